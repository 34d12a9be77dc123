"""What one person uses up, everybody else still has (H6 to H9, M8, M9)."""

from __future__ import annotations

import time
from threading import Thread

import requests

from tests.attack.people.logins import PASSWORD, Person
from tests.story import Camp
from tests.story.phones import Phone

from .conftest import Attacked, Found, ranked

WAITS, COMES_IN, TOO_MANY = 202, 201, 429
A_PERSONS_SHARE = 100


def test_more_than_the_hall_holds_wait_at_the_door(camp: Camp) -> None:
    """H6: whoever is invented takes no place of somebody real."""
    camp.facilitator().send("session.headcount", people=3)
    assert WAITS in [camp.join().status for _ in range(20)]


def test_nobody_uses_up_the_ideas_of_all(camp: Camp) -> None:
    """H7."""
    camp.go("ideas")
    eve = camp.phone("eve")
    for n in range(A_PERSONS_SHARE):
        eve.post(f"Køb nu {n}")
    eve.refused("idea.post", "limit_reached", id=eve.member, text="Køb nu")
    camp.phone("ann").post("En bænk")


def test_a_public_page_that_has_not_changed_is_not_sent_again(camp: Camp, house: Attacked) -> None:
    """H8: packed, and with a mark by which a reader has it already."""
    slug = camp.facilitator().send("report.publish", published=True)["result"]["slug"]
    page = requests.get(f"{house.url}/r/{slug}")
    again = requests.get(f"{house.url}/r/{slug}", headers={"If-None-Match": page.headers.get("ETag", "")})
    assert page.headers["Content-Encoding"] and again.status_code == 304


def test_a_dear_count_holds_up_nobody_else(found: Found) -> None:
    """H9: four ballots of fifteen options by the dearest method."""
    camp = found(ranked(seats=8))
    camp.go("ideas")
    people = [camp.phone(f"p{n}") for n in range(4)]
    ideas = [people[n % 4].post(f"Idé {n}") for n in range(15)]
    camp.go("selection")
    poll, fay = camp.open_poll()["id"], camp.facilitator()
    for n, phone in enumerate(people):
        phone.vote(poll, ranking=ideas[n:] + ideas[:n])
    fay.send("poll.close", poll=poll)
    began = time.monotonic()
    counting = Thread(target=lambda: Phone(camp, "fay", fay.token).tries("poll.count", poll=poll))
    counting.start()
    answered: list[float] = []
    while not fay.board.find("results", poll=poll):
        asked = time.monotonic()
        fay.look()
        answered.append(time.monotonic() - asked)
    counting.join()
    assert max(answered) < (time.monotonic() - began) / 2


def test_a_right_code_opens_while_a_stranger_types_wrong_ones(camp: Camp) -> None:
    """M8."""
    wrong = camp.code.translate(str.maketrans("abcdefghjk0123456789", "bcdefghjka1234567890"))
    assert TOO_MANY in (camp.join(code=wrong).status for _ in range(400))
    assert [camp.join().status for _ in range(5)] == [COMES_IN] * 5


def test_an_owner_comes_in_while_a_stranger_guesses(house: Attacked, account: str) -> None:
    """M9."""
    stranger = Person(house)
    page = stranger.http.get(f"{house.url}/login").text
    proof = page.split('name="csrf_token" value="')[1].split('"')[0]
    for n in range(25):
        stranger.http.post(f"{house.url}/login", data={"csrf_token": proof, "email": account, "password": f"gæt {n}"})
    Person(house).logs_in(account, PASSWORD)
