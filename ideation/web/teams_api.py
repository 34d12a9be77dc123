"""Teams from wishes, for the facilitator: how many have wished, and a proposal. Nobody's wishes are told to anybody."""

from __future__ import annotations

import secrets
from typing import Annotated, Any

from flask import Blueprint, Response
from pydantic import Field, ValidationError

from ideation.domain.errors import Invalid
from ideation.domain.limits import PROPOSALS
from ideation.domain.phases.settings import Strict, field_errors
from ideation.domain.phases.team_formation import as_kept, asked_before, keep_proposal, may_ask, problem_of
from ideation.services import services
from ideation.teams import integer_program
from ideation.teams.proposal import SECONDS
from ideation.teams.subprocess import propose_apart
from ideation.web.api_requests import as_json, body, facilitator

blueprint = Blueprint("teaming", __name__, url_prefix="/api")
Size = Annotated[int, Field(ge=1, le=1_000)]


class Wanted(Strict):
    """`groups`: how many groups there should be in each team. `anew`: by the wishes of now, where the same has been
    asked before; that counts as one more."""

    least: Size
    most: Size
    groups: Annotated[int, Field(ge=0, le=20)] = 3
    anew: bool = False


@blueprint.get("/sessions/<session>/teams/wishes")
def wishes(session: str) -> Any:
    """How many have said what they wish, whatever part they play now: a count that followed roles would tell of each.
    And how often may be asked, and how long a proposal may take."""
    with services().store.reading(session) as room:
        facilitator(room)
        wished, asked = sum(bool(wish.choices) for wish in room.wishes.values()), len(room.session.proposals)
        found = {"wished": wished, "present": len(room.present()), "asked": asked, "most": PROPOSALS}
    return found | {"seconds": SECONDS, "solver": integer_program.installed()}


@blueprint.post("/sessions/<session>/teams/proposal")
def proposal(session: str) -> Response:
    """Who could go where. What has been asked before gets the same answer; anything else is one of the few proposals
    there are, kept and told to everybody before it is shown. No team is changed: `team.set` takes what came of it."""
    try:
        wanted = Wanted.model_validate(body())
    except ValidationError as error:
        raise Invalid(field_errors(error)) from None
    sizes = wanted.model_dump(exclude={"anew"})
    with services().store.reading(session) as room:
        by = facilitator(room).id
        before = asked_before(room, **sizes)
        if before and not wanted.anew:
            return as_json(shown(before, len(room.session.proposals)))
        may_ask(room)
        drawn = room.session.proposals[0]["seed"] if room.session.proposals else secrets.token_hex(8)
        problem = problem_of(room, seed=drawn, **sizes)
    made = as_kept(problem, propose_apart(session, problem, best=True))
    services().commands.change(session, lambda room, at: keep_proposal(room, by, at, made))
    with services().store.reading(session) as room:
        return as_json(shown(made, len(room.session.proposals)))


def shown(kept: dict[str, Any], asked: int) -> dict[str, Any]:
    told = {name: part for name, part in kept.items() if name not in ("by_member", "at")}
    return told | {"asked": asked, "left": PROPOSALS - asked}
