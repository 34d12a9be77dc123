"""Time format: times as people in the camp read and write them: on the wall clock of Denmark, in their language."""

from __future__ import annotations

from datetime import UTC, date, datetime, tzinfo
from functools import cache

from babel import Locale
from babel.dates import format_date, format_skeleton, format_time, get_timezone

from ideation.domain.errors import Invalid
from ideation.domain.languages import LANGUAGES
from ideation.runtime.i18n import t

WRITTEN_AS = {"en": "en_GB"}  # the day before the month, and 24 hours


def tongue(language: str) -> Locale:
    """How a language writes days and figures, read once: reading takes a lock, as no drawing beside the hub may."""
    found = Locale.parse(WRITTEN_AS.get(language, language))
    assert found.date_formats and found.time_formats and found.number_symbols
    return found


TONGUES = {language: tongue(language) for language in LANGUAGES}


@cache
def wall() -> tzinfo:
    return get_timezone("Europe/Copenhagen")


def said_day(moment: datetime | date | None, language: str, length: str = "long") -> str:
    """As 7. december 2026; `length` medium as 7. dec. 2026."""
    if moment is None:
        return ""
    return format_date(wall_day(moment), format=length, locale=TONGUES[language])


def said_near(day: date, near: datetime | date | None, language: str) -> str:
    """As 7. dec. in a text that is dated; with its year only where that is another one."""
    if near is None or day.year != wall_day(near).year:
        return said_day(day, language, "medium")
    return str(format_skeleton("MMMd", day, locale=TONGUES[language]))


def wall_day(moment: datetime | date) -> date:
    """The date on the wall of the room, also just after midnight."""
    return moment.astimezone(wall()).date() if isinstance(moment, datetime) else moment


def said_moment(moment: datetime | None, language: str) -> str:
    """As 7. december 2026 kl. 09.00."""
    if moment is None:
        return ""
    time = format_time(moment, "short", tzinfo=wall(), locale=TONGUES[language])
    return t(language, "report.moment", day=said_day(moment, language), time=time)


def said_duration(minutes: int, language: str) -> str:
    """As 3 t. 5 min., the way the planner says it."""
    hours, rest = divmod(minutes, 60)
    if not hours:
        return t(language, "common.min", n=rest)
    return t(language, "console.hours_minutes", h=hours, m=rest) if rest else t(language, "console.hours_only", h=hours)


def read_moment(text: str) -> datetime | None:
    """What a field of the kind datetime-local sends; empty is none."""
    if not text.strip():
        return None
    try:
        local = datetime.fromisoformat(text.strip())
    except ValueError:
        raise Invalid({"starts": "not_a_time"}) from None
    if local.tzinfo is not None or not 2000 <= local.year <= 2200:
        raise Invalid({"starts": "not_a_time"})
    zone = wall()
    aware = zone.localize(local) if hasattr(zone, "localize") else local.replace(tzinfo=zone)
    return aware.astimezone(UTC)
