"""Prices: what each option costs, where a pot is to be spent: given while the poll is ready, frozen when it opens."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from ideation.domain.changes import At, Change, put
from ideation.domain.entities import Member, Poll
from ideation.domain.errors import Conflict, Invalid
from ideation.domain.polls.options import options_for
from ideation.domain.room import Room
from ideation.domain.same_objects import kept_for_same
from ideation.domain.voting import METHODS
from ideation.domain.voting.method import Option, Options


def price_options(room: Room, by: Member, at: At, *, poll: str, costs: dict[str, int | None]) -> Change:
    """Set the prices of the options named; those not named keep theirs, and None takes one away."""
    ready = room.poll(poll)
    if ready.state != "ready":
        raise Conflict("poll_state", state=ready.state)
    if not METHODS[ready.method].priced:
        raise Conflict("no_prices")
    strangers = costs.keys() - set(options_for(room, ready))
    if strangers:
        raise Invalid({f"costs.{min(strangers)}": "unknown"})
    return put(replace(ready, costs=merged(ready.costs, costs)))


def merged(old: Mapping[str, int], new: Mapping[str, int | None]) -> dict[str, int]:
    return {id: cost for id, cost in sorted({**old, **new}.items()) if cost is not None}


def frozen_costs(poll: Poll, options: list[str]) -> dict[str, int]:
    """Every option's price, none of them missing; nothing where the method asks for none."""
    if not METHODS[poll.method].priced:
        return {}
    missing = [id for id in options if id not in poll.costs]
    if missing:
        raise Invalid({f"costs.{id}": "missing" for id in missing}, missing=len(missing))
    return {id: poll.costs[id] for id in options}


def priced_options(poll: Poll) -> Options:
    return options_with_prices(poll.options, poll.costs)


@kept_for_same
def options_with_prices(options: list[str], costs: Mapping[str, int]) -> Options:
    """What is on a ballot stays the same objects from poll to poll as ballots come in, so it is made once for all."""
    return Options(Option(id, costs.get(id)) for id in options)


def money(poll: Poll, winners: list[str]) -> dict[str, Any]:
    """What the winners cost together, of how much, in which unit; nothing where nothing costs anything."""
    if not poll.costs:
        return {}
    settings = poll.settings
    spent = sum(poll.costs[id] for id in winners)
    return {"spent": {"spent": spent, "budget": settings["budget"], "unit": settings["unit"]}}
