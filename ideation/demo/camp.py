"""The room of the demo: its phones, its facilitator, its projector, and what it will answer for afterwards."""

from __future__ import annotations

import asyncio
import uuid
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from functools import partial
from random import Random
from typing import Any

from ideation.demo.ballots import choice_for
from ideation.demo.figures import Figures
from ideation.demo.phone import Phone
from ideation.demo.texts import texts
from ideation.domain.n_of import n_of

SECTORS = (("civil", 60), ("business", 40), ("public", 25), ("university", 15), ("foundation", 10))


@dataclass
class Camp:
    base: str
    session: str
    schema: dict[str, Any]
    rng: Random
    figures: Figures
    facilitator: Phone
    phones: list[Phone] = field(default_factory=list)
    report: str | None = None
    untold: list[dict[str, Any]] = field(default_factory=list)

    def some(self, phones: Sequence[Phone], share: float) -> list[Phone]:
        return self.rng.sample(list(phones), int(len(phones) * share))

    async def everybody(self, condition: Callable[[Phone], bool]) -> None:
        """All phones come to agree; one that does not within half a minute is a failure."""
        done = await asyncio.gather(*(p.until(partial(condition, p)) for p in self.phones), return_exceptions=True)
        late = sum(isinstance(result, BaseException) for result in done)
        if late:
            self.figures.failures.append(f"{n_of(late, 'phone')} did not catch up")

    def remember(self, collection: str, id: str, ack: dict[str, Any]) -> None:
        if ack["ok"]:
            self.figures.acknowledged.setdefault(collection, set()).add(id)

    def next_text(self) -> dict[str, Any]:
        """Texts without repetition while they last."""
        if not self.untold:
            self.untold = list(texts("ideas"))
            self.rng.shuffle(self.untold)
        return self.untold.pop()

    async def writes_idea(self, phone: Phone, silent: bool) -> None:
        entry, id = self.next_text(), str(uuid.uuid4())
        extra = {"for_whom": entry["for_whom"]} if entry.get("for_whom") else {}
        ack = await phone.send(
            "idea.post", id=id, text=entry["text"], quiet=silent, twice=self.rng.random() < 0.05, **extra
        )
        self.remember("ideas", id, ack)

    async def votes(self, phone: Phone, poll: str) -> None:
        card = phone.board["polls"][poll]
        shape = self.schema["methods"][card["method"]]["choice"]
        for _ in range(1 + (self.rng.random() < 0.1)):
            choice = choice_for(card, shape, self.rng)
            ack = await phone.send("ballot.submit", poll=poll, choice=choice, twice=self.rng.random() < 0.05)
            if ack["ok"]:
                self.figures.ballots.setdefault(poll, set()).add(phone.mine["member"]["id"])
        await phone.send("ballot.done", poll=poll, done=True)

    def polls_of(self, step: dict[str, Any]) -> list[dict[str, Any]]:
        polls = [p for p in self.facilitator.cards("polls") if p["step"] == step["id"] and p["state"] == "ready"]
        return sorted(polls, key=lambda p: (p["round"], p["id"]))

    def team_of(self, phone: Phone) -> str | None:
        me = phone.mine["member"]["id"]
        return next((c["id"] for c in phone.cards("concepts") if me in c["team"]), None)

    async def team_writes(self, concept: str) -> None:
        """Two members take turns at each field; the first field both write at once."""
        team = [p for p in self.phones if self.team_of(p) == concept][:2]
        fields: dict[str, str] = self.rng.choice(texts("concepts"))["fields"]
        for number, (name, text) in enumerate(fields.items()):
            writers: Iterable[Phone] = team if number == 0 else team[number % max(len(team), 1) :][:1]
            await asyncio.gather(*(self.writes(p, concept, name, text) for p in writers))

    async def writes(self, phone: Phone, concept: str, name: str, text: str) -> None:
        """On a conflict both texts are kept: ours is added to theirs, as a person would."""
        version = phone.board["concepts"][concept]["fields"].get(name, {}).get("version", 0)
        ack = await phone.send("concept.write", concept=concept, field=name, text=text, version=version)
        error = ack.get("error", {})
        if error.get("code") == "conflict" and error["text"] != text:
            both = f"{error['text']}\n{text}"
            await phone.send("concept.write", concept=concept, field=name, text=both, version=error["version"])


def sectors_for(people: int) -> list[str]:
    """Unequal groups, as at a real camp: 60/40/25/15/10 of 150."""
    whole = [key for key, share in SECTORS for _ in range(round(people * share / 150))]
    return (whole + ["civil"] * people)[:people]
