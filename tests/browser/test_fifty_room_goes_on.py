"""The network, the step and the session go on without asking.
With a phone in the hand (360 × 640); the numbers of `ux.md` §5 stand in the names."""

from datetime import UTC, datetime, timedelta

from playwright.sync_api import expect

from tests.story import Camp

from .conftest import Camps, People
from .fifty import IDEA, OPEN, OTHER, THIRD, plan_with, texts
from .hands import (
    at,
    box,
    card,
    come_in,
    da,
    idea_box,
    misses,
    press,
    reads,
    saved,
    sees,
    write,
)

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
