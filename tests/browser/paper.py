"""What a printer makes of a page: every text that can be seen, with its colour and the ground it stands on."""

import re
import zlib
from typing import Any

from playwright.sync_api import Page

# A printer may leave out the grounds: then a text stands on white. Signs and pictures are drawn, and no ground.
PALE = """() => {
    const light = ([r, g, b]) => {
        const part = (n) => (n /= 255) <= 0.03928 ? n / 12.92 : ((n + 0.055) / 1.055) ** 2.4;
        return 0.2126 * part(r) + 0.7152 * part(g) + 0.0722 * part(b);
    };
    const numbers = (colour) => (colour.match(/[\\d.]+/g) ?? []).map(Number);
    const ground = (one) => {
        for (let at = one; at; at = at.parentElement) {
            const [r, g, b, a = 1] = numbers(getComputedStyle(at).backgroundColor);
            if (a > 0.5) return [r, g, b];
        }
        return [255, 255, 255];
    };
    const found = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const one = node.parentElement;
        if (!node.textContent.trim() || one.closest("svg, script, style, template") || !one.checkVisibility()) continue;
        const ink = light(numbers(getComputedStyle(one).color)), under = light(ground(one));
        found.push({ text: node.textContent.trim().slice(0, 40), ink, under });
    }
    return found;
}"""
INK, PAPER = 0.18, 0.7  # dark enough to be read on white, and light enough to be read on


def printed(page: Page) -> list[dict[str, Any]]:
    """All that is read on paper."""
    page.emulate_media(media="print", color_scheme="dark")
    found: list[dict[str, Any]] = page.evaluate(PALE)
    page.emulate_media(media="screen", color_scheme="dark")
    return found


def unreadable(page: Page) -> list[dict[str, Any]]:
    return [one for one in printed(page) if one["ink"] > INK or one["under"] < PAPER]


def rows_on_sheets(page: Page) -> list[int]:
    """How many rows of text stand on each page of A4."""
    pdf = page.pdf(format="A4", print_background=True)
    parts = {int(n): body for n, body in re.findall(rb"(?:^|\n)(\d+) 0 obj(.*?)endobj", pdf, re.S)}
    sheets = [part for part in parts.values() if re.search(rb"/Type\s*/Page\b", part)]
    drawn = [re.search(rb"/Contents (\d+) 0 R", sheet) for sheet in sheets]
    return [rows_in(parts[int(found[1])]) for found in drawn if found]


def rows_in(part: bytes) -> int:
    """Texts that begin at the same height are one row."""
    packed = part.split(b"stream", 1)[1].lstrip(b"\r\n").rsplit(b"endstream", 1)[0]
    return len(set(re.findall(rb" (-?[\d.]+) Tm\b", zlib.decompress(packed))))
