"""What can be set can be taken back: in every command null takes a field away, and a field that is not sent stays as
it is. What cannot be taken away refuses null; no command says yes and changes nothing."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import pytest

from ideation.contract.protocol import COMMANDS
from ideation.storage.rows import load
from ideation.views import board
from tests.contract.stages import set_stage
from tests.contract.stages.setting import Stage
from tests.story import Camp, Json, new


@dataclass(frozen=True)
class Kept:
    """Set so, it stands there; taken back it is `gone`. `within`: in which part of the card."""

    value: Any
    collection: str
    within: str = ""
    gone: Any = None


REPORT = {
    name: Kept(f"Om {name}", "session", "report") for name in ("summary", "missing", "next", "contact", "learned")
}
REPORT |= {name: Kept([new()], "session", "report") for name in ("hidden_ideas", "hidden_names")}
REPORT |= {"hidden_texts": Kept([f"note:{new()}"], "session", "report")}

TAKEN_BACK: dict[tuple[str, str], Kept] = {
    ("idea.edit", "for_whom"): Kept("Unge uden forening", "ideas"),
    ("action.update", "partner"): Kept("Bo", "actions"),
    ("member.update", "name"): Kept("Åse", "members"),
    ("session.update", "question"): Kept("Hvad nu?", "session", gone=""),
    ("objection.settle", "note"): Kept("Vi gør det billigere", "results", "objections"),
    **{("report.write", name): kept for name, kept in REPORT.items()},
}

# These say all there is of one thing at once: what is not said is not there, and null says the same.
SAID_WHOLE = {
    "idea.post": {"for_whom", "builds_on", "proxy", "step"},
    "concept.add": {"idea", "theme", "title"},
    "concept.bring": {"idea", "title"},
    "action.add": {"partner"},
    "action.enter": {"partner"},
    "commitment.make": {"first_step", "due", "condition", "depends"},
    "selection.confirm": {"reason"},
    "timer.set": {"paused_left"},
    "attention.set": {"message"},
    "poll.count": {"dice"},
    "poll.reveal": {"dice"},
    "poll.new_round": {"concept"},
    "member.admit": {"poll"},
    "ticket.void": {"numbers"},
}
# A minuted objection is followed up by somebody; the others by nobody.
NEEDED = {("objection.settle", "owner")}


def optional_fields(type: str) -> dict[str, Json]:
    schema = COMMANDS[type].payload.model_json_schema(by_alias=True)
    return {name: f for name, f in schema.get("properties", {}).items() if name not in schema.get("required", [])}


def takes_null(field: Json) -> bool:
    return {"type": "null"} in field.get("anyOf", [])


def test_every_field_that_takes_null_is_known_here() -> None:
    found = {(type, name) for type in COMMANDS for name, f in optional_fields(type).items() if takes_null(f)}
    whole = {(type, name) for type, names in SAID_WHOLE.items() for name in names}
    assert found == TAKEN_BACK.keys() | whole | NEEDED


def standing(camp: Camp, stage: Stage, kept: Kept, cards: dict[str, list[Json]], name: str) -> Any:
    ids = {stage.payload.get(key) for key in ("id", "member", "poll")} | {camp.id}
    card = next(card for card in cards[kept.collection] if card["id"] in ids)
    part = card[kept.within] if kept.within else card
    return (part[0] if isinstance(part, list) else part).get(name)


def everywhere(camp: Camp, stage: Stage, kept: Kept, name: str) -> list[Any]:
    """As the board says it, as somebody sees it who comes now, and as it is read from the database anew."""
    fay = camp.facilitator()
    shown = [{kept.collection: at.all(kept.collection)} for at in (fay.look(), fay.fresh())]
    with camp.store.engine.connect() as connection:
        shown.append(board.whole(load(connection, camp.id), "facilitator"))
    return [standing(camp, stage, kept, cards, name) for cards in shown]


@pytest.mark.parametrize(("type", "name"), TAKEN_BACK, ids=".".join)
def test_what_can_be_set_can_be_taken_back(camp: Camp, type: str, name: str) -> None:
    kept, stage = TAKEN_BACK[type, name], set_stage(camp, type)
    stage.actor.send(type, **stage.payload | {name: kept.value})
    assert everywhere(camp, stage, kept, name) == [kept.value] * 3
    without = {key: value for key, value in stage.payload.items() if key != name}
    stage.actor.send(type, **without)
    assert everywhere(camp, stage, kept, name) == [kept.value] * 3, "it was not sent, so it stays"
    stage.actor.send(type, **stage.payload | {name: None})
    assert everywhere(camp, stage, kept, name) == [kept.gone] * 3


@pytest.mark.parametrize("type", [type for type in COMMANDS if optional_fields(type)])
def test_what_cannot_be_taken_away_refuses_null(camp: Camp, type: str) -> None:
    stage = set_stage(camp, type)
    for name in (name for name, f in optional_fields(type).items() if not takes_null(f)):
        error = stage.actor.refused(type, "invalid", **stage.payload | {name: None})
        assert name in error["fields"] and error["message"]


def test_a_facilitator_takes_somebodys_name_away(camp: Camp) -> None:
    ann, fay = camp.phone("ann"), camp.facilitator()
    fay.send("member.update", member=ann.member, name=None)
    for phone in (ann, fay, camp.phone("bo")):
        assert "name" not in phone.fresh().find("members", id=ann.member)  # type: ignore[operator]
    mine = ann.fresh().mine
    assert mine and mine["member"]["name"] is None and mine["member"]["public"] is False


def test_where_everybody_has_a_name_it_is_said_that_it_stays(camp: Camp) -> None:
    ann, fay = camp.phone("ann"), camp.facilitator()
    fay.send("session.update", names="on")
    for phone in (ann, fay):
        error = phone.refused("member.update", "closed", member=ann.member, name=None)
        assert error["reason"] == "names_on" and "navn" in error["message"]
    assert fay.fresh().find("members", id=ann.member)["name"] == "Ann"  # type: ignore[index]


@pytest.mark.parametrize("settings", [{"prompt": "Skriv kort"}, {"brief": "Skriv en idé"}, {"late_seconds": 7}])
def test_a_steps_setting_is_taken_back(camp: Camp, settings: Json) -> None:
    fay, step = camp.facilitator(), camp.step("ideas")
    (name,) = settings
    before = fay.fresh().find("steps", id=step)["settings"]  # type: ignore[index]
    fay.send("step.update", id=step, settings=settings)
    assert fay.fresh().find("steps", id=step)["settings"][name] == settings[name]  # type: ignore[index]
    fay.send("step.update", id=step, settings={name: None})
    assert fay.fresh().find("steps", id=step)["settings"] == before  # type: ignore[index]
