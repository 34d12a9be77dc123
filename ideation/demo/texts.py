"""The demo's Danish texts."""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path
from typing import Any

CONTENT = Path(__file__).parent.parent / "content" / "demo"


@cache
def texts(name: str) -> list[Any]:
    """ideas, themes, names, concepts, commitments, actions or objections."""
    return json.loads((CONTENT / f"{name}.json").read_text("utf-8"))  # type: ignore[no-any-return]


def key_of() -> dict[str, dict[str, Any]]:
    """{idea text: its entry}: how the facilitator of the demo knows where an idea belongs."""
    return {idea["text"]: idea for idea in texts("ideas")}
