"""Light signals and the wall: who still writes, one idea held up, and a projector that no socket reaches."""

from playwright.sync_api import expect

from tests.story import Camp

from .conftest import People
from .day import Day
from .hands import button, come_in, da, idea_box, lead, misses, press, reads, sees, watch
from .sockets import REFUSED_UPGRADE

IDEA = "En bænk på hver gade i Ærøskøbing"


def test_moving_on_while_somebody_writes_is_asked_first(camp: Camp, people: People) -> None:
    camp.go("ideas")
    phone, desk = come_in(people.phone(), camp), lead(people.laptop(), camp)
    camp.phone("bob").post(IDEA)
    sees(desk, da("console.here", n=2, active=1))  # the phone has its socket
    idea_box(phone).fill("En halv idé")
    expect(desk.locator("dl.facts div", has_text=da("console.typing_label"))).to_contain_text("1")
    press(desk, "common.go_on", phase=da("common.phase_themes"))
    reads(desk, "console.still_writing", n=1)
    press(desk, "console.stay")
    idea_box(phone).fill("")
    expect(desk.locator("dl.facts div", has_text=da("console.typing_label"))).to_contain_text("0")


def test_one_idea_is_held_up_and_taken_down(camp: Camp, people: People) -> None:
    day = Day(camp)
    day.ideas(4)
    desk, screen = lead(people.laptop(), camp), watch(people.projector(), camp)
    sees(desk, da("console.inbox", n=4))
    expect(desk.get_by_role("button", name="Fremhæv")).to_have_count(0)  # in silence there is nothing to hold up
    day.show()
    reads(screen, "common.ideas", n=4)
    desk.get_by_role("button", name="Fremhæv").first.click()
    expect(screen.locator("main.projector-loud h1")).to_be_visible()
    press(desk, "console.spotlight_stop")
    expect(screen.locator("main.projector-loud")).to_have_count(0)


def test_two_in_the_same_box_know_of_each_other(camp: Camp, people: People) -> None:
    day = Day(camp)
    day.to("concepts")
    day.concepts()
    phones = [come_in(people.phone(), camp), come_in(people.laptop(), camp, "business")]
    for phone in phones:
        button(phone, "concepts.join").first.click()
    first = phones[0].get_by_role("textbox").first
    first.press_sequentially("Og deres forældre")
    sees(phones[1], da("concepts.edits_now"))
    first.blur()
    misses(phones[1], da("concepts.edits_now"))


def test_a_projector_that_no_socket_reaches_asks_over_http(camp: Camp, people: People) -> None:
    camp.go("ideas")
    camp.facilitator().send("step.update", id=camp.step("ideas"), settings={"hidden": False})
    screen = people.projector()
    screen.add_init_script(REFUSED_UPGRADE)
    screen.route("**/socket.io/**", lambda route: route.abort())
    watch(screen, camp)
    camp.phone("ann").post(IDEA)
    sees(screen, IDEA)
