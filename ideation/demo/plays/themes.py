"""The facilitator names themes, tables sort."""

from __future__ import annotations

from functools import partial
from typing import Any

from ideation.demo.acting import new_id, spread
from ideation.demo.camp import Camp
from ideation.demo.texts import key_of, texts


async def play(camp: Camp, step: dict[str, Any], seconds: float) -> None:
    """The facilitator names the themes; tables place the ideas; near-duplicates are merged."""
    ids = {theme["key"]: new_id() for theme in texts("themes")}
    for theme in texts("themes"):
        await camp.facilitator.send("theme.create", id=ids[theme["key"]], title=theme["title"])
    known = key_of()
    cards = [c for c in camp.facilitator.cards("ideas") if c["text"] in known]
    hands = camp.phones if step["settings"].get("who", "everyone") == "everyone" else [camp.facilitator]
    places = [
        partial(camp.rng.choice(hands).send, "idea.place", id=c["id"], theme=ids[known[c["text"]]["theme"]])
        for c in cards
    ]
    await spread(camp, seconds * 0.7, places)
    await merge_alike(camp, cards, known)


async def merge_alike(camp: Camp, cards: list[dict[str, Any]], known: dict[str, dict[str, Any]]) -> None:
    by_key = {known[c["text"]]["key"]: c["id"] for c in cards}
    for card in cards:
        like = by_key.get(known[card["text"]].get("like", ""))
        if like and like != card["id"]:
            await camp.facilitator.send("idea.merge", into=like, ids=[card["id"]])
