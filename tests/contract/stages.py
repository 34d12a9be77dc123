"""For every command there is: a camp brought to where it is right to send it, by whom, and what.

The tests of the contract go over this table; a command that is missing in it fails them, so a new command is tested
from the day it is born.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from secrets import randbits
from typing import Any

from ideation.domain.tickets import hashed, new_code
from ideation.protocol import COMMANDS
from tests.story import Camp, Json, Phone, new


@dataclass
class Stage:
    """`other`: the same op_id with this payload is another command. `loose`: fields whose value is anything."""

    actor: Phone
    payload: Json
    other: Json = field(default_factory=dict)
    cast: dict[str, Phone] = field(default_factory=dict)

    def send(self, **more: Any) -> Json:
        return self.actor.send(self.type, **self.payload, **more)

    type: str = ""


Setting = Callable[[Camp], Stage]
STAGES: dict[str, Setting] = {}


def stage(type: str) -> Callable[[Setting], Setting]:
    def keep(setting: Setting) -> Setting:
        STAGES[type] = setting
        return setting

    return keep


def set_stage(camp: Camp, type: str) -> Stage:
    found = STAGES[type](camp)
    found.type = type
    return found


def by_ann(payload: Json, ann: Phone, **other: Any) -> Stage:
    return Stage(ann, payload, payload | other)


def by_fay(camp: Camp, payload: Json, **other: Any) -> Stage:
    return Stage(camp.facilitator(), payload, payload | other)


# -- ideas and themes -------------------------------------------------------------------------------------------------


def writing(camp: Camp) -> Phone:
    camp.go("ideas")
    return camp.phone("ann")  # type: ignore[no-any-return]


def sorting(camp: Camp) -> tuple[Phone, list[str]]:
    ann = writing(camp)
    ideas = [ann.post(text) for text in ("Værksted i skoven", "Fælles køkken", "Lån en nabo")]
    camp.go("themes")
    return ann, ideas


def theme(phone: Phone, title: str = "Mødesteder") -> str:
    return str(phone.send("theme.create", id=new(), title=title)["result"]["id"])


@stage("idea.post")
def _(camp: Camp) -> Stage:
    return by_ann({"id": new(), "text": "En fælles have"}, writing(camp), text="En anden have")


@stage("idea.edit")
def _(camp: Camp) -> Stage:
    ann = writing(camp)
    return by_ann({"id": ann.post("En have"), "text": "En fælles have"}, ann, text="En anden have")


@stage("idea.withdraw")
def _(camp: Camp) -> Stage:
    ann = writing(camp)
    return by_ann({"id": ann.post("En have")}, ann, id=new())


@stage("idea.hide")
def _(camp: Camp) -> Stage:
    return by_fay(camp, {"id": writing(camp).post("En have"), "hidden": True}, hidden=False)


@stage("idea.spotlight")
def _(camp: Camp) -> Stage:
    idea = writing(camp).post("En have")
    camp.facilitator().send("step.update", id=camp.step("ideas"), settings={"hidden": False})
    return by_fay(camp, {"id": idea}, id=None)


@stage("idea.place")
def _(camp: Camp) -> Stage:
    ann, ideas = sorting(camp)
    return by_ann({"id": ideas[0], "theme": theme(ann)}, ann, theme=None)


@stage("idea.merge")
def _(camp: Camp) -> Stage:
    ann, ideas = sorting(camp)
    return by_ann({"into": ideas[0], "ids": ideas[1:]}, ann, ids=ideas[1:2])


@stage("idea.split")
def _(camp: Camp) -> Stage:
    ann, ideas = sorting(camp)
    ann.send("idea.merge", into=ideas[0], ids=ideas[1:])
    return by_ann({"ids": ideas[1:]}, ann, ids=ideas[1:2])


@stage("theme.create")
def _(camp: Camp) -> Stage:
    return by_ann({"id": new(), "title": "Mødesteder"}, sorting(camp)[0], title="Mad")


@stage("theme.rename")
def _(camp: Camp) -> Stage:
    ann, _ = sorting(camp)
    return by_ann({"id": theme(ann), "title": "Steder"}, ann, title="Mad")


@stage("theme.remove")
def _(camp: Camp) -> Stage:
    ann, _ = sorting(camp)
    return by_ann({"id": theme(ann)}, ann, id=new())


# -- polls ------------------------------------------------------------------------------------------------------------


def voting(camp: Camp) -> tuple[Phone, str, list[str]]:
    """In the selection, nothing opened yet."""
    ann, ideas = sorting(camp)
    camp.go("selection")
    return ann, camp.poll(), ideas


def open_one(camp: Camp) -> tuple[Phone, str, list[str]]:
    ann, poll, ideas = voting(camp)
    camp.facilitator().send("poll.open", poll=poll)
    return ann, poll, ideas


def closed(camp: Camp) -> str:
    ann, poll, ideas = open_one(camp)
    ann.vote(poll, votes={ideas[0]: 2})
    camp.facilitator().send("poll.close", poll=poll)
    return poll


@stage("poll.open")
def _(camp: Camp) -> Stage:
    return by_fay(camp, {"poll": voting(camp)[1]}, poll=new())


@stage("poll.close")
def _(camp: Camp) -> Stage:
    return by_fay(camp, {"poll": open_one(camp)[1]}, poll=new())


@stage("poll.reopen")
def _(camp: Camp) -> Stage:
    return by_fay(camp, {"poll": closed(camp)}, poll=new())


@stage("poll.count")
def _(camp: Camp) -> Stage:
    return by_fay(camp, {"poll": closed(camp)}, poll=new())


@stage("poll.reveal")
def _(camp: Camp) -> Stage:
    return by_fay(camp, {"poll": closed(camp)}, poll=new())


@stage("poll.price")
def _(camp: Camp) -> Stage:
    ann, poll, ideas = voting(camp)
    pot = {"method": "budget_greedy", "budget": 1000, "seats": None}
    camp.facilitator().send("step.update", id=camp.step("selection"), settings=pot)
    return by_fay(camp, {"poll": poll, "costs": {ideas[0]: 400}}, costs={ideas[0]: 500})


@stage("ballot.proxy")
def _(camp: Camp) -> Stage:
    _, poll, ideas = open_one(camp)
    paper = {"id": new(), "poll": poll, "choice": {"votes": {ideas[0]: 2}}, "sector": "civil"}
    return by_fay(camp, paper, choice={"votes": {ideas[1]: 2}})


@stage("ballot.withdraw")
def _(camp: Camp) -> Stage:
    _, poll, ideas = open_one(camp)
    paper = {"id": new(), "poll": poll, "choice": {"votes": {ideas[0]: 2}}, "sector": "civil"}
    camp.facilitator().send("ballot.proxy", **paper)
    return by_fay(camp, {"id": paper["id"]}, id=new())


@stage("poll.new_round")
def _(camp: Camp) -> Stage:
    closed(camp)
    return by_fay(camp, {"step": camp.step("selection")}, step=new())


@stage("ballot.submit")
def _(camp: Camp) -> Stage:
    ann, poll, ideas = open_one(camp)
    return by_ann({"poll": poll, "choice": {"votes": {ideas[0]: 2}}}, ann, choice={"votes": {ideas[1]: 2}})


@stage("ballot.done")
def _(camp: Camp) -> Stage:
    ann, poll, _ = open_one(camp)
    return by_ann({"poll": poll, "done": True}, ann, done=False)


@stage("selection.confirm")
def _(camp: Camp) -> Stage:
    poll = closed(camp)
    fay = camp.facilitator()
    fay.send("poll.reveal", poll=poll)
    winners = fay.sees("results", poll=poll)["winners"]
    return by_fay(camp, {"poll": poll, "ideas": winners}, reason="Vi ombestemte os")


# -- concepts to closing ----------------------------------------------------------------------------------------------


def concept(camp: Camp) -> tuple[Phone, str]:
    """A concept with ann in its team."""
    ann = camp.phone("ann")
    camp.go("concepts")
    made = camp.facilitator().send("concept.add", id=new(), title="Fælles køkken")["result"]["id"]
    ann.send("team.join", concept=made)
    return ann, made


def action(ann: Phone, concept: str) -> str:
    what = {"what": "Ring til kommunen", "who": "Ann", "due": "2027-01-15"}
    return str(ann.send("action.add", id=new(), concept=concept, **what)["result"]["id"])


@stage("concept.add")
def _(camp: Camp) -> Stage:
    camp.go("concepts")
    return by_fay(camp, {"id": new(), "title": "Fælles køkken"}, title="Have")


@stage("team.join")
def _(camp: Camp) -> Stage:
    ann, made = concept(camp)
    return by_ann({"concept": made}, ann, concept=new())


@stage("team.leave")
def _(camp: Camp) -> Stage:
    ann, made = concept(camp)
    return by_ann({"concept": made}, ann, concept=new())


@stage("team.prefer")
def _(camp: Camp) -> Stage:
    ann, made = concept(camp)
    return by_ann({"choices": [made]}, ann, choices=[])


@stage("team.set")
def _(camp: Camp) -> Stage:
    ann, made = concept(camp)
    how = {"least": 1, "most": 5, "groups": 3, "seed": "lod", "by": "lot"}
    teams = [{"concept": made, "members": [ann.member]}]
    return by_fay(camp, {"teams": teams, "how": how}, teams=[{"concept": made, "members": []}])


@stage("concept.write")
def _(camp: Camp) -> Stage:
    ann, made = concept(camp)
    return by_ann({"concept": made, "field": "who", "text": "Unge", "version": 0}, ann, text="Gamle")


@stage("commitment.make")
def _(camp: Camp) -> Stage:
    ann, made = concept(camp)
    brought = {"join": True, "hours_per_month": 4}
    return by_ann({"id": new(), "concept": made, "kinds": brought}, ann, kinds={"join": True})


@stage("commitment.judge")
def _(camp: Camp) -> Stage:
    ann, made = concept(camp)
    promise = {"id": new(), "concept": made, "kinds": {"join": True}, "condition": "Hvis chefen siger ja"}
    ann.send("commitment.make", **promise)
    return by_fay(camp, {"id": promise["id"], "met": True}, met=None)


@stage("concept.need")
def _(camp: Camp) -> Stage:
    ann, made = concept(camp)
    needs = {"hours_per_month": {"amount": 120}}
    return by_ann({"concept": made, "needs": needs, "version": 0}, ann, version=1)


@stage("concept.own")
def _(camp: Camp) -> Stage:
    ann, made = concept(camp)
    return by_ann({"concept": made, "own": True}, ann, own=False)


@stage("objection.settle")
def _(camp: Camp) -> Stage:
    """One objected, and the room was told."""
    ann, made = concept(camp)
    camp.facilitator().send("step.update", id=camp.step("commitment"), settings={"method": "consent"})
    camp.go("commitment")
    poll = camp.poll("commitment", concept=made)
    for command in ("open", "close", "reveal"):
        camp.facilitator().send(f"poll.{command}", poll=poll)
        if command == "open":
            ann.vote(poll, stance="object", reason="Det er for dyrt for de små")
    (objection,) = ann.sees("results", poll=poll)["objections"]
    return by_fay(camp, {"poll": poll, "objection": objection["id"], "how": "integrated"}, how="withdrawn")


@stage("commitment.withdraw")
def _(camp: Camp) -> Stage:
    ann, made = concept(camp)
    id = ann.send("commitment.make", id=new(), concept=made, kinds={"join": True})["result"]["id"]
    return by_ann({"id": id}, ann, id=new())


@stage("action.add")
def _(camp: Camp) -> Stage:
    ann, made = concept(camp)
    what = {"what": "Ring til kommunen", "who": "Ann", "due": "2027-01-15"}
    return by_ann({"id": new(), "concept": made, **what}, ann, what="Skriv")


@stage("action.update")
def _(camp: Camp) -> Stage:
    ann, made = concept(camp)
    return by_ann({"id": action(ann, made), "state": "doing"}, ann, state="done")


@stage("report.write")
def _(camp: Camp) -> Stage:
    return by_fay(camp, {"summary": "Vi mødtes."}, summary="Vi gik.")


@stage("report.publish")
def _(camp: Camp) -> Stage:
    return by_fay(camp, {"published": True}, published=False)


# -- the plan and the session -----------------------------------------------------------------------------------------


@stage("step.go")
def _(camp: Camp) -> Stage:
    return by_fay(camp, {"to": camp.step("ideas"), "from": camp.step("welcome")}, to=camp.step("themes"))


@stage("step.add")
def _(camp: Camp) -> Stage:
    step = {"id": new(), "phase": "ideas", "title": "Flere idéer", "minutes": 5, "settings": {}}
    return by_fay(camp, step | {"after": camp.step("ideas")}, minutes=6)


@stage("step.update")
def _(camp: Camp) -> Stage:
    return by_fay(camp, {"id": camp.step("ideas"), "minutes": 7}, minutes=8)


@stage("step.move")
def _(camp: Camp) -> Stage:
    return by_fay(camp, {"id": camp.step("ideas"), "after": camp.step("themes")}, after=None)


@stage("step.remove")
def _(camp: Camp) -> Stage:
    return by_fay(camp, {"id": camp.step("themes")}, id=new())


@stage("timer.set")
def _(camp: Camp) -> Stage:
    return by_fay(camp, {"ends_at": "2026-11-23T20:15:00.123Z"}, ends_at=None)


@stage("attention.set")
def _(camp: Camp) -> Stage:
    return by_fay(camp, {"on": True, "message": "Kig op"}, message="Kig ned")


@stage("session.open")
def _(camp: Camp) -> Stage:
    return by_fay(camp, {})


@stage("session.lock")
def _(camp: Camp) -> Stage:
    return by_fay(camp, {"locked": True}, locked=False)


@stage("session.update")
def _(camp: Camp) -> Stage:
    return by_fay(camp, {"title": "Ny titel"}, title="Anden titel")


@stage("session.headcount")
def _(camp: Camp) -> Stage:
    return by_fay(camp, {"people": 48}, people=None)


@stage("session.end")
def _(camp: Camp) -> Stage:
    return by_fay(camp, {})


# -- people -----------------------------------------------------------------------------------------------------------


@stage("member.update")
def _(camp: Camp) -> Stage:
    ann = camp.phone("ann")
    return by_ann({"member": ann.member, "name": "Anna"}, ann, name="Anne")


@stage("member.remove")
def _(camp: Camp) -> Stage:
    return by_fay(camp, {"member": camp.phone("ann").member}, member=new())


@stage("member.admit")
def _(camp: Camp) -> Stage:
    fay = camp.facilitator()
    fay.send("session.lock", locked=True)
    ann = camp.phone("ann")
    fay.send("session.lock", locked=False)
    return by_fay(camp, {"members": [ann.member]}, members=[new()])


@stage("member.role")
def _(camp: Camp) -> Stage:
    return by_fay(camp, {"member": camp.phone("ann").member, "role": "facilitator"}, role="observer")


# -- tickets ----------------------------------------------------------------------------------------------------------


def ticket(camp: Camp) -> str:
    """One printed ticket's code."""
    code = new_code(randbits)
    camp.facilitator().send("ticket.issue", hashes=[hashed(code)])
    return code


@stage("ticket.issue")
def _(camp: Camp) -> Stage:
    return by_fay(camp, {"hashes": [hashed(new_code(randbits))]}, hashes=[hashed(new_code(randbits))])


@stage("ticket.void")
def _(camp: Camp) -> Stage:
    ticket(camp)
    return by_fay(camp, {"numbers": [1]}, numbers=[2])


@stage("ticket.redeem")
def _(camp: Camp) -> Stage:
    return by_ann({"code": ticket(camp)}, camp.phone("ann"), code=new_code(randbits))


@stage("undo")
def _(camp: Camp) -> Stage:
    ann = writing(camp)
    ack = ann.send("idea.withdraw", id=ann.post("En have"))
    return by_ann({"op_id": ack["op_id"]}, ann, op_id=new())


assert STAGES.keys() == COMMANDS.keys(), STAGES.keys() ^ COMMANDS.keys()
