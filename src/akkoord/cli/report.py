"""akkoord report"""

from akkoord.cli.console import HERE, Folder, stdout, writing


def report(workspace: Folder = HERE) -> None:
    """Write the cited report of every section, from the decisions' own words."""
    with writing(workspace) as pipeline:
        pipeline.report()
        reports = pipeline.store.reports()
    claims = sum(len(item.claims) for item in reports)
    stdout.print(f"{len(reports)} reports with {claims} claims.", highlight=False)
