"""The command line says no in one line, and never with a trace of its inside."""

import json
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import click
import pytest
from click.testing import CliRunner, Result

from bench.__main__ import main as bench
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


# -- every command -----------------------------------------------------------------------------------------------------


def commands_of(group: click.Group, *path: str) -> Iterator[tuple[tuple[str, ...], click.Command]]:
    """All that do something, at whatever depth."""
    context = click.Context(group)
    for name in group.list_commands(context):
        command = group.get_command(context, name)
        assert command
        yield from commands_of(command, *path, name) if isinstance(command, click.Group) else [((*path, name), command)]


@pytest.mark.parametrize("group", [main, bench], ids=["ideation", "bench"])
def test_every_command_answers_a_machine(group: click.Group) -> None:
    found = dict(commands_of(group))
    assert len(found) > 6
    missing = [" ".join(path) for path, one in found.items() if not any("--json" in p.opts for p in one.params)]
    assert missing == [] and all(one.help for one in found.values())


def test_backup_restore_and_export_answer_in_json(shell: CliRunner, tmp_path: Path) -> None:
    def answer(*words: str) -> dict[str, Any]:
        found: dict[str, Any] = json.loads(shell.invoke(main, [*words, "--json"]).stdout)
        return found

    session = answer("session", "create", "--title", "T")["session"]
    file, out = tmp_path / "camp.backup", tmp_path / "out"
    assert answer("backup", "--out", str(file)) == {"file": str(file), "bytes": file.stat().st_size}
    assert answer("restore", str(file)) == {"sessions": 1, "replaced": f"{file}.replaced"}
    written = answer("export", "--session", session, "--format", "csv", "--out", str(out))["files"]
    assert written and all(Path(path).exists() for path in written)


NOTHING = "00000000-0000-4000-8000-000000000000"
METHODS_TOLD = ("approval", "phragmen", "stv")
SAID_NO: dict[str, tuple[str, tuple[str, ...]]] = {
    "count good.json --method nope": ("--method nope is not known.", METHODS_TOLD),
    "count good.json --set nope=1": ("--set nope=1 is not known.", ("seats", "tie_merit")),
    "count good.json --set seats=x": ("--set seats=x has to be a whole number", ()),
    "count good.json --set seats=0": ("--set seats=0 is too small", ("at least 1",)),
    "count good.json --set seats": ("--set seats: a setting is given as NAME=VALUE", ()),
    "count good.json --method irv": ("good.json: ballots.0.choice.approve is not known", ("ranking",)),
    "count nothing.json": ("nothing.json: method is missing", METHODS_TOLD),
    "pabulib good.json --method nope": ("--method nope", METHODS_TOLD),
    "count type.soc": ("type.soc: DATA TYPE is missing", ("# DATA TYPE: soc", "toi")),
    "count names.soc": ("names.soc: ALTERNATIVE NAME is missing", ("# ALTERNATIVE NAME 1",)),
    "count line.soc": ("line.soc: line 4 is not known", ("how many people",)),
    "recount --file nothing.json": ("nothing.json: counts is missing", ()),
    f"recount --poll {NOTHING}": (f"--poll {NOTHING}: no poll with that id", ()),
    f"verify --session {NOTHING}": (f"--session {NOTHING}: there is no such session", ()),
    f"export --session {NOTHING} --out o": (f"--session {NOTHING}: there is no such session", ()),
    f"demo --session {NOTHING}": (f"--session {NOTHING}: there is no such session", ()),
    "demo --url http://127.0.0.1:1": ("There is no server at http://127.0.0.1:1", ("--url",)),
    "session create --title T --template nope": ("--template nope is not known", ("half-day-camp", "consent")),
    "session create --title T --facilitator z@b.dk": ("--facilitator z@b.dk: there is no account", ()),
    "session create --title T --plan phase.json": ("phase.json: steps.0.phase is not known", ("ideas", "closing")),
    "session create --title T --plan nothing.json": ("nothing.json: steps is missing", ()),
    "user link --email z@b.dk": ("--email z@b.dk: there is no account", ()),
    "user tokens --email z@b.dk": ("--email z@b.dk: there is no account", ()),
    "user create --email z --name N": ("--email z is not written as it should be", ()),
    "restore nothing.json": ("nothing.json: The file is not a backup", ()),
}  # fmt: skip
FILES = {
    "good.json": json.dumps(COUNTING),
    "nothing.json": "{}",
    "phase.json": '{"title": "T", "steps": [{"phase": "nope"}]}',
    "type.soc": "# FILE NAME: x\n# ALTERNATIVE NAME 1: a\n1: 1\n",
    "names.soc": "# FILE NAME: x\n# DATA TYPE: soc\n1: 1\n",
    "line.soc": "# FILE NAME: x\n# DATA TYPE: soc\n# ALTERNATIVE NAME 1: a\n1: 7\n",
}


@pytest.mark.parametrize(("words", "says"), SAID_NO.items(), ids=SAID_NO)
def test_what_is_wrong_is_named_with_what_there_is(
    shell: CliRunner, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, words: str, says: tuple[str, tuple[str, ...]]
) -> None:
    monkeypatch.chdir(tmp_path)
    for name, text in FILES.items():
        Path(name).write_text(text)
    with ThreadPoolExecutor(1) as apart:  # a browser of this worker may have a loop in this thread
        result = apart.submit(shell.invoke, main, words.split()).result()
    line = said_no(result)
    assert says[0] in line and all(one in line for one in says[1]), line
    assert "no longer there" not in line and "Traceback" not in result.output


@pytest.mark.parametrize("address", ["nonsense", "sqlite:////nowhere/at/all.db"])
def test_a_database_that_is_not_there_is_told_in_a_line(
    shell: CliRunner, monkeypatch: pytest.MonkeyPatch, address: str
) -> None:
    monkeypatch.setenv("DATABASE_URL", address)
    result = shell.invoke(main, ["verify", "--json"])
    assert "DATABASE_URL" in said_no(result) and json.loads(result.stdout)["error"]["code"] == "internal"
