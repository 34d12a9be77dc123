"""What a phone sends, however wrong, and how it is refused."""

from __future__ import annotations

from typing import Any

from tests.story import Answer


def assert_invalid(answer: Answer, what: Any) -> None:
    assert (answer.status, answer.json.get("ok")) == (422, False), f"{what!r}: {answer.status} {answer.text}"
    error = answer.json["error"]
    assert error["code"] == "invalid" and error["fields"] and error["message"], f"{what!r}: {error}"
