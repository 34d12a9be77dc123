"""Consent and gradients: about one proposal."""

import pytest

from ideation.domain.errors import Invalid
from ideation.domain.voting import METHODS
from ideation.domain.voting.method import Option
from tests.domain.voting.counts import cast, count

CONSENT, GRADIENTS = METHODS["consent"], METHODS["gradients"]
PROPOSAL = [Option("x")]


def stance(stance: str, weight: int = 1, reason: str = "It would cost us the volunteers") -> dict:
    return cast({"stance": stance, "reason": reason}, weight=weight)


def test_one_objection_is_enough() -> None:
    passed = count("consent", [stance("ok", 30), stance("concern", 5), cast({}, weight=2)], "x")
    assert passed["winners"] == ["x"] and passed["rounds"][0]["share"] == "6/7"
    stopped = count("consent", [stance("ok", 30), stance("object")], "x")
    assert stopped["winners"] == [] and stopped["outcomes"] == [[]]
    assert stopped["rounds"][0]["objections"] == ["It would cost us the volunteers"]


def test_silence_is_no_consent() -> None:
    assert count("consent", [cast({}, weight=9)], "x")["winners"] == []
    assert count("gradients", [], "x")["winners"] == []


@pytest.mark.parametrize("reason, why", [(None, "missing"), ("  ", "missing"), ("no", "too_short"), (7, "not_text")])
def test_an_objection_carries_its_reason(reason: object, why: str) -> None:
    with pytest.raises(Invalid) as refusal:
        CONSENT.check({"stance": "object", "reason": reason}, PROPOSAL, CONSENT.settings())
    assert refusal.value.fields == {"choice.reason": why}


@pytest.mark.parametrize("reason", [None, "", "  "])
def test_a_block_carries_its_reason(reason: str | None) -> None:
    with pytest.raises(Invalid) as refusal:
        GRADIENTS.check({"grade": 1, "reason": reason}, PROPOSAL, GRADIENTS.settings())
    assert refusal.value.fields == {"choice.reason": "missing"}
    assert GRADIENTS.check({"grade": 2, "reason": reason}, PROPOSAL, GRADIENTS.settings()) == {"grade": 2}
    assert count("gradients", [cast({"grade": 1})], "x")["winners"] == []  # an old file may hold one without


@pytest.mark.parametrize("reason", ["x" * 2001, "nul \x00 is no text here", "half a \ud800 character"])
def test_a_reason_is_readable_text(reason: str) -> None:
    with pytest.raises(Invalid):
        CONSENT.check({"stance": "object", "reason": reason}, PROPOSAL, CONSENT.settings())


def test_a_concern_may_stand_without_words() -> None:
    assert CONSENT.check({"stance": "concern"}, PROPOSAL, CONSENT.settings()) == {"stance": "concern"}


def test_an_old_file_may_hold_short_reasons_but_no_unknown_stance() -> None:
    assert count("consent", [cast({"stance": "object", "reason": "no"})], "x")["winners"] == []
    with pytest.raises(Invalid) as refusal:
        count("consent", [cast({"stance": "veto"})], "x")
    assert refusal.value.fields == {"ballots.0.choice.stance": "unknown"}


def test_these_are_about_one_proposal() -> None:
    for method in ("consent", "gradients"):
        with pytest.raises(Invalid) as refusal:
            count(method, [], "xy")
        assert refusal.value.fields == {"options": "too_many"}


def grades(text: str, sector: str | None = None) -> list:
    return [cast({"grade": int(g)}, sector) for g in text]


def test_gradients_pass_when_four_of_five_can_live_with_it() -> None:
    assert count("gradients", grades("5433222") + grades("3" * 9), "x")["winners"] == ["x"]
    assert count("gradients", grades("54332222") + grades("3" * 7), "x")["winners"] == []


def test_one_block_stops_it() -> None:
    assert count("gradients", grades("5" * 20 + "1"), "x")["winners"] == []


def test_every_sector_has_its_floor() -> None:
    room = grades("5" * 30, "civil") + grades("33222", "business")
    result = count("gradients", room, "x")
    assert result["winners"] == [] and result["rounds"][0]["below_floor"] == ["business"]
    assert "Among business, 2 of 5 can live with it; 50% are needed in each sector." in result["explanation"]
    assert count("gradients", room, "x", floor="2/5")["winners"] == ["x"]


def test_small_sectors_are_judged_as_one_and_never_alone() -> None:
    room = grades("5" * 40, "civil") + grades("222", "business") + grades("333", "guest")
    assert count("gradients", room, "x")["winners"] == ["x"]
    worse = grades("5" * 40, "civil") + grades("222", "business") + grades("223", "guest")
    result = count("gradients", worse, "x")
    assert result["winners"] == [] and result["rounds"][0]["below_floor"] == ["*"]
    assert not any("business" in line or "guests" in line for line in result["explanation"])


@pytest.mark.parametrize("grade", [0, 6, 2.5, True, "3", -1, 10**30])
def test_a_grade_is_a_whole_number_from_one_to_five(grade: object) -> None:
    with pytest.raises(Invalid) as refusal:
        GRADIENTS.check({"grade": grade}, PROPOSAL, GRADIENTS.settings())
    assert list(refusal.value.fields) == ["choice.grade"]
