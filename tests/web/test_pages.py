"""What holds on every page: headers, forgery, hostile words shown as words, both languages whole, errors that help."""

import json
import re
from collections.abc import Callable, Iterator

import pytest
from flask import Flask

from ideation.domain.languages import LANGUAGES
from ideation.runtime.i18n import catalogue
from tests.fixtures.daemon import ROOT
from tests.fixtures.server import A_KEY
from tests.story import Camp, Inside, new
from tests.web.browsing import Browser, Seen
from tests.web.conftest import PASSWORD

HOSTILE = '<script>alert(1)</script>"><img src=x onerror=alert(2)>{{7*7}}'
UNSAFE = ("<script>alert", "<img src=x")
PAGES = ("/", "/login", "/password", "/help", "/privacy", "/accessibility")


# -- headers --------------------------------------------------------------------------------------------------


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


# -- forgery --------------------------------------------------------------------------------------------------


def test_no_form_is_taken_without_its_token(app: Flask, camp: Camp, mia: Browser) -> None:
    mia.press(mia.open(f"/j/{camp.invite}"), sector="civil")
    known = {"session": camp.id, "invite": camp.invite, "secret": "x", "slug": "x"}
    tried = 0
    for rule in app.url_map.iter_rules():
        if "POST" not in (rule.methods or ()) or rule.endpoint in ("api.join", "api.move_here"):
            continue
        address = re.sub(r"<(?:\w+:)?(\w+)>", lambda place: known.get(place.group(1), camp.id), rule.rule)
        answer = mia.client.post(address, data={"csrf_token": "forged"}, headers={"X-CSRF-Token": "forged"})
        assert answer.status_code == 403, address
        tried += 1
    assert tried > 15


def test_the_cookie_is_out_of_reach(app: Flask, make_app: Callable[..., Flask], browser: Browser) -> None:
    browser.open("/login")
    assert re.search(r"^ideation=\S+; HttpOnly; Path=/; SameSite=Lax$", browser.cookies[0])
    public = make_app(PUBLIC_URL="https://camp.example", SECRET_KEY=A_KEY, APP_ENV="production")
    answer = public.test_client().get("/login", base_url="https://camp.example")
    assert re.search(r"^__Host-ideation=\S+; Secure; HttpOnly; Path=/; SameSite=Lax$", answer.headers["Set-Cookie"])
    assert "max-age=" in answer.headers["Strict-Transport-Security"]


# -- hostile words --------------------------------------------------------------------------------------------


@pytest.fixture
def hostile(app: Flask, mia: Browser) -> Iterator[tuple[Camp, Browser]]:
    """A session in which everything that can be written is hostile; Mia facilitates it in her browser."""
    camp = Camp(Inside(app), title=HOSTILE, question=HOSTILE)
    fay = camp.facilitator()
    ann = camp.phone("ann")
    ann.send("member.update", member=ann.member, name=HOSTILE, public=True)
    camp.go("ideas")
    fay.send("step.update", id=camp.step("ideas"), title=HOSTILE, settings={"brief": HOSTILE, "hidden": False})
    idea = ann.post(HOSTILE, for_whom=HOSTILE)
    concept = new()
    fay.send("concept.add", id=concept, idea=idea, title=HOSTILE)
    ann.send("team.join", concept=concept)
    for field in ("who", "change", "economy"):
        ann.send("concept.write", concept=concept, field=field, text=HOSTILE, version=0)
    ann.send("action.add", id=new(), concept=concept, what=HOSTILE, who=HOSTILE, due="2026-12-14")
    fay.send("report.write", summary=HOSTILE, missing=HOSTILE, next=HOSTILE, contact=HOSTILE)
    url = fay.http("POST", f"/api/sessions/{camp.id}/links", json={"role": "facilitator"}).json["url"]
    mia.press(mia.open(re.sub(r"^https?://[^/]+", "", url)))
    yield camp, mia


