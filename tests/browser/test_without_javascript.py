"""Old phones and strict browsers: coming in and the first idea are ordinary forms."""

import pytest
from playwright.sync_api import Page, expect

from tests.story import Camp

from .conftest import People
from .hands import awake, box, choose_group, come_in, da, press, reads, saved, sees, write

IDEA, OTHER = "En bænk på hver gade", "Et bord ved siden af"
# In one breath: whatever else redraws the page in between would break it before it is pressed.
BREAK_AND_PRESS = """send => {
  Array.prototype.findLast = () => { throw new Error('broken') };
  send.click();
}"""


@pytest.fixture
def plain(camp: Camp, people: People) -> Page:
    """A phone without scripts, in the room, at the ideas."""
    camp.go("ideas")
    phone: Page = people.phone(javascript=False)
    phone.goto(f"/j/{camp.invite}")
    choose_group(phone, "civil")
    phone.wait_for_url("**/room/*")
    return phone


def texts(camp: Camp) -> list[str]:
    return [idea["text"] for idea in camp.facilitator().look().all("ideas")]


def test_the_first_idea(camp: Camp, plain: Page) -> None:
    sees(plain, camp.session.question)
    box(plain, "join.your_idea").fill(IDEA)
    press(plain, "common.send")
    expect(plain.get_by_role("heading", name=f"{da('join.your_ideas')} (1)")).to_be_visible()
    expect(plain.get_by_role("listitem").filter(has_text=IDEA)).to_contain_text(da("common.saved"))
    assert texts(camp) == [IDEA]


def test_a_double_tap_on_send_is_one_idea(camp: Camp, plain: Page) -> None:
    box(plain, "join.your_idea").fill(IDEA)
    plain.get_by_role("button", name=da("common.send"), exact=True).dblclick()
    expect(plain.get_by_role("listitem").filter(has_text=IDEA)).to_have_count(1)
    assert texts(camp) == [IDEA]


def test_a_reload_sends_nothing_again_and_a_new_text_is_another(camp: Camp, plain: Page) -> None:
    box(plain, "join.your_idea").fill(IDEA)
    press(plain, "common.send")
    sees(plain, IDEA)
    plain.reload()
    expect(plain.get_by_role("listitem").filter(has_text=IDEA)).to_have_count(1)
    box(plain, "join.your_idea").fill(OTHER)
    press(plain, "common.send")
    sees(plain, OTHER)
    assert texts(camp) == [IDEA, OTHER]


def test_coming_in_by_the_typed_code(camp: Camp, people: People) -> None:
    phone = people.phone(javascript=False)
    phone.goto("/")
    box(phone, "join.type_code").fill("abcde fghjk")
    press(phone, "join.go_in")
    reads(phone, "join.wrong_code")
    expect(box(phone, "join.type_code")).to_have_value("abcde fghjk")
    box(phone, "join.type_code").fill(camp.code)
    press(phone, "join.go_in")
    choose_group(phone, "guest")
    reads(phone, "join.you_are_in")


# -- browsers that cannot run the program ----------------------------------------------------------------------

TOO_OLD = "delete Promise.any; delete window.WeakRef"
PROGRAMS = "**/static/dist/room-*.js", "**/static/dist/join-*.js"
SAID = {
    "too old": {"body": "", "content_type": "text/javascript"},
    "a program it cannot read": {"body": "let newer = @syntax;", "content_type": "text/javascript"},
}


def votes_by_form(camp: Camp, phone: Page) -> None:
    box(phone, "join.your_idea").fill(IDEA)
    press(phone, "common.send")
    sees(phone, IDEA)
    camp.phone("bob", "public").post(OTHER)
    camp.go("selection")
    poll = camp.open_poll()
    phone.reload()
    phone.get_by_role("combobox", name=IDEA).select_option("2")
    press(phone, "join.save_vote")
    reads(phone, "vote.saved")
    assert camp.facilitator().sees("polls", id=poll["id"])["cast"] == 1
    assert camp.choose(poll["id"])[0] == camp.facilitator().sees("ideas", text=IDEA)["id"]
    phone.reload()
    reads(phone, "join.came_out")


def test_a_vote_by_an_ordinary_form(camp: Camp, plain: Page) -> None:
    votes_by_form(camp, plain)


@pytest.mark.parametrize("why", ["too old", "a program it cannot read", "no program at all"])
def test_a_browser_that_cannot_run_the_program_has_the_simple_page(camp: Camp, people: People, why: str) -> None:
    """It is not asked to do anything: the page that the server drew stays, says so, and serves."""
    camp.go("ideas")
    phone = people.phone()
    if why == "too old":
        phone.add_init_script(TOO_OLD)
    for program in PROGRAMS[: 2 if why == "too old" else 1]:  # a browser that old cannot read what the door has, either
        phone.route(program, lambda route: route.abort() if why == "no program at all" else route.fulfill(**SAID[why]))
    people.chromium.errors.append("what it cannot read is an error on the page")
    phone.goto(f"/j/{camp.invite}")
    choose_group(phone, "civil")
    reads(phone, "join.plain_page")
    votes_by_form(camp, phone)
    people.chromium.errors.clear()


def test_the_simple_page_follows_by_itself_while_nobody_writes(camp: Camp, people: People) -> None:
    phone = come_in(people.phone(), camp)
    phone.goto(f"{phone.url}?plain=1")
    reads(phone, "join.you_are_in")
    camp.go("ideas")
    box(phone, "join.your_idea").wait_for()


def test_a_view_that_breaks_leaves_no_white_page(camp: Camp, people: People) -> None:
    """It says so, the simple page is one press away, and the next step is tried by itself."""
    camp.go("ideas")
    phone = come_in(people.phone(), camp)
    write(phone, IDEA)
    saved(phone, IDEA)
    box(phone, "room.idea_label").fill(OTHER)
    phone.get_by_role("button", name=da("common.send"), exact=True).evaluate(BREAK_AND_PRESS)
    reads(phone, "room.broken")
    phone.get_by_role("link", name=da("room.plain_page")).click()
    sees(phone, IDEA)
    people.chromium.errors.clear()
    phone.get_by_role("link", name=da("join.full_page")).click()
    saved(awake(phone), IDEA)
