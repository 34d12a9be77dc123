"""By which rule a file was counted, or is to be counted here."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any

from ideation.domain.errors import Invalid
from ideation.domain.voting.pabulib.parts import OWN_METHOD, OWN_SETTINGS, File
from ideation.domain.voting.pabulib.projects import amount, selected


def rule_of(file: File, kind: str, ballots: Sequence[dict[str, Any]], scale: int) -> tuple[str, dict[str, Any]]:
    """Our own method where we wrote the file; else the rule it names; else, with a budget, equal shares."""
    if file.said(OWN_METHOD):
        return file.said(OWN_METHOD), own_settings(file)
    if kind in ("approval", "choose-1"):
        return budget_rule(file, scale)
    seats = {"seats": max(1, len(selected(file) or ()) or min(5, len(file.projects)))}
    if kind == "ordinal":
        return "stv", seats
    if kind == "scoring":
        return "score", seats | {"max": most(file, "max_points", ballots, "scores")}
    budget = most(file, "max_sum_points", ballots, "votes", together=True)
    return "dots", seats | {"budget": budget, "max_per_option": most(file, "max_points", ballots, "votes")}


def own_settings(file: File) -> dict[str, Any]:
    try:
        found = json.loads(file.said(OWN_SETTINGS) or "{}")
    except ValueError:
        raise file.meta[OWN_SETTINGS].refuse(OWN_SETTINGS, "not_json") from None
    return found if isinstance(found, dict) else {}


def budget_rule(file: File, scale: int) -> tuple[str, dict[str, Any]]:
    if not file.said("budget"):
        raise Invalid({"META.budget": "missing"})
    budget = {"budget": int(amount(file.meta["budget"], "value") * scale)}
    rule = file.said("rule").lower()
    if rule.startswith("greedy"):
        return "budget_greedy", budget
    one_unit = {"raise": str(scale), "eligibility": True} if rule.startswith("equalshares/add1") else {}
    return "budget_equal_shares", budget | one_unit


def most(file: File, key: str, ballots: Sequence[dict[str, Any]], field: str, *, together: bool = False) -> int:
    """The limit as META tells it, and at least what was really given."""
    given = [ballot["choice"][field].values() for ballot in ballots]
    seen = max((sum(n) if together else max(n, default=0) for n in given), default=0)
    text = file.said(key)
    return max(int(text) if text.isdecimal() else 0, seen, 1)
