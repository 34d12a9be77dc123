"""A setting that cannot work is refused at the start, in one line."""

import subprocess
import sys
from pathlib import Path

import pytest

from ideation.config import BadSetting, from_environment
from tests.fixtures.daemon import ROOT
from tests.fixtures.server import A_KEY, Factory

GOOD = {"APP_ENV": "production", "SECRET_KEY": A_KEY, "PUBLIC_URL": "https://camp.example"}


@pytest.mark.parametrize(
    "wrong",
    [
        {"SECRET_KEY": ""}, {"SECRET_KEY": "kort"}, {"PUBLIC_URL": ""}, {"PUBLIC_URL": "http://camp.example"},
        {"APP_ENV": "prod"}, {"ASYNC_MODE": "asyncio"}, {"PORT": "http"}, {"PORT": "0"}, {"PORT": "70000"},
        {"PORT": "²"}, {"DATABASE_URL": "ideation.sqlite"}, {"DATABASE_URL": "mysql://camp@db/camp"},
        {"REDIS_URL": "redis://127.0.0.1"}, {"APP_ENV": "development", "PUBLIC_URL": "camp.example"},
    ],
    ids=str,
)  # fmt: skip
def test_a_setting_that_cannot_work(tmp_path: Path, wrong: dict[str, str]) -> None:
    assert from_environment(GOOD | {"INSTANCE_PATH": str(tmp_path)}).production
    with pytest.raises(BadSetting) as refusal:
        from_environment(GOOD | {"INSTANCE_PATH": str(tmp_path)} | wrong)
    assert next(reversed(wrong)) in str(refusal.value) and "\n" not in str(refusal.value)


def test_a_port_or_a_database_that_is_not_to_be_had_is_told_in_a_line(server: Factory) -> None:
    house = server()
    for setting, named in (
        ({}, str(house.port)),
        ({"DATABASE_URL": "postgresql://camp@127.0.0.1:1/camp"}, "DATABASE_URL"),
    ):
        second = subprocess.run(
            [sys.executable, str(ROOT / "wsgi.py")],
            cwd=ROOT, env=house.env | setting, capture_output=True, text=True, timeout=60, check=False,
        )  # fmt: skip
        last = second.stderr.strip().splitlines()[-1]
        assert second.returncode == 1 and named in last and "Traceback" not in second.stderr
