"""M7: what is taken out or hidden is out by its id: no sentence of any method names it, whatever is written in it."""

from __future__ import annotations

from dataclasses import replace

import pytest
from flask import Flask

from ideation.domain.voting import METHODS
from ideation.report import report
from ideation.report.count_walkthrough import followed
from ideation.report.redaction_keys import taken_out
from tests.attack.taken_out.finished import PLANTED, house_of, public
from tests.story import Camp, Inside
from tests.web.ending import Finished
from tests.web.test_count_pages import METHODS_HERE, TEXTS, Voted


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
