"""Every method in a room: opened, voted with, counted, shown, and counted again from the export alone. What is no
ballot of the method is refused with the field that is wrong, and what one had cast stands."""

from __future__ import annotations

import json
from random import Random
from typing import Any

import pytest
from flask import Flask

from ideation.counting.recount import count_document, recount_export
from ideation.counting.verify import verify
from ideation.domain.canonical import canonical
from ideation.domain.voting import METHODS
from tests.story import Camp, Json, Phone, new
from tests.story.ballots import WRONG, choice_for, field_of, filled, step_for

VOTERS, IDEAS = 9, 8  # enough for a long count to be made in a process of its own

every_method = pytest.mark.parametrize("method", METHODS)


class Vote:
    """A poll by one method, open, in a camp of nine people from three groups."""

    def __init__(self, camp: Camp, method: str, voters: int = VOTERS) -> None:
        self.camp, self.method, self.fay = camp, method, camp.facilitator()
        self.people = [camp.phone(f"v{n}", ("civil", "business", "public")[n % 3]) for n in range(voters)]
        camp.go("ideas")
        ideas = [self.people[n % voters].post(f"Idé {n}") for n in range(IDEAS)]
        self.step = str(self.fay.send("step.add", id=new(), after=None, **step_for(method))["result"]["id"])
        if METHODS[method].single:
            concept = self.fay.send("concept.add", id=new(), title="Fælles køkken")["result"]["id"]
            asked = self.fay.send("poll.new_round", step=self.step, concept=concept)
            self.poll = str(asked["result"]["poll"])
            self.options = [concept]
        else:
            self.poll, self.options = str(self.fay.sees("polls", step=self.step)["id"]), ideas
        if METHODS[method].priced:
            costs = {id: 300 + 100 * n for n, id in enumerate(ideas)}
            self.fay.send("poll.price", poll=self.poll, costs=costs)
        self.fay.send("poll.open", poll=self.poll)

    def cast(self) -> None:
        dice = Random(self.method)
        for phone in self.people:
            phone.vote(self.poll, **choice_for(self.method, self.options, dice))

    def finish(self) -> Json:
        for type in ("poll.close", "poll.count", "poll.reveal"):
            self.fay.send(type, poll=self.poll)
        return dict(self.people[0].sees("results", poll=self.poll))


@every_method
def test_a_room_votes_by_it_and_anybody_counts_again(camp: Camp, app: Flask, method: str) -> None:
    vote = Vote(camp, method)
    vote.cast()
    result = vote.finish()
    assert result["ballots"] == VOTERS and result["method"] == method and result["rule"]["method"] == method
    assert all(result["explanation"][language] for language in ("da", "en"))
    assert ("spent" in result) == METHODS[method].priced
    answer = vote.fay.http("GET", f"/api/sessions/{camp.id}/export?format=json")
    export = json.loads(answer.text)
    assert recount_export(export)["polls"][0] | {"winners": 0} == {
        "poll": vote.poll, "ok": True, "differences": [], "winners": 0, "sha256": result["sha256"],
    }  # fmt: skip
    again = count_document(export["counts"][0])
    assert all(canonical(again[name]) == canonical(result[name]) for name in again)
    breaches = verify(app.extensions["ideation"].store, camp.id)
    assert breaches["ok"], breaches


@every_method
def test_what_is_no_ballot_is_refused_and_the_old_one_stands(camp: Camp, method: str) -> None:
    vote = Vote(camp, method, voters=1)
    ann, field = vote.people[0], field_of(method)
    ann.vote(vote.poll, **choice_for(method, vote.options, Random(1)))
    stands = ann.look().mine["ballots"][vote.poll]["choice"]
    words = {"a": vote.options[0], "b": vote.options[-1], "strange": new()}
    for wrong, why in WRONG[field]:
        refuse(ann, vote.poll, {field: filled(wrong, words)}, field, why)
    shapeless: tuple[Any, ...] = (None, [], "x", 1, {"other": 1}, {field: stands[field], "more": 1})
    for choice in shapeless:
        refuse(ann, vote.poll, choice, "", None)
    refuse_what_json_has_not(camp, ann, vote.poll, field, vote.options[0])
    ann.refused("ballot.submit", "not_found", poll=new(), choice=stands)
    vote.fay.send("poll.close", poll=vote.poll)
    assert ann.refused("ballot.submit", "closed", poll=vote.poll, choice={})["reason"] == "poll_not_open"
    assert ann.look().mine["ballots"][vote.poll]["choice"] == stands


def refuse(ann: Phone, poll: str, choice: Any, field: str, why: str | None) -> None:
    error = ann.refused("ballot.submit", "invalid", poll=poll, choice=choice)
    ((path, reason),) = error["fields"].items()
    assert path.startswith("choice") and (not field or field in path), (choice, path)
    assert why in (None, reason), (choice, reason)


def refuse_what_json_has_not(camp: Camp, ann: Phone, poll: str, field: str, option: str) -> None:
    """JSON knows no NaN; what sends one all the same is refused by name."""
    for wrong in ("NaN", "Infinity", "1e999", "9" * 40):
        choice = f'{{"{field}": {{"{option}": {wrong}}}}}'
        payload = f'{{"poll": "{poll}", "choice": {choice}}}'
        body = f'{{"op_id": "{new()}", "type": "ballot.submit", "payload": {payload}}}'
        headers = {"Content-Type": "application/json"}
        answer = ann.http("POST", f"/api/sessions/{camp.id}/commands", data=body, headers=headers)
        assert answer.status == 422 and answer.json["error"]["code"] == "invalid" and answer.json["error"]["fields"]
