"""An emptied box is empty, a title that was emptied says what it means, and a pasted text is put right."""

from playwright.sync_api import Page, expect

from tests.story import Camp

from .conftest import People
from .hands import at_tab, box, card, come_in, da, lead, press, saved, sees, sheet, write


def test_an_emptied_box_is_empty(camp: Camp, people: People) -> None:
    phone = come_in(people.phone(), camp)
    camp.go("ideas")
    write(phone, "Gratis kaffe")
    saved(phone, "Gratis kaffe")
    emptied_and_written(phone, camp, "Gratis kaffe", "Te", by="letter by letter")
    emptied_and_written(phone, camp, "Te", "Øl", by="at once")


def emptied_and_written(phone: Page, camp: Camp, before: str, after: str, by: str) -> None:
    press(card(phone, before), "room.more_about", idea=before)
    press(sheet(phone), "common.edit")
    edited = box(phone, "room.edit_idea")
    expect(edited).to_have_value(before)
    edited.focus()
    phone.keyboard.press("ControlOrMeta+A" if by == "at once" else "End")
    for _ in range(1 if by == "at once" else len(before)):
        phone.keyboard.press("Backspace")
    expect(edited).to_have_value("")
    expect(phone.get_by_text(da("room.edit_empty"))).to_be_visible()
    save = phone.locator("form.own").get_by_role("button", name=da("common.save"))
    expect(save).to_be_disabled()
    phone.keyboard.type(after)
    expect(edited).to_have_value(after)
    save.click()
    saved(phone, after)
    assert [idea["text"] for idea in camp.facilitator().look().all("ideas")] == [after]


def test_an_emptied_title_says_what_it_means(camp: Camp, people: People) -> None:
    camp.facilitator().send("step.update", id=camp.step("ideas"), title="Skriv på livet løs")
    desk = lead(people.laptop(), camp)
    at_tab(desk, "plan")
    press(desk, "console.step_edit", step="Skriv på livet løs")
    title = box(sheet(desk), "console.step_title")
    title.fill("")
    sees(sheet(desk), da("console.step_title_empty", name=da("common.phase_ideas")))
    press(sheet(desk), "common.save")
    expect(desk.get_by_role("dialog")).to_have_count(0)
    camp.facilitator().sees("steps", id=camp.step("ideas"), title=da("common.phase_ideas"))

    at_tab(desk, "session")
    called = box(desk, "console.session_title")
    called.fill("")
    box(desk, "room.question").focus()
    sees(desk, da("console.session_title_needed", title=camp.session.title))
    expect(called).to_have_value("")
    called.fill("Camp på Fyn")
    called.blur()
    camp.facilitator().sees("session", title="Camp på Fyn")


def test_a_pasted_text_is_put_right_in_the_box(camp: Camp, people: People) -> None:
    phone = come_in(people.phone(), camp)
    camp.go("ideas")
    idea = box(phone, "room.idea_label")
    idea.focus()
    phone.keyboard.insert_text("sam\u001farbejde, e\u001email\u000bog \u202ekaffe")
    expect(idea).to_have_value("samarbejde, e-mail\nog kaffe")
    press(phone, "common.send")
    camp.facilitator().sees("ideas", text="samarbejde, e-mail\nog kaffe")


def test_a_clock_left_on_overnight_is_paused(camp: Camp, people: People) -> None:
    desk = lead(people.laptop(), camp)
    camp.facilitator().send("timer.set", ends_at=None, paused_left=-25 * 3600)
    press(desk, "console.clock_resume")
    press(desk, "console.clock_pause")
    sees(desk, "+25:00:")
    timer = camp.facilitator().look().all("session")[0]["timer"]
    assert timer["paused_left"] <= -25 * 3600
