"""The wall through every phase of a real session: it shows what the room speaks of, whole, and large enough to be read
from the last row; with few and with many, on a large projector and on a small one."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import cycle, islice
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from ideation.demo.texts import texts
from tests.fixtures.browser import serious_findings
from tests.story import Camp, Phone, new

from .conftest import Camps, People
from .day import DUE, SECTORS
from .hands import awake, da, misses, reads, sees, watch

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


@pytest.mark.parametrize(("n", "wide", "high"), [(3, 1920, 1080), (40, 1366, 768)])
def test_the_wall_shows_what_the_room_speaks_of(camps: Camps, people: People, n: int, wide: int, high: int) -> None:
    camp = camps(PLAN)
    wall = Wall(people.projector(viewport={"width": wide, "height": high}), camp, high)
    story = Story(wall, n)
    it_reads(wall, story)
    it_chooses(wall, story)
    it_works_on(wall, story)


def it_reads(wall: Wall, story: Story) -> None:
    wall.shows(wall.camp.code[:5], QUESTION)
    wall.go("Kig op: oplæg")
    wall.shows(da("room.look_up"), "Oplæg", "Læg telefonen væk.", QUESTION)
    wall.go("Idéer")
    story.write()
    wall.shows(QUESTION, "Skriv stille.")
    misses(wall.page, LONG.strip())
    for title, heading in (
        ("Kig op: læs hinandens idéer", "Læs hinandens idéer"), ("Byg videre", QUESTION), ("Temaer", "Temaer"),
    ):  # fmt: skip
        wall.go(title)
        reads(wall.page, "common.ideas", n=story.n)
        wall.shows(heading, *story.ideas.values())
    titles = story.sort()
    for title in titles:
        sees(wall.page.get_by_role("heading"), title)
    wall.shows(*titles, *story.ideas.values())


def it_chooses(wall: Wall, story: Story) -> None:
    step = wall.go("Udvælgelse og resultat")
    wall.shows(da("projector.vote_ready"), da("vote.how_approval"), *story.ideas.values())
    wall.fay.send("poll.open", poll=wall.fay.sees("polls", step=step)["id"])
    poll = story.vote()
    reads(wall.page, "projector.cast", n=12, of=16)
    wall.shows(da("projector.vote_open"), da("vote.how_approval"), *story.ideas.values())
    wall.fay.send("poll.close", poll=poll["id"])
    reads(wall.page, "projector.vote_closed")
    wall.shows(*story.ideas.values())
    wall.fay.send("poll.count", poll=poll["id"])
    wall.fay.send("poll.show", poll=poll["id"], shown=0)
    wall.fay.send("poll.reveal", poll=poll["id"])
    result = wall.fay.sees("results", poll=poll["id"])
    won = [story.ideas[id] for id in result["winners"]]
    reads(wall.page, "projector.to_come", n=len(won))
    wall.shows(da("projector.cast", n=12, of=16))
    wall.fay.send("poll.show", poll=poll["id"], shown=1)
    sees(wall.page, won[0])
    misses(wall.page, won[1])
    wall.shows(won[0])
    wall.fay.send("poll.show", poll=poll["id"], shown=None)
    wall.shows(da("projector.goes_on_if", n=len(won)), *won)
    assert result["sha256"][:8] not in wall.page.inner_text("body")
    wall.page.keyboard.press("r")
    wall.shows(da("projector.everything"), *story.ideas.values())
    wall.page.keyboard.press("Escape")
    wall.fay.send("selection.confirm", poll=poll["id"], ideas=result["winners"])
    wall.shows(da("projector.goes_on", n=len(won)), *won)
    wall.go("Frokost")
    titles = [concept["title"] for concept in wall.fay.look().all("concepts")]
    wall.shows("Frokost", "Hold pause.", da("closing.chosen"), *titles)
    lost = [text for id, text in story.ideas.items() if id not in result["winners"]]
    assert not lost or lost[0] not in wall.page.inner_text("main")


def it_works_on(wall: Wall, story: Story) -> None:
    wall.go("Pause")
    story.form()
    titles = [concept["title"] for concept in story.concepts]
    written = [text for at in range(len(titles)) for text in texts("concepts")[at]["fields"].values()]
    wall.shows("Pause", *titles)
    wall.go("Find dit team")
    sees(wall.page, da("projector.press_texts"))
    assert wall.pages() == 1, "all teams are in sight at once"
    wall.shows(*titles)
    misses(wall.page, written[0])
    wall.page.keyboard.press("r")
    reads(wall.page, "projector.press_names")
    wall.shows(*titles, *written)
    wall.go("Galleri")
    wall.shows(*titles, *written)
    wall.go("Fem fingre")
    wall.shows(*titles, da("method.gradients.hint"))
    for poll in story.agree():
        wall.fay.send("poll.close", poll=poll)
        wall.fay.send("poll.reveal", poll=poll)
    expect(wall.page.locator(".projector-verdict .stacked-bar")).to_have_count(len(titles))
    assert wall.pages() == 1
    wall.shows(
        *titles, *(da(f"vote.grade_{grade}") for grade in (5, 4, 3, 2, 1)), da("projector.answered", n=12, of=16)
    )
    wall.go("Hvem går med?")
    wall.shows(*titles, da("projector.nothing_brought"))
    for at, concept in enumerate(story.concepts):
        story.folk[at].send("commitment.make", id=new(), concept=concept["id"], kinds={"hours_per_month": 8 + at})
    sees(wall.page, da("projector.contributions", n=len(titles)))
    wall.shows(*titles)
    wall.go("Plan")
    wall.shows(*titles)
    step = {"what": "Ringe til de tre foreninger, der har sagt ja, og aftale et møde", "due": DUE}
    for at, concept in enumerate(story.concepts):
        who = story.folk[at]
        who.send("action.add", id=new(), concept=concept["id"], who=who.member, **step)
    wall.shows(*titles, step["what"])
    wall.go("Rapport")
    wall.shows(*titles)
    assert serious_findings(wall.page) == []


ANSWERED: dict[str, Any] = {
    "title": "Afprøv",
    "steps": [
        {"phase": "concepts", "settings": {"kind": "learned"}},
        {"phase": "concepts", "title": "Baglæns", "settings": {"kind": "theory"}},
        {"phase": "concepts", "title": "Prøvekort", "settings": {"kind": "test"}},
        {"phase": "selection", "title": "Vurdér", "settings": {"method": "dots", "over": "concepts"}},
        {"phase": "commitment", "title": "Stilling", "settings": {"method": "consent", "answers": "adapt"}},
    ],
}
ASKED = {"concepts": ("seen", "askew"), "Baglæns": ("effect", "before", "earlier")} | {
    "Prøvekort": ("assumption", "trial", "by_when", "stop")
}
ONE_PIECE = """() => [...document.querySelectorAll(".fit-item:not(.out) article")].map(card => {
    const size = one => one && parseFloat(getComputedStyle(one).fontSize);
    const [question, answer] = [card.querySelector("dt"), card.querySelector("dd")];
    return [card.getClientRects().length, !question || size(question) < size(answer)];
})"""


@pytest.mark.parametrize("times", [1, 20])
def test_what_a_room_votes_on_is_in_one_piece_with_its_name(camps: Camps, people: People, times: int) -> None:
    """Nine answers, short and very long: side by side, or as many as there is room for and where the rest stands."""
    wall = Wall(people.projector(), camps(ANSWERED), 1080)
    folk = wall.camp.phone("ann")
    titles = ("Makkerordning", "Fast lokale", "Madfællesskab")
    made = [wall.fay.send("concept.add", id=new(), title=title)["result"]["id"] for title in titles]
    folk.send("team.join", concept=made[0])
    for step, fields in ASKED.items():
        wall.go(step) if step != "concepts" else None
        for field in fields:
            folk.send(
                "concept.write", concept=made[0], field=field, text="Vi laver mad med ti unge. " * times, version=0
            )
    for step in ("Vurdér", "Stilling"):
        wall.go(step)
        sees(wall.page.get_by_role("heading"), step)
        wall.shows(
            "Makkerordning", da("concepts.box_seen"), "Vi laver mad med ti unge.", "Fast lokale", "Madfællesskab"
        )
        for _ in range(wall.pages()):
            assert {(pieces, smaller) for pieces, smaller in wall.page.evaluate(ONE_PIECE)} == {(1, True)}
            wall.page.keyboard.press("PageDown")
        expect(wall.page.locator("[data-rest]:not(.out)")).to_have_count(int(times > 1))


@pytest.fixture
def turning(camps: Camps, people: People) -> Iterator[Callable[[int], tuple[Page, Camp]]]:
    """A wall whose clock one may turn, in front of so many ideas."""

    def made(n: int) -> tuple[Page, Camp]:
        plan = {"title": "Læs", "steps": [{"phase": "ideas", "settings": {"hidden": False}}, {"phase": "closing"}]}
        camp, page = camps(plan), people.projector()
        camp.go("ideas")
        folk = [camp.phone(f"p{at}") for at in range(4)]
        for at in range(n):
            folk[at % 4].post(f"{texts('ideas')[at]['text']} ({at})")
        page.clock.install()
        return watch(page, camp), camp

    yield made


def test_pages_turn_by_themselves_and_by_hand_and_stay_when_held(
    turning: Callable[[int], tuple[Page, Camp]],
) -> None:
    page, _ = turning(40)
    line = page.locator(".fit-rest")
    of = int(line.inner_text().split()[3])
    expect(line).to_have_text(da("projector.page", n=1, of=of))
    page.clock.run_for(12_500)
    expect(line).to_have_text(da("projector.page", n=2, of=of))
    page.keyboard.press("ArrowLeft")
    expect(line).to_have_text(da("projector.page", n=1, of=of))
    page.clock.run_for(30_000)  # somebody stands by it
    expect(line).to_have_text(da("projector.page", n=1, of=of))
    page.clock.run_for(31_000)
    expect(line).to_have_text(da("projector.page", n=2, of=of))
    page.keyboard.press("p")
    expect(line).to_contain_text(da("projector.held"))
    page.clock.run_for(60_000)
    expect(line).to_contain_text(da("projector.page", n=2, of=of))


def test_what_is_being_read_stands_still_and_what_is_hidden_goes_at_once(
    turning: Callable[[int], tuple[Page, Camp]],
) -> None:
    page, camp = turning(40)
    fay = camp.facilitator()
    first, second = page.locator(".fit-item:not(.out)").all_inner_texts()[:2]
    camp.phone("late").post("En helt ny idé, mens alle læser")
    reads(page, "common.ideas", n=41)
    assert page.locator(".fit-item:not(.out)").all_inner_texts()[0] == first
    idea = next(one for one in fay.look().all("ideas") if one["text"] == first.split("\n")[0])
    fay.send("idea.hide", id=idea["id"], hidden=True)
    expect(page.locator(".fit-item:not(.out)").first).to_have_text(second)
    awake(page)
