"""A file as a counting file.

Nothing is passed over in silence: columns that say nothing about the count are named in the document's
`pabulib.ignored`, and figures of META that the rows contradict in `pabulib.notes`.
"""

from __future__ import annotations

from typing import Any

from ideation.domain.voting.pabulib.parts import NEEDED, OWN_LOT, File, parts_of
from ideation.domain.voting.pabulib.projects import options_of, scale_of, selected
from ideation.domain.voting.pabulib.rules import rule_of
from ideation.domain.voting.pabulib.votes import ballots_of

PROJECT_COLUMNS = ("project_id", "cost", "name", "votes", "score", "selected")
VOTE_COLUMNS = ("voter_id", "vote", "points", "weight", "sector")


def is_pabulib(text: str) -> bool:
    return text.lstrip("\ufeff \r\n").split("\n", 1)[0].strip().strip(";").upper() == "META"


def read_pabulib(text: str) -> dict[str, Any]:
    """The file as a counting file, with the rule it names where we know it."""
    file = parts_of(text)
    scale = scale_of(file)
    options = options_of(file, scale)
    ballots, kind = ballots_of(file, [option["id"] for option in options])
    method, settings = rule_of(file, kind, ballots, scale)
    if not method.startswith("budget_"):
        options = [{k: v for k, v in option.items() if k != "cost"} for option in options]
    lot = {"lot": file.said(OWN_LOT).split(",")} if file.said(OWN_LOT) else {}
    told = {"meta": {key: row.get("value") for key, row in file.meta.items()}, "ignored": ignored(file),
            "notes": notes(file), "scale": scale, "selected": selected(file)}  # fmt: skip
    return {"method": method, "settings": settings, "options": options, "ballots": ballots, **lot, "pabulib": told}


def ignored(file: File) -> dict[str, list[str]]:
    known = {"META": NEEDED["META"], "PROJECTS": PROJECT_COLUMNS, "VOTES": VOTE_COLUMNS}
    return {part: [name for name in names if name not in known[part]] for part, names in file.columns.items()}


def notes(file: File) -> list[str]:
    there = {"num_projects": len(file.projects), "num_votes": len(file.votes)}
    return [
        f"{key} says {file.said(key)}, the file has {n}"
        for key, n in there.items()
        if file.said(key) and file.said(key) != str(n)
    ]
