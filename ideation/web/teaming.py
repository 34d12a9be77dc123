"""Teams from wishes, for the facilitator: how many have wished, and a proposal. Nobody's wishes are told to anybody."""

from __future__ import annotations

import secrets
from typing import Annotated, Any

from flask import Blueprint, Response
from pydantic import Field, StringConstraints, ValidationError

from ideation.domain.errors import Invalid
from ideation.domain.phases.forming import problem_of
from ideation.domain.phases.settings import Strict, field_errors
from ideation.house import house
from ideation.payloads.fields import Id
from ideation.teams import program
from ideation.teams.apart import propose_apart
from ideation.teams.proposal import SECONDS
from ideation.web.asked import body, facilitator, packed

blueprint = Blueprint("teaming", __name__, url_prefix="/api")
Size = Annotated[int, Field(ge=1, le=1_000)]


class Wanted(Strict):
    """`groups`: how many groups there should be in each team. `seed` draws the lot again as it was drawn before.
    `best`: false leaves out the solver."""

    least: Size
    most: Size
    groups: Annotated[int, Field(ge=0, le=20)] = 3
    concepts: Annotated[list[Id], Field(max_length=100)] = Field(default_factory=list)
    seed: Annotated[str, StringConstraints(min_length=1, max_length=64)] | None = None
    best: bool = True


@blueprint.get("/sessions/<session>/teams/wishes")
def wishes(session: str) -> Any:
    """How many have said what they wish, of those who take part; and how long a proposal may take."""
    with house().store.reading(session) as room:
        facilitator(room)
        present = room.present()
        wished = sum(bool((wish := room.wish(m.id)) and wish.choices) for m in present)
    return {"wished": wished, "present": len(present), "seconds": SECONDS, "solver": program.installed()}


@blueprint.post("/sessions/<session>/teams/proposal")
def proposal(session: str) -> Response:
    """Who could go where. Nothing is changed by asking; `team.set` takes what came of it."""
    try:
        wanted = Wanted.model_validate(body())
    except ValidationError as error:
        raise Invalid(field_errors(error)) from None
    seed = wanted.seed or secrets.token_hex(8)
    asked = wanted.model_dump(exclude={"seed", "best"})
    with house().store.reading(session) as room:
        facilitator(room)
        problem = problem_of(room, seed=seed, **asked)
    return packed(propose_apart(session, problem, best=wanted.best))
