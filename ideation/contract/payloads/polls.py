"""Votes: opened, counted, counted anew; and what is chosen of them."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field, StringConstraints

from ideation.contract.payloads.fields import Cost, Id
from ideation.domain.limits import IDS_AT_ONCE
from ideation.domain.phases.settings import MaybeText, MaybeTitle, Strict
from ideation.domain.polls import objections


class OnePoll(Strict):
    poll: Id


class PriceOptions(Strict):
    poll: Id
    costs: Annotated[dict[Id, Cost | None], Field(min_length=1, max_length=IDS_AT_ONCE)]


class CountPoll(Strict):
    """`dice`: rolled in the room, one digit after the other; they go into the lot."""

    poll: Id
    dice: Annotated[str, StringConstraints(pattern=r"^[0-9]{1,40}$")] | None = None


class ShowPlaces(Strict):
    """`shown`: how many of the chosen phones and walls show; null is all."""

    poll: Id
    shown: Annotated[int, Field(ge=0, le=IDS_AT_ONCE)] | None


class NewRound(Strict):
    """`whole`: about everything again, also where the rule calls for a run-off."""

    step: Id
    concept: Id | None = None
    whole: bool = False


class ConfirmSelection(Strict):
    poll: Id
    ideas: Annotated[list[Id], Field(max_length=IDS_AT_ONCE)]
    reason: MaybeText = None


class SettleObjection(Strict):
    poll: Id
    objection: Id
    how: objections.How
    owner: MaybeTitle = None
    note: MaybeText = None
