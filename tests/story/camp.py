"""A camp: one session and everybody in it."""

from __future__ import annotations

from datetime import UTC, datetime
from random import Random, SystemRandom
from typing import Any

from sqlalchemy import insert

from ideation.domain.changes import At
from ideation.domain.entities import Session
from ideation.sessions.creation import Plan, found_session, read_plan
from ideation.storage.credentials import hashed
from ideation.storage.store import Store
from ideation.storage.user_tables import Token, User
from tests.story.phones import LivePhone, Phone
from tests.story.roads import Answer, Json, Outside, Road, new

WHOLE_DAY: Json = {
    "title": "Prøve",
    "question": "Hvordan mødes vi på tværs?",
    "steps": [
        {"phase": "welcome"},
        {"phase": "ideas"},
        {"phase": "themes"},
        {"phase": "selection", "settings": {"method": "dots", "over": "ideas", "seats": 2, "budget": 3}},
        {"phase": "concepts"},
        {"phase": "commitment"},
        {"phase": "actions"},
        {"phase": "closing"},
    ],
}


class Camp:
    """One session, made straight in the database as `ideation session create` does, with a first facilitator."""

    def __init__(self, road: Road, plan: Json = WHOLE_DAY, **wishes: Any) -> None:
        self.road, self.seq = road, 1
        self.store = Store(road.engine)
        self.phones: list[LivePhone] = []
        self.session = self.founded(read_plan(plan), **wishes)
        self.id, self.code, self.invite = self.session.id, self.session.code, self.session.invite
        self._facilitator: Phone | None = None

    def founded(self, plan: Plan, **wishes: Any) -> Session:
        user, self.facilitators_token = self.account()
        at = At(datetime.now(UTC), SystemRandom())
        return found_session(self.store, at, plan, facilitator=user, facilitator_name="Fay", **wishes)

    def account(self) -> tuple[str, str]:
        """A user and a bearer token."""
        user, secret, now = new(), new(), datetime.now(UTC)
        with self.store.writing.begin() as connection:
            guest = {"id": user, "role": "guest", "created_at": now}
            connection.execute(insert(User.__table__), guest)  # type: ignore[arg-type]
            token = {"hash": hashed(secret), "kind": "bearer", "user": user, "created_at": now}
            connection.execute(insert(Token.__table__), token)  # type: ignore[arg-type]
        return user, secret

    def renewed(self, card: Json) -> None:
        """Whoever comes now knows the new ways in."""
        self.code, self.invite = card["code"], card["invite"]

    # -- who is here ----------------------------------------------------------------------------------------------
    def facilitator(self) -> Phone:
        if self._facilitator is None:
            self._facilitator = Phone(self, "fay", self.facilitators_token)
            mine = self._facilitator.look().mine
            assert mine
            self._facilitator.member = mine["member"]["id"]
        return self._facilitator

    def join(self, sector: str = "civil", name: str | None = None, **door: Any) -> Answer:
        asked = (door or {"code": self.code}) | {"sector": sector} | ({"name": name} if name else {})
        return self.road.request("POST", "/api/join", json=asked)

    def phone(self, name: str, sector: str = "civil", *, live: bool = False, role: str = "participant") -> Any:
        answer = self.join(sector, name.capitalize())
        assert answer.status in (201, 202), answer.text
        joined = answer.json
        self.seq += 1
        if role != "participant":
            self.facilitator().send("member.role", member=joined["member"], role=role)
        phone = (LivePhone if live else Phone)(self, name, joined["token"], joined["member"])
        return self.keep(phone).connect().join() if isinstance(phone, LivePhone) else phone

    def observer(self, name: str = "olga", *, live: bool = False) -> Any:
        return self.phone(name, "university", live=live, role="observer")

    def also(self, phone: Phone) -> LivePhone:
        """The same person on another device, with a socket."""
        return self.keep(LivePhone(self, phone.name, phone.token, phone.member)).connect().join()

    def screen(self) -> LivePhone:
        """The projector."""
        return self.keep(LivePhone(self, "screen", None, projector=self.session.projector)).connect().join()

    def stranger(self, name: str = "sid") -> Phone:
        """Known to the app, not to this session."""
        return Phone(self, name, self.account()[1])

    def nobody(self) -> Phone:
        return Phone(self, "nobody", None)

    def keep(self, phone: LivePhone) -> LivePhone:
        self.phones.append(phone)
        return phone

    def pack_up(self) -> None:
        """Close what this camp opened."""
        for phone in self.phones:
            if phone.connected:
                phone.hang_up()
        if isinstance(self.road, Outside):
            self.road.engine.dispose()

    # -- where it is ----------------------------------------------------------------------------------------------
    def step(self, phase: str) -> str:
        found = self.facilitator().look().find("steps", phase=phase)
        assert found, phase
        return str(found["id"])

    def go(self, phase: str) -> str:
        fay = self.facilitator()
        to, here = self.step(phase), fay.board.all("session")[0]["step"]
        fay.send("step.go", to=to, **{"from": here})
        return to

    def poll(self, phase: str = "selection", state: str = "ready", **wanted: Any) -> str:
        step = self.step(phase)
        found = self.facilitator().board.find("polls", step=step, state=state, **wanted)
        assert found, self.facilitator().board.all("polls")
        return str(found["id"])

    def open_poll(self, phase: str = "selection", **wanted: Any) -> Json:
        """Open the ready poll of a step, and return its card."""
        poll = self.poll(phase, **wanted)
        self.facilitator().send("poll.open", poll=poll)
        return self.facilitator().sees("polls", id=poll)

    def choose(self, poll: str) -> list[str]:
        """Close the poll, show its result and confirm what won."""
        fay = self.facilitator()
        for command in ("poll.close", "poll.reveal"):
            fay.send(command, poll=poll)
        winners = list(fay.sees("results", poll=poll)["winners"])
        fay.send("selection.confirm", poll=poll, ideas=winners)
        return winners


def seeded(seed: int = 0) -> At:
    """A clock that stands and chance that repeats, for rules without an app."""
    return At(datetime(2026, 11, 23, 9, 0, tzinfo=UTC), Random(seed))
