"""A session as data for researchers: no names, no member ids, no tokens; ballots without pseudonym or order.

Pseudonyms are made anew for each export, with a key that is thrown away: two exports cannot be joined by them.
Times are rounded to five minutes. An idea's author is not in it, and its sector only once that is public.
"""

from __future__ import annotations

import hmac
import json
import secrets
from collections.abc import Callable, Iterator
from datetime import datetime, timedelta
from typing import Any, get_args

from ideation.domain.entities import Concept, Member
from ideation.domain.influence import grouping, influence, sector_is_out, taking_part
from ideation.domain.phases.conditions import Kind
from ideation.domain.phases.needs import owner_of, pledged, said
from ideation.domain.pledges import STATES
from ideation.domain.results import counting_document, entitled
from ideation.domain.room import Room
from ideation.domain.sectors import SMALL
from ideation.domain.ties import gone_on
from ideation.domain.times import iso
from ideation.store import Store
from ideation.version import VERSION

Table = list[dict[str, Any]]
ROUNDED_MINUTES = 5


def dataset(store: Store, session: str) -> dict[str, Any]:
    """Everything, as one JSON value: tables, counted polls as counting files, and the codebook."""
    with store.reading(session) as room:
        pseudonym = pseudonyms()
        tables = {name: make(room, pseudonym) for name, make in TABLES.items()}
        counts = [counted(store, room, poll) for poll in sorted(room.results)]
    return {"made_by": f"ideation {VERSION}", **tables, "counts": counts, "codebook": CODEBOOK}


def pseudonyms() -> Callable[[str], str]:
    key = secrets.token_bytes(32)
    return lambda id: "p" + hmac.new(key, id.encode(), "sha256").hexdigest()[:12]


def rounded(moment: datetime | None) -> str | None:
    if moment is None:
        return None
    return iso(moment - timedelta(minutes=moment.minute % ROUNDED_MINUTES, seconds=moment.second)).split(".")[0] + "Z"


def session_table(room: Room, pseudonym: Callable[[str], str]) -> Table:
    s = room.session
    row = {"title": s.title, "question": s.question, "language": s.language, "state": s.state}
    return [row | {"created_at": rounded(s.created_at), "ended_at": rounded(s.ended_at), "commands": s.seq}]


def step_table(room: Room, pseudonym: Callable[[str], str]) -> Table:
    return [
        {
            "position": s.position,
            "phase": s.phase,
            "title": s.title,
            "minutes": s.minutes,
            "settings": json.dumps(s.settings, ensure_ascii=False, sort_keys=True),
            "entered_at": rounded(s.entered_at),
            "left_at": rounded(s.left_at),
        }
        for s in room.plan
    ]


def people_table(room: Room, pseudonym: Callable[[str], str]) -> Table:
    """In the order of their pseudonyms, so that no order of joining shows; small sectors as one. Of those few who
    lead, look on or wait, a sector could name them."""
    group = grouping(room)

    def row(member: Member) -> dict[str, Any]:
        counts = member.role == "participant" and member.state != "waiting"
        sector = named(group, member.sector) if counts else None
        return {"person": pseudonym(member.id), "sector": sector, "role": member.role, "state": member.state}

    return sorted((row(m) for m in room.members.values()), key=lambda row: str(row["person"]))


def named(group: dict[str, str], sector: str) -> str:
    return "small" if sector in group or sector == SMALL else sector


def idea_table(room: Room, pseudonym: Callable[[str], str]) -> Table:
    group, known = grouping(room), taking_part(room)
    position = {s.id: s.position for s in room.plan}
    shown = [i for i in room.ideas.values() if not i.withdrawn]
    return [
        {
            "idea": i.id,
            "n": i.n,
            "text": i.text,
            "for_whom": i.for_whom,
            "step": position.get(i.step or ""),
            "theme": room.themes[i.theme].title if i.theme in room.themes else None,
            "merged_into": i.merged_into,
            "builds_on": i.builds_on,
            "late": i.late,
            "hidden": i.hidden,
            "selected": i.selected,
            "written_for_someone_else": i.proxy,
            "sector": named(group, i.sector) if sector_is_out(room, i) and known[i.sector] else None,
        }
        for i in sorted(shown, key=lambda i: i.n)
    ]


