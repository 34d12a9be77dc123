"""Counts that look at all at once: scores, ratings and comparisons. One row for each, best first."""

from __future__ import annotations

from fractions import Fraction
from typing import Any

from ideation.report.count_steps.table_cells import (
    NOTHING,
    Bar,
    Body,
    Cell,
    Picture,
    Row,
    Table,
    by_total,
    fraction,
    in_order,
    number,
    option,
    percent,
    word,
)

Round = dict[str, Any]


def score(body: Body) -> list[Table]:
    """All that anybody rated above 0, in order."""
    rows = [
        Row(
            [number(row["round"]), option(row["option"]), *(number(row[n]) for n in ("mean", "raters", "sum"))],
            row["option"] in body["winners"],
            row["round"],
        )
        for row in body["rounds"]
    ]
    return [Table("order", ["place", "option", "mean", "raters", "points"], rows)]


def mean_bars(body: Body) -> list[Picture]:
    lines = [Bar(r["option"], Fraction(r["mean"]), r["option"] in body["winners"]) for r in body["rounds"]]
    return [Picture("mean", lines)]


def star(body: Body) -> list[Table]:
    rows = [
        Row([number(r["round"]), ("options", r["finalists"]), option(r["chosen"]), number(r["lead"])], True, r["round"])
        for r in body["rounds"]
    ]
    order = by_total(body, list(body["totals"]))
    points = [Row([option(id), number(body["totals"][id])], id in body["winners"]) for id in order]
    return [
        Table("points_first", ["option", "points"], points, named=0),
        Table("finals", ["round", "finalists", "won", "lead"], rows, named=2, note="lead_note"),
    ]


def impact_effort(body: Body) -> list[Table]:
    told = {row["option"]: row for row in body["rounds"]}
    rows = [Row(rated(body, told[id]), id in body["winners"]) for id in in_order(body, list(told))]
    head = ["option", "high_impact", "low_effort", "product", "raters", "middle_impact", "middle_effort", "talk"]
    return [Table("ratings", head, rows, named=0, note="product_note")]


def rated(body: Body, row: Round) -> list[Cell]:
    id = row["option"]
    middle = [number(row[axis][1] if row[axis] else None) for axis in ("impact", "effort")]
    talk = word("talk_first") if row["talk_first"] else NOTHING
    seen = [number(row["high_impact"]), number(row["low_effort"]), number(body["totals"][id]), number(row["raters"])]
    return [option(id), *seen, *middle, talk]


def pairwise(body: Body) -> list[Table]:
    """The chance to beat another, between which bounds it lies, and from how many comparisons."""
    order, told = compared(body)
    unsure = body["rounds"][0]["uncertain"]
    rows = [
        Row(
            [
                number(n),
                option(id),
                percent(told[id]["chance"]),
                ("between", (told[id]["low"], told[id]["high"])),
                number(told[id]["compared"]),
                word("unsure") if id in unsure else NOTHING,
            ],
            id in body["winners"],
            n,
        )
        for n, id in enumerate(order, 1)
    ]
    head = ["place", "option", "chance", "interval", "compared", "sure"]
    return [Table("shortlist", head, rows, note="interval_note")]


def compared(body: Body) -> tuple[list[str], dict[str, Any]]:
    told = body["rounds"][0]["chances"]
    rest = sorted((id for id in told if id not in body["winners"]), key=lambda id: -fraction(told[id]["chance"]))
    return [*body["winners"], *rest], told


def intervals(body: Body) -> list[Picture]:
    order, told = compared(body)
    ends = {id: [fraction(told[id][end]) for end in ("chance", "low", "high")] for id in order}
    lines = [Bar(id, chance, id in body["winners"], low, high) for id, (chance, low, high) in ends.items()]
    return [Picture("chance", lines, percent=True)]
