"""The room without scripts: an idea by an ordinary form, once however often it is sent, and never lost."""

import re

import pytest

from tests.story import Camp
from tests.web.browsing import Browser, Seen


@pytest.fixture
def room(camp: Camp, browser: Browser) -> Seen:
    camp.go("ideas")
    return browser.press(browser.open(f"/j/{camp.invite}"), sector="civil")


def test_an_idea_is_written_and_stands_among_ones_own(camp: Camp, browser: Browser, room: Seen) -> None:
    assert room.says("Din idé – én ad gangen", "Skriv kort. Den behøver ikke være tænkt færdig.")
    sent = browser.press(room, text="Åbne værksteder", for_whom="unge")
    assert sent.status == 200 and sent.says("Dine idéer (1)", "Åbne værksteder", "Gemt")
    assert camp.facilitator().sees("ideas", text="Åbne værksteder")["for_whom"] == "unge"


def test_the_same_form_sent_twice_is_one_idea_and_another_text_another(
    camp: Camp, browser: Browser, room: Seen
) -> None:
    for text in ("Cykelværksted", "Cykelværksted", "Symaskiner"):  # pressed twice; then back, changed and sent
        assert browser.press(room, text=text).status == 200
    assert sorted(i["text"] for i in camp.facilitator().look().all("ideas")) == ["Cykelværksted", "Symaskiner"]


def test_others_ideas_are_not_on_the_page(camp: Camp, browser: Browser, room: Seen) -> None:
    camp.phone("ann").post("Anns hemmelige idé")
    assert not browser.open(room.address).says("Anns hemmelige idé")


def test_what_is_too_long_is_kept_with_the_reason(camp: Camp, browser: Browser, room: Seen) -> None:
    long = browser.press(room, text="å" * 281, for_whom="alle")
    assert long.status == 422 and long.says("Teksten er")
    assert "å" * 281 in long.text and 'value="alle"' in long.text
    assert browser.press(long, text="å" * 280).status == 200


@pytest.mark.parametrize("text", ["", "   ", "\u200b", "a\0b"])
def test_what_is_no_text_is_refused_in_words(camp: Camp, browser: Browser, room: Seen, text: str) -> None:
    refused = browser.press(room, text=text)
    assert refused.status == 422 and 'role="alert"' in refused.text
    assert camp.facilitator().look().all("ideas") == []


def test_an_idea_under_way_when_the_room_moves_on_is_not_lost(camp: Camp, browser: Browser, room: Seen) -> None:
    camp.facilitator().send("step.update", id=camp.step("ideas"), settings={"late_seconds": 0})
    camp.go("selection")
    late = browser.press(room, text="Skrevet, da I gik videre")
    assert late.status == 409 and late.says("Vi er et andet sted i programmet nu.", "Skrevet, da I gik videre")


def test_other_steps_show_the_question_and_point_to_the_screen(camp: Camp, browser: Browser, room: Seen) -> None:
    camp.go("themes")
    page = browser.open(room.address)
    assert page.says("Hvordan mødes vi på tværs?", "Se på skærmen i lokalet.", "Opdatér siden")
    assert "<textarea" not in page.text


def test_the_report_is_found_from_here_as_soon_as_it_is_public(camp: Camp, browser: Browser, room: Seen) -> None:
    camp.go("closing")
    assert not browser.open(room.address).links("/r/")
    camp.facilitator().send("report.publish", published=True)
    assert len(browser.open(room.address).links("/r/")) == 1


def test_look_up_is_said_here_too(camp: Camp, browser: Browser, room: Seen) -> None:
    camp.facilitator().send("attention.set", on=True, message="Tal med din sidemand")
    assert browser.open(room.address).says("Kig op", "Tal med din sidemand")


def test_a_hidden_idea_is_told_to_its_author(camp: Camp, browser: Browser, room: Seen) -> None:
    browser.press(room, text="Skjul mig")
    idea = camp.facilitator().sees("ideas", text="Skjul mig")
    camp.facilitator().send("idea.hide", id=idea["id"], hidden=True)
    assert browser.open(room.address).says("Facilitatoren har skjult din idé. Den er ikke slettet.")


def test_the_scripts_find_what_they_need(camp: Camp, browser: Browser, room: Seen) -> None:
    body = re.search(r"<body[^>]*>", room.text)
    assert body
    for name, value in {"page": "room", "session": camp.id, "locale": "da"}.items():
        assert f'data-{name}="{value}"' in body.group(0)
    assert '<meta name="csrf-token" content="' in room.text and '<html lang="da"' in room.text
    assert '<script type="module" src="' in room.text and "<script>" not in room.text
