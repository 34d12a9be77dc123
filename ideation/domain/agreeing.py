"""A vote that asks what people agree on. Nothing is chosen by it: what it tells is what more than half said yes to, and
no sentence of it speaks of winners. The method's own count stays beside that, for whoever counts again."""

from __future__ import annotations

from collections.abc import Mapping
from fractions import Fraction
from typing import Any

from ideation.domain.naming import LANGUAGES

AGREE = "agree"


def asks_agreement(body: Mapping[str, Any]) -> bool:
    return (body.get("rule") or {}).get("asks") == AGREE


def told_as_agreement(body: dict[str, Any]) -> dict[str, Any]:
    """The result as everybody reads it, where that is what was asked."""
    if not asks_agreement(body):
        return body
    yes = said_yes_to(body)
    nothing: dict[str, dict[str, str]] = {language: {} for language in LANGUAGES}
    return body | {
        "goes_on": yes,
        "cut": {"sure": yes, "tied": [], "seats": 0},
        "explanation": {language: [] for language in LANGUAGES},
        "because": nothing,
        "why": nothing,
        "named": {"explanation": [], "because": {}},
    }


def said_yes_to(body: Mapping[str, Any]) -> list[str]:
    """More than half of those who voted did; the most first."""
    totals = {id: Fraction(total) for id, total in body["totals"].items()}
    most = sorted(totals, key=lambda id: (-totals[id], id))
    return [id for id in most if totals[id] * 2 > body["ballots"]]
