"""The sheet of tickets: made and shown once, numbered, and made void where one was lost."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

from ideation.domain.tickets import normalized
from ideation.web import qr_code
from tests.story import Camp, Inside, Phone
from tests.web.browsing import Browser, Seen

CODE = re.compile(r'<p class="slip-code">([^<]+)</p>')


def sheet(mia: Browser, session: Any) -> tuple[str, Seen]:
    address = f"/desk/{session.id}/tickets"
    return address, mia.open(address)


def codes_in(page: Seen) -> list[str]:
    return [normalized(code) for code in CODE.findall(page.text)]


def test_made_and_shown_once(mia: Browser, session_of: Callable[..., Any]) -> None:
    address, page = sheet(mia, session_of(mia.user))  # type: ignore[attr-defined]
    made = mia.press(page, to=address, n="12")
    codes = codes_in(made)
    assert len(set(codes)) == 12 and made.says("nr. 1 ", "nr. 12 ", "Scan med telefonens kamera.", "Print nu")
    assert made.headers["Cache-Control"] == "no-store"
    assert made.text.count("<svg") >= 12 and "#t=" not in made.text  # the picture holds the address, no text does
    again = mia.press(page, to=address, n="12")  # a double press
    assert again.status == 409 and codes_in(again) == []
    later = mia.open(address)
    assert codes_in(later) == [] and not any(code in later.text for code in codes)
    assert later.says("12 Taget i brug 0 Ikke brugt 12")


def test_each_picture_is_its_slip_s_code(mia: Browser, session_of: Callable[..., Any]) -> None:
    session = session_of(mia.user)  # type: ignore[attr-defined]
    address, page = sheet(mia, session)
    made = mia.press(page, to=address, n="3")
    slips = re.findall(r'<li class="slip".*?</li>', made.text, re.S)
    for slip, code in zip(slips, codes_in(made), strict=True):
        assert qr_code.printed(f"http://localhost/j/{session.invite}#t={code}") in slip


def test_numbers_go_on_and_lost_ones_are_void(mia: Browser, session_of: Callable[..., Any]) -> None:
    address, page = sheet(mia, session_of(mia.user))  # type: ignore[attr-defined]
    mia.press(page, to=address, n="3")
    more = mia.press(mia.open(address), to=address, n="2")
    assert more.says("nr. 4 ", "nr. 5 ") and not more.says("nr. 3 ")
    gone = mia.press(mia.open(address), to=f"{address}/void", numbers="1, 4-5")
    assert gone.says("Ikke brugt 2 Ugyldige 3")
    wrong = mia.press(gone, to=f"{address}/void", numbers="ni")
    assert wrong.status == 422 and wrong.says("Skriv numrene med komma imellem") and 'value="ni"' in wrong.text
    all_gone = mia.went("POST", f"{address}/void", data=gone.hidden(f"{address}/void") | {"all": "1"})
    assert all_gone.says("Ikke brugt 0 Ugyldige 5")


def test_how_many_is_said_where_it_is_wrong(mia: Browser, session_of: Callable[..., Any]) -> None:
    address, page = sheet(mia, session_of(mia.user))  # type: ignore[attr-defined]
    for wrong in ("", "0", "201", "mange", "-3"):
        refused = mia.press(page, to=address, n=wrong)
        assert refused.status == 422 and refused.says("Skriv et tal fra 1 til 200."), wrong


def test_slips_speak_the_sessions_language(mia: Browser, session_of: Callable[..., Any]) -> None:
    address, page = sheet(mia, session_of(mia.user, language="en"))  # type: ignore[attr-defined]
    made = mia.press(page, to=address, n="1")
    assert made.says("Voting slip", "Valid once, for one person.", "Koderne vises kun denne ene gang")


def test_only_for_who_leads(mia: Browser, browser: Browser, session_of: Callable[..., Any], camp: Camp) -> None:
    address, _ = sheet(mia, session_of(mia.user))  # type: ignore[attr-defined]
    assert browser.open(address).address == "/login"
    assert browser.went("POST", address, data={"n": "3"}).status == 403  # no proof that it comes from our page
    assert mia.open(f"/desk/{camp.id}/tickets").status == 403


def test_who_has_an_account_votes_where_one_is_asked_for(mia: Browser, browser: Browser, app: Any, camp: Camp) -> None:
    """A guest is told how to get in; whoever is logged in before coming is an elector when it opens."""
    camp.go("ideas")
    guest: Phone = camp.phone("guest")
    guest.post("Åbne værksteder")
    mia.press(mia.open(f"/j/{camp.invite}"), sector="civil")
    fay = camp.facilitator()
    fay.send("step.update", id=camp.step("selection"), settings={"access": "accounts"})
    camp.go("selection")
    assert isinstance(camp.road, Inside)
    assert camp.open_poll()["electors"] == 1
    with_account = [m for m in fay.look().all("members") if m["account"]]
    assert [m["role"] for m in with_account] == ["participant"]
    assert guest.look().mine and guest.board.mine["member"]["account"] is False  # type: ignore[index]
