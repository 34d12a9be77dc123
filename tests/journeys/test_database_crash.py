"""The database dies while a room writes, and comes back: slow for a moment, and never wrong."""

from __future__ import annotations

import time
from concurrent.futures import ThreadPoolExecutor
from threading import Event

from tests.fixtures.server import Factory
from tests.fixtures.services import Postgres
from tests.story import Camp, LivePhone, Outside, new

CRASHES, BACK_WITHIN = 2, 10.0


def test_nothing_is_lost_or_doubled_when_the_database_dies_under_load(
    server: Factory, postgres_server: Postgres, postgres_url: str
) -> None:
    camp = Camp(Outside(server(DATABASE_URL=postgres_url), postgres_url))
    camp.go("ideas")
    camp.facilitator().send("step.update", id=camp.step("ideas"), settings={"hidden": False})
    viv = camp.phone("viv", live=True)
    writers = [camp.phone(f"w{n}", live=True) for n in range(4)]
    refused, over = list[str](), Event()
    with ThreadPoolExecutor(len(writers)) as pool:
        writing = [pool.submit(write, writer, refused, over) for writer in writers]
        try:
            for n in range(1, CRASHES + 1):
                viv.until(lambda n=n: len(viv.board.all("ideas")) >= 10 * n)
                postgres_server.crash()
                postgres_server.start()
        finally:
            over.set()
        texts = {text for each in writing for text in each.result()}
    start = time.monotonic()
    viv.until(lambda: len(viv.board.all("ideas")) == len(texts), within=BACK_WITHIN)
    assert time.monotonic() - start < BACK_WITHIN
    assert {idea["text"] for idea in viv.board.all("ideas")} == texts
    assert len(camp.facilitator().look().all("ideas")) == len(texts)
    noticed = set(refused) - {"rate_limited"}
    assert noticed and noticed <= {"busy", "internal"}  # somebody was told to come again
    assert viv.gaps == [] and viv.connected
    camp.pack_up()


def write(writer: LivePhone, refused: list[str], over: Event) -> list[str]:
    """As a phone's outbox does: one after the other, each under its own number until it is acknowledged."""
    texts: list[str] = []
    while not over.is_set():
        texts.append(f"{writer.name} nr. {len(texts)}")
        command = {"op_id": new(), "type": "idea.post", "payload": {"id": new(), "text": texts[-1]}}
        while not (ack := writer.deliver(command))["ok"]:
            refused.append(ack["error"]["code"])
            time.sleep(ack["retry_after_ms"] / 1000)
    return texts
