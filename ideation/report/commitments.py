"""What people bring, told in their own words as far as its giver would expect it in a report (`adr/0034`).

What somebody lends or gives is told without them, and so is a first step that is agreed. For an organisation one speaks
only beside one's own name. Whom one knows is never told: that is the name of somebody who was not asked.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from ideation.domain.commitments import STATES, WAITING, Sum
from ideation.domain.entities import Action, Commitment, Concept
from ideation.domain.phases.needs import said_yes
from ideation.domain.room import Room
from ideation.report.chosen import Brings, Planned
from ideation.report.names import doer, named
from ideation.report.redaction_keys import key

WITHOUT_NAME, BESIDE_NAME = ("in_kind",), ("mandate",)
Given = tuple[str, str]  # its words, and the key that takes them out
KINDS = ("join", "in_kind", "contacts", "mandate", "hours_per_month", "money_dkk")


def about(room: Room, concept: Concept) -> list[Commitment]:
    """Those of people who are here, in an order that says nothing of who came first."""
    made = (c for c in room.commitments.values() if c.concept == concept.id and c.id in room.standings)
    return sorted(made, key=lambda c: c.id)


def worded(room: Room, commitment: Commitment) -> Iterator[tuple[str, str, str]]:
    """(kind, words, key) of what may be told of it in words."""
    kinds = (*WITHOUT_NAME, *(BESIDE_NAME if named(room, room.members[commitment.member]) else ()))
    for kind in kinds:
        if isinstance(words := commitment.kinds.get(kind), str) and words.strip():
            yield kind, words.strip(), key("pledge", commitment.id, kind)


def given(room: Room, concept: Concept, hidden: set[str]) -> dict[str, list[Given]]:
    """In words, by how firm it is."""
    found: dict[str, list[Given]] = {state: [] for state in STATES}
    for commitment in about(room, concept):
        told = [(words, out) for _, words, out in worded(room, commitment) if out not in hidden]
        found[room.standings[commitment.id].state] += told
    return {state: sorted(told) for state, told in found.items() if told}


def counted(room: Room, concept: Concept, made: dict[str, Sum], hidden: set[str]) -> dict[str, dict[str, int]]:
    """Sums, and how many bring what is not told in words."""
    said = {(room.standings[c.id].state, kind, c.member) for c in about(room, concept)
            for kind, _, out in worded(room, c) if out not in hidden}  # fmt: skip
    left: dict[str, dict[str, int]] = {}
    for state in STATES:
        of = {kind: made[state].kinds.get(kind, 0) - sum(one[:2] == (state, kind) for one in said) for kind in KINDS}
        left[state] = {kind: n for kind, n in of.items() if n > 0}
    return {state: kinds for state, kinds in left.items() if kinds}


def brought(room: Room, concept: Concept, hidden: set[str], elsewhere: set[str]) -> dict[str, Brings]:
    """By how firm it is: sums, how many bring what, and what is told in words."""
    sums, words = counted(room, concept, said_yes(room, concept), hidden), given(room, concept, hidden)
    kinds = {state: {kind: n for kind, n in of.items() if kind not in elsewhere} for state, of in sums.items()}
    found = {state: Brings(kinds.get(state, {}), words.get(state, [])) for state in STATES}
    return {state: one for state, one in found.items() if one.kinds or one.words}


def first_steps(room: Room, concept: Concept) -> list[Commitment]:
    """Agreed, and not in the action plan: those with a day, and all of them where there is no plan to take them into.
    One that waits for something else is not agreed."""
    plans = any(step.phase == "actions" for step in room.plan)
    return [
        c for c in about(room, concept)
        if c.first_step and (c.due or not plans) and room.standings[c.id].state != WAITING
        and c.id not in room.actions and ("actions", c.id) not in room.dropped
    ]  # fmt: skip


def as_planned(commitment: Commitment) -> Action:
    """As the action plan has it; it bears the id of its commitment there, so what takes it out is the same."""
    due = commitment.due or date.max
    return Action(
        id=commitment.id, session=commitment.session, concept=commitment.concept,
        what=commitment.first_step or "", who=commitment.member, due=due,
    )  # fmt: skip


def planned(room: Room, concept: Concept, hidden: set[str]) -> list[Planned]:
    """Who does it is told by name only where that person agreed, else by group; a name typed freely is not told."""
    agreed = [a for a in room.actions.values() if a.concept == concept.id and a.state != "dropped"]
    agreed += map(as_planned, first_steps(room, concept))
    found = sorted(agreed, key=lambda a: (a.due, a.id))
    shown = [(out, a) for a in found if (out := key("action", a.id)) not in hidden]
    return [Planned(out, a.what, a.due if a.due < date.max else None, a.state, *doer(room, a.who)) for out, a in shown]
