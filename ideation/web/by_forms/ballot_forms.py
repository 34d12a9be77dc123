"""Ballots as forms: how each kind of choice is read from one. What can be counted is the method's to say; here a form's
words only become the shape that the scripts would send. A further kind of choice is a row in READ, and a part of its
name in `templates/by_forms/ballots/`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import combinations
from math import isqrt
from random import Random
from typing import Any

from werkzeug.datastructures import MultiDict

from ideation.domain.entities import Member, Poll
from ideation.domain.voting import METHODS

Form = MultiDict[str, str]
Choice = dict[str, Any]
Read = Callable[[Form, Choice], Choice]


def kind_of(poll: Poll) -> str:
    """What a choice of this method is made of: the first field of its model."""
    return next(iter(METHODS[poll.method].choice.model_fields))


def choice_in(form: Form, poll: Poll, before: Choice | None) -> Choice:
    return READ[kind_of(poll)](form, before or {})


# -- reading one ----------------------------------------------------------------------------------------------


def number(text: str) -> Any:
    """A whole number; what is none stays as it is, for the method to refuse."""
    text = text.strip()
    return int(text) if text.isascii() and text.isdigit() and len(text) < 7 else text


def given(form: Form, name: str) -> Iterator[tuple[str, Any]]:
    """Of the boxes `name:<option>`: those that something stands in."""
    for key, text in form.items():
        start, _, option = key.partition(":")
        if start == name and option and text.strip():
            yield option, number(text)


def approve(form: Form, before: Choice) -> Choice:
    return {"approve": list(dict.fromkeys(form.getlist("approve")))}


def votes(form: Form, before: Choice) -> Choice:
    return {"votes": {id: n for id, n in given(form, "votes") if n}}


def scores(form: Form, before: Choice) -> Choice:
    return {"scores": dict(given(form, "scores"))}


def ranking(form: Form, before: Choice) -> Choice:
    """The same place for several is a tie; places that were left out close up."""
    tiers: dict[Any, list[str]] = {}
    for id, place in given(form, "ranking"):
        tiers.setdefault(place, []).append(id)
    in_order = sorted(tiers, key=lambda place: (not isinstance(place, int), place if isinstance(place, int) else 0))
    return {"ranking": [tiers[p][0] if len(tiers[p]) == 1 else tiers[p] for p in in_order]}


def answers(form: Form, before: Choice) -> Choice:
    """One more answer to those there are; the same pair again replaces what was said of it."""
    a, b, w = (form.get(name, "") for name in ("a", "b", "w"))
    rest = [one for one in before.get("answers", []) if {one["a"], one["b"]} != {a, b}]
    return {"answers": [*rest, {"a": a, "b": b, "w": w}]}


def ratings(form: Form, before: Choice) -> Choice:
    said: dict[str, dict[str, Any]] = {}
    for axis in ("impact", "effort"):
        for id, n in given(form, axis):
            said.setdefault(id, {"impact": None, "effort": None})[axis] = n
    return {"ratings": said}


def stance(form: Form, before: Choice) -> Choice:
    return reasoned({"stance": form["stance"]} if form.get("stance") else {}, form)


def grade(form: Form, before: Choice) -> Choice:
    return reasoned({"grade": number(form["grade"])} if form.get("grade") else {}, form)


def reasoned(choice: Choice, form: Form) -> Choice:
    reason = form.get("reason", "").replace("\r\n", "\n").strip()
    return choice | ({"reason": reason} if choice and reason else {})


READ: dict[str, Read] = {
    read.__name__: read for read in (approve, votes, scores, ranking, answers, ratings, stance, grade)
}


# -- drawing one ----------------------------------------------------------------------------------------------


def most_of_one(poll: Poll) -> int:
    """The largest number that one option can be given."""
    settings, kind = poll.settings, kind_of(poll)
    if kind == "scores":
        return int(settings.get("max", 5))
    budget = int(settings.get("budget") or 0)
    reach = isqrt(budget) if poll.method == "quadratic" else budget
    return min(int(settings.get("max_per_option") or reach), reach)


def place_of(choice: Choice, option: str) -> int | None:
    """Its place in a ranking, from 1."""
    for place, tier in enumerate(choice.get("ranking", []), 1):
        if option == tier or (isinstance(tier, list) and option in tier):
            return place
    return None


def next_pair(poll: Poll, options: list[str], choice: Choice, member: Member) -> tuple[str, str] | None:
    """Two that this voter has not compared yet: those that came up least. None when all are through."""
    said = [(one["a"], one["b"]) for one in choice.get("answers", [])]
    if len(said) >= int(poll.settings.get("max_answers", 100)):
        return None
    known = {frozenset(pair) for pair in said}
    came = {id: sum(id in pair for pair in said) for id in options}
    left = [pair for pair in combinations(options, 2) if frozenset(pair) not in known]
    rng = Random(f"{poll.id}{member.id}{len(said)}")
    rng.shuffle(left)
    return min(left, key=lambda pair: came[pair[0]] + came[pair[1]], default=None)


def own_order(ids: list[str], poll: Poll, member: Member) -> list[str]:
    """By chance, the same for this voter each time: nobody is always first."""
    return sorted(ids, key=lambda id: Random(f"{poll.id}{member.id}{id}").random())
