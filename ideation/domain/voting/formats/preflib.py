"""PrefLib's orders (`.soc`, `.soi`, `.toc`, `.toi`): what they are about, then how many people put them in which order,
`{2,3}` for those on the same place."""

from __future__ import annotations

import re
from typing import Any

from ideation.domain.errors import Invalid

HEAD = re.compile(r"#\s*(?P<key>[A-Z ]+?)(?:\s(?P<n>\d+))?\s*:\s*(?P<value>.*)")
ORDER = re.compile(r"\{[^{}]*\}|[^,{}]+")
KINDS = ("soc", "soi", "toc", "toi")
SAYS_KIND = 'A line such as "# DATA TYPE: soc" says how the orders are written.'
SAYS_NAME = 'Each alternative has a line such as "# ALTERNATIVE NAME 1: Park".'
SAYS_ORDER = 'A line of votes reads "12: 1,{2,3},4": how many people, and the numbers of what they ranked, each once.'
NOTE = "PrefLib names no rule; it was counted by ranked pairs, one to be chosen"


def is_preflib(text: str) -> bool:
    return text.removeprefix("\ufeff").lstrip().upper().startswith("# FILE NAME")


def read_preflib(text: str) -> dict[str, Any]:
    """As a counting file. Alternatives go by their numbers."""
    lines = [(n, line.strip()) for n, line in enumerate(text.removeprefix("\ufeff").splitlines(), 1) if line.strip()]
    heads = [head for _, line in lines if line.startswith("#") and (head := HEAD.match(line))]
    kind = next((h["value"].strip().lower() for h in heads if h["key"] == "DATA TYPE"), "")
    if kind not in KINDS:
        raise Invalid({"DATA TYPE": "unknown" if kind else "missing"}, known=list(KINDS), hint=SAYS_KIND)
    names = {h["n"]: h["value"].strip() for h in heads if h["key"] == "ALTERNATIVE NAME" and h["n"]}
    if not names:
        raise Invalid({"ALTERNATIVE NAME": "missing"}, hint=SAYS_NAME)
    ballots = [ballot(line, n, names) for n, line in lines if not line.startswith("#")]
    return {
        "method": "ranked_pairs",
        "settings": {"seats": 1},
        "options": [{"id": id, "title": name} for id, name in names.items()],
        "ballots": ballots,
        "notes": [NOTE, *voters_told(heads, ballots)],
    }


def ballot(line: str, n: int, known: dict[str, str]) -> dict[str, Any]:
    count, _, order = line.partition(":")
    if not count.strip().isdecimal() or int(count) < 1:
        raise Invalid({f"line {n}": "not_integer"}, line=n, hint=SAYS_ORDER)
    places = [place(part) for part in ORDER.findall(order)]
    named = [id for one in places for id in one]
    for id in named:
        if id not in known or named.count(id) > 1:
            raise Invalid({f"line {n}": "repeated" if id in known else "unknown"}, line=n, hint=SAYS_ORDER)
    return {"choice": {"ranking": [p[0] if len(p) == 1 else p for p in places if p]}, "weight": int(count)}


def place(part: str) -> list[str]:
    return [id.strip() for id in part.strip("{} ").split(",") if id.strip()]


def voters_told(heads: list[re.Match[str]], ballots: list[dict[str, Any]]) -> list[str]:
    said = next((h["value"].strip() for h in heads if h["key"] == "NUMBER VOTERS"), "")
    there = str(sum(ballot["weight"] for ballot in ballots))
    return [f"NUMBER VOTERS says {said}, the file has {there}"] if said and said != there else []
