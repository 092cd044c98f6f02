import datetime as dt
from typing import Any

import pytest

from akkoord.errors import RecordError
from akkoord.government import Government
from akkoord.sources import jsonapi


def resource(**attributes: Any) -> dict[str, Any]:
    return {"type": "news-item", "id": "A1", "attributes": {"title": "Wonen", **attributes}}


def known(government: Government, count: int) -> dict[str, str]:
    """Ids and names of ministers who are different persons."""
    found = {minister.name: id for id, minister in government.ministers.items()}
    return {id: name for name, id in list(found.items())[:count]}


def test_a_whole_news_item(flanders: Government) -> None:
    theme, label = next(iter(flanders.themes.items()))
    (id, name), *_ = known(flanders, 1).items()
    found = jsonapi.decision(
        resource(
            title=" Relancedecreet  onderwijs ",
            alternativeTitle="Voorontwerp van decreet&nbsp;over onderwijs",
            htmlContent="De Regering <strong>keurt</strong>&nbsp;goed<!-- -->.",
            meetingDate="2022-03-11T09:00:00Z",
            agendaitemType="Nota",
            mandateeIds=id,
            themeId=[theme],
            uuid="A1",
            uri="http://record.example/A1",
        ),
        flanders,
    )
    assert (found.id, found.uri) == ("A1", "http://record.example/A1")
    assert found.aliases == ("http://record.example/A1",)
    assert found.title == "Relancedecreet onderwijs"
    assert found.subtitle == "Voorontwerp van decreet over onderwijs"
    assert found.text == "De Regering keurt goed."
    assert found.date == dt.date(2022, 3, 11)
    assert (found.kind, found.ministers, found.themes) == ("Nota", (name,), (label,))


def test_nulls_give_empty_fields(flanders: Government) -> None:
    nulls = dict.fromkeys(
        ("alternativeTitle", "htmlContent", "meetingDate", "mandateeIds", "themeId", "uri")
    )
    found = jsonapi.decision(resource(**nulls), flanders)
    assert (found.subtitle, found.text, found.date, found.uri) == ("", "", None, None)
    assert (found.ministers, found.themes, found.aliases) == ((), (), ())


def test_the_parts_of_a_list_are_paragraphs(flanders: Government) -> None:
    found = jsonapi.decision(resource(htmlContent=["<b>Een</b>", None, "Twee"]), flanders)
    assert found.text == "Een\n\nTwee"


@pytest.mark.parametrize(
    ("moment", "expected"),
    [
        ("2021-03-31T22:30:00Z", dt.date(2021, 4, 1)),
        ("2021-01-31T22:30:00Z", dt.date(2021, 1, 31)),
        ("2021-01-31T23:30:00", dt.date(2021, 1, 31)),
    ],
)
def test_dates_are_local_to_the_government(
    flanders: Government, moment: str, expected: dt.date
) -> None:
    assert jsonapi.decision(resource(meetingDate=moment), flanders).date == expected


def test_ministers_are_named_by_id_not_by_the_order_of_names(flanders: Government) -> None:
    people = known(flanders, 2)
    found = jsonapi.decision(
        resource(
            mandateeIds=list(people),
            mandateeFirstNames=["Wrong", "Wrong"],
            mandateeFamilyNames=["Person", "People"],
        ),
        flanders,
    )
    assert found.ministers == tuple(people.values())


def test_offices_of_one_person_count_once(flanders: Government) -> None:
    (_, name), *_ = known(flanders, 1).items()
    offices = [id for id, minister in flanders.ministers.items() if minister.name == name]
    assert len(offices) > 1
    assert jsonapi.decision(resource(mandateeIds=offices), flanders).ministers == (name,)


def test_an_unknown_id_falls_back_on_the_names_of_the_record(flanders: Government) -> None:
    (id, name), *_ = known(flanders, 1).items()
    first, _, family = name.partition(" ")
    found = jsonapi.decision(
        resource(
            mandateeIds=["unknown", id],
            mandateeFirstNames=["An", first],
            mandateeFamilyNames=["Peeters", family],
        ),
        flanders,
    )
    assert set(found.ministers) == {name, "An Peeters"}
    assert len(found.ministers) == 2


def test_ambiguous_names_are_left_out(flanders: Government) -> None:
    (id, name), *_ = known(flanders, 1).items()
    found = jsonapi.decision(
        resource(
            mandateeIds=["unknown", id],
            mandateeFirstNames=["Jo"],
            mandateeFamilyNames=["Peeters", "Janssens"],
        ),
        flanders,
    )
    assert found.ministers == (name,)


def test_an_unknown_theme_stands_for_itself(flanders: Government) -> None:
    assert jsonapi.decision(resource(themeId="new"), flanders).themes == ("new",)


def test_an_item_without_id_cannot_be_used(flanders: Government) -> None:
    with pytest.raises(RecordError, match="has no id"):
        jsonapi.decision({"id": "", "attributes": {"title": "x"}}, flanders)
