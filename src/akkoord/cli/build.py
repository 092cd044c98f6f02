"""akkoord build"""

from akkoord.cli.console import HERE, Folder, stdout, writing


def build(workspace: Folder = HERE) -> None:
    """Do everything that is out of date, in order: match, report, index, publish."""
    with writing(workspace) as pipeline:
        done = pipeline.build()
        site = pipeline.workspace.published / "index.html"
    what = f"Built: {', '.join(done)}." if done else "Everything is up to date."
    stdout.print(f"{what} The site: {site}", markup=False, highlight=False, soft_wrap=True)
