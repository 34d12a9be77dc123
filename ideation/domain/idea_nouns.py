"""Nouns for ideas: what people write in an ideas step, by name: "idea" is no word for an offer, a need or a question.

A further one is a row here and its forms in `locales/*/noun.json`, where a test asks for all of them.
"""

from __future__ import annotations

from typing import Literal, get_args

from ideation.domain.entities import Step

Noun = Literal["idea", "challenge", "offer", "need", "statement", "question", "answer", "request", "warning", "lesson"]
NOUNS: tuple[str, ...] = get_args(Noun)
MIXED = "text"  # where several of them stand together
FORMS = (
    "noun", "nouns", "a_noun", "the_noun", "the_nouns", "your_noun", "your_nouns", "new_noun", "noun_each", "noun_it",
)  # fmt: skip


def noun_of(step: Step | None) -> str:
    return str(step.settings.get("noun", "idea")) if step else "idea"
