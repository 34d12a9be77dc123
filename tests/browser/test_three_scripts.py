"""The phone with what people really write: a long Danish word, Arabic, and a family of emoji where a text is cut.
Nothing runs off the side, nothing in the head is cut or covered, what reads from the right stands at the right."""

from collections.abc import Iterator
from typing import Any, Literal

import pytest
from playwright.sync_api import Page

from tests.story import Camp, new

from .conftest import Camps, People
from .hands import at, awake, come_in, press, sees

FAMILY = "👨‍👩‍👧‍👦"
DANISH = "Speciallægepraksisplanlægningsstabiliseringsperiodens ærø-årsmøde på Ærø"
ARABIC = "مكان هادئ للقراءة في كل حي، مفتوح للجميع"
CUT = f"{'Fællesspisning hver torsdag for hele kvarteret på torve'}{FAMILY}t og i gården, uden tilmelding"
TEXTS = (DANISH, ARABIC, CUT)
COLOURS: tuple[Literal["light", "dark"], ...] = ("dark", "light")
QUESTION = "Hvad skal der til, for at flere unge kommer igen efter den første gang? ماذا نحتاج؟"

# What is wrong with how it stands, in a few words each; nothing where all is well.
WRONG = """() => {
    const found = [], wide = document.documentElement.clientWidth;
    if (document.documentElement.scrollWidth > wide) found.push(`runs off: ${document.documentElement.scrollWidth}`);
    const head = [...document.querySelectorAll(".head-words > *, .head-meta > *, .head-row > .button")]
        .filter(one => one.checkVisibility() && one.getBoundingClientRect().width);
    for (const one of head) {
        const words = document.createRange(), box = one.getBoundingClientRect();
        words.selectNodeContents(one.querySelector("[aria-hidden]") ?? one);
        for (const line of words.getClientRects())
            if (line.right > Math.min(box.right, wide) + 1) found.push(`cut: ${one.textContent}`);
        for (const other of head) {
            if (one === other || one.contains(other) || other.contains(one)) continue;
            const [a, b] = [one.getBoundingClientRect(), other.getBoundingClientRect()];
            if (a.left < b.right - 1 && b.left < a.right - 1 && a.top < b.bottom - 1 && b.top < a.bottom - 1)
                found.push(`${one.textContent} lies over ${other.textContent}`);
        }
    }
    const walk = document.createTreeWalker(document.querySelector("main"), NodeFilter.SHOW_TEXT);
    for (let node = walk.nextNode(); node; node = walk.nextNode()) {
        if (!/^\\s*[\\u0600-\\u06ff]/.test(node.data) || !node.parentElement.checkVisibility()) continue;
        const its = node.parentElement.closest(".words");
        if (!its || its.tagName === "Q") continue;
        const range = document.createRange(); range.selectNodeContents(node);
        const text = range.getClientRects()[0];
        let block = its;
        while (/^(inline|contents)$/.test(getComputedStyle(block).display)) block = block.parentElement;
        const line = block.getBoundingClientRect(), style = getComputedStyle(block);
        const right = line.right - parseFloat(style.paddingRight) - parseFloat(style.borderRightWidth);
        if (right - text.right > 12) found.push(`at the left: ${its.outerHTML.slice(0, 120)}`);
    }
    if (/[\\ufffd]/.test(document.body.innerText)) found.push("half a sign");
    for (const one of document.querySelectorAll("[aria-label], legend"))
        if (/\\u200d…/.test(one.getAttribute("aria-label") ?? one.textContent)) found.push("a cut family");
    return [...new Set(found)];
}"""

PLAN: dict[str, Any] = {
    "title": "Camp",
    "question": QUESTION,
    "steps": [
        {"phase": "welcome", "title": "Velkommen"},
        {"phase": "ideas", "title": "Idéer fra hele salen", "settings": {"hidden": False}},
        {"phase": "themes", "title": "Temaer"},
        {
            "phase": "selection", "title": "Udvælgelse og resultat",
            "settings": {"method": "dots", "seats": 3, "over": "ideas"},
        },
        {"phase": "concepts", "title": "Koncepter"},
        {"phase": "commitment", "title": "Hvem går med?", "settings": {"method": "gradients"}},
        {"phase": "actions", "title": "Plan"},
        {"phase": "closing", "title": "Rapport"},
    ],
}  # fmt: skip


