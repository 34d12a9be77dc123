"""Every figure in a sentence is true, by the ballots alone."""

from __future__ import annotations

from collections import Counter
from fractions import Fraction
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ideation.domain.privacy.suppression import Figures, kept_back, never_shown
from ideation.domain.voting.formats.counting_file import Counted
from ideation.domain.voting.method import Sentence
from tests.domain.voting.families.explanations.figures import (
    Room,
    Values,
    choosing,
    high,
    low,
    many,
    scores,
    story,
    supported,
    votes,
)
from tests.domain.voting.rooms import COSTS, IDEAS, ballots_of, told


def people(room: Room, id: str) -> int:
    return sum(id in supported(b["choice"]) for b in room)


def place_in(choice: Values, id: str) -> int:
    """0 is first; what is not ranked stands behind all that is."""
    return next((n for n, tier in enumerate(choice.get("ranking", ())) if id in tier), 99)


def prefer(room: Room, a: str, b: str) -> int:
    return sum(place_in(ballot["choice"], a) < place_in(ballot["choice"], b) for ballot in room)


def gives_more(room: Room, a: str, b: str) -> int:
    rows = [ballot["choice"].get("scores", {}) for ballot in room]
    return sum(row.get(a, 0) > row.get(b, 0) for row in rows)


def with_one_in(room: Room, ids: Any) -> int:
    return sum(bool(supported(b["choice"]) & set(ids)) for b in room)


def met(room: Room, id: str) -> int:
    rows = [row for b in room for row in b["choice"].get("answers", ()) if row["w"] != "skip"]
    return sum(id in (row["a"], row["b"]) for row in rows)


def fresh(room: Room, winners: tuple[str, ...], id: str) -> int:
    before = set(winners[: winners.index(id)])
    return sum(id in supported(b["choice"]) and not supported(b["choice"]) & before for b in room)


def check(sentence: Sentence, counted: Counted, room: Room) -> None:
    """Each figure that this sentence has, against the ballots."""
    v, won = sentence.values, counted.outcome.winners
    id: Any = v.get("option")
    for name, true in {
        "place": lambda: won.index(id) + 1 if sentence.about_a_winner else v["place"],
        "ticks": lambda: people(room, id),
        "supporters": lambda: people(room, id),
        "dots": lambda: votes(room, id),
        "fresh": lambda: (fresh(room, won, id), people(room, id)) if won.index(id) else None,
        "among": lambda: among(room, id),
        "cost": lambda: ("dkk", COSTS[id]),
        "high": lambda: high(room, id),
        "low": lambda: low(room, id),
    }.items():
        if name in v:
            assert v[name] == true(), (sentence, name)


RANKINGS = ("ranked_pairs", "schulze")


def check_more(sentence: Sentence, counted: Counted, room: Room) -> None:
    v, method = sentence.values, counted.method.name
    id: Any = v.get("option")
    if method in ("dots", "quadratic") and "people" in v:
        assert v["people"] == people(room, id) and v.get("votes", votes(room, id)) == votes(room, id)
    if method == "score" and "people" in v:
        mean = Fraction(sum(scores(room, id)), len(scores(room, id)))
        assert v["people"] == len(scores(room, id)) and abs(v["mean"] - mean) <= Fraction(1, 20)
    if method == "star" and "yes" in v:
        assert (v["yes"], v["no"]) == (gives_more(room, id, v["other"]), gives_more(room, v["other"], id))
    if method in RANKINGS and "yes" in v:
        assert (v["yes"], v["no"]) == (prefer(room, id, v["other"]), prefer(room, v["other"], id))
    if method == "pairwise" and "n" in v and "option" in v:
        assert v["n"] == met(room, id)
    if sentence.key.endswith("because.beats_all"):
        others = {other for b in room for tier in b["choice"].get("ranking", ()) for other in tier} - {id}
        assert all(prefer(room, id, other) > prefer(room, other, id) for other in others)
    if sentence.key.endswith("because.run_off"):
        assert 2 * v["yes"] > v["all"]
    if "gap_ticks" in v and method == "approval":
        assert v["gap_ticks"] == people(room, counted.outcome.winners[-1]) - people(room, id)
    if "gap_dots" in v:
        assert v["gap_dots"] == votes(room, counted.outcome.winners[-1]) - votes(room, id)
    if sentence.key == "voting.story.counted":
        assert v["n"] == len(room)


