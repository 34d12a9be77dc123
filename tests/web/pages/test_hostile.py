"""No form without its token, and hostile words are shown as they were written."""

import re
from collections.abc import Callable, Iterator

import pytest
from flask import Flask

from tests.fixtures.server import A_KEY
from tests.story import Camp, Inside, new
from tests.web.browsing import Browser

HOSTILE = '<script>alert(1)</script>"><img src=x onerror=alert(2)>{{7*7}}'
UNSAFE = ("<script>alert", "<img src=x")


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
