"""A vote by any method, by forms."""

import pytest

from tests.story import Camp
from tests.web.browsing import Browser, Seen


@pytest.fixture
def room(camp: Camp, browser: Browser) -> Seen:
    camp.go("ideas")
    return browser.press(browser.open(f"/j/{camp.invite}"), sector="civil", name="Åse")
