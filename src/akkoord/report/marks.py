"""Marks that come in pairs."""

_PAIRS = (("(", ")"), ("[", "]"), ("“", "”"), ("«", "»"))


def balanced(text: str) -> bool:
    """Whether every bracket and quotation mark that opens closes too; ’ may be an apostrophe."""
    if text.count('"') % 2:
        return False
    if text.count("’") < text.count("‘") or _singles(text) % 2:
        return False
    return all(text.count(opens) == text.count(closes) for opens, closes in _PAIRS)


def _singles(text: str) -> int:
    """Straight single quotation marks; one between letters is an apostrophe."""
    inner = (
        at
        for at, mark in enumerate(text)
        if mark == "'" and not (text[at - 1 : at].isalpha() and text[at + 1 : at + 2].isalpha())
    )
    return sum(1 for _ in inner)
