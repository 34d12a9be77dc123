"""Every command, by everybody, once, twice and with a wrong payload; the table of commands makes the cases."""

from __future__ import annotations

import pytest

from ideation.contract.protocol import COMMANDS
from ideation.domain.errors import KINDS
from tests.contract.stages import Stage, set_stage
from tests.story import Camp, Inside, Phone, new

CODES = {kind.code: kind for kind in KINDS}
every_command = pytest.mark.parametrize("type", COMMANDS)


def seq_of(camp: Camp) -> int:
    return camp.facilitator().fresh().seq


# -- by whom ----------------------------------------------------------------------------------------------------------


def outsiders(camp: Camp, road: Inside) -> dict[str, tuple[Phone, str]]:
    """Those who may send nothing at all here, and what they are told."""
    gone, waits = camp.phone("gone"), None
    fay = camp.facilitator()
    fay.send("member.remove", member=gone.member)
    locked = fay.look().all("session")[0]["state"] == "locked"
    fay.send("session.lock", locked=True)
    waits = camp.phone("waits")
    fay.send("session.lock", locked=locked)
    elsewhere = Phone(camp, "facilitator of another session", Camp(road).facilitators_token)
    return {
        "nobody": (camp.nobody(), "unauthenticated"),
        "a stranger": (camp.stranger(), "forbidden"),
        "a facilitator of another session": (elsewhere, "forbidden"),
        "an observer": (camp.observer(), "forbidden"),
        "somebody who waits": (waits, "forbidden"),
        "somebody who was removed": (gone, "unauthenticated"),
    }


@every_command
def test_only_those_who_may_send_it(camp: Camp, road: Inside, type: str) -> None:
    stage = set_stage(camp, type)
    shut_out = outsiders(camp, road)
    if COMMANDS[type].roles == ("facilitator",):
        shut_out["a participant"] = (camp.phone("pia"), "forbidden")
    before = seq_of(camp)
    for _who, (phone, code) in shut_out.items():
        phone.refused(type, code, **stage.payload)
    assert seq_of(camp) == before
    stage.send()
    assert seq_of(camp) == before + 1


@pytest.mark.parametrize("type", [name for name, command in COMMANDS.items() if command.own])
def test_what_is_somebodys_own_is_nobody_elses(camp: Camp, type: str) -> None:
    bob = camp.phone("bob", "business")
    if type.startswith("ballot."):
        camp.facilitator().send("member.role", member=bob.member, role="facilitator")  # no elector then
    stage = set_stage(camp, type)
    before = seq_of(camp)
    bob.refused(type, "forbidden", **stage.payload)
    assert seq_of(camp) == before


# -- once and again ---------------------------------------------------------------------------------------------------


def wire_form(stage: Stage, op_id: str) -> dict[str, object]:
    return {"op_id": op_id, "type": stage.type, "payload": stage.payload}


@every_command
def test_sent_twice_it_happens_once(camp: Camp, type: str) -> None:
    stage, op_id = set_stage(camp, type), new()
    before = seq_of(camp)
    first = stage.actor.http("POST", f"/api/sessions/{camp.id}/commands", json=wire_form(stage, op_id))
    seen = camp.facilitator().fresh()
    again = stage.actor.http("POST", f"/api/sessions/{camp.id}/commands", json=wire_form(stage, op_id))
    assert first.status == again.status == 200, first.text
    assert first.json == again.json
    assert first.json["op_id"] == op_id and first.json["seq"] == before + 1
    now = camp.facilitator().fresh()
    assert now.shown() == seen.shown() and now.seq == before + 1


@pytest.mark.parametrize("type", [t for t in COMMANDS if t not in ("session.open", "session.end")])
def test_the_same_op_id_with_another_payload_is_refused(camp: Camp, type: str) -> None:
    stage, op_id = set_stage(camp, type), new()
    stage.send(op=op_id)
    before = seq_of(camp)
    assert stage.other != stage.payload
    stage.actor.refused(type, "op_id_reused", op=op_id, **stage.other)
    assert seq_of(camp) == before


def test_the_same_op_id_for_another_command_is_refused(camp: Camp) -> None:
    stage, op_id = set_stage(camp, "team.join"), new()
    stage.send(op=op_id)
    stage.actor.refused("team.leave", "op_id_reused", op=op_id, **stage.payload)


def test_equal_op_ids_of_two_people_are_two_commands(camp: Camp) -> None:
    ann, bob, op_id = camp.phone("ann"), camp.phone("bob"), new()
    camp.go("ideas")
    ann.send("idea.post", op=op_id, id=new(), text="Anns")
    bob.send("idea.post", op=op_id, id=new(), text="Bobs")
    assert {i["text"] for i in camp.facilitator().look().all("ideas")} == {"Anns", "Bobs"}


def test_a_refused_command_is_judged_anew(camp: Camp) -> None:
    ann, op_id, idea = camp.phone("ann"), new(), {"id": new(), "text": "For tidligt"}
    assert ann.refused("idea.post", "wrong_phase", op=op_id, **idea)
    camp.go("ideas")
    ann.send("idea.post", op=op_id, **idea)


def test_a_command_nobody_knows(camp: Camp) -> None:
    ann = camp.phone("ann")
    ann.refused("idea.explode", "not_found")
    ann.refused("__class__", "not_found")


def test_a_ballot_sent_again_after_the_count_is_still_acknowledged(camp: Camp) -> None:
    """Its salt is gone, and with it the means to compare: it must not sound as if the vote were lost."""
    stage, op_id = set_stage(camp, "ballot.submit"), new()
    first = stage.send(op=op_id)
    for command in ("poll.close", "poll.count"):
        camp.facilitator().send(command, poll=stage.payload["poll"])
    again = stage.send(op=op_id)
    assert (again["seq"], again["result"]) == (first["seq"], first["result"])


# -- what it says -----------------------------------------------------------------------------------------------------


def test_every_acknowledgement_has_the_shape_of_the_contract(camp: Camp) -> None:
    stage = set_stage(camp, "idea.post")
    ack = stage.send()
    assert set(ack) == {"ok", "op_id", "seq", "result", "mine"}
    refused = stage.actor.tries("step.go", **{"to": new(), "from": None})
    assert set(refused) == {"ok", "op_id", "error", "retryable"}
    assert refused["error"]["message"] and refused["retryable"] is False


def test_statuses_are_those_the_schema_tells(camp: Camp, road: Inside) -> None:
    told = road.request("GET", "/api/schema").json["errors"]
    assert told == {code: {"status": k.status, "retryable": k.retryable} for code, k in CODES.items()}
    ann = camp.phone("ann")
    for type, payload, code in (
        ("idea.post", {"id": new(), "text": "x"}, "wrong_phase"),
        ("step.go", {"to": new(), "from": None}, "forbidden"),
        ("team.join", {"concept": new()}, "not_found"),
        ("idea.post", {}, "invalid"),
    ):
        command = {"op_id": new(), "type": type, "payload": payload}
        answer = ann.http("POST", f"/api/sessions/{camp.id}/commands", json=command)
        assert (answer.status, answer.json["error"]["code"]) == (told[code]["status"], code)
