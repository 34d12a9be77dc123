"""A room in which people vote in camps."""

from __future__ import annotations

from collections.abc import Sequence
from random import Random

from tests.story import Camp, Phone

SECTORS = ("civil", "business", "foundation", "public", "university")


def vote_in_camps(camp: Camp, sizes: Sequence[int], texts: Sequence[str]) -> tuple[str, list[str], list[Phone]]:
    """All like the first idea; each of the others is at home in one camp. Then the vote is closed."""
    fay, chance = camp.facilitator(), Random(5)
    camp.go("ideas")
    homes = [home for home, n in enumerate(sizes) for _ in range(n)]
    people = [camp.phone(f"v{n}", SECTORS[(home + n % 2) % 5]) for n, home in enumerate(homes)]
    ideas = [people[n].post(text) for n, text in enumerate(texts)]
    camp.go("selection")
    fay.send("step.update", id=camp.step("selection"), settings={"method": "phragmen", "seats": 3, "budget": None})
    poll = str(camp.open_poll()["id"])
    for phone, home in zip(people, homes, strict=True):
        own = [id for n, id in enumerate(ideas) if n and n % len(sizes) == home and chance.random() < 0.9]
        phone.vote(poll, approve=[ideas[0], *own])
    fay.send("poll.close", poll=poll)
    return poll, ideas, people
