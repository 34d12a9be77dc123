"""Counting a file: any ballots, any method, without a room or a server.

The document and the answer have the shapes of the live contract's section 7. Ballots that are equal are the
same as one with a weight, and no order of theirs shows anywhere, so the same ballots give the same bytes.
Where no lot is given its seed is the hash of everything else, so whoever has the file draws the same one. A `key` goes
into the hash and decides nothing: with it few ballots cannot be found by trying.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from pydantic import ValidationError

from ideation.domain.canonical import canonical, digest
from ideation.domain.errors import Invalid
from ideation.domain.languages import DEFAULT
from ideation.domain.voting import METHODS
from ideation.domain.voting.choice_checks import as_list, as_object, refuse_strangers, whole
from ideation.domain.voting.families.passed_over import with_passed_over
from ideation.domain.voting.lots import lot_order
from ideation.domain.voting.method import Cast, Method, Option, Options, Outcome, Settings

MOST_BALLOTS = 10**9
MOST_MONEY = 10**15
REASONS = {
    "missing": "missing",
    "extra_forbidden": "unknown",
    "int_type": "not_integer",
    "less_than_equal": "too_large",
    "greater_than_equal": "too_small",
}

BOUNDS = {"ge": "it is at least", "gt": "it is more than", "le": "it is at most", "expected": "it is"}


@dataclass(frozen=True)
class Counted:
    """A document's outcome, with what it takes to tell it; `sha256` of all that decided it. `opinions`: what was seen
    besides (`domain/opinions`), which decides nothing."""

    method: Method
    titles: dict[str, str]
    outcome: Outcome
    lot: list[str]
    sha256: str
    opinions: dict[str, Any] | None = None


def count_file(document: object, locale: str = DEFAULT) -> dict[str, Any]:
    """Winners, totals, all outcomes, ties, rounds, the explanation, and the hash of what was counted."""
    counted = count_document(document)
    return counted.outcome.as_dict() | {
        "explanation": counted.method.explain(counted.outcome, counted.titles, locale),
        "lot": counted.lot,
        "sha256": counted.sha256,
    }


def count_document(document: object) -> Counted:
    given = as_object(document, "document")
    method = method_named(given.get("method"))
    options, titles = options_in(there(given, "options"))
    settings = settings_for(method, given.get("settings"), len(options))
    ballots = ballots_in(there(given, "ballots"), method, options, settings)
    counted = {
        "method": method.name,
        "settings": settings.model_dump(mode="json"),
        "options": [{"id": o.id} | ({} if o.cost is None else {"cost": o.cost}) for o in options],
        "ballots": [{"choice": b.choice, "sector": b.sector, "weight": b.weight} for b in ballots],
    }
    lot = lot_in(given.get("lot"), options) or lot_order(digest(counted), [o.id for o in options])
    outcome = method.count(ballots, options, settings, lot)
    outcome = replace(outcome, story=tuple(with_passed_over(method, ballots, options, settings, outcome)))
    return Counted(method, titles, outcome, lot, digest(counted | {"lot": lot} | key_in(given.get("key"))))


def there(document: dict[str, Any], name: str) -> object:
    if document.get(name) is None:
        raise Invalid({name: "missing"})
    return document[name]


def key_in(given: object) -> dict[str, str]:
    if not (given is None or isinstance(given, str)):
        raise Invalid({"key": "wrong_type"})
    return {"key": given} if given else {}


def method_named(name: object) -> Method:
    if not isinstance(name, str) or name not in METHODS:
        raise Invalid({"method": "missing" if name is None else "unknown"}, known=sorted(METHODS))
    return METHODS[name]


def settings_for(method: Method, given: object, n_options: int) -> Settings:
    """As they would be frozen at opening. What binds the casting of a ballot does not bind the counting of
    old ones."""
    try:
        settings = method.settings.model_validate(as_object({} if given is None else given, "settings"))
    except ValidationError as error:
        raise refused(method, error) from error
    return settings.for_options(n_options).for_old_ballots()


def refused(method: Method, error: ValidationError) -> Invalid:
    """With the bound that a number is beyond, the values there are, or the settings that the method has."""
    told = {"settings." + ".".join(map(str, e["loc"])): e for e in error.errors()}
    fields = {path: reason(e["type"]) for path, e in told.items()}
    more: dict[str, Any] = {"bounds": {path: n for path, e in told.items() if (n := bound(e.get("ctx", {})))}}
    if "unknown" in fields.values():
        more["known"] = sorted(method.settings.model_fields)
    return Invalid(fields, None, **more)


def bound(context: Mapping[str, Any]) -> str | None:
    found = [f"{words} {context[name]}" for name, words in BOUNDS.items() if name in context]
    return found[0] if found else None


def reason(kind: str) -> str:
    return REASONS.get(kind, "wrong_type" if kind.endswith("_type") else "wrong_value")


def options_in(given: object) -> tuple[Options, dict[str, str]]:
    """The options by id, and their titles where the file has any."""
    rows = [as_object(row, f"options.{n}") for n, row in enumerate(as_list(given, "options"))]
    seen: dict[str, Option] = {}
    for n, row in enumerate(rows):
        id = row.get("id")
        if not isinstance(id, str) or not id:
            raise Invalid({f"options.{n}.id": "missing" if id is None else "wrong_type"})
        if id in seen:
            raise Invalid({f"options.{n}.id": "repeated"})
        seen[id] = Option(id, cost_in(row.get("cost"), f"options.{n}.cost"))
    titles = {row["id"]: row["title"] for row in rows if isinstance(row.get("title"), str)}
    return Options(seen[id] for id in sorted(seen)), titles


def cost_in(given: object, path: str) -> int | None:
    return None if given is None else whole(given, path, most=MOST_MONEY)


def ballots_in(given: object, method: Method, options: Sequence[Option], settings: Settings) -> list[Cast]:
    """Checked ballots; equal ones as one, in an order of their own."""
    casts: dict[str, Cast] = {}
    for n, row in enumerate(as_list(given, "ballots")):
        cast = ballot_in(as_object(row, f"ballots.{n}"), f"ballots.{n}", method, options, settings)
        key = canonical([cast.choice, cast.sector])
        so_far = casts[key].weight if key in casts else 0
        casts[key] = Cast(cast.choice, cast.sector, so_far + cast.weight)
    return [casts[key] for key in sorted(casts)]


def ballot_in(row: dict[str, Any], path: str, method: Method, options: Sequence[Option], settings: Settings) -> Cast:
    sector = row.get("sector")
    if not (sector is None or isinstance(sector, str)):
        raise Invalid({f"{path}.sector": "wrong_type"})
    weight = whole(row.get("weight", 1), f"{path}.weight", least=1, most=MOST_BALLOTS)
    try:
        choice = method.check(row.get("choice", {}), options, settings)
    except Invalid as refusal:
        raise within(path, refusal) from refusal
    return Cast(choice, sector, weight)


def within(path: str, refusal: Invalid) -> Invalid:
    more = {name: part for name, part in refusal.extra.items() if name != "fields"}
    return Invalid({f"{path}.{field}": why for field, why in refusal.fields.items()}, refusal.reason, **more)


def lot_in(given: object, options: Sequence[Option]) -> list[str] | None:
    """A given lot names every option once."""
    if given is None:
        return None
    lot = as_list(given, "lot")
    refuse_strangers(lot, [o.id for o in options], "lot")
    if len(lot) < len(options):
        raise Invalid({"lot": "missing"})
    return lot
