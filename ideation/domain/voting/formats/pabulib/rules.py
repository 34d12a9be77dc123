"""By which rule a file was counted, or is to be counted here."""

from __future__ import annotations

import json
import re
from typing import Any

from ideation.domain.errors import Invalid
from ideation.domain.voting.formats.pabulib.file_sections import OWN_METHOD, OWN_SETTINGS, File
from ideation.domain.voting.formats.pabulib.projects import amount, nearly_enough, selected
from ideation.domain.voting.formats.pabulib.vote_limits import number
from ideation.domain.voting.formats.pabulib.votes import POINTS, RANKS, TICKS, Votes

Rule = tuple[str, dict[str, Any]]
GREEDY, SHARES = "budget_greedy", "budget_equal_shares"
RULES: dict[str, Rule] = {
    "greedy": (GREEDY, {}),
    "greedy-threshold": (GREEDY, {}),
    "greedy-no-skip": (GREEDY, {"skip": False}),
    "greedy-exclusive": (GREEDY, {}),
    "greedy-custom": (GREEDY, {"skip": False}),
    "equalshares": (SHARES, {"raise": "none"}),
    "equalshares-comparison": (SHARES, {"raise": "none", "compare": True}),
    "equalshares/add1": (SHARES, {"raise": "1"}),
    "equalshares/add1-comparison": (SHARES, {"raise": "1", "compare": True}),
}
NEARLY = {
    "greedy-exclusive": "as greedy: which projects exclude one another does not stand in the file",
    "greedy-custom": "as greedy-no-skip, without a rule by which a project is taken in when at least 80 % of what it "
    "costs is left (as in Poznań), or any other: what else the city did stands in the file's comment only",
}


def rule_of(file: File, votes: Votes, scale: int) -> Rule:
    """Our own method where we wrote the file; else the rule it names; else, with a budget, equal shares."""
    if file.said(OWN_METHOD):
        return file.said(OWN_METHOD), own_settings(file)
    if not file.said("budget"):
        return without_budget(file, votes)
    method, settings = named(file)
    if settings.get("raise") == "1":
        settings["raise"] = str(scale)
    return method, budget_of(file, votes, scale) | settings


def own_settings(file: File) -> dict[str, Any]:
    try:
        found = json.loads(file.said(OWN_SETTINGS) or "{}")
    except ValueError:
        raise file.meta[OWN_SETTINGS].refuse(OWN_SETTINGS, "not_json") from None
    return found if isinstance(found, dict) else {}


def named(file: File) -> Rule:
    said, name = file.said("rule"), file.rule
    if nearly := nearly_enough(file):
        file.notes.say(
            f"The rule {said} was counted as the file's comment tells: most votes first, until one does not fit, which "
            f"comes in all the same when at least {nearly} % of what it costs is left, paid from elsewhere"
        )
        return GREEDY, {"skip": False, "nearly": nearly}
    if name in NEARLY:
        comment = file.said("comment")
        file.notes.say(f"The rule {name} was counted {NEARLY[name]}{f' ({comment})' if comment else ''}")
    if name in RULES:
        method, settings = RULES[name]
        return method, dict(settings)
    unsaid = name in ("", "unknown")
    why = "The file does not say by which rule" if unsaid else f"The rule {said} is not known here"
    file.notes.say(f"{why}; it was counted by equal shares, with purses raised by 1 %")
    return SHARES, {}


def budget_of(file: File, votes: Votes, scale: int) -> dict[str, Any]:
    """The pot, and what else decides who comes in for whatever rule spends it."""
    found: dict[str, Any] = {"budget": int(amount(file.meta["budget"], "value") * scale)}
    if votes.kind in POINTS:
        found |= {"by": "points"}
    if votes.kind in RANKS:
        found |= {"by": "ranks", "marks": marks(file, votes)}
    least = threshold(file)
    return found | ({"least": least} if least else {}) | ({"unit_told": False} if scale > 1 or is_abroad(file) else {})


def is_abroad(file: File) -> bool:
    """What is paid in other money is said without ours."""
    return file.said("currency").upper() not in ("", "DKK") or file.said("country").lower() not in ("", "denmark")


def threshold(file: File) -> int:
    said = file.said("min_project_score_threshold")
    if not said:
        return 0
    n = number(said)
    if n is None or n < 0:
        raise file.meta["min_project_score_threshold"].refuse("min_project_score_threshold", "not_a_number")
    return -int(-n // 1)


def marks(file: File, votes: Votes) -> list[int]:
    """Points for each place: by default the first gets as many as a vote may name projects, each next one less."""
    said = file.said("scoring_fn").lower()
    most = number(file.said("max_length"))
    length = max(int(most) if most else 0, votes.longest, 1)
    if said in ("", "borda"):
        return list(range(length, 0, -1))
    if said in ("plurality", "choose-1"):
        return [1]
    if said in ("approval", "k-approval"):
        return [1] * length
    numbers = re.findall(r"\d+", said)
    if not numbers or re.sub(r"[\d\s,;\[\]()]", "", said):
        raise file.meta["scoring_fn"].refuse("scoring_fn", "unknown")
    return list(map(int, numbers))


def without_budget(file: File, votes: Votes) -> Rule:
    """Points, scores and orders can be counted without; what things cost has no say then."""
    if votes.kind in TICKS:
        raise Invalid({"META.budget": "missing"})
    file.notes.say("The file names no budget: what the projects cost was not used")
    seats = {"seats": max(1, len(selected(file) or ()) or min(5, len(file.projects)))}
    if votes.kind in RANKS:
        return "stv", seats
    if votes.kind == "scoring":
        return "score", seats | {"max": most(file, "max_points", votes)}
    budget = most(file, "max_sum_points", votes, together=True)
    return "dots", seats | {"budget": budget, "max_per_option": most(file, "max_points", votes)}


def most(file: File, key: str, votes: Votes, *, together: bool = False) -> int:
    """The limit as META tells it, and at least what was really given."""
    seen = max((sum(v.points) if together else max(v.points, default=0) for v in votes.votes), default=0)
    text = file.said(key)
    return max(int(text) if text.isdecimal() else 0, seen, 1)
