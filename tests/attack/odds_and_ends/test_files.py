"""Small doors: files of the server's own, and files that somebody hands in."""

from __future__ import annotations

import json
import os
import stat
from pathlib import Path

import pytest

from ideation.runtime.file_permissions import kept_key
from tests.fixtures.daemon import ROOT
from tests.fixtures.server import Factory
from tests.fixtures.shell import ideation, typed


def mode(file: Path) -> int:
    return stat.S_IMODE(file.stat().st_mode)


def test_a_server_s_files_are_its_own(server: Factory, tmp_path: Path) -> None:
    old = tmp_path / "ideation.sqlite"
    old.touch(mode=0o644)
    old.chmod(0o644)
    house = server(folder=tmp_path)
    kept = [file for file in tmp_path.iterdir() if file.name.startswith(("ideation.sqlite", "secret_key"))]
    assert {file.name for file in kept} >= {"ideation.sqlite", "ideation.sqlite-wal", "secret_key"}
    assert {file.name: mode(file) for file in kept} == {file.name: 0o600 for file in kept}
    out = tmp_path / "copy"
    typed(house.env, ("backup", "--out", str(out)))
    assert mode(out) == 0o600


def test_the_unit_says_so_too() -> None:
    assert "UMask=0077" in (ROOT / "deploy" / "ideation@.service").read_text().splitlines()


def test_a_key_is_private_before_it_is_written_and_one_for_all(tmp_path: Path) -> None:
    before = os.umask(0)
    try:
        found = {kept_key(tmp_path / "secret_key") for _ in range(3)}
    finally:
        os.umask(before)
    assert len(found) == 1 and [mode(file) for file in tmp_path.iterdir()] == [0o600]


@pytest.mark.parametrize("depth", [60, 600, 50_000])
@pytest.mark.parametrize(
    "words", [("session", "create", "--title", "T", "--plan"), ("count",), ("recount", "--file")], ids=lambda w: w[0]
)
def test_what_is_nested_without_end_is_refused_by_name(tmp_path: Path, words: tuple[str, ...], depth: int) -> None:
    deep = '{"a":' * depth + "1" + "}" * depth
    file = tmp_path / "deep.json"
    file.write_text(f'{{"title": "T", "method": "approval", "steps": [{{"phase": "ideas", "settings": {deep}}}]}}')
    env = dict(os.environ) | {"INSTANCE_PATH": str(tmp_path)}
    ran = ideation(env, *words, str(file), "--json")
    assert ran.returncode == 1 and "Traceback" not in ran.stderr
    assert json.loads(ran.stdout)["error"]["code"] == "invalid"
