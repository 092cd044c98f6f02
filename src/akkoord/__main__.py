"""`python -m akkoord`."""

from akkoord.cli import main

main()
