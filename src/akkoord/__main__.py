"""The program: `akkoord`, or `python -m akkoord`."""

import sys

INTERRUPTED = 130


def main() -> None:
    """Run the command line; an interrupt is one line, even while the program still loads."""
    try:
        # Loading the rooms takes a second in which Ctrl-C must not show a traceback.
        from akkoord import cli

        cli.main()
    except KeyboardInterrupt:
        print("akkoord: interrupted before anything was done", file=sys.stderr)
        sys.exit(INTERRUPTED)


if __name__ == "__main__":
    main()
