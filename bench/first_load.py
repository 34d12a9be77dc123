"""From the QR code to the first idea on a slow phone: how long, and how many bytes.

    python -m bench.first_load [KBIT LATENCY_MS]        400 kbit/s and 400 ms, unless told

A phone with an empty cache comes to the door, taps its group, and sends one idea; the network is slowed down in the
browser. Bytes are what came over the line, headers included.
"""

from __future__ import annotations

import os
import sys
import tempfile
from dataclasses import dataclass, field
from pathlib import Path
from time import perf_counter
from typing import Any

from playwright.sync_api import Page, sync_playwright

from tests.browser.hands import awake, box, choose_group, saved, write
from tests.fixtures.browser import FLAGS, NO_SANDBOX, Chromium, slow_network
from tests.fixtures.programs import CHROMIUM, require
from tests.fixtures.server import Server
from tests.story import Camp, Outside

IDEA = "En bænk på hver gade"
PAINTED = "new Promise(done => new PerformanceObserver(done).observe({ type: 'paint', buffered: true })).then(() => 0)"


class Line:
    """What comes over the line, as the browser counts it."""

    def __init__(self, page: Page) -> None:
        self.bytes, self.files = 0, 0
        tools = page.context.new_cdp_session(page)
        tools.send("Network.enable")
        tools.on("Network.loadingFinished", self.count)

    def count(self, done: dict[str, Any]) -> None:
        self.bytes += int(done["encodedDataLength"])
        self.files += 1


@dataclass
class FirstLoad:
    """{moment: (seconds since the beginning, bytes, files)}"""

    moments: dict[str, tuple[float, int, int]] = field(default_factory=dict)

    def bytes_at(self, moment: str) -> int:
        return self.moments[moment][1]


def first_load(page: Page, camp: Camp) -> FirstLoad:
    """The camp is at its ideas."""
    line, began, found = Line(page), perf_counter(), FirstLoad()

    def moment(name: str) -> None:
        found.moments[name] = (perf_counter() - began, line.bytes, line.files)

    page.goto(f"/j/{camp.invite}", wait_until="domcontentloaded")
    page.evaluate(PAINTED)
    moment("door")
    choose_group(page, "civil")
    page.wait_for_url("**/room/*", wait_until="commit")
    box(page, "join.your_idea").wait_for()
    moment("box")
    awake(page)
    moment("live")
    write(page, IDEA)
    saved(page, IDEA)
    moment("saved")
    return found


WORDS = {
    "door": "the groups are drawn and can be tapped",
    "box": "the first idea can be written and sent",
    "live": "the live page has taken over",
    "saved": "the first idea is saved",
}


def main(kbit: int = 400, latency_ms: int = 400) -> None:
    house = Server(Path(tempfile.mkdtemp()), {})
    house.start()
    try:
        camp = Camp(Outside(house))
        camp.go("ideas")
        report(measured(house, camp, kbit, latency_ms), kbit, latency_ms)
    finally:
        house.stop()


def measured(house: Server, camp: Camp, kbit: int, latency_ms: int) -> FirstLoad:
    flags = FLAGS + (NO_SANDBOX if os.geteuid() == 0 else [])
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=require(CHROMIUM), args=flags)
        phone = Chromium(browser).phone(house.url)
        slow_network(phone, kbit, latency_ms)
        found = first_load(phone, camp)
        browser.close()
    return found


def report(found: FirstLoad, kbit: int, latency_ms: int) -> None:
    print(f"A phone with an empty cache, {kbit} kbit/s, {latency_ms} ms:")
    for name, (seconds, size, files) in found.moments.items():
        print(f"  {seconds:5.1f} s  {size / 1000:6.1f} kB in {files:2} files  {WORDS[name]}")


if __name__ == "__main__":
    main(*map(int, sys.argv[1:3]))
