"""An index on disk in which people search decisions, pledges and sections by words.

The words are analysed as for matching: lemmas, and the parts of compounds, so that "fietspaden"
finds "fietspad" and "schoolfietspad". Compounds are taken apart in what is indexed and not in what
is asked, else "huisvesting" would find "kunsthuizen".
"""

import os
import shutil
import weakref
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from tempfile import mkdtemp

import tantivy
from tantivy import Occur, Query

from akkoord.errors import WorkspaceError
from akkoord.search.documents import Document
from akkoord.text.terms import Analyser
from akkoord.text.words import fold, words, written

FIELDS = {"title": 2.0, "text": 1.0}
"""What is searched, and how much a word counts there."""
MEMORY = 50_000_000
OnProgress = Callable[[str, int, int], None]
# Words as they are written, among which one that stands nowhere may have a near neighbour: it is
# taken for a slip of the pen when it is at least so long.
SPELLING = "spelling"
MISSPELT = 5


def _silent(what: str, done: int, of: int) -> None:
    """Nobody is watching."""


@dataclass(frozen=True, slots=True)
class Hit:
    """A document that was found; a higher score is a better one."""

    document: Document
    score: float


def write(
    folder: Path, documents: Sequence[Document], language: str, on_progress: OnProgress = _silent
) -> None:
    """An index of these documents in the place of the one before.

    `on_progress` is told ("index", how many are done, of how many). Raises WorkspaceError when
    it cannot be written; the one before stays.
    """
    analyser = Analyser(language, (f"{item.title}\n{item.text}" for item in documents))
    building = folder.with_name(f".{folder.name}.new")
    shutil.rmtree(building, ignore_errors=True)
    try:
        _fill(building, documents, analyser, on_progress)
    # tantivy tells of a full disk by a ValueError
    except (OSError, ValueError) as error:
        shutil.rmtree(building, ignore_errors=True)
        raise WorkspaceError(
            f"{folder}: cannot be written; make room on the disk, and build once at a time"
        ) from error
    shutil.rmtree(folder, ignore_errors=True)
    building.rename(folder)


def _fill(
    folder: Path, documents: Sequence[Document], analyser: Analyser, on_progress: OnProgress
) -> None:
    folder.mkdir(parents=True)
    writer = tantivy.Index(_schema(), path=str(folder)).writer(MEMORY, 1)
    for done, item in enumerate(documents, start=1):
        writer.add_document(_analysed(item, analyser))
        on_progress("index", done, len(documents))
    writer.commit()
    writer.wait_merging_threads()


def _copied(folder: Path) -> Path:
    """The files of a folder in a temporary one."""
    copy = Path(mkdtemp(prefix="akkoord-"))
    for file in folder.iterdir():
        shutil.copyfile(file, copy / file.name)
    return copy


class Index:
    """An index that was written before."""

    def __init__(self, folder: Path, language: str) -> None:
        """Raises WorkspaceError when there is none, or it is damaged."""
        if not folder.exists():
            raise WorkspaceError(f"{folder}: there is no index yet; run `akkoord build`")
        self._language = language
        # tantivy locks a file in the folder even to read
        if not os.access(folder, os.W_OK):
            folder = _copied(folder)
            weakref.finalize(self, shutil.rmtree, folder, ignore_errors=True)
        try:
            self._index = tantivy.Index.open(str(folder))
        except ValueError as error:
            remedy = "delete it and run `akkoord build`"
            raise WorkspaceError(f"{folder}: the index is damaged; {remedy}") from error
        self._searcher = self._index.searcher()

    def search(self, text: str, kinds: Iterable[str] = (), limit: int = 10) -> list[Hit]:
        """The best hits, best first: those that have all words; where none has, those with some.

        `kinds` narrows what is looked for; without it, everything is.
        """
        asked = {text[word.start : word.end]: word.lemma for word in words(text, self._language)}
        if not asked:
            return []
        queries = [self._word(written, lemma) for written, lemma in asked.items()]
        return self._found(queries, Occur.Must, kinds, limit) or self._found(
            queries, Occur.Should, kinds, limit
        )

    def _found(
        self, queries: Sequence[Query], occur: Occur, kinds: Iterable[str], limit: int
    ) -> list[Hit]:
        clauses = [(Occur.Must, Query.boolean_query([(occur, query) for query in queries]))]
        if named := [Query.term_query(self._index.schema, "kind", kind) for kind in kinds]:
            clauses.append((Occur.Must, Query.const_score_query(_any(named), 0.0)))
        result = self._searcher.search(Query.boolean_query(clauses), limit)
        return [self._hit(score, address) for score, address in result.hits]

    def _word(self, written: str, lemma: str) -> Query:
        schema = self._index.schema
        if len(lemma) >= MISSPELT and not any(self._searcher.doc_freq(f, lemma) for f in FIELDS):
            return Query.fuzzy_term_query(schema, SPELLING, fold(written), 1)
        known = [
            Query.boost_query(Query.term_query(schema, field, lemma), boost)
            for field, boost in FIELDS.items()
        ]
        # A lemma may be another word's ("werkgever" -> "werkgeefster"): what is written counts too.
        return _any([*known, Query.term_query(schema, SPELLING, fold(written))])

    def _hit(self, score: float, address: tantivy.DocAddress) -> Hit:
        stored = self._searcher.doc(address)["stored"][0]
        return Hit(Document.parse(bytes(stored)), round(score, 4))


def _any(queries: Sequence[Query]) -> Query:
    return Query.boolean_query([(Occur.Should, query) for query in queries])


def _schema() -> tantivy.Schema:
    builder = tantivy.SchemaBuilder()
    builder.add_text_field("kind", tokenizer_name="raw")
    builder.add_bytes_field("stored", stored=True)
    for name in (*FIELDS, SPELLING):
        builder.add_text_field(name, tokenizer_name="whitespace")
    return builder.build()


def _analysed(item: Document, analyser: Analyser) -> tantivy.Document:
    title, text = (" ".join(analyser.terms(part)) for part in (item.title, item.text))
    found = written(f"{item.title} {item.text}", analyser.language)
    spelling = {fold(word) for word in set(found)}
    return tantivy.Document(
        kind=item.kind,
        stored=item.dump(),
        title=title,
        text=text,
        spelling=" ".join(sorted(spelling)),
    )
