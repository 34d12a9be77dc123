"""The checks of `ux.md` §5 that are made with a phone in the hand (360 × 640); their numbers stand in the names."""

import re
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from playwright.sync_api import Page, Route, expect

from tests.story import WHOLE_DAY, Camp

from .conftest import Camps, People
from .day import Day
from .hands import (
    at,
    awake,
    box,
    button,
    card,
    choose_group,
    come_in,
    da,
    idea_box,
    misses,
    press,
    reads,
    saved,
    sees,
    words,
    write,
)

IDEA, OTHER, THIRD = "Åbne værksteder om torsdagen", "Fritidspas til alle under 20", "Fællesspisning for 25 kroner"
LONG_WORD = "Ungdomsrådgivningsmedarbejderordning" * 2
STRANGE = "<b>Æbler & kød</b> é ü 🙂 https://eksempel.dk/" + "a" * 180
BRIEF = "Skriv hver for sig. Læs de andres bagefter."


SCRIPTS = re.compile(r"/room[.-][^/]*\.js$")


def plan_with(*steps: dict[str, Any], **more: Any) -> dict[str, Any]:
    return {**WHOLE_DAY, "steps": list(steps), **more}


def open_ideas(**settings: Any) -> dict[str, Any]:
    return {"phase": "ideas", "settings": {"hidden": False, "brief": BRIEF, "max_length": 280, **settings}}


OPEN = plan_with({"phase": "welcome"}, open_ideas(), {"phase": "themes"})


def texts(camp: Camp) -> list[str]:
    return [idea["text"] for idea in camp.facilitator().look().all("ideas")]


def fits(page: Page) -> None:
    """Nothing is to be scrolled sideways."""
    assert page.evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth")


def lies_free(page: Page, what: str) -> None:
    """It is in the window, and nothing lies over its middle."""
    seen = f"""() => {{
        const it = {what}, at = it.getBoundingClientRect();
        const top = document.elementFromPoint(at.x + at.width / 2, at.y + at.height / 2);
        return at.top >= 0 && at.bottom <= innerHeight && (it.contains(top) || top?.contains(it));
    }}"""
    page.wait_for_function(seen)


# -- coming in and writing ---------------------------------------------------------------------------------------------


def test_3_six_choices_and_the_other_language_are_seen_under_a_question_of_three_lines(
    camps: Camps, people: People
) -> None:
    asked = "Hvordan kan vi sammen gøre det lettere for unge at finde ind i et fællesskab, også når det er svært?"
    phone = people.phone()
    phone.goto(f"/j/{camps(OPEN | {'question': asked}).invite}")
    assert phone.evaluate("scrollY") == 0
    for n in range(6):
        lies_free(phone, f"document.querySelectorAll('.choice')[{n}]")
    lies_free(phone, "document.querySelector('.top [lang=en]')")


def test_4_whoever_chose_where_they_come_from_can_write_at_once(camp: Camp, people: People) -> None:
    camp.go("ideas")
    phone = people.phone()
    come_in(phone, camp)
    expect(idea_box(phone)).to_be_focused()
    phone.keyboard.type(IDEA)
    expect(idea_box(phone)).to_have_value(IDEA)


def test_4_the_keyboard_comes_with_the_tap_and_what_is_typed_meanwhile_is_the_first_of_the_idea(
    camp: Camp, people: People
) -> None:
    """A phone shows its keyboard only for a box that gets the focus within the tap: before any answer has come."""
    camp.go("ideas")
    phone, held = people.phone(), list[Route]()
    phone.goto(f"/j/{camp.invite}")
    phone.route(re.compile("/j/"), lambda route: held.append(route))
    choose_group(phone, "civil")
    expect(phone.locator("textarea")).to_be_focused()
    phone.keyboard.type("Åbne ")
    held[0].continue_()
    awake(phone)
    expect(idea_box(phone)).to_be_focused()
    phone.keyboard.type("værksteder")
    expect(idea_box(phone)).to_have_value("Åbne værksteder")
    press(phone, "common.send")
    saved(phone, "Åbne værksteder")
    phone.reload()
    saved(awake(phone), "Åbne værksteder")


