"""A projector, and somebody who looks at it in every step; and sixteen people who go through a camp in front of it.

wall = Wall(page, camp, high=1080); wall.go("Idéer"); wall.shows(text, …)      all of it, uncut, and large enough
"""

from __future__ import annotations

from itertools import cycle, islice
from typing import Any

from playwright.sync_api import Page, expect

from ideation.demo.texts import texts
from tests.story import Camp, Phone, new

from .day import SECTORS
from .hands import watch

QUESTION = "Hvordan kan vi gøre det lettere for unge at finde ind i et fællesskab?"
LONG = "Vi samler alle foreningerne i byen om én indgang, hvor man kan komme forbi uden at have en aftale, " * 3


PLAN = {
    "title": "Halvdagscamp",
    "question": QUESTION,
    "steps": [
        {"phase": "welcome"},
        {"phase": "welcome", "title": "Kig op: oplæg", "settings": {"attention": True, "brief": "Læg telefonen væk."}},
        {"phase": "ideas", "title": "Idéer", "settings": {"max_length": 600, "brief": "Skriv stille."}},
        {"phase": "ideas", "title": "Kig op: læs hinandens idéer", "settings": {"hidden": False, "attention": True}},
        {"phase": "ideas", "title": "Byg videre", "settings": {"hidden": False, "brief": "Byg videre på én."}},
        {"phase": "themes", "title": "Temaer"},
        {"phase": "selection", "title": "Udvælgelse og resultat", "settings": {"method": "phragmen", "seats": 4}},
        {"phase": "welcome", "title": "Frokost", "settings": {"attention": True, "brief": "Hold pause."}},
        {"phase": "concepts", "title": "Pause", "settings": {"attention": True, "brief": "Hold pause."}},
        {"phase": "concepts", "title": "Find dit team"},
        {"phase": "concepts", "title": "Galleri", "settings": {"reading": True}},
        {"phase": "commitment", "title": "Fem fingre", "settings": {"method": "gradients", "over": "concepts"}},
        {"phase": "commitment", "title": "Hvem går med?", "settings": {"vote": False}},
        {"phase": "actions", "title": "Plan"},
        {"phase": "closing", "title": "Rapport"},
    ],
}
SMALLEST = 28  # of 1080
# What is written on the wall and seen now: each text with its size, and whether some of it is cut away. The sector
# marks are signs: their shape tells them, too.
WRITTEN = r"""() => {
    const found = [], walker = document.createTreeWalker(document.querySelector(".projector"), NodeFilter.SHOW_TEXT);
    const clips = style => ["overflowX", "overflowY"].some(way => style[way] !== "visible");
    while (walker.nextNode()) {
        const text = walker.currentNode, own = text.parentElement;
        if (!text.data.trim() || own.closest(".sr-only, .mark, dialog, title")) continue;
        const range = document.createRange();
        range.selectNodeContents(text);
        const page = own.closest(".fit-list")?.getBoundingClientRect();
        const on = line => !page || line.left < page.right && line.right > page.left;
        const here = [...range.getClientRects()].filter(on);
        if (!here.length) continue; // what is longer than a page goes on there
        const out = (line, box) => line.right > box.right + 1 || line.bottom > box.bottom + 1;
        const wall = { right: innerWidth, bottom: innerHeight };
        let cut = here.some(line => out(line, wall) || line.left < -1 || line.top < -1);
        for (let one = own; one && !cut; one = one.parentElement) {
            const style = getComputedStyle(one), box = one.getBoundingClientRect();
            if (style.webkitLineClamp !== "none") cut = one.scrollHeight > one.clientHeight + 1;
            if (clips(style) && one !== document.documentElement && one !== document.body)
                cut ||= here.some(line => out(line, box));
        }
        const scale = own.ownerSVGElement ? own.ownerSVGElement.getScreenCTM().a : 1;
        const plain = text.data.replaceAll("\u00ad", "").trim(); // where a word may break is not what was written
        found.push({ text: plain, size: parseFloat(getComputedStyle(own).fontSize) * scale, cut });
    }
    return found;
}"""


