"""A program: a room votes once by every method, and a larger one in two camps, in one database; what was published is
printed as one text.

    python -m tests.contract.same_bytes DATABASE_URL FOLDER ORDER

`ORDER` is the seed of the order in which people vote. Counted by the command as in a room, and
counted again from the database, and from the export as a file.
"""

from __future__ import annotations

import sys
from dataclasses import replace
from random import Random
from typing import Any

import orjson

from ideation.app import create_app
from ideation.cli.recount import stored
from ideation.counting.recount import recount_export
from ideation.domain.canonical import canonical
from ideation.domain.entities import Poll
from ideation.domain.room import COLLECTIONS
from ideation.domain.voting import METHODS
from ideation.export import dataset
from ideation.export.files import files
from ideation.runtime.config import from_environment
from ideation.services import Services
from ideation.storage.migrate import upgrade
from tests.domain.opinions.rooms import camp
from tests.domain.scene import Scene
from tests.story.ballots import choice_for, step_for

IDEAS = 5  # with so few nothing is counted in yet another process; tests/contract/test_every_method.py does that
GROUPS = {"civil": 5, "business": 5, "foundation": 2}


def voted(order: int) -> tuple[Scene, list[Poll]]:
    """A poll for every method, closed; the same people say the same, in any order."""
    scene = Scene()
    people = [m for sector, n in GROUPS.items() for m in scene.crowd(n, sector)]
    scene.go("ideas")
    ideas = [scene.post(people[n], f"Idé {n}") for n in range(IDEAS)]
    concept = scene.concept()
    return scene, [closed(scene, method, people, ideas, concept, order) for method in METHODS]


def closed(scene: Scene, method: str, people: list[Any], ideas: list[str], concept: str, order: int) -> Poll:
    fay, options = scene.fay, [concept] if METHODS[method].single else ideas
    step = scene.do(fay, "step.add", id=scene.at.uuid(), after=None, **step_for(method)).result["id"]
    if METHODS[method].single:
        scene.do(fay, "poll.new_round", step=step, concept=concept)
    ready = next(p for p in scene.room.polls.values() if p.step == step and p.state == "ready")
    if METHODS[method].priced:
        scene.do(fay, "poll.price", poll=ready.id, costs={id: 300 + 100 * n for n, id in enumerate(ideas)})
    scene.do(fay, "poll.open", poll=ready.id)
    dice = Random(method)
    said = [(person, choice_for(method, options, dice)) for person in people]
    for person, choice in Random(order).sample(said, len(said)):
        scene.vote(person, ready, **choice)
    scene.do(fay, "poll.close", poll=ready.id)
    return scene.room.polls[ready.id]


def of_two_minds(order: int) -> tuple[Scene, list[Poll]]:
    """Enough people to look for who votes alike."""
    scene, homes = Scene(seed=1), [24, 20]
    scene.room.session = replace(scene.room.session, code="2", invite="2", projector="2")
    people = scene.crowd(24, "civil") + scene.crowd(20, "public")
    scene.go("ideas")
    ideas = {f"i{n:02}": scene.post(people[n], f"Idé {n}") for n in range(8)}
    scene.set("selection", method="phragmen", seats=2, budget=None)
    scene.go("selection")
    poll = scene.open()
    said = list(zip(people, camp(3, homes, options=8), strict=True))
    for person, approve in Random(order).sample(said, len(said)):
        scene.vote(person, poll, approve=[ideas[id] for id in approve])
    scene.do(scene.fay, "poll.close", poll=poll.id)
    return scene, [scene.room.polls[poll.id]]


def published(house: Services, scene: Scene, polls: list[Poll]) -> dict[str, Any]:
    """Stored as it is, counted by the command, and read again."""
    room = scene.room
    house.store.create(room.session, [e for name in COLLECTIONS for e in room.collection(name).values()])
    for poll in polls:
        sent = {"op_id": scene.at.uuid(), "type": "poll.count", "payload": {"poll": poll.id}}
        answer = house.commands.execute(room.session.id, scene.fay.user, sent)
        assert answer["ok"], answer
    house.store.rooms.clear()
    with house.store.reading(room.session.id) as again:
        return {poll.method: again.results[poll.id].body for poll in polls}


def counted_again(house: Services, scene: Scene, polls: list[Poll]) -> None:
    for poll in polls:
        found = stored(poll.id)
        assert found["ok"], (poll.method, found)
    (file,) = files(dataset(house.store, scene.room.session.id), "json").values()
    assert recount_export(orjson.loads(file))["ok"]


def main(database: str, folder: str, order: str) -> str:
    app = create_app(from_environment({"INSTANCE_PATH": folder, "DATABASE_URL": database, "ASYNC_MODE": "threading"}))
    upgrade(app)  # PostgreSQL; a file has its schema already
    house: Services = app.extensions["ideation"]
    with app.app_context():
        bodies = [told(house, *made(int(order))) for made in (voted, of_two_minds)]
        house.store.engine.dispose()
    return canonical(bodies)


def told(house: Services, scene: Scene, polls: list[Poll]) -> dict[str, Any]:
    bodies = published(house, scene, polls)
    counted_again(house, scene, polls)
    return bodies


if __name__ == "__main__":
    sys.stdout.write(main(*sys.argv[1:]))
