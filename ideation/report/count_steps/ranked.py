"""Counts of rankings: stages in which votes move, or everybody against everybody."""

from __future__ import annotations

from typing import Any

from ideation.report.count_steps.table_cells import (
    NOTHING,
    Body,
    Cell,
    Row,
    Table,
    fraction,
    number,
    option,
    options,
    word,
)

Round = dict[str, Any]


def irv(body: Body) -> list[Table]:
    """Who leads at each stage, who goes out; and all votes at all stages."""
    rows = [run_off_row(row) for row in body["rounds"] if row["votes"]]
    return [Table("stages", ["round", "leads", "votes", "out", "votes"], rows), *all_votes(body)]


def run_off_row(row: Round) -> Row:
    first = max(row["votes"], key=lambda id: fraction(row["votes"][id]))
    out = row["dropped"]
    cells = [number(row["round"]), option(first), number(row["votes"][first])]
    cells += [option(out), number(row["votes"][out])] if out else [word("nobody_out"), NOTHING]
    return Row(cells, out is None, row["round"])


def stv(body: Body) -> list[Table]:
    """Who has a place by then, and what is done next: a surplus goes on, or the last one goes out."""
    rows, before = [], 0
    for row in body["rounds"]:
        fresh = row["elected"][before:]
        before = len(row["elected"])
        had = row["votes"].get(row["moved"]) if row["moved"] else None
        cells = [number(row["round"]), options(fresh), move(row), option(row["moved"]), number(had)]
        rows.append(Row(cells, bool(fresh), row["round"]))
    head = ["round", "got_place", "then", "whose", "votes"]
    return [Table("stages", head, rows, note="quota_note"), *all_votes(body)]


def move(row: Round) -> Cell:
    return word(f"move_{row['how']}") if row["how"] else word("end")


def all_votes(body: Body) -> list[Table]:
    """One column for each stage; who is out has no votes any more."""
    stages = [row for row in body["rounds"] if row["votes"]]
    if not stages:
        return []
    last = {id: n for n, row in enumerate(stages) for id in row["votes"]}
    order = sorted(last, key=lambda id: (-last[id], -fraction(stages[last[id]]["votes"][id])))
    winners = body["winners"]
    order = [*winners, *(id for id in order if id not in winners)]
    head: list[Any] = ["option", *(("round", row["round"]) for row in stages)]
    rows = [Row([option(id), *(number(row["votes"].get(id)) for row in stages)], id in winners) for id in order]
    return [Table("all_stages", head, rows, named=0, aside=True)]


def ranked_pairs(body: Body) -> list[Table]:
    """The places; everybody against everybody; which majorities were kept, clearest first, and which were not."""
    if not body["rounds"][0]["order"]:
        return []
    told = body["rounds"][0]
    kept = [duel(row, "kept") for row in told["kept"]]
    dropped = [duel(row, "dropped") for row in told["dropped"]]
    head = ["winner", "loser", "for", "against", "counted"]
    pairs = Table("pairs", head, [*kept, *dropped], named=0, aside=len(kept) > MANY, note="pairs_note")
    return [places(body), matrix(body, told["matrix"], "matrix"), pairs]


MANY = 20


def duel(row: Round, verdict: str) -> Row:
    cells = [option(row["winner"]), option(row["loser"]), number(row["for"]), number(row["against"])]
    return Row([*cells, word(verdict)])


def schulze(body: Body) -> list[Table]:
    if not body["rounds"][0]["order"]:
        return []
    return [places(body), matrix(body, body["rounds"][0]["chains"], "chains")]


def places(body: Body) -> Table:
    rows = [
        Row([number(n), option(id), number(body["totals"][id])], id in body["winners"])
        for n, id in enumerate(body["rounds"][0]["order"], 1)
    ]
    return Table("places", ["place", "option", "beats"], rows)


def matrix(body: Body, figures: dict[str, dict[str, Any]], title: str) -> Table:
    """Row against column: how many put the row's one above the column's one."""
    order = body["rounds"][0]["order"]
    head: list[Any] = ["option", *(("numbered", (n, id)) for n, id in enumerate(order, 1))]
    rows = [
        Row(
            [("numbered", (n, a)), *(NOTHING if a == b else versus(figures, a, b) for b in order)], a in body["winners"]
        )
        for n, a in enumerate(order, 1)
    ]
    return Table(title, head, rows, named=0, note=f"{title}_note")


def versus(figures: dict[str, dict[str, Any]], a: str, b: str) -> Cell:
    """A majority stands out."""
    more = figures[a][b] > figures[b][a]
    return ("majority" if more else "number", str(figures[a][b]))
