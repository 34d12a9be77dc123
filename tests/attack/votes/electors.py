"""A vote, and those who may cast it."""

from __future__ import annotations

from ideation.domain.tickets import SIGNS, hashed
from tests.domain.scene import Scene


def printed(scene: Scene, n: int) -> list[str]:
    codes = ["0123456789ABCDE" + SIGNS[at] for at in range(n)]
    scene.do(scene.fay, "ticket.issue", hashes=[hashed(code) for code in codes])
    return codes