def poll_table(room: Room, pseudonym: Callable[[str], str]) -> Table:
    """Open and closed polls show their rule and turnout; of what was chosen there is nothing before the count."""
    position = {s.id: s.position for s in room.plan}
    return [
        {
            "poll": p.id,
            "step": position.get(p.step),
            "round": p.round,
            "method": p.method,
            "settings": json.dumps(p.settings, sort_keys=True),
            "over": p.over,
            "state": p.state,
            "options": len(p.options),
            "electors": entitled(p),
            "cast": p.turnout["cast"],
            "admitted": p.turnout["admitted"],
            "on_paper": p.turnout.get("proxies", 0),
            "tie_rule": p.tie_rule,
            "costs": json.dumps(p.costs, sort_keys=True) if p.costs else None,
            "access": p.turnout["access"],
            "headcount": room.results[p.id].body.get("headcount") if p.id in room.results else None,
            "rule_hash": p.rule_hash,
            "winners": " ".join(room.results[p.id].body["winners"]) if p.id in room.results else None,
            "goes_on": " ".join(gone_on(room.results[p.id])) if p.id in room.results else None,
            "confirmed": " ".join(room.results[p.id].confirmed or []) if p.id in room.results else None,
            "reason": room.results[p.id].reason if p.id in room.results else None,
        }
        for p in sorted(room.polls.values(), key=lambda p: (position.get(p.step, 0), p.round, p.id))
    ]


def concept_table(room: Room, pseudonym: Callable[[str], str]) -> Table:
    return [
        {
            "concept": c.id,
            "idea": c.idea,
            "title": c.title,
            "team": len(c.team),
            "sectors": len({room.members[m].sector for m in c.team}),
            "owner": pseudonym(owner) if (owner := owner_of(room, c)) else None,
            "needs": json.dumps(said(c), ensure_ascii=False, sort_keys=True),
            **{f"{state}_{kind}": n for state, kind, n in amounts(room, c)},
            **{f"field_{name}": field["text"] for name, field in sorted(c.fields.items())},
        }
        for c in sorted(room.concepts.values(), key=lambda c: c.position)
    ]


def amounts(room: Room, concept: Concept) -> Iterator[tuple[str, str, int]]:
    """What is firm, in force and waiting, each by itself: (state, kind, how much)."""
    made = pledged(room, concept)
    yield from ((state, kind, made[state].kinds.get(kind, 0)) for state in STATES for kind in get_args(Kind))


def commitment_table(room: Room, pseudonym: Callable[[str], str]) -> Table:
    rows = [
        {
            "concept": c.concept,
            "person": pseudonym(c.member),
            **c.kinds,
            "first_step": c.first_step,
            "due": c.due.isoformat() if c.due else None,
            "condition": c.condition,
            "condition_met": c.met,
            "depends": json.dumps(c.depends, sort_keys=True) if c.depends else None,
            "standing": room.standings[c.id].state,
        }
        for c in room.commitments.values()
        if c.id in room.standings
    ]
    return sorted(rows, key=lambda row: (row["concept"], row["person"]))


def action_table(room: Room, pseudonym: Callable[[str], str]) -> Table:
    """Who does it is a pseudonym for members, and `named` for free text: that may be anybody's name."""

    def who(text: str | None) -> str | None:
        return pseudonym(text) if text in room.members else "named" if text else None

    return [
        {
            "concept": a.concept,
            "what": a.what,
            "who": who(a.who),
            "partner": who(a.partner),
            "due": a.due.isoformat(),
            "state": a.state,
        }
        for a in sorted(room.actions.values(), key=lambda a: (a.concept, a.due, a.id))
    ]


def objection_table(room: Room, pseudonym: Callable[[str], str]) -> Table:
    """Without a person, a group or an order; who follows up is a pseudonym or `named`, as with the actions."""

    def who(text: str | None) -> str | None:
        return pseudonym(text) if text in room.members else "named" if text else None

    return [
        {"poll": id, "text": o["text"], "state": o["state"], "note": o.get("note"), "owner": who(o.get("owner"))}
        for id, result in sorted(room.results.items())
        for o in result.objections
    ]


