"""Rehearsals: trying a plan as a participant: a session full of sample ideas and sample people, gone after a day.

Somebody who does not exist leads it. Whoever rehearses says where to go, and the sample people vote.
"""

from __future__ import annotations

import json
import uuid
from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import replace
from datetime import datetime, timedelta
from functools import cache
from itertools import cycle
from pathlib import Path
from random import Random
from typing import Any

from sqlalchemy import delete

from ideation.commands.group_commit import Job
from ideation.contract.protocol import read_command
from ideation.domain.changes import At, Change
from ideation.domain.concept_kinds import thing_of
from ideation.domain.entities import Concept, Idea, Member, Poll, Session, Step, Theme
from ideation.domain.errors import Conflict, Refused
from ideation.domain.privacy.sectors import neutral
from ideation.domain.room import Room
from ideation.domain.titles import as_title
from ideation.domain.voting import METHODS
from ideation.services import Services
from ideation.sessions import creation
from ideation.storage.session_tables import sessions

SAMPLES = Path(__file__).parents[1] / "content" / "samples.json"
FROM_EACH = (4, 2, 1, 3, 2)  # sample people of the first sectors, in the session's own order: unlike, as in a camp
BROUGHT = 2  # concepts from the camp before
KEPT = timedelta(days=1)
Act = Callable[[str, dict[str, Any]], Any]


@cache
def samples() -> dict[str, Any]:
    found: dict[str, Any] = json.loads(SAMPLES.read_text("utf-8"))
    return found


def rehearse(services: Services, at: At, template: str, language: str, user: str) -> Session:
    """A new rehearsal with this user as a participant in it, at the first step where there is something to do."""
    plan = creation.read_plan(creation.template(template))
    made = creation.found_session(
        services.store, at, plan, facilitator=str(uuid.uuid4()), language=language, sandbox=True
    )
    services.commands.change(made.id, lambda room, now: peopled(room, now, language))
    services.commands.join(made.id, user=user, sector=neutral(made.sectors))
    return made


def sample_sectors(room: Room) -> list[str]:
    """One for each of the sample people. None of them is what whoever rehearses is."""
    keys = [key for key in room.session.known_sectors if key != neutral(room.session.sectors)]
    return [key for key, people in zip(keys, cycle(FROM_EACH), strict=False) for _ in range(people)]


def peopled(room: Room, at: At, language: str) -> Change:
    people = [sample_member(room, at, sector) for sector in sample_sectors(room)]
    themes = {
        theme["key"]: Theme(id=at.uuid(), session=room.session.id, title=theme["title"][language], position=n)
        for n, theme in enumerate(samples()["themes"], start=1)
    }
    writing = next((step for step in room.plan if step.phase == "ideas"), None)
    start = room.plan.index(writing) if writing else 0
    ideas = list(sample_ideas(room, at, language, people, themes, writing))
    brought = sample_concepts(room, at, ideas, people)
    session = replace(room.session, step=room.plan[start].id)
    return Change(put=[session, *stepped(room, at, start), *people, *themes.values(), *ideas, *brought])


def sample_member(room: Room, at: At, sector: str) -> Member:
    return Member(id=at.uuid(), session=room.session.id, user=at.uuid(), sector=sector, joined_at=at.now)


def stepped(room: Room, at: At, start: int) -> list[Step]:
    done = [replace(step, state="done", entered_at=at.now, left_at=at.now) for step in room.plan[:start]]
    return [*done, replace(room.plan[start], state="current", entered_at=at.now)]


def sample_ideas(
    room: Room, at: At, language: str, people: list[Member], themes: dict[str, Theme], step: Step | None
) -> Iterator[Idea]:
    """Every third is in no theme yet, so that there is something to sort."""
    for n, sample in enumerate(samples()["ideas"], start=1):
        author = people[n % len(people)]
        yield Idea(
            id=at.uuid(), session=room.session.id, n=n, text=sample["text"][language], author=author.id,
            sector=author.sector, step=step.id if step else None, posted_at=at.now,
            theme=themes[sample["theme"]].id if n % 3 else None,
        )  # fmt: skip


def brought_to(room: Room) -> Step | None:
    """Plans that begin with what an earlier camp chose have nothing that would choose it here: the step that works on
    it first."""
    phases = [step.phase for step in room.plan]
    first = min((phases.index(phase) for phase in ("concepts", "commitment", "actions") if phase in phases), default=99)
    return room.plan[first] if first < len(phases) and "selection" not in phases[:first] else None


