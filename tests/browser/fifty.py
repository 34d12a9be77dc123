"""What the checks of `ux.md` §5 share: the ideas that are written, and whether something lies in sight."""

from typing import Any

from playwright.sync_api import Locator, Page, expect

from tests.story import WHOLE_DAY, Camp

from .waiting import until

IDEAS = ["Åbne værksteder", "Fritidspas til alle", "Fællesspisning", "En bænk på hver gade"]

IDEA, OTHER, THIRD = "Åbne værksteder om torsdagen", "Fritidspas til alle under 20", "Fællesspisning for 25 kroner"
LONG_WORD = "Ungdomsrådgivningsmedarbejderordning" * 2
STRANGE = "<b>Æbler & kød</b> é ü 🙂 https://eksempel.dk/" + "a" * 180
BRIEF = "Skriv hver for sig. Læs de andres bagefter."

# In sight without scrolling, and nothing lies over it.
IN_SIGHT = """one => {
    const box = one.getBoundingClientRect();
    const [x, y] = [box.left + box.width / 2, box.top + box.height / 2];
    const top = box.bottom <= innerHeight && document.elementFromPoint(x, y);
    return Boolean(top) && (one.contains(top) || top.contains(one));
}"""


def plan_with(*steps: dict[str, Any], **more: Any) -> dict[str, Any]:
    return {**WHOLE_DAY, "steps": list(steps), **more}


def open_ideas(**settings: Any) -> dict[str, Any]:
    return {"phase": "ideas", "settings": {"hidden": False, "brief": BRIEF, "max_length": 280, **settings}}


OPEN = plan_with({"phase": "welcome"}, open_ideas(), {"phase": "themes"})


def texts(camp: Camp) -> list[str]:
    return [idea["text"] for idea in camp.facilitator().look().all("ideas")]


def fits(page: Page) -> None:
    """Nothing is to be scrolled sideways."""
    assert page.evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth")


def lies_free(page: Page, what: str) -> None:
    """It is in the window, and nothing lies over its middle."""
    seen = f"""() => {{
        const it = {what}, at = it.getBoundingClientRect();
        const top = document.elementFromPoint(at.x + at.width / 2, at.y + at.height / 2);
        return at.top >= 0 && at.bottom <= innerHeight && (it.contains(top) || top?.contains(it));
    }}"""
    until(page, seen)


def in_sight(*things: Locator) -> None:
    for thing in things:
        expect(thing).to_be_visible()
        assert thing.evaluate(IN_SIGHT), thing
