"""From concepts to the report."""

from __future__ import annotations

from tests.contract.stages.setting import Stage, by_ann, by_fay, stage
from tests.story import Camp, Json, Phone, new


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


@stage("concept.add_many")
def _(camp: Camp) -> Stage:
    camp.go("concepts")
    lines = [{"id": new(), "title": title} for title in ("Fælles køkken", "Makkerordning")]
    return by_fay(camp, {"concepts": lines}, concepts=[{"id": new(), "title": "Have"}])


@stage("concept.bring")
def _(camp: Camp) -> Stage:
    """Where the step lets everybody add."""
    ann, step = camp.phone("ann"), camp.go("concepts")
    camp.facilitator().send("step.update", id=step, settings={"kind": "match"})
    return by_ann({"id": new(), "title": "Et lokale til kurset", "fields": {"offer": "Et lokale"}}, ann, title="Have")


@stage("concept.rename")
def _(camp: Camp) -> Stage:
    _, made = concept(camp)
    return by_fay(camp, {"id": made, "title": "Fælles madlavning"}, title="Have")


@stage("concept.remove")
def _(camp: Camp) -> Stage:
    _, made = concept(camp)
    return by_fay(camp, {"id": made}, id=new())


@stage("concept.enter")
def _(camp: Camp) -> Stage:
    _, made = concept(camp)
    return by_fay(camp, {"concept": made, "field": "assumption", "text": "De vil komme", "version": 0}, text="Nej")


@stage("action.enter")
def _(camp: Camp) -> Stage:
    _, made = concept(camp)
    what = {"what": "Ring til kommunen", "who": "Ann", "due": "2027-01-15"}
    return by_fay(camp, {"id": new(), "concept": made, **what}, what="Skriv")


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
    promise: Json = {"id": new(), "concept": made, "kinds": {"join": True}, "condition": "Hvis chefen siger ja"}
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


@stage("action.remove")
def _(camp: Camp) -> Stage:
    ann, made = concept(camp)
    given_up = action(ann, made)
    ann.send("action.update", id=given_up, state="dropped")
    return by_ann({"id": given_up}, ann, id=new())


@stage("answer.write")
def _(camp: Camp) -> Stage:
    return by_ann({"step": camp.step("closing"), "text": "Jeg ringer til Bo"}, camp.phone("ann"), text="Jeg skriver")


@stage("report.write")
def _(camp: Camp) -> Stage:
    return by_fay(camp, {"summary": "Vi mødtes."}, summary="Vi gik.")


@stage("report.publish")
def _(camp: Camp) -> Stage:
    return by_fay(camp, {"published": True}, published=False)
