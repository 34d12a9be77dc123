"""What a participant can do on a phone can be done by ordinary forms, act by act."""

import re
from typing import Any

import pytest
from flask import Flask

from ideation.contract.protocol import COMMANDS, PARTICIPANT
from ideation.web.by_forms.form_actions import ACTS, POST
from tests.story import Camp, Inside, Phone
from tests.web.browsing import Browser, Seen

# Drawn by hand on a table, or by whoever leads; `undo` takes back what the page's own forms take back by name.
NOT_HERE = {"undo", "concept.rename", "concept.remove"}
DAY: dict[str, Any] = {
    "title": "Prøve",
    "question": "Hvordan?",
    "steps": [
        {"phase": "ideas", "settings": {"hidden": False}},
        {"phase": "themes", "settings": {"who": "everyone"}},
        {"phase": "selection", "settings": {"method": "dots", "seats": 3}},
        {"phase": "concepts", "settings": {"wishes": True, "adds": "everyone"}},
        {"phase": "commitment", "settings": {"vote": False}},
        {"phase": "actions"},
        {"phase": "closing"},
    ],
}


def test_no_act_of_a_participant_is_missing() -> None:
    theirs = {name for name, command in COMMANDS.items() if set(PARTICIPANT) <= set(command.roles)}
    assert theirs - ACTS.keys() - {POST} == NOT_HERE


class Plain:
    def __init__(self, app: Flask, browser: Browser) -> None:
        self.camp, self.browser = Camp(Inside(app), DAY), browser
        self.fay, self.ann = self.camp.facilitator(), self.camp.phone("ann", "public")
        self.camp.go("ideas")
        self.room = browser.press(browser.open(f"/j/{self.camp.invite}"), sector="civil").address

    def go(self, phase: str) -> None:
        self.camp.go(phase)

    def page(self) -> Seen:
        return self.browser.open(self.room)

    def does(self, act: str, among: str = "", **fields: str) -> Seen:
        """The first form for that act (with `among` in it), filled in; lists stand as they come."""
        form = next(f for f in self.page().forms() if f'value="{act}"' in f and among in f)
        hidden = dict(re.findall(r'<input type="hidden" name="([^"]+)" value="([^"]*)"', form))
        for name, inside in re.findall(r'<select[^>]*name="([^"]+)"[^>]*>(.*?)</select>', form, flags=re.S):
            chosen = re.search(r'value="([^"]*)" selected', inside) or re.search(r'value="([^"]*)"', inside)
            hidden[name] = chosen.group(1) if chosen else ""
        for name in fields:
            assert f'name="{name}"' in form, (act, name)
        seen = self.browser.went("POST", self.room, data=hidden | fields)
        assert seen.status == 200, seen.words
        return seen

    def all(self, what: str) -> list[Any]:
        return list(self.fay.look().all(what))


@pytest.fixture
def plain(app: Flask, browser: Browser) -> Plain:
    return Plain(app, browser)


def test_ones_own_ideas_are_mended_taken_back_and_built_on(plain: Plain) -> None:
    first = plain.ann.post("Et bord")
    plain.browser.press(plain.page(), text="En bænk")
    plain.does("idea.edit", text="To bænke", for_whom="Ældre")
    mine = plain.fay.sees("ideas", text="To bænke")
    assert mine["for_whom"] == "Ældre"
    page = plain.browser.open(f"{plain.room}?builds={first}")
    assert page.says("Bygger videre på: Et bord")
    plain.browser.press(page, text="Med stole")
    assert plain.fay.sees("ideas", text="Med stole")["builds_on"] == first
    plain.does("idea.withdraw", among=mine["id"])
    assert "To bænke" not in [idea["text"] for idea in plain.all("ideas")]


def test_themes_are_made_named_filled_and_taken_away(plain: Plain) -> None:
    a, b = plain.ann.post("Et bord"), plain.ann.post("En bænk")
    plain.go("themes")
    plain.does("theme.create", title="Møbler")
    theme = plain.all("themes")[0]["id"]
    plain.does("idea.place", among=f'name="id" value="{a}"', theme=theme)
    plain.does("idea.place", among=f'name="id" value="{b}"', theme=theme)
    plain.does("idea.merge", among=f'name="id" value="{b}"', into=a)
    assert plain.fay.sees("ideas", id=b)["merged_into"] == a
    plain.does("idea.split", among=b)
    plain.does("theme.rename", title="Steder at sidde")
    assert plain.all("themes")[0]["title"] == "Steder at sidde"
    plain.does("theme.remove")
    assert plain.all("themes") == []


def test_whoever_has_voted_says_so(plain: Plain) -> None:
    ideas = [plain.ann.post(f"Idé {n}") for n in range(3)]
    plain.go("selection")
    plain.camp.open_poll()
    assert plain.page().says("Der er plads til alle 3")
    plain.does("ballot.submit", **{f"votes:{ideas[0]}": "1"})
    assert plain.does("ballot.done").says("Facilitatoren kan se, at du er færdig.")
    assert plain.does("ballot.done").says("Gemt.") and not plain.page().says("Facilitatoren kan se")


