"""What an attacker found, tried from outside only: pages, commands, lines and the shell, as the contract names them.

    ATTACKED=<another tree of this program> pytest tests/attack/outside

tries that tree's server instead of ours: at the commit where the findings were made (d19bfd6) every test here fails.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from tests.attack.people.logins import PASSWORD, account_in
from tests.fixtures.apps import give_schema
from tests.fixtures.daemon import ROOT, Process
from tests.fixtures.server import Server
from tests.story import Camp, Json, LivePhone, Outside, new
from tests.story.camp import WHOLE_DAY

TREE = Path(os.environ.get("ATTACKED", ROOT))
THE_SHELL = "from ideation.cli import main; main()"


def ranked(seats: int) -> Json:
    """A plan with a vote by ranked pairs, the dearest method and the one that explains most."""
    how = {"method": "ranked_pairs", "over": "ideas", "seats": seats}
    steps: list[Json] = [{"phase": "ideas"}, {"phase": "selection", "settings": how}]
    return {"title": "Kort", "question": "Hvad først?", "steps": steps}


class Attacked(Server):
    """The server of any tree."""

    def __init__(self, folder: Path) -> None:
        super().__init__(folder, {})
        self.command, self.popen["cwd"] = [sys.executable, str(TREE / "wsgi.py")], TREE

    def launch(self) -> Process:
        return super().launch() if TREE == ROOT else super(Server, self).launch()

    def shell(self, *words: str, typed: str = "") -> subprocess.CompletedProcess[str]:
        """`ideation …` beside the running server."""
        command = [sys.executable, "-c", THE_SHELL, *words]
        return subprocess.run(command, cwd=TREE, env=self.env, input=typed, capture_output=True, text=True, timeout=60)

    def told(self, *words: str, typed: str = "") -> Any:
        done = self.shell(*words, "--json", typed=typed)
        assert done.returncode == 0, done.stderr
        return json.loads(done.stdout)


class FoundedByHand(Camp):
    """A camp in another version's server: its database is its own affair, so the shell makes the session."""

    def __init__(self, house: Attacked, plan: Json) -> None:
        file = house.folder / "plan.json"
        file.write_text(json.dumps(plan))
        made = house.told("session", "create", "--title", "Prøve", "--plan", str(file))
        self.road, self.seq, self.phones = Outside(house), 1, list[LivePhone]()
        self.id, self.code, self.invite = made["session"], made["code"], made["invite"]
        self.session = SimpleNamespace(projector=made["projector"])  # type: ignore[assignment]
        self.facilitators_token, self._facilitator = made["facilitator_token"], None


@pytest.fixture(scope="session")
def house(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Attacked]:
    server = Attacked(tmp_path_factory.mktemp("attacked"))
    if TREE == ROOT:
        give_schema(server.folder)
    server.start()
    yield server
    server.kill()


Found = Callable[..., Camp]


@pytest.fixture
def found(house: Attacked) -> Iterator[Found]:
    """Makes another session."""
    camps: list[Camp] = []

    def make(plan: Json = WHOLE_DAY) -> Camp:
        camps.append(Camp(Outside(house), plan) if TREE == ROOT else FoundedByHand(house, plan))
        return camps[-1]

    yield make
    for camp in camps:
        camp.pack_up()


@pytest.fixture
def camp(found: Found) -> Camp:
    return found()


@pytest.fixture
def account(house: Attacked, camp: Camp) -> str:
    """An account's e-mail; its password is PASSWORD."""
    if TREE == ROOT:
        return account_in(camp)
    email = f"{new()[:8]}@forening.dk"
    house.told("user", "create", "--email", email, "--name", "Ida", "--password-stdin", typed=PASSWORD)
    return email
