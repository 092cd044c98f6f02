"""Actions: what a promise comes down to, as a phrase in the infinitive.

"We schaffen het decreet af" -> "het decreet afschaffen". By rule: the subject and the modal verb
go, the verb becomes an infinitive (simplemma) and moves to where the language has it. A sentence
that fits no rule is given as it stands, without what only surrounds its core.
"""

import re

from simplemma import is_known, lemmatize

from akkoord.agreement.wording import Phrasing
from akkoord.text.words import fold

# Participles of Dutch and German, the languages whose passive is turned.
_PARTICLED = re.compile(r"(?P<particle>[^\W\d_]{2,6}?)(?P<stem>ge[^\W\d_]{3,})")
_PARTICIPLE = re.compile(r"(?:[^\W\d_]{5,}(?:d|t|en)|ge[^\W\d_]{2}t)(?![\w-])")
# "gaan", "zien": what is shorter is a preposition.
_SHORTEST_VERB = 4
# What a layout leaves before a sentence: a bracket, the number of a note or an item.
_LEFT_BEFORE = re.compile(r"^(?:[\[(]|\d{1,3}[.)]?\s+(?=[^\W\d_a-z]))+\s*")
_SECOND = re.compile(rf"(,? \w+ )({_PARTICIPLE.pattern})")


def action(clause: str, phrasing: Phrasing) -> str:
    """The action of a clause, on one line, in the language of the clause."""
    clean = _LEFT_BEFORE.sub("", clause) or clause
    core = _core(clean, phrasing)
    phrase = _of_active(core, phrasing) or _of_passive(core, phrasing) or core or clean
    return _uncapitalised(phrase.split(), clean.split()[:1], phrasing)


def _uncapitalised(words: list[str], first: list[str], phrasing: Phrasing) -> str:
    """Without the capital of a sentence's first word that has none by itself."""
    if first and words[:1] == first and _is_common(first[0], phrasing):
        words[0] = words[0].lower()
    return " ".join(words)


def _is_common(word: str, phrasing: Phrasing) -> bool:
    """Whether it is no name; one letter ("A") is one unless it is an article."""
    if len(word) == 1:
        return phrasing.articles is not None and phrasing.articles.search(word) is not None
    return word[1:].islower() and is_known(word.lower(), lang=phrasing.language)


def _core(clause: str, phrasing: Phrasing) -> str:
    heart = phrasing.tails.split(clause, maxsplit=1)[0].rstrip(" .,;:…!")
    return _unlinked(phrasing.fronted.sub("", heart), phrasing)


def _of_active(core: str, phrasing: Phrasing) -> str | None:
    for pattern in phrasing.active:
        if match := pattern.search(core):
            front, rest = (_unlinked(match[group], phrasing) for group in ("front", "rest"))
            phrase = _phrase(match["verb"], rest, phrasing)
            return f"{front} {phrase}" if phrase else None
    return None


def _unlinked(words: str, phrasing: Phrasing) -> str:
    """Without words that only link it to what was said before ("daarom", "ook")."""
    rest = phrasing.connectives.sub("", words.strip())
    return rest if rest == words else _unlinked(rest, phrasing)


def _phrase(verb: str, objects: str, phrasing: Phrasing) -> str | None:
    if phrasing.modals.fullmatch(verb) and _has_infinitive(objects, phrasing):
        return objects
    infinitive = _infinitive(verb, phrasing)
    if infinitive and (both := phrasing.coordinated.search(objects)):
        return _of_both(infinitive, both, phrasing)
    if infinitive is None or not objects:
        return None
    at = _hanging(objects, phrasing)
    main, hanging = objects[:at].rstrip(" ,"), objects[at:]
    phrase = _joined(infinitive, main, phrasing) or _placed(infinitive, main, phrasing)
    return f"{phrase.strip()}{hanging}"


def _of_both(first: str, both: re.Match[str], phrasing: Phrasing) -> str | None:
    """Two verbs with the same object: "ontwikkelen en testen X" -> "X ontwikkelen en testen"."""
    groups = both.groupdict()
    second = _infinitive(groups["second"], phrasing) if groups.get("second") else None
    if second is None:
        return None
    objects = groups["objects"]
    at = _hanging(objects, phrasing)
    verbs = f"{first} {groups['and']} {second}"
    return f"{_placed(verbs, objects[:at].rstrip(' ,'), phrasing)}{objects[at:]}"


