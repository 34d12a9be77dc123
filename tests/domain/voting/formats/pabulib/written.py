"""A small Pabulib file of any kind and rule, its winners and its notes."""

from __future__ import annotations

from typing import Any

from ideation.domain.voting.formats.counting_file import count_file
from ideation.domain.voting.formats.pabulib.reader import read_pabulib

COSTS = {"a": 60, "b": 30, "c": 50, "d": 10}
SETS = {"approval": ["a,b", "a,d", "a,c", "b", "c", "d"], "ordinal": ["a,c", "b,a,c", "a,d", "d,c", "c,b"]}
POINTS = [("a,b", "3,1"), ("c", "4"), ("b,c", "2,2"), ("d,a", "1,3")]


def file(
    kind: str = "approval", rule: str = "greedy", meta: str = "", selected: str = "", costs: dict[str, Any] = COSTS
) -> str:
    """`selected`: the ids that the city chose; none where the file does not say."""
    column = ";selected" if selected else ""
    projects = [f"{id};{cost}{f';{int(id in selected)}' if selected else ''}" for id, cost in costs.items()]
    rows = [f"{n};{vote}" for n, vote in enumerate(SETS.get(kind, ()))]
    rows = rows or [f"{n};{vote};{points}" for n, (vote, points) in enumerate(POINTS)]
    head = ["META", "key;value", "budget;100", f"vote_type;{kind}", f"rule;{rule}", *meta.split()]
    votes = f"voter_id;vote{';points' if kind not in SETS else ''}"
    return "\n".join([*head, "PROJECTS", f"project_id;cost{column}", *projects, "VOTES", votes, *rows, ""])


def winners(text: str) -> list[str]:
    return list(count_file(read_pabulib(text))["winners"])


def notes(text: str) -> list[str]:
    return list(read_pabulib(text)["pabulib"]["notes"])


LEAST = "min_project_score_threshold"
