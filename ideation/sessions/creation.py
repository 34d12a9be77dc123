"""Creating a session: from one of the templates (`content/plans`), or from a plan file."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import datetime
from functools import cache
from pathlib import Path
from random import Random
from typing import Any

from pydantic import ConfigDict, Field, ValidationError, create_model
from sqlalchemy.exc import IntegrityError

from ideation.contract.payloads.fields import Body, Minutes
from ideation.domain.changes import At
from ideation.domain.entities import Entity, Member, Session, Step
from ideation.domain.errors import Invalid
from ideation.domain.join_codes import new_code, token
from ideation.domain.languages import DEFAULT, LANGUAGES
from ideation.domain.phases import PHASES, check_settings, title_key
from ideation.domain.phases.settings import Reason, Strict, Title, clean_title, field_errors
from ideation.domain.privacy.sectors import DEFAULT_SECTORS, neutral
from ideation.domain.room import Room
from ideation.runtime.i18n import t
from ideation.storage.store import Store

PLANS = Path(__file__).parents[1] / "content" / "plans"


TEXTS = create_model("TEXTS", __base__=Strict, **{language: (Title, ...) for language in LANGUAGES})  # type: ignore[call-overload]


class InEach(TEXTS):
    """A text of a template, in every language."""


class PlannedStep(Strict):
    phase: str
    title: Title | InEach | None = None
    minutes: Minutes = 10
    settings: dict[str, Any] = Field(default_factory=dict)


class Plan(Strict):
    """A plan file. Templates carry more (hint, people, slack), which does not concern a session."""

    model_config = ConfigDict(strict=True, extra="ignore")

    title: Title | InEach | None = None
    question: Body | InEach | None = None
    steps: list[PlannedStep] = Field(min_length=1, max_length=60)


@cache
def templates() -> dict[str, dict[str, Any]]:
    """The templates by name, in their order."""
    found = [json.loads(file.read_text("utf-8")) for file in PLANS.glob("*.json")]
    return {plan["name"]: plan for plan in sorted(found, key=lambda plan: plan["order"])}


def template(name: str) -> dict[str, Any]:
    if name not in templates():
        raise Invalid({"template": "unknown"}, known=list(templates()))
    return templates()[name]


def read_plan(raw: Any) -> Plan:
    try:
        plan = Plan.model_validate(raw)
    except ValidationError as error:
        raise Invalid(field_errors(error, "plan")) from None
    for index, step in enumerate(plan.steps):
        if step.phase not in PHASES:
            raise Invalid({f"plan.steps.{index}.phase": "unknown"}, known=list(PHASES))
        try:
            check_settings(step.phase, in_language(step.settings, DEFAULT))
        except Invalid as wrong:
            raise Invalid({f"plan.steps.{index}.{path}": why for path, why in wrong.fields.items()}) from None
    return plan


def said_title(text: str) -> str:
    try:
        return clean_title(text)
    except Reason as wrong:
        raise Invalid({"title": str(wrong)}) from None


def said(text: str | InEach | None, language: str, otherwise: str) -> str:
    if isinstance(text, InEach):
        return str(getattr(text, language))
    return text if text is not None else otherwise


def found_session(
    store: Store,
    at: At,
    plan: Plan,
    *,
    facilitator: str,
    title: str | None = None,
    question: str | None = None,
    language: str = DEFAULT,
    state: str = "open",
    sandbox: bool = False,
    names: str = "optional",
    facilitator_name: str | None = None,
    entry: str = "open",
    starts_at: datetime | None = None,
) -> Session:
    """Write a new session with its steps, its ready polls and its first facilitator (a user id)."""
    session_id = at.uuid()
    session = Session(
        id=session_id,
        session=session_id,
        seq=1,
        card_seq=1,
        title=title or said(plan.title, language, "Session"),
        question=question if question is not None else said(plan.question, language, ""),
        language=language,
        names=names,
        sectors=DEFAULT_SECTORS,
        state=state,
        sandbox=sandbox,
        invite=token(at.rng, 26),
        projector=token(at.rng, 26),
        entry=entry,
        starts_at=starts_at,
        created_at=at.now,
    )
    room = Room(session=session)
    entities = planned(room, at, plan, language)
    entities.append(first_facilitator(session, at, facilitator, facilitator_name))
    first = next(e for e in entities if isinstance(e, Step) and e.position == 1)
    entities = [replace(e, state="current", entered_at=at.now) if e is first else e for e in entities]
    return written(store, at.rng, replace(session, step=first.id), entities)


def in_language(value: Any, language: str) -> Any:
    """A template's texts come in every language; a session's steps have the one of the session."""
    if isinstance(value, list):
        return [in_language(item, language) for item in value]
    if not isinstance(value, dict):
        return value
    if value.keys() == set(LANGUAGES):
        return value[language]
    return {name: in_language(item, language) for name, item in value.items()}


def planned(room: Room, at: At, plan: Plan, language: str) -> list[Entity]:
    steps = [
        Step(
            id=at.uuid(),
            session=room.session.id,
            phase=step.phase,
            title=said(step.title, language, t(language, title_key(step.phase))),
            minutes=step.minutes,
            settings=check_settings(step.phase, in_language(step.settings, language)),
            position=position,
        )
        for position, step in enumerate(plan.steps, start=1)
    ]
    ready = [entity for step in steps for entity in PHASES[step.phase].prepare(room, step, at).put]
    return [replace(e, seq=1, shown=True) for e in [*steps, *ready]]


def first_facilitator(session: Session, at: At, user: str, name: str | None) -> Member:
    return Member(
        id=at.uuid(), session=session.id, seq=1, shown=True, user=user, sector=neutral(session.sectors),
        role="facilitator", name=name, joined_at=at.now,
    )  # fmt: skip


def written(store: Store, rng: Random, session: Session, entities: list[Entity]) -> Session:
    """Codes are drawn until one is free."""
    for _ in range(20):
        coded = replace(session, code=new_code(rng))
        try:
            store.create(coded, entities)
        except IntegrityError:
            continue
        return coded
    raise RuntimeError("no free join code in 20 draws")