def sample_concepts(room: Room, at: At, ideas: list[Idea], people: list[Member]) -> list[Concept]:
    """Of the kind that the plan begins with: some concepts with their teams, or one proposal. Matches people make."""
    step = brought_to(room)
    kind = thing_of(step.settings) or "concept" if step else "match"
    if kind == "match":
        return []
    teams = [people[n::BROUGHT] for n in range(BROUGHT)] if kind == "concept" else [[]]
    return [
        Concept(
            id=at.uuid(), session=room.session.id, kind=kind, idea=idea.id, title=as_title(idea.text), position=n,
            team=[member.id for member in team],
        )
        for n, (idea, team) in enumerate(zip(ideas, teams, strict=False), start=1)
    ]  # fmt: skip


# -- going through it -----------------------------------------------------------------------------------------


def go_to(services: Services, session: str, step: str) -> None:
    """What a facilitator would do on the way: end the vote and show its result, then open the next."""
    with services.store.reading(session) as room:
        leader, here = next(m.user for m in room.members.values() if m.leads), room.session.step
        ending = polls_of(room, here, "open")
    lead = acting(services, session, leader)
    for poll in ending:
        finish(services, lead, poll)
    lead("step.go", {"to": step, "from": here})
    with services.store.reading(session) as room:
        coming, stranger = polls_of(room, step, "ready"), neutral(room.session.sectors)
        people = [m for m in room.present() if m.sector != stranger]
    for poll in coming:
        with suppress(Conflict):  # there may be nothing to vote on yet
            lead("poll.open", {"poll": poll.id})
            vote(services, poll, people)


def polls_of(room: Room, step: str | None, state: str) -> list[Poll]:
    return [poll for poll in room.polls.values() if poll.step == step and poll.state == state]


def acting(services: Services, session: str, user: str) -> Act:
    """As this user, by the commands that people use. Their limit of so many a second is for people, though."""

    def act(type: str, payload: dict[str, Any]) -> Any:
        sent = read_command({"op_id": str(uuid.uuid4()), "type": type, "payload": payload})
        job = Job(lambda unit: services.commands.answer(unit, user, sent))
        return services.commands.run(session, job)

    return act


def finish(services: Services, lead: Act, poll: Poll) -> None:
    for command in ("poll.close", "poll.reveal"):
        lead(command, {"poll": poll.id})
    with services.store.reading(poll.session) as room:
        winners = room.results[poll.id].body["goes_on"]
    lead("selection.confirm", {"poll": poll.id, "ideas": winners})


# -- the sample people vote -----------------------------------------------------------------------------------


def some(rng: Random, options: list[str], most: int) -> list[str]:
    return rng.sample(options, min(3, most, len(options)))


CHOICES: dict[str, Callable[[Random, list[str], dict[str, Any]], Any]] = {
    "approve": lambda rng, options, of: some(rng, options, of.get("max_choices") or 3),
    "votes": lambda rng, options, of: dict.fromkeys(some(rng, options, of.get("budget") or 3), 1),
    "scores": lambda rng, options, of: {id: rng.randint(0, of.get("max") or 5) for id in options},
    "ranking": lambda rng, options, of: rng.sample(options, len(options)),
    "stance": lambda rng, options, of: "ok",
    "grade": lambda rng, options, of: rng.randint(3, 5),
}


def vote(services: Services, poll: Poll, people: list[Member]) -> None:
    """Where the sample people do not know a method, or it wants more of them, they abstain."""
    with services.store.reading(poll.session) as room:
        poll = room.poll(poll.id)
    for member in people:
        choice = chosen_by(member, poll)
        with suppress(Refused):
            acting(services, poll.session, member.user)("ballot.submit", {"poll": poll.id, "choice": choice})


def chosen_by(member: Member, poll: Poll) -> dict[str, Any]:
    known = [name for name in METHODS[poll.method].choice.model_fields if name in CHOICES]
    return {name: CHOICES[name](Random(member.id), poll.options, poll.settings) for name in known}


# -- and away with it -----------------------------------------------------------------------------------------


def forget_old(services: Services, now: datetime) -> int:
    """Throws away the rehearsals of yesterday, with all that was written in them."""
    old = delete(sessions).where(sessions.c.sandbox.is_(True), sessions.c.created_at < now - KEPT)
    with services.store.turn, services.store.writing.begin() as connection:
        gone = [row.id for row in connection.execute(old.returning(sessions.c.id))]
    for id in gone:
        services.store.rooms.pop(id, None)
    return len(gone)
