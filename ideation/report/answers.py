"""What people take with them, as far as they shared it: without a name, and in an order that says nothing."""

from __future__ import annotations

from typing import Any

from ideation.domain.entities import Answer
from ideation.domain.room import Room
from ideation.report.redaction_keys import key

Answers = tuple[
    Any, list[tuple[str, str]]
]  # the question, in one language or in both; of each answer its key and words


def answers(room: Room, hidden: set[str]) -> list[Answers]:
    """By closing step. What its writer kept to themselves is in no report."""
    steps = [step for step in room.plan if step.phase == "closing"]
    found = [(step.settings.get("ask"), said(shared(room, step.id), hidden)) for step in steps]
    return [(question, texts) for question, texts in found if texts]


def shared(room: Room, step: str) -> list[Answer]:
    written = (answer for answer in room.answers.values() if answer.step == step and answer.shared and answer.text)
    return sorted(written, key=lambda answer: (answer.text, answer.id))


def said(written: list[Answer], hidden: set[str]) -> list[tuple[str, str]]:
    told = [(key("answer", answer.id), answer.text) for answer in written]
    return [(out, text) for out, text in told if out not in hidden]
