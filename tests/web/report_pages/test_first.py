"""What the report says first, and where the rest stands: headings that lead, a picture that says it."""

import re
from typing import Any

import pytest
from flask import Flask

from tests.story import Camp, Inside, Phone, new
from tests.web.browsing import Browser, Seen
from tests.web.ending import Finished


def headings(page: Seen, level: int) -> list[str]:
    found = re.findall(rf"<h{level}[^>]*>(.*?)</h{level}>", page.text, re.S)
    return [re.sub(r"<[^>]+>", "", heading).strip() for heading in found]


def levels(page: Seen) -> list[int]:
    return [int(level) for level in re.findall(r"<h([1-6])[ >]", page.text)]


def published(fay: Phone, browser: Browser) -> Seen:
    return browser.open(f"/r/{fay.send('report.publish', published=True)['result']['slug']}")


def test_what_came_out_stands_before_how_it_came_about(finished: Finished, browser: Browser) -> None:
    fay = finished.fay
    fay.send("report.write", next="Vi mødes i januar.", learned="At spørge først.", contact="Skriv til Mia.")
    page = published(fay, browser)
    assert headings(page, 1) == ["Prøve"]
    assert headings(page, 2)[:5] == [
        "Det gik vi videre med", "Det næste, der sker", "Sådan kan du hjælpe", "Det lærte vi", "Sådan valgte vi",
    ]  # fmt: skip
    assert headings(page, 2)[-1] == "Det valgte vi fra"
    assert headings(page, 3)[:2] == ["Makkerordning", "Fælles suppe"]
    steps = levels(page)
    assert all(after - before <= 1 for before, after in zip(steps, steps[1:], strict=False)), steps


def test_the_picture_of_the_result_is_a_list_that_says_it_all(finished: Finished, browser: Browser) -> None:
    page = published(finished.fay, browser)
    picture = re.search(r'<figure class="picture".*?</figure>', page.text, re.S)
    assert picture and page.text.index(picture.group(0)) < page.text.index("Det gik vi videre med")
    lines = re.findall(r"<li( class=\"went-on\")?>(.*?)</li>", picture.group(0), re.S)
    said = [
        (bool(chosen), " ".join(re.sub(r"<svg.*?</svg>|<[^>]+>", " ", line, flags=re.S).split()))
        for chosen, line in lines
    ]
    assert said == [
        (True, "Makkerordning (Valgt) 26"), (True, "Fælles suppe (Valgt) 7"), (False, "Åbne værksteder 6"),
    ]  # fmt: skip
    assert 'style="' not in page.text and picture.group(0).count("<svg") == picture.group(0).count('aria-hidden="true"')


PLAN: dict[str, Any] = {
    "title": "Ressourcebørs", "question": "Hvad kan vi?",
    "steps": [
        {"phase": "ideas", "title": "Tilbud", "settings": {"noun": "offer", "hidden": False}},
        {"phase": "ideas", "title": "Behov", "settings": {"noun": "need", "hidden": False}},
        {"phase": "closing", "settings": {"ask": {"da": "Hvad tager du med?", "en": "What do you take home?"}}},
    ],
}  # fmt: skip


@pytest.fixture
def exchange(app: Flask) -> Camp:
    """A session without a vote: offers and needs, and what people take with them."""
    camp = Camp(Inside(app), PLAN)
    ann, bob = camp.phone("ann"), camp.phone("bob")
    ann.post("Et lokale om torsdagen")
    second, third = (step["id"] for step in camp.facilitator().look().all("steps")[1:])
    camp.facilitator().send("step.go", to=second, **{"from": camp.facilitator().board.all("session")[0]["step"]})
    bob.post("En bus")
    camp.facilitator().send("step.go", to=third, **{"from": second})
    ann.send("answer.write", step=third, text="Tre nye navne", shared=True)
    bob.send("answer.write", step=third, text="Kun til mig", shared=False)
    return camp


