"""What a facilitator and the voters read of a poll's rule is words, never the name of a setting."""

import re

import pytest

from ideation.domain.voting import METHODS
from ideation.i18n import has
from tests.content.reading import LOCALES, ROOT

RULES = (ROOT / "static" / "src" / "voting" / "rules.ts").read_text("utf-8")
QUIET = set(re.findall(r'"(\w+)"', re.search(r"QUIET = new Set\(\[(.*?)\]\)", RULES).group(1)))  # type: ignore[union-attr]
WORDED = [
    (name, field, value)
    for name, method in METHODS.items()
    for field, value in method.settings.model_construct().model_dump().items()
    if field not in QUIET
]


def keys(method: str, field: str, value: object) -> list[str]:
    whole = [f"desk.rule_{method}_{field}", f"desk.rule_{field}"]
    return whole + [f"{key}_{value}" for key in whole if isinstance(value, str)]


@pytest.mark.parametrize("locale", LOCALES)
@pytest.mark.parametrize(("method", "field", "value"), WORDED, ids=lambda part: str(part))
def test_every_setting_of_a_method_has_words(locale: str, method: str, field: str, value: object) -> None:
    assert any(has(locale, key) for key in keys(method, field, value))