def _has_infinitive(objects: str, phrasing: Phrasing) -> bool:
    """Whether a modal verb has its infinitive, else it is the verb itself ("gaan in dialoog")."""
    said = f" {objects}"
    main = said[: _hanging(said, phrasing)] if phrasing.verb_last else said
    return any(
        len(word) >= _SHORTEST_VERB and phrasing.infinitive.search(word) for word in main.split()
    )


def _hanging(objects: str, phrasing: Phrasing) -> int:
    """Where a clause begins that hangs on the main one; parentheses are passed over."""
    for match in phrasing.hanging.finditer(objects):
        before = objects[: match.start()]
        if before.count("(") == before.count(")"):
            return match.start()
    return len(objects)


def _joined(infinitive: str, objects: str, phrasing: Phrasing) -> str | None:
    """A separable verb put together where its particle stands: "zetten in" -> "inzetten"."""
    if phrasing.particles is None:
        return None
    for match in reversed(list(phrasing.particles.finditer(objects))):
        whole = match["particle"].lower() + infinitive
        if is_known(whole, lang=phrasing.language):
            return objects[: match.start()] + whole + objects[match.end() :]
    return None


def _placed(infinitive: str, objects: str, phrasing: Phrasing) -> str:
    """The verb at the end, but before a complement ("investeren in ..."), as languages have it."""
    complement = phrasing.complements is None or phrasing.complements.search(objects)
    return f"{infinitive} {objects}" if complement else f"{objects} {infinitive}"


def _infinitive(verb: str, phrasing: Phrasing) -> str | None:
    """The infinitive of a finite verb; in a language with the verb last the plural has its form."""
    if phrasing.verb_last and phrasing.infinitive.search(verb):
        return verb.lower()
    lemma = _lemma(verb, phrasing)
    return lemma if phrasing.infinitive.search(lemma) else None


def _of_passive(core: str, phrasing: Phrasing) -> str | None:
    """As "X wordt ingevoerd bij Y" -> "X invoeren bij Y"."""
    match = next(filter(None, (one.search(core) for one in phrasing.passive)), None)
    if match is None:
        return None
    front = _unlinked(match["front"], phrasing)
    rest = " ".join([match["rest"].rstrip(), *match.groupdict().get("more", "").split()])
    for participle in _PARTICIPLE.finditer(rest):
        before, after = rest[: participle.start()], rest[participle.end() :]
        if phrasing.relative.search(before):
            return None
        if phrasing.articles and phrasing.articles.search(before):
            continue
        if infinitive := _of_participle(participle[0].lower(), phrasing):
            return f"{front} {before} {infinitive}{_coordinated(after, phrasing)}"
    return None


def _coordinated(after: str, phrasing: Phrasing) -> str:
    """A second participle: "opgevolgd en gehandhaafd" -> "opvolgen en handhaven"."""
    second = _SECOND.match(after)
    infinitive = _of_participle(second[2].lower(), phrasing) if second else None
    return f"{second[1]}{infinitive}{after[second.end() :]}" if second and infinitive else after


def _of_participle(word: str, phrasing: Phrasing) -> str | None:
    """As "ingekanteld" -> "inkantelen"; None when the word list knows no such verb."""
    if whole := _verb_of(word, phrasing):
        return whole
    parts = _PARTICLED.fullmatch(word)
    stem = _verb_of(parts["stem"], phrasing) if parts else None
    return f"{parts['particle']}{stem}" if parts and stem else None


def _verb_of(participle: str, phrasing: Phrasing) -> str | None:
    lemma = _lemma(participle, phrasing)
    # A word list may answer with another verb ("gedragen" -> "verdragen"): the beginnings tell.
    akin = fold(lemma)[:1] == fold(participle).removeprefix("ge")[:1]
    return lemma if akin and lemma != participle and phrasing.infinitive.search(lemma) else None


def _lemma(word: str, phrasing: Phrasing) -> str:
    """The dictionary form; simplemma marks where a particle was joined with an underscore."""
    return str(lemmatize(word.lower(), lang=phrasing.language)).replace("_", "")
