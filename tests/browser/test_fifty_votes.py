"""Ballots, and one line of work from five fingers to a plan.
With a phone in the hand (360 × 640); the numbers of `ux.md` §5 stand in the names."""

import pytest
from playwright.sync_api import Page, expect

from tests.story import Camp

from .conftest import Camps, People
from .day import Day
from .fifty import lies_free, plan_with
from .hands import (
    box,
    card,
    come_in,
    da,
    misses,
    press,
    reads,
    sees,
)

# -- voting ------------------------------------------------------------------------------------------------------------


def test_8_9_21_and_22_a_ballot_under_its_themes_and_what_came_too_late(camp: Camp, people: People) -> None:
    day = Day(camp)
    day.ideas(9)
    day.themes()
    poll = day.open_vote()
    phone = come_in(people.phone(), camp)
    reads(phone, "room.recap", phase=da("common.phase_selection"), n=4, of=8)
    titles = {theme["title"] for theme in day.fay.look().all("themes")}
    headings = phone.get_by_role("main").get_by_role("heading", level=2)
    expect(headings).to_have_count(len(titles))
    assert {text.rsplit(" (", 1)[0] for text in headings.all_inner_texts()} == titles
    me = phone.evaluate("document.body.dataset.member")
    day.fay.send("member.admit", members=[me], poll=poll["id"])
    more = phone.locator(".stepper button:last-child")
    more.first.wait_for()
    for key in more.all():
        at_least = key.bounding_box()
        assert at_least and min(at_least["width"], at_least["height"]) >= 44
        key.focus()
        lies_free(phone, "document.activeElement")
    for key in (more.first, more.first, more.first, more.last):
        key.click()
    reads(phone, "vote.no_dots")
    day.fay.sees("polls", id=poll["id"], cast=1)
    phone.context.set_offline(True)
    phone.locator(".stepper button:first-child").first.click()
    day.fay.send("poll.close", poll=poll["id"])
    phone.context.set_offline(False)
    reads(phone, "vote.closed")
    reads(phone, "vote.too_late")


def test_22_a_first_vote_that_came_too_late_goes_when_it_opens_again(camp: Camp, people: People) -> None:
    day = Day(camp)
    day.ideas(6)
    camp.go("selection")
    phone = come_in(people.phone(), camp)
    poll = day.open_vote()
    more = phone.locator(".stepper button:last-child")
    more.first.wait_for()
    phone.context.set_offline(True)
    more.first.click()
    day.fay.send("poll.close", poll=poll["id"])
    phone.context.set_offline(False)
    reads(phone, "vote.too_late_all")
    day.fay.send("poll.reopen", poll=poll["id"])
    day.fay.sees("polls", id=poll["id"], cast=1)
    reads(phone, "vote.reopened")


def test_only_what_is_cut_has_more_to_read(camps: Camps, people: People) -> None:
    vote = {"phase": "selection", "settings": {"method": "approval", "over": "ideas"}}
    camp = camps(plan_with({"phase": "welcome"}, {"phase": "ideas"}, vote))
    day = Day(camp)
    camp.go("ideas")
    short, long = "En bænk på hver gade, hvor naboer kan sidde og tale sammen", "Et meget langt forslag " * 8
    day.people[0].post(short, for_whom="ældre")
    day.people[1].post(long)
    camp.go("selection")
    camp.open_poll()
    phone = come_in(people.phone(), camp)
    for text, times in ((short, 0), (long, 1)):
        row = phone.locator("[data-option]").filter(has_text=text[:40])
        expect(row.get_by_role("button", name=da("vote.more"))).to_have_count(times)
    reads(phone, "room.for_whom_of", whom="ældre")


# -- five fingers, who is in, the plan: one line of work ---------------------------------------------------------------

FIVE = {"phase": "commitment", "title": "Fem fingre", "settings": {"method": "gradients", "bring": False}}
WHO = {"phase": "commitment", "title": "Hvem går med?", "settings": {"vote": False}}
LINE = plan_with({"phase": "welcome"}, {"phase": "concepts"}, FIVE, WHO, {"phase": "actions"}, {"phase": "closing"})


@pytest.mark.parametrize("said", [True, False], ids=["the plan says so", "the plan has a step for what people bring"])
def test_five_fingers_is_a_vote_then_promises_then_a_plan_that_is_begun(
    camps: Camps, people: People, said: bool
) -> None:
    five = FIVE if said else {**FIVE, "settings": {"method": "gradients"}}
    camp = camps(LINE | {"steps": [*LINE["steps"][:2], five, *LINE["steps"][3:]]})
    day, concept = Day(camp), "c0ffee00-0000-4000-8000-000000000001"
    steps = [step["id"] for step in sorted(day.fay.look().all("steps"), key=lambda s: s["position"])]
    camp.go("concepts")
    day.fay.send("concept.add", id=concept, title="Makkerordning")
    phone = come_in(people.phone(), camp)
    press(card(phone, "Makkerordning"), "concepts.join")
    go(day, steps, 2)
    reads(phone, "vote.not_open")
    for fingers in range(5, 0, -1):
        expect(phone.get_by_role("radio", name=da(f"vote.grade_{fingers}"), exact=True)).to_be_disabled()
    expect(phone.locator(".fingers")).to_have_text(["5", "4", "3", "2", "1"])
    misses(phone, da("commitment.bring"))
    poll = camp.open_poll("commitment", concept=concept)["id"]
    phone.get_by_role("radio", name=da("vote.grade_1"), exact=True).check()
    reads(phone, "vote.reason_needed", n=1)
    phone.get_by_role("radio", name=da("vote.grade_5"), exact=True).check()
    reads(phone, "vote.saved_short")
    for act in ("poll.close", "poll.count", "poll.reveal"):
        day.fay.send(act, poll=poll)
    reads(phone, "result.title")
    misses(phone, da("commitment.bring"))
    go(day, steps, 3)
    promise(phone)
    go(day, steps, 4)
    sees(card(phone, "Ringe til Lone"), da("teams.you"))
    misses(phone, da("actions.none"))


def go(day: Day, steps: list[str], at: int) -> None:
    day.fay.send("step.go", to=steps[at], **{"from": steps[at - 1]})


def promise(phone: Page) -> None:
    """With a first step and its day; and a name, since somebody will want to ring."""
    press(phone, "commitment.bring")
    phone.get_by_role("checkbox", name=da("commitment.kind_join")).check()
    box(phone, "commitment.my_step").fill("Ringe til Lone")
    phone.get_by_label(da("commitment.when"), exact=True).fill("2030-03-04")
    press(phone, "commitment.save")
    reads(phone, "teams.ask_name")
    box(phone, "room.your_name").fill("Åse")
    box(phone, "room.your_name").blur()
    misses(phone, da("teams.ask_name"))
