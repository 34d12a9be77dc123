"""Coming in: everybody looks around."""

from __future__ import annotations

import asyncio
from typing import Any

from ideation.demo.camp import Camp


async def play(camp: Camp, step: dict[str, Any], seconds: float) -> None:
    await asyncio.sleep(min(seconds, 1.0))
