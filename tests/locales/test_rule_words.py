"""What a facilitator and the voters read of a poll's rule is words, never the name of a setting."""

import re

import pytest

from ideation.domain.voting import METHODS
from ideation.runtime.i18n import has
from tests.content.reading import LOCALES, ROOT

SOURCES = ROOT / "static" / "src"


def named(path: str, name: str) -> set[str]:
    """The words in one of the client's sets."""
    source = (SOURCES / path).read_text("utf-8")
    found = re.search(rf"{name}\b[^=]*= new Set\(\[(.*?)\]\)", source, re.DOTALL)
    assert found, f"{path} has no {name}"
    return set(re.findall(r'"(\w+)"', found.group(1)))


QUIET = named("voting/rule_summary.ts", "QUIET")
WORDED = [
    (name, field, value)
    for name, method in METHODS.items()
    for field, value in method.settings.model_construct().model_dump().items()
    if field not in QUIET
]


ASKED = [
    (name, field, chosen)
    for name, method in METHODS.items()
    for field, asked in method.settings.model_json_schema()["properties"].items()
    for chosen in asked.get("enum", [None])
    if field not in method.settings.of_files()
]


def keys(method: str, field: str, value: object) -> list[str]:
    whole = [f"console.rule_{method}_{field}", f"console.rule_{field}"]
    return whole + [f"{key}_{value}" for key in whole if isinstance(value, str)]


@pytest.mark.parametrize("locale", LOCALES)
@pytest.mark.parametrize(("method", "field", "value"), WORDED, ids=lambda part: str(part))
def test_every_setting_of_a_method_has_words(locale: str, method: str, field: str, value: object) -> None:
    assert any(has(locale, key) for key in keys(method, field, value))


@pytest.mark.parametrize("locale", LOCALES)
@pytest.mark.parametrize(("method", "field", "chosen"), ASKED, ids=lambda part: str(part))
def test_every_setting_that_a_plan_asks_for_has_words(locale: str, method: str, field: str, chosen: str | None) -> None:
    assert has(locale, f"console.set_{method}_{field}") or has(locale, f"console.set_{field}")
    assert chosen is None or has(locale, f"console.opt_{field}_{chosen}")
