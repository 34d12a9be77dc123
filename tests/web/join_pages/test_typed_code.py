"""Coming in by what is typed or pasted into the box: a code, or a link of any kind."""

import pytest
from flask import Flask

from tests.story import Camp, Inside
from tests.web.browsing import Browser

from .arriving import arrive

WRONG = "Koden passer ikke til en åben session. Tjek bogstaverne, eller scan igen."


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


def test_a_code_that_opens_nothing_may_be_early_and_nobody_learns_which(app: Flask) -> None:
    camp = Camp(Inside(app), state="draft")
    codes = (camp.code, "abcdefghjk")
    answers = [somebody.press(somebody.open("/"), "/", code=code) for code in codes for somebody in [Browser(app)]]
    early = "Er bogstaverne rigtige, er der måske ikke åbnet endnu."
    assert all(answer.status == 404 and answer.says(WRONG, early) for answer in answers)
    assert answers[0].words == answers[1].words
    short = Browser(app)
    assert not short.press(short.open("/"), "/", code="abc").says(early), "that one is wrong, and needs no patience"


def test_whoever_is_in_already_is_led_back_without_a_code(camp: Camp, browser: Browser) -> None:
    back = "Tilbage til sessionen"
    assert not browser.open("/").says(back)
    room = arrive(camp, browser).address
    front = browser.open("/")
    assert front.says(camp.session.title, back) and f"/j/{camp.invite}" in front.text
    assert browser.open(f"/j/{camp.invite}").address == room
    camp.facilitator().send("session.end")
    assert not browser.open("/").says(back)
