"""A setting that cannot work is refused at the start, in one line."""

import subprocess
import sys
from pathlib import Path

import pytest

from ideation.runtime.config import BadSetting, from_environment
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
        {"PUBLIC_URL": "https://camp.example/ide"}, {"PUBLIC_URL": "https://camp.example?x=1"},
        {"PUBLIC_URL": "https://camp.example#x"}, {"PUBLIC_URL": "https://anna@camp.example"},
        {"PUBLIC_URL": "https://camp.example:99999"}, {"PUBLIC_URL": "https://camp.example:0"},
        {"PUBLIC_URL": "https://camp example"}, {"PUBLIC_URL": "https://[::1"}, {"PUBLIC_URL": "https://300.1.1.1"},
        {"PUBLIC_URL": "https://0.0.0.0:5000"}, {"PUBLIC_URL": "https://"}, {"PUBLIC_URL": "ftp://camp.example"},
        {"HOST": "http://0.0.0.0"}, {"HOST": "0.0.0.0:5000"}, {"HOST": "a b"},
        {"SMTP_URL": "post.example"}, {"SMTP_URL": "http://post.example"}, {"SMTP_URL": "smtp://post.example:99999"},
        {"SMTP_URL": "smtps://post:bl%E5b%E6r@post.example"},
    ],
    ids=str,
)  # fmt: skip
def test_a_setting_that_cannot_work(tmp_path: Path, wrong: dict[str, str]) -> None:
    assert from_environment(GOOD | {"INSTANCE_PATH": str(tmp_path)}).production
    with pytest.raises(BadSetting) as refusal:
        from_environment(GOOD | {"INSTANCE_PATH": str(tmp_path)} | wrong)
    assert next(reversed(wrong)) in str(refusal.value) and "\n" not in str(refusal.value)


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("HTTP://LOCALHOST:5000", "http://localhost:5000"), ("https://Camp.Example.dk:443/", "https://camp.example.dk"),
        ("http://camp.example:80", "http://camp.example"), ("http://camp.example:05000", "http://camp.example:5000"),
        ("http://[0:0:0:0:0:0:0:1]:5000", "http://[::1]:5000"), (" http://[2001:DB8::A] ", "http://[2001:db8::a]"),
        ("https://smørrebrød.dk", "https://xn--smrrebrd-64af.dk"), ("http://192.168.1.20:5000//", "http://192.168.1.20:5000"),
        ("http://laptop_2.local:5000", "http://laptop_2.local:5000"),
    ],
)  # fmt: skip
def test_an_address_is_what_browsers_make_of_it(tmp_path: Path, typed: str, said: str) -> None:
    """As they say it in `Origin`: what differs from that in one letter lets no socket in."""
    assert from_environment({"INSTANCE_PATH": str(tmp_path), "PUBLIC_URL": typed}).public_url == said


@pytest.mark.parametrize(
    ("host", "listens"), [("", "127.0.0.1"), ("*", "0.0.0.0"), ("[::1]", "::1"), (" ::", "::"), ("camp.local",) * 2]
)
def test_a_host_is_where_it_listens(tmp_path: Path, host: str, listens: str) -> None:
    config = from_environment({"INSTANCE_PATH": str(tmp_path), "HOST": host})
    assert config.host == listens
    assert not any(nobody in config.origin for nobody in ("0.0.0.0", "[::]", ":::"))


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
