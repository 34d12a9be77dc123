"""Hebrew, Arabic and what is turned around, on every screen: each text reads in its own direction, and none changes the
order of the words around it."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Page

from tests.story import Camp, Phone, new

from .conftest import Camps, People
from .hands import at, at_tab, awake, come_in, da, lead, press, put_away, sees, watch

IDEA, OTHER, TURNED = "שלום, 3 ימים!", "مرحبا (فكرة).", "שלום \u202eetkaf"
NAME, TITLE, QUESTION, STEP = "מרים", "כנס, 7 בדצמבר!", "מה עושים (יחד)?", "שלב א!"

# Text with letters from the right that stands in the direction of the words around it, or in an open turn of its own.
OFFENDERS = """() => {
    const right = /[\\u0590-\\u08ff]/, found = [];
    const apart = text => text.replace(/\\u2068[^\\u2068\\u2069]*(\\u2068[^\\u2069]*\\u2069[^\\u2069]*)*\\u2069/g, "");
    const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walk.nextNode(); node; node = walk.nextNode()) {
        const el = node.parentElement;
        if (el.closest("script, style, template, noscript, [aria-live]") || !right.test(apart(node.data))) continue;
        const its = el.closest("[dir], bdi");
        if (!its || getComputedStyle(its).direction !== "rtl") found.push(el.outerHTML.slice(0, 200));
    }
    for (const el of document.body.querySelectorAll("[aria-label], [title], [alt]"))
        for (const name of ["aria-label", "title", "alt"]) {
            const text = apart(el.getAttribute(name) ?? "");
            if (right.test(text) && /[A-Za-z]/.test(text)) found.push(`${name}: ${el.getAttribute(name)}`);
        }
    if (/[\\u202a-\\u202e]/.test(document.body.innerHTML)) found.push("an open turn");
    return [...new Set(found)];
}"""


def reads_well(page: Page) -> None:
    assert page.evaluate(OFFENDERS) == []


@pytest.fixture
def camp(camps: Camps) -> Iterator[Camp]:
    plan = {
        "title": TITLE,
        "question": QUESTION,
        "steps": [
            {"phase": "welcome", "title": STEP},
            {"phase": "ideas", "settings": {"hidden": False, "brief": QUESTION}},
            {"phase": "themes"},
            {"phase": "selection", "settings": {"method": "approval", "seats": 2}},
            {"phase": "concepts"},
            {"phase": "commitment", "settings": {"method": "consent"}},
            {"phase": "actions"},
            {"phase": "closing"},
        ],
    }
    yield camps(plan)


def test_every_text_reads_in_its_own_direction(camp: Camp, people: People) -> None:
    fay = camp.facilitator()
    others = [camp.phone(f"n{n}", "civil") for n in range(5)]
    ann = others[0]
    phone, desk, wall = come_in(people.phone(), camp), lead(people.laptop(), camp), watch(people.projector(), camp)
    own = Phone(camp, "own", ann.token, ann.member)
    own.send("member.update", member=ann.member, name=NAME)
    screens = (phone, desk, wall)
    for page in screens:
        reads_well(page)
    camp.go("ideas")
    first = ann.post(IDEA, for_whom=NAME)
    ann.post(OTHER, builds_on=first)
    ann.post(TURNED)
    fay.send("idea.hide", id=ann.post(f"{IDEA} 2"), hidden=True)
    phone.get_by_role("textbox").first.fill(IDEA)
    press(phone, "common.send")
    sees(phone, da("room.idea_saved"))
    awake(phone).reload()  # what came meanwhile waits behind a button
    for page in screens:
        sees(page, OTHER)
        reads_well(page)
    at_tab(desk, "people")
    sees(desk, NAME)
    reads_well(desk)
    press(desk, "console.more_about", name=f"\u2068{NAME}\u2069")
    reads_well(desk)
    put_away(desk)
    at_tab(desk, "plan")
    reads_well(desk)
    at_tab(desk, "now")

    camp.go("themes")
    theme = fay.send("theme.create", id=new(), title=OTHER)["result"]["id"]
    fay.send("idea.place", id=first, theme=theme)
    camp.go("selection")
    poll = camp.open_poll()
    for page in screens:
        at("selection", page)
        reads_well(page)
    for who in others:
        who.vote(poll["id"], approve=poll["options"][:2])
    for act in ("poll.close", "poll.count", "poll.reveal"):
        fay.send(act, poll=poll["id"])
    for page in screens:
        reads_well(page)
    wall.keyboard.press("a")
    reads_well(wall)
    winners = fay.sees("results", poll=poll["id"])["winners"]
    fay.send("selection.confirm", poll=poll["id"], ideas=winners)

    camp.go("concepts")
    concept = fay.look().all("concepts")[0]["id"]
    for who in others[:2]:
        who.send("team.join", concept=concept)
    ann.send("concept.write", concept=concept, field="who", text=NAME, version=0)
    ann.send("concept.write", concept=concept, field="solution", text=OTHER, version=0)
    needs = {"things": [{"text": IDEA}]}
    ann.send("concept.need", concept=concept, needs=needs, version=0)
    ann.send("concept.own", concept=concept, own=True)
    for page in screens:
        at("concepts", page)
        reads_well(page)

    camp.go("commitment")
    given = {"in_kind": OTHER, "hours_per_month": 3}
    said = {"first_step": IDEA, "due": "2030-03-04", "condition": OTHER}
    ann.send("commitment.make", id=new(), concept=concept, kinds=given, **said)
    for page in screens:
        at("commitment", page)
        reads_well(page)

    camp.go("actions")
    did = {"what": IDEA, "who": ann.member, "partner": OTHER, "due": "2030-03-04"}
    ann.send("action.add", id=new(), concept=concept, **did)
    for page in screens:
        at("actions", page)
        reads_well(page)

    camp.go("closing")
    for name in ("summary", "next", "missing", "contact"):
        fay.send("report.write", **{name: OTHER})
    slug = fay.send("report.publish", published=True)["result"]["slug"]
    for page in screens:
        reads_well(page)
    laptop = people.laptop()
    for address in (f"/r/{slug}", f"/r/{slug}?lang=en", f"/r/{slug}/count/1", f"/desk/{camp.id}/report", "/sessions"):
        page = desk if address.startswith(("/desk", "/sessions")) else laptop
        page.goto(address)
        reads_well(page)
    phone.goto(f"/j/{camp.invite}")
    reads_well(phone)
