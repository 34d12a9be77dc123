"""M7: what is taken out of the report, or hidden, is out by its id: on every public page, in every sentence."""

from __future__ import annotations

import html
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

import pytest
from flask import Flask

from ideation.domain.entities import Entity, Result
from ideation.domain.room import Room
from ideation.domain.voting import METHODS
from ideation.report import report
from ideation.report.count_walkthrough import followed
from ideation.report.redaction_keys import taken_out
from ideation.report.texts import every_text
from ideation.runtime.token_buckets import Buckets
from ideation.services import Services
from tests.story import Camp, Inside, new
from tests.web.ending import Finished, played
from tests.web.test_count_pages import METHODS_HERE, TEXTS, Voted

PLANTED = "LØGN"


def house_of(app: Flask) -> Services:
    found: Services = app.extensions["ideation"]
    found.commands.buckets = Buckets(rate=1e9, burst=1e9)
    found.page_cache.again = Buckets(rate=1e9, burst=1e9)
    return found


@pytest.fixture
def finished(app: Flask) -> Finished:
    house_of(app)
    return played(app)


def edit(app: Flask, finished: Finished) -> Any:
    return house_of(app).store.reading(finished.camp.id)


def public(app: Flask, finished: Finished, slug: str) -> Iterator[str]:
    """Everything that a stranger can read of it, as they read it."""
    wall = finished.camp.session.projector
    pages = [f"/r/{slug}", *(f"/r/{slug}/count/{n}" for n in range(1, 9)), f"/s/{wall}/influence", f"/r/{slug}.svg"]
    for page in (f"{page}?lang={lang}" for page in pages for lang in ("da", "en")):
        answer = app.test_client().get(page)
        if answer.status_code == 200:
            yield html.unescape(answer.get_data(as_text=True))


# -- sentences ----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("method", METHODS_HERE)
def test_no_sentence_of_any_method_names_what_is_out(app: Flask, method: str) -> None:
    """Nor of a result that was stored before the ids were kept beside the sentences."""
    house_of(app)
    voted = Voted(app, method)
    with house_of(app).store.reading(voted.camp.id) as found:
        room = found.copy()
    now = room.results[voted.poll]
    before = replace(now, body={name: part for name, part in now.body.items() if name != "named"})
    for result in (now, before):
        room.put(result)
        for id, text in zip(voted.ideas, TEXTS, strict=False):
            room.session = replace(room.session, report={"published": True, "hidden_ideas": [id]})
            assert text not in repr(followed(room, result, taken_out(room))), text
            assert text not in repr(report(room)), text
    told = repr(followed(room, now).explanation)
    assert METHODS[method].single or any(TEXTS[n] in told for n in range(len(voted.ideas)))


def test_quotation_marks_in_an_idea_open_no_way_out(app: Flask, finished: Finished) -> None:
    """`Plant trees” LIBEL…` beside a shown `Plant trees`."""
    camp = Camp(Inside(app))
    camp.go("ideas")
    people = [camp.phone(f"p{n}") for n in range(6)]
    shown = people[0].post("Plant træer")
    out = people[1].post(f"Plant træer” {PLANTED} “Plant træer")
    camp.go("selection")
    poll = camp.open_poll()["id"]
    for n, phone in enumerate(people):
        phone.vote(poll, votes={shown: 2, out: 1} if n % 2 else {out: 2, shown: 1})
    camp.choose(poll)
    fay = camp.facilitator()
    slug = fay.send("report.publish", published=True)["result"]["slug"]
    one = Finished(camp, people, {}, "")
    assert any(PLANTED in page for page in public(app, one, slug))
    fay.send("report.write", hidden_ideas=[out])
    pages = list(public(app, one, slug))
    assert len(pages) > 4 and not any(PLANTED in page for page in pages)
    fay.send("report.write", hidden_ideas=[])
    fay.send("idea.hide", id=out, hidden=True)
    assert not any(PLANTED in page for page in public(app, one, slug))
    wall = camp.road.request("GET", f"/api/sessions/{camp.id}/board?projector={camp.session.projector}")
    assert wall.json["put"]["results"] and PLANTED not in str(wall.json["put"]["results"])


EACH_OTHER = ("Bus", "Bus til alle", "”Bus”", '"Bus"', "valgt", "”")


@pytest.mark.parametrize("method", ["approval", "phragmen", "dots", "score"])
def test_titles_that_hold_each_other_go_by_their_ids(app: Flask, method: str) -> None:
    """What is out takes its own sentences along and leaves the others', whatever signs and words they are made of."""
    voted = Voted(app, method, texts=EACH_OTHER)
    with house_of(app).store.reading(voted.camp.id) as found:
        room = found.copy()
    result = room.results[voted.poll]
    names, lines = result.body["named"]["explanation"], result.body["explanation"]["da"]
    assert any(names)
    for id in voted.ideas:
        left = [line for line, ids in zip(lines, names, strict=True) if id not in ids]
        assert followed(room, result, {id}).explanation["da"] == left
        room.session = replace(room.session, report={"published": True, "hidden_ideas": [id]})
        (vote,) = report(room).votes
        assert vote.explanation["da"] == left and len(vote.rows) == len(EACH_OTHER) - 1


def test_the_wall_forgets_what_is_hidden_after_the_result(app: Flask, finished: Finished) -> None:
    olga, ann = finished.camp.observer(), finished.people[0]
    before = olga.look().all("results")[0]
    winner = before["winners"][0]
    text = next(text for text, id in finished.ideas.items() if id == winner)
    assert text in str(before["explanation"])
    finished.fay.send("idea.hide", id=winner, hidden=True)
    for phone in (olga, ann):
        (told,) = phone.look().all("results")
        assert text not in str(told) and told["explanation"]["da"]
    assert text in str(finished.fay.look().all("results"))
    finished.fay.send("idea.hide", id=winner, hidden=False)
    assert text in str(olga.look().all("results"))


# -- everything else ----------------------------------------------------------------------------------------------


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
