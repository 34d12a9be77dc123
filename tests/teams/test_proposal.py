"""A proposal beside the server."""

from __future__ import annotations

import pytest

from ideation.domain.errors import Busy, Conflict
from ideation.domain.teams.greedy import greedy
from ideation.domain.teams.objective import measure
from ideation.teams.subprocess import propose_apart, run, turn
from tests.domain.teams.people import camp


def test_a_proposal_names_everybody_once_and_says_how_it_was_made() -> None:
    room = camp(60, 9)
    made = propose_apart("a session", room, best=False)
    assert sorted(id for team in made["teams"] for id in team["members"]) == [p.id for p in room.people]
    assert [team["concept"] for team in made["teams"]] == list(room.teams)
    assert made["measure"] == measure(room, greedy(room)).as_dict()
    assert (made["by"], made["seed"], made["least"], made["most"]) == ("lot", "lot0", room.least, room.most)


def test_one_at_a_time_in_a_session_and_few_in_the_house() -> None:
    room = camp(6, 2)
    with turn("a session"):
        with pytest.raises(Busy, match="under_way"):
            propose_apart("a session", room, best=False)
        assert propose_apart("another session", room, best=False)["by"] == "lot"
        with turn("another session"), pytest.raises(Busy, match="under_way"):
            propose_apart("a third session", room, best=False)
    assert propose_apart("a session", room, best=False)["by"] == "lot"


def test_what_cannot_be_is_refused_before_anything_is_started() -> None:
    with pytest.raises(Conflict, match="too_few_people"):
        propose_apart("a session", camp(6, 2, least=5, most=6), best=False)


def test_one_that_takes_too_long_is_ended() -> None:
    with pytest.raises(Busy, match="too_slow"):
        run({}, patience=0.001)
