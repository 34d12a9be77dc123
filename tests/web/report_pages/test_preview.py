"""The report as its facilitator sees it first: written, shared, taken back."""

import re
from collections.abc import Callable

import pytest
from flask import Flask

from tests.web.browsing import Browser, Seen
from tests.web.ending import Finished, played


@pytest.fixture
def mias(app: Flask, mia: Browser) -> tuple[Finished, Browser]:
    """A finished camp that Mia facilitates too, in her browser."""
    finished = played(app)
    url = finished.fay.http("POST", f"/api/sessions/{finished.camp.id}/links", json={"role": "facilitator"}).json["url"]
    mia.press(mia.open(re.sub(r"^https?://[^/]+", "", url)))
    return finished, mia


def preview(finished: Finished, browser: Browser) -> Seen:
    return browser.open(f"/desk/{finished.camp.id}/report")


def test_the_facilitator_sees_it_first_writes_shares_and_takes_back(mias: tuple[Finished, Browser]) -> None:
    finished, mia = mias
    page = preview(finished, mia)
    assert page.says(
        "Rapporten er ikke offentlig.", "Sådan ser alle den", "Makkerordning", "Ingen har sagt ja til at stå med navn"
    )
    page = mia.press(page, summary="Vi fandt hinanden.", next="", missing="", contact="")
    assert page.says("Vi fandt hinanden.")
    page = mia.press(page, f"{page.address}/publish", published="1")
    address = re.search(r"http://localhost(/r/\w+)", page.text)
    assert address and Browser(mia.client.application).open(address.group(1)).says("Vi fandt hinanden.")
    mia.press(page, f"{page.address}/publish", published="0")
    assert Browser(mia.client.application).open(address.group(1)).status == 404


def test_an_idea_and_a_name_are_taken_out_and_put_in_again(mias: tuple[Finished, Browser]) -> None:
    finished, mia = mias
    ann = finished.people[0]
    ann.send("team.join", concept=finished.concept)
    ann.send("member.update", member=ann.member, public=True)
    page, slug = preview(finished, mia), finished.publish()
    public: Callable[[], Seen] = lambda: Browser(mia.client.application).open(f"/r/{slug}")  # noqa: E731
    hide = f"{page.address}/hide"
    assert public().says("Deltager 0", "Fælles suppe")
    for kind, id in (("name", ann.member), ("idea", finished.ideas["Fælles suppe"])):
        page = mia.press(page, hide, kind=kind, id=str(id), hidden="1")
    assert page.says("Taget ud", "Deltager 0", "Fælles suppe")
    assert not public().says("Deltager 0") and not public().says("Fælles suppe")
    for kind, id in (("name", ann.member), ("idea", finished.ideas["Fælles suppe"])):
        page = mia.press(page, hide, kind=kind, id=str(id), hidden="0")
    assert public().says("Deltager 0", "Fælles suppe")


def test_a_text_that_is_too_long_is_kept_with_the_reason(mias: tuple[Finished, Browser]) -> None:
    finished, mia = mias
    again = mia.press(preview(finished, mia), summary="å" * 2001, next="Behold mig")
    assert again.status == 422 and again.says("Kort fortalt: Teksten er", "Behold mig") and "å" * 2001 in again.text


def test_the_preview_is_for_facilitators(finished: Finished, browser: Browser) -> None:
    address = f"/desk/{finished.camp.id}/report"
    assert browser.open(address).address == "/login"
    browser.press(browser.open(f"/j/{finished.camp.invite}"), sector="civil")
    assert browser.open(address).status == 403
    finished.publish()
    token = browser.open("/").hidden("/")
    for more, sent in (
        ("", {"summary": "x"}),
        ("/publish", {"published": "0"}),
        ("/hide", {"kind": "name", "id": "x"}),
    ):
        assert browser.went("POST", address + more, data=token | sent).status == 403