def test_what_nobody_chose_among_is_not_called_left_out(exchange: Camp, browser: Browser) -> None:
    page = published(exchange.facilitator(), browser)
    assert page.says("2 personer fra 1 sektor skrev 1 tilbud og 1 behov.")
    assert headings(page, 2)[:4] == ["Det tog vi med herfra", "Tilbud", "Behov", "De var med"]
    assert page.says("Et lokale om torsdagen", "En bus") and not page.says("Det valgte vi fra")


def test_what_is_shared_is_told_without_a_name_and_can_be_taken_out(exchange: Camp, browser: Browser) -> None:
    fay = exchange.facilitator()
    page = published(fay, browser)
    assert page.says("Tre nye navne") and not page.says("Kun til mig") and not page.says("Ann")
    answer = fay.sees("answers", text="Tre nye navne")
    fay.send("report.write", hidden_texts=[f"answer:{answer['id']}"])
    assert not published(fay, browser).says("Tre nye navne")


@pytest.mark.parametrize("stance", ["ok", "object"])
def test_a_proposal_went_on_only_when_it_was_adopted(app: Flask, browser: Browser, stance: str) -> None:
    steps = [
        {"phase": "concepts", "settings": {"kind": "proposal"}},
        {"phase": "commitment", "settings": {"method": "consent", "kind": "proposal"}},
    ]
    camp = Camp(Inside(app), {"title": "Samtykke", "question": "Skal vi?", "steps": steps})
    fay, people = camp.facilitator(), [camp.phone(f"p{n}") for n in range(6)]
    proposal = new()
    fay.send("concept.add", id=proposal, title="Vi begynder i januar", kind="proposal")
    camp.go("commitment")
    poll = camp.open_poll("commitment", concept=proposal)["id"]
    for n, phone in enumerate(people):
        phone.vote(
            poll,
            **({"stance": "object", "reason": "For tidligt"} if n == 0 and stance == "object" else {"stance": "ok"}),
        )
    for command in ("poll.close", "poll.reveal"):
        fay.send(command, poll=poll)
    page = published(fay, browser)
    assert ("Vi begynder i januar" in headings(page, 3)) == (stance == "ok")
    assert page.says("Vi begynder i januar", "Sådan valgte vi")


def test_answers_of_their_own_are_told_in_their_words_and_without_a_verdict(app: Flask, browser: Browser) -> None:
    steps = [
        {"phase": "concepts"},
        {"phase": "commitment", "settings": {"method": "consent", "answers": "pause"}},
    ]
    camp = Camp(Inside(app), {"title": "Opfølgning", "question": "Hvad nu?", "steps": steps})
    fay, people, concept = camp.facilitator(), [camp.phone(f"p{n}") for n in range(6)], new()
    fay.send("concept.add", id=concept, title="Fælles køkken")
    camp.go("commitment")
    poll = camp.open_poll("commitment", concept=concept)["id"]
    for n, phone in enumerate(people):
        phone.vote(poll, stance="ok" if n < 2 else "concern")
    for command in ("poll.close", "poll.reveal"):
        fay.send(command, poll=poll)
    page = published(fay, browser)
    assert page.says("Fortsæt 2", "Hold pause 4") and not page.says("vedtaget")


def test_its_address_is_short_and_typed_as_it_is_read(finished: Finished, browser: Browser) -> None:
    slug = finished.publish()
    assert re.fullmatch("[a-z]{12}", slug)
    parts = f"{slug[:4]}-{slug[4:8]}-{slug[8:]}"
    for typed in (slug, parts, parts.upper()):
        assert browser.open(f"/r/{typed}").status == browser.open(f"/r/{typed}.svg").status == 200
    assert browser.open(f"/r/{slug[:-1]}").status == 404


@pytest.mark.parametrize(
    ("state", "said", "invites"),
    [("draft", "Vi er ikke begyndt endnu", False), ("open", "Vær med", True), ("ended", "Sessionen er slut", False)],
)
def test_a_wall_without_scripts_invites_only_while_one_can_come_in(
    app: Flask, state: str, said: str, invites: bool
) -> None:
    camp = Camp(Inside(app), state=state)
    plain = Browser(app).open(f"/s/{camp.session.projector}").text.split("<template")[0]
    assert said in plain
    assert (camp.code[:5] in plain, '<div class="qr">' in plain) == (invites, invites)
