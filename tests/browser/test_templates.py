"""Each of the templates, played from its first step to its last: a phone, the console and the projector have something
to do or to show in every one of them, and say what to do now."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from ideation.domain.concept_kinds import KINDS, asked_in
from ideation.sessions.creation import templates
from tests.story import Board, Camp, Json

from .conftest import Camps, People
from .hands import awake, come_in, da, lead, watch
from .left_in_the_lurch import complaints, look, sees, shows_soon
from .troupe import Troupe


class Play:
    def __init__(self, camp: Camp, people: People) -> None:
        self.camp, self.troupe = camp, Troupe(camp)
        self.phone = come_in(people.phone(), camp)
        self.desk = lead(people.laptop(), camp)
        self.wall = watch(people.projector(), camp)
        self.wrong: list[str] = []
        for page in self.screens.values():
            awake(page)

    @property
    def screens(self) -> dict[str, Page]:
        return {"the phone": self.phone, "the console": self.desk, "the projector": self.wall}

    def complain(self, step: Json, what: list[str]) -> None:
        self.wrong += [f"{step['position']} {step['title']}: {one}" for one in what]

    def whole(self) -> None:
        for step in self.troupe.plan():
            self.troupe.goes(step)
            self.arrives(step)
            self.does(step)

    def arrives(self, step: Json) -> None:
        """Nobody has done anything here yet."""
        name = step["title"]
        expect(self.desk.locator("h1", has_text=name).first).to_be_visible()
        brief = step["settings"]["brief"]
        quiet = step["settings"].get("attention", False)
        if quiet:
            self.complain(step, sees(self.phone, "the phone", brief))
            self.troupe.fay.send("attention.set", on=False)
            expect(self.phone.locator("main.look-up")).to_have_count(0)
        self.complain(step, sees(self.phone, "the phone", brief))
        if step["position"] > 1:  # the first is the door: the address and the code
            self.complain(step, sees(self.wall, "the projector", brief))
        self.judge(step)

    def judge(self, step: Json) -> None:
        addable = look(self.desk)["boxes"] > 0
        for who, page in self.screens.items():
            self.complain(step, complaints(who, look(page), step["settings"]["brief"], addable))

    def does(self, step: Json) -> None:
        told = self.troupe.plays(step)
        if told.all and step["phase"] == "ideas":
            self.lets_in(told.all[-1])
        self.complain(step, self.misses(step))
        for who, page in self.screens.items():
            for text in told.all + (told.desk if who == "the console" else []):
                self.complain(step, sees(page, who, text))
        if "method" in step["settings"] or step["phase"] == "selection":
            self.votes(step)
        if step["phase"] in ("concepts", "commitment", "actions"):
            self.joins(step)

    def misses(self, step: Json) -> list[str]:
        """What a step speaks of, it shows: what was written before under the names it gives, what was objected to, and
        what teams wrote under the questions it names. On every screen."""
        board = self.camp.facilitator().look()
        texts = earlier(board, step["settings"]) + objected(board, step)
        return [one for who, page in self.screens.items() for text in texts for one in sees(page, who, text)]

    def lets_in(self, text: str) -> None:
        """What came while one was reading waits behind a button, so that nothing jumps."""
        fresh = self.phone.locator("button.fresh")
        new = self.phone.locator("#main").get_by_text(text).locator("visible=true").first
        for _ in range(12):  # a press right after another one is not taken for a second
            expect(fresh.or_(new).first).to_be_visible()
            if shows_soon(new):
                return
            if fresh.is_visible():
                fresh.click()

    def votes(self, step: Json) -> None:
        polls = self.troupe.opens(step)
        assert polls, step
        expect(self.phone.locator(".ballot-frame").first).to_be_visible()
        seen = look(self.phone)
        if not seen["acts"]:
            self.complain(step, ["the phone has no ballot"])
        self.troupe.votes(polls)
        self.judge(step)
        self.troupe.shows(polls)
        title = title_of(self.camp, polls[0]["options"][0])
        for who, page in self.screens.items():
            self.complain(step, sees(page, who, title))

    def joins(self, step: Json) -> None:
        """A phone that goes along has what the step asks of it before it."""
        kind = step["settings"].get("kind") or "concept"
        asked = asked_in(step["settings"], KINDS[kind].thing)
        if step["phase"] != "concepts" or kind in ("concept", "proposal", "match") or not asked:
            return
        join = self.phone.get_by_role("button", name=da("concepts.join")).first
        if join.is_visible():
            join.click()
        for name in asked:
            self.complain(step, sees(self.phone, "the phone", da(f"concepts.box_{name}")))


def earlier(board: Board, settings: Json) -> list[str]:
    """The last of each that the step is to show."""
    nouns, fields = settings.get("shows") or [], settings.get("reads") or []
    steps = {step["id"]: step for step in board.all("steps")}
    written = {steps[i["step"]]["settings"].get("noun", "idea"): i["text"] for i in board.all("ideas") if i["step"]}
    told = [c["fields"][f]["text"] for c in board.all("concepts") for f in fields if f in c["fields"]]
    return [written[noun] for noun in nouns if noun in written] + told[:1]


def objected(board: Board, step: Json) -> list[str]:
    """Where things are put right after a vote about them."""
    if step["phase"] != "concepts" or step["settings"].get("fields") == []:
        return []
    order = {s["id"]: s["position"] for s in board.all("steps")}
    about = {p["id"]: order[p["step"]] for p in board.all("polls") if p["concept"]}
    told = [r for r in board.all("results") if r["id"] in about and r["objections"]]
    last = max((about[r["id"]] for r in told), default=0)
    texts = [r["objections"][0]["text"] for r in told if about[r["id"]] == last]
    return texts[:1]


def title_of(camp: Camp, id: str) -> str:
    board = camp.facilitator().look()
    for collection, name in (("ideas", "text"), ("themes", "title"), ("concepts", "title")):
        if found := board.find(collection, id=id):
            return str(found[name])
    raise KeyError(id)


@pytest.mark.parametrize("name", list(templates()))
def test_nobody_is_left_in_the_lurch(name: str, camps: Camps, people: People) -> None:
    play = Play(camps(templates()[name]), people)
    play.whole()
    assert not play.wrong, "\n".join(play.wrong)


@pytest.mark.parametrize(
    ("page", "complaint"),
    [
        (
            "<h1>Håndslag</h1><div class='empty'><p>Koncepterne kommer her.</p></div>",
            "no way to add",
        ),
        ("<h1>Læs idéerne</h1>", "next to nothing"),
        ("<p>room.welcome_back er det, man læser her, mens man venter</p>", "shows"),
    ],
)
def test_a_dead_end_is_noticed(page: str, complaint: str, people: People) -> None:
    phone = people.phone()
    phone.set_content(f"<main id='main'>{page}</main>")
    found = complaints("the phone", look(phone), "Læs idéerne på skærmen, og tal om dem")
    assert any(complaint in one for one in found), found