def among(room: Room, id: str) -> list[tuple[str, int]]:
    """What may be said of it: for that the rule is asked, and a test of its own attacks the rule."""
    present = Counter(b["sector"] for b in room)
    counts = {id: Counter(b["sector"] for b in room if id in supported(b["choice"])) for id in IDEAS}
    loads = [len(supported(b["choice"])) for b in room] or [0]
    hidden = kept_back(Figures(present, counts, min(loads), max(loads)), never_shown(present))[id]
    return sorted(((k, n) for k, n in counts[id].items() if k not in hidden), key=lambda kn: (-kn[1], kn[0]))


@choosing
@many
@given(data=st.data())
def test_every_figure_in_a_sentence_is_true(method: str, data: st.DataObject) -> None:
    room = data.draw(ballots_of(method, most=24))
    counted = told(method, room)
    for sentence in story(counted):
        check(sentence, counted, room)
        check_more(sentence, counted, room)


PROPORTIONAL = ["phragmen", "pav_sequential", "equal_shares", "sector_threshold", "sector_equal_voice", "sector_best"]


@pytest.mark.parametrize("method", PROPORTIONAL)
@many
@given(data=st.data())
def test_what_most_votes_alone_would_have_taken_is_told_and_true(method: str, data: st.DataObject) -> None:
    room = data.draw(ballots_of(method, most=14))
    counted, plain = told(method, room), told("approval", room).outcome.winners
    won = counted.outcome.winners
    lines = {s.key: s.values for s in story(counted)}
    if set(won) == set(plain):
        assert ("voting.story.same_as_plain" in lines) == bool(won) and "voting.story.coverage" not in lines
        return
    [figures] = [v for key, v in lines.items() if key.startswith("voting.story.coverage")]
    assert (figures["n"], figures["plain"]) == (with_one_in(room, won), with_one_in(room, plain))
    assert figures["voters"] == sum(bool(supported(b["choice"])) for b in room)
    if figures["percent"] > 0:
        more = Fraction(figures["n"] - figures["plain"], figures["plain"])
        assert abs(100 * more - figures["percent"]) <= Fraction(1, 2)


@many
@given(room=ballots_of("budget_equal_shares", most=14))
def test_a_shared_pot_is_held_against_most_votes_first(room: Room) -> None:
    counted = told("budget_equal_shares", room)
    plain = told("budget_greedy", room, **{"budget": 20}).outcome.winners
    keys = [s.key for s in story(counted)]
    if set(plain) == set(counted.outcome.winners):
        assert not any("coverage" in key for key in keys)
    else:
        assert any("coverage" in key for key in keys)


@many
@given(room=ballots_of("irv", most=16))
def test_the_second_in_a_run_off_lacked_what_is_told(room: Room) -> None:
    counted = told("irv", room)
    last = [row for row in counted.outcome.rounds if len(row["votes"]) > 1]
    missed = [s.values for s in story(counted) if s.key == "voting.story.missed"]
    for v in missed:
        tally = {id: Fraction(n) for id, n in last[-1]["votes"].items()}
        assert v["gap_votes"] == tally[counted.outcome.winners[0]] - tally[v["option"]] > 0


@many
@given(room=ballots_of("stv", most=16))
def test_who_nearly_got_a_place_lacked_what_is_told(room: Room) -> None:
    counted = told("stv", room)
    for v in (s.values for s in story(counted) if s.key == "voting.story.missed_quota"):
        last = [row for row in counted.outcome.rounds if v["option"] in row["votes"]][-1]
        assert v["votes"] == Fraction(last["votes"][v["option"]])
        assert v["votes"] + v["gap_votes"] == last["quota"]


@many
@given(room=ballots_of("equal_shares", most=14))
def test_who_lacked_money_could_not_have_paid(room: Room) -> None:
    counted = told("equal_shares", room)
    for v in (s.values for s in story(counted) if s.key == "voting.story.lacked_money"):
        assert 0 <= v["percent"] < 100
