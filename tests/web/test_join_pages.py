"""Coming in without scripts: the QR address, the typed code, the one-time link, another device."""

import re
from dataclasses import replace
from datetime import timedelta

import pytest
import segno
from flask import Flask
from sqlalchemy import update

from ideation.accounts.identity import now
from ideation.domain.changes import Change
from ideation.storage.credentials import hashed
from ideation.storage.user_tables import Token
from ideation.web import qr_code
from tests.story import Camp, Inside
from tests.web.browsing import Browser, Seen

WRONG = "Koden passer ikke til en åben session. Tjek bogstaverne, eller scan igen."


def arrive(camp: Camp, browser: Browser, sector: str = "civil", **more: str) -> Seen:
    return browser.press(browser.open(f"/j/{camp.invite}"), sector=sector, **more)


def names(camp: Camp) -> set[str | None]:
    return {member.get("name") for member in camp.facilitator().look().all("members")}


def test_whoever_has_just_left_is_told_so_on_the_front_page(browser: Browser) -> None:
    said = "Du har forladt sessionen."
    assert not browser.open("/").says(said)
    browser.client.set_cookie("left", "1")
    assert browser.open("/").says(said)


# -- by the QR address ----------------------------------------------------------------------------------------


def test_one_tap_and_you_are_in(camp: Camp, browser: Browser) -> None:
    page = browser.open(f"/j/{camp.invite}")
    assert page.says("Hvordan mødes vi på tværs?", "Hvem er du her som?", "Tryk ét sted – så er du med.")
    assert re.findall(r'class="choice" name="sector" value="(\w+)"', page.text) == [
        "civil", "business", "foundation", "public", "university", "guest",
    ]  # fmt: skip
    inside = browser.press(page, sector="public")
    assert (inside.status, inside.address) == (200, f"/room/{camp.id}")
    assert inside.says("Du er med. Vi går i gang om lidt.")
    camp.facilitator().sees("members", sector="public", role="participant")


def test_a_double_tap_is_one_member(camp: Camp, browser: Browser) -> None:
    page = browser.open(f"/j/{camp.invite}")
    before = browser.client.get_cookie("ideation")
    browser.press(page, sector="civil")
    assert before is not None
    browser.client.set_cookie("ideation", before.value)  # the second tap left before the first answer came
    browser.press(page, sector="civil")
    assert len([m for m in camp.facilitator().look().all("members") if m["role"] == "participant"]) == 1


def test_enter_in_the_name_field_chooses_no_group_and_keeps_the_name(camp: Camp, browser: Browser) -> None:
    page = browser.open(f"/j/{camp.invite}")
    first_button = re.search(r"<form method=\"post\">.*?<button[^>]*>", page.text, re.S)
    assert first_button and 'name="sector" value=""' in first_button.group(0)
    again = browser.press(page, sector="", name="Ærø <b>Å</b>")
    assert again.status == 422 and again.says("Tryk på det, der passer bedst.")
    assert 'value="Ærø &lt;b&gt;Å&lt;/b&gt;"' in again.text
    assert browser.press(again, sector="civil", name="Ærø").address == f"/room/{camp.id}"
    assert "Ærø" in names(camp)


def test_a_group_that_is_none_is_asked_for_again(camp: Camp, browser: Browser) -> None:
    assert arrive(camp, browser, sector="pirates").status == 422


def test_where_names_are_used_one_is_asked_for_and_where_not_none_is(app: Flask, camp: Camp, browser: Browser) -> None:
    camp.facilitator().send("session.update", names="on")
    nameless = arrive(camp, browser)
    assert nameless.status == 422 and nameless.says("Skriv dit navn.")
    camp.facilitator().send("session.update", names="off")
    page = browser.open(f"/j/{camp.invite}")
    assert 'name="name"' not in page.text
    browser.press(page, sector="civil", name="Skjult Navn")
    camp.facilitator().send("session.update", names="on")
    assert "Skjult Navn" not in names(camp)


