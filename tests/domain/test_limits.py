"""Limits of texts stand once: whoever writes one anywhere else writes a second truth."""

import re
from pathlib import Path

import pytest

from ideation.contract.schema import LENGTHS, schema
from ideation.domain import limits

ROOT = Path(limits.__file__).parents[2]
FIGURE = r"(?:80|200|280|2_?000)\b"
OWN = {
    "templates": re.compile(rf"""(?:maxlength|most)["']?\s*[=:]\s*["']?{FIGURE}"""),
    "static/src": re.compile(rf"""\bmax=\{{{FIGURE}|\b(?:MAX|LONGEST)\w* = {FIGURE}|\bmax_?[lL]ength\b.*\b{FIGURE}"""),
}
GENERATED = ROOT / "static/src/contract/lengths.ts"


@pytest.mark.parametrize("folder", OWN)
def test_no_screen_has_a_figure_of_its_own(folder: str) -> None:
    files = {file for file in (ROOT / folder).rglob("*.*") if file.suffix in (".html", ".ts", ".tsx")} - {GENERATED}
    assert [file.name for file in files if OWN[folder].search(file.read_text("utf-8"))] == []


def test_screens_are_told_the_lengths_by_the_contract() -> None:
    assert schema()["lengths"] == {name: getattr(limits, name) for name in LENGTHS}
