"""What of a workspace is up to date: each stage keeps what it was built from, as a fingerprint."""

import json
from dataclasses import dataclass
from hashlib import sha256

from akkoord import __version__, publish
from akkoord.errors import WorkspaceError
from akkoord.records import short_hash
from akkoord.store import Store
from akkoord.workspace import Workspace

MATCH, REPORT, INDEX, PUBLISH = STAGES = ("match", "report", "index", "publish")


@dataclass(frozen=True, slots=True)
class Freshness:
    """What the stages of one workspace were built from, and what they would be built from now."""

    workspace: Workspace
    store: Store

    def is_current(self, stage: str) -> bool:
        """Whether a stage was built from what is stored now."""
        made = {
            INDEX: self.workspace.index,
            PUBLISH: self.workspace.published / publish.MARKER,
        }
        if stage in made and not made[stage].exists():
            return False
        return self.store.state(stage) == self.fingerprint(stage)

    def require(self, stage: str) -> None:
        """Make sure that all up to a stage is current: stale evidence would wrongly say "none".

        Raises WorkspaceError when it is not.
        """
        if not all(map(self.is_current, STAGES[: STAGES.index(stage) + 1])):
            raise WorkspaceError(
                f"{self.workspace.folder}: nothing is built yet, or it is out of date; "
                "run `akkoord build`"
            )

    def built(self, stage: str, built_from: str) -> None:
        """Keep what a stage was built from; what was built from its results is out of date."""
        for later in STAGES[STAGES.index(stage) + 1 :]:
            self.store.set_state(later, "")
        self.store.set_state(stage, built_from)

    def fingerprint(self, stage: str) -> str:
        """Stands for everything that a stage is built from."""
        about = self.workspace.government
        if stage == MATCH:
            rules = json.dumps(about.stage_rules, sort_keys=True)
            records = (self.store.fingerprint("agreement"), self.store.fingerprint("decisions"))
            return short_hash(__version__, *self._means(), about.language, rules, *records)
        before = self.store.state(STAGES[STAGES.index(stage) - 1]) or ""
        told = [about.name, about.agreement, about.coverage, json.dumps(about.stage_names)]
        if stage == REPORT and self.workspace.earlier.exists():
            told.append(sha256(self.workspace.earlier.read_bytes()).hexdigest())
        if stage == PUBLISH and self.workspace.quality.exists():
            told.append(sha256(self.workspace.quality.read_bytes()).hexdigest())
        return short_hash(__version__, before, *told)

    def _means(self) -> list[str]:
        """What evidence is found by: weights, a user's own concepts, a model that is used."""
        weights, settings = self.workspace.weights, self.workspace.settings
        files = [sha256(file.read_bytes()).hexdigest() for file in self.workspace.thesauri]
        model = settings.embedder if weights.embedder else None
        return [weights.dump(), *files, *([model.model_dump_json()] if model else [])]
