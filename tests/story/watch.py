"""What must hold at all times, whatever happens in the room: from wherever a phone starts, it is the same board."""

from __future__ import annotations

import json
from typing import Any

from ideation.domain.room import Room
from ideation.storage.rows import load
from ideation.views.cards import COLLECTIONS
from tests.story import Board, Camp, Json, LivePhone, Phone

NAMES_OF_CARDS = {name: set(shape.json_schema()["properties"]) for name, shape in COLLECTIONS.items()}


def stored(camp: Camp) -> Room:
    """The room as it lies in the database."""
    with camp.road.engine.connect() as connection:
        return load(connection, camp.id)


# -- boards -----------------------------------------------------------------------------------------------------------


class Follower:
    """Keeps old copies of a phone's board, and brings each up to date: from wherever one starts, one arrives."""

    def __init__(self, phone: Phone) -> None:
        self.phone, self.kept = phone, list[Board]()
        self.looks = 0

    def check(self) -> None:
        fresh = self.phone.fresh()
        self.phone.look()
        assert_same(self.phone.board, fresh, self.phone.name)
        for old in self.kept:
            twin = old.copy()
            twin.apply(self.phone.envelope(old.seq, old.epoch))
            assert_same(twin, fresh, f"{self.phone.name} since {old.seq}")
        self.keep(fresh)
        assert_cards_fit(fresh)

    def keep(self, board: Board) -> None:
        """The last one, and a few older ones spread over the day."""
        self.looks += 1
        self.kept = [b for i, b in enumerate(self.kept) if i % 2 == 0] if len(self.kept) > 3 else self.kept
        if self.looks % 4 == 1:
            self.kept.append(board)


def assert_same(one: Board, other: Board, who: str) -> None:
    assert one.seq == other.seq, who
    assert_same_content(one, other, who)


def assert_same_content(one: Board, other: Board, who: str) -> None:
    left, right = one.shown(), other.shown()
    for name in left["cards"].keys() | right["cards"].keys():
        assert left["cards"].get(name) == right["cards"].get(name), f"{who}: {name}"
    assert left["mine"] == right["mine"], who


def assert_cards_fit(board: Board) -> None:
    """Every card is what the schema says, no key more."""
    for name, shape in COLLECTIONS.items():
        for card in [board.mine] if name == "mine" else board.all(name):
            if card is not None:
                shape.validate_json(json.dumps(card), strict=True)
                assert set(card) <= NAMES_OF_CARDS[name], (name, set(card) - NAMES_OF_CARDS[name])


def arrives(phone: LivePhone, fresh: Board) -> None:
    """The stream brings this phone to what somebody sees who comes now."""
    wanted: Json = fresh.shown()
    if phone.member is None:
        wanted = wanted | {"mine": None}

    def difference() -> Any:
        have = phone.board.shown()
        return phone.gaps, {
            name: (have["cards"].get(name), wanted["cards"].get(name))
            for name in wanted["cards"].keys() | have["cards"].keys()
            if have["cards"].get(name) != wanted["cards"].get(name)
        } or ("mine", have["mine"], wanted["mine"])

    phone.until(lambda: phone.board.shown() == wanted, what=difference)
