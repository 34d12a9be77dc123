"""Last month's backup under this month's program, while the server runs: brought up to date, or refused in words."""

from __future__ import annotations

import re
import sqlite3
import subprocess
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest
import requests
from alembic import command
from alembic.config import Config
from click.testing import CliRunner, Result
from sqlalchemy import create_engine, text

from ideation.app import create_app
from ideation.cli import main
from ideation.runtime.config import driver_url, from_environment
from ideation.storage import migrate
from tests.fixtures.daemon import ROOT
from tests.fixtures.server import Factory, Server
from tests.fixtures.shell import ideation
from tests.story import Camp, Outside, Phone

OLDER = "0006"  # a dozen migrations ago: tables and columns are missing


def made_older(url: str, folder: Path) -> None:
    """As the program of then left it: everything that later migrations added is taken away again."""
    app = create_app(from_environment({"INSTANCE_PATH": str(folder), "DATABASE_URL": url, "ASYNC_MODE": "threading"}))
    with app.app_context():
        config: Config = app.extensions["migrate"].migrate.get_config(migrate.MIGRATIONS)
        engine = create_engine(driver_url(url))
        config.attributes["engine"] = engine
        command.downgrade(config, OLDER)
        engine.dispose()
        app.extensions["ideation"].store.engine.dispose()


def works(ann: Phone, house: Server) -> None:
    ann.post("Skrevet efter gendannelsen")
    assert requests.get(f"{house.url}/readyz", timeout=5).status_code == 200


def writer(camp: Camp) -> Phone:
    """She has written something, and goes on with what she has: codes may be new."""
    camp.go("ideas")
    ann: Phone = camp.phone("ann")
    ann.post("Fra før")
    return ann


def test_an_older_sqlite_file_is_brought_up_to_date_under_the_running_server(server: Factory, tmp_path: Path) -> None:
    house = server()
    camp, old = Camp(Outside(house)), tmp_path / "old.sqlite"
    ann = writer(camp)
    assert ideation(house.env, "backup", "--out", str(old)).returncode == 0
    made_older(f"sqlite:///{old}", tmp_path)
    before = old.read_bytes()
    done = ideation(house.env, "restore", str(old))
    assert done.returncode == 0, done.stderr
    assert old.read_bytes() == before, "the backup is as it was"
    works(ann, house)
    house.restart()
    works(ann, house)


def test_an_older_dump_is_brought_up_to_date_under_the_running_server(
    server: Factory, postgres_url: str, tmp_path: Path
) -> None:
    """Its tables are fewer than those that are there, and hang on others."""
    house = server(DATABASE_URL=postgres_url)
    camp, old = Camp(Outside(house, postgres_url)), tmp_path / "old.sql"
    ann = writer(camp)
    made_older(postgres_url, tmp_path)
    dumped = subprocess.run(
        ["pg_dump", "--clean", "--if-exists", "--no-owner", "--file", str(old), postgres_url], check=True
    )
    assert dumped.returncode == 0 and re.search(rf"^{OLDER}", old.read_text(), re.MULTILINE)
    house.restart()
    done = ideation(house.env, "restore", str(old))
    assert done.returncode == 0, done.stderr
    works(ann, house)


@pytest.fixture
def shell(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[..., Result]:
    monkeypatch.setenv("INSTANCE_PATH", str(tmp_path / "instance"))
    return lambda *words: CliRunner().invoke(main, [str(word) for word in words])


@pytest.mark.parametrize("kind", ["sqlite", "postgresql"])
def test_a_newer_backup_is_refused_and_nothing_is_touched(
    shell: Callable[..., Result], kind: str, request: pytest.FixtureRequest, tmp_path: Path
) -> None:
    url = f"sqlite:///{tmp_path / 'instance' / 'ideation.sqlite'}"
    if kind == "postgresql":
        url = request.getfixturevalue("postgres_url")
        request.getfixturevalue("monkeypatch").setenv("DATABASE_URL", url)
    newer = tmp_path / "newer"
    assert shell("session", "create", "--title", "Fra før", "--template", "quick-ideas").exit_code == 0
    assert shell("backup", "--out", newer).exit_code == 0
    from_tomorrow(newer, kind)
    refused = shell("restore", newer)
    assert refused.exit_code == 1 and "newer version" in refused.output and "9999" in refused.output
    with create_engine(driver_url(url)).connect() as connection:
        assert connection.execute(text("SELECT title FROM sessions")).scalars().all() == ["Fra før"]
        assert connection.execute(text("SELECT version_num FROM alembic_version")).scalar() == migrate.newest()


def from_tomorrow(file: Path, kind: str) -> None:
    if kind == "sqlite":
        with closing(sqlite3.connect(file)) as connection, connection:
            connection.execute("UPDATE alembic_version SET version_num = '9999'")
    else:
        now = str(migrate.newest())
        file.write_text(re.sub(rf"^{now}$", "9999", file.read_text(), flags=re.MULTILINE))


@pytest.mark.parametrize(
    "content", [b"", b"SELECT 1;", (ROOT / "README.md").read_bytes()], ids=["empty", "sql", "text"]
)
def test_what_is_no_backup_is_refused(shell: Callable[..., Result], tmp_path: Path, content: bytes) -> None:
    other = tmp_path / "other"
    other.write_bytes(content)
    refused = shell("restore", other)
    assert refused.exit_code == 1 and "The file is not a backup." in refused.output


def test_a_database_of_tomorrow_is_left_alone_and_said_in_a_line(shell: Callable[..., Result], tmp_path: Path) -> None:
    assert shell("session", "templates").exit_code == 0 and shell("verify").exit_code == 0
    from_tomorrow(tmp_path / "instance" / "ideation.sqlite", "sqlite")
    refused = shell("verify")
    assert refused.exit_code == 1 and isinstance(refused.exception, SystemExit)
    assert "newer version" in str(refused.exception) or "newer version" in refused.output