def test_too_long_a_name_says_so(camp: Camp, browser: Browser) -> None:
    assert arrive(camp, browser, name="x" * 81).says("Skriv navnet kortere, højst 80 tegn.")


def test_the_same_browser_is_the_same_member(camp: Camp, browser: Browser) -> None:
    arrive(camp, browser)
    back = browser.open(f"/j/{camp.invite}")
    assert back.address == f"/room/{camp.id}" and back.says("Velkommen tilbage – du er med igen.")
    assert not browser.open(f"/room/{camp.id}").says("Velkommen tilbage")
    assert len([m for m in camp.facilitator().look().all("members") if m["role"] == "participant"]) == 1


def test_somebody_who_was_sent_the_rooms_address_comes_to_the_door(camp: Camp, browser: Browser) -> None:
    assert browser.open(f"/room/{camp.id}").address == f"/j/{camp.invite}"


def test_in_a_locked_session_one_waits_and_is_let_in(camp: Camp, browser: Browser) -> None:
    fay = camp.facilitator()
    fay.send("session.lock", locked=True)
    waiting = arrive(camp, browser)
    assert waiting.says("Du er snart med. Facilitatoren lukker dig ind.")
    assert '<meta http-equiv="refresh"' in waiting.text
    member = fay.sees("members", state="waiting")
    fay.send("member.admit", members=[member["id"]])
    assert browser.open(f"/room/{camp.id}").says("Du er med.")


def test_before_it_opens_the_page_waits_and_afterwards_it_leads_to_the_report(app: Flask) -> None:
    camp, browser = Camp(Inside(app), state="draft"), Browser(app)
    early = browser.open(f"/j/{camp.invite}")
    assert early.says("Vi er ikke begyndt endnu") and '<meta http-equiv="refresh"' in early.text
    fay = camp.facilitator()
    fay.send("session.open")
    assert browser.open(f"/j/{camp.invite}").says("Hvem er du her som?")
    fay.send("session.end")
    assert browser.open(f"/j/{camp.invite}").says("Sessionen er slut")
    slug = fay.send("report.publish", published=True)["result"]["slug"]
    assert browser.open(f"/j/{camp.invite}").address == f"/r/{slug}"


def test_who_was_taken_out_is_told_whom_to_ask(camp: Camp, browser: Browser) -> None:
    arrive(camp, browser)
    member = camp.facilitator().sees("members", role="participant")
    camp.facilitator().send("member.remove", member=member["id"])
    for address in (f"/j/{camp.invite}", f"/room/{camp.id}"):
        gone = browser.open(address)
        assert gone.status == 403 and gone.says("Facilitatoren har taget dig ud af sessionen.")


def test_where_all_places_are_taken_one_waits(app: Flask, browser: Browser) -> None:
    camp = Camp(Inside(app))
    app.extensions["ideation"].commands.change(
        camp.id, lambda room, at: Change(put=[replace(room.session, capacity=1)])
    )
    arrive(camp, Browser(app))
    waiting = arrive(camp, browser)
    assert waiting.status == 200 and waiting.says("Du er snart med. Facilitatoren lukker dig ind.")


def test_the_drawn_code_holds_the_join_address(app: Flask, camp: Camp, browser: Browser) -> None:
    drawn = browser.open(f"/qr/{camp.invite}.svg")
    assert drawn.headers["Content-Type"].startswith("image/svg+xml")
    code = segno.make(f"http://localhost/j/{camp.invite}", error="q", micro=False, boost_error=False)
    side = code.symbol_size(border=4)[0]
    assert code.error == "Q" and f'viewBox="0 0 {side} {side}"' in drawn.text
    assert drawn.text == qr_code.picture(f"http://localhost/j/{camp.invite}")
    assert 'fill="#fff"' in drawn.text and 'stroke="#000"' in drawn.text


# -- what else is pasted into the box -------------------------------------------------------------------------


