"""Consensus votes: votes after which nobody speaks of winners: one that asks what people agree on, which tells what
more than half said yes to; and one with answers of its own, such as to go on, to pause or to close, which tells how
many gave which. The method's own count stays beside that, for whoever counts again."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from fractions import Fraction
from typing import Any

from ideation.domain.languages import LANGUAGES
from ideation.domain.voting.families.explanations import left_out

AGREE = "agree"


def asks_agreement(body: Mapping[str, Any]) -> bool:
    return (body.get("rule") or {}).get("asks") == AGREE


def has_own_answers(body: Mapping[str, Any]) -> bool:
    """To go on, to pause, to close: what comes of it the room says, not the rule of consent."""
    return "answers" in (body.get("rule") or {})


def without_a_verdict(body: dict[str, Any]) -> dict[str, Any]:
    """The result as everybody reads it, where nothing was chosen or adopted."""
    if asks_agreement(body):
        yes = said_yes_to(body)
        return body | without_winners(body) | {"goes_on": yes, "cut": {"sure": yes, "tied": [], "seats": 0}}
    return body | without_winners(body) if has_own_answers(body) else body


def nothing(empty: Callable[[], Any]) -> dict[str, Any]:
    return {language: empty() for language in LANGUAGES}


def without_winners(body: Mapping[str, Any]) -> dict[str, Any]:
    """No word of winners; that something was hidden and not counted is said all the same."""
    n = len(left_out(len(body["out"]), len(body["later"])))
    return {
        "explanation": {language: lines[:n] for language, lines in body["explanation"].items()},
        "because": nothing(dict),
        "why": nothing(dict),
        "named": {"explanation": body["named"]["explanation"][:n], "because": {}, "reasons": []},
    }


def said_yes_to(body: Mapping[str, Any]) -> list[str]:
    """More than half of those who voted did; the most first."""
    totals = {id: Fraction(total) for id, total in body["totals"].items()}
    most = sorted(totals, key=lambda id: (-totals[id], id))
    return [id for id in most if totals[id] * 2 > body["ballots"]]
