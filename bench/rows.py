"""How many files a further phase, method or field touches, counted on those that there are. Its own files bear its
name; edited are those that name nearly all of them, be it a table or a list; texts are counted apart, and what is
generated is no work.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from ideation.domain.concept_kinds import FIELDS
from ideation.domain.phases import PHASES
from ideation.domain.voting import METHODS

ROOT = Path(__file__).resolve().parents[1]
FOLDERS = ("ideation", "static/src", "templates")
ENDS = {".py", ".ts", ".tsx", ".html", ".json"}
GENERATED = ("static/src/protocol.ts", "contract/lengths.ts", "_views.ts")
NEARLY_ALL = 0.9  # of them: a table that leaves one or two out on purpose is one, too


def named(name: str) -> re.Pattern[str]:
    """As a value, a key, an import or the end of a key; not as a word in a sentence."""
    return re.compile(rf"""["'`._]{name}["'`.]|^ +"?{name}"?[:,]""", re.MULTILINE)


def files() -> list[Path]:
    found = (path for folder in FOLDERS for path in (ROOT / folder).rglob("*") if path.suffix in ENDS)
    return sorted(p for p in found if not str(p).endswith(GENERATED) and "content" not in p.parts)


def own(name: str, paths: Iterable[Path]) -> list[Path]:
    return [path for path in paths if name in (path.name.split(".")[0], path.parent.name)]


@dataclass(frozen=True)
class Touched:
    """`own`: how many files the smallest of them has; `edited`: which name all; `texts`: in how many files, all
    languages together."""

    own: int
    edited: list[str]
    texts: int


def touched(names: Iterable[str]) -> Touched:
    names, paths = list(names), files()
    looks = [(name, named(name)) for name in names]

    def lists(path: Path) -> bool:
        text = path.read_text("utf-8")
        return sum(name in text and bool(look.search(text)) for name, look in looks) >= NEARLY_ALL * len(names)

    found = [path for path in paths if lists(path)]
    edited = [str(path.relative_to(ROOT)) for path in found if path.suffix != ".json"]
    return Touched(min(len(own(name, paths)) for name in names), edited, len(found) - len(edited))


@cache
def rows() -> dict[str, Touched]:
    return {"a phase": touched(PHASES), "a method": touched(METHODS), "a field": touched(FIELDS)}
