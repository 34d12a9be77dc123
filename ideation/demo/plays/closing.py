"""Some put their name to it, and the report is published."""

from __future__ import annotations

from typing import Any

from ideation.demo.camp import Camp


async def play(camp: Camp, step: dict[str, Any], seconds: float) -> None:
    for phone in camp.some(camp.phones, 0.3):
        await phone.send("member.update", member=phone.mine["member"]["id"], public=True)
    await camp.facilitator.send("report.write", summary="Vi fandt idéer, valgte sammen og gik fra ord til handling.")
    ack = await camp.facilitator.send("report.publish", published=True)
    camp.report = ack.get("result", {}).get("slug")
