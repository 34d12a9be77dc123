"""What groups that vote alike agree on: on the phone, at the desk, on the wall and in the report."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from tests.fixtures.browser import serious_findings
from tests.story import Camp
from tests.story.alike import vote_in_camps

from .conftest import People
from .hands import button, come_in, da, heading, lead, reads, watch
from .waiting import drawn

SIZES = [20, 15, 11]
TEXTS = [
    "Åbne værksteder i alle kommunens biblioteker",
    "Makkerordning mellem unge og ældre",
    "Fritidspas til alle <b>under 18</b>",
    "Fælles suppe hver torsdag",
    "Ungdomsuddannelsesvejledningssamarbejdsaftale på tværs af kommuner",
    "Lån en bænk",
    "Byens bedste klatrevæg",
    "Et telt, der kan flyttes",
    "Cykelværksted ved stationen",
    "Natbus fra Ørsø til Ågård, også om søndagen",
    "Mentorer fra erhvervslivet",
    "Høns i gården",
]


def fits(page: Page) -> bool:
    return bool(page.evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth"))


def test_everybody_reads_what_all_groups_agree_on(camp: Camp, people: People) -> None:
    phone = come_in(people.phone(), camp)
    poll, _, _ = vote_in_camps(camp, SIZES, TEXTS)
    laptop, desk, screen = come_in(people.laptop(), camp), lead(people.laptop(), camp), watch(people.projector(), camp)
    camp.facilitator().send("poll.reveal", poll=poll)
    for page in (phone, laptop, desk):
        reads(page, "opinions.found", n=3)
        table = page.get_by_role("region", name=da("opinions.agreed"))
        expect(table.get_by_role("row")).to_have_count(2)
        expect(table).to_contain_text(TEXTS[0])
        page.get_by_text(da("opinions.divides")).click()
        expect(page.get_by_role("region", name=da("opinions.divides"))).to_contain_text(da("opinions.few"))
        assert fits(page) and serious_findings(page) == []
    phone.set_viewport_size({"width": 280, "height": 640})
    drawn(phone)
    assert fits(phone), "a table that is too wide scrolls by itself"
    button(screen, "projector.press_rest").click()
    expect(screen.get_by_role("main")).to_contain_text(da("opinions.found_short", n=3))
    report = people.phone()
    report.goto("/r/" + camp.facilitator().send("report.publish", published=True)["result"]["slug"])
    expect(heading(report, "opinions.title")).to_be_visible()
    assert fits(report) and serious_findings(report) == []
    report.goto(report.url + "/count/1")
    expect(heading(report, "opinions.title")).to_be_visible()
    assert fits(report) and serious_findings(report) == []


@pytest.mark.parametrize("voters", [39])
def test_below_forty_nobody_hears_of_groups(camp: Camp, people: People, voters: int) -> None:
    phone = come_in(people.phone(), camp)
    poll, _, _ = vote_in_camps(camp, [20, voters - 20], TEXTS)
    camp.facilitator().send("poll.reveal", poll=poll)
    reads(phone, "result.go_on", n=3)
    expect(heading(phone, "opinions.title")).to_have_count(0)
