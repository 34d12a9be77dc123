"""H5: wishes are told to nobody, facilitators included: not to one who asks often, either."""

from __future__ import annotations

from collections import Counter
from itertools import product
from typing import Any

from flask import Flask

from ideation.domain.limits import PROPOSALS
from ideation.views.cards.session import session_card
from tests.attack.wishes.orders import CONCEPTS, PEOPLE, Hostile, members
from tests.domain.scene import Scene
from tests.story import Camp, Inside, new

HOW = {"least": 1, "most": 20, "groups": 0, "seed": "mit", "by": "lot"}


def right(orders: dict[str, list[str]], guess: dict[str, str]) -> int:
    return sum(guess.get(id) == wishes[0] for id, wishes in orders.items())


def test_of_wishes_a_proposal_tells_one_coarse_figure(scene: Scene, orders: dict[str, Any]) -> None:
    made = Hostile(scene).ask(least=2, most=6)
    assert made and made["measure"].keys() == {"sizes", "groups", "below", "lacking", "quarters"}
    assert made["measure"]["quarters"] in (0, 1, 2, 3)


def test_not_even_that_where_few_have_wished(scene: Scene, concepts: list[str]) -> None:
    people = [scene.member(f"p{n}") for n in range(PEOPLE)]
    for member in people[:4]:
        scene.do(member, "team.prefer", choices=concepts[:1])
    made = Hostile(scene).ask(least=2, most=6)
    assert made and made["measure"]["quarters"] is None


def test_teams_that_a_facilitator_made_up_are_measured_by_nobodys_wishes(
    scene: Scene, orders: dict[str, list[str]], concepts: list[str]
) -> None:
    """Set again and again, with one person moved, the figures would tell everything."""
    told = set()
    one, *others = orders
    for concept in concepts:
        teams = [{"concept": c, "members": [one] * (c == concept)} for c in concepts]
        done = scene.do(scene.fay, "team.set", teams=teams, how=HOW)
        formed = session_card(scene.room, "facilitator", scene.room.session)["formed"]
        told.add(
            str(sorted((k, v if isinstance(v, int) else sorted(v.values())) for k, v in formed["measure"].items()))
        )
        assert done.result == {"teams": CONCEPTS, "people": 1}
    assert len(told) == 1 and others


def test_the_count_of_wishes_follows_no_role(app: Flask) -> None:
    camp = Camp(Inside(app))
    camp.go("concepts")
    fay = camp.facilitator()
    concept = fay.send("concept.add", id=new(), title="Have")["result"]["id"]
    people = [camp.phone(f"p{n}") for n in range(4)]
    people[0].send("team.prefer", choices=[concept])
    address = f"/api/sessions/{camp.id}/teams/wishes"
    for phone in people:
        for role in ("observer", "facilitator", "participant"):
            fay.send("member.role", member=phone.member, role=role)
            assert fay.http("GET", address).json["wished"] == 1
        fay.send("member.remove", member=phone.member)
        assert fay.http("GET", address).json["wished"] == 1


def test_no_script_guesses_better_than_seats_tell(scene: Scene, orders: dict[str, list[str]]) -> None:
    """Before: 20 of 20 first wishes by one silent question, whole orders by ten. Now every trick there is, for three
    seats of each: other sizes, other people in the room, asked anew."""
    eve, everybody = Hostile(scene), members(scene, orders)
    eve.ask(least=2, most=6)
    one_seat = right(orders, eve.seats[0])
    assert one_seat < PEOPLE
    for half in (everybody[:10], everybody[10:]):  # a room of ten, so that there is more space for each
        for member in half:
            scene.do(scene.fay, "member.role", member=member.id, role="observer")
        for least, most in product((1, 2, 3), (2, 3, 4)):
            eve.ask(least=least, most=most)
        for member in half:
            scene.do(scene.fay, "member.role", member=member.id, role="participant")
    for least, most, groups in product((2, 3, 4), (4, 5, 6), range(5)):
        eve.ask(least=least, most=most, groups=groups, anew=True)
    assert len(eve.seats) == PROPOSALS
    guess = {id: Counter(s[id] for s in eve.seats if id in s).most_common(1)[0][0] for id in orders}
    assert right(orders, guess) <= max(right(orders, seats) for seats in eve.seats) + 2
    whole = {id: list(dict.fromkeys(s[id] for s in eve.seats if id in s)) for id in orders}
    assert sum(whole[id] == wishes for id, wishes in orders.items()) <= 3


def test_the_door_holds_all_of_it(app: Flask) -> None:
    """Over HTTP, with the sums made apart."""
    camp = Camp(Inside(app))
    camp.go("concepts")
    fay, address = camp.facilitator(), f"/api/sessions/{camp.id}/teams/proposal"
    concepts = [fay.send("concept.add", id=new(), title=f"K{n}")["result"]["id"] for n in range(2)]
    people = [camp.phone(f"p{n}") for n in range(6)]
    for phone in people:
        phone.send("team.prefer", choices=concepts)

    def asked(**wanted: Any) -> Any:
        return fay.http("POST", address, json={"least": 2, "most": 4, "groups": 0} | wanted)

    assert [asked(**wrong).status for wrong in ({"concepts": concepts[:1]}, {"seed": "mit"}, {"most": 6})] == [422] * 3
    first = asked()
    assert first.status == 200 and (first.json["asked"], first.json["left"]) == (1, 2)
    assert "by_member" not in first.text and "first" not in first.json["measure"]
    assert asked().json == first.json
    assert asked(anew=True).json["left"] == 1 and asked(groups=1).json["left"] == 0
    refusal = asked(groups=2)
    assert refusal.status == 409 and refusal.json["error"]["code"] == "limit_reached"
    assert asked().status == 200  # what was made can still be seen
    assert people[0].look().all("session")[0]["proposals"] == {"asked": 3, "most": 3}
    assert people[0].http("POST", address, json={"least": 2, "most": 4}).status == 403
