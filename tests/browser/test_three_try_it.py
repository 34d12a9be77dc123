"""Three people try the tool out. Of so few there are no figures: every screen says what was chosen, and why no more."""

from typing import Literal

from playwright.sync_api import Page, expect

from ideation.domain.voting import translation
from tests.fixtures.browser import Chromium, serious_findings
from tests.story import Camp

from .conftest import People
from .hands import at_tab, button, come_in, da, lead, misses, press, reads, sees, sheet, watch

WHY = translation.t("da", "voting.story.few")
COLOURS: tuple[Literal["light", "dark"], ...] = ("light", "dark")
FIRST, SECOND = "En bænk i solen ved havnen", "Et værksted for gamle cykler"


def test_three_see_what_they_chose(camp: Camp, people: People, chromium: Chromium) -> None:
    desk, wall = lead(people.laptop(), camp), watch(people.projector(), camp)
    phone = come_in(people.phone(), camp, "business")
    voters = [camp.phone("ann"), camp.phone("bo", "public"), camp.phone("dan", "foundation")]
    camp.go("ideas")
    first, second = (who.post(text) for who, text in zip(voters, (FIRST, SECOND), strict=False))
    camp.go("selection")
    poll = camp.open_poll()["id"]
    for who in voters:
        who.vote(poll, votes={first: 2, second: 1})
    fay = camp.facilitator()
    fay.send("poll.close", poll=poll)
    fay.send("poll.reveal", poll=poll)
    for name, page in (("phone", phone), ("desk", desk), ("wall", wall)):
        sees(page, WHY)
        sees(page, FIRST)
        expect(page.locator(".bar-row, .shares, .projector-total")).to_have_count(0)
        page.get_by_text(WHY).first.scroll_into_view_if_needed()
        for colour in COLOURS:
            page.emulate_media(color_scheme=colour)
            assert serious_findings(page) == [], (name, colour)
            chromium.picture(page, f"three-{name}-{colour}")
    the_count_and_the_report(camp, people, chromium, phone, poll)


def the_count_and_the_report(camp: Camp, people: People, chromium: Chromium, phone: Page, poll: str) -> None:
    phone.goto(f"/room/{camp.id}/count/{poll}")
    sees(phone, WHY)
    misses(phone, da("count.steps"))
    pictures(chromium, phone, "three-count")
    slug = camp.facilitator().send("report.publish", published=True)["result"]["slug"]
    reader = people.laptop()
    reader.goto(f"/r/{slug}")
    sees(reader, WHY)
    misses(reader, da("report.method_and_figures"))
    reader.get_by_text(WHY).first.scroll_into_view_if_needed()
    pictures(chromium, reader, "three-report")


def pictures(chromium: Chromium, page: Page, name: str) -> None:
    for colour in COLOURS:
        page.emulate_media(color_scheme=colour)
        chromium.picture(page, f"{name}-{colour}")


def test_what_ending_would_erase_is_said_and_can_be_counted_first(
    camp: Camp, people: People, chromium: Chromium
) -> None:
    desk, ann = lead(people.laptop(), camp), camp.phone("ann")
    phone = come_in(people.phone(), camp)
    camp.go("ideas")
    idea = ann.post(FIRST)
    camp.go("selection")
    poll = camp.open_poll()["id"]
    ann.vote(poll, votes={idea: 1})
    at_tab(desk, "session")
    press(desk, "console.end")
    reads(sheet(desk), "console.uncounted", name="Udvælgelse", round=1, n=1)
    chromium.picture(desk, "uncounted-desk")
    press(sheet(desk), "console.count_first")
    expect(button(sheet(desk), "console.count_first")).to_have_count(0)
    assert camp.facilitator().sees("polls", id=poll)["state"] == "counted"
    camp.facilitator().send("poll.new_round", step=camp.step("selection"))
    again = camp.open_poll()["id"]
    ann.vote(again, votes={idea: 1})
    reads(sheet(desk), "console.uncounted", name="Udvælgelse", round=2, n=1)
    button(sheet(desk), "console.end").click()
    sees(phone, da("polls.erased", n=1))
    chromium.picture(phone, "erased-phone")


def test_whoever_is_put_into_another_group_is_told(camp: Camp, people: People, chromium: Chromium) -> None:
    phone = come_in(people.phone(), camp, "civil")
    fay = camp.facilitator()
    member = next(m for m in fay.look().all("members") if m["role"] == "participant")
    fay.send("member.update", member=member["id"], sector="business")
    told = da("room.moved_to", group="Erhvervsliv")
    sees(phone, told)
    assert serious_findings(phone) == []
    chromium.picture(phone, "moved-phone")
    press(phone, "common.close")
    misses(phone, told)


def test_who_was_taken_out_is_seen_on_the_desk(camp: Camp, people: People, chromium: Chromium) -> None:
    desk = lead(people.laptop(), camp)
    ann, _ = camp.phone("ann"), camp.phone("bo")
    camp.go("ideas")
    idea = ann.post(FIRST)
    camp.go("selection")
    poll = camp.open_poll()["id"]
    ann.vote(poll, votes={idea: 1})
    camp.facilitator().send("member.remove", member=ann.member)
    reads(desk, "console.removed_later", n=1)
    chromium.picture(desk, "removed-desk")
