"""Bidirectional text in templates: what people wrote has the class `words` on every page, and with it a direction of
its own: Hebrew and Arabic from the right. So have the boxes one writes in. It is put there as templates are read, so
that none can forget it."""

from __future__ import annotations

import re

from jinja2.ext import Extension

WORDS = re.compile(r'\bclass="(?=words[\s"]|[^"<>]*\swords[\s"])')
BOX = re.compile(r"<(textarea|input)\s(?!type=\"hidden\")")


class Direction(Extension):
    def preprocess(self, source: str, name: str | None, filename: str | None = None) -> str:
        return BOX.sub(r'<\1 dir="auto" ', WORDS.sub('dir="auto" class="', source))
