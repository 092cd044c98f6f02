"""akkoord match"""

from akkoord.cli.console import HERE, Folder, stdout, writing


def match(workspace: Folder = HERE) -> None:
    """Find the evidence: which decisions serve which section and pledge."""
    with writing(workspace) as pipeline:
        pipeline.match()
        cited = pipeline.store.evidence(pledge=None, cited=True)
        dossiers = pipeline.store.dossiers()
    stdout.print(
        f"{len(cited)} citations of {len({item.decision for item in cited})} decisions "
        f"in {len({item.section for item in cited})} sections; {len(dossiers)} dossiers.",
        highlight=False,
        soft_wrap=True,
    )
