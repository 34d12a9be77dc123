"""Consent: the group goes on when nobody has an objection left. About one proposal.

An objection carries its reason, for it is to be integrated, withdrawn or minuted; reasons are listed without
names, in an order that says nothing about who came first. Nobody is counted out by others: one objection is
enough.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from fractions import Fraction
from typing import Any, Literal

from pydantic import Field

from ideation.domain.errors import Invalid
from ideation.domain.limits import MAX_TEXT
from ideation.domain.voting.choice_checks import AT, fields_of, reason_of
from ideation.domain.voting.cost_frames import PLAIN
from ideation.domain.voting.families.one_proposal import one_proposal, reasons
from ideation.domain.voting.method import Cast, Choice, Method, Option, Outcome, Sentence, Settings

STANCES = ("ok", "concern", "object")


class ConsentSettings(Settings):
    """`reason_length`: how many characters an objection's reason has at least."""

    reason_length: int = Field(10, ge=1, le=200)

    def for_old_ballots(self) -> ConsentSettings:
        return self.model_copy(update={"reason_length": 0})


class ConsentChoice(Choice):
    stance: Literal["ok", "concern", "object"] | None = None
    reason: str | None = Field(None, max_length=MAX_TEXT)


def check(choice: object, options: Sequence[Option], settings: ConsentSettings) -> dict[str, Any]:
    given = fields_of(choice, "stance", "reason")
    stance = given.get("stance")
    if stance is None:
        return {}
    if not isinstance(stance, str) or stance not in STANCES:
        raise Invalid({f"{AT}.stance": "unknown"})
    reason = reason_of(given, least=settings.reason_length if stance == "object" else 0)
    return {"stance": stance} | ({"reason": reason} if reason else {})


def count(ballots: Sequence[Cast], options: Sequence[Option], settings: ConsentSettings, lot: Sequence[str]) -> Outcome:
    proposal = one_proposal(options)
    tally = {s: sum(b.weight for b in ballots if b.choice.get("stance") == s) for s in STANCES}
    said, cast = sum(tally.values()), sum(b.weight for b in ballots)
    winners = (proposal,) if said and not tally["object"] else ()
    return Outcome(
        winners=winners,
        totals={proposal: tally["ok"] + tally["concern"]},
        outcomes=(winners,),
        rounds=(round_of(ballots, tally, cast - said),),
        story=tuple(story(tally, cast - said, passed=bool(winners))),
    )


def round_of(ballots: Sequence[Cast], tally: Mapping[str, int], blank: int) -> dict[str, Any]:
    """`share`: how many of those who said anything are "ok", for a room that has announced a second way."""
    said = sum(tally.values())
    return {
        "round": 1,
        **tally,
        "blank": blank,
        "share": str(Fraction(tally["ok"], said)) if said else None,
        "objections": reasons(b for b in ballots if b.choice.get("stance") == "object"),
        "concerns": reasons(b for b in ballots if b.choice.get("stance") == "concern"),
    }


def story(tally: Mapping[str, int], blank: int, *, passed: bool) -> list[Sentence]:
    said = sum(tally.values())
    if not said:
        return [Sentence("voting.story.nobody")]
    verdict = "voting.story.consent" if passed else "voting.story.no_consent"
    told = [Sentence(verdict, {"n": tally["object"], "ok": tally["ok"], "voters": said})]
    if tally["concern"]:
        told.append(Sentence("voting.story.concerns", {"n": tally["concern"]}))
    return told + ([Sentence("voting.story.blank", {"n": blank})] if blank else [])


def lives_with(choice: Mapping[str, Any], options: Sequence[str]) -> list[str]:
    return list(options) if choice.get("stance") in ("ok", "concern") else []


METHOD = Method(
    name="consent",
    settings=ConsentSettings,
    choice=ConsentChoice,
    check=check,
    count=count,
    supports=lives_with,
    ballot="consent",
    frames=PLAIN,
    fills=False,
    single=True,
    need="object",
    objects=lambda choice: choice.get("stance") == "object",
)
