"""The public report: what was chosen and what now; never a name, a small group or a vote that was not meant for it."""

import re

import pytest
from flask import Flask

from tests.story import Camp, Inside, new
from tests.web.browsing import Browser
from tests.web.ending import Finished, commit

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
        "Kort fortalt: 13 personer fra 3 sektorer fandt 4 idéer og gik videre med 2.", "En god dag.",
        "Det gik vi videre med Makkerordning Hvem det er til: Unge uden netværk",
        "Hvad der ændrer sig: De hører til et sted", "I teamet: 2 personer",
        "Sagt ja til: 1 går med i teamet, 10 timer om måneden, 12.000 kr.",
        "Venter på en betingelse: 5.000 kr.", "Aftale med to skoler", "14. dec. 2026", "Vi mødes i januar.",
    )  # fmt: skip
    assert page.says("De manglede i rummet", "Ingen fra erhvervsliv og universitet.", "Lærerne.")
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
        "Sagt ja til: 1 går med i teamet, 96 timer om måneden",
        "Gælder, fordi en betingelse er opfyldt: 40 timer om måneden",
        "Venter på en betingelse: 40 timer om måneden",
        "Timer om måneden: 96 af 120", "40 mere gælder", "40 mere venter",
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
    counted = "Der er 3 indvendinger, så det er ikke vedtaget endnu."  # true of the count, and no longer
    assert page.words.index("Indvendingerne er løst, så det er vedtaget.") < page.words.index(counted)
    assert page.words.count(counted) == 1 and page.words.index(counted) > page.words.index("sådan blev der talt")
    assert not page.says("Deltager 5")
    finished.people[5].send("member.update", member=finished.people[5].member, public=True)
    assert browser.open(f"/r/{slug}").says("følges op af Deltager 5")


# -- votes and groups -----------------------------------------------------------------------------------------


def test_method_turnout_and_shares_are_told_and_small_groups_are_not(finished: Finished, browser: Browser) -> None:
    page = browser.open(f"/r/{finished.publish()}")
    voted = "Hemmelig afstemning (Prikker). 13 af 13 stemte. Vejledende: alle med koden kunne stemme."
    assert page.says(voted, "Tallene og sådan blev der talt")
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
    assert page.says("– betyder, at tallet ikke vises: Enten var færre end fem med fra sektoren")


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
