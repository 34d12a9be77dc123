"""One clock, one way to write a day, one order of names: the same as in `tests/js/base/calendar.test.ts`."""

import json
import random
from datetime import date, datetime

import pytest

from ideation.domain.collation import in_order
from ideation.web.time_format import said_day, said_moment
from tests.fixtures.daemon import ROOT

CASES = json.loads((ROOT / "tests/fixtures/calendar.json").read_text("utf-8"))


@pytest.mark.parametrize(("day", "short"), [(day, short) for day, short, _ in CASES["days"]])
@pytest.mark.parametrize("language", ["da", "en"])
def test_a_day_is_written_as_on_the_phones(day: str, short: dict[str, str], language: str) -> None:
    said = said_day(date.fromisoformat(day), language, "medium")
    assert short[language].split(" ", 1)[1] + f" {day[:4]}" == said


@pytest.mark.parametrize(("moment", "said"), CASES["times"])
@pytest.mark.parametrize("language", ["da", "en"])
def test_a_time_is_written_as_on_the_phones(moment: str, said: dict[str, str], language: str) -> None:
    assert said_moment(datetime.fromisoformat(moment), language).endswith(f" {said[language]}")


def test_names_stand_in_the_order_of_the_alphabet() -> None:
    mixed = random.Random(7).sample(CASES["order"], len(CASES["order"]))
    assert sorted(mixed, key=in_order) == CASES["order"]
