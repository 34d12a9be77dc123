"""Who is counted, what a figure tells, and what was counted keeps its words (H3, H4, M3, M4, M6, H5)."""

from __future__ import annotations

import sqlite3

import pytest

from tests.story import Camp, new
from tests.story.phones import Phone
from tests.story.roads import Json

from .conftest import Attacked

PEOPLE = 9


class Vote:
    """Nine of civil society with three ideas, at an open vote by dots."""

    def __init__(self, camp: Camp) -> None:
        self.camp, self.fay = camp, camp.facilitator()
        camp.go("ideas")
        self.people: list[Phone] = [camp.phone(f"p{n}") for n in range(PEOPLE)]
        self.ideas = [self.people[n].post(f"Idé {n}") for n in range(3)]
        camp.go("selection")
        self.poll = camp.open_poll()["id"]

    def all_vote(self, many: int = PEOPLE) -> Vote:
        for n, phone in enumerate(self.people[:many]):
            phone.vote(self.poll, votes={self.ideas[n % 2]: 1})
        return self

    def counted(self) -> Json:
        for command in ("poll.close", "poll.count", "poll.reveal"):
            self.fay.tries(command, poll=self.poll)
        return self.fay.sees("results", poll=self.poll)


@pytest.fixture
def vote(camp: Camp) -> Vote:
    return Vote(camp)


def test_nobody_is_moved_among_papers_of_known_content(vote: Vote) -> None:
    """H3: five papers in an empty sector, and one person moved there after closing."""
    vote.all_vote()
    for _ in range(5):
        paper = {"votes": {vote.ideas[0]: 1}}
        vote.fay.send("ballot.proxy", id=new(), poll=vote.poll, choice=paper, sector="foundation")
    vote.fay.send("poll.close", poll=vote.poll)
    vote.fay.tries("member.update", member=vote.people[1].member, sector="foundation")
    result = vote.counted()
    assert not any((shown or {}).get("foundation") for shown in result["sectors"].values())


def test_who_is_removed_is_not_counted(vote: Vote) -> None:
    """H4."""
    vote.all_vote()
    vote.fay.send("member.remove", member=vote.people[0].member)
    assert vote.counted()["ballots"] == PEOPLE - 1


def test_one_ballot_shows_no_figures(vote: Vote) -> None:
    """M3."""
    result = vote.all_vote(1).counted()
    assert not result["totals"] and not result["turnout"]


def test_what_was_voted_on_keeps_its_words(vote: Vote) -> None:
    """M6: neither another text in the winner's place, nor the winner gone."""
    vote.all_vote().counted()
    author, idea = vote.people[0], vote.ideas[0]
    assert not author.tries("idea.edit", id=idea, text="En million til Acme A/S")["ok"]
    assert not author.tries("idea.withdraw", id=idea)["ok"]


def test_a_session_that_ends_leaves_no_ballot_with_its_elector(vote: Vote, house: Attacked) -> None:
    """M4: neither of a vote that was open, nor of a round that another replaced."""
    vote.all_vote()
    vote.fay.send("session.end")
    with sqlite3.connect(house.folder / "ideation.sqlite") as database:
        asked = "SELECT count(*) FROM ballots WHERE poll = ?"
        assert database.execute(asked, (vote.poll,)).fetchone() == (0,)


def test_wishes_are_not_asked_out_of_a_proposal(camp: Camp) -> None:
    """H5: with teams of any size everybody sits at their first wish."""
    fay = camp.facilitator()
    camp.go("concepts")
    concepts = [str(fay.send("concept.add", id=new(), title=f"Koncept {n}")["result"]["id"]) for n in range(3)]
    people = [camp.phone(f"p{n}") for n in range(6)]
    for n, phone in enumerate(people):
        phone.send("team.prefer", choices=[concepts[n % 3], concepts[(n + 1) % 3]])
    whole = {"least": 1, "most": 1000, "groups": 0}
    assert fay.http("POST", f"/api/sessions/{camp.id}/teams/proposal", json=whole).status >= 400
