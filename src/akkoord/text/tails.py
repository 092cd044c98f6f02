"""The dictionary form of compounds that the dictionary does not know.

It knows "snelwegen" but not "fietssnelwegen": what a compound looks like is decided by its last
part, so that part is looked up alone.
"""

from functools import lru_cache

from simplemma import is_known, lemmatize

# A shorter ending may be known by chance: "ten" and "den" are words.
SHORTEST = 4


@lru_cache(maxsize=200_000)
def settled(word: str, language: str) -> str:
    """A word whose last part is in its dictionary form: "koolstofneutrale" -> "koolstofneutraal".

    A word that is in the dictionary, or has no ending that is, is given back as it is.
    """
    for at in range(len(word) - SHORTEST + 1):
        if is_known(word[at:], lang=language):
            return word[:at] + _form(word[at:], language) if at else word
    return word


def _form(known: str, language: str) -> str:
    """The dictionary marks where some words are joined: "snel_weg"."""
    return lemmatize(known, lang=language).replace("_", "")
