"""A facilitator's sessions: the list, a new one from a template, and trying one as a participant."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime
from functools import wraps
from random import SystemRandom
from typing import Any
from uuid import UUID

from flask import Blueprint, render_template, request, url_for
from flask_login import current_user

from ideation.contract.payloads.fields import text_or_empty
from ideation.domain.changes import At
from ideation.domain.entities import Session
from ideation.domain.errors import Forbidden, Invalid, NotFound
from ideation.domain.languages import LANGUAGES
from ideation.domain.phases import lets_in
from ideation.domain.phases.settings import Reason
from ideation.domain.room import Room
from ideation.services import services
from ideation.sessions import creation, rehearsal
from ideation.web.errors import locale
from ideation.web.own_sessions import facilitated, rehearsed
from ideation.web.redirects import go, here
from ideation.web.time_format import read_moment, said_day

blueprint = Blueprint("sessions", __name__)


def account_needed(view: Callable[..., Any]) -> Callable[..., Any]:
    """For people with an account; others log in first and then come here."""

    @wraps(view)
    def checked(**values: Any) -> Any:
        if not current_user.is_authenticated or current_user.guest:
            return go(url_for("account.login", next=request.full_path.rstrip("?")))
        return view(**values)

    return checked


def this_moment() -> At:
    return At(now=datetime.now(UTC), rng=SystemRandom())


@blueprint.get("/sessions")
def mine() -> Any:
    """Whoever came to lead by a link has no account, and still finds what they lead here."""
    by_link = current_user.is_authenticated and current_user.guest
    found = facilitated(current_user.id) if current_user.is_authenticated else []
    if not current_user.is_authenticated or (by_link and not found):
        return go(url_for("account.login", next=request.full_path.rstrip("?")))
    return render_template(
        "sessions.html",
        by_link=by_link,
        running=[s for s in found if s.state != "ended"],
        ended=[s for s in found if s.state == "ended"],
        rehearsals=rehearsed(current_user.id, datetime.now(UTC)),
    )


# -- a new one ------------------------------------------------------------------------------------------------


@blueprint.get("/sessions/new")
@account_needed
def new() -> str:
    name = request.args.get("template")
    if name is None:
        return render_template("templates.html", templates=creation.templates().values())
    return form(known_template(name))


def known_template(name: str) -> dict[str, Any]:
    try:
        return creation.template(name)
    except Invalid:
        raise NotFound() from None


def form(plan: dict[str, Any], wrong: dict[str, str] | None = None) -> str:
    given = request.form
    return render_template(
        "new_session.html", plan=plan, wrong=wrong or {},
        title=given.get("title", ""), question=given.get("question", ""), starts=given.get("starts", ""),
        language=given.get("language", locale()), access=given.get("access", "open"),
    )  # fmt: skip


@blueprint.post("/sessions/new")
@account_needed
def create() -> Any:
    plan = known_template(request.form.get("template", ""))
    try:
        made = created(plan)
    except Invalid as wrong:
        return form(plan, wrong.fields), 422
    return go(url_for("live.console", session=made.id))


def created(plan: dict[str, Any]) -> Session:
    """A draft: it gets its people when the facilitator opens it."""
    language, entry = chosen_in_form("language", LANGUAGES), chosen_in_form("access", ("open", "locked"))
    starts_at = read_moment(request.form.get("starts", ""))
    title = title_in_form(plan, language, starts_at)
    return creation.found_session(
        services().store, this_moment(), entered(creation.read_plan(plan), entry),
        facilitator=current_user.id, facilitator_name=current_user.name, language=language,
        title=title, question=question_in_form(plan), state="draft", entry=entry, starts_at=starts_at,
    )  # fmt: skip


def chosen_in_form(name: str, choices: tuple[str, ...]) -> str:
    chosen = request.form.get(name, choices[0])
    if chosen not in choices:
        raise Invalid({name: "wrong_value"})
    return chosen


def title_in_form(plan: dict[str, Any], language: str, starts_at: datetime | None) -> str:
    """Left empty, or as the template is called: that, in the session's language; and its day, where one has a session
    of that name already."""
    given = request.form.get("title", "")
    text = creation.said_title(given) if given.strip() else ""
    if text and text not in plan["title"].values():
        return text
    own: str = plan["title"][language]
    taken = {session.title for session in facilitated(current_user.id)}
    return own if own not in taken else f"{own}, {said_day(starts_at or datetime.now(UTC), language)}"


def question_in_form(plan: dict[str, Any]) -> str | None:
    """None where the template's own question was taken over: then it comes in the session's language. Left empty it
    stays empty, and the desk asks for it: nobody else's question is put into anybody's mouth."""
    try:
        text = text_or_empty(request.form.get("question", ""))
    except Reason as why:
        raise Invalid({"question": str(why)}) from None
    return None if text in plan["question"].values() else text


def entered(plan: creation.Plan, entry: str) -> creation.Plan:
    """Where the facilitator lets everybody in by hand, the votes say so."""
    if entry == "open":
        return plan
    steps = [
        step.model_copy(update={"settings": step.settings | {"access": entry}}) if lets_in(step.phase) else step
        for step in plan.steps
    ]
    return plan.model_copy(update={"steps": steps})


# -- trying it ------------------------------------------------------------------------------------------------


@blueprint.post("/sessions/try")
@account_needed
def try_out() -> Any:
    plan = known_template(request.form.get("template", ""))
    rehearsal.forget_old(services(), datetime.now(UTC))
    language = chosen_in_form("language", LANGUAGES)
    made = rehearsal.rehearse(services(), this_moment(), plan["name"], language, current_user.id)
    return go(url_for("sessions.rehearse", session=made.id))


@blueprint.get("/sessions/try/<uuid:session>")
@account_needed
def rehearse(session: UUID) -> str:
    in_rehearsal(str(session))
    with services().store.reading(str(session)) as room:
        return render_template("rehearsal.html", session=room.session, steps=room.plan)


@blueprint.post("/sessions/try/<uuid:session>")
@account_needed
def move_rehearsal(session: UUID) -> Any:
    room = in_rehearsal(str(session))
    rehearsal.go_to(services(), str(session), room.step(request.form.get("step", "")).id)
    return go(url_for("sessions.rehearse", session=session))


def in_rehearsal(session: str) -> Room:
    """Only whoever rehearses here may say where to go; a real session is led from its desk."""
    if here(session) is None:
        raise Forbidden("not_a_member")
    with services().store.reading(session) as room:
        if not room.session.sandbox:
            raise NotFound()
        return room
