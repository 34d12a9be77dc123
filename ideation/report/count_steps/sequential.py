"""Counts that take one option after another: each round is a row, with what decided it and what was left."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from ideation.report.count_steps.table_cells import (
    Body,
    Cell,
    Row,
    Table,
    by_total,
    fraction,
    number,
    option,
    others,
    percent,
    word,
)

Round = dict[str, Any]
Column = Callable[[Round], Cell]


def taken(body: Body) -> list[Round]:
    return [row for row in body["rounds"] if "chosen" in row]


def supporters(row: Round) -> Cell:
    return number(row["supporters"])


def seats_left(body: Body) -> Column:
    return lambda row: number(max(0, body["settings"]["seats"] - taken(body).index(row) - 1))


def rounds(body: Body, *columns: tuple[str, Column], note: str | None = None) -> Table:
    head = ["round", "chosen", *(name for name, _ in columns)]
    rows = [
        Row([number(row["round"]), option(row["chosen"]), *(cell(row) for _, cell in columns)], True, row["round"])
        for row in taken(body)
    ]
    return Table("rounds", head, rows, note=note)


# -- the methods ----------------------------------------------------------------------------------------------


def approval(body: Body) -> list[Table]:
    return [rounds(body, ("ticks", supporters), ("left", seats_left(body))), *others(body, "ticks")]


def phragmen(body: Body) -> list[Table]:
    load = ("load", lambda row: ("fine", row["load"]))
    table = rounds(body, ("supporters", supporters), load, ("left", seats_left(body)), note="load_note")
    return [table, *others(body, "supporters")]


def pav_sequential(body: Body) -> list[Table]:
    gain = ("gain", lambda row: number(row["gain"]))
    table = rounds(body, ("supporters", supporters), gain, ("left", seats_left(body)), note="gain_note")
    return [table, *others(body, "supporters")]


def equal_shares(body: Body) -> list[Table]:
    """What one supporter paid at most, as a part of the price; after the purses were too small, nothing."""
    paid = ("paid", lambda row: percent(row["payment"]) if row["payment"] else word("filled"))
    return paid_for(body, "payment", paid)


def sector_equal_voice(body: Body) -> list[Table]:
    """Whether it was paid for; how much by whom would tell of the groups."""
    return paid_for(body, "paid", ("paid_for", lambda row: word("yes" if row["paid"] else "filled")))


def paid_for(body: Body, mark: str, paid: tuple[str, Column]) -> list[Table]:
    left = ("pot", lambda row: number(max(0, seats(body) - sum(bool(r[mark]) for r in up_to(body, row)))))
    table = rounds(body, ("supporters", supporters), paid, left, note=f"{body['method']}_note")
    return [table, *others(body, "supporters")]


def seats(body: Body) -> int:
    return int(body["settings"]["seats"])


def up_to(body: Body, row: Round) -> list[Round]:
    return [r for r in taken(body) if r["round"] <= row["round"]]


def sector_best(body: Body) -> list[Table]:
    """Whose best it was; a group that is too small is not named."""
    whose = ("best_of", lambda row: ("sector", row["sector"]) if row["sector"] else word("unnamed"))
    return [rounds(body, whose, ("ticks", supporters), ("left", seats_left(body))), *others(body, "ticks")]


def sector_threshold(body: Body) -> list[Table]:
    gate = next(row for row in body["rounds"] if "eligible" in row)
    passed = gate["eligible"]
    ids = [id for id in by_total(body, list(body["totals"])) if fraction(body["totals"][id])]
    rows = [gate_row(body, gate, id) for id in sorted(ids, key=lambda id: id not in passed)]
    head = ["option", "supporters", "carried_by", "passed"]
    count = phragmen if body["settings"].get("then") == "phragmen" else approval
    return [Table("gate", head, rows, named=0, note="gate_note"), count(body)[0]]


def gate_row(body: Body, gate: Round, id: str) -> Row:
    carriers = ("sectors", gate["carried_by"].get(id, []))
    verdict = word("yes" if id in gate["eligible"] else "no")
    return Row([option(id), number(body["totals"][id]), carriers, verdict], id in body["winners"])


def dots(body: Body) -> list[Table]:
    sum_of = ("dots" if body["method"] == "dots" else "votes", lambda row: number(row["votes"]))
    table = rounds(body, sum_of, ("people", supporters), ("left", seats_left(body)))
    return [table, *others(body, sum_of[0])]


def budget(body: Body) -> list[Table]:
    """Prices and the pot; where supporters share a price, what each paid at most."""
    cost = ("cost", lambda row: number(row["cost"]))
    paid = [("paid_each", lambda row: ("amount", row["payment"]))] if body["method"] == "budget_equal_shares" else []
    left = ("money_left", lambda row: number(body["settings"]["budget"] - sum(r["cost"] for r in up_to(body, row))))
    return [rounds(body, cost, ("supporters", supporters), *paid, left), *others(body, "supporters")]