def test_5_and_10_over_a_keyboard_and_on_its_side_question_box_and_send_are_seen(camps: Camps, people: People) -> None:
    camp = camps(OPEN)
    day = Day(camp)
    day.ideas(6)
    phone = come_in(people.phone(), camp)
    idea_box(phone).fill(IDEA)
    for width, height in ((360, 330), (640, 360), (360, 640)):
        phone.set_viewport_size({"width": width, "height": height})
        expect(idea_box(phone)).to_have_value(IDEA)
        for what in (".question", ".composer textarea", ".composer .button"):
            lies_free(phone, f"document.querySelector('{what}')")
        fits(phone)
    press(phone, "common.send")
    saved(phone, IDEA)


def test_7_two_taps_on_send_are_one_idea_and_its_card_is_in_sight_wherever_one_was(
    camps: Camps, people: People
) -> None:
    """Typing never moves what is being read; what was sent is seen, newest or oldest first, searched or not."""
    camp = camps(OPEN)
    day = Day(camp)
    day.ideas(40)
    phone = come_in(people.phone(), camp)
    reads(phone, "room.all_ideas", n=40)
    there = phone.evaluate("scrollTo(0, 900), scrollY")
    idea_box(phone).click()
    phone.keyboard.type(IDEA)
    assert there > 0 and phone.evaluate("scrollY") == there
    phone.get_by_role("button", name=da("common.send"), exact=True).dblclick()
    saved(phone, IDEA)
    lies_free(phone, "document.querySelector('.card.own .words')")
    phone.get_by_role("searchbox").fill("findes slet ikke")
    write(phone, OTHER)
    saved(phone, OTHER)
    lies_free(phone, "document.querySelector('.card.own .words')")
    press(phone, "room.for_whom_add")
    box(phone, "room.for_whom").fill("unge")
    write(phone, THIRD)
    expect(box(phone, "room.for_whom")).to_have_count(0)  # it was this idea's
    assert [text for text in texts(camp) if text in (IDEA, OTHER, THIRD)] == [IDEA, OTHER, THIRD]
    sees(phone, BRIEF)  # what to do is said as long as there is something to do


@pytest.mark.parametrize("how", ["before the scripts", "and again after them"])
def test_one_idea_sent_by_the_plain_form_is_one_however_often(camp: Camp, people: People, how: str) -> None:
    """Send is pressed before the scripts are there; they start while the answer is under way."""
    camp.go("ideas")
    phone = people.phone()
    held: list[Route] = []
    phone.route(SCRIPTS, lambda route: held.append(route))
    phone.goto(f"/j/{camp.invite}")
    choose_group(phone, "civil")
    phone.wait_for_url("**/room/*", wait_until="commit")
    box(phone, "join.your_idea").fill(IDEA)
    assert held
    if how == "before the scripts":
        phone.unroute(SCRIPTS)
        press(phone, "common.send")
        sees(phone, IDEA)
    else:
        for route in held:
            route.continue_()
        phone.unroute(SCRIPTS)
        awake(phone)
        expect(idea_box(phone)).to_have_value(IDEA)
        sent_by_the_form(phone)
        press(phone, "common.send")
    phone.reload()
    awake(phone)
    expect(idea_box(phone)).to_have_value("")
    saved(phone, IDEA)
    assert texts(camp) == [IDEA]


def sent_by_the_form(phone: Page) -> None:
    """What the page without scripts would have sent, had its button been pressed a moment earlier."""
    phone.wait_for_function("() => Object.keys(localStorage).some(name => name.endsWith(':known'))")
    phone.evaluate(
        """async text => {
            const key = Object.keys(localStorage).find(name => name.endsWith(":known"));
            const drawn = new DOMParser().parseFromString(await (await fetch(location.href)).text(), "text/html");
            const form = new FormData(drawn.querySelector("form"));
            const [op_id, idea] = localStorage.getItem(key).split(" ");
            form.set("op_id", op_id), form.set("idea", idea), form.set("text", text);
            await fetch(location.href, { method: "POST", body: new URLSearchParams(form) });
        }""",
        IDEA,
    )


def test_11_a_wrong_code_stays_with_what_to_do(people: People) -> None:
    phone = people.phone()
    phone.goto("/")
    box(phone, "join.type_code").fill("abcde fghjk")
    press(phone, "join.go_in")
    reads(phone, "join.wrong_code")
    expect(box(phone, "join.type_code")).to_have_value("abcde fghjk")


