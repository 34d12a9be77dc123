"""What the console asks beside the board, of a real server: only facilitators may, and nobody is given away."""

import uuid
from dataclasses import dataclass
from datetime import UTC, datetime
from random import SystemRandom
from typing import Any

import pytest
import requests
from flask import Flask

from ideation import create_app
from ideation.accounts.identity import issue, new_guest, writing
from ideation.domain.changes import At
from ideation.runtime.config import from_environment
from ideation.services import services
from ideation.sessions import creation
from tests.fixtures.server import Server


@dataclass
class Camp:
    """A session on a running server, and the ways in."""

    house: Server
    session: str
    code: str
    facilitator: str

    def join(self, sector: str = "civil") -> str:
        body = {"code": self.code, "sector": sector}
        return str(requests.post(f"{self.house.url}/api/join", json=body, timeout=10).json()["token"])

    def ask(self, path: str, token: str) -> requests.Response:
        url = f"{self.house.url}/api/sessions/{self.session}/{path}"
        return requests.get(url, headers={"Authorization": f"Bearer {token}"}, timeout=10)

    def do(self, token: str, type: str, **payload: Any) -> dict[str, Any]:
        url = f"{self.house.url}/api/sessions/{self.session}/commands"
        body = {"op_id": str(uuid.uuid4()), "type": type, "payload": payload}
        answer = requests.post(url, json=body, headers={"Authorization": f"Bearer {token}"}, timeout=10).json()
        assert answer["ok"], answer
        return dict(answer)

    def cards(self, collection: str) -> list[dict[str, Any]]:
        return list(self.ask("board", self.facilitator).json()["put"][collection])

    def go_to(self, phase: str) -> None:
        session = self.cards("session")[0]
        target = next(step["id"] for step in self.cards("steps") if step["phase"] == phase)
        self.do(self.facilitator, "step.go", **{"to": target, "from": session["step"]})

    def post(self, token: str, text: str) -> str:
        id = str(uuid.uuid4())
        self.do(token, "idea.post", id=id, text=text)
        return id


@pytest.fixture(scope="module")
def back_door(shared_server: Server) -> Flask:
    """The same database, entered from here: making a session by the shell takes seconds each time."""
    return create_app(from_environment(shared_server.env))


@pytest.fixture
def camp(shared_server: Server, back_door: Flask) -> Camp:
    at = At(now=datetime.now(UTC), rng=SystemRandom())
    with back_door.app_context(), writing():
        fay = new_guest("da").id
    with back_door.app_context():
        made = creation.found_session(
            services().store, at, creation.read_plan(creation.template("quick-ideas")), facilitator=fay
        )
    with back_door.app_context(), writing():
        return Camp(shared_server, made.id, made.code, issue("bearer", user=fay, session=made.id))


def test_alike_ideas_are_pointed_out_to_the_facilitator(camp: Camp) -> None:
    ann = camp.join()
    camp.go_to("ideas")
    one, other = (
        camp.post(ann, "Gratis bus efter kl. 17 for alle under 20"),
        camp.post(ann, "Gratis bus for alle under 20"),
    )
    camp.post(ann, "Skakborde på pladsen")
    found = camp.ask("suggestions", camp.facilitator).json()
    assert [pair[:2] for pair in found["similar"]] == [[one, other]]
    assert found["groups"] == [[one, other]]


def test_a_hidden_idea_is_in_no_hint(camp: Camp) -> None:
    ann = camp.join()
    camp.go_to("ideas")
    camp.post(ann, "Gratis bus for alle")
    hidden = camp.post(ann, "Gratis bus for alle unge")
    camp.do(camp.facilitator, "idea.hide", id=hidden, hidden=True)
    assert camp.ask("suggestions", camp.facilitator).json() == {"similar": [], "groups": []}


NO_POLL = "1f0e7c4a-0000-4000-8000-000000000001"


@pytest.mark.parametrize("path", ["suggestions", "writers", "history", f"polls/{NO_POLL}/outside"])
def test_participants_and_strangers_are_not_told(camp: Camp, path: str) -> None:
    assert camp.ask(path, camp.join()).status_code == 403
    assert camp.ask(path, "nobody").status_code == 401


def test_writers_are_people_not_ideas(camp: Camp) -> None:
    ann, _ = camp.join(), camp.join("business")
    camp.go_to("ideas")
    camp.post(ann, "Første")
    camp.post(ann, "Anden")
    assert camp.ask("writers", camp.facilitator).json() == {"writers": 1, "present": 2}


def test_a_late_voter_is_outside_until_let_in(camp: Camp) -> None:
    camp.join()
    camp.do(camp.facilitator, "theme.create", id=str(uuid.uuid4()), title="Steder")
    poll = camp.cards("polls")[0]["id"]
    camp.do(camp.facilitator, "poll.open", poll=poll)
    assert camp.ask(f"polls/{poll}/outside", camp.facilitator).json() == {"members": []}
    camp.join("guest")
    (late,) = camp.ask(f"polls/{poll}/outside", camp.facilitator).json()["members"]
    camp.do(camp.facilitator, "member.admit", members=[late], poll=poll)
    assert camp.ask(f"polls/{poll}/outside", camp.facilitator).json() == {"members": []}


def test_history_holds_what_can_still_be_taken_back(camp: Camp) -> None:
    ann = camp.join()
    camp.go_to("ideas")
    idea = camp.post(ann, "Åbne værksteder")
    hide = camp.do(camp.facilitator, "idea.hide", id=idea, hidden=True)["op_id"]
    newest = camp.ask("history", camp.facilitator).json()["done"][0]
    assert (newest["op_id"], newest["type"], newest["mine"], newest["n"]) == (hide, "idea.hide", True, 1)
    assert newest["about"][0] == {"of": "ideas", "id": idea, "to": {"hidden": True}}
    camp.do(camp.facilitator, "undo", op_id=hide)
    done = camp.ask("history", camp.facilitator).json()["done"]
    assert hide not in [entry["op_id"] for entry in done]
    assert done[0]["type"] == "undo"


def test_history_says_nothing_of_what_authors_take_back(camp: Camp) -> None:
    ann = camp.join()
    camp.go_to("ideas")
    idea = camp.post(ann, "Åbne værksteder")
    back = camp.do(ann, "idea.withdraw", id=idea)["op_id"]
    camp.do(ann, "undo", op_id=back)
    assert {entry["type"] for entry in camp.ask("history", camp.facilitator).json()["done"]} == {"step.go"}
