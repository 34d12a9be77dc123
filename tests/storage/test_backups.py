"""Backups of PostgreSQL, by the programs that come with it."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

import pytest
from sqlalchemy import create_engine

from ideation.runtime.config import driver_url
from ideation.storage import backups


def test_nobody_on_the_machine_can_read_the_password(
    postgres_url: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The command line of every process is there for all to see; the environment is its owner's."""
    program, seen = shutil.which("pg_dump"), tmp_path / "seen"
    wrapper = tmp_path / "bin" / "pg_dump"
    wrapper.parent.mkdir()
    wrapper.write_text(f'#!/bin/sh\necho "$PGPASSWORD" "$@" > {seen}\nexec {program} "$@"\n')
    wrapper.chmod(0o755)
    monkeypatch.setenv("PATH", f"{wrapper.parent}:{os.environ['PATH']}")
    engine = create_engine(driver_url(postgres_url.replace("camp@", "camp:s%C3%B8d-hemmelighed@")))
    backups.backup(engine, tmp_path / "camp.sql")
    password, *command = seen.read_text().split()
    assert password == "sød-hemmelighed"
    assert not any("hemmelighed" in part for part in command)
    assert "PostgreSQL database dump complete" in (tmp_path / "camp.sql").read_text()
