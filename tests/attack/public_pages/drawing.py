"""How often a page is drawn, and by whom."""

from dataclasses import replace

from flask import Flask

from tests.attack.public_pages.drawn import house_of
from tests.story import new
from tests.web.ending import Finished

READERS, MANY, FEW = 50, 1_200, 10


def filled(app: Flask, finished: Finished, n: int) -> str:
    """With so many ideas more, straight into the room; the report's slug."""
    slug = finished.publish()
    with house_of(app).store.reading(finished.camp.id) as room:
        idea = next(iter(room.ideas.values()))
        for number in range(n):
            text = f"Noget om nummer {number}, som mange har sagt"
            room.put(replace(idea, id=new(), n=100 + number, text=text, selected=False, merged_into=None))
    return slug
