"""`python -m bench`, `./run bench` and `ideation bench` are the same: one measurement, printed as lines or as JSON."""

from __future__ import annotations

import asyncio
import json
import resource
from collections.abc import Iterator
from contextlib import contextmanager, nullcontext, redirect_stdout
from dataclasses import asdict
from io import StringIO

import click

from bench import attack, back, beside_peer, command_cost, counted, counting, load
from bench import proportionality as fair
from bench import shape as house
from bench.floods import FLOODS


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
def main() -> None:
    """Measure this checkout on this machine, against servers of its own."""
    _, most = resource.getrlimit(resource.RLIMIT_NOFILE)
    resource.setrlimit(resource.RLIMIT_NOFILE, (most, most))  # the server inherits it, too


def told(found: dict[str, object], as_json: bool) -> None:
    for line in [json.dumps(found)] if as_json else [f"{name}: {value}" for name, value in found.items()]:
        click.echo(line)


@contextmanager
def lines_told(as_json: bool) -> Iterator[None]:
    """What is printed line by line while one measures, as one object where a machine asks."""
    with redirect_stdout(StringIO()) if as_json else nullcontext() as kept:
        yield
    if kept is not None:
        told({"lines": kept.getvalue().splitlines()}, as_json)


people = click.option("--people", default=150, show_default=True, type=click.IntRange(1, 5000))
seconds = click.option("--seconds", default=20.0, show_default=True, type=click.FloatRange(1, 3600))
as_json = click.option("--json", "as_json", is_flag=True, help="Print one JSON object.")


@main.command("shape")
@as_json
def shape_(as_json: bool) -> None:
    """The shape of the house: what is flat, how long, named in -ing. Nothing is started."""
    told(house.shape(), as_json)


@main.command("load")
@people
@click.option("--rate", default=20.0, show_default=True, type=click.FloatRange(0.1, 1000), help="Ideas a second.")
@seconds
@as_json
def measure_load(people: int, rate: float, seconds: float, as_json: bool) -> None:
    """Ideas at an even rate, each delivered to everybody in the room."""
    told(asyncio.run(load.load(people, rate, seconds)), as_json)


@main.command("votes")
@people
@seconds
@as_json
def measure_votes(people: int, seconds: float, as_json: bool) -> None:
    """Five ballots a person within the time, then close and count."""
    told(asyncio.run(load.votes(people, seconds)), as_json)


@main.command("doors")
@people
@click.option("--ideas", default=300, show_default=True, type=click.IntRange(0, 5000))
@as_json
def measure_doors(people: int, ideas: int, as_json: bool) -> None:
    """All sockets at once, until everybody has the board."""
    told(asyncio.run(load.doors(people, ideas)), as_json)


@main.command("commands")
@click.option("--people", default=1000, show_default=True, type=click.IntRange(1, 5000))
@click.option("--options", default=20, show_default=True, type=click.IntRange(1, 1000))
@as_json
def measure_commands(people: int, options: int, as_json: bool) -> None:
    """What a command costs, in microseconds of processor: alone and in a batch."""
    told(command_cost.measured(people, options), as_json)


@main.command("peer")
@click.option("--people", default=1000, show_default=True, type=click.IntRange(1, 5000))
@click.option("--seconds", default=10.0, show_default=True, type=click.FloatRange(1, 600), help="Of each measurement.")
@click.option("--pairs", default=4, show_default=True, type=click.IntRange(1, 100))
@click.option("--only", default="", help="Of the works, those with this in their name.")
@click.option("--write", "into", is_flag=True, help="Into docs/performance.md, too.")
@as_json
def measure_peer(people: int, seconds: float, pairs: int, only: str, into: bool, as_json: bool) -> None:
    """Beside a Node server (`./run bench --peer` installs it): the same people, the same work, in turns."""
    with lines_told(as_json):
        lines = beside_peer.told(people, seconds, pairs, only)
        if into:
            beside_peer.write(lines)


@main.command("back")
@people
@click.option("--ideas", default=300, show_default=True, type=click.IntRange(0, 5000))
@as_json
def measure_back(people: int, ideas: int, as_json: bool) -> None:
    """The server killed and started again, until everybody is back."""
    told(asyncio.run(back.back(people, ideas)), as_json)


@main.command("counting")
@click.option("--write", "into", is_flag=True, help="The second table into docs/operations.md, too.")
@as_json
def measure_counting(into: bool, as_json: bool) -> None:
    """How long each way of counting takes: alone, and in a full room from the command to the stored result."""
    with lines_told(as_json):
        counting.main()
        counted.main(into)


@main.command("proportionality")
@click.option("--rooms", default=fair.ROOMS, show_default=True, type=click.IntRange(1, 10_000))
@click.option("--seed", default=0, show_default=True)
@click.option("--write", "into", is_flag=True, help="Into docs/voting.md instead of on the screen.")
@as_json
def measure_proportionality(rooms: int, seed: int, into: bool, as_json: bool) -> None:
    """Who is left without any chosen idea, by each rule: 150 people in five unequal sectors, 40 ideas, 6 chosen."""
    found = fair.measured(rooms, seed)
    lines = list(fair.table(found))
    if into:
        fair.write(lines)
    if as_json:
        told({"rooms": rooms, "seed": seed, "rules": {rule: asdict(of) for rule, of in found.items()}}, as_json)
    elif not into:
        click.echo("\n".join(lines))


@main.command("attack")
@people
@click.option("--ideas", default=300, show_default=True, type=click.IntRange(1, 5000))
@click.option("--seconds", default=6.0, show_default=True, type=click.FloatRange(1, 60), help="Of each flood.")
@click.option("--minutes", default=0.0, show_default=True, type=click.FloatRange(0, 240), help="At least so long.")
@click.option("--processes", default=1, show_default=True, type=click.IntRange(1, 8), help="With PostgreSQL and Redis.")
@click.option("--only", multiple=True, type=click.Choice(list(FLOODS)), help="These floods; all otherwise.")
@as_json
def measure_attack(
    people: int, ideas: int, seconds: float, minutes: float, processes: int, only: tuple[str, ...], as_json: bool
) -> None:
    """A hostile phone beside a camp: what everybody else notices of each of its floods."""
    with lines_told(as_json):
        asyncio.run(attack.attacked(people, ideas, seconds, minutes, processes, only))


if __name__ == "__main__":
    main(prog_name="bench")
