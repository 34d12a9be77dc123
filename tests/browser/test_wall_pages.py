"""The wall's pages turn by themselves and by hand, stay when held, and stand still under whoever reads."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from ideation.demo.texts import texts
from tests.story import Camp, new

from .conftest import Camps, People
from .hands import awake, da, misses, reads, sees, watch
from .wall import Wall

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
ANSWERS = """() => [...document.querySelectorAll(".fit-item:not(.out) dd")]
    .map(answer => answer.getClientRects().length)"""


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
            assert times > 1 or set(wall.page.evaluate(ANSWERS)) <= {1}, "an answer stands in one column"
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


def test_long_names_of_themes_leave_the_heading_its_room(camps: Camps, people: People) -> None:
    """While few are sorted: how many are, which themes there are, and only what is still to be sorted."""
    steps = [
        {"phase": "ideas", "title": "Idéer", "settings": {"hidden": False}},
        {"phase": "themes", "title": "Temaer ved bordene"},
    ]
    wall = Wall(people.projector(), camps({"title": "Temaer", "question": "Hvad nu?", "steps": steps}), 1080)
    ann = wall.camp.phone("ann")
    ideas = [ann.post(f"{texts('ideas')[at]['text']} ({at})") for at in range(9)]
    wall.go("Temaer ved bordene")
    names = ["Makkere", "Steder og rum, hvor man gerne må komme uden at være meldt til noget som helst på forhånd"]
    themes = [wall.fay.send("theme.create", id=new(), title=name)["result"]["id"] for name in names]
    for at in range(2):
        wall.fay.send("idea.place", id=ideas[at], theme=themes[at])
    reads(wall.page, "projector.with_theme", n=2, of=9, noun="idea")
    wall.shows("Temaer ved bordene", "Makkere 1", "Steder og rum, hvor man gerne må komme", "(2)", "(8)")
    misses(wall.page, texts("ideas")[0]["text"])
