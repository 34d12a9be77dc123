"""Teams from wishes, through real browsers: wishes on phones, a proposal at the desk, changed and taken."""

from playwright.sync_api import expect

from tests.fixtures.browser import serious_findings
from tests.story import Camp, Phone, new

from .conftest import Camps, People
from .hands import awake, button, card, come_in, da, lead, press, reads, sees

TITLES = ("Fælles køkken", "Makkerordning for nye naboer", "Åbne værksteder")
STATUS = {"kind": "status", "adds": "everyone", "fields": ["going"], "brief": "Skriv kort, hvor det står."}
GROUPS = ("civil", "business", "public", "foundation", "university")


def room_full(camp: Camp, titles: tuple[str, ...], n: int) -> list[Phone]:
    """A room at its concepts, with people who have said what they wish."""
    camp.go("concepts")
    fay = camp.facilitator()
    ids = [fay.send("concept.add", id=new(), title=title)["result"]["id"] for title in titles]
    crowd = [camp.phone(f"Person {i}", GROUPS[i % 5]) for i in range(n)]
    for i, phone in enumerate(crowd):
        first, second = ids[i % len(ids)], ids[(i + 1 + i // len(ids)) % len(ids)]
        phone.send("team.prefer", choices=[first] if first == second else [first, second])
    return crowd


def test_wishes_become_teams(camp: Camp, people: People) -> None:
    room_full(camp, TITLES, 11)
    desk, phone = lead(people.laptop(), camp), come_in(people.phone(), camp)
    desk.get_by_text(da("forming.title")).click()
    press(desk, "forming.start_asking")
    sees(phone, da("forming.your_wishes"))
    for n, title in enumerate((TITLES[2], TITLES[0]), start=1):
        press(card(phone, title), f"forming.wish_{n}")
    sees(phone, da("forming.place_2"))
    press(phone, "forming.up", title=TITLES[0])
    expect(card(phone, TITLES[0])).to_contain_text(da("forming.place_1"))
    assert serious_findings(phone) == []

    desk.get_by_label(da("forming.most")).fill("3")
    press(desk, "forming.propose")
    reads(
        desk.get_by_role("alert"), "error.conflict.too_many_people", teams=3, most=3, room=9, people=12, most_at_least=4
    )
    desk.get_by_label(da("forming.most")).fill("5")
    press(desk, "forming.propose")
    expect(button(desk, "forming.take")).to_be_visible()
    assert serious_findings(desk) == []
    tick = desk.get_by_role("checkbox").first
    tick.focus()
    desk.keyboard.press("Space")  # and so by the keyboard alone
    desk.get_by_role("button", name=da("forming.move_here", n=1)).last.press("Enter")
    sees(desk, da("forming.moved", n=1))
    press(desk, "forming.take")
    expect(button(desk, "forming.take")).to_be_hidden()
    awake(phone)
    teams = [c["team"] for c in camp.facilitator().look().all("concepts")]
    assert sum(map(len, teams)) == 12


def test_what_one_adds_below_a_long_list_opens_at_its_top(camps: Camps, people: People) -> None:
    camp = camps({"title": "Opfølgning", "steps": [{"phase": "welcome"}, {"phase": "concepts", "settings": STATUS}]})
    camp.go("concepts")
    for n in range(8):
        camp.phone(f"Person {n}").send("concept.bring", id=new(), title=f"{TITLES[0]} {n}")
    phone = come_in(people.phone(), camp)
    adding = phone.locator("form.adding")
    adding.get_by_role("textbox").fill(TITLES[1])
    press(adding, "common.add")
    title = phone.get_by_role("heading", level=1, name=TITLES[1])
    expect(title).to_be_in_viewport()
    expect(title).to_be_focused()
    assert phone.evaluate("scrollY") == 0
