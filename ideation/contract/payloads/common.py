"""How a command comes, and the payloads that belong to no one part."""

from __future__ import annotations

from typing import Annotated, Any

from pydantic import BaseModel, ConfigDict, StringConstraints

from ideation.contract.payloads.fields import Id
from ideation.domain.phases.settings import Strict


class SentCommand(BaseModel):
    """One command as it arrives, over either transport."""

    model_config = ConfigDict(strict=True, extra="ignore")

    op_id: Id
    type: Annotated[str, StringConstraints(max_length=64)]
    payload: dict[str, Any]


class Empty(Strict):
    pass


class OneId(Strict):
    id: Id


class Undo(Strict):
    op_id: Id
