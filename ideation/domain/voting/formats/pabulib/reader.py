"""A file as a counting file.

Nothing is passed over in silence: columns that say nothing about the count are named in the document's
`pabulib.ignored`; whatever was counted otherwise than the file asks, was left out, or contradicts itself, in
`pabulib.notes`.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ideation.domain.errors import Invalid
from ideation.domain.voting.formats.pabulib.file_sections import NEEDED, OWN_LOT, OWN_METHOD, File, parts_of
from ideation.domain.voting.formats.pabulib.projects import amount, ids_of, options_of, scale_of, selected
from ideation.domain.voting.formats.pabulib.rules import GREEDY, SHARES, budget_of, marks, rule_of
from ideation.domain.voting.formats.pabulib.vote_limits import figures_of_projects, number, told_of_meta
from ideation.domain.voting.formats.pabulib.votes import POINTS, RANKS, TICKS, Votes, ballots_of, summed, votes_of

PROJECT_COLUMNS = ("project_id", "cost", "name", "votes", "score", "selected")
VOTE_COLUMNS = ("voter_id", "vote", "points", "weight", "sector")


def is_pabulib(text: str) -> bool:
    return text.lstrip("\ufeff \r\n").split("\n", 1)[0].strip().strip(";").strip().upper() == "META"


def read_pabulib(text: str) -> dict[str, Any]:
    """The file as a counting file, with the rule it names where we know it."""
    file = parts_of(text)
    scale, ids = scale_of(file), ids_of(file)
    if scale > 1:
        file.notes.say(f"Some amounts have decimals: all are counted and told times {scale}, without currency")
    votes, options = votes_of(file, ids), options_of(file, scale)
    told_of_meta(file, votes, {row.get("project_id"): amount(row, "cost") for row in file.projects})
    compared_with_rows(file, votes)
    method, settings = rule_of(file, votes, scale)
    ballots = ballots_of(votes, [option["id"] for option in options], method, default_score(file, votes))
    if not method.startswith("budget_"):
        options = [{k: v for k, v in option.items() if k != "cost"} for option in options]
    found = {"method": method, "settings": settings, "options": options, "ballots": ballots}
    return found | level(file, found) | {"pabulib": about_the_file(file, votes, scale)}


def about_the_file(file: File, votes: Votes, scale: int) -> dict[str, Any]:
    """`spending`: the settings by which any rule spends this pot."""
    spending = budget_of(file, votes, scale) if file.said("budget") and not file.said(OWN_METHOD) else {}
    chosen = selected(file)
    return {"meta": {key: row.get("value") for key, row in file.meta.items()}, "ignored": ignored(file),
            "notes": file.notes.told(), "scale": scale, "selected": chosen, "spending": spending}  # fmt: skip


def level(file: File, found: Mapping[str, Any]) -> dict[str, Any]:
    """The lot we drew; or, where the file tells whom the city chose, theirs: the format has no rule for level ones."""
    if file.said(OWN_LOT):
        return {"lot": file.said(OWN_LOT).split(",")}
    chosen, ids = selected(file), [option["id"] for option in found["options"]]
    if not chosen or found["method"] not in (GREEDY, SHARES) or file.said(OWN_METHOD):
        return {}
    return {"settings": found["settings"] | {"tie_merit": False}, "lot": in_order(chosen, ids)}


def in_order(chosen: list[str], ids: list[str]) -> list[str]:
    return [id for id in chosen if id in ids] + [id for id in ids if id not in chosen]


def default_score(file: File, votes: Votes) -> int:
    """Points for what a vote does not name."""
    said = file.said("default_score")
    if not said or votes.kind != "scoring":
        return 0
    n = number(said)
    if n is None or n < 0 or n != int(n):
        raise Invalid({"META.default_score": "not_integer"})
    return int(n)


def compared_with_rows(file: File, votes: Votes) -> None:
    figures_of_projects(file, "votes", votes.counted())
    if votes.kind in TICKS:
        return
    worth = marks(file, votes) if votes.kind in RANKS else []
    points = summed(
        (id, n * vote.weight)
        for vote in votes.votes
        for id, n in zip(vote.ids, vote.points if votes.kind in POINTS else worth, strict=False)
    )
    figures_of_projects(file, "score", points)


def ignored(file: File) -> dict[str, list[str]]:
    known = {"META": NEEDED["META"], "PROJECTS": PROJECT_COLUMNS, "VOTES": VOTE_COLUMNS}
    return {part: [name for name in names if name not in known[part]] for part, names in file.columns.items()}
