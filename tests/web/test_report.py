"""The public report: what was chosen and what now; never a name, a small group or a vote that was not meant for it."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import pytest
from flask import Flask

from tests.story import Camp, Inside, Phone, new
from tests.web.browsing import Browser, Seen

PLACES = (["civil"] * 6) + (["public"] * 5) + (["foundation"] * 2)


@dataclass
class Finished:
    """A camp at its end: two ideas went on, one has a team, commitments and actions."""

    camp: Camp
    people: list[Phone]
    ideas: dict[str, str]
    concept: str

    @property
    def fay(self) -> Phone:
        return self.camp.facilitator()

    def publish(self) -> str:
        return str(self.fay.send("report.publish", published=True)["result"]["slug"])


def played(app: Flask, **wishes: Any) -> Finished:
    camp = Camp(Inside(app), **wishes)
    camp.go("ideas")
    people = [camp.phone(f"deltager {n}", sector) for n, sector in enumerate(PLACES)]
    texts = ("Makkerordning", "Åbne værksteder", "Fritidspas til alle", "Fælles suppe")
    ideas = {text: people[n].post(text, for_whom=f"dem nr. {n}") for n, text in enumerate(texts)}
    camp.go("themes")
    camp.go("selection")
    poll = camp.open_poll()["id"]
    for n, phone in enumerate(people):
        phone.vote(poll, votes={ideas[texts[0]]: 2, ideas[texts[1 if n % 2 else 3]]: 1})
    fay = camp.facilitator()
    for command in ("poll.close", "poll.reveal"):
        fay.send(command, poll=poll)
    won = fay.look().find("results", poll=poll)
    assert won
    fay.send("selection.confirm", poll=poll, ideas=won["winners"])
    camp.go("concepts")
    concept = fay.sees("concepts", idea=ideas["Makkerordning"])["id"]
    return Finished(camp, people, ideas, concept)


@pytest.fixture
def finished(app: Flask) -> Finished:
    return played(app)


def commit(who: Phone, concept: str, condition: str | None = None, **kinds: Any) -> None:
    who.send(
        "commitment.make", id=new(), concept=concept, kinds=kinds, condition=condition, first_step="Ringe til Lone"
    )


def act(who: Phone, concept: str, what: str, owner: Any) -> None:
    who.send("action.add", id=new(), concept=concept, what=what, who=owner, due="2026-12-14")


# -- whether it is there --------------------------------------------------------------------------------------


def test_it_is_public_only_while_it_is_shared(finished: Finished, browser: Browser) -> None:
    slug = finished.publish()
    assert browser.open(f"/r/{slug}").status == 200
    finished.fay.send("report.publish", published=False)
    assert browser.open(f"/r/{slug}").status == 404
    assert finished.publish() == slug and browser.open(f"/r/{slug}").status == 200
    assert browser.open("/r/000000000000000000000000").status == 404


def test_its_address_can_be_scanned_from_the_wall(finished: Finished, browser: Browser) -> None:
    slug = finished.publish()
    drawn = browser.open(f"/r/{slug}.svg")
    assert drawn.status == 200 and "<svg" in drawn.text
    assert drawn.text != browser.open(f"/qr/{finished.camp.invite}.svg").text
    assert browser.open("/r/000000000000000000000000.svg").status == 404


def test_its_first_screen_says_what_for_whom_and_what_now(finished: Finished, browser: Browser) -> None:
    ann, bob = finished.people[:2]
    for who in (ann, bob):
        who.send("team.join", concept=finished.concept)
    ann.send("concept.write", concept=finished.concept, field="who", text="Unge uden netværk", version=0)
    ann.send("concept.write", concept=finished.concept, field="change", text="De hører til et sted", version=0)
    commit(ann, finished.concept, join=True, hours_per_month=6)
    commit(bob, finished.concept, hours_per_month=4, money_dkk=12000)
    commit(bob, finished.concept, condition="hvis chefen siger ja", money_dkk=5000)
    finished.camp.go("actions")
    ann.send(
        "action.add", id=new(), concept=finished.concept, what="Aftale med to skoler", who=ann.member, due="2026-12-14"
    )
    finished.fay.send(
        "report.write", summary="En god dag.", next="Vi mødes i januar.", missing="Lærerne.", contact="Skriv"
    )
    page = browser.open(f"/r/{finished.publish()}")
    assert page.says(
        "Kort fortalt: 13 personer fra 3 grupper fandt 4 idéer og gik videre med 2.", "En god dag.",
        "Det gik vi videre med Makkerordning Hvem det er til: Unge uden netværk",
        "Hvad der ændrer sig: De hører til et sted", "1 går med i teamet, 10 timer om måneden, 12.000 kr.",
        "Bidrag, der venter på en betingelse: 5.000 kr.", "Aftale med to skoler", "14. dec. 2026", "Vi mødes i januar.",
    )  # fmt: skip
    assert page.says("Hvem manglede i rummet?", "Ingen fra erhvervsliv og universitet.", "Lærerne.")
    assert not page.says("Ringe til Lone") and not page.says("hvis chefen siger ja")


def test_firm_in_force_and_waiting_stand_apart_beside_what_it_takes(finished: Finished, browser: Browser) -> None:
    ann, bob, eva = finished.people[:3]
    ann.send("team.join", concept=finished.concept)
    needs = {"hours_per_month": {"amount": 120}, "things": [{"text": "Et lokale"}, {"text": "En bus", "covered": True}]}
    ann.send("concept.need", concept=finished.concept, needs=needs, version=0)
    commit(ann, finished.concept, join=True, hours_per_month=96)
    for who, others in ((bob, 1), (eva, 9)):
        who.send(
            "commitment.make", id=new(), concept=finished.concept, kinds={"hours_per_month": 40},
            depends={"others": others},
        )  # fmt: skip
    page = browser.open(f"/r/{finished.publish()}")
    assert page.says(
        "Bidrag, sikkert: 1 går med i teamet, 96 timer om måneden",
        "Bidrag, der gælder, fordi en betingelse er opfyldt: 40 timer om måneden",
        "Bidrag, der venter på en betingelse: 40 timer om måneden",
        "Timer om måneden: 96 af 120 er sikkert", "40 mere gælder", "40 mere venter",
        "En bus: det har vi", "Mangler endnu: Et lokale",
    )  # fmt: skip
    assert not page.says("136") and not page.says("176")


def test_objections_stand_with_what_became_of_them_and_without_anybody(finished: Finished, browser: Browser) -> None:
    fay, camp = finished.fay, finished.camp
    fay.send("step.update", id=camp.step("commitment"), settings={"method": "consent"})
    camp.go("commitment")
    poll = camp.open_poll("commitment", concept=finished.concept)["id"]
    for n, phone in enumerate(finished.people):
        phone.vote(poll, **({"stance": "object", "reason": f"Det er for dyrt {n}"} if n < 3 else {"stance": "ok"}))
    for command in ("poll.close", "poll.reveal"):
        fay.send(command, poll=poll)
    found = {o["text"]: o["id"] for o in fay.sees("results", poll=poll)["objections"]}
    for n, how in enumerate(("integrated", "withdrawn", "minuted")):
        more = {"owner": finished.people[5].member} if how == "minuted" else {"note": "Vi begynder småt"}
        fay.send("objection.settle", poll=poll, objection=found[f"Det er for dyrt {n}"], how=how, **more)
    slug = finished.publish()
    page = browser.open(f"/r/{slug}")
    assert page.says(
        "Det er for dyrt 0", "indarbejdet · Vi begynder småt", "trukket tilbage", "ført til referat",
        "følges op af en fra civilsamfund", "Vedtaget: ingen indvending er åben længere.",
    )  # fmt: skip
    assert not page.says("Deltager 5")
    finished.people[5].send("member.update", member=finished.people[5].member, public=True)
    assert browser.open(f"/r/{slug}").says("følges op af Deltager 5")


# -- names ----------------------------------------------------------------------------------------------------


def test_only_who_said_yes_is_named(finished: Finished, browser: Browser) -> None:
    ann, bob, eva = finished.people[:3]
    for who in (ann, bob, eva):
        who.send("team.join", concept=finished.concept)
    ann.send("member.update", member=ann.member, public=True)
    eva.send("member.update", member=eva.member, public=True)
    finished.camp.go("actions")
    for owner in (ann.member, bob.member, "Navnløs Nielsen"):
        act(ann, finished.concept, "Et skridt", owner)
    slug = finished.publish()
    page = browser.open(f"/r/{slug}")
    assert page.says("Med navn: Deltager 0 , Deltager 2") or page.says("Med navn: Deltager 0, Deltager 2")
    assert not page.says("Deltager 1") and not page.says("Navnløs Nielsen") and page.says("En fra teamet")

    finished.fay.send("report.write", hidden_names=[eva.member])
    assert not browser.open(f"/r/{slug}").says("Deltager 2")
    ann.send("member.update", member=ann.member, public=False)
    assert not browser.open(f"/r/{slug}").says("Deltager 0")


def test_where_names_are_off_none_is_told(finished: Finished, browser: Browser) -> None:
    ann = finished.people[0]
    ann.send("team.join", concept=finished.concept)
    ann.send("member.update", member=ann.member, public=True)
    finished.fay.send("session.update", names="off")
    assert not browser.open(f"/r/{finished.publish()}").says("Deltager")


# -- votes and groups -----------------------------------------------------------------------------------------


def test_method_turnout_and_shares_are_told_and_small_groups_are_not(finished: Finished, browser: Browser) -> None:
    page = browser.open(f"/r/{finished.publish()}")
    voted = "Prikker, hemmelig afstemning. 13 af 13 stemte. Vejledende: alle med koden kunne stemme."
    assert page.says(voted, "Metode og tal")
    table = re.search(r"<table.*?</table>", page.text, re.S)
    assert table
    heads = re.findall(r'<th scope="col"[^>]*>.*?<span class="sr-only">([^<]+)</span>', table.group(0), re.S)
    assert heads == ["Civilsamfund", "Fonde", "Kommune/offentlig"]
    rows = [re.findall(r'<td class="num">([^<]+)</td>', row) for row in table.group(0).split("<tr>")[2:]]
    assert len(rows) == 5  # four ideas and the turnout
    # two foundations alone could be told from the total and the others, so the next smallest group is hidden too
    assert [cells[2:] for cells in rows] == [["–", "–"]] * 5
    assert all(re.fullmatch(r"\d+ %|\d/\d", cells[1]) for cells in rows)
    assert not re.search(r"Fonde\s+2|2\s+fra fonde", page.words)
    assert page.says("– betyder, at så få var med fra gruppen")


def test_more_votes_than_people_is_told_for_good(app: Flask, browser: Browser) -> None:
    camp = Camp(Inside(app))
    fay = camp.facilitator()
    camp.go("ideas")
    people = [camp.phone(f"p{n}") for n in range(6)]
    idea = people[0].post("Kun denne idé")
    fay.send("step.update", id=camp.step("selection"), settings={"access": "locked"})
    fay.send("session.headcount", people=5)
    camp.go("selection")
    poll = camp.open_poll()["id"]
    for phone in people:
        phone.vote(poll, votes={idea: 2})
    for command in ("poll.close", "poll.reveal"):
        fay.send(command, poll=poll)
    fay.send("session.headcount", people=6)
    page = browser.open(f"/r/{fay.send('report.publish', published=True)['result']['slug']}")
    assert page.says("Kun de, der var med ved åbningen, kunne stemme", "5 er talt i rummet.")
    assert page.says("Der er 6 stemmer, men kun 5 talt i rummet.")


@pytest.mark.parametrize("state", ["open", "closed", "counted"])
def test_nothing_of_a_vote_is_told_before_its_result_was_shown(app: Flask, browser: Browser, state: str) -> None:
    camp = Camp(Inside(app))
    fay = camp.facilitator()
    camp.go("ideas")
    people = [camp.phone(f"p{n}") for n in range(6)]
    idea = people[0].post("Kun denne idé")
    camp.go("selection")
    poll = camp.open_poll()["id"]
    for phone in people:
        phone.vote(poll, votes={idea: 2})
    for command in {"open": [], "closed": ["poll.close"], "counted": ["poll.close", "poll.count"]}[state]:
        fay.send(command, poll=poll)
    page = browser.open(f"/r/{fay.send('report.publish', published=True)['result']['slug']}")
    assert page.says("Kun denne idé", "Der er ikke valgt noget endnu.")
    assert not page.says("Sådan valgte vi") and not page.says("stemte")


# -- what shall not stand there -------------------------------------------------------------------------------


def test_an_idea_taken_out_stands_nowhere(finished: Finished, browser: Browser) -> None:
    slug, fay = finished.publish(), finished.fay
    finished.camp.go("commitment")
    asked = finished.camp.open_poll("commitment", concept=finished.concept)["id"]
    for phone in finished.people:
        phone.vote(asked, grade=5)
    for command in ("poll.close", "poll.reveal"):
        fay.send(command, poll=asked)
    finished.people[0].send(
        "idea.edit", id=finished.ideas["Makkerordning"], text="Makkerne"
    )  # the count quotes the old text
    before = browser.open(f"/r/{slug}")
    assert before.says("Makkerordning", "Makkerne", "Grader af enighed")
    finished.fay.send(
        "report.write", hidden_ideas=[finished.ideas["Makkerordning"], finished.ideas["Fritidspas til alle"]]
    )
    page = browser.open(f"/r/{slug}")
    assert "Makker" not in page.text and "Fritidspas" not in page.text and not page.says("Grader af enighed")
    assert page.says("1 idé vises ikke i rapporten.", "Åbne værksteder")


def test_what_the_facilitator_hid_or_its_author_took_back_is_not_told(finished: Finished, browser: Browser) -> None:
    finished.fay.send("idea.hide", id=finished.ideas["Fritidspas til alle"], hidden=True)
    finished.people[3].send("idea.withdraw", id=finished.ideas["Fælles suppe"])
    page = browser.open(f"/r/{finished.publish()}")
    assert "Fritidspas" not in page.text and "Fælles suppe" not in page.text


def test_ideas_that_are_still_written_in_silence_are_not_told(app: Flask, browser: Browser) -> None:
    camp = Camp(Inside(app))
    camp.go("ideas")
    camp.phone("ann").post("Ikke endnu")
    slug = camp.facilitator().send("report.publish", published=True)["result"]["slug"]
    assert not browser.open(f"/r/{slug}").says("Ikke endnu")
    camp.go("themes")
    assert browser.open(f"/r/{slug}").says("Ikke endnu")


def test_it_holds_no_ids_no_code_and_no_script(finished: Finished, browser: Browser) -> None:
    page = browser.open(f"/r/{finished.publish()}")
    assert not re.search(r"[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}", page.text)
    assert finished.camp.code not in page.text and finished.camp.invite not in page.text
    assert "<script" not in page.text


def test_every_idea_has_an_address_of_its_own(finished: Finished, browser: Browser) -> None:
    page = browser.open(f"/r/{finished.publish()}")
    assert sorted(re.findall(r'id="(ide-\d+)"', page.text)) == ["ide-1", "ide-2", "ide-3", "ide-4"]


def test_merged_ideas_are_read_with_what_they_went_into(app: Flask, browser: Browser) -> None:
    camp = Camp(Inside(app))
    fay = camp.facilitator()
    camp.go("ideas")
    ann = camp.phone("ann")
    kept, gone = ann.post("Cykelværksted"), ann.post("Reparér din cykel")
    camp.go("themes")
    fay.send("idea.merge", into=kept, ids=[gone])
    page = browser.open(f"/r/{fay.send('report.publish', published=True)['result']['slug']}")
    assert page.says("2 idéer", "Cykelværksted", "Samlet med: Reparér din cykel")


# -- the preview ----------------------------------------------------------------------------------------------


@pytest.fixture
def mias(app: Flask, mia: Browser) -> tuple[Finished, Browser]:
    """A finished camp that Mia facilitates too, in her browser."""
    finished = played(app)
    url = finished.fay.http("POST", f"/api/sessions/{finished.camp.id}/links", json={"role": "facilitator"}).json["url"]
    mia.press(mia.open(re.sub(r"^https?://[^/]+", "", url)))
    return finished, mia


def preview(finished: Finished, browser: Browser) -> Seen:
    return browser.open(f"/desk/{finished.camp.id}/report")


def test_the_facilitator_sees_it_first_writes_shares_and_takes_back(mias: tuple[Finished, Browser]) -> None:
    finished, mia = mias
    page = preview(finished, mia)
    assert page.says(
        "Rapporten er ikke delt.", "Sådan ser alle den", "Makkerordning", "Ingen har sagt ja til at stå med navn"
    )
    page = mia.press(page, summary="Vi fandt hinanden.", next="", missing="", contact="")
    assert page.says("Vi fandt hinanden.")
    page = mia.press(page, f"{page.address}/publish", published="1")
    address = re.search(r"http://localhost(/r/\w+)", page.text)
    assert address and Browser(mia.client.application).open(address.group(1)).says("Vi fandt hinanden.")
    mia.press(page, f"{page.address}/publish", published="0")
    assert Browser(mia.client.application).open(address.group(1)).status == 404


def test_an_idea_and_a_name_are_taken_out_and_put_in_again(mias: tuple[Finished, Browser]) -> None:
    finished, mia = mias
    ann = finished.people[0]
    ann.send("team.join", concept=finished.concept)
    ann.send("member.update", member=ann.member, public=True)
    page, slug = preview(finished, mia), finished.publish()
    public: Callable[[], Seen] = lambda: Browser(mia.client.application).open(f"/r/{slug}")  # noqa: E731
    hide = f"{page.address}/hide"
    assert public().says("Deltager 0", "Fælles suppe")
    for kind, id in (("name", ann.member), ("idea", finished.ideas["Fælles suppe"])):
        page = mia.press(page, hide, kind=kind, id=str(id), hidden="1")
    assert page.says("Taget ud", "Deltager 0", "Fælles suppe")
    assert not public().says("Deltager 0") and not public().says("Fælles suppe")
    for kind, id in (("name", ann.member), ("idea", finished.ideas["Fælles suppe"])):
        page = mia.press(page, hide, kind=kind, id=str(id), hidden="0")
    assert public().says("Deltager 0", "Fælles suppe")


def test_a_text_that_is_too_long_is_kept_with_the_reason(mias: tuple[Finished, Browser]) -> None:
    finished, mia = mias
    again = mia.press(preview(finished, mia), summary="å" * 2001, next="Behold mig")
    assert again.status == 422 and again.says("Kort fortalt: Teksten er", "Behold mig") and "å" * 2001 in again.text


def test_the_preview_is_for_facilitators(finished: Finished, browser: Browser) -> None:
    address = f"/desk/{finished.camp.id}/report"
    assert browser.open(address).address == "/login"
    browser.press(browser.open(f"/j/{finished.camp.invite}"), sector="civil")
    assert browser.open(address).status == 403
    finished.publish()
    token = browser.open("/").hidden("/")
    for more, sent in (
        ("", {"summary": "x"}),
        ("/publish", {"published": "0"}),
        ("/hide", {"kind": "name", "id": "x"}),
    ):
        assert browser.went("POST", address + more, data=token | sent).status == 403
