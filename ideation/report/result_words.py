"""Result words: what the report calls what came out: chosen, adopted, agreed, followed up; and what was done for it."""

from __future__ import annotations

from collections.abc import Sequence

from ideation.report.chosen import Chosen

Found = Sequence[tuple[str, int]]  # (noun, how many)
HEADS = {"match": "report.agreed", "proposal": "report.adopted", "status": "report.followed"}
WAITS_FOR = {"proposal": "report.not_adopted", "match": "report.awaiting"}
LOOKED_FOR = {"idea", "challenge"}  # these are found; offers, questions and the like are written


def one_word(chosen: Sequence[Chosen]) -> str:
    """What all of it is called; nothing where it is of several kinds."""
    words = {one.called for one in chosen}
    return words.pop() if len(words) == 1 else ""


def head(chosen: Sequence[Chosen]) -> str:
    return HEADS.get(one_word(chosen), "report.went_on")


def went(chosen: Sequence[Chosen], found: Found) -> str:
    """What was done with so many. Of what was just counted the number is enough."""
    word = one_word(chosen)
    among = {noun for noun, _ in found}
    counted = word not in HEADS and all(one.of_idea and one.noun in among for one in chosen)
    return f"report.went_{word}" if word and word != "idea" and not counted else "report.went"


def wrote(found: Found) -> str:
    return "report.found" if {noun for noun, _ in found} <= LOOKED_FOR else "report.wrote"
