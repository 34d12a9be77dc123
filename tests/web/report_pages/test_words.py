"""How the report says things: once, by their names, and to a reader who was not there."""

import re
from dataclasses import replace
from typing import Any

from flask import Flask

from ideation.domain.entities import Theme
from tests.fixtures.daemon import ROOT
from tests.story import Camp, Inside, Phone, new
from tests.web.browsing import Browser, Seen
from tests.web.ending import Finished
from tests.web.report_pages.test_first import headings

TEMPLATES = ROOT / "templates"
CHALLENGES: dict[str, Any] = {
    "title": "Find", "question": "Hvad står i vejen?",
    "steps": [
        {"phase": "ideas", "title": "Udfordringer", "settings": {"noun": "challenge", "hidden": False}},
        {"phase": "ideas", "title": "Hvem mangler i rummet?", "settings": {"noun": "answer", "hidden": False}},
        {
            "phase": "selection", "title": "Hvad er vigtigst?",
            "settings": {"method": "approval", "over": "ideas", "nouns": ["challenge"], "seats": 1},
        },
        {"phase": "concepts", "title": "Hvem tager sig af hvad?"},
        {"phase": "commitment", "title": "Hvem går med?", "settings": {"method": "consent"}},
        {"phase": "closing", "settings": {"ask": {"da": "Hvad tager du med?", "en": "What do you take home?"}}},
    ],
}  # fmt: skip


def walk_on(fay: Phone, to: int) -> None:
    steps = sorted(fay.look().all("steps"), key=lambda step: step["position"])
    fay.send("step.go", to=steps[to]["id"], **{"from": fay.look().all("session")[0]["step"]})


def decided(fay: Phone, poll: str) -> None:
    for act in ("poll.close", "poll.count", "poll.reveal"):
        fay.send(act, poll=poll)


def of_three(app: Flask) -> tuple[Camp, list[Phone]]:
    """Three people: two challenges, an answer to another question, one vote on all and one on what was chosen."""
    camp = Camp(Inside(app), CHALLENGES)
    fay, people = camp.facilitator(), [camp.phone(f"p{n}") for n in range(3)]
    first = people[0].post("Ingen ved, hvem man spørger")
    people[1].post("خدمة الشباب")
    walk_on(fay, 1)
    people[2].post("De unge selv")
    walk_on(fay, 2)
    poll = camp.open_poll()["id"]
    for phone in people:
        phone.vote(poll, approve=[first])
    assert camp.choose(poll) == [first]
    walk_on(fay, 4)
    concept = fay.look().all("concepts")[0]["id"]
    poll = camp.open_poll("commitment", concept=concept)["id"]
    for phone in people:
        phone.vote(poll, stance="ok")
    decided(fay, poll)
    walk_on(fay, 5)
    people[0].send("answer.write", step=fay.look().all("session")[0]["step"], text="Mod på mere", shared=True)
    return camp, people


def told(camp: Camp, browser: Browser) -> Seen:
    return browser.open(f"/r/{camp.facilitator().send('report.publish', published=True)['result']['slug']}")


def test_why_there_are_no_figures_is_said_once(app: Flask, browser: Browser) -> None:
    page = told(of_three(app)[0], browser)
    assert len(re.findall("ærre end fem har stemt", page.words)) == 1
    assert page.says("Afstemningen om det: Vedtaget")


def test_no_heading_asks_the_reader(app: Flask, browser: Browser) -> None:
    page = told(of_three(app)[0], browser)
    found = [title for level in (2, 3, 4) for title in headings(page, level)]
    assert "Det tog vi med herfra" in found and "Vi spurgte: Hvem mangler i rummet?" in found
    assert not [title for title in found if title.endswith("?") and not title.startswith("Vi spurgte: ")]


def test_things_are_counted_by_their_names_and_answers_apart(app: Flask, browser: Browser) -> None:
    page = told(of_three(app)[0], browser)
    assert page.says("fandt 2 udfordringer og gik videre med 1", "Vi spurgte: Hvad tager du med?")
    (fold,) = re.findall(r"<summary>(.*?)</summary>", page.text[page.text.index("Det valgte vi fra") :])[:1]
    assert fold == "1 udfordring" and not re.search(r"\d idé", page.words)
    assert page.words.index("De unge selv") > page.words.index("Vi spurgte: Hvem mangler i rummet?")


def test_of_a_few_there_is_one_sentence_and_no_table_of_dashes(app: Flask, browser: Browser) -> None:
    page = told(of_three(app)[0], browser)
    assert page.says("3 personer i alt fra civilsamfund. Så få er med fra hver")
    who = page.text[page.text.index("who-was-there") :]
    assert "<td" not in who and ">–<" not in who


def test_a_concept_that_nobody_answered_has_no_verdict(app: Flask, browser: Browser) -> None:
    camp = Camp(Inside(app), CHALLENGES)
    fay, ann = camp.facilitator(), camp.phone("ann")
    ann.post("Ingen ved, hvem man spørger")
    fay.send("concept.add", id=new(), title="Bådklub")
    walk_on(fay, 4)
    concept = fay.look().all("concepts")[0]["id"]
    decided(fay, camp.open_poll("commitment", concept=concept)["id"])
    page = told(camp, browser)
    assert page.says("Afstemningen om det: Ingen har svaret") and not page.says("Ikke vedtaget endnu")


def test_where_nobody_voted_that_is_what_is_said(app: Flask, browser: Browser) -> None:
    camp = Camp(Inside(app), CHALLENGES)
    fay, ann = camp.facilitator(), camp.phone("ann")
    ann.post("Ingen ved, hvem man spørger")
    walk_on(fay, 2)
    decided(fay, camp.open_poll()["id"])
    page = told(camp, browser)
    assert page.says("Ingen har stemt.") and not page.says("ærre end fem har stemt")


def test_a_row_of_a_list_goes_the_way_of_the_page_whatever_is_written_in_it() -> None:
    """Only what people wrote reads from the right: the bullet and the badge beside it stay where the others are."""
    pages = {path.name: path.read_text("utf-8") for path in TEMPLATES.rglob("*.html")}
    rows = [(name, row) for name, page in pages.items() for row in re.findall(r"<li\b[^>]*>", page)]
    assert len(rows) > 30 and not [row for row in rows if re.search(r'class="[^"]*\bwords\b', row[1])]


def test_a_theme_that_nobody_chose_can_be_taken_out(app: Flask, finished: Finished, browser: Browser) -> None:
    """Its ideas stay: they are others' words."""
    fay, camp = finished.fay, finished.camp
    with app.extensions["ideation"].store.reading(camp.id) as room:
        asked = {id for poll in room.polls.values() for id in poll.options}
        idea = next(i for i in room.ideas.values() if i.id in asked and not i.selected)
        theme = Theme(id=new(), session=camp.id, seq=room.seq, title="Et dårligt navn", position=9)
        room.put(theme)
        room.put(replace(idea, theme=theme.id))
        room.put(room.session)
    slug = finished.publish()
    assert browser.open(f"/r/{slug}").says("Et dårligt navn", idea.text)
    preview = fay.http("GET", f"/desk/{camp.id}/report").text
    assert f'name="id" value="{theme.id}"' in preview
    fay.send("report.write", hidden_ideas=[theme.id])
    page = browser.open(f"/r/{slug}")
    assert page.says(idea.text) and not page.says("Et dårligt navn")
