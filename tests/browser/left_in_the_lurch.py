"""What somebody sees on one screen, and why it would leave them in the lurch."""

from __future__ import annotations

import re
from typing import Any

from playwright.sync_api import Locator, Page, expect

RAW = re.compile(
    r"\b(?:room|console|projector|kinds|match|concepts|commitment|actions|vote|result|noun)\.[a-z_]+\b|\{\w+\}"
)
# What a page has in its middle: its words, what can be pressed or written in, and the places that say "nothing here".
# What every page has (the header, the frame of the console, the foot of the wall) is not asked about.
LOOK = """() => {
  const seen = one => one.checkVisibility({ opacityProperty: true, visibilityProperty: true });
  const main = document.querySelector('#main');
  const framed = one => one.closest('body > * > header, footer, nav, dialog');
  const there = what => [...document.body.querySelectorAll(what)].filter(one => !framed(one));
  const all = what => there(what).filter(seen);
  const live = one => !one.disabled && one.getAttribute('aria-disabled') !== 'true';
  const BOX = 'input:not([type=search]), textarea';
  const boxes = all(BOX).filter(live);
  return {
    words: main.innerText,
    acts: all('button, a.button, select, summary').filter(live).length + boxes.length,
    boxes: boxes.length,
    folded: there(`details:not([open]) :is(${BOX})`).length,
    empty: all('.empty').map(one => one.innerText),
    things: all('article, .card, li, table, dl, svg.picture, .projector-row').length,
  };
}"""


class Look(dict[str, Any]):
    """What somebody sees on one screen."""

    @property
    def words(self) -> str:
        return str(self["words"])


def look(page: Page) -> Look:
    expect(page.locator("main[aria-busy=true]")).to_have_count(0)
    return Look(page.evaluate(LOOK))


def complaints(who: str, seen: Look, brief: str, addable: bool = False) -> list[str]:
    """Why this screen would leave somebody in the lurch; empty where it does not. `addable`: what is missing here can
    be written in at the console."""
    found = []
    if raw := RAW.findall(seen.words):
        found.append(f"{who} shows {raw}")
    way_out = seen["boxes"] + seen["folded"] if who == "the console" else seen["acts"] or addable
    if seen["empty"] and not way_out:
        found.append(f"{who} has nothing and no way to add it: {seen['empty']}")
    if who == "the phone" and not (seen["acts"] or seen["things"] or brief in seen.words):
        found.append("the phone has nothing to do and nothing to show")
    if who != "the console" and len(seen.words.strip()) < 20:
        found.append(f"{who} shows next to nothing: {seen.words!r}")
    return found


def sees(page: Page, who: str, text: str) -> list[str]:
    """It may come a moment later."""
    try:
        expect(page.locator("#main").get_by_text(text).locator("visible=true").first).to_be_visible(timeout=4_000)
    except AssertionError:
        return [f"{who} does not show {text!r}"]
    return []


def shows_soon(what: Locator) -> bool:
    try:
        expect(what).to_be_visible(timeout=600)
    except AssertionError:
        return False
    return True