def influence_table(room: Room, pseudonym: Callable[[str], str]) -> Table:
    """One row a stage and sector, each against the sector's share of the room."""
    found = influence(room)
    first = found["stages"][0]
    return [
        {
            "stage": stage["stage"],
            "sector": named({}, group),
            "n": n,
            "of": stage["of"],
            "share_percent": share,
            "share_of_room_percent": first["figures"][group][1] if first["figures"] else None,
        }
        for stage in found["stages"]
        for group, (n, share) in stage["figures"].items()
    ]


def opinion_table(room: Room, pseudonym: Callable[[str], str]) -> Table:
    """One row a vote, option and group of people who vote alike; who is in which is known nowhere."""
    told = {poll: result.body.get("opinions") or {} for poll, result in sorted(room.results.items())}
    return [
        {
            "poll": poll,
            "option": option,
            "list": " ".join(name for name in ("agreed", "divides") if option in look[name]),
            "group": group,
            "people": look["groups"][group],
            "quarters_at_least": quarter,
        }
        for poll, look in told.items()
        for option, row in look.get("quarters", {}).items()
        for group, quarter in enumerate(row)
    ]


TABLES: dict[str, Callable[[Room, Callable[[str], str]], Table]] = {
    "session": session_table,
    "steps": step_table,
    "people": people_table,
    "ideas": idea_table,
    "polls": poll_table,
    "concepts": concept_table,
    "commitments": commitment_table,
    "actions": action_table,
    "objections": objection_table,
    "influence": influence_table,
    "opinions": opinion_table,
}


def counted(store: Store, room: Room, poll: str) -> dict[str, Any]:
    """A counting file with its published result: enough to count again, offline."""
    body = room.results[poll].body
    ballots = [{"choice": row.choice, "sector": row.sector} for row in store.sealed(room.session.id, poll)]
    return counting_document(room, room.polls[poll], ballots, body["lot"]["order"]) | {"result": body}


CODEBOOK: dict[str, str] = {
    "session": "One row: the session. Times are UTC, rounded down to five minutes.",
    "steps": "The plan in order; entered_at and left_at are the last time the room came and went.",
    "people": "One row a member. person is a pseudonym of this export only; sectors with fewer than 5 participants are "
    "'small', with as many more as it takes that none can be subtracted; facilitators and observers have none.",
    "ideas": "Ideas that were not withdrawn. n is their order of arrival; sector once their first result was shown, "
    "'small' as in people.",
    "polls": (
        "One row a round of voting: rule, access, turnout, and after the count what was chosen and confirmed. on_paper "
        "are ballots that a facilitator wrote in; goes_on is what the rule for ties made of the winners."
    ),
    "concepts": (
        "What teams made of ideas; field_* are the canvas fields; team and sectors are numbers; needs is what the team "
        "said it takes; firm_*, in_force_* and waiting_* are what is promised, never added together."
    ),
    "commitments": (
        "What people will bring. standing: firm; in_force where its condition (words that the facilitator judged, or "
        "depends) holds; waiting where it does not."
    ),
    "objections": "Objections of counted polls, each text once, in random order, and what became of them.",
    "actions": "Who does what by when; 'named' is a name given as free text, which is not exported.",
    "influence": "Each sector at each stage. present: people here; wrote: ideas; words: words in them; selected: of "
    "the things that went on ('of') those with an idea of the sector in them, merged ideas counting for all sectors; "
    "owns: people in teams; commits: people with a firm promise; acts: agreed actions by their doer's sector. "
    "share_percent is of all of that stage.",
    "opinions": "Of counted polls with 40 people or more: groups that vote alike (0 is the largest), and of options on "
    "which they agree, or that divide them, how many quarters of a group support it at least; 0: fewer than one; "
    "empty: not told.",
    "counts": "Each counted poll as a file that `ideation recount --file` and `ideation count` read.",
}
