"""Who may see an idea is asked in one place: all that shows ideas agrees with it, nobody asks in their own words."""

import re
from dataclasses import replace
from itertools import product

import pytest

from ideation.domain.entities import Idea, Member
from ideation.domain.phases.visibility import is_for_all, may_build_on, may_see, on_show
from ideation.report import readable
from ideation.views import board
from tests.domain.scene import Scene
from tests.fixtures.daemon import ROOT

ROLES = ("participant", "observer", "facilitator")
STATES = [dict(zip(("hidden", "withdrawn", "merged"), of, strict=True)) for of in product((False, True), repeat=3)]


def put(scene: Scene, id: str, *, hidden: bool, withdrawn: bool, merged: bool) -> Idea:
    other = next(other for other in scene.room.ideas if other != id)
    idea = replace(scene.room.ideas[id], hidden=hidden, withdrawn=withdrawn, merged_into=other if merged else None)
    scene.room.put(idea)
    return idea


@pytest.mark.parametrize("state", STATES, ids=str)
@pytest.mark.parametrize("veiled", [True, False])
def test_the_board_and_the_report_tell_of_the_same_ideas(
    scene: Scene, ann: Member, bob: Member, state: dict[str, bool], veiled: bool
) -> None:
    scene.go("ideas")
    first, _ = scene.post(ann, "Åbne værksteder"), scene.post(bob, "Fælles køkken")
    scene.set("ideas", hidden=veiled)
    idea = put(scene, first, **state)
    gone = state["hidden"] or state["withdrawn"]
    assert is_for_all(scene.room, idea) == (not gone and not veiled)
    assert on_show(scene.room, idea) == (not gone and not veiled and not state["merged"])
    for role in ROLES:
        told = first in {card["id"] for card in board.whole(scene.room, role)["ideas"]}
        assert told == may_see(scene.room, role, idea)
    assert (first in {i.id for i in readable(scene.room)}) == is_for_all(scene.room, idea)
    assert may_see(scene.room, "facilitator", idea) == (not state["withdrawn"])
    assert may_build_on(ann, idea) == (not state["withdrawn"]) and may_build_on(bob, idea) == (not gone)


def test_an_idea_of_no_step_is_under_no_veil(scene: Scene, ann: Member) -> None:
    scene.go("ideas")
    id = scene.post(ann, "Åbne værksteder")
    scene.go("themes")
    scene.room.put(replace(scene.room.ideas[id], step=None))
    assert [card["id"] for card in board.whole(scene.room, "participant")["ideas"]] == [id]


def test_nobody_asks_in_their_own_words() -> None:
    one, other = r"\w+\??\.hidden\b(?! ?[!=]=)", r"\w+\??\.(withdrawn|merged_into|pending)\b"
    joined = r" *(or|and|\|\||&&) *(not |!)?"
    own = re.compile(f"{one}{joined}{other}|{other}{joined}{one}")
    sources = [*(ROOT / "ideation").rglob("*.py"), *(ROOT / "static/src").rglob("*.ts*")]
    assert {file.name for file in sources if own.search(file.read_text("utf-8"))} == {"entities.py", "ideas.ts"}


def test_who_leads_is_asked_of_the_member() -> None:
    """A card is made for a role; but a member is not compared with a word."""
    own = re.compile(r"""\b(by|m|member|maker|leaving)\.role [!=]= "facilitator\"""")
    sources = (ROOT / "ideation").rglob("*.py")
    assert [file.name for file in sources if own.search(file.read_text("utf-8"))] == []