@pytest.mark.parametrize(
    "pasted",
    ["http://192.168.1.20:5000/j/{invite}", "camp.example/j/{invite}", "  {invite} ", "Vær med: https://x.dk/j/{invite}?a=1",
     "{INVITE}"],
)  # fmt: skip
def test_a_join_link_in_the_code_box_leads_in(camp: Camp, browser: Browser, pasted: str) -> None:
    """Whatever this server is called there."""
    code = pasted.format(invite=camp.invite, INVITE=camp.invite.upper())
    page = browser.press(browser.open("/"), "/", code=code)
    assert (page.status, page.address) == (200, f"/j/{camp.invite}")
    joined = camp.nobody().http("POST", "/api/join", json={"code": code, "sector": "civil"})
    assert joined.status == 201 and joined.json["session"] == camp.id


def test_a_link_that_opens_nothing_is_told_as_one(camp: Camp, browser: Browser) -> None:
    for wrong in (f"https://x.dk/j/{camp.invite[:-1]}{'y' if camp.invite.endswith('x') else 'x'}", "a" * 26):
        page = browser.press(browser.open("/"), "/", code=wrong)
        assert page.status == 404 and page.says("Linket passer ikke til en åben session.") and wrong in page.text


def test_other_links_lead_where_they_lead(camp: Camp, browser: Browser) -> None:
    slug = camp.session.projector
    assert browser.press(browser.open("/"), "/", code=f"http://localhost/s/{slug}").address == f"/s/{slug}"


# -- by the typed code ----------------------------------------------------------------------------------------


def test_a_code_is_taken_with_spaces(camp: Camp, browser: Browser) -> None:
    page = browser.open("/")
    found = browser.press(page, "/", code=f" {camp.code[:5]} {camp.code[5:]} ")
    assert found.address == f"/j/{camp.invite}"


def test_a_code_that_is_wrong_stays_with_what_to_do(camp: Camp, browser: Browser) -> None:
    wrong = browser.press(browser.open("/"), "/", code="abcde fghjk")
    assert wrong.status == 404 and wrong.says(WRONG)
    assert 'value="abcde fghjk"' in wrong.text and 'aria-invalid="true"' in wrong.text


def test_an_ended_sessions_code_leads_to_what_came_of_it(camp: Camp, browser: Browser) -> None:
    fay = camp.facilitator()
    fay.send("session.end")
    fay.send("report.publish", published=True)
    page = browser.press(browser.open("/"), "/", code=camp.code)
    assert page.status == 200 and page.says("Sessionen er slut. Læs resultatet her.", "Det gik vi videre med")
    assert camp.join().status == 404, "nobody comes in any more"
    fay.send("report.publish", published=False)
    assert browser.press(browser.open("/"), "/", code=camp.code).status == 404


def test_an_ended_sessions_code_says_what_its_picture_does(camp: Camp, browser: Browser) -> None:
    camp.facilitator().send("session.end")
    ended = browser.press(browser.open("/"), "/", code=camp.code)
    assert (
        ended.status == 404 and ended.says("Sessionen er slut. Rapporten er ikke delt endnu.") and not ended.says(WRONG)
    )
    assert camp.session.title not in ended.text, "whoever has guessed it learns nothing else"
    assert browser.open(f"/j/{camp.invite}").says("Sessionen er slut")
    assert camp.join().status == 404, "a program gets the one answer for all that it cannot enter"


def test_the_code_of_a_session_whose_report_is_public_leads_to_it(camp: Camp, browser: Browser) -> None:
    fay = camp.facilitator()
    slug = fay.send("report.publish", published=True)["result"]["slug"]
    assert browser.press(browser.open("/"), "/", code=camp.code).address == f"/j/{camp.invite}"  # not while it runs
    fay.send("session.end")
    assert browser.press(browser.open("/"), "/", code=camp.code).address == f"/r/{slug}"
    fay.send("report.publish", published=False)
    assert browser.press(browser.open("/"), "/", code=camp.code).status == 404


# -- by a one-time link ---------------------------------------------------------------------------------------


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


# -- on another device ----------------------------------------------------------------------------------------


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
