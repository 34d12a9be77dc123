"""Promises that hang on one another, over the wire and in the dataset; objections without anybody."""

from __future__ import annotations

import json

import pytest

from tests.story import Camp, Json, Phone, new


@pytest.fixture
def concept(camp: Camp) -> str:
    camp.go("concepts")
    made = str(camp.facilitator().send("concept.add", id=new(), title="Fælles køkken")["result"]["id"])
    camp.go("commitment")
    return made


def bring(who: Phone, concept: str, **more: object) -> str:
    made: Json = {"id": new(), "concept": concept, "kinds": {"join": True}} | more
    return str(who.send("commitment.make", **made)["result"]["id"])


def exported(camp: Camp) -> Json:
    answer = camp.facilitator().http("GET", f"/api/sessions/{camp.id}/export?format=json")
    assert answer.status == 200
    return dict(answer.json)


def test_a_promise_comes_into_force_on_everybody_s_screen(camp: Camp, concept: str) -> None:
    ann, bob, olga = camp.phone("ann"), camp.phone("bob", "public"), camp.observer("olga")
    id = bring(ann, concept, kinds={"money_dkk": 5000}, depends={"kind": "in_kind", "at_least": 1, "sector": "public"})
    for phone in (ann, bob, olga):
        assert phone.sees("commitments", id=id)["standing"] == "waiting"
    room = bring(bob, concept, kinds={"in_kind": "Et lokale på rådhuset", "contacts": "Borgmesteren"})
    for phone in (ann, bob, olga):
        phone.sees("commitments", id=id, standing="in_force")
    told = json.dumps(olga.look().all("commitments"), ensure_ascii=False)
    assert "rådhuset" in told and "Borgmesteren" not in told  # what others can use, and not whom somebody knows
    bob.send("commitment.withdraw", id=room)
    olga.sees("commitments", id=id, standing="waiting")


def test_the_dataset_keeps_the_three_sums_apart(camp: Camp, concept: str) -> None:
    ann, bob = camp.phone("ann"), camp.phone("bob")
    ann.send("team.join", concept=concept)
    ann.send("concept.need", concept=concept, needs={"hours_per_month": {"amount": 120}}, version=0)
    ann.send("concept.own", concept=concept, own=True)
    bring(ann, concept, kinds={"join": True, "hours_per_month": 96})
    bring(bob, concept, kinds={"hours_per_month": 40}, depends={"others": 1})
    bring(bob, concept, kinds={"hours_per_month": 7}, condition="Hvis chefen siger ja")
    data = exported(camp)
    (row,) = data["concepts"]
    assert [row[f"{state}_hours_per_month"] for state in ("firm", "in_force", "waiting")] == [96, 40, 7]
    assert json.loads(row["needs"])["hours_per_month"]["amount"] == 120
    assert sorted(r["standing"] for r in data["commitments"]) == ["firm", "in_force", "waiting"]
    assert row["owner"] in {r["person"] for r in data["people"]}
    assert ann.member not in json.dumps(data) and bob.member not in json.dumps(data)


def test_objections_are_exported_without_person_group_or_order(camp: Camp, concept: str) -> None:
    fay = camp.facilitator()
    people = [camp.phone(f"v{n}", "civil" if n < 5 else "business") for n in range(10)]
    poll = camp.open_poll("commitment", concept=concept)["id"]
    for n, phone in enumerate(people):
        phone.vote(poll, grade=1 if n % 2 else 4, reason=f"Grund nummer {n}")
    for command in ("poll.close", "poll.reveal"):
        fay.send(command, poll=poll)
    data = exported(camp)
    assert {row["text"] for row in data["objections"]} == {f"Grund nummer {n}" for n in range(1, 10, 2)}
    assert all(row.keys() == {"poll", "text", "state", "note", "owner"} for row in data["objections"])
