"""Voting with slips: printed at the console, scanned or typed on phones, and none of it seen by the room."""

from playwright.sync_api import Page, expect

from tests.fixtures.browser import serious_findings
from tests.story import Camp, new

from .conftest import People
from .hands import (
    at_tab,
    box,
    button,
    choose_group,
    come_in,
    da,
    heading,
    lead,
    link,
    misses,
    press,
    reads,
    sees,
    watch,
)

IDEA = "Åbne værksteder i den gamle mølle"


def voting_with_slips(camp: Camp) -> None:
    camp.go("ideas")
    writer = camp.phone("writer")
    for text in (IDEA, "Fælles køkken"):
        writer.send("idea.post", id=new(), text=text)
    camp.facilitator().send("step.update", id=camp.step("selection"), settings={"access": "tickets"})
    camp.go("selection")


def printed(desk: Page, n: int) -> list[str]:
    """From the console to the sheet, and back; the codes as they stand on paper."""
    link(desk, "access.tickets_print").or_(link(desk, "access.tickets_more")).click()
    desk.get_by_label(da("access.how_many")).or_(desk.get_by_label(da("access.how_many_more"))).fill(str(n))
    button(desk, "access.make").click()
    reads(desk, "access.print_now")
    codes = [slip.inner_text() for slip in desk.locator(".slip-code").all()]
    assert len(codes) == n
    return codes


def scan(page: Page, camp: Camp, code: str) -> None:
    """What the camera makes of the picture on the slip."""
    page.goto(f"/j/{camp.invite}#t={code.replace(' ', '')}")


def test_printed_scanned_and_voted(camp: Camp, people: People) -> None:
    voting_with_slips(camp)
    desk, screen = lead(people.laptop(), camp), watch(people.projector(), camp)
    reads(desk, "access.tickets_none")
    first, second = printed(desk, 2)
    link(desk, "access.printed_them").click()
    link(desk, "access.back_to_desk").click()
    reads(desk, "access.tickets_used", used=0, n=2)

    phone = people.phone()
    scan(phone, camp, first)
    choose_group(phone, "civil")
    reads(phone, "access.ticket_kept")
    assert "#" not in phone.url
    reads(desk, "access.tickets_used", used=1, n=2)
    press(desk, "console.poll_open")
    press(phone, "vote.one_more", title=IDEA)
    reads(phone, "vote.saved_short")
    reads(screen, "projector.cast", n=1, of=1)

    other = come_in(people.phone(), camp, "business")
    reads(other, "access.need_ticket")
    scan(other, camp, first)
    reads(other, "error.conflict.ticket_used")
    scan(other, camp, second)
    reads(other, "access.ticket_taken")
    reads(screen, "projector.cast", n=1, of=2)
    for code in (first, second):
        misses(screen, code)


def test_a_wrong_code_stays_in_the_box_and_says_what_to_look_at(camp: Camp, people: People) -> None:
    voting_with_slips(camp)
    desk, phone = lead(people.laptop(), camp), come_in(people.phone(), camp)
    (code,) = printed(desk, 1)
    field = box(phone, "access.code")
    field.fill(code[:-1])
    press(phone, "access.use")
    reads(phone, "access.code_short", n=1)
    expect(field).to_have_value(code[:-1])
    expect(field).to_be_focused()
    wrong = code[:-1] + ("0" if code[-1] != "0" else "1")
    field.fill(wrong)
    press(phone, "access.use")
    reads(phone, "error.not_found.ticket")
    expect(field).to_have_value(wrong)
    assert serious_findings(phone) == []
    field.fill(code.lower())
    field.press("Enter")
    reads(phone, "access.have_ticket")
    expect(heading(phone, "access.need_ticket")).to_have_count(0)


def test_more_votes_than_people_is_seen_by_all(camp: Camp, people: People) -> None:
    camp.go("ideas")
    voters = [camp.phone(f"v{n}") for n in range(3)]
    idea = voters[0].post(IDEA)
    camp.go("selection")
    desk, screen = lead(people.laptop(), camp), watch(people.projector(), camp)
    desk.get_by_label(da("access.headcount")).fill("2")
    press(desk, "access.headcount_set")
    reads(desk, "access.headcount_said", n=2)
    poll = camp.open_poll()["id"]
    for page in (desk, screen):
        reads(page, "access.more_electors", n=3, of=2)
        reads(page, "access.now_open")
    for voter in voters:
        voter.vote(poll, votes={idea: 1})
    for page in (desk, screen):
        reads(page, "access.more_ballots", n=3, of=2)
    for command in ("poll.close", "poll.reveal"):
        camp.facilitator().send(command, poll=poll)
    phone = come_in(people.phone(), camp)
    for page in (phone, desk, screen):
        reads(page, "access.meaning_open")
        sees(page, da("access.more_ballots", n=3, of=2))


def test_where_an_account_is_asked_for_a_guest_is_told_how_to_get_in(camp: Camp, people: People) -> None:
    camp.go("ideas")
    camp.phone("writer").post(IDEA)
    camp.facilitator().send("step.update", id=camp.step("selection"), settings={"access": "accounts"})
    camp.go("selection")
    phone = come_in(people.phone(), camp)
    reads(phone, "access.need_account")
    assert serious_findings(phone) == []
    link(phone, "access.log_in").click()
    phone.wait_for_url(lambda url: url.endswith(f"/login?next=%2Fj%2F{camp.invite}"))


def test_who_may_vote_is_chosen_in_plain_words(camp: Camp, people: People) -> None:
    camp.go("selection")
    desk = lead(people.laptop(), camp)
    at_tab(desk, "plan")
    press(desk, "console.step_edit", step=da("common.phase_selection"))
    sheet = desk.get_by_role("dialog")
    sheet.get_by_role("radio", name=da("access.choice_tickets"), exact=True).check()
    reads(sheet, "access.hint_tickets")
    press(sheet, "common.save")
    expect(sheet).to_have_count(0)  # it closes when the server has it
    camp.facilitator().sees("polls", step=camp.step("selection"), access="tickets")
