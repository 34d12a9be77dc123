"""Everything the live contract has, readable by programs: commands, cards, errors, steps, methods."""

from __future__ import annotations

from dataclasses import asdict
from functools import cache
from typing import Any, get_args

from ideation.contract.protocol import COMMANDS, Command
from ideation.domain import concept_kinds, limits
from ideation.domain.errors import KINDS
from ideation.domain.languages import LANGUAGES
from ideation.domain.phases import PHASES
from ideation.domain.privacy.sectors import DEFAULT_SECTORS
from ideation.domain.voting import METHODS
from ideation.domain.voting.method import Need
from ideation.domain.voting.places import FILLING
from ideation.runtime.version import VERSION
from ideation.views.cards import COLLECTIONS

LENGTHS = ("MAX_TEXT", "MAX_IDEA", "MIN_IDEA", "MAX_TITLE", "MAX_NAME")  # what screens say before a text is sent


@cache
def schema() -> dict[str, Any]:
    return {
        "version": VERSION,
        "commands": {name: command_schema(command) for name, command in COMMANDS.items()},
        "collections": {name: shape.json_schema() for name, shape in COLLECTIONS.items()},
        "errors": {kind.code: {"status": kind.status, "retryable": kind.retryable} for kind in KINDS},
        "languages": list(LANGUAGES),
        "worked_on": list(concept_kinds.WORKED_ON),
        "sectors": DEFAULT_SECTORS,
        "lengths": {name: getattr(limits, name) for name in LENGTHS},
        "asks": {name: list(phase.asks) for name, phase in PHASES.items()},
        "steps": {name: phase.settings.model_json_schema() for name, phase in PHASES.items()},
        "kinds": {name: asdict(kind) for name, kind in concept_kinds.KINDS.items()},
        "filling": list(FILLING),
        "needs": list(get_args(Need)),
        "methods": {
            name: {
                "choice": m.choice.model_json_schema(),
                "settings": m.settings.model_json_schema(),
                "single": m.single,
                "priced": m.priced,
                "ballot": m.ballot,
                "need": m.need,
                "by_sector": m.by_sector,
            }
            for name, m in METHODS.items()
        },
    }


def command_schema(command: Command) -> dict[str, Any]:
    return {
        "payload": command.payload.model_json_schema(by_alias=True),
        "roles": list(command.roles),
        "phases": list(command.phases) if command.phases else None,
        "own": command.own,
        "reversible": command.reversible,
    }
