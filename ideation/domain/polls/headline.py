"""The headline of a result, one plain sentence: how it was chosen. It follows from the rule and what was chosen alone,
so it can be said of any result, old ones and those of few included, on the wall, on phones, at the desk and in the
report."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ideation.domain.entities import Result
from ideation.domain.languages import DEFAULT, LANGUAGES
from ideation.domain.polls.consensus import asks_agreement, has_own_answers
from ideation.domain.polls.objections import stands
from ideation.domain.privacy.small_polls import is_few
from ideation.domain.voting import METHODS, translation
from ideation.domain.voting.places import room_for_all


def headline(result: Result) -> dict[str, str]:
    keys = [which(result), *(["few_level"] if may_be_by_lot(result) else [])]
    return {
        language: " ".join(translation.t(language, f"voting.headline.{key}") for key in keys) for language in LANGUAGES
    }


def may_be_by_lot(result: Result) -> bool:
    """Of so few votes nobody is told what stood level, for that would tell how they voted. So it is said of all of them
    where the rule would have drawn lots, and is true whether it did or not."""
    body = result.body
    chosen = len(body["winners"])
    by_lot = body.get("tie_rule", "lot") == "lot" and not METHODS[body["method"]].single
    asks_to_choose = not (has_own_answers(body) or asks_agreement(body))
    return is_few(body) and by_lot and asks_to_choose and 0 < chosen < how_many(body)


def which(result: Result) -> str:
    body = result.body
    method = body["method"]
    if has_own_answers(body):
        return "answered"
    if METHODS[method].single:
        if not body["ballots"]:
            return "unanswered"
        end = agreed(result)
        return "few_answered" if end != "open" and answered_by_few(body) else f"{method}_{end}"
    if asks_agreement(body):
        return "agree_few" if is_few(body) else "agree" if body["goes_on"] else "agree_none"
    if not body["winners"] and not body.get("goes_on"):
        return "nobody"
    if has_room_for_all(body):
        return "all" if len(body["winners"]) == how_many(body) else "all_wanted"
    return f"{method}_many" if f"voting.headline.{method}_many" in TEXTS and several(body) else method


def has_room_for_all(body: Mapping[str, Any]) -> bool:
    """Of a result: there were as many places as there was to choose from."""
    return not asks_agreement(body) and room_for_all(body["method"], body["settings"], how_many(body))


def how_many(body: Mapping[str, Any]) -> int:
    """What was counted; of so few that no figures are told, it stands among the sectors' shares."""
    return len(body["totals"] or body["sectors"])


def agreed(result: Result) -> str:
    """By the count; or since, when what was objected to was dealt with; or not."""
    if result.body["winners"]:
        return "passed"
    return "settled" if stands(result) else "open"


def answered_by_few(body: Mapping[str, Any]) -> bool:
    """Fewer than half of those who may answer have: too few to speak for the room, whatever the count says."""
    return int(body["ballots"]) * 2 < int(body.get("electors") or 0)


def several(body: Mapping[str, Any]) -> bool:
    return int(body["settings"].get("seats") or 1) > 1


TEXTS = translation.catalogue(DEFAULT)
