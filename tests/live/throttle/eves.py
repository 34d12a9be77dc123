"""A phone that keeps to no measure."""

from __future__ import annotations

from tests.story import Camp, new


def post(camp: Camp, text: str = "x") -> dict[str, object]:
    payload = {"id": new(), "text": text}
    return {"session": camp.id, "op_id": new(), "type": "idea.post", "payload": payload}