def test_what_people_write_is_shown_as_they_wrote_it(hostile: tuple[Camp, Browser]) -> None:
    camp, mia = hostile
    ann, guest = Browser(mia.client.application), Browser(mia.client.application)
    slug = camp.facilitator().send("report.publish", published=True)["result"]["slug"]
    room = ann.press(ann.open(f"/j/{camp.invite}"), sector="civil", name=HOSTILE)
    written = ann.press(room, text=HOSTILE, for_whom=HOSTILE)
    pages = [
        guest.open(f"/j/{camp.invite}"), guest.press(guest.open(f"/j/{camp.invite}"), sector="", name=HOSTILE),
        guest.open(f"/s/{camp.session.projector}"), guest.open(f"/r/{slug}"), room, written,
        ann.press(written, text=HOSTILE * 40), mia.open("/sessions"), mia.open(f"/desk/{camp.id}"),
        mia.open(f"/desk/{camp.id}/report"), guest.press(guest.open("/"), "/", code=HOSTILE),
        guest.press(guest.open("/login"), email=HOSTILE, password=HOSTILE),
        guest.press(guest.open("/password"), email=HOSTILE),
    ]  # fmt: skip
    for page in pages:
        assert not any(bad in page.text for bad in UNSAFE), page.address
    assert all(HOSTILE in page.words for page in pages[2:6])


# -- languages ------------------------------------------------------------------------------------------------


def places(text: object) -> set[str]:
    """But the forms of what is written ({your_noun}): which of them a phrase needs is each language's own grammar."""
    return {place for place in re.findall(r"\{(\w+)\}", json.dumps(text)) if "noun" not in place.lower()}


def test_both_languages_say_everything_with_the_same_places() -> None:
    da, en = catalogue("da"), catalogue("en")
    assert da.keys() == en.keys()
    assert [key for key in da if places(da[key]) != places(en[key])] == []
    assert [key for key in da if isinstance(da[key], dict) != isinstance(en[key], dict)] == []


def templates() -> Iterator[tuple[str, str]]:
    for file in sorted((ROOT / "templates").rglob("*.html")):
        yield str(file.relative_to(ROOT)), file.read_text("utf-8")


def test_every_text_a_page_asks_for_is_there() -> None:
    asked = {(name, key) for name, text in templates() for key in re.findall(r'\bt\("([a-z_.]+[a-z])"[,)]', text)}
    assert len(asked) > 150
    assert [(name, key) for name, key in asked if key not in catalogue("da")] == []


def test_every_page_about_the_site_is_there_in_both_languages(browser: Browser) -> None:
    folders = (ROOT / "templates/about" / language for language in LANGUAGES)
    danish, english = (sorted(file.name for file in folder.iterdir()) for folder in folders)
    assert danish == english != []


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_page_shows_a_key_instead_of_a_text(
    app: Flask, camp: Camp, language: str, account: Callable[..., str]
) -> None:
    email = f"{new()}@forening.dk"
    account(email)
    browser = Browser(app, **{"Accept-Language": language})
    slug = camp.facilitator().send("report.publish", published=True)["result"]["slug"]
    seen = [browser.open(address) for address in (*PAGES, f"/r/{slug}", "/nowhere", "/c/x", "/password/x")]
    browser.press(browser.open("/login"), email=email, password=PASSWORD)
    seen += [
        browser.open(a) for a in ("/sessions", "/sessions/new", "/sessions/new?template=consent", f"/j/{camp.invite}")
    ]
    for page in seen:
        assert f'<html lang="{language}"' in page.text
        assert not re.search(r"\b(join|account|report|common|room|error|method)\.[a-z_]+\b(?!\.\w+@)", page.words), page


def test_the_language_is_chosen_by_a_form_and_kept(browser: Browser) -> None:
    page = browser.open("/login")
    english = browser.press(page, "/language", language="en")
    assert english.address == "/login" and english.says("Log in")
    assert browser.open("/help").says("You need a phone or a laptop.")
    assert browser.press(english, "/language", language="da").says("Log ind")


def test_a_language_there_is_not_and_a_foreign_way_back_change_nothing(browser: Browser) -> None:
    page = browser.press(browser.open("/login"), "/language", language="xx", next="https://evil.example/")
    assert page.address == "/" and page.says("Vær med")


# -- files ----------------------------------------------------------------------------------------------------


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