def test_teams_needs_promises_and_steps(plain: Plain) -> None:
    plain.go("concepts")
    plain.does("concept.bring", title="Et værksted")
    concept = plain.all("concepts")[0]["id"]
    plain.does("team.prefer", **{"wish-1": concept})
    plain.does("team.leave")
    plain.does("team.join")
    plain.go("commitment")
    plain.does("concept.need", people="3", **{"critical-people": "1", "thing-0": "Et lokale", "covered-0": "1"})
    needs = plain.fay.sees("concepts", id=concept)["needs"]
    assert needs["people"] == {"amount": 3, "critical": True}
    assert needs["things"] == [{"text": "Et lokale", "critical": False, "covered": True}]
    form = next(f for f in plain.page().forms() if 'value="concept.own"' in f)
    hidden = dict(re.findall(r'<input type="hidden" name="([^"]+)" value="([^"]*)"', form))
    nameless = plain.browser.went("POST", plain.room, data=hidden | {"name": " "})
    assert nameless.status == 422 and plain.fay.sees("concepts", id=concept)["owner"] is None
    plain.does("concept.own", among='name="own"', name="Karen")
    owner = plain.fay.sees("concepts", id=concept)["owner"]
    assert plain.fay.sees("members", id=owner)["name"] == "Karen", "whoever takes it on is to be found"
    plain.does(
        "commitment.make", money_dkk="10.000 kr.", contacts="Kommunen", on="others", others="2", first_step="Ringe"
    )
    made = plain.all("commitments")[0]
    assert made["kinds"] == {"money_dkk": 10_000, "contacts": "Kommunen"} and made["depends"] == {"others": 2}
    plain.does("commitment.make", among=made["id"], join="1", on="", first_step="Ringe")
    assert [one["kinds"] for one in plain.all("commitments")] == [{"join": True}]
    plain.go("actions")
    plain.does("action.add", among=made["id"], what="Ringe", due="2030-03-04")
    plain.does("action.update", among='name="state"', state="doing")
    plain.does("action.update", among='name="what"', what="Ringe i morgen", due="2030-03-05")
    step = plain.all("actions")[0]
    assert (step["id"], step["what"], step["state"]) == (made["id"], "Ringe i morgen", "doing")
    plain.does("action.update", among='name="state"', state="dropped")
    plain.does("action.remove")
    assert plain.all("actions") == []


def test_a_promise_that_cannot_be_taken_comes_again_as_it_was_written(plain: Plain) -> None:
    plain.go("concepts")
    plain.does("concept.bring", title="Et værksted")
    plain.go("commitment")
    form = next(f for f in plain.page().forms() if 'value="commitment.make"' in f)
    hidden = dict(re.findall(r'<input type="hidden" name="([^"]+)" value="([^"]*)"', form))
    again = plain.browser.went("POST", plain.room, data=hidden | {"money_dkk": "mange", "first_step": "Ringe"})
    assert again.status == 422 and 'value="mange"' in again.text and 'value="Ringe"' in again.text
    assert plain.all("commitments") == []


def test_a_need_is_answered(app: Flask, browser: Browser) -> None:
    plan = {"title": "P", "question": "H?", "steps": [
        {"phase": "ideas", "settings": {"noun": "need"}}, {"phase": "concepts", "settings": {"kind": "match"}},
    ]}  # fmt: skip
    camp = Camp(Inside(app), plan)
    camp.go("ideas")
    room = browser.press(browser.open(f"/j/{camp.invite}"), sector="civil").address
    ann: Phone = camp.phone("ann", "public")
    need = ann.post("Et lokale")
    camp.go("concepts")
    form = next(f for f in browser.open(room).forms() if need in f)
    hidden = dict(re.findall(r'<input type="hidden" name="([^"]+)" value="([^"]*)"', form))
    browser.went("POST", room, data=hidden | {"offer": "Vores kælder"})
    made = camp.facilitator().look().all("concepts")[0]
    assert made["idea"] == need and made["fields"]["offer"]["text"] == "Vores kælder" and len(made["team"]) == 1


def test_ones_name_and_where_one_comes_from(plain: Plain) -> None:
    plain.does("member.update", among='name="name"', name="Åse")
    plain.does("member.update", among='name="sector"', sector="business")
    assert plain.fay.sees("members", name="Åse")["sector"] == "business"
    plain.go("closing")
    plain.does("member.update", among='name="public"', public="1")
    assert plain.page().text.count("checked") == 1


def test_phones_at_rest_say_what_is_promised_here_too(plain: Plain) -> None:
    plain.fay.send("attention.set", on=True)
    assert plain.page().says("Kig op", "Nu taler vi sammen. Telefonen kan hvile.")
