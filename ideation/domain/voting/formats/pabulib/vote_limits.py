"""What META says about the votes and the count beside the rule: held against the rows, and said where it is not
used."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from decimal import Decimal, InvalidOperation
from typing import Any

from ideation.domain.n_of import n_of
from ideation.domain.voting.formats.pabulib.file_sections import OWN_LOT, OWN_METHOD, OWN_SETTINGS, File
from ideation.domain.voting.formats.pabulib.notes import listed
from ideation.domain.voting.formats.pabulib.votes import POINTS, Vote, Votes

TOLD = {  # says what and where it was, and decides nothing
    "key", "description", "country", "unit", "subunit", "district", "instance", "edition", "language", "currency",
    "comment", "comments", "acknowledgments", "date_begin", "date_end", "categories", "neighborhoods", "subdistricts",
    "experimental", "min_project_cost", "max_project_cost", "fully_funded", "subregion", "region",
}  # fmt: skip
USED = {
    "budget", "vote_type", "rule", "num_projects", "num_votes", "min_project_score_threshold", "scoring_fn",
    "default_score", OWN_METHOD, OWN_SETTINGS, OWN_LOT,
}  # fmt: skip
NOT_KEPT = (
    "vote does not keep to it, and was counted as it is (line",
    "votes do not keep to it, and were counted as they are (lines",
)
Measure = Callable[[Vote, Mapping[str, Decimal]], Any]
MEASURES: dict[str, Measure] = {
    "length": lambda vote, costs: len(vote.ids),
    "sum_cost": lambda vote, costs: sum(costs[id] for id in vote.ids),
    "sum_points": lambda vote, costs: sum(vote.points),
}


def told_of_meta(file: File, votes: Votes, costs: Mapping[str, Decimal]) -> None:
    """All that META asks and that is not done; it never changes the count."""
    figures(file)
    limits = {f"{end}_{name}" for end in ("min", "max") for name in (*MEASURES, "points")}
    for key in sorted(limits & file.meta.keys()):
        held_against(file, key, votes, costs)
    unused = [key for key in file.meta if key not in TOLD | USED | limits and file.said(key)]
    for key in unused:
        file.notes.say(f"{key} is in META, and was not used in the count")


def figures(file: File) -> None:
    there = {"num_projects": len(file.projects), "num_votes": len(file.votes)}
    for key, n in there.items():
        if file.said(key) and file.said(key) != str(n):
            file.notes.say(f"{key} says {file.said(key)}, the file has {n}")


def held_against(file: File, key: str, votes: Votes, costs: Mapping[str, Decimal]) -> None:
    bound, name = number(file.said(key)), key[4:]
    if bound is None or (votes.kind not in POINTS and "points" in name):
        return
    sign = 1 if key.startswith("max") else -1

    def beyond(vote: Vote) -> bool:
        return any(sign * n > sign * bound for n in said(vote, name, costs))

    over = [vote.row.line for vote in votes.votes if vote.ids and beyond(vote)]
    if over:
        file.notes.say(f"{key} is {file.said(key)}: {n_of(len(over), *NOT_KEPT)} {listed(over)})")


def said(vote: Vote, name: str, costs: Mapping[str, Decimal]) -> list[Any]:
    return list(vote.points) if name == "points" else [MEASURES[name](vote, costs)]


def number(text: str) -> Decimal | None:
    try:
        return Decimal(text.replace(" ", "").replace(",", "."))
    except InvalidOperation:
        return None


def figures_of_projects(file: File, column: str, counted: Mapping[str, int]) -> None:
    """`votes` and `score` of the file, against the rows."""
    if column not in file.columns["PROJECTS"]:
        return
    rows = {row.get("project_id"): number(row.get(column)) for row in file.projects}
    wrong = [id for id, n in rows.items() if n is not None and n != counted.get(id, 0)]
    if wrong:
        some = ", ".join(f"{id} says {rows[id]}, the votes give {counted.get(id, 0)}" for id in wrong[:3])
        differ = n_of(len(wrong), "project")
        file.notes.say(f"The column {column} and the votes differ for {differ}: {some}")
