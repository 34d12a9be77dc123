"""The demo camp's Danish texts: enough of them, true to life, and such as a session accepts."""

import pytest

from ideation.domain.phases.commitment import Kinds
from ideation.domain.phases.concepts import FIELDS
from ideation.domain.phases.conditions import Depends
from ideation.domain.privacy.sectors import DEFAULT_SECTORS
from tests.content.reading import demo

SECTORS = {sector["key"] for sector in DEFAULT_SECTORS}


def test_the_demo_has_enough_ideas_and_none_twice() -> None:
    written = [idea["text"] for idea in demo("ideas")]
    assert len(written) >= 220
    assert len({text.casefold() for text in written}) == len(written)
    assert all(15 <= len(text) <= 140 for text in written)


def test_near_duplicates_point_at_an_earlier_idea_of_their_theme() -> None:
    seen: dict[str, str] = {}
    for idea in demo("ideas"):
        if "like" in idea:
            assert seen[idea["like"]] == idea["theme"]
        seen[idea["key"]] = idea["theme"]
    assert len(seen) == len(demo("ideas"))
    assert sum("like" in idea for idea in demo("ideas")) >= 20


def test_demo_ideas_come_from_all_sectors_and_fill_every_theme() -> None:
    assert {idea["sector"] for idea in demo("ideas")} == SECTORS
    assert {idea["theme"] for idea in demo("ideas")} == {theme["key"] for theme in demo("themes")}
    assert 8 <= len(demo("themes")) <= 10


def test_the_demo_tries_danish_letters_and_long_words() -> None:
    written = " ".join(idea["text"] for idea in demo("ideas"))
    assert set("æøåÆØÅé") <= set(written)
    assert max(len(word) for word in written.split()) >= 30


def test_the_demo_has_names_for_a_full_camp() -> None:
    assert len(set(demo("names"))) == len(demo("names")) >= 160


def test_the_concepts_fill_the_whole_canvas_for_an_idea_of_the_demo() -> None:
    themes = {idea["key"]: idea["theme"] for idea in demo("ideas")}
    assert len({concept["key"] for concept in demo("concepts")}) == 8
    for concept in demo("concepts"):
        assert tuple(concept["fields"]) == FIELDS
        assert themes[concept["idea"]] == concept["theme"]


@pytest.mark.parametrize(("name", "least"), [("commitments", 60), ("actions", 25), ("objections", 12)])
def test_what_follows_the_concepts_belongs_to_one_or_fits_all(name: str, least: int) -> None:
    known = {concept["key"] for concept in demo("concepts")}
    assert len(demo(name)) >= least
    assert {row["concept"] for row in demo(name) if "concept" in row} <= known
    assert any("concept" not in row for row in demo(name))


def test_the_commitments_are_ones_that_the_session_accepts() -> None:
    for row in demo("commitments"):
        assert Kinds.model_validate(row["kinds"]).model_fields_set
        assert row["first_step"] and row["due_in_days"] > 0
    assert {row["sector"] for row in demo("commitments")} == SECTORS
    assert {kind for row in demo("commitments") for kind in row["kinds"]} == set(Kinds.model_fields)
    assert any("condition" in row for row in demo("commitments"))
    assert all(Depends.model_validate(row["depends"]) for row in demo("commitments") if "depends" in row)


def test_every_action_has_a_partner_of_a_known_sector() -> None:
    for row in demo("actions"):
        assert row["what"] and row["partner"] and row["due_in_days"] > 0
        assert row["partner_sector"] in SECTORS
