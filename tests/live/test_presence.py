"""Many come and go while others write, each connection in a thread of its own where threads serve: nobody misses
anything, nobody's leaving keeps it from somebody else, and no seat stays behind."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from itertools import count
from threading import Event

from ideation.domain.limits import SHARES
from tests.story import Camp, LivePhone

MOST = SHARES["ideas"].each
WRITERS, DOORS, TIMES = 3, 4, 5


def test_nobody_misses_anything_when_others_come_and_go(camp: Camp) -> None:
    camp.go("ideas")
    camp.facilitator().send("step.update", id=camp.step("ideas"), settings={"hidden": False})
    watchers = [camp.phone(f"viv{n}", live=True) for n in range(3)]
    writers = [camp.phone(f"w{n}", live=True) for n in range(WRITERS)]
    guests = [camp.phone(f"g{n}", "business") for n in range(DOORS)]
    over = Event()
    with ThreadPoolExecutor() as pool:
        writing = [pool.submit(write_until, writer, over) for writer in writers]
        for come_and_go in [pool.submit(comes_and_goes, camp, guest) for guest in guests]:
            come_and_go.result()
        over.set()
        wrote = sum(each.result() for each in writing)
    for phone in watchers + writers:
        phone.catch_up()
        assert phone.gaps == [], phone.name
        assert len(phone.board.all("ideas")) == wrote
    here = {"online": 6, "by_sector": {"civil": 6}}
    watchers[0].until(lambda: watchers[0].last("presence") == here, what=lambda: watchers[0].last("presence"))


def write_until(writer: LivePhone, over: Event) -> int:
    """As many ideas as one person may have, and after that other words for the last one."""
    last = ""
    for n in count():
        if over.is_set():
            return min(n, MOST)
        if n < MOST:
            last = writer.post(f"{writer.name} nr. {n}")
        else:
            writer.send("idea.edit", id=last, text=f"{writer.name} nr. {n}")
    raise AssertionError


def comes_and_goes(camp: Camp, guest: LivePhone) -> None:
    for n in range(TIMES):
        seen = LivePhone(camp, f"{guest.name} gang {n}", guest.token, guest.member).connect().join()
        assert seen.board.seq >= 1
        seen.hang_up()
        assert seen.gaps == [], seen.name
