"""People and their tickets."""

from __future__ import annotations

from secrets import randbits

from ideation.domain.tickets import hashed, new_code
from tests.contract.stages.setting import Stage, by_ann, by_fay, stage
from tests.story import Camp, new


@stage("member.update")
def _(camp: Camp) -> Stage:
    ann = camp.phone("ann")
    return by_ann({"member": ann.member, "name": "Anna"}, ann, name="Anne")


@stage("member.remove")
def _(camp: Camp) -> Stage:
    return by_fay(camp, {"member": camp.phone("ann").member}, member=new())


@stage("member.clear")
def _(camp: Camp) -> Stage:
    camp.phone("ann")
    return by_fay(camp, {"since": "2026-01-01T00:00:00.000Z", "hide_ideas": True}, hide_ideas=False)


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
