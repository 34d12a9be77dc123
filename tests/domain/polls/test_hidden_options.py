"""What is hidden is not chosen: between the count and its showing the count follows what may be seen, by every method,
from the same ballots and by the same lot; afterwards it stands."""

from __future__ import annotations

import json
from typing import Any

import pytest

from ideation.counting.recount import differences_of, recount_export
from ideation.domain.entities import Result
from ideation.domain.errors import Closed, Conflict
from ideation.domain.polls.hidden_options import without
from ideation.domain.polls.tally import counting_document
from tests.domain.polls.test_count_without_hidden import Json, Vote, every_method
from tests.domain.scene import Scene

SECTORS = ("civil", "business", "public")


def closed(method: str = "dots") -> Vote:
    vote = Vote(method)
    vote.do("poll.close")
    return vote


def counted(method: str = "dots") -> Vote:
    vote = closed(method)
    vote.do("poll.count")
    return vote


def rows(vote: Vote) -> list[Json]:
    return [{"choice": choice, "sector": sector} for _, choice, sector in vote.scene.sealed[vote.poll.id]]


def result(vote: Vote) -> Result:
    return vote.scene.room.results[vote.poll.id]


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


def test_once_all_have_seen_it_it_stands_and_is_no_choice_any_more() -> None:
    vote = counted()
    vote.do("poll.reveal")
    shown = result(vote).body
    vote.hide(vote.ideas[0])
    vote.refused("poll.reveal", Conflict, "poll_state")
    assert result(vote).body == shown
    vote.refused("selection.confirm", Conflict, "hidden_chosen", ideas=[vote.ideas[0]])


def test_what_was_confirmed_of_another_count_is_confirmed_anew() -> None:
    vote = counted()
    room, first = vote.scene.room, result(vote).body["goes_on"]
    vote.do("selection.confirm", ideas=first)
    assert room.concepts and all(room.ideas[id].selected for id in first)
    vote.hide(first[0])
    vote.refused("selection.confirm", Conflict, "count_again", ideas=first[1:])
    vote.do("poll.reveal")
    assert result(vote).confirmed is None and not room.concepts
    assert not any(idea.selected for idea in room.ideas.values())
    vote.do("selection.confirm", ideas=result(vote).body["goes_on"])


def test_what_was_confirmed_with_a_reason_stays_where_none_of_it_is_hidden() -> None:
    vote = counted()
    vote.do("selection.confirm", ideas=[vote.ideas[3]], reason="Vi har den allerede")
    vote.hide(vote.ideas[0])
    vote.do("poll.reveal")
    assert result(vote).confirmed == [vote.ideas[3]] and result(vote).reason


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


# -- nothing else slips in between -------------------------------------------------------------------------------------


@pytest.mark.parametrize("which", [0, 3])
def test_nothing_that_was_counted_goes_into_another_before_it_is_shown(which: int) -> None:
    """It might come in when something else is hidden."""
    vote = counted()
    new = vote.scene.room.ideas[vote.ideas[2]]
    for ids, into in (([vote.ideas[which]], new.id), ([new.id], vote.ideas[which])):
        vote.scene.refused(vote.scene.fay, "idea.merge", Closed, "not_shown_yet", into=into, ids=ids)
    vote.do("poll.reveal")
    if which == 3:
        vote.scene.do(vote.scene.fay, "idea.merge", into=vote.ideas[1], ids=[vote.ideas[3]])


def test_nor_by_an_undo() -> None:
    scene = Scene({"title": "T", "question": "Q", "steps": [{"phase": "ideas"}, {"phase": "selection"}]})
    people = scene.crowd(6)
    scene.go("ideas")
    ideas = [scene.post(who) for who in people]
    scene.do(scene.fay, "idea.merge", into=ideas[0], ids=[ideas[1]])
    apart = scene.do(scene.fay, "idea.split", ids=[ideas[1]])
    scene.go("selection")
    poll = scene.open()
    for who in people:
        scene.vote(who, poll, approve=ideas[:2])
    for command in ("poll.close", "poll.count"):
        scene.do(scene.fay, command, poll=poll.id)
    with pytest.raises(Closed):
        scene.undo(apart)


@pytest.mark.parametrize("command", ["idea.withdraw", "idea.edit"])
def test_nor_is_it_taken_away(command: str) -> None:
    vote, more = counted(), {"text": "Andet"} if command == "idea.edit" else {}
    vote.scene.refused(vote.people[0], command, Closed, "was_voted_on", id=vote.ideas[0], **more)


def test_who_is_taken_out_after_the_count_stays_counted() -> None:
    """Nobody knows whose a sealed ballot is."""
    vote = counted()
    before = result(vote).body
    vote.scene.do(vote.scene.fay, "member.remove", member=vote.people[0].id)
    vote.do("poll.reveal")
    assert result(vote).body == before


def test_what_is_hidden_is_in_no_run_off() -> None:
    step = {"phase": "selection", "settings": {"method": "approval", "seats": 1, "tie_rule": "runoff"}}
    scene = Scene({"title": "T", "question": "Q", "steps": [{"phase": "ideas"}, step]})
    people = scene.crowd(6)
    scene.go("ideas")
    ideas = [scene.post(people[n], f"Idé {n}") for n in range(4)]
    scene.go("selection")
    poll = scene.open()
    for n, who in enumerate(people):
        scene.vote(who, poll, approve=[ideas[n % 3]])
    assert sorted(scene.finish(poll)["cut"]["tied"]) == sorted(ideas[:3])
    scene.do(scene.fay, "poll.new_round", step=poll.step)
    scene.do(scene.fay, "idea.hide", id=ideas[0], hidden=True)
    assert sorted(scene.open().options) == sorted(ideas[1:3])
