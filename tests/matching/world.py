"""A small world: two policy areas, six sections' worth of words, decisions on each matter."""

from akkoord.records import Decision, Kind, Pledge, Section, pledge_id

MATTERS = {
    "fietspad": "We leggen een fietspad aan langs de vaart en herstellen de fietsbrug.",
    "zwembad": "We renoveren het zwembad en breiden de openingsuren van de zwemschool uit.",
    "bibliotheek": "We openen een bibliotheek met leeszaal en lenen boeken gratis uit.",
}
STEPS = ("Aanleg en herstel", "Subsidie voor", "Bestek en gunning van", "Oplevering van")
FILLER = (
    "begroting",
    "belasting",
    "kerkfabriek",
    "kermis",
    "riolering",
    "politie",
    "begraafplaats",
)


def sections() -> list[Section]:
    return [Section(name, None, name, ("Stad", name), 2, text) for name, text in MATTERS.items()]


def other_sections() -> list[Section]:
    """A section for each matter of the other decisions, beside which the first stand out."""
    return [
        Section(name, None, name, ("Dorp", name), 2, f"We hervormen de {name} met een reglement.")
        for name in FILLER
    ]


def pledges() -> list[Pledge]:
    return [
        Pledge(pledge_id(s.id, s.text), s.id, s.text, 0, len(s.text), s.title, Kind.ACTION, True)
        for s in sections()
    ]


def decisions() -> list[Decision]:
    return [
        Decision(f"{name}-{at}", f"{step} {name}", text=f"{step} {name}. {_said(name)} Deel {at}.")
        for name in (*MATTERS, *FILLER)
        for at, step in enumerate(STEPS)
    ]


def _said(name: str) -> str:
    said = MATTERS.get(name, f"De raad keurt de {name} goed en stelt het reglement vast.")
    return said.removeprefix("We ").capitalize()
