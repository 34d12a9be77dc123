"""Who's in: a promise with an "if" that the room comes to meet, what it takes, and an objection that is dealt with."""

from dataclasses import dataclass

import pytest
from playwright.sync_api import Page, expect

from tests.story import Camp, new

from .conftest import People
from .day import Day
from .hands import at, box, button, card, come_in, da, lead, misses, press, reads, sees, watch

TITLE = "Makkerordning"
OBJECTION = "De mindste foreninger har ingen at sætte af til det"


@dataclass
class Evening:
    camp: Camp
    day: Day
    concept: str
    phone: Page
    neighbour: Page
    desk: Page
    screen: Page


@pytest.fixture
def evening(camp: Camp, people: People) -> Evening:
    day = Day(camp)
    camp.go("concepts")
    concept = day.fay.send("concept.add", id=new(), title=TITLE)["result"]["id"]
    day.fay.send("step.update", id=camp.step("commitment"), settings={"method": "consent"})
    phone, neighbour = come_in(people.phone(), camp, "civil"), come_in(people.phone(), camp, "business")
    press(card(phone, TITLE), "concepts.join")
    misses(card(neighbour, TITLE), da("concepts.nobody"))  # the server has it
    camp.go("commitment")
    return Evening(
        camp, day, concept, phone, neighbour, lead(people.laptop(), camp), watch(people.projector(), camp)
    )  # fmt: skip


def test_a_room_finds_out_what_it_can_carry(evening: Evening) -> None:
    promise_if_another_joins(evening)
    say_what_it_takes(evening)
    another_joins_and_it_is_in_force(evening)
    words_are_for_the_facilitator(evening)
    an_objection_is_dealt_with(evening)


def promise_if_another_joins(evening: Evening) -> None:
    phone = evening.phone  # the only concept there is stands open
    press(phone, "commitment.bring")
    phone.get_by_role("checkbox", name=da("commitment.kind_hours_per_month")).check()
    box(phone, "commitment.ask_hours_per_month").fill("40")
    phone.get_by_role("checkbox", name=da("commitment.depends")).check()
    box(phone, "commitment.how_many_others").fill("mange")
    press(phone, "commitment.save")
    reads(phone, "commitment.wrong_others")
    box(phone, "commitment.how_many_others").fill("1")
    press(phone, "commitment.save")
    reads(phone, "commitment.if_others", n=1)
    reads(phone, "commitment.tag_waiting")
    sees(evening.screen, "(40)")
    reads(evening.desk, "commitment.n_waiting", n=1)


def say_what_it_takes(evening: Evening) -> None:
    phone = evening.phone
    press(phone, "need.edit")
    box(phone, "need.hours_per_month").fill("120")
    box(phone, "need.thing").fill("Et lokale i Vejle")
    press(phone, "common.save")
    for page in (phone, evening.screen, evening.desk):
        sees(page, "120 timer om måneden, Et lokale i Vejle")
    press(phone, "ready.take")
    name = box(phone, "teams.ask_name")
    expect(name).to_be_focused()
    name.fill("Ida")
    press(phone.locator("form.name-first"), "ready.take")
    sees(phone, da("ready.owner_is", name=da("teams.you")))


def another_joins_and_it_is_in_force(evening: Evening) -> None:
    other = evening.neighbour
    press(other, "commitment.bring")
    other.get_by_role("checkbox", name=da("commitment.kind_join")).check()
    press(other, "commitment.save")
    reads(evening.phone, "commitment.tag_in_force")
    sees(evening.screen, "+40")
    reads(evening.phone, "need.plus", n=40)
    press(evening.phone, "commitment.make_firm")
    sees(evening.phone, da("need.covers", name=da("need.hours_per_month"), firm=40, of=120))
    sees(evening.phone, da("ready.sectors", n=2))
    misses(evening.screen, "+40")


def words_are_for_the_facilitator(evening: Evening) -> None:
    other = evening.neighbour
    press(other, "commitment.one_more")
    other.get_by_role("checkbox", name=da("commitment.kind_money_dkk")).check()
    box(other, "commitment.ask_money_dkk").fill("10.000 kr.")
    other.get_by_role("checkbox", name=da("commitment.depends")).check()
    other.get_by_role("radio", name=da("commitment.on_words")).check()
    box(other, "commitment.condition").fill("Hvis bestyrelsen siger ja")
    press(other, "commitment.save")
    sees(evening.screen, "(10.000)")
    evening.desk.get_by_role("radio", name=da("commitment.judge_yes"), exact=True).check(force=True)
    sees(evening.screen, "+10.000")
    reads(other, "commitment.met")
    misses(evening.screen, "bestyrelsen")


def an_objection_is_dealt_with(evening: Evening) -> None:
    day, poll = evening.day, evening.camp.open_poll("commitment", concept=evening.concept)["id"]
    for n, who in enumerate(day.people):
        who.vote(poll, **({"stance": "object", "reason": OBJECTION} if n == 3 else {"stance": "ok"}))
    for act in ("poll.close", "poll.count"):
        day.fay.send(act, poll=poll)
    desk = evening.desk
    sees(desk, OBJECTION)
    misses(evening.phone, OBJECTION)  # counted, and not shown yet
    day.fay.send("poll.reveal", poll=poll)
    sees(evening.phone, OBJECTION)
    reads(evening.phone, "objection.n_open", n=1)
    box(desk, "objection.note").fill("Vi begynder med fem små foreninger")
    press(desk, "objection.do_minuted")
    press(desk, "objection.do_minuted")
    reads(desk, "objection.who_missing")
    owner = str(day.people[0].name)
    desk.get_by_label(da("objection.who")).fill(owner)
    button(desk, "objection.do_minuted").click()
    for page in (desk, evening.phone):
        reads(page, "objection.stands")
        sees(page, da("objection.followed_up", name=owner))
    for phase in ("selection", "commitment"):
        evening.camp.go(phase)
        at(phase, evening.screen)
    misses(evening.screen, owner)


def test_whoever_is_done_is_led_to_the_next_concept_that_waits(camp: Camp, people: People) -> None:
    day = Day(camp)
    camp.go("concepts")
    for title in (TITLE, "Fællesspisning"):
        day.fay.send("concept.add", id=new(), title=title)
    day.fay.send("step.update", id=camp.step("commitment"), settings={"method": "gradients"})
    camp.go("commitment")
    desk, phone = lead(people.laptop(), camp), come_in(people.phone(), camp)
    press(desk, "console.poll_open_all", n=2)
    reads(phone, "commitment.order", n=1, of=2)
    expect(button(phone, "common.next")).to_have_count(0)
    phone.get_by_role("radio", name=da("vote.grade_5"), exact=True).check()
    expect(button(phone, "commitment.next_concept")).to_be_visible()
    press(phone, "common.done")
    expect(button(phone, "commitment.next_concept")).to_have_count(0)  # one way on, in the bar
    press(phone, "common.next")
    reads(phone, "commitment.order", n=2, of=2)
