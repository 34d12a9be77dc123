"""Small polls: what is told of a vote in which fewer than FEW people took part: what was chosen, how many ballots there
were of how many electors, and why there is no more.

Every figure of so few says how somebody voted, and so does every trace of one: a tie, a round, the order in which they
won, the lot that told them apart. So what stands in the result follows from what was chosen alone, for everybody,
facilitators included; the ballots stay on the server, where the count can be checked (`ideation recount --poll`).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from ideation.domain.entities import Poll
from ideation.domain.languages import LANGUAGES
from ideation.domain.polls.prices import money
from ideation.domain.polls.ties import cut_of, goes_on
from ideation.domain.voting import translation
from ideation.domain.voting.families.explanations import FEW_VOTED, left_out
from ideation.domain.voting.method import Outcome

Body = dict[str, Any]
OPEN = (  # what follows from the rule, the electors and how many ballots there were
    "poll", "method", "settings", "tie_rule", "rule", "rule_hash", "ballots", "electors", "admitted", "removed",
    "out", "later", "proxies", "access", "headcount",
)  # fmt: skip


def is_few(body: Mapping[str, Any]) -> bool:
    return bool(body.get("few"))


def chosen(poll: Poll, outcome: Outcome, lot: Sequence[str]) -> Body:
    """In the order of the ballot: that in which they won says who was ahead. Where the rule calls for a run-off, what
    it will be about is a part of what was chosen."""
    winners, cut = list(outcome.winners), cut_of(outcome)
    on = goes_on(poll, winners, cut, list(lot))
    now = [id for id in poll.options if id in on]
    before = [id for id in on if id not in poll.options]
    level = cut["tied"] if poll.tie_rule == "runoff" else []
    told = {"sure": now, "tied": level, "seats": cut["seats"] if level else 0}
    return {"winners": now, "goes_on": [*before, *now], "cut": told}


def only_what_was_chosen(poll: Poll, outcome: Outcome, body: Body) -> Body:
    """The same result without a figure. Every name that the contract has stays, and is empty; what else a result comes
    to hold is not in it, unless it is named here."""
    told = chosen(poll, outcome, body["lot"]["order"])
    nothing: dict[str, list[str]] = {}
    there = [id for id in poll.options if id not in body["out"]]
    said = [*left_out(len(body["out"]), len(body["later"])), FEW_VOTED]
    lot: Body = {"seed": "", "secret": "", "ballots": "", "order": []}
    return {name: body[name] for name in OPEN} | told | money(poll, told["winners"]) | {
        "few": True,
        **{"totals": {}, "outcomes": [], "complete": True, "ties": [], "rounds": []},
        **{"sectors": {id: {} for id in there}, "second_look": None, "opinions": None, "turnout": {}},
        "explanation": {lang: [translation.t(lang, one.key, **one.values) for one in said] for lang in LANGUAGES},
        "because": {language: nothing for language in LANGUAGES},
        "why": {language: nothing for language in LANGUAGES},
        "named": {"explanation": [[] for _ in said], "because": nothing, "reasons": []},
        "lot": {name: lot.get(name, value) for name, value in body["lot"].items()},
        "sha256": "",
    }  # fmt: skip
