"""A browser without scripts: it keeps cookies, sends forms with what is hidden in them, and goes where it is sent.

page = browser.open("/j/abc")            page.status, page.address, page.text, page.says("Velkommen")
page = browser.press(page, sector="civil")    the page's form, sent; `to` picks one of several by its address
"""

from __future__ import annotations

import html
import re
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlsplit

from flask import Flask

from ideation.runtime.i18n import t


@dataclass
class Seen:
    status: int
    address: str
    text: str
    headers: Any

    @property
    def words(self) -> str:
        """What a person reads: no tags, no drawings, and what was escaped as it was written."""
        plain = re.sub(r"<(svg|head|template).*?</\1>", "", self.text, flags=re.S)
        return re.sub(r"\s+", " ", html.unescape(re.sub(r"<[^>]+>", " ", plain)))

    def says(self, *words: str) -> bool:
        return all(word in self.words for word in words)

    @property
    def heard_first(self) -> bool:
        """A form that came back says so in the page's title, and no other page does."""
        title = re.search(r'<html lang="(\w+)".*?<title>(.*?)</title>', self.text, flags=re.S)
        wrong = 'class="summary"' in self.text or 'class="error"' in self.text
        return not title or title[2].startswith(t(title[1], "common.error_prefix")) == wrong

    def hidden(self, to: str) -> dict[str, str]:
        form = next(f for f in self.forms() if self.action(f) == to)
        fields = re.findall(r'<input type="hidden" name="([^"]+)" value="([^"]*)"', form)
        return {name: html.unescape(value) for name, value in fields}

    def forms(self) -> list[str]:
        return re.findall(r"<form.*?</form>", self.text, flags=re.S)

    def action(self, form: str) -> str:
        stated = re.search(r'<form[^>]*action="([^"]+)"', form)
        return html.unescape(stated.group(1)) if stated else self.address

    def links(self, start: str) -> list[str]:
        return [link for link in re.findall(r'href="([^"]+)"', self.text) if start in link]


class Browser:
    def __init__(self, app: Flask, **headers: str) -> None:
        self.client, self.headers = app.test_client(), {"Accept-Language": "da"} | headers

    def open(self, address: str, **more: Any) -> Seen:
        return self.went("GET", address, **more)

    def press(self, page: Seen, to: str | None = None, **fields: str) -> Seen:
        """Send a form of this page: its own when `to` is not told."""
        to = to or urlsplit(page.address).path
        return self.went("POST", to, data=page.hidden(to) | fields)

    def went(self, method: str, address: str, **sent: Any) -> Seen:
        headers = self.headers | sent.pop("headers", {})
        answer = self.client.open(address, method=method, headers=headers, follow_redirects=True, **sent)
        seen = Seen(answer.status_code, answer.request.path, answer.get_data(as_text=True), answer.headers)
        assert seen.heard_first, seen.text[:600]
        self.cookies = answer.headers.getlist("Set-Cookie")
        return seen
