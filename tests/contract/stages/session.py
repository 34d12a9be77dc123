"""The plan and the session."""

from __future__ import annotations

from tests.contract.stages.setting import Stage, by_fay, stage
from tests.story import Camp, new


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


@stage("session.renew")
def _(camp: Camp) -> Stage:
    return by_fay(camp, {"projector": True}, projector=False)


@stage("session.end")
def _(camp: Camp) -> Stage:
    return by_fay(camp, {})
