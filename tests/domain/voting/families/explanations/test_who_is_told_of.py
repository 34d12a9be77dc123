"""Every winner is explained, and the first one outside hears what was missing."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from ideation.domain.voting import METHODS
from tests.domain.voting.families.explanations.figures import Room, choosing, high, low, many, story, supported
from tests.domain.voting.rooms import ballots_of, told

LOSER_ENDS = {
    "missed", "level_lot", "level_merit", "lacked_money", "outbid", "not_paid", "not_best", "lost_to", "missed_quota",
    "rated", "points", "shortlisted", "impact", "lacked", "no_money", "no_votes", "not_admitted", "gate_stopped",
}  # fmt: skip
LOSERS = {f"voting.story.{end}" for end in LOSER_ENDS}


@choosing
@many
@given(data=st.data())
def test_every_winner_has_one_sentence_of_its_own(method: str, data: st.DataObject) -> None:
    counted = told(method, data.draw(ballots_of(method, most=14)))
    about = [s.values["option"] for s in story(counted) if s.about_a_winner]
    assert sorted(about) == sorted(counted.outcome.winners)
    for locale in ("da", "en"):
        why = counted.method.because(counted.outcome, counted.titles, locale)
        assert set(why) == set(counted.outcome.winners)
        lines = counted.method.explain(counted.outcome, counted.titles, locale)
        for id, text in why.items():
            assert sum(line.endswith(text) and f"Idé {id}" in line for line in lines) == 1
            assert text.endswith(".") and "{" not in text


@choosing
@many
@given(data=st.data())
def test_the_first_one_outside_hears_what_was_missing(method: str, data: st.DataObject) -> None:
    room = data.draw(ballots_of(method, most=14))
    counted = told(method, room)
    outside = wanted(method, room) - set(counted.outcome.winners)
    about = [s for s in story(counted) if s.key in LOSERS]
    assert bool(about) == bool(outside)
    for sentence in about:
        v = sentence.values
        assert set(v.get("options", [v["option"]] if "option" in v else [])) <= outside


def wanted(method: str, room: Room) -> set[str]:
    """Who could have come in at all: those whom somebody said something for."""
    choices = [ballot["choice"] for ballot in room]
    if method == "pairwise":
        return {row[side] for c in choices for row in c.get("answers", ()) if row["w"] != "skip" for side in "ab"}
    if method == "impact_effort":
        seen = {id for c in choices for id in c.get("ratings", {})}
        return {id for id in seen if high(room, id) * low(room, id)}
    if METHODS[method].ballot == "ranking":
        first = [id for c in choices for place in c.get("ranking", ()) for id in place]
        return set(first)
    return {id for c in choices for id in supported(c)}
