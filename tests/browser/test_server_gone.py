"""The server is cut off in the middle of a sentence and comes back: people write on, and nothing is there twice."""

from playwright.sync_api import expect

from tests.fixtures.browser import Chromium, serious_findings
from tests.fixtures.server import Factory
from tests.story import Camp, Outside
from tests.story.full_disk import make_room, no_room_left, until_refused

from .hands import card, come_in, da, idea_box, lead, reads, saved, sees, write

BEFORE, DURING, AFTER = "Sagt, før strømmen gik", "Sagt, mens den var væk", "Sagt, da den kom igen"


def test_people_write_on_while_the_server_is_gone(server: Factory, chromium: Chromium) -> None:
    house = server()
    camp = Camp(Outside(house))
    camp.go("ideas")
    phone, desk = come_in(chromium.phone(house.url), camp), lead(chromium.laptop(house.url), camp)
    write(phone, BEFORE)
    saved(phone, BEFORE)
    idea_box(phone).fill(DURING)
    house.kill()

    for page in (phone, desk):
        reads(page, "common.reconnecting")
    expect(idea_box(phone)).to_have_value(DURING)
    write(phone, DURING)
    expect(card(phone, DURING).get_by_text(da("common.waiting"))).to_be_visible()
    reads(phone, "common.reconnecting_bar")
    sees(phone, BEFORE)

    house.start()
    reads(phone, "common.back_sent", n=1)
    sees(desk, DURING)
    write(phone, AFTER)
    saved(phone, AFTER)
    assert sorted(idea["text"] for idea in camp.facilitator().look().all("ideas")) == sorted([BEFORE, DURING, AFTER])
    camp.pack_up()


def test_a_room_that_sends_as_the_power_goes_has_each_idea_once(server: Factory, chromium: Chromium) -> None:
    house = server()
    camp = Camp(Outside(house))
    camp.go("ideas")
    phones = [come_in(chromium.phone(house.url), camp) for _ in range(3)]
    for n, phone in enumerate(phones):
        write(phone, f"Idé {n} fra salen", f"Og {n} til, lige før")
        idea_box(phone).fill(f"Midt i {n}. sætning")
    house.kill()  # what was just sent may be on disk, in the line, or not yet gone
    for n, phone in enumerate(phones):
        expect(idea_box(phone)).to_have_value(f"Midt i {n}. sætning")
    house.start()
    for n, phone in enumerate(phones):
        write(phone, f"Midt i {n}. sætning")
        for text in (f"Idé {n} fra salen", f"Og {n} til, lige før", f"Midt i {n}. sætning"):
            saved(phone, text)
    texts = [idea["text"] for idea in camp.facilitator().look().all("ideas")]
    assert len(texts) == len(set(texts)) == 9, texts
    camp.pack_up()


def test_a_restart_that_is_told_of_is_no_fault(server: Factory, chromium: Chromium) -> None:
    house = server()
    camp = Camp(Outside(house))
    camp.go("ideas")
    phone = come_in(chromium.phone(house.url), camp)
    write(phone, BEFORE)
    saved(phone, BEFORE)
    house.stop()  # as for an update

    reads(phone, "common.restarting_bar")
    write(phone, DURING)
    expect(card(phone, DURING).get_by_text(da("common.waiting"))).to_be_visible()
    chromium.picture(phone, "restarting-phone")

    house.start()
    reads(phone, "common.back_sent", n=1)
    saved(phone, DURING)
    camp.pack_up()


def test_whoever_leads_the_room_learns_that_the_disk_is_full(server: Factory, chromium: Chromium) -> None:
    house = server()
    camp = Camp(Outside(house))
    camp.go("ideas")
    ann, desk = camp.phone("ann"), lead(chromium.laptop(house.url), camp)
    before = no_room_left(house)
    until_refused(ann)
    desk.reload()
    banner = desk.locator(".banner", has_text=da("console.disk_full"))
    banner.wait_for()
    chromium.picture(desk, "disk-full-desk")
    assert serious_findings(desk) == []
    make_room(house, before)
    ann.post(AFTER)
    expect(banner).to_have_count(0)
    camp.pack_up()
