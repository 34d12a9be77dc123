"""Texts as they are pasted, at the one door: every kind of field there is."""

from __future__ import annotations

import json
import typing
from typing import Any

import pytest
from pydantic import AfterValidator, BaseModel, TypeAdapter

from ideation.contract.payloads import fields
from ideation.contract.protocol import COMMANDS
from ideation.domain.errors import Invalid
from ideation.domain.pasted_text import tidied
from ideation.domain.phases import PHASES, commitment, needs, settings
from ideation.domain.voting.choice_checks import reason_of
from tests.fixtures.daemon import ROOT

CASES = json.loads((ROOT / "tests/fixtures/pasted.json").read_text("utf-8"))
TEXTS: tuple[Any, ...] = (settings.Text, settings.MaybeText, fields.Body)
LINES: tuple[Any, ...] = (settings.Name, settings.Title, settings.MaybeTitle)


@pytest.mark.parametrize(("pasted", "meant"), CASES)
def test_a_text_is_taken_as_it_was_meant(pasted: str, meant: str) -> None:
    assert tidied(pasted) == meant == tidied(meant)
    for kind in TEXTS:
        assert TypeAdapter(kind).validate_python(pasted) == meant
    assert reason_of({"reason": pasted}) == meant


@pytest.mark.parametrize(("pasted", "meant"), CASES)
def test_what_something_is_called_is_one_line(pasted: str, meant: str) -> None:
    for kind in LINES:
        assert TypeAdapter(kind).validate_python(pasted) == " ".join(meant.split())


@pytest.mark.parametrize("wrong", ["a\0b", "\ud800", "a\udfffb"])
def test_what_is_no_text_is_refused(wrong: str) -> None:
    for kind in (*TEXTS, *LINES):
        with pytest.raises(ValueError, match="not_text|surrogate|string_unicode|valid string"):
            TypeAdapter(kind).validate_python(wrong)
    with pytest.raises(Invalid):
        reason_of({"reason": wrong})


def free_strings(model: type[BaseModel], path: str) -> list[str]:
    """Fields that take a text which no validator of ours has looked at."""
    return [
        at
        for name, hint in typing.get_type_hints(model, include_extras=True).items()
        for at in open_to(hint, f"{path}.{name}")
    ]


def open_to(hint: Any, path: str) -> list[str]:
    if isinstance(hint, type) and issubclass(hint, BaseModel):
        return free_strings(hint, path)
    if hint is str:
        return [path]
    if typing.get_origin(hint) is typing.Annotated:
        looked_at = any(isinstance(m, AfterValidator) or getattr(m, "pattern", None) for m in hint.__metadata__)
        return [] if looked_at else open_to(hint.__origin__, path)
    if typing.get_origin(hint) in (typing.Literal, typing.ClassVar):
        return []
    return [found for part in typing.get_args(hint) for found in open_to(part, path)]


# Checked by their phase's settings, looked up among what there is, or never shown.
KNOWN_ONES = {"selection.method", "commitment.method", "team.set.how.seed", "commitment.make.depends.commitment"}
KNOWN_ONES |= {"commitment.make.depends.sector", "ticket.redeem.code"}
KNOWN_ONES |= {"step.add.settings", "step.update.settings", "report.write.versions"}


def test_no_text_comes_in_by_another_door() -> None:
    found = {at for type, command in COMMANDS.items() for at in free_strings(command.payload, type)}
    found |= {at for name, phase in PHASES.items() for at in free_strings(phase.settings, name)}
    found |= set(free_strings(commitment.Kinds, "kinds")) | set(free_strings(needs.Needs, "needs"))
    assert found - KNOWN_ONES == set()
