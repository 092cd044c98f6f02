"""Sections and decisions laid side by side, and all that features need to know of their words."""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Sequence
from functools import cached_property

import numpy as np
from numpy.typing import NDArray
from scipy import sparse

from akkoord import thesaurus
from akkoord.records import Decision, Pledge, Section
from akkoord.search.conceptual import ConceptSpace
from akkoord.search.embeddings.embedder import Embedder
from akkoord.search.embeddings.passages import unit_vectors
from akkoord.search.latent import LatentSpace
from akkoord.search.lexical import Matrix, PieceSpace, TermSpace
from akkoord.text import sentences
from akkoord.text.terms import Analyser, Terms
from akkoord.thesaurus import Thesaurus

# A piece of text shorter than this is a heading or a remnant, no sentence.
SHORTEST_SENTENCE = 25
# In a query the headings above a section count as if they stood there so many times.
HEADING_WEIGHT = 2


class Pairing:
    """Every section with text against every decision that says something.

    An act in the gazette has a title only: it follows its dossier and is not ranked by itself. All
    tables over pairs have one row for each of `sections` and one column for each of
    `decisions`; `pledges` counts the pledges of a section by its id. Concepts are those of
    `concepts`, or of the shipped thesaurus; without `embedder` there are no `meanings`. What a
    feature needs is worked out when it is first asked for, and kept.
    """

    def __init__(
        self,
        sections: Sequence[Section],
        decisions: Sequence[Decision],
        language: str,
        pledges: Sequence[Pledge] = (),
        concepts: Thesaurus | None = None,
        embedder: Embedder | None = None,
    ) -> None:
        self.sections = list(sections)
        self.decisions = [decision for decision in decisions if not decision.signed]
        self.embedder = embedder
        self._concepts = concepts
        self.pledges = Counter(pledge.section for pledge in pledges)
        self._analyser = Analyser(language, self._texts)
        self._tables: dict[str, Matrix] = {}

    def table(self, feature: "Callable[[Pairing], Matrix]") -> Matrix:
        """What a feature gives for all pairs, worked out once."""
        if feature.__name__ not in self._tables:
            self._tables[feature.__name__] = feature(self).astype(np.float32)
        return self._tables[feature.__name__]

    def excerpt(self, rows: Iterable[int], columns: Iterable[int]) -> "Pairing":
        """Some of the sections against some of the decisions, as if there were no others."""
        sections = [self.sections[row] for row in rows]
        decisions = [self.decisions[column] for column in columns]
        language, concepts, embedder = self._analyser.language, self.concepts, self.embedder
        part = Pairing(sections, decisions, language, (), concepts, embedder)
        part.pledges = self.pledges
        return part

    @cached_property
    def concepts(self) -> Thesaurus:
        return self._concepts or thesaurus.shipped()

    @cached_property
    def concept_space(self) -> ConceptSpace:
        return ConceptSpace(self.concepts, self._analyser, self._decision_texts + self._queries)

    @cached_property
    def decision_concepts(self) -> sparse.csr_matrix:
        return self.concept_space.vectors[: len(self.decisions)]

    @property
    def query_concepts(self) -> sparse.csr_matrix:
        return self.concept_space.vectors[len(self.decisions) :]

    @cached_property
    def sentence_concepts(self) -> sparse.csr_matrix:
        return self.concept_space.project(self._sentences[1])

    @property
    def _texts(self) -> list[str]:
        return self._decision_texts + [section.text for section in self.sections]

    @property
    def _queries(self) -> list[str]:
        """The sections together with the headings above them."""
        return ["\n".join([*HEADING_WEIGHT * s.path, s.text]) for s in self.sections]

    @property
    def _decision_texts(self) -> list[str]:
        return [decision.full_text for decision in self.decisions]

    def terms_of(self, texts: Sequence[str]) -> sparse.csr_matrix:
        """Other texts in the space of the terms, one row each."""
        return self.space.project(self._analyser.all_terms(texts))

    @cached_property
    def decision_terms(self) -> list[Terms]:
        return self._analyser.all_terms(self._decision_texts)

    @cached_property
    def title_terms(self) -> list[Terms]:
        """Short and long title together."""
        return self._analyser.all_terms([f"{d.title}\n{d.subtitle}" for d in self.decisions])

    @cached_property
    def section_terms(self) -> list[Terms]:
        return self._analyser.all_terms([section.text for section in self.sections])

    @cached_property
    def path_terms(self) -> list[Terms]:
        """The headings from the top down to the section."""
        return self._analyser.all_terms(["\n".join(section.path) for section in self.sections])

    @cached_property
    def heading_terms(self) -> list[Terms]:
        """The section's own heading."""
        return self._analyser.all_terms([section.title for section in self.sections])

    @cached_property
    def _sentences(self) -> tuple[NDArray[np.intp], list[str]]:
        owners, texts = [], []
        for row, section in enumerate(self.sections):
            for sentence in sentences.split(section.text):
                if len(sentence) >= SHORTEST_SENTENCE:
                    owners.append(row)
                    texts.append(sentence)
        return np.array(owners, dtype=np.intp), texts

    @property
    def sentence_owners(self) -> NDArray[np.intp]:
        """For each sentence of the sections the row of its section."""
        return self._sentences[0]

    @cached_property
    def space(self) -> TermSpace:
        return TermSpace(self.decision_terms + self.section_terms)

    @cached_property
    def decision_vectors(self) -> sparse.csr_matrix:
        return self.space.vectors[: len(self.decisions)]

    @cached_property
    def title_vectors(self) -> sparse.csr_matrix:
        return self.space.project(self.title_terms)

    @cached_property
    def section_vectors(self) -> sparse.csr_matrix:
        return self.space.vectors[len(self.decisions) :]

    @cached_property
    def query_vectors(self) -> sparse.csr_matrix:
        """The sections together with the headings above them."""
        terms = [
            text + HEADING_WEIGHT * path
            for text, path in zip(self.section_terms, self.path_terms, strict=True)
        ]
        return self.space.project(terms)

    @cached_property
    def path_vectors(self) -> sparse.csr_matrix:
        return self.space.project(self.path_terms)

    @cached_property
    def heading_vectors(self) -> sparse.csr_matrix:
        return self.space.project(self.heading_terms)

    @cached_property
    def sentence_vectors(self) -> sparse.csr_matrix:
        return self.terms_of(self._sentences[1])

    @cached_property
    def sentence_pieces(self) -> sparse.csr_matrix:
        return self.pieces.project(self._sentences[1])

    @cached_property
    def latent(self) -> LatentSpace:
        return LatentSpace(self.space.vectors)

    @cached_property
    def latent_decisions(self) -> Matrix:
        return self.latent.project(self.decision_vectors)

    @cached_property
    def latent_queries(self) -> Matrix:
        return self.latent.project(self.query_vectors)

    @cached_property
    def latent_sentences(self) -> Matrix:
        return self.latent.project(self.sentence_vectors)

    @cached_property
    def pieces(self) -> PieceSpace:
        return PieceSpace(self._decision_texts)

    @cached_property
    def query_pieces(self) -> sparse.csr_matrix:
        return self.pieces.project(self._queries)

    @cached_property
    def meanings(self) -> tuple[Matrix, Matrix]:
        """The sections, with the headings above them, and the decisions as the embedder has them.

        Unit vectors; raises EmbedderError when the embedder does not answer.
        """
        assert self.embedder, "meaning needs an embedder"
        sections = ["\n".join([*section.path, section.text]) for section in self.sections]
        vectors = unit_vectors(self.embedder, self._decision_texts + sections)
        return vectors[len(self.decisions) :], vectors[: len(self.decisions)]

    @cached_property
    def chapters(self) -> list[str]:
        """The topmost heading of each section."""
        return [section.path[0] if section.path else "" for section in self.sections]

    @cached_property
    def chains(self) -> list[list[int]]:
        """The columns of each dossier that has several decisions."""
        homes: dict[str, list[int]] = defaultdict(list)
        for column, decision in enumerate(self.decisions):
            if decision.dossier:
                homes[decision.dossier].append(column)
        return [columns for columns in homes.values() if len(columns) > 1]
