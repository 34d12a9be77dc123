"""Somebody does something, and somebody else looks on: what a told day is made of."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from tests.story import Camp, Json, Phone


class Acts:
    """Whoever acts, and what follows each act."""

    def __init__(self, camp: Camp, after: Callable[[str], None], **people: Phone) -> None:
        """`people`: fay, ann (civil), bob (business); others come later."""
        self.camp, self.after, self.sent = camp, after, set[str]()
        self.fay, self.ann, self.bob = people["fay"], people["ann"], people["bob"]

    def do(self, who: Phone, type: str, /, **payload: Any) -> Json:
        ack = who.send(type, **payload)
        self.sent.add(type)
        self.after(type)
        return ack

    def go(self, phase: str) -> None:
        here = self.fay.look().all("session")[0]["step"]
        self.do(self.fay, "step.go", to=self.camp.step(phase), **{"from": here})

    def come(self, name: str, sector: str = "civil") -> Phone:
        late: Phone = self.camp.phone(name, sector)
        self.after("join")
        return late
