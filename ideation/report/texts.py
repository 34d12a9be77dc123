"""Every text that people wrote and that the report may print beside ideas and themes themselves, by the key that takes
it out: so that what was taken out can be shown to facilitators, and put in again."""

from __future__ import annotations

from collections.abc import Iterator

from ideation.domain.entities import Concept, Idea, Theme
from ideation.domain.room import Room
from ideation.report.commitments import BESIDE_NAME, WITHOUT_NAME
from ideation.report.redaction_keys import key, key_of_words

Texts = Iterator[tuple[str, str | None]]


def every_text(room: Room) -> dict[str, str]:
    walks = (of_ideas, of_mended, of_concepts, of_commitments, of_actions, of_votes, of_answers)
    return {key: text for walk in walks for key, text in walk(room) if text}


def of_ideas(room: Room) -> Texts:
    yield from ((key("for_whom", idea.id), idea.for_whom) for idea in room.ideas.values())


def of_mended(room: Room) -> Texts:
    options: list[Idea | Theme | Concept] = [*room.ideas.values(), *room.themes.values(), *room.concepts.values()]
    for option in options:
        yield key("was", option.id), option.was


def of_concepts(room: Room) -> Texts:
    for concept in room.concepts.values():
        yield from ((key("field", concept.id, name), field["text"]) for name, field in concept.fields.items())
        things = concept.needs.get("things", [])
        yield from ((key_of_words("need", concept.id, thing["text"]), thing["text"]) for thing in things)


def of_commitments(room: Room) -> Texts:
    for commitment in room.commitments.values():
        yield key("action", commitment.id), commitment.first_step
        kinds = (*WITHOUT_NAME, *BESIDE_NAME)
        told = ((kind, commitment.kinds.get(kind)) for kind in kinds)
        yield from ((key("pledge", commitment.id, kind), words) for kind, words in told if isinstance(words, str))


def of_actions(room: Room) -> Texts:
    yield from ((key("action", action.id), action.what) for action in room.actions.values())


def of_votes(room: Room) -> Texts:
    for result in room.results.values():
        yield key("reason", result.poll), result.reason
        yield from ((key("objection", one["id"]), one["text"]) for one in result.objections)


def of_answers(room: Room) -> Texts:
    yield from ((key("answer", answer.id), answer.text) for answer in room.answers.values() if answer.shared)
