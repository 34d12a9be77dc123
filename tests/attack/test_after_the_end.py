"""M10: after the end nobody rewrites what stands in the public report."""

from __future__ import annotations

from typing import Any

import pytest

from ideation.contract.protocol import AFTER_END, COMMANDS
from ideation.domain.entities import Member
from ideation.domain.errors import Closed, Forbidden
from tests.domain.scene import Scene

AD = "Køb mit kursus på …"


@pytest.fixture
def scene() -> Scene:
    return Scene()


@pytest.fixture
def concept(scene: Scene) -> str:
    return scene.concept()


@pytest.fixture
def ann(scene: Scene, concept: str) -> Member:
    ann = scene.member("ann")
    scene.do(ann, "team.join", concept=concept)
    return ann


@pytest.fixture
def eve(scene: Scene, concept: str) -> Member:
    """Joining a team is free."""
    eve = scene.member("eve", "business")
    scene.do(eve, "team.join", concept=concept)
    return eve


@pytest.fixture
def action(scene: Scene, ann: Member, concept: str) -> str:
    made = {"concept": concept, "what": "Ring til kommunen", "who": ann.id, "due": "2027-01-10"}
    return str(scene.do(ann, "action.add", id=scene.at.uuid(), **made).result["id"])


def a_value(name: str, schema: dict[str, Any], scene: Scene) -> Any:
    """Something that this field takes."""
    kinds = {form.get("type"): form for form in schema.get("anyOf", [schema])}
    form = kinds.get("string") or kinds.get("array") or kinds.get("boolean") or kinds.get("integer") or {}
    if "enum" in str(schema):
        return next(value["enum"][0] for value in kinds.values() if "enum" in value)
    if form.get("type") == "array":
        return []
    if form.get("type") in ("boolean", "integer"):
        return True
    if "pattern" in form and "8}" in form["pattern"]:
        return scene.at.uuid()
    return "2027-01-10" if name == "due" else "civil" if name == "sector" else AD


@pytest.mark.parametrize("type", AFTER_END)
def test_only_the_fields_of_the_table_are_open(scene: Scene, action: str, ann: Member, type: str) -> None:
    scene.do(scene.fay, "session.end")
    command = COMMANDS[type]
    fields = command.payload.model_json_schema()["properties"]
    closed = fields.keys() - AFTER_END[type]
    about = {"action.update": {"id": action}, "member.update": {"member": ann.id}}.get(type, {})
    for name in closed:
        for by in (ann, scene.fay):
            if by.role in command.roles:
                sent = about | {name: a_value(name, fields[name], scene)}
                scene.refused(by, type, Closed, "session_ended", **sent)
    assert AFTER_END[type] <= fields.keys() and (closed or type.startswith(("report", "session")))


def test_every_command_that_is_open_after_the_end_is_in_the_table() -> None:
    assert {type for type, command in COMMANDS.items() if command.after_end} == AFTER_END.keys()


def test_nobody_of_the_team_rewrites_anothers_action(scene: Scene, action: str, ann: Member, eve: Member) -> None:
    scene.do(scene.fay, "session.end")
    for change in ({"what": AD}, {"who": "En kendt"}, {"partner": "En kendt"}, {"due": "2030-01-01"}):
        for by in (eve, ann, scene.fay):
            scene.refused(by, "action.update", Closed, "session_ended", id=action, **change)
    scene.refused(eve, "action.update", Forbidden, "not_carried_by_you", id=action, state="dropped")
    scene.do(ann, "action.update", id=action, state="done")
    assert scene.room.actions[action].what == "Ring til kommunen"


def test_the_concepts_owner_and_whoever_leads_say_how_far_it_is(
    scene: Scene, action: str, eve: Member, concept: str
) -> None:
    scene.do(eve, "concept.own", concept=concept, own=True)
    scene.do(scene.fay, "session.end")
    for by, state in ((eve, "doing"), (scene.fay, "done")):
        scene.do(by, "action.update", id=action, state=state)
        assert scene.room.actions[action].state == state


def test_ones_name_can_be_taken_back_and_not_be_changed(scene: Scene, ann: Member, eve: Member) -> None:
    scene.do(ann, "member.update", member=ann.id, public=True)
    scene.do(scene.fay, "session.update", names="on")
    scene.do(scene.fay, "session.end")
    scene.refused(ann, "member.update", Closed, "session_ended", member=ann.id, name="En kendt")
    scene.refused(scene.fay, "member.update", Closed, "session_ended", member=ann.id, name="En kendt")
    scene.refused(eve, "member.update", Forbidden, "not_yours", member=ann.id, public=False)
    scene.refused(scene.fay, "member.update", Forbidden, "own_consent_only", member=ann.id, public=True)
    scene.do(ann, "member.update", member=ann.id, public=False)
    scene.do(ann, "member.update", member=ann.id, public=True)
    scene.do(ann, "member.update", member=ann.id, name=None)
    assert (scene.room.members[ann.id].name, scene.room.members[ann.id].public) == (None, False)
