"""The same ballots give the same result, byte for byte: cast in any order, whatever hashes Python has, from SQLite and
from PostgreSQL, by the command in the room and by `ideation recount` from the database and from the export."""

from __future__ import annotations

import os
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from ideation.domain.voting import METHODS
from ideation.runtime.config import ROOT
from tests.fixtures.apps import give_schema
from tests.fixtures.services import Postgres


def program(database: str, folder: Path, order: int, hashes: str) -> str:
    """In a process of its own, which has counted everything again before it says what it published."""
    told = subprocess.run(
        [sys.executable, "-m", "tests.contract.same_bytes", database, str(folder), str(order)],
        cwd=ROOT, env=os.environ | {"PYTHONHASHSEED": hashes}, capture_output=True, text=True, timeout=120,
    )  # fmt: skip
    assert told.returncode == 0, told.stderr[-2000:]
    return told.stdout


def test_the_same_bytes_everywhere(tmp_path: Path, postgres_server: Postgres) -> None:
    runs = [
        ("", tmp_path / "first", 1, "0"),
        ("", tmp_path / "second", 2, "1"),
        (postgres_server.new_database(), tmp_path / "third", 3, "random"),
    ]
    for _, folder, _, _ in runs:
        folder.mkdir()
        give_schema(folder)
    with ThreadPoolExecutor(len(runs)) as pool:
        first, *others = pool.map(lambda run: program(*run), runs)
    assert all(f'"method":"{method}"' in first for method in METHODS) and '"groups":[24,20]' in first
    assert [other == first for other in others] == [True, True]
