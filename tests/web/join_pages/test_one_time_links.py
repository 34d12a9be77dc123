"""Coming in by a link that works once, and going on with another device."""

import re
from datetime import timedelta

from flask import Flask
from sqlalchemy import update

from ideation.accounts.identity import now
from ideation.storage.credentials import hashed
from ideation.storage.user_tables import Token
from tests.story import Camp
from tests.web.browsing import Browser
from tests.web.conftest import PASSWORD
from tests.web.join_pages.arriving import arrive


def link(camp: Camp, role: str = "facilitator") -> str:
    answer = camp.facilitator().http("POST", f"/api/sessions/{camp.id}/links", json={"role": role})
    return re.sub(r"^https?://[^/]+", "", answer.json["url"])


def test_a_co_facilitator_comes_by_a_link_that_works_once(app: Flask, camp: Camp) -> None:
    address = link(camp)
    bo, preview = Browser(app), Browser(app, **{"User-Agent": "a messenger that looks"})
    assert [preview.open(address).status for _ in range(3)] == [200, 200, 200]
    page = bo.open(address)
    assert page.says("Vær med som facilitator", "Linket virker én gang")
    assert bo.press(page).address == f"/desk/{camp.id}"
    assert len([m for m in camp.facilitator().look().all("members") if m["role"] == "facilitator"]) == 2
    second = preview.open(address)
    assert second.status == 410 and second.says("Linket er brugt eller for gammelt", "Bed facilitatoren om et nyt.")


def test_of_two_who_press_the_same_link_one_comes_in(app: Flask, camp: Camp) -> None:
    address = link(camp)
    bo, eva = Browser(app), Browser(app)
    pages = bo.open(address), eva.open(address)
    assert bo.press(pages[0]).status == 200
    assert eva.press(pages[1]).status == 410


def test_an_old_link_is_refused(app: Flask, camp: Camp, browser: Browser) -> None:
    address = link(camp)
    page = browser.open(address)
    old = (
        update(Token)
        .where(Token.hash == hashed(address.split("/")[-1]))
        .values(expires_at=now() - timedelta(minutes=1))
    )
    with camp.store.writing.begin() as connection:
        connection.execute(old)
    assert browser.open(address).status == 410
    assert browser.press(page).status == 410


def test_an_observer_looks_at_the_screen_and_a_facilitator_stays_one(app: Flask, camp: Camp) -> None:
    ole, fay = Browser(app), Browser(app)
    assert ole.press(ole.open(link(camp, "observer"))).address == f"/s/{camp.session.projector}"
    assert ole.open(f"/room/{camp.id}").address == f"/s/{camp.session.projector}"
    fay.press(fay.open(link(camp)))
    assert fay.press(fay.open(link(camp, "observer"))).address == f"/desk/{camp.id}"


def test_the_desk_is_for_facilitators(app: Flask, camp: Camp, browser: Browser) -> None:
    assert Browser(app).open(f"/desk/{camp.id}").address == "/login"
    arrive(camp, browser)
    refused = browser.open(f"/desk/{camp.id}")
    assert refused.status == 403 and refused.says("Det er facilitatoren, der gør det.")


def test_a_guest_goes_on_as_the_same_member_on_another_device(app: Flask, camp: Camp) -> None:
    phone, laptop = Browser(app), Browser(app)
    arrive(camp, phone)
    csrf = re.search(r'name="csrf-token" content="([^"]+)"', phone.open(f"/room/{camp.id}").text)
    assert csrf
    code = phone.client.post("/api/me/move", json={}, headers={"X-CSRF-Token": csrf.group(1)}).get_json()["code"]
    typed = f"{code[:4].upper()} {code[4:8]} {code[8:]}"
    assert laptop.press(laptop.open("/"), "/move", code=typed).address == f"/room/{camp.id}"
    assert len([m for m in camp.facilitator().look().all("members") if m["role"] == "participant"]) == 1
    third = Browser(app)
    again = third.press(third.open("/"), "/move", code=code)
    assert again.status == 404 and again.says("Koden passer ikke. Den gælder i 10 minutter og kun én gang.")


def leaves(person: Browser) -> None:
    person.client.post("/logout", data=person.open("/").hidden("/move"))


def test_whoever_leaves_their_last_device_is_counted_no_more(camp: Camp, app: Flask) -> None:
    phone, laptop = Browser(app), Browser(app)
    phone.press(phone.open(f"/j/{camp.invite}"), f"/j/{camp.invite}", sector="civil")
    csrf = re.search(r'name="csrf-token" content="([^"]+)"', phone.open(f"/room/{camp.id}").text)
    assert csrf
    code = phone.client.post("/api/me/move", json={}, headers={"X-CSRF-Token": csrf[1]}).get_json()["code"]
    laptop.press(laptop.open("/"), "/move", code=code)
    fay = camp.facilitator()

    def here() -> list[bool]:
        return [one["left"] for one in fay.look().all("members") if one["role"] == "participant"]

    leaves(phone)
    assert here() == [False], "the laptop is still there"
    leaves(laptop)
    assert here() == [True]


def says_goodbye(person: Browser, camp: Camp) -> None:
    """As the room's page does, by its own key."""
    csrf = re.search(r'name="csrf-token" content="([^"]+)"', person.open(f"/room/{camp.id}").text)
    assert csrf
    person.client.post("/logout", json={"session": camp.id}, headers={"X-CSRF-Token": csrf[1]})


def test_an_account_that_says_goodbye_is_counted_no_more_and_is_itself_when_it_comes_back(
    camp: Camp, app: Flask, mia: Browser
) -> None:
    """It may be logged in elsewhere for weeks: that is not being here."""
    at_home = Browser(app)
    at_home.press(at_home.open("/login"), email=mia.email, password=PASSWORD)  # type: ignore[attr-defined]
    arrive(camp, mia)
    fay = camp.facilitator()
    one = fay.sees("members", role="participant", left=False)
    says_goodbye(mia, camp)
    assert fay.sees("members", id=one["id"])["left"] is True
    assert at_home.open(f"/room/{camp.id}").says("Du er med.")
    assert fay.sees("members", id=one["id"])["left"] is False
    assert len([m for m in fay.look().all("members") if m["role"] == "participant"]) == 1
