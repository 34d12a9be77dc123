"""A vote that asks what people agree on: nobody wins, nothing is to be confirmed, and half of the room is the line."""

from __future__ import annotations

import pytest

from ideation.domain.errors import Closed, Invalid
from ideation.domain.polls.headline import headline
from ideation.report.outcomes import adopted, unanswered
from tests.domain.scene import Scene

PLAN = {
    "title": "Prøve",
    "steps": [
        {"phase": "ideas", "settings": {"noun": "statement", "hidden": False}},
        {"phase": "selection", "settings": {"method": "approval", "over": "ideas", "asks": "agree", "seats": 2}},
        {"phase": "closing"},
    ],
}
SECTORS = ("civil", "civil", "business", "public", "university", "civil")


@pytest.fixture
def panel() -> Scene:
    return Scene(PLAN)


def vote(scene: Scene, *ticks: tuple[int, ...]) -> tuple[list[str], dict[str, object], str]:
    """What each ticks of four statements; the statements, the result, and its headline."""
    scene.go("ideas")
    people = [scene.member(f"p{n}", SECTORS[n]) for n in range(len(ticks))]
    said = [scene.post(people[0], f"Udsagn {n}") for n in range(4)]
    scene.go("selection")
    poll = scene.open()
    for who, ticked in zip(people, ticks, strict=True):
        scene.vote(who, poll, approve=[said[n] for n in ticked])
    body = scene.finish(poll)
    return said, body, headline(scene.room.results[poll.id])["da"]


def test_what_more_than_half_said_yes_to(panel: Scene) -> None:
    """Three of six is no more than half, and no number of seats cuts the fourth off."""
    said, body, line = vote(panel, (0, 1, 2), (0, 1, 2), (0, 1, 2), (0, 1, 3), (0, 3), (3,))
    assert body["goes_on"] == [said[0], said[1]]
    assert body["winners"] == [said[0], said[1]]
    assert line == "Det er det, mere end halvdelen siger ja til."


def test_more_than_the_seats_or_none(panel: Scene) -> None:
    said, body, _ = vote(panel, *[(0, 1, 2)] * 6)
    assert set(body["goes_on"]) == set(said[:3])  # type: ignore[call-overload]


def test_none_has_the_half(panel: Scene) -> None:
    _, body, line = vote(panel, (0,), (1,), (2,), (3,), (0,), (1,))
    assert body["goes_on"] == []
    assert line == "Der er ikke noget, som mere end halvdelen siger ja til."


def test_no_sentence_speaks_of_winners(panel: Scene) -> None:
    _, body, _ = vote(panel, *[(0, 1)] * 6)
    assert body["explanation"] == {"da": [], "en": []}
    assert body["because"] == body["why"] == {"da": {}, "en": {}}


def test_of_fewer_than_five_no_figure_is_told(panel: Scene) -> None:
    _, body, line = vote(panel, (0,), (0, 1), (0,))
    assert body["few"] and body["totals"] == {}
    assert line == "De her fik flest kryds."


def test_only_ticks_say_how_many_agree(panel: Scene) -> None:
    id = panel.step("selection").id
    with pytest.raises(Invalid):
        panel.do(panel.fay, "step.update", id=id, settings={"method": "dots", "budget": 3})


def test_the_answers_of_consent_may_be_called_otherwise(scene: Scene) -> None:
    """To go on, to pause, to close: the same count, in the step's own words, frozen with the rule."""
    concept = scene.concept()
    scene.set("commitment", method="consent", answers="pause")
    scene.go("commitment")
    poll = scene.open("commitment", concept=concept)
    assert poll.rule["answers"] == "pause"
    scene.refused(scene.fay, "step.update", Closed, "rule_frozen", id=poll.step, settings={"answers": "adapt"})
    scene.finish(poll)


def test_answers_of_their_own_have_no_verdict(scene: Scene) -> None:
    """Five who want to pause have adopted nothing, though nobody objected."""
    concept = scene.concept()
    people = [scene.member(f"p{n}", SECTORS[n]) for n in range(5)]
    scene.set("commitment", method="consent", answers="pause")
    scene.go("commitment")
    poll = scene.open("commitment", concept=concept)
    for who in people:
        scene.vote(who, poll, stance="concern")
    body = scene.finish(poll)
    assert body["explanation"] == {"da": [], "en": []}
    assert headline(scene.room.results[poll.id])["da"] == "Sådan svarede I. Aftal, hvad der sker nu."


@pytest.mark.parametrize("method", ["gradients", "consent"])
def test_nobody_s_answer_is_no_verdict(scene: Scene, method: str) -> None:
    concept = scene.concept()
    scene.set("commitment", method=method)
    scene.go("commitment")
    poll = scene.open("commitment", concept=concept)
    scene.finish(poll)
    assert headline(scene.room.results[poll.id])["da"] == "Ingen har svaret, så der er ikke taget stilling."
    assert adopted(scene.room, scene.room.concepts[concept]) is None
    assert unanswered(scene.room, scene.room.concepts[concept])
