"""Number format: figures as people read them, in their language: shares as percentages, halves as decimals, money with
its dots."""

from __future__ import annotations

from fractions import Fraction

from babel.numbers import format_decimal

from ideation.runtime.i18n import t
from ideation.web.errors import locale
from ideation.web.time_format import TONGUES

HIDDEN = "–"


def figure(text: str) -> str:
    """35/2 is 17,5; what is no number stays."""
    try:
        return decimal(float(Fraction(text)), "#,##0.##")
    except (ValueError, ZeroDivisionError):
        return text


def fine(text: str) -> str:
    """With as many decimals as it takes to tell small parts apart."""
    return decimal(float(Fraction(text)), "#,##0.####")


def part(text: str) -> str:
    """1/40 is 2,5 %."""
    return per_cent(decimal(float(100 * Fraction(text)), "#,##0.#"))


def percent(share: str | None) -> str:
    """7/9 is 78 %. A group that is too small has none, and neither has one where nobody voted."""
    if share is None:
        return HIDDEN
    some, of = (int(part) for part in share.split("/"))
    return per_cent(str(round(100 * some / of))) if of else HIDDEN


def per_cent(n: str | int) -> str:
    """78 %; in English 78%."""
    return t(locale(), "influence.percent", n=n)


def thousands(n: int) -> str:
    return decimal(n, "#,##0")


def decimal(n: float, shape: str) -> str:
    return str(format_decimal(n, format=shape, locale=TONGUES[locale()]))
