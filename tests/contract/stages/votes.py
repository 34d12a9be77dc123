"""Polls, ballots, and what is chosen."""

from __future__ import annotations

from tests.contract.stages.ideas import sorting
from tests.contract.stages.setting import Stage, by_ann, by_fay, stage
from tests.story import Camp, Json, Phone, new


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


@stage("poll.show")
def _(camp: Camp) -> Stage:
    poll = closed(camp)
    camp.facilitator().send("poll.reveal", poll=poll)
    return by_fay(camp, {"poll": poll, "shown": 1}, shown=2)


@stage("poll.price")
def _(camp: Camp) -> Stage:
    ann, poll, ideas = voting(camp)
    pot = {"method": "budget_greedy", "budget": 1000, "seats": None}
    camp.facilitator().send("step.update", id=camp.step("selection"), settings=pot)
    return by_fay(camp, {"poll": poll, "costs": {ideas[0]: 400}}, costs={ideas[0]: 500})


@stage("ballot.proxy")
def _(camp: Camp) -> Stage:
    _, poll, ideas = open_one(camp)
    paper: Json = {"id": new(), "poll": poll, "choice": {"votes": {ideas[0]: 2}}, "sector": "civil"}
    return by_fay(camp, paper, choice={"votes": {ideas[1]: 2}})


@stage("ballot.withdraw")
def _(camp: Camp) -> Stage:
    _, poll, ideas = open_one(camp)
    paper: Json = {"id": new(), "poll": poll, "choice": {"votes": {ideas[0]: 2}}, "sector": "civil"}
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
