"""Hidden between the count and its showing, it is counted again before anybody sees it."""

from __future__ import annotations

import json
from typing import Any

from ideation.counting.recount import differences_of, recount_export
from ideation.domain.errors import Conflict
from ideation.domain.polls.hidden_options import without
from ideation.domain.polls.tally import counting_document
from tests.domain.polls.count_without_hidden.voted import Json, Vote, every_method
from tests.domain.polls.hidden_options.votes import closed, counted, result
from tests.domain.scene import Scene

SECTORS = ("civil", "business", "public")


def rows(vote: Vote) -> list[Json]:
    return [{"choice": choice, "sector": sector} for _, choice, sector in vote.scene.sealed[vote.poll.id]]


@every_method
def test_it_is_counted_again_before_it_is_shown_and_all_are_told(method: str) -> None:
    vote, hidden = counted(method), closed(method)
    loved = vote.ideas[0]
    assert loved in result(vote).body["winners"]
    vote.hide(loved)
    vote.do("poll.reveal")
    body = result(vote).body
    assert loved not in [*body["winners"], *body["goes_on"], *body["totals"], *body["sectors"]]
    assert body["out"] == [loved] and body["later"] == [loved]
    assert (
        "efter at der var talt op" in body["explanation"]["da"][0] and "after the count" in body["explanation"]["en"][0]
    )
    told = {name: part for name, part in body.items() if name not in ("out", "later", "rule", "lot")}
    assert loved not in json.dumps(told) and "Idé 0" not in json.dumps(told, ensure_ascii=False)
    hidden.hide(hidden.ideas[0])
    hidden.do("poll.reveal")  # as it would have been, hidden a moment earlier
    assert sorted(result(hidden).body["totals"].values()) == sorted(body["totals"].values())


@every_method
def test_the_ballots_and_the_lot_are_the_same_and_a_recount_agrees(method: str) -> None:
    vote = counted(method)
    lot, ballots = result(vote).body["lot"], rows(vote)
    vote.hide(vote.ideas[0])
    vote.do("poll.reveal")
    assert result(vote).body["lot"] == lot and rows(vote) == ballots
    assert differences_of(vote.scene.room, vote.poll.id, ballots) == []
    vote.hide(vote.ideas[1])  # shown to all: it stands
    assert differences_of(vote.scene.room, vote.poll.id, ballots) == []


@every_method
def test_shown_again_in_time_it_is_as_it_was(method: str) -> None:
    vote = counted(method)
    first = result(vote).body
    vote.hide(vote.ideas[0])
    vote.do("poll.count")
    assert vote.ideas[0] not in result(vote).body["winners"]
    vote.hide(vote.ideas[0], hidden=False)
    vote.do("poll.reveal")
    assert result(vote).body == first


def test_the_facilitator_may_count_again_and_see_it_first() -> None:
    vote = counted()
    vote.refused("poll.count", Conflict, "poll_state")
    vote.hide(vote.ideas[0])
    vote.do("poll.count")
    assert vote.scene.room.polls[vote.poll.id].state == "counted"
    assert result(vote).body["winners"][0] == vote.ideas[1]
    vote.refused("poll.count", Conflict, "poll_state")  # nothing has changed since


def test_the_dice_have_been_rolled() -> None:
    vote = counted()
    vote.hide(vote.ideas[0])
    for command in ("poll.count", "poll.reveal"):
        vote.refused(command, Conflict, "poll_state", dice="66")


def test_what_was_hidden_while_people_voted_stays_out() -> None:
    """It is in no sealed ballot any more."""
    vote = closed()
    vote.hide(vote.ideas[1])
    vote.do("poll.count")
    vote.hide(vote.ideas[1], hidden=False)
    vote.hide(vote.ideas[0])
    vote.do("poll.reveal")
    body = result(vote).body
    assert body["out"] == vote.ideas[:2] and body["later"] == [vote.ideas[0]]
    assert len([line for line in body["explanation"]["da"] if "skjult" in line]) == 2


def test_where_all_is_hidden_nothing_is_shown() -> None:
    vote = counted()
    for id in vote.ideas:
        vote.hide(id)
    for command in ("poll.count", "poll.reveal"):
        vote.refused(command, Conflict, "all_hidden")
    vote.hide(vote.ideas[3], hidden=False)
    vote.do("poll.reveal")


def test_of_fewer_than_five_no_more_is_told_than_before() -> None:
    vote = Vote("approval")
    for who in vote.people[2:]:
        vote.scene.do(vote.scene.fay, "member.remove", member=who.id)
    vote.do("poll.close")
    vote.do("poll.count")
    vote.hide(vote.ideas[0])
    vote.do("poll.reveal")
    body = result(vote).body
    assert body["few"] and body["totals"] == {} and body["lot"]["order"] == [] and body["lot"]["seed"] == ""
    assert vote.ideas[0] not in body["winners"] and body["later"] == [vote.ideas[0]]
    assert differences_of(vote.scene.room, vote.poll.id, rows(vote)) == []


def test_figures_by_group_are_those_that_were_shown_first() -> None:
    """Another set of them from the same ballots could be held against the first."""
    scene = Scene({"title": "T", "question": "Q", "steps": [{"phase": "ideas"}, {"phase": "selection"}]})
    people = [person for sector in SECTORS for person in scene.crowd(7, sector)]
    scene.go("ideas")
    ideas = [scene.post(people[n], f"Idé {n}") for n in range(9)]
    scene.go("selection")
    poll = scene.open()
    for n, who in enumerate(people):
        scene.vote(who, poll, approve=[ideas[n % 3], ideas[3 + n % 5]])
    for command in ("poll.close", "poll.count"):
        scene.do(scene.fay, command, poll=poll.id)
    first = scene.room.results[poll.id].body
    scene.do(scene.fay, "idea.hide", id=first["winners"][0], hidden=True)
    scene.do(scene.fay, "poll.reveal", poll=poll.id)
    again = scene.room.results[poll.id].body
    assert again["sectors"] == {id: row for id, row in first["sectors"].items() if id != first["winners"][0]}
    assert again["turnout"] == first["turnout"]


def test_an_export_holds_what_it_takes_to_count_it_again() -> None:
    vote = counted()
    loved = vote.ideas[0]
    vote.hide(loved)
    vote.do("poll.reveal")
    body, sealed = result(vote).body, rows(vote)
    stripped = [{**row, "choice": without(row["choice"], [loved])} for row in sealed]
    room, order = vote.scene.room, body["lot"]["order"]
    document = counting_document(room, room.polls[vote.poll.id], stripped, order, [loved])
    entry: dict[str, Any] = document | {"sealed": sealed, "result": body}
    assert recount_export({"counts": [entry]})["ok"]
    moved = [{"choice": {"votes": {vote.ideas[3]: 2}}, "sector": "civil"}, *stripped[1:]]
    assert recount_export({"counts": [entry | {"ballots": moved}]})["polls"][0]["differences"]
