"""A day by forms: every step has its acts, and the page stays simple."""

from tests.story import Camp
from tests.web.browsing import Browser, Seen
from tests.web.by_forms.votes import IDEAS, act


def test_a_day_by_forms(camp: Camp, browser: Browser, room: Seen) -> None:
    fay = camp.facilitator()
    browser.press(room, text=IDEAS[0])
    idea = fay.sees("ideas", text=IDEAS[0])["id"]
    camp.go("concepts")
    fay.send("concept.add", id=idea, idea=idea)
    page = browser.open(room.address)
    assert page.says(IDEAS[0])
    joined = act(browser, page, "team.join")
    assert fay.sees("concepts", id=idea)["team"] and joined.says("Forlad teamet")
    act(browser, joined, "concept.write", field="who", text="Unge, der er nye i byen")
    assert fay.sees("concepts", id=idea)["fields"]["who"]["text"] == "Unge, der er nye i byen"
    camp.go("commitment")
    page = browser.open(room.address)
    for _ in range(2):
        act(browser, page, "commitment.make", join="1", first_step="Ringe til kantinen", due="2030-03-04")
    assert [c["first_step"] for c in fay.look().all("commitments")] == ["Ringe til kantinen"]
    camp.go("actions")
    page = browser.open(room.address)
    for _ in range(2):
        act(browser, page, "action.add", what="Låne et bord", who="Åse", due="2030-03-05")
    assert len([a for a in fay.look().all("actions") if a["what"] == "Låne et bord"]) == 1
    camp.go("closing")
    page = browser.open(room.address)
    saved = act(browser, page, "answer.write", text="En aftale, jeg holder", shared="1")
    assert saved.says("Gemt", "En aftale, jeg holder", IDEAS[0])


def test_others_ideas_are_there_as_soon_as_they_are_shown(camp: Camp, browser: Browser, room: Seen) -> None:
    camp.phone("ann").post(IDEAS[1])
    assert not browser.open(room.address).says(IDEAS[1])
    camp.facilitator().send("step.update", id=camp.step("ideas"), settings={"hidden": False})
    assert browser.open(room.address).says(IDEAS[1])


def test_the_simple_page_has_no_program_and_stays_simple(camp: Camp, browser: Browser, room: Seen) -> None:
    page = browser.open(f"{room.address}?plain=1")
    assert 'type="module"' not in page.text and "modulepreload" not in page.text
    form = next(f for f in page.forms() if "textarea" in f)
    assert f'action="{room.address}?plain=1"' in form
    sent = browser.went(
        "POST", f"{room.address}?plain=1", data=page.hidden(f"{room.address}?plain=1") | {"text": IDEAS[2]}
    )
    assert 'type="module"' not in sent.text and sent.says(IDEAS[2])
