"""How it was chosen: methods and figures of the votes whose result was shown. Small groups have none."""

from __future__ import annotations

from fractions import Fraction
from typing import Any

from ideation.domain.entities import Result
from ideation.domain.polls.consensus import asks_agreement, has_own_answers
from ideation.domain.polls.headline import headline, which
from ideation.domain.polls.hidden_options import out_of
from ideation.domain.polls.named_options import explanation_without, reasons_against
from ideation.domain.polls.objections import stands
from ideation.domain.polls.ties import gone_on
from ideation.domain.privacy.influence import grouping
from ideation.domain.privacy.sectors import hidden_sectors
from ideation.domain.privacy.small_polls import is_few
from ideation.domain.room import Room
from ideation.domain.voting import METHODS
from ideation.report.charts import answers_of, bars_of
from ideation.report.count_steps.table_cells import fraction
from ideation.report.names import doer
from ideation.report.opinions import opinions_of
from ideation.report.redaction_keys import key, said
from ideation.report.titles import is_hidden, step_title, title_of, was_called
from ideation.report.vote_facts import Counted, Row, Settled


def shown_results(room: Room) -> list[Result]:
    results = (r for r in room.results.values() if room.polls[r.poll].state == "revealed")
    return sorted(results, key=lambda r: (r.counted_at is None, r.counted_at, r.id))


def shown_votes(room: Room, hidden: set[str]) -> list[Result]:
    """All votes but those about a concept that is not shown."""
    return [r for r in shown_results(room) if not is_hidden(room, room.polls[r.poll].concept, hidden)]


def counts(room: Room, hidden: set[str]) -> list[Counted]:
    """`hidden`: as `out_of` says."""
    return [counted(room, n, result, hidden) for n, result in enumerate(shown_votes(room, hidden), 1)]


def counted(room: Room, n: int, result: Result, hidden: set[str]) -> Counted:
    poll, body = room.polls[result.poll], result.body
    electors = {key: of for key, (_, of) in body["turnout"].items()}
    few = hidden_sectors(electors) | grouping(room).keys()
    there = electors.keys() | {key for shares in body["sectors"].values() for key in shares}
    sectors = [key for key in room.session.known_sectors if key in there]
    voted_on = [id for id in poll.options if id not in out_of(result)]  # not what was hidden meanwhile
    options = [id for id in voted_on if id not in hidden]
    left_out = len(voted_on) - len(options)
    titles = {id: title_of(room, id) for id in options}
    return Counted(
        n=n,
        step=poll.step,
        title=step_title(room, poll),
        step_title=room.steps[poll.step].title if poll.step in room.steps else "",
        about=title_of(room, poll.concept) if poll.concept else None,
        method=poll.method,
        about_one=METHODS[poll.method].single,
        own_answers=has_own_answers(body),
        agrees=asks_agreement(body),
        cast=body["ballots"],
        electors=body["electors"],
        admitted=body["admitted"],
        removed=body.get("removed", 0),
        few=is_few(body),
        access=body["access"],
        headcount=body.get("headcount"),
        sectors=sectors,
        turnout=[turnout_of(body, key) if key not in few else None for key in sectors],
        rows=rows(room, result, options, sectors, hidden),
        bars=bars_of(body, titles, chosen_by(result), reasons_against(body, hidden.__contains__)),
        answers=answers_of(body),
        opinions=opinions_of(body, titles),
        left_out=left_out,
        chosen_hidden=sum(id in hidden for id in chosen_by(result)),
        headline=headline(result),
        verdict=verdict(result, lines := explained(body, hidden)),
        explanation=lines,
        reason=said("reason", poll.id, result.reason, hidden),
        reason_key=key("reason", poll.id),
        objections=[settled(room, o) for o in result.objections if key("objection", o["id"]) not in hidden],
        stands=stands(result),
    )


def explained(body: dict[str, Any], hidden: set[str]) -> dict[str, list[str]]:
    """Of few the last sentence says why there are no figures; the report says that once for all its votes."""
    lines = explanation_without(body, hidden.__contains__)
    return {language: of[:-1] for language, of in lines.items()} if is_few(body) else lines


def verdict(result: Result, lines: dict[str, list[str]]) -> dict[str, str]:
    """As the count says it; but since then objections may be dealt with, and the answers of few adopt nothing."""
    end = which(result)
    if end == "few_answered" or end.endswith("_settled"):
        return headline(result)
    return {language: told[0] if told else "" for language, told in lines.items()}


def turnout_of(body: dict[str, Any], key: str) -> str | None:
    """None of a sector that stands as one with others there."""
    return "/".join(map(str, body["turnout"][key])) if key in body["turnout"] else None


def settled(room: Room, objection: dict[str, Any]) -> Settled:
    owner = doer(room, objection.get("owner", ""))
    return Settled(
        key("objection", objection["id"]), objection["text"], objection["state"], objection.get("note", ""), *owner
    )


def rows(room: Room, result: Result, options: list[str], sectors: list[str], hidden: set[str]) -> list[Row]:
    totals, winners = result.body["totals"], chosen_by(result)
    most = max((fraction(n) for n in totals.values()), default=Fraction(0)) or Fraction(1)
    looks = (result.body.get("second_look") or {}).get("options", {})
    place = {id: n for n, id in enumerate(winners)}
    ordered = sorted(options, key=lambda id: (place.get(id, len(place)), -fraction(totals.get(id, "0"))))
    return [
        Row(
            title=title_of(room, id),
            was=was_called(room, id, hidden),
            total=totals.get(id, "–"),
            share=int(100 * fraction(totals.get(id, "0")) / most),
            chosen=id in place,
            sectors=[result.body["sectors"].get(id, {}).get(key) for key in sectors],
            second=looks.get(id),
        )
        for id in ordered
    ]


def chosen_by(result: Result) -> list[str]:
    """What the room confirmed; before it has, what the count let go on."""
    return went_on(result) if result.confirmed is None else list(result.confirmed)


def went_on(result: Result) -> list[str]:
    """By the rule, or since every objection has been dealt with."""
    won = gone_on(result)
    return won if won or not stands(result) else list(result.body["sectors"])  # the one it was about