@pytest.fixture
def camp(camps: Camps) -> Iterator[Camp]:
    yield camps(PLAN)


class Looker:
    def __init__(self, people: People, page: Page) -> None:
        self.people, self.page = people, page

    def looks(self, name: str) -> None:
        awake(self.page)
        for colour in COLOURS:
            self.page.emulate_media(color_scheme=colour)
            self.people.chromium.picture(self.page, f"{colour}-{name}")
            assert self.page.evaluate(WRONG) == [], (colour, name)


def test_every_screen_of_the_phone(camp: Camp, people: People) -> None:
    fay = camp.facilitator()
    others = [camp.phone(f"n{n}", "civil") for n in range(5)]
    page = come_in(people.phone(), camp)
    phone = Looker(people, page)
    phone.looks("1-welcome")

    camp.go("ideas")
    ideas = [others[n].post(text, for_whom="للشباب" if n else "unge") for n, text in enumerate(TEXTS)]
    page.reload()
    sees(page, ARABIC)
    page.get_by_role("textbox").first.fill(ARABIC)
    phone.looks("2-ideas")
    page.get_by_role("textbox").first.fill("")

    camp.go("themes")
    theme = fay.send("theme.create", id=new(), title=ARABIC)["result"]["id"]
    for idea in ideas[:2]:
        fay.send("idea.place", id=idea, theme=theme)
    at("themes", page)
    phone.looks("3-themes")

    camp.go("selection")
    at_step(page, "Udvælgelse og resultat")
    phone.looks("4-soon")
    poll = camp.open_poll()
    sees(page, "Der er plads til alle 3")
    more = page.get_by_role("button", name="Flere til").first
    more.wait_for()
    page.context.set_offline(True)
    more.click()
    press(page, "common.done")
    sees(page, "2 venter")
    phone.looks("5-vote-offline")
    page.get_by_role("button", name="2 venter").click()
    sees(page, "At du er færdig med at stemme")
    phone.looks("6-outbox")
    page.keyboard.press("Escape")
    page.context.set_offline(False)
    for n, who in enumerate(others):
        who.vote(poll["id"], votes={ideas[n % 3]: 1, ideas[(n + 1) % 3]: 1})
    for act in ("poll.close", "poll.count", "poll.reveal"):
        fay.send(act, poll=poll["id"])
    sees(page, "Der var plads til alle")
    phone.looks("7-result")
    fay.send("selection.confirm", poll=poll["id"], ideas=fay.sees("results", poll=poll["id"])["winners"])

    camp.go("concepts")
    at("concepts", page)
    made = {c["title"]: c["id"] for c in fay.look().all("concepts")}
    arabic = made[ARABIC]
    for who in others[:2]:
        who.send("team.join", concept=arabic)
    others[0].send("concept.write", concept=arabic, field="solution", text=ARABIC, version=0)
    sees(page, ARABIC)
    phone.looks("8-concepts")
    page.get_by_role("button", name="Læs").first.click()
    phone.looks("9-one-concept")

    camp.go("commitment")
    vote = next(p for p in fay.look().all("polls") if p.get("concept") == arabic)
    fay.send("poll.open", poll=vote["id"])
    at_step(page, "Hvem går med?")
    phone.looks("10-commitment")
    others[0].send("commitment.make", id=new(), concept=arabic, kinds={"in_kind": ARABIC}, first_step=ARABIC)

    camp.go("actions")
    others[0].send("action.add", id=new(), concept=arabic, what=ARABIC, who=others[0].member, due="2030-03-04")
    at_step(page, "Plan")
    phone.looks("11-actions")

    fay.send("attention.set", on=True)
    sees(page, "Nu taler vi sammen. Telefonen kan hvile.")
    phone.looks("12-look-up")
    fay.send("attention.set", on=False)

    camp.go("closing")
    at_step(page, "Rapport")
    phone.looks("13-closing")


def at_step(page: Page, title: str) -> None:
    page.locator("header").get_by_text(title).first.wait_for()
    page.locator("main[aria-busy=true]").wait_for(state="detached")
