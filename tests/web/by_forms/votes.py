"""A vote by any method, by forms."""

import re

from tests.web.browsing import Browser, Seen

IDEAS = "Et bord i kantinen", "En bænk på torvet", "Fællesspisning"


def act(browser: Browser, page: Seen, act: str, **fields: str) -> Seen:
    form = next(f for f in page.forms() if f'value="{act}"' in f)
    hidden = dict(re.findall(r'<input type="hidden" name="([^"]+)" value="([^"]*)"', form))
    return browser.went("POST", page.address, data=hidden | fields)
