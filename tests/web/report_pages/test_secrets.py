"""What the public report keeps to itself: names, ideas taken out, ids, codes."""

import re
from dataclasses import replace

from flask import Flask

from ideation.runtime.i18n import t
from tests.story import Camp, Inside
from tests.web.browsing import Browser
from tests.web.ending import Finished, act

# -- names ----------------------------------------------------------------------------------------------------


def test_only_who_said_yes_is_named(finished: Finished, browser: Browser) -> None:
    ann, bob, eva = finished.people[:3]
    for who in (ann, bob, eva):
        who.send("team.join", concept=finished.concept)
    ann.send("member.update", member=ann.member, public=True)
    eva.send("member.update", member=eva.member, public=True)
    finished.camp.go("actions")
    for owner in (ann.member, bob.member, "Navnløs Nielsen"):
        act(ann, finished.concept, "Et skridt", owner)
    slug = finished.publish()
    page = browser.open(f"/r/{slug}")
    assert page.says("Med navn: Deltager 0 , Deltager 2") or page.says("Med navn: Deltager 0, Deltager 2")
    assert not page.says("Deltager 1") and not page.says("Navnløs Nielsen") and page.says("En fra teamet")

    finished.fay.send("report.write", hidden_names=[eva.member])
    assert not browser.open(f"/r/{slug}").says("Deltager 2")
    ann.send("member.update", member=ann.member, public=False)
    assert not browser.open(f"/r/{slug}").says("Deltager 0")


def test_where_names_are_off_none_is_told(finished: Finished, browser: Browser) -> None:
    ann = finished.people[0]
    ann.send("team.join", concept=finished.concept)
    ann.send("member.update", member=ann.member, public=True)
    finished.fay.send("session.update", names="off")
    assert not browser.open(f"/r/{finished.publish()}").says("Deltager")


# -- what shall not stand there -------------------------------------------------------------------------------


def test_an_idea_taken_out_stands_nowhere(finished: Finished, browser: Browser) -> None:
    slug, fay = finished.publish(), finished.fay
    finished.camp.go("commitment")
    asked = finished.camp.open_poll("commitment", concept=finished.concept)["id"]
    for phone in finished.people:
        phone.vote(asked, grade=5)
    for command in ("poll.close", "poll.reveal"):
        fay.send(command, poll=asked)
    fay.send("idea.edit", id=finished.ideas["Makkerordning"], text="Makkerne")  # the count quotes the old text
    before = browser.open(f"/r/{slug}")
    assert before.says("Makkerordning", "Makkerne", t("da", "method.gradients.title"))
    finished.fay.send(
        "report.write", hidden_ideas=[finished.ideas["Makkerordning"], finished.ideas["Fritidspas til alle"]]
    )
    page = browser.open(f"/r/{slug}")
    assert (
        "Makker" not in page.text and "Fritidspas" not in page.text and not page.says(t("da", "method.gradients.title"))
    )
    assert page.says("1 idé vises ikke i rapporten.", "Åbne værksteder")


def test_what_the_facilitator_hid_or_its_author_took_back_is_not_told(
    app: Flask, finished: Finished, browser: Browser
) -> None:
    finished.fay.send("idea.hide", id=finished.ideas["Fritidspas til alle"], hidden=True)
    with app.extensions["ideation"].store.reading(finished.camp.id) as room:
        soup = room.ideas[finished.ideas["Fælles suppe"]]
        room.put(replace(soup, withdrawn=True))  # since it was voted on it stays; in a session of before it could go
    page = browser.open(f"/r/{finished.publish()}")
    assert "Fritidspas" not in page.text and "Fælles suppe" not in page.text


def test_ideas_that_are_still_written_in_silence_are_not_told(app: Flask, browser: Browser) -> None:
    camp = Camp(Inside(app))
    camp.go("ideas")
    camp.phone("ann").post("Ikke endnu")
    slug = camp.facilitator().send("report.publish", published=True)["result"]["slug"]
    assert not browser.open(f"/r/{slug}").says("Ikke endnu")
    camp.go("themes")
    assert browser.open(f"/r/{slug}").says("Ikke endnu")


def test_it_holds_no_ids_no_code_and_no_script(finished: Finished, browser: Browser) -> None:
    page = browser.open(f"/r/{finished.publish()}")
    assert not re.search(r"[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}", page.text)
    assert finished.camp.code not in page.text and finished.camp.invite not in page.text
    assert "<script" not in page.text


def test_every_idea_has_an_address_of_its_own(finished: Finished, browser: Browser) -> None:
    page = browser.open(f"/r/{finished.publish()}")
    assert sorted(re.findall(r'id="(ide-\d+)"', page.text)) == ["ide-1", "ide-2", "ide-3", "ide-4"]


def test_merged_ideas_are_read_with_what_they_went_into(app: Flask, browser: Browser) -> None:
    camp = Camp(Inside(app))
    fay = camp.facilitator()
    camp.go("ideas")
    ann = camp.phone("ann")
    kept, gone = ann.post("Cykelværksted"), ann.post("Reparér din cykel")
    camp.go("themes")
    fay.send("idea.merge", into=kept, ids=[gone])
    page = browser.open(f"/r/{fay.send('report.publish', published=True)['result']['slug']}")
    assert page.says("2 idéer", "Cykelværksted", "Samlet med: Reparér din cykel")
