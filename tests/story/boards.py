"""What a phone knows."""

from __future__ import annotations

from typing import Any

from tests.story.roads import Json


class Gap(AssertionError):
    """An envelope starts after what this phone has."""


class Board:
    """Put and drop on a dictionary: what every client of the contract does."""

    def __init__(self) -> None:
        self.cards: dict[str, dict[str, Json]] = {}
        self.mine: Json | None = None
        self.seq = 0
        self.epoch: int | None = None

    def apply(self, envelope: Json) -> None:
        if envelope.get("reset"):
            self.cards, self.seq, self.epoch = {}, 0, envelope["epoch"]
        if envelope["epoch"] != self.epoch or envelope["from"] > self.seq:
            raise Gap(f"at {self.epoch}/{self.seq}, got {envelope['epoch']}/{envelope['from']}")
        self.mine = envelope.get("mine", self.mine)
        if envelope["seq"] < self.seq:
            return
        for name, cards in envelope["put"].items():
            self.cards.setdefault(name, {}).update({card["id"]: card for card in cards})
        for name, ids in envelope["drop"].items():
            for id in ids:
                self.cards.get(name, {}).pop(id, None)
        self.seq = envelope["seq"]

    def all(self, name: str, /) -> list[Json]:
        return list(self.cards.get(name, {}).values())

    def find(self, name: str, /, **wanted: Any) -> Json | None:
        fits = (c for c in self.all(name) if all(c.get(key) == value for key, value in wanted.items()))
        return next(fits, None)

    def shown(self) -> Json:
        """Everything but the number, in an order of its own: what is compared."""
        mine = self.mine and self.mine | {"ideas": sorted(self.mine["ideas"], key=lambda i: str(i["id"]))}
        return {"cards": {name: cards for name, cards in self.cards.items() if cards}, "mine": mine}

    def copy(self) -> Board:
        twin = Board()
        twin.cards = {name: dict(cards) for name, cards in self.cards.items()}
        twin.mine, twin.seq, twin.epoch = self.mine, self.seq, self.epoch
        return twin
