"""A thesaurus of public policy: concepts, what they are called, and how they hang together.

    from akkoord import thesaurus
    from akkoord.thesaurus.lookup import Lookup

    policy = thesaurus.shipped()
    for mention in Lookup(policy, "nl").mentions("Er komt een premie voor mantelzorgers."):
        print(mention.start, mention.end, mention.concepts)

`load` reads any SKOS file in the same way. The shipped one is made by `tools/thesaurus.py`.
"""

from collections.abc import Iterable
from importlib import resources
from pathlib import Path

from akkoord.thesaurus.concepts import Concept, Thesaurus
from akkoord.thesaurus.skos import load

__all__ = ["SHIPPED", "Concept", "Thesaurus", "joined", "load", "shipped"]

SHIPPED = Path(str(resources.files(__name__))) / "policy.ttl"


def shipped() -> Thesaurus:
    """The thesaurus that comes with Akkoord: Dutch first, with French, German and English."""
    return load(SHIPPED)


def joined(parts: Iterable[Thesaurus]) -> Thesaurus:
    """Several as one, with the links between them; of an id that returns the last one counts."""
    return Thesaurus(concept for part in parts for concept in part.concepts.values())