def test_12_another_language_keeps_what_is_half_written(camp: Camp, people: People) -> None:
    camp.go("ideas")
    phone = come_in(people.phone(), camp)
    idea_box(phone).fill("Halvt skrev")
    press(phone, "room.menu")
    button(phone, "common.language_en").click()
    phone.keyboard.press("Escape")
    expect(phone.locator("html")).to_have_attribute("lang", "en")
    english = phone.get_by_role("textbox", name="Your idea – one at a time")
    expect(english).to_have_value("Halvt skrev")


# -- the network -------------------------------------------------------------------------------------------------------


def test_13_14_and_15_two_without_net_wait_through_a_reload_and_arrive_once(camp: Camp, people: People) -> None:
    camp.go("ideas")
    phone = come_in(people.phone(), camp)
    write(phone, THIRD)
    saved(phone, THIRD)
    phone.context.set_offline(True)
    write(phone, IDEA, OTHER)
    reads(phone, "common.n_waiting", n=2)
    assert phone.locator(".head-row").evaluate("row => row.offsetHeight") < 50  # in the header's one row
    reads(phone, "common.offline_bar")
    phone.context.set_offline(False)
    reads(phone, "common.back_sent", n=2)
    for idea in (IDEA, OTHER):
        saved(phone, idea)
    assert sorted(texts(camp)) == sorted([IDEA, OTHER, THIRD])


# -- the room goes on --------------------------------------------------------------------------------------------------


def test_18_half_an_idea_stays_and_whoever_sends_it_late_is_told(camp: Camp, people: People) -> None:
    camp.go("ideas")
    phone = come_in(people.phone(), camp)
    idea_box(phone).fill(IDEA)
    camp.go("themes")
    reads(phone, "room.moved_on", phase=da("common.phase_themes"))
    expect(idea_box(phone)).to_have_value(IDEA)
    press(phone, "room.send_draft")
    reads(phone, "room.late")
    assert camp.facilitator().sees("ideas", text=IDEA, late=True, hidden=True)
    camp.go("ideas")
    sees(card(phone, IDEA), da("room.late"))  # and not that somebody has put it away
    misses(card(phone, IDEA), da("room.hidden"))


def test_18_a_draft_belongs_to_the_step_it_was_written_for(camps: Camps, people: People) -> None:
    """The silent step is over, the room writes for all to see: what was meant for nobody yet is shown to nobody."""
    silent = {"phase": "ideas", "title": "Hver for sig"}
    everybody = {"phase": "ideas", "title": "Alle sammen", "settings": {"hidden": False}}
    camp = camps(plan_with({"phase": "welcome"}, everybody, silent, {"phase": "themes"}))
    ids = [step["id"] for step in sorted(camp.facilitator().look().all("steps"), key=lambda s: s["position"])]
    phone, other = come_in(people.phone(), camp), camp.phone("bob")
    press(phone, "room.idea_early")
    write(phone, IDEA)
    reads(phone, "welcome.held", n=1)
    reads(phone, "welcome.held_explain", n=1, step="Hver for sig")
    camp.facilitator().send("step.go", to=ids[1], **{"from": ids[0]})
    reads(phone, "common.n_waiting", n=1)
    write(phone, OTHER)
    saved(phone, OTHER)
    assert texts(camp) == [OTHER]  # what waits for the silent step is not sent in this one
    camp.facilitator().send("step.go", to=ids[2], **{"from": ids[1]})
    saved(phone, IDEA)
    assert [idea["text"] for idea in other.look().all("ideas")] == [OTHER]


def test_19_and_20_the_time_runs_out_and_nothing_locks(camp: Camp, people: People) -> None:
    camp.go("ideas")
    phone = come_in(people.phone(), camp)
    ends(camp, seconds=2)
    idea_box(phone).fill(IDEA)
    reads(phone, "common.time_up")
    expect(idea_box(phone)).to_be_enabled()
    ends(camp, seconds=61)
    reads(phone, "common.minutes_left", m=2)
    press(phone, "common.send")
    saved(phone, IDEA)


