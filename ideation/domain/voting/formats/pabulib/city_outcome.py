"""The count beside what the file says its city chose: whether they agree, and where they do not, how they differ and
what would give the city's choice."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from ideation.domain.voting.formats.pabulib.notes import listed
from ideation.domain.voting.formats.pabulib.rules import GREEDY


@dataclass(frozen=True)
class Compared:
    """`agrees` is None where the file does not say whom the city chose."""

    agrees: bool | None
    notes: list[str]


def compared(document: Mapping[str, Any], result: Mapping[str, Any]) -> Compared:
    """`document` as it was read and counted; `result` as `count_file` gives it."""
    chosen = document["pabulib"]["selected"]
    if chosen is None:
        return Compared(None, [])
    agrees = set(chosen) == set(result["winners"])
    if agrees:
        return Compared(True, drawn(document, result))
    return Compared(False, [*differences(result["winners"], chosen), *explained(document, chosen)])


def drawn(document: Mapping[str, Any], result: Mapping[str, Any]) -> list[str]:
    """Where level projects were told apart as the city did it."""
    if document["settings"].get("tie_merit", True):
        return []
    level = [listed(tie["tied"]) for tie in result["ties"] if tie["mattered"]]
    return [f"Level with one another, and taken in the order that the city's choice shows: {tied}" for tied in level]


def differences(counted: Sequence[str], chosen: Sequence[str]) -> list[str]:
    """In words, and loud."""
    here, there = ([id for id in one if id not in other] for one, other in ((counted, chosen), (chosen, counted)))
    parts = [f"counted in, not chosen by the city: {listed(here)}"] * bool(here)
    parts += [f"chosen by the city, not counted in: {listed(there)}"] * bool(there)
    return [f"This count differs from what the file says the city chose: {'; '.join(parts)}"]


def explained(document: Mapping[str, Any], chosen: Sequence[str]) -> list[str]:
    costs = {option["id"]: option.get("cost", 0) for option in document["options"]}
    budget = document["settings"].get("budget")
    lost = [id for id in chosen if id not in costs]
    total = sum(costs.get(id, 0) for id in chosen)
    notes = [f"The city's choice costs {total}, more than the budget of {budget}"] if budget and total > budget else []
    if lost or document["method"] != GREEDY or not budget:
        return notes
    return notes + other_rule(document, costs, set(chosen))


def other_rule(document: Mapping[str, Any], costs: Mapping[str, int], chosen: Collection[str]) -> list[str]:
    """Another of the rules that cities call greedy, where it gives just what was chosen."""
    figures, settings = figures_of(document), document["settings"]
    skip, least = settings.get("skip", True), settings.get("least", 0)
    needed = min((figures.get(id, 0) for id in chosen), default=0)
    tried = [(not skip, least), (skip, needed), (not skip, needed)]
    for other_skip, other_least in tried:
        if spend(figures, costs, settings["budget"], chosen, other_skip, other_least) == chosen:
            return [in_words(other_skip, other_least, skip, least)]
    return ["None of the format's rules of this kind gives the city's choice from these votes"]


def in_words(skip: bool, least: int, was_skip: bool, was_least: int) -> str:
    what = []
    if skip != was_skip:
        what.append("what no longer fits is passed over" if skip else "it ends at the first that no longer fits")
    if least != was_least:
        what.append(f"a project needs at least {least}")
    sets = f"--set skip={str(skip).lower()} --set least={least}"
    return f"It would be just the city's choice if {' and '.join(what)}; the file does not say so ({sets})"


def figures_of(document: Mapping[str, Any]) -> dict[str, int]:
    """Votes, or points, as the count has them."""
    marks, found = document["settings"].get("marks", ()), dict[str, int]()
    for ballot in document["ballots"]:
        choice = ballot["choice"]
        ranked = dict(zip(choice.get("ranking", ()), marks, strict=False))
        given = choice.get("votes") or ranked or dict.fromkeys(choice.get("approve", ()), 1)
        for id, n in given.items():
            found[id] = found.get(id, 0) + n * ballot.get("weight", 1)
    return found


def spend(
    figures: Mapping[str, int], costs: Mapping[str, int], budget: int, first: Collection[str], skip: bool, least: int
) -> set[str]:
    """Most first; of level ones those that the city chose."""
    enough = [id for id in costs if figures.get(id, 0) >= max(least, 1)]
    order = sorted(enough, key=lambda id: (-figures[id], id not in first))
    left, bought = budget, set[str]()
    for id in order:
        if costs[id] <= left:
            bought.add(id)
            left -= costs[id]
        elif not skip:
            break
    return bought
