"""Whatever is asked for is answered with the headers that keep a browser safe, errors and built files included."""

import re
from collections.abc import Callable
from typing import Any

import pytest
from flask import Flask

from tests.fixtures.daemon import ROOT
from tests.story import Camp, new
from tests.web.browsing import Browser, Seen


def every_address(camp: Camp, slug: str) -> dict[str, int]:
    """One address of every GET route there is, and the status it has for somebody in the session."""
    known = {"session": camp.id, "invite": camp.invite, "slug": slug, "secret": "x", "filename": "manifest.json"}
    found = {}
    for rule in camp.road.app.url_map.iter_rules():  # type: ignore[union-attr]
        if "GET" in (rule.methods or ()) and not rule.rule.startswith("/socket.io"):
            values = known | ({"slug": camp.session.projector} if rule.endpoint == "live.screen" else {})
            found[re.sub(r"<(?:\w+:)?(\w+)>", lambda place, v=values: v.get(place.group(1), camp.id), rule.rule)] = 0
    return found


def guarded(answer: Seen) -> bool:
    policy = answer.headers["Content-Security-Policy"]
    return (
        answer.headers["X-Content-Type-Options"] == "nosniff"
        and "frame-ancestors 'none'" in policy
        and "script-src 'self'" in policy
        and "unsafe" not in policy
        and answer.headers["Referrer-Policy"] == "same-origin"
        and bool(answer.headers["Cache-Control"])
    )


def test_every_route_answers_with_the_headers(app: Flask, camp: Camp, browser: Browser) -> None:
    slug = camp.facilitator().send("report.publish", published=True)["result"]["slug"]
    browser.press(browser.open(f"/j/{camp.invite}"), sector="civil")
    addresses = every_address(camp, slug)
    assert len(addresses) > 25
    for address in addresses:
        answer = browser.client.get(address)
        assert guarded(Seen(answer.status_code, address, "", answer.headers)), address
        assert answer.status_code < 500, address


@pytest.mark.parametrize(
    ("method", "address", "status"),
    [
        ("GET", "/nowhere", 404), ("GET", "/j/unknown", 404), ("GET", "/s/unknown", 404), ("GET", "/r/unknown", 404),
        ("GET", "/room/00000000-0000-4000-8000-000000000000", 404), ("GET", "/room/not-a-session", 404),
        ("GET", "/c/unknown", 410), ("GET", "/password/unknown", 410), ("POST", "/help", 405), ("POST", "/", 403),
        ("GET", "/j/%00", 404), ("GET", "/qr/unknown.svg", 404), ("GET", "/static/dist/../../wsgi.py", 404),
    ],
)  # fmt: skip
def test_errors_are_pages_that_say_what_to_do(browser: Browser, method: str, address: str, status: int) -> None:
    page = browser.went(method, address)
    assert page.status == status and guarded(page)
    assert "Til forsiden" in page.words or "Bed om et nyt link" in page.words
    assert "Traceback" not in page.text and "werkzeug" not in page.text.lower()


def test_what_is_not_done_at_an_address_is_told_with_what_is(app: Flask, camp: Camp) -> None:
    answer = app.test_client().put(f"/api/sessions/{camp.id}/commands")
    assert answer.status_code == 405 and "POST" in answer.headers["Allow"]


def test_who_is_nobody_gets_an_acknowledgement_too(app: Flask, camp: Camp) -> None:
    op = new()
    address = f"/api/sessions/{camp.id}/commands"
    answer = app.test_client().post(address, json={"op_id": op, "type": "session.end", "payload": {}})
    said = answer.get_json()
    assert answer.status_code == 401 and said["error"]["code"] == "unauthenticated"
    assert (said["op_id"], said["retryable"]) == (op, False)


def test_every_page_of_somebody_who_is_in_has_the_token_for_scripts(camp: Camp, browser: Browser) -> None:
    assert 'name="csrf-token"' not in browser.open("/").text
    browser.press(browser.open(f"/j/{camp.invite}"), sector="civil")
    for address in ("/", "/help", f"/j/{camp.invite}"):
        assert 'name="csrf-token"' in browser.open(address).text, address


def test_too_much_at_once_is_refused_in_words(browser: Browser) -> None:
    page = browser.press(browser.open("/"), "/", code="1" * 70_000)
    assert page.status == 413 and page.says("Det er for meget på én gang")


def test_a_crash_is_logged_and_told_without_a_trace(
    app: Flask, browser: Browser, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setattr(app.extensions["ideation"].store, "find", lambda **_: 1 / 0)
    page = browser.open("/j/something")
    assert page.status == 500 and guarded(page) and page.says("Der gik noget galt hos os", "Genindlæs siden om lidt.")
    assert "ZeroDivisionError" in caplog.text and "ZeroDivision" not in page.text


def test_every_page_links_to_addresses_that_there_are(app: Flask) -> None:
    """What a page or a view is called changes; a link that nobody opened in a test would answer with an error."""
    sources = [*(ROOT / "templates").rglob("*.html"), *(ROOT / "ideation").rglob("*.py")]
    named = {name for file in sources for name in re.findall(r"url_for\(\s*[\"']([\w.]+)", file.read_text("utf-8"))}
    assert len(named) > 15
    assert named <= {rule.endpoint for rule in app.url_map.iter_rules()}


def test_built_files_are_packed_and_kept_for_ever(browser: Browser) -> None:
    sheet = re.search(r'href="(/static/dist/app-[^"]+\.css)"', browser.open("/").text)
    assert sheet, "nothing is built: npm run build"
    plain = browser.client.get(sheet.group(1))
    packed = browser.client.get(sheet.group(1), headers={"Accept-Encoding": "gzip"})
    assert packed.headers["Content-Encoding"] == "gzip" and len(packed.data) < len(plain.data) / 2
    smallest = browser.client.get(sheet.group(1), headers={"Accept-Encoding": "gzip, deflate, br"})
    assert smallest.headers["Content-Encoding"] == "br" and len(smallest.data) < len(packed.data)
    assert "Set-Cookie" not in packed.headers
    assert "immutable" in packed.headers["Cache-Control"] and packed.headers["Vary"] == "Accept-Encoding"


def test_the_sign_of_the_site_is_a_drawing_of_our_own(browser: Browser) -> None:
    for address in ("/favicon.svg", "/favicon.ico"):
        assert browser.open(address).text.startswith("<svg")


def test_no_page_asks_for_a_file_without_an_address(mia: Browser, session_of: Callable[..., Any]) -> None:
    """What is not built by that name has none; a browser complains of it in every console."""
    session = session_of(mia.user, state="open")  # type: ignore[attr-defined]
    for address in ("/", f"/desk/{session.id}", f"/s/{session.projector}", f"/j/{session.invite}", "/sessions"):
        page = mia.open(address)
        assert page.status == 200
        assert not re.findall(r'<(?:link|script|img)[^>]*(?:href|src)=""[^>]*>', page.text), address
