from akkoord.publish import Edition


def test_chapters_are_the_top_of_the_tree(edition: Edition) -> None:
    assert [section.id for section in edition.outline.chapters] == ["wegen", "slot"]


def test_below_reads_in_order(edition: Edition) -> None:
    below = edition.outline.below(edition.section["wegen"])
    assert [section.id for section in below] == ["wegen", "werken", "bruggen", "fietsen"]


def test_above_and_chapter(edition: Edition) -> None:
    bridges = edition.section["bruggen"]
    assert [section.id for section in edition.outline.above(bridges)] == ["wegen", "werken"]
    assert edition.outline.chapter(bridges).id == "wegen"
    assert edition.outline.chapter(edition.section["slot"]).id == "slot"
