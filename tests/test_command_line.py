"""The command line says no in one line, and never with a trace of its inside."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from ideation.cli import main


@pytest.fixture
def shell(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> CliRunner:
    monkeypatch.setenv("INSTANCE_PATH", str(tmp_path / "instance"))
    return CliRunner()


def said_no(result: Result) -> str:
    assert isinstance(result.exception, SystemExit) and result.exit_code != 0, result.exception
    return result.output.strip().splitlines()[-1]


BROKEN = {
    "[" * 100_000: "plan: not_json",
    "{": "plan: not_json",
    '{"title": "a\\u0000", "steps": [{"phase": "ideas"}]}': "plan.title: not_text",
    '{"question": "\\ud800", "steps": [{"phase": "ideas"}]}': "plan.question: not_text",
    '{"steps": [{"phase": "ideas", "title": {"da": "Kun dansk"}}]}': "plan.steps.0.title.en: missing",
    '{"steps": [{"phase": "selection", "settings": {"method": "dots", "seats": 0}}]}': "settings.seats: too_small",
}


@pytest.mark.parametrize(("plan", "why"), BROKEN.items(), ids=BROKEN.values())
def test_a_broken_plan_is_told_where(shell: CliRunner, tmp_path: Path, plan: str, why: str) -> None:
    file = tmp_path / "plan.json"
    file.write_text(plan)
    line = said_no(shell.invoke(main, ["session", "create", "--title", "T", "--plan", str(file), "--json"]))
    assert line.startswith("Error: ") and why in line


@pytest.mark.parametrize("command", [["count"], ["recount", "--file"]], ids=" ".join)
def test_a_file_without_end_is_no_json(shell: CliRunner, tmp_path: Path, command: list[str]) -> None:
    file = tmp_path / "deep.json"
    file.write_text("[" * 100_000)
    assert "file: not_json" in said_no(shell.invoke(main, [*command, str(file), "--json"]))


COUNTING = {"method": "approval", "options": [{"id": "a"}, {"id": "b"}], "ballots": [{"choice": {"approve": ["a"]}}]}
FOR_MACHINES: dict[str, tuple[str, dict[str, str]]] = {
    "no JSON": ("votes, please", {"file": "not_json"}),
    "nothing to choose": (json.dumps({"method": "approval", "ballots": []}), {"options": "missing"}),
    "half a character": (json.dumps(COUNTING).replace('"b"', r'"\ud800"'), {"file.options.1.id": "not_text"}),
    "half a name": (json.dumps(COUNTING | {"settings": {"\ud800": 1}}), {"file.settings": "not_text"}),
    "a vote twice": (json.dumps(COUNTING).replace('"approve"', '"approve": ["b"], "approve"'), {"approve": "repeated"}),
    "unknown": (json.dumps(COUNTING).replace('["a"]', '["z"]'), {"ballots.0.choice.approve.0": "unknown"}),
}


@pytest.mark.parametrize(("text", "fields"), FOR_MACHINES.values(), ids=FOR_MACHINES)
def test_a_machine_is_told_no_in_json_and_where(
    shell: CliRunner, tmp_path: Path, text: str, fields: dict[str, str]
) -> None:
    file = tmp_path / "count.json"
    file.write_text(text)
    result = shell.invoke(main, ["count", str(file), "--json"])
    assert said_no(result).startswith("Error: ")
    error = json.loads(result.stdout)["error"]
    assert (error["code"], error["fields"]) == ("invalid", fields) and error["message"]


def test_an_export_that_cannot_be_recounted_is_refused_in_the_same_way(shell: CliRunner, tmp_path: Path) -> None:
    file = tmp_path / "export.json"
    file.write_text(json.dumps({"counts": [{"poll": "\ud800", "result": {}} | COUNTING]}))
    result = shell.invoke(main, ["recount", "--file", str(file), "--json"])
    said_no(result)
    assert json.loads(result.stdout)["error"]["fields"] == {"file.counts.0.poll": "not_text"}


def test_a_place_that_is_not_there_is_named(shell: CliRunner, tmp_path: Path) -> None:
    nowhere = tmp_path / "nowhere" / "camp.backup"
    assert str(nowhere) in said_no(shell.invoke(main, ["backup", "--out", str(nowhere)]))


def test_a_backup_is_for_nobody_elses_eyes(shell: CliRunner, tmp_path: Path) -> None:
    made = shell.invoke(main, ["session", "create", "--title", "T", "--json"])
    assert {"session", "code", "invite", "projector", "facilitator_token"} <= json.loads(made.output).keys()
    file = tmp_path / "camp.backup"
    assert shell.invoke(main, ["backup", "--out", str(file)]).exit_code == 0
    assert file.stat().st_mode & 0o077 == 0
