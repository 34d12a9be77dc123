"""Ideas and themes; and taking back."""

from __future__ import annotations

from ideation.domain.limits import AUTHOR_SHOWS
from tests.contract.stages.setting import Stage, by_ann, by_fay, stage
from tests.story import Camp, Phone, new


def writing(camp: Camp) -> Phone:
    camp.go("ideas")
    return camp.phone("ann")


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


@stage("idea.hide_like")
def _(camp: Camp) -> Stage:
    ann = writing(camp)
    spam = [ann.post(f"Køb nu {n}") for n in range(AUTHOR_SHOWS)]
    return by_fay(camp, {"id": spam[0], "hidden": True}, hidden=False)


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


@stage("undo")
def _(camp: Camp) -> Stage:
    ann = writing(camp)
    ack = ann.send("idea.withdraw", id=ann.post("En have"))
    return by_ann({"op_id": ack["op_id"]}, ann, op_id=new())
