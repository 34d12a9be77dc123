"""Teams from wishes on a real server: only the facilitator is told, and nobody waits for the sums."""

from __future__ import annotations

import time
from concurrent.futures import ThreadPoolExecutor

import pytest
import requests

from tests.fixtures.server import Factory, in_each_mode
from tests.story import Camp, Json, Outside, Phone, new

WANTED = {"least": 2, "most": 4, "groups": 2}


def concepts(camp: Camp, n: int = 3) -> list[str]:
    camp.go("concepts")
    fay = camp.facilitator()
    return [str(fay.send("concept.add", id=new(), title=f"Koncept {i}")["result"]["id"]) for i in range(n)]


def crowd(camp: Camp, n: int) -> list[Phone]:
    return [camp.phone(f"p{i}", ("civil", "business", "public")[i % 3]) for i in range(n)]


def ask(camp: Camp, phone: Phone, **wanted: object) -> Json:
    answer = phone.http("POST", f"/api/sessions/{camp.id}/teams/proposal", json=WANTED | wanted)
    return dict(answer.json) | {"status": answer.status}


def test_from_wishes_to_teams(camp: Camp) -> None:
    ids, people, fay = concepts(camp), crowd(camp, 9), camp.facilitator()
    for n, phone in enumerate(people):
        phone.send("team.prefer", choices=[ids[n // 3], ids[(n // 3 + 1) % 3]])
    assert people[0].fresh().mine["wishes"] == [ids[0], ids[1]]  # type: ignore[index]
    told = fay.http("GET", f"/api/sessions/{camp.id}/teams/wishes").json
    assert (told["wished"], told["present"]) == (9, 9)
    made = ask(camp, fay)
    assert (made["measure"]["quarters"], made["measure"]["below"], made["left"]) == (3, 0, 2)
    assert ask(camp, fay) == made and fay.look().all("session")[0]["proposals"] == {"asked": 1, "most": 3}
    how = {name: made[name] for name in ("least", "most", "groups", "seed", "by")}
    fay.send("team.set", teams=made["teams"], how=how)
    teams = {c["id"]: set(c["team"]) for c in people[0].fresh().all("concepts")}
    assert teams == {ids[t]: {p.member for p in people[3 * t : 3 * t + 3]} for t in range(3)}


def test_nobody_else_is_told(camp: Camp) -> None:
    ids, (ann, _) = concepts(camp), crowd(camp, 2)
    ann.send("team.prefer", choices=ids[:1])
    for phone, status in ((ann, 403), (camp.observer(), 403), (camp.stranger(), 403), (camp.nobody(), 401)):
        assert ask(camp, phone)["status"] == status
        assert phone.http("GET", f"/api/sessions/{camp.id}/teams/wishes").status == status
    assert camp.phone("bob").fresh().mine["wishes"] == []


@pytest.mark.parametrize(
    ("wanted", "status", "what"),
    [
        ({"least": 4}, 409, "too_few_people"),
        ({"most": 2, "least": 1}, 409, "too_many_people"),
        ({"most": 1}, 422, None),
        ({"least": "3"}, 422, None),
        ({"least": 0}, 422, None),
        ({"groups": 1.5}, 422, None),
        ({"seed": "mit"}, 422, None),
        ({"concepts": []}, 422, None),
        ({"most": 8}, 422, None),
        ({"color": "red"}, 422, None),
    ],
)
def test_what_cannot_be_is_refused_with_what_to_change(camp: Camp, wanted: Json, status: int, what: str | None) -> None:
    concepts(camp)
    crowd(camp, 8)
    refusal = ask(camp, camp.facilitator(), **wanted)
    assert refusal["status"] == status and refusal["error"].get("reason") == what
    if what == "too_few_people":
        assert refusal["error"]["least_at_most"] == 2 and "8" in refusal["error"]["message"]


@in_each_mode
def test_the_room_goes_on_meanwhile(server: Factory, mode: str) -> None:
    house = server(ASYNC_MODE=mode)
    camp = Camp(Outside(house))
    ids, people, fay = concepts(camp, 5), crowd(camp, 30), camp.facilitator()
    with ThreadPoolExecutor() as pool:
        waiting = pool.submit(ask, camp, fay, least=4, most=8)
        began, waits = time.monotonic(), list[float]()
        while not waiting.done():
            start = time.monotonic()
            assert requests.get(f"{house.url}/healthz", timeout=30).ok
            people[len(waits) % 30].send("team.prefer", choices=[ids[len(waits) % 5]])
            waits.append(time.monotonic() - start)
        took = time.monotonic() - began
        assert waiting.result()["status"] == 200
    assert len(waits) >= 3 and max(waits) < took / 2, (took, waits)  # nobody waited for the sums to be done
    camp.pack_up()
