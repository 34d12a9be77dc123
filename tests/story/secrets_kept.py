"""What somebody may not be told right now, known from the database and from nothing else, and looked for in every text
that reached them."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import Any

from ideation.domain.entities import Idea, Member
from ideation.domain.polls.lottery import ballots_key, lot_secret
from ideation.domain.room import Room
from tests.story import Camp, Phone
from tests.story.watch import stored

NEVER = {"author", "user", "electorate", "salt", "lot_secret", "digest", "receipts", "voter", "elector_ids"}
FACILITATORS_ONLY = {"projector", "capacity", "hidden_ideas", "hidden_names", "hidden_texts", "formed"}


class Secrets:
    def __init__(self, camp: Camp, *phones: Phone) -> None:
        self.camp, self.phones = camp, phones
        self.known: dict[str, set[str]] = {phone.name: set() for phone in phones}  # ideas they once saw
        self.read: dict[int, int] = {}

    def check(self) -> None:
        """Nobody was told anything since the last look that they may not know now."""
        room = stored(self.camp)
        for phone in self.phones:
            member = room.members.get(phone.member or "")
            role = member.role if member else "observer"
            forbidden = set(self.forbidden(room, member, role, phone))
            for text in self.new_texts(phone):
                found = [secret for secret in forbidden if secret in text]
                assert not found, f"{phone.name} was told {found}: {text[:2000]}"
                for message in messages(text):
                    assert_no_key(message, role, room)

    def new_texts(self, phone: Phone) -> list[str]:
        start = self.read.get(id(phone), 0)
        self.read[id(phone)] = len(phone.heard)
        return [unescaped(text) for text in phone.heard[start:]]

    def forbidden(self, room: Room, member: Member | None, role: str, phone: Phone) -> Iterator[str]:
        for idea in room.ideas.values():
            if member and idea.author == member.id:
                continue
            if visible(room, idea, role):
                self.known[phone.name].add(idea.id)
            elif idea.id not in self.known[phone.name]:
                yield from (idea.text, idea.id)
            else:  # its text may stand in a result or a concept by now, but not as an idea
                yield f'{{"id":"{idea.id}","text"'
        yield from self.of_people(room, member, role, phone)
        yield from of_polls(room, role)

    def of_people(self, room: Room, member: Member | None, role: str, phone: Phone) -> Iterator[str]:
        yield from (m.user for m in room.members.values())
        yield from (p.token for p in self.phones if p.token)
        others = [m for m in room.members.values() if m is not member]
        if role == "observer" or room.session.names == "off":
            yield from (m.name for m in others if m.name)
        if role != "facilitator":
            yield room.session.projector


def of_polls(room: Room, role: str) -> Iterator[str]:
    for poll in room.polls.values():
        out = poll.state == "revealed" or (poll.state == "counted" and role == "facilitator")
        never = (poll.salt, poll.lot_secret, ballots_key(poll) if poll.lot_secret else None)
        yield from (secret for secret in (*never, None if out else lot_secret(poll)) if secret)
        if not out:
            yield f'"results":[{{"id":"{poll.id}"'


def visible(room: Room, idea: Idea, role: str) -> bool:
    if idea.withdrawn:
        return False
    step = room.steps[room.session.step or ""]
    silent = step.phase == "ideas" and step.settings.get("hidden", True) and idea.step == step.id
    return role == "facilitator" or not (idea.hidden or silent)


def unescaped(text: str) -> str:
    """As people would read it: flask's JSON writes æ as \\u00e6."""
    return re.sub(r"\\u([0-9a-f]{4})", lambda m: chr(int(m[1], 16)), text)


def messages(text: str) -> list[Any]:
    start = min((i for i in (text.find("{"), text.find("[")) if i >= 0), default=-1)
    try:
        return [json.loads(text[start:])] if start >= 0 else []
    except ValueError:
        return []


def assert_no_key(message: Any, role: str, room: Room) -> None:
    for path, key, value in keys(message):
        assert key not in NEVER, path
        assert role == "facilitator" or key not in FACILITATORS_ONLY, path
        if key == "choice":
            assert "mine" in path, path
        if key == "wishes":  # a step may ask for them
            assert "mine" in path or "settings" in path, path
        if key == "results" and isinstance(value, list):
            states = {room.polls[result["poll"]].state for result in value}
            assert states <= ({"counted", "revealed"} if role == "facilitator" else {"revealed"}), path
        if key == "ideas" and role != "facilitator" and "mine" not in path and isinstance(value, list):
            shown = [i for i in value if isinstance(i, dict) and "sector" in i]
            assert all(any(p.state == "revealed" for p in room.polls.values()) for _ in shown), path


def keys(value: Any, path: tuple[str, ...] = ()) -> Iterator[tuple[tuple[str, ...], str, Any]]:
    if isinstance(value, dict):
        for key, item in value.items():
            yield path, key, item
            yield from keys(item, (*path, key))
    elif isinstance(value, list):
        for item in value:
            yield from keys(item, path)
