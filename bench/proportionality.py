"""Who is left without any chosen idea, by each rule: simulated rooms of unequal sectors, the same for every rule.

An idea comes from one sector and is worth something to all; people approve what is good, and more readily what comes
from their own. `python -m bench proportionality --write` puts the table into docs/voting.md.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from random import Random
from statistics import fmean
from typing import Any

from ideation.domain.voting.formats.counting_file import count_document

PAGE = Path(__file__).parent.parent / "docs" / "voting.md"
START, END = "<!-- proportionality: made by the command below -->", "<!-- end of proportionality -->"
SECTORS = {"civil": 60, "public": 40, "university": 25, "business": 15, "foundation": 10}
IDEAS, SEATS, ROOMS = 40, 6, 300
RULES = (
    "approval", "phragmen", "pav_sequential", "equal_shares", "sector_threshold", "sector_equal_voice", "sector_best",
)  # fmt: skip
WIDTH, HOME = 0.22, 0.35  # how much ideas differ in being liked by all, and what it adds to be of the same sector


@dataclass(frozen=True)
class Hall:
    """`home`: which sector each idea comes from."""

    home: dict[str, str]
    ballots: list[dict[str, Any]]


@dataclass
class Figures:
    """People with no chosen idea, as a share; chosen ideas a person approved of; sectors with none of their own."""

    none: float
    by_sector: dict[str, float]
    approved: float
    homeless: float


def hall(seed: int) -> Hall:
    chance = Random(seed)
    ids = [f"i{n:02}" for n in range(IDEAS)]
    home = {id: chance.choices(list(SECTORS), list(SECTORS.values()))[0] for id in ids}
    worth = {id: 0.02 + WIDTH * chance.random() for id in ids}
    ballots = [
        {"choice": {"approve": [id for id in ids if chance.random() < worth[id] + HOME * (home[id] == sector)]},
         "sector": sector}
        for sector, n in SECTORS.items()
        for _ in range(n)
    ]  # fmt: skip
    return Hall(home, ballots)


def winners(room: Hall, rule: str) -> list[str]:
    document = {
        "method": rule, "settings": {"seats": SEATS},
        "options": [{"id": id} for id in room.home], "ballots": room.ballots,
    }  # fmt: skip
    return list(count_document(document).outcome.winners)


def figures(room: Hall, chosen: list[str]) -> Figures:
    met = [(b["sector"], len(set(chosen) & set(b["choice"]["approve"]))) for b in room.ballots]
    empty = {s: fmean(n == 0 for sector, n in met if sector == s) for s in SECTORS}
    homes = {room.home[id] for id in chosen}
    return Figures(fmean(n == 0 for _, n in met), empty, fmean(n for _, n in met), len(SECTORS) - len(homes))


def measured(rooms: int = ROOMS, seed: int = 0) -> dict[str, Figures]:
    found: dict[str, list[Figures]] = {rule: [] for rule in RULES}
    for n in range(rooms):
        room = hall(seed + n)
        for rule in RULES:
            found[rule].append(figures(room, winners(room, rule)))
    return {rule: mean(each) for rule, each in found.items()}


def mean(each: list[Figures]) -> Figures:
    return Figures(
        fmean(f.none for f in each),
        {s: fmean(f.by_sector[s] for f in each) for s in SECTORS},
        fmean(f.approved for f in each),
        fmean(f.homeless for f in each),
    )


def table(found: dict[str, Figures]) -> Iterator[str]:
    names = " | ".join(f"{s} ({n})" for s, n in SECTORS.items())
    yield f"| rule | nobody's idea in: all | {names} | approved ideas in, mean | sectors without a home idea, of 5 |"
    yield "|---|" + "---:|" * (len(SECTORS) + 3)
    for rule, f in found.items():
        shares = " | ".join(f"{100 * f.by_sector[s]:.1f} %" for s in SECTORS)
        yield f"| `{rule}` | {100 * f.none:.1f} % | {shares} | {f.approved:.2f} | {f.homeless:.1f} |"


def write(lines: list[str], page: Path = PAGE) -> None:
    text = page.read_text("utf-8")
    before, rest = text.split(START)
    page.write_text(f"{before}{START}\n" + "\n".join(lines) + f"\n{END}{rest.split(END)[1]}", "utf-8")
