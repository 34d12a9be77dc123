"""Promises with an "if", in short."""

from __future__ import annotations

from typing import Any

from hypothesis import strategies as st

from ideation.domain.entities import Member
from tests.domain.scene import Scene

kinds = st.fixed_dictionaries(
    {}, optional={"join": st.just(True), "money_dkk": st.integers(1, 3), "in_kind": st.just("Et lokale")}
)


def bring(scene: Scene, by: Member, concept: str, **more: Any) -> str:
    made = {"id": scene.at.uuid(), "concept": concept, "kinds": {"join": True}} | more
    return str(scene.do(by, "commitment.make", **made).result["id"])
