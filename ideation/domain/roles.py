"""Who may do something because of the role they have. Whether somebody leads is asked of the member (`leads`)."""

from __future__ import annotations

from ideation.domain.entities import Member
from ideation.domain.errors import Forbidden


def must_lead(by: Member) -> Member:
    if not by.leads:
        raise Forbidden("role", roles=["facilitator"])
    return by
