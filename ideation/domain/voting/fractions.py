"""Fractions: shares as settings write them: "1/4", "25%" or a whole number; exact, so never 0.25."""

from __future__ import annotations

import re
from fractions import Fraction
from typing import Annotated

from pydantic import AfterValidator, Field

FORM = r"^\d{1,6}(/[1-9]\d{0,5}|%)?$"


def share(text: str) -> Fraction:
    if not re.fullmatch(FORM, text):
        raise ValueError("wrong_form")
    return Fraction(text[:-1]) / 100 if text.endswith("%") else Fraction(text)


def at_most_one(text: str) -> str:
    if share(text) > 1:
        raise ValueError("too_large")
    return text


def percent(text: str) -> str:
    """For people: "80 %" where that is exact, else as it was written."""
    hundredths = share(text) * 100
    return f"{hundredths} %" if hundredths.denominator == 1 else text


Share = Annotated[str, Field(pattern=FORM), AfterValidator(at_most_one)]
