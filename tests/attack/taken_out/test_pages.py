"""M7: every text can be taken out, and then stands on no public page."""

from __future__ import annotations

import html
from dataclasses import replace
from typing import Any

from flask import Flask

from ideation.domain.entities import Entity, Result
from ideation.domain.room import Room
from ideation.report.texts import every_text
from tests.attack.taken_out.finished import PLANTED, house_of, public
from tests.story import new
from tests.web.ending import Finished


def edit(app: Flask, finished: Finished) -> Any:
    return house_of(app).store.reading(finished.camp.id)


def planted(app: Flask, finished: Finished) -> str:
    """A marker in every text that anybody could write, straight into the room: whatever is printed is seen."""
    ann = finished.people[0]
    ann.send("team.join", concept=finished.concept)
    needs = {"things": [{"text": "Et lokale"}, {"text": "En bus", "covered": True}]}
    ann.send("concept.need", concept=finished.concept, needs=needs, version=0)
    for field in ("who", "change", "solution", "uncertainty"):
        ann.send("concept.write", concept=finished.concept, field=field, text="Noget", version=0)
    kinds = {"join": True, "in_kind": "Et lokale", "contacts": "En ven", "mandate": "Et ja"}
    more = {"first_step": "Ringe", "condition": "hvis"}
    ann.send("commitment.make", id=new(), concept=finished.concept, kinds=kinds, **more)
    done = {"what": "Ring", "who": "Nogen", "due": "2026-12-14", "partner": "Andre"}
    ann.send("action.add", id=new(), concept=finished.concept, **done)
    with edit(app, finished) as room:
        for name in ("ideas", "themes", "concepts", "commitments", "actions"):
            for entity in list(room.collection(name).values()):
                room.put(marked(entity))
        for result in list(room.results.values()):
            objection = {
                "id": new(),
                "text": mark("objection"),
                "state": "minuted",
                "note": mark("note"),
                "owner": mark("w"),
            }
            room.put(replace(result, reason=mark("reason"), objections=[objection]))
        room.put(replace(room.session, card_seq=room.session.card_seq))
    return finished.publish()


COUNT = iter(range(10**6))


def mark(where: str) -> str:
    return f"{PLANTED}-{where}-{next(COUNT)}-"


FREE = {"text", "for_whom", "was", "title", "first_step", "condition", "what", "partner"}
DEEP = {"fields", "needs", "kinds"}


def marked(entity: Entity) -> Entity:
    kind = type(entity).__name__
    texts: dict[str, Any] = {name: mark(f"{kind}.{name}") for name in FREE if hasattr(entity, name)}
    deep = {name: deeper(getattr(entity, name), f"{kind}.{name}") for name in DEEP if hasattr(entity, name)}
    return replace(entity, **texts, **deep)


def deeper(value: Any, where: str) -> Any:
    if isinstance(value, dict):
        return {name: deeper(part, f"{where}.{name}") for name, part in value.items()}
    if isinstance(value, list):
        return [deeper(part, where) for part in value]
    return mark(where) if isinstance(value, str) else value


def seen(app: Flask, finished: Finished, slug: str, marker: str) -> bool:
    return any(marker in page for page in public(app, finished, slug))


def test_every_text_can_be_taken_out_and_then_stands_on_no_public_page(app: Flask, finished: Finished) -> None:
    slug = planted(app, finished)
    with edit(app, finished) as room:
        texts, things = every_text(room), things_of(room)
    printed = {key: text for key, text in {**texts, **things}.items() if seen(app, finished, slug, text)}
    assert {key.partition(":")[0] for key in printed} >= {
        "action", "field", "need", "for_whom", "was", "objection", "reason", "ideas",
    }  # fmt: skip
    for key, text in printed.items():
        ids, keys = ([key.partition(":")[2]], []) if key in things else ([], [key])
        finished.fay.send("report.write", hidden_ideas=ids, hidden_texts=keys)
        assert not seen(app, finished, slug, text), key


def things_of(room: Room) -> dict[str, str]:
    """Ideas and themes by their own words."""
    ideas = {f"ideas:{idea.id}": idea.text for idea in room.ideas.values()}
    return ideas | {f"themes:{theme.id}": theme.title for theme in room.themes.values()}


def test_all_of_it_at_once_leaves_no_word_of_anybody(app: Flask, finished: Finished) -> None:
    """So there is no text on any public page that cannot be taken out."""
    slug = planted(app, finished)
    with edit(app, finished) as room:
        ids = [*room.ideas, *room.themes, *room.concepts]
        keys = [*every_text(room), *of_named_results(room.results)]
    finished.fay.send("report.write", hidden_ideas=ids, hidden_texts=keys)
    assert not seen(app, finished, slug, PLANTED)


def of_named_results(results: dict[str, Result]) -> list[str]:
    return [f"reason:{id}" for id in results]


def test_the_preview_has_a_button_at_each_and_a_way_back(app: Flask, finished: Finished) -> None:
    planted(app, finished)
    page = finished.fay.http("GET", f"/desk/{finished.camp.id}/report")
    with edit(app, finished) as room:
        texts = every_text(room)
    told = html.unescape(page.text)
    shown = [key for key, text in texts.items() if text in told]
    missing = [key for key in shown if f'name="id" value="{key}"' not in told]
    assert len(shown) > 8 and not missing
    finished.fay.send("report.write", hidden_texts=shown)
    again = html.unescape(finished.fay.http("GET", f"/desk/{finished.camp.id}/report").text)
    assert all(f'name="id" value="{key}"' in again for key in shown)


def test_a_key_is_a_key(finished: Finished) -> None:
    for wrong in ("action", "action:x", "../etc", f"action:{new()}:" + "x" * 40, ""):
        finished.fay.refused("report.write", "invalid", hidden_texts=[wrong])
