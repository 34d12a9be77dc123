"""Coming in by the QR address: one tap, one member, and what is asked for."""

import re
from dataclasses import replace

import segno
from flask import Flask

from ideation.domain.changes import Change
from ideation.web import qr_code
from tests.story import Camp, Inside
from tests.web.browsing import Browser
from tests.web.join_pages.arriving import arrive


def names(camp: Camp) -> set[str | None]:
    return {member.get("name") for member in camp.facilitator().look().all("members")}


def test_whoever_has_just_left_is_told_so_on_the_front_page(browser: Browser) -> None:
    said = "Du har forladt sessionen."
    assert not browser.open("/").says(said)
    browser.client.set_cookie("left", "1")
    assert browser.open("/").says(said)


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
