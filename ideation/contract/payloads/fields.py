"""The kinds of fields in payloads: ids, days, texts and numbers, cleaned and read."""

from __future__ import annotations

import re
from datetime import UTC, date, datetime
from typing import Annotated, Any

from pydantic import AfterValidator, BeforeValidator, Field, StringConstraints

from ideation.domain import tickets
from ideation.domain.limits import IDS_AT_ONCE, MAX_TEXT
from ideation.domain.phases.settings import Reason, clean_text

DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
UUID = r"^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$"


def parse_date(value: Any) -> Any:
    """Written as 2026-12-01 and in no other way, of the many that ISO 8601 has."""
    if not isinstance(value, str):
        return value
    try:
        return date.fromisoformat(value if DAY.fullmatch(value) else "")
    except ValueError:
        raise Reason("not_a_date") from None


def parse_time(value: Any) -> Any:
    if not isinstance(value, str):
        return value
    try:
        moment = datetime.fromisoformat(value)
        if moment.tzinfo is None:
            raise Reason("not_a_time")
        return moment.astimezone(UTC)
    except (ValueError, OverflowError):
        raise Reason("not_a_time") from None


def text_or_empty(value: str) -> str:
    return clean_text(value) if value.strip() else ""


def sensible_year(value: date) -> date:
    if not 2000 <= value.year <= 2200:
        raise Reason("not_a_date")
    return value


def sensible_time(value: datetime) -> datetime:
    sensible_year(value.date())
    return value


LEFT: Any = None  # of a field that need not be sent and cannot be taken away: without it all stays as it is (`KEEP`)
Id = Annotated[str, StringConstraints(pattern=UUID)]
Ids = Annotated[list[Id], Field(min_length=1, max_length=IDS_AT_ONCE)]
Day = Annotated[date, BeforeValidator(parse_date), AfterValidator(sensible_year)]
Moment = Annotated[datetime, BeforeValidator(parse_time), AfterValidator(sensible_time)]
Body = Annotated[str, AfterValidator(text_or_empty), Field(json_schema_extra={"maxLength": MAX_TEXT})]
Hash = Annotated[str, StringConstraints(pattern=r"^[0-9a-f]{64}$")]
TicketCode = Annotated[str, StringConstraints(max_length=64), AfterValidator(tickets.normalized)]
Key = Annotated[str, StringConstraints(pattern=r"^[a-z][a-z0-9_-]{0,31}$")]
TextKey = Annotated[str, StringConstraints(pattern=r"^[a-z_]{1,16}:[0-9a-f-]{36}(:[a-z0-9_]{1,32})?$")]
Cost = Annotated[int, Field(ge=1, le=10**12)]
Minutes = Annotated[int, Field(ge=0, le=1440)]
Version = Annotated[int, Field(ge=0, le=1_000_000_000)]
