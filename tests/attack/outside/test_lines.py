"""One line does not stop the room (C1, C2, L2)."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from bench.floods import connects, frames, joins, pieces, pour, sockets
from bench.hostile import Known, Wire, event
from tests.story import Camp

from .conftest import Attacked

A_HANDFUL = 10
CUT_WITHIN = 2.0  # seconds


@pytest.fixture
def known(camp: Camp, house: Attacked) -> Known:
    return Known(house.url, camp.id, camp.phone("eve", "business").token or "", seconds=3)


@pytest.mark.parametrize("flood", [connects, frames, joins, pieces], ids=lambda flood: flood.__name__)
def test_a_flooder_is_cut_off(known: Known, flood: Callable[[Known], Any]) -> None:
    cut = flood(known)["cut_s"]
    assert cut is not None and cut < CUT_WITHIN


def test_who_does_not_read_is_not_sent_on_and_on(house: Attacked, camp: Camp, known: Known) -> None:
    """Two hundred ideas are a board of 100 kB for whoever leads, and it is asked for a thousand times."""
    camp.go("ideas")
    for n in range(10):
        writer = camp.phone(f"p{n}")
        for _ in range(20):  # as many as anybody may send at once
            writer.post("En lang tanke om havnen. " * 10)
    known.token = camp.facilitators_token
    before = resident(house)
    ask = event("join", {"session": camp.id, "since": 0})
    pour(Wire(known).enter(known), ask, known, rate=400, read=False)
    assert resident(house) - before < 50 * 2**20


def test_one_member_has_a_handful_of_lines(known: Known) -> None:
    assert sockets(known, 40)["stay"] <= A_HANDFUL


def resident(house: Attacked) -> int:
    """Bytes of memory that the server holds."""
    assert house.process
    with open(f"/proc/{house.process.pid}/status") as status:
        return next(int(line.split()[1]) * 1024 for line in status if line.startswith("VmRSS"))
