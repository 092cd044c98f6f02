import pytest

from akkoord import government
from akkoord.errors import GovernmentError
from akkoord.matching.stages import StageRules
from akkoord.records import Decision, Stage
from akkoord.text.clean import clean

FLANDERS = StageRules.from_mapping(government.load("flanders-2019").stage_rules)


def decision(text: str = "", title: str = "Parkdecreet", **fields: str) -> Decision:
    return Decision("1", title, text=text, subtitle=fields.get("subtitle", ""), kind="Nota")


@pytest.mark.parametrize(
    ("stage", "text"),
    [
        ("principle", "De Vlaamse Regering hecht haar principiële goedkeuring aan het besluit."),
        ("principle", "Daarom keurt de Vlaamse Regering het besluit over parken principieel goed."),
        (
            "principle",
            "De Vlaamse Regering keurt het besluit opnieuw principieel goed, onder voorbehoud van "
            "de definitieve goedkeuring van het decreet.",
        ),
        (
            "principle",
            "In mei stelde de Vlaamse Regering het plan definitief vast. Nu keurt ze principieel "
            "het besluit goed dat het plan uitvoert.",
        ),
        ("principle", "De Vlaamse Regering beslist principieel tot definitieve vaststelling."),
        (
            "definitive",
            "De Vlaamse Regering keurde het besluit in mei principieel goed. Na advies van de Raad "
            "van State keurt ze het nu definitief goed.",
        ),
        ("definitive", "Na advies richt de Vlaamse Regering nu definitief teams voor parken op."),
        ("definitive", "De Vlaamse Regering beslist tot definitieve vaststelling van het plan."),
        ("single", "De Vlaamse Regering verlengt de termijn voor definitieve vaststelling."),
        ("single", "De Vlaamse Regering kent een subsidie toe aan het park."),
        (
            "parliament",
            "De Vlaamse Regering hecht haar definitieve goedkeuring aan het ontwerpdecreet. Het "
            "wordt nu ingediend bij het Vlaams Parlement.",
        ),
        (
            "ratified",
            "De Vlaamse Regering beslist tot bekrachtiging en afkondiging van het decreet.",
        ),
        ("ratified", "Nu bekrachtigt de Vlaamse Regering het parkdecreet."),
        (
            "principle",
            "De Vlaamse Regering besliste op 18 juni tot bekrachtiging en afkondiging van het "
            "decreet. Nu keurt ze principieel het besluit goed dat het decreet uitvoert.",
        ),
        ("single", "Ze bekrachtigt de afspraken over parken."),
        ("single", "De regels voor studiebekrachtiging in de parken wijzigen."),
        ("announced", ""),
    ],
)
def test_the_verb_in_the_present_tells_the_step(stage: str, text: str) -> None:
    assert FLANDERS.stage(decision(text)) == stage


@pytest.mark.parametrize(
    ("stage", "title"),
    [
        ("announced", "Vlaams actieplan voor parken"),
        ("announced", "Langetermijnstrategie parken"),
        ("single", "Subsidies in het kader van het actieplan voor parken"),
    ],
)
def test_a_plan_is_announced_and_money_for_it_is_not(stage: str, title: str) -> None:
    assert FLANDERS.stage(decision("De Vlaamse Regering keurt dit goed.", title)) == stage


def test_the_long_title_of_a_ratification_tells_it() -> None:
    long = "Bekrachtiging en afkondiging van het decreet over parken"
    assert FLANDERS.stage(decision("Het decreet werd aangenomen.", subtitle=long)) == "ratified"


def test_an_act_from_the_gazette_is_published() -> None:
    assert FLANDERS.stage(Decision("1", "Parkdecreet", source="eli:gazette.ttl")) == "published"


def test_the_verb_goes_before_the_title() -> None:
    draft = {"subtitle": "Voorontwerp van decreet over parken"}
    text = "De Vlaamse Regering beslist tot bekrachtiging en afkondiging van het decreet."
    assert FLANDERS.stage(decision(text, **draft)) == "ratified"


def test_tags_within_a_phrase_do_not_hide_the_step() -> None:
    html = "<p>De Vlaamse Regering keurt het besluit <strong>princi</strong>pieel&nbsp;goed.</p>"
    assert FLANDERS.stage(decision(clean(html))) == "principle"


def test_the_first_rule_that_fits_counts_and_none_is_unknown() -> None:
    rules = StageRules.from_mapping(
        {
            "words": {"yes": "ja|zeker"},
            "rule": [
                {"stage": "principle", "where": "title", "pattern": "<yes>", "unless": "nee"},
                {"stage": "definitive", "where": "any", "pattern": "(?<!n)ja"},
            ],
        }
    )
    assert rules.stage(decision(title="Zeker")) == Stage.PRINCIPLE
    assert rules.stage(decision(title="Ja, nee")) == Stage.DEFINITIVE
    assert rules.stage(decision(title="Wie weet")) == Stage.UNKNOWN


@pytest.mark.parametrize(
    ("wrong", "named"),
    [
        ({"stage": "ready"}, "'ready'"),
        ({"where": "footer"}, "'footer' is missing or unknown"),
        ({"pattern": "("}, "unterminated"),
        ({"pattern": "<no>"}, "'no' is missing or unknown"),
    ],
)
def test_a_wrong_rule_is_named(wrong: dict[str, str], named: str) -> None:
    rule = {"stage": "single", "where": "any", "pattern": "x", **wrong}
    with pytest.raises(GovernmentError, match=rf"rule 1: .*{named}"):
        StageRules.from_mapping({"rule": [rule]})


@pytest.mark.parametrize("wrong", [{"rule": 3}, {"words": 3}, {"rule": ["once"]}])
def test_rules_that_are_no_tables_are_told_in_one_line(wrong: dict[str, object]) -> None:
    with pytest.raises(GovernmentError, match=r"^stages\.toml[^\n]+$"):
        StageRules.from_mapping(wrong)
