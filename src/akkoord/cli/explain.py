"""akkoord explain"""

from collections.abc import Iterator, Sequence
from typing import Annotated

import typer
from rich.text import Text

from akkoord.cli.console import HERE, Folder, opened, stdout
from akkoord.errors import RecordError
from akkoord.matching.features import FEATURES
from akkoord.matching.ranker import same_dossier
from akkoord.pipeline import Pipeline
from akkoord.records import Decision, Evidence, Section

EXPLANATIONS = {feature.__name__: feature.__doc__ or "" for feature in (*FEATURES, same_dossier)}


def explain(
    section: Annotated[str, typer.Argument(metavar="SECTION", help="Its id, or its number.")],
    decision: Annotated[str, typer.Argument(metavar="DECISION", help="Its id or address.")],
    workspace: Folder = HERE,
) -> None:
    """Say why a decision is cited for a section, or why not, reason by reason."""
    with opened(workspace) as pipeline:
        about = _section(pipeline, section)
        found = _decision(pipeline, decision)
        evidence = pipeline.store.evidence(section=about.id)
    own = [item for item in evidence if item.decision == found.id]
    stdout.print(Text(f"{about.path[-1]}  ←  {found.title}", style="bold"), soft_wrap=True)
    for line in _told(own, [item for item in evidence if item.pledge is None]):
        stdout.print(Text(line), soft_wrap=True)


def _section(pipeline: Pipeline, name: str) -> Section:
    sections = pipeline.store.sections()
    found = [one for one in sections if name in (one.id, one.number) and one.text]
    if len(found) == 1:
        return found[0]
    if found:
        ids = ", ".join(one.id for one in found)
        raise RecordError(f"{name}: the number of several sections; use an id: {ids}")
    raise RecordError(f"{name}: no section with text; see the ids with `akkoord export sections`")


def _decision(pipeline: Pipeline, name: str) -> Decision:
    found = pipeline.store.decision(name)
    if found is None:
        raise RecordError(f"{name}: no such decision; find it with `akkoord search`")
    return found


def _told(own: Sequence[Evidence], ranked: Sequence[Evidence]) -> Iterator[str]:
    whole = next((item for item in own if item.pledge is None), None)
    if whole is None:
        yield f"It is not among the {len(ranked)} best decisions for this section."
        return
    cited = sum(item.cited for item in ranked)
    verdict = "cited" if whole.cited else "not cited"
    yield f"Rank {whole.rank}, probability {whole.score:.2f}: {verdict} (the best {cited} are)."
    for name, value in whole.reasons.items():
        yield f"  {value:+.2f}  {EXPLANATIONS.get(name, name)}"
    if whole.quote:
        yield f"Its nearest words: “{whole.quote.exact}”"
    served = [item for item in own if item.pledge]
    for item in served:
        yield f"It serves the pledge {item.pledge}."