def ends(camp: Camp, seconds: int) -> None:
    at = datetime.now(UTC) + timedelta(seconds=seconds)
    camp.facilitator().send("timer.set", ends_at=at.isoformat(timespec="milliseconds").replace("+00:00", "Z"))


def test_24_and_25_two_on_and_two_back_loses_nothing_and_says_so(camps: Camps, people: People) -> None:
    camp = camps(OPEN)
    camp.go("ideas")
    phone = come_in(people.phone(), camp)
    write(phone, IDEA)
    saved(phone, IDEA)
    camp.go("themes")
    at("themes", phone)
    camp.go("ideas")
    reads(phone, "room.moved_back", phase=da("common.phase_ideas"))
    sees(phone, IDEA)


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


# -- coming back, and the end ------------------------------------------------------------------------------------------


def test_30_whoever_is_let_in_again_is_in_without_typing_anything(camp: Camp, people: People) -> None:
    camp.go("ideas")
    phone = come_in(people.phone(), camp)
    write(phone, IDEA)
    saved(phone, IDEA)
    me = phone.evaluate("document.body.dataset.member")
    camp.facilitator().send("member.remove", member=me)
    reads(phone, "room.out_title")
    camp.facilitator().send("member.admit", members=[me])
    reads(phone, "room.welcome_back")
    sees(phone, IDEA)
    write(phone, OTHER)
    saved(phone, OTHER)


def test_30_also_after_a_reload_meanwhile(camp: Camp, people: People) -> None:
    phone = come_in(people.phone(), camp)
    me, room = phone.evaluate("document.body.dataset.member"), phone.url
    camp.facilitator().send("member.remove", member=me)
    reads(phone, "room.out_title")
    phone.goto(f"/j/{camp.invite}")
    sees(phone, "Facilitatoren har taget dig ud af sessionen.")
    camp.facilitator().send("member.admit", members=[me])
    phone.wait_for_url(room, timeout=20_000)


def test_the_end_offers_no_box_and_nothing_to_send_again(camp: Camp, people: People) -> None:
    camp.go("ideas")
    phone = come_in(people.phone(), camp)
    write(phone, IDEA)
    saved(phone, IDEA)
    camp.facilitator().send("session.end")
    reads(phone, "room.ended_plain")
    expect(idea_box(phone)).to_have_count(0)
    misses(phone, da("common.try_again"))


def test_the_closing_asks_what_one_takes_home_and_keeps_it(camp: Camp, people: People) -> None:
    camp.go("closing")
    phone = come_in(people.phone(), camp)
    answer = box(phone, "closing.take_home")
    answer.fill("Vi kan mere sammen")
    press(phone, "common.save")
    reads(phone, "common.saved")
    assert camp.facilitator().look().all("answers") == []
    phone.get_by_role("checkbox", name=da("closing.share_answer")).check()
    assert camp.facilitator().sees("answers", text="Vi kan mere sammen")
    phone.reload()
    expect(box(phone, "closing.take_home")).to_have_value("Vi kan mere sammen")


# -- words -------------------------------------------------------------------------------------------------------------


def test_38_39_44_and_45_long_and_strange_words_stay_in_their_cards(camps: Camps, people: People) -> None:
    """Also at 320 pixels, which is 400 % on a laptop, and with the spacing of WCAG 1.4.12."""
    camp = camps(OPEN)
    camp.go("ideas")
    bob = camp.phone("bob")
    for text in (LONG_WORD, STRANGE):
        bob.post(text)
    phone = come_in(people.phone(), camp)
    sees(phone, STRANGE)
    phone.get_by_role("button", name=da("room.menu")).wait_for()
    for width in (360, 320):
        phone.set_viewport_size({"width": width, "height": 640})
        fits(phone)
    spaced(phone)
    fits(phone)
    assert words(phone, "<b>Æbler").is_visible()


def spaced(phone: Page) -> None:
    """The page's own policy forbids styles in it: the same by a sheet that a script makes."""
    phone.evaluate(
        """() => {
            const sheet = new CSSStyleSheet();
            sheet.replaceSync("* { line-height: 1.5 !important; letter-spacing: .12em !important; "
                + "word-spacing: .16em !important } p { margin-bottom: 2em !important }");
            document.adoptedStyleSheets = [sheet];
        }"""
    )
