"""The report is saved as it is written: nothing typed is lost, whatever is pressed, without a net, by two at once."""

import pytest
from playwright.sync_api import Page, Route, expect

from tests.story import Camp

from .conftest import Camps, People
from .day import Day
from .hands import box, button, da, lead, press, reads, sees, sheet, words

SHORT = "Vi fandt hinanden på tværs."


# The boxes over which the message about the last press lies: one could not see what one writes.
LIES_OVER = """() => {
  const said = document.querySelector(".undo-bar").getBoundingClientRect();
  const foot = document.querySelector(".report-foot").getBoundingClientRect();
  return said.top >= foot.top && said.bottom <= foot.bottom ? [] : [said.top, foot.top];
}"""


@pytest.fixture
def camp(camps: Camps) -> Camp:
    camp = camps()
    day = Day(camp)
    day.ideas(6)
    day.selection()
    camp.go("closing")
    return camp


def editor(page: Page, camp: Camp) -> Page:
    lead(page, camp)
    page.goto(f"/desk/{camp.id}/report")
    page.locator("html.js").wait_for()
    return page


def slug(camp: Camp) -> str:
    return str(camp.facilitator().look().all("session")[0]["report"]["slug"])


def test_what_is_typed_is_published_without_pressing_save(camp: Camp, people: People) -> None:
    page = editor(people.laptop(), camp)
    reads(page, "report.preview")
    box(page, "editor.label_summary").press_sequentially(SHORT)
    press(page, "report.publish")
    press(sheet(page), "editor.publish_now")
    reads(page, "report.preview_public")
    reads(page.locator("#said"), "editor.now_public")
    assert page.evaluate(LIES_OVER) == []
    expect(page.get_by_text(da("report.preview"))).to_have_count(0)
    sees(page.locator("#rest"), SHORT)
    reader = people.phone(javascript=False)
    reader.goto(f"/r/{slug(camp)}")
    sees(reader, SHORT)
    box(page, "editor.label_next").press_sequentially("Vi mødes i januar.")
    press(page, "report.unpublish")
    press(page, "common.undo")
    reads(page, "report.preview_public")
    sees(page.locator("#rest"), "Vi mødes i januar.")


def test_taking_out_loses_neither_the_text_nor_the_place(camp: Camp, people: People) -> None:
    page = editor(people.laptop(), camp)
    idea = next(one["text"] for one in camp.facilitator().look().all("ideas") if not one.get("selected"))
    box(page, "editor.label_contact").press_sequentially("Skriv til Mia")
    out = page.locator("#rest .card", has_text=idea).get_by_role("button").first
    out.scroll_into_view_if_needed()
    before = page.evaluate("scrollY")
    out.click()
    reads(page.locator("#given-out"), "common.show_again")
    expect(box(page, "editor.label_contact")).to_have_value("Skriv til Mia")
    sees(page.locator("#rest"), "Skriv til Mia")
    assert before > 200 and abs(page.evaluate("scrollY") - before) < 400
    press(page, "common.undo")
    expect(page.locator("#given-out")).to_have_count(0)


def test_what_is_typed_without_a_network_is_there_after_a_reload_and_arrives(camp: Camp, people: People) -> None:
    page = editor(people.laptop(), camp)
    page.context.set_offline(True)
    box(page, "editor.label_summary").press_sequentially(SHORT)
    sees(page, da("common.waiting"))
    page.context.set_offline(False)
    page.reload()
    page.locator("html.js").wait_for()
    expect(box(page, "editor.label_summary")).to_have_value(SHORT)
    sees(page.locator("#rest"), SHORT)


def test_what_is_saved_between_the_page_and_its_scripts_stands_on_it(camp: Camp, people: People) -> None:
    page = people.laptop()
    lead(page, camp)

    def saved_meanwhile(route: Route) -> None:
        camp.facilitator().send("report.write", summary=SHORT)
        route.continue_()

    page.route("**/report_editor*", saved_meanwhile, times=1)
    page.goto(f"/desk/{camp.id}/report")
    sees(page.locator("#rest"), SHORT)


def test_two_who_write_the_same_at_once_lose_neither(camp: Camp, people: People) -> None:
    mia, bo = editor(people.laptop(), camp), editor(people.laptop(), camp)
    for page in (mia, bo):
        expect(box(page, "editor.label_summary")).to_be_visible()
    bo.context.set_offline(True)
    box(bo, "editor.label_summary").press_sequentially("Bo skrev dette")
    box(mia, "editor.label_summary").press_sequentially("Mia skrev dette")
    sees(mia.locator("#rest"), "Mia skrev dette")
    bo.context.set_offline(False)
    reads(bo, "concepts.changed")
    button(bo, "concepts.combine").click()
    expect(words(bo.locator("#rest"), "Mia skrev dette")).to_contain_text("Bo skrev dette")


def test_without_scripts_a_newer_text_is_not_written_over(camp: Camp, people: People) -> None:
    page = people.laptop()
    lead(page, camp)
    plain = people.chromium.laptop(people.url, javascript=False, storage_state=page.context.storage_state())
    plain.goto(f"/desk/{camp.id}/report")
    camp.facilitator().send("report.write", summary="Mia var først")
    box(plain, "editor.label_summary").fill("Bo skrev også")
    press(plain, "common.save")
    sees(plain, "Mia var først")
    expect(box(plain, "editor.label_summary")).to_have_value("Bo skrev også")
    press(plain, "common.save")
    sees(plain.locator("#rest"), "Bo skrev også")
