"""For an update the server is told to end while people write: it says so, finishes what is under way, and is gone in
seconds. Nobody loses anything, nothing happens twice."""

from __future__ import annotations

import time
from concurrent.futures import ThreadPoolExecutor
from threading import Event, Lock

from socketio.exceptions import SocketIOError

from tests.fixtures.server import Factory, Server, in_every_mode
from tests.journeys.test_crash import assert_numbers_without_a_gap
from tests.story import Camp, Json, LivePhone, Outside, new
from tests.story.watch import stored

WRITERS, MOST_EACH, STOP_AT = 8, 90, 16
LONGEST = 10.0


class Writing:
    """Everybody posts over a socket, one idea after the other, until the line goes."""

    def __init__(self, camp: Camp) -> None:
        self.camp = camp
        self.acked: dict[str, Json] = {}  # by the idea's id
        self.open: list[tuple[LivePhone, Json]] = []  # no answer, or "not just now"
        self.guard, self.enough = Lock(), Event()

    def write(self, phone: LivePhone) -> None:
        for n in range(MOST_EACH):
            payload = {"id": new(), "text": f"{phone.name} nr. {n}"}
            command = {"op_id": new(), "type": "idea.post", "payload": payload}
            if not self.note(phone, command, said(phone, command)):
                return

    def note(self, phone: LivePhone, command: Json, ack: Json | None) -> bool:
        """Whether it goes on. Who writes faster than anybody may waits as told."""
        while ack and not ack["ok"] and ack["error"]["code"] == "rate_limited":
            time.sleep(ack["retry_after_ms"] / 1000)
            ack = said(phone, command)
        with self.guard:
            if ack and ack["ok"]:
                self.acked[command["payload"]["id"]] = ack
            else:
                assert ack is None or (ack["retryable"], ack["error"]["reason"]) == (True, "restarting"), ack
                self.open.append((phone, command))
            if len(self.acked) >= STOP_AT:
                self.enough.set()
            return bool(ack and ack["ok"])


def said(phone: LivePhone, command: Json) -> Json | None:
    """The answer, if one comes before the line goes."""
    answers: list[Json] = []

    def answered(ack: Json) -> None:
        with phone.news:
            answers.append(ack)
            phone.news.notify_all()

    try:
        phone.ear.emit("command", {"session": phone.camp.id, **command}, callback=answered)
    except SocketIOError:
        return None
    phone.until(lambda: answers or not phone.connected)
    return answers[0] if answers else None


def is_cut_off(phone: LivePhone) -> None:
    phone.until(lambda: not phone.connected)


@in_every_mode
def test_told_to_end_while_everybody_writes(server: Factory, mode: str) -> None:
    house = server(ASYNC_MODE=mode)
    camp = Camp(Outside(house))
    camp.go("ideas")
    phones: list[LivePhone] = [camp.phone(f"w{n}", live=True) for n in range(WRITERS)]
    writing = Writing(camp)
    with ThreadPoolExecutor(WRITERS) as pool:
        done = [pool.submit(writing.write, phone) for phone in phones]
        assert writing.enough.wait(20)
        ends_in_order(house)
        for each in done:
            each.result()
    assert writing.open, "it was not in the middle"
    for phone in phones:
        is_cut_off(phone)
        assert phone.last("server_restart")
    assert set(stored(camp).ideas) == set(writing.acked), "what was done was not acknowledged, or the other way round"
    house.start()
    for phone in phones:
        phone.connect().join()
    for phone, command in writing.open:
        assert phone.send(command["type"], op=command["op_id"], **command["payload"])["ok"]
    assert len(stored(camp).ideas) == len(writing.acked) + len(writing.open)
    assert_numbers_without_a_gap(camp)
    assert [phone.gaps for phone in phones] == [[]] * WRITERS
    camp.pack_up()


def ends_in_order(house: Server) -> None:
    process, began = house.process, time.monotonic()
    assert process
    house.stop()
    assert process.returncode == 0, house.last_words()
    assert time.monotonic() - began < LONGEST