# A heading has at least half of the breadth, whatever stands beside it.
SQUEEZED = """() => [...document.querySelectorAll(".scene-head")]
    .filter(head => head.querySelector("h1").clientWidth < head.clientWidth / 2)
    .map(head => head.textContent)"""


class Wall:
    """A projector, and somebody who looks at it in every step."""

    def __init__(self, page: Page, camp: Camp, high: int) -> None:
        self.page, self.camp, self.fay = watch(page, camp), camp, camp.facilitator()
        self.least = SMALLEST * high / 1080 - 0.5
        steps = sorted(self.fay.look().all("steps"), key=lambda step: step["position"])
        self.plan, self.here = {step["title"] or step["phase"]: step["id"] for step in steps}, steps[0]["id"]

    def go(self, title: str) -> str:
        to = self.plan[title]
        self.fay.send("step.go", to=to, **{"from": self.here})
        self.here = to
        return str(to)

    def shows(self, *wanted: str) -> None:
        """Each of these, now or when the pages have turned; and nothing is cut or too small on any page."""
        expect(self.page.locator("main[aria-busy=true]")).to_have_count(0)
        for text in (wanted[0], wanted[-1]):  # by then all of it has come; the pages are read below
            expect(self.page.locator("main")).to_contain_text(text)
        seen = ""
        for _ in range(self.pages()):
            written = self.page.evaluate(WRITTEN)
            assert [one for one in written if one["cut"]] == []
            assert [one for one in written if one["size"] < self.least] == []
            assert self.page.evaluate(SQUEEZED) == []
            seen += " ".join(" ".join(one["text"] for one in written).split()) + " "
            self.page.keyboard.press("PageDown")
        missing = [text for text in wanted if " ".join(text.split()) not in seen]
        assert missing == []

    def pages(self) -> int:
        """As the line under them says."""
        line = self.page.locator(".fit-rest")
        return int(line.inner_text().split()[3]) if line.count() else 1


class Story:
    """Sixteen people go through a camp with so many ideas."""

    def __init__(self, wall: Wall, n: int) -> None:
        self.wall, self.fay, self.n = wall, wall.fay, n
        self.folk: list[Phone] = [wall.camp.phone(f"p{at}", SECTORS[at % 12]) for at in range(16)]
        self.ideas: dict[str, str] = {}
        self.concepts: list[dict[str, Any]] = []

    def write(self) -> None:
        entries = [LONG, *(f"{texts('ideas')[at % 250]['text']} ({at})" for at in range(self.n - 1))]
        for text, who in zip(entries, cycle(self.folk), strict=False):
            self.ideas[who.post(text.strip())] = text.strip()

    def sort(self) -> list[str]:
        titles = ["Mødesteder", "Vejen ind i foreningslivet for nye", "Penge", "Transport", "Sport", "Kultur"]
        themes = [self.fay.send("theme.create", id=new(), title=title)["result"]["id"] for title in titles]
        for idea, theme in zip(self.ideas, cycle(themes), strict=False):
            self.fay.send("idea.place", id=idea, theme=theme)
        return titles

    def vote(self) -> dict[str, Any]:
        poll = self.fay.sees("polls", step=self.wall.here, state="open")
        for at, who in enumerate(self.folk[:12]):
            liked = set(islice(cycle(poll["options"]), at % 4, at % 4 + 2))
            who.vote(poll["id"], approve=sorted(liked))
        return poll

    def form(self) -> None:
        self.concepts = sorted(self.fay.look().all("concepts"), key=lambda concept: concept["position"])
        for at, concept in enumerate(self.concepts):
            writer = self.folk[at]
            for who in self.folk[at::4]:
                who.send("team.join", concept=concept["id"])
            for name, text in texts("concepts")[at]["fields"].items():
                writer.send("concept.write", concept=concept["id"], field=name, text=text, version=0)

    def agree(self) -> list[str]:
        polls = [poll for poll in self.fay.look().all("polls") if poll["step"] == self.wall.here]
        for poll in polls:
            self.fay.send("poll.open", poll=poll["id"])
            for at, who in enumerate(self.folk[:12]):
                grade = [5, 4, 3, 5, 4][at % 5]
                who.vote(poll["id"], grade=grade)
        return [poll["id"] for poll in polls]
