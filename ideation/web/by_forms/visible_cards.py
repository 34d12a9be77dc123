"""What a participant may see: by the same cards as on every other screen."""

from __future__ import annotations

from typing import Any

from ideation.domain.room import Room
from ideation.views import board
from ideation.views.cards.card import Card

View = dict[str, Any]
ROLE = "participant"
NEWEST = 50  # others' ideas on one page


def seen(room: Room, collection: str) -> list[Card]:
    cards = (board.card(room, ROLE, entity) for entity in room.collection(collection).values())
    return [card for card in cards if card is not None]
