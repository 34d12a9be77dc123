"""The database dies while a room writes, and comes back: slow for a moment, and never wrong."""

from __future__ import annotations

import threading
import time
from concurrent.futures import ThreadPoolExecutor

from tests.fixtures.server import Factory
from tests.fixtures.services import Postgres
from tests.story import Camp, LivePhone, Outside, new

EACH, CRASHES, BACK_WITHIN = 15, 2, 10.0


def test_nothing_is_lost_or_doubled_when_the_database_dies_under_load(
    server: Factory, postgres_server: Postgres, postgres_url: str
) -> None:
    camp = Camp(Outside(server(DATABASE_URL=postgres_url), postgres_url))
    camp.go("ideas")
    camp.facilitator().send("step.update", id=camp.step("ideas"), settings={"hidden": False})
    viv = camp.phone("viv", live=True)
    writers = [camp.phone(f"w{n}", live=True) for n in range(4)]
    refused: list[str] = []
    with ThreadPoolExecutor(len(writers)) as pool:
        writing = [pool.submit(write, writer, refused) for writer in writers]
        for n in range(1, CRASHES + 1):
            viv.until(lambda n=n: len(viv.board.all("ideas")) >= 10 * n)
            postgres_server.crash()
            postgres_server.start()
        texts = {text for each in writing for text in each.result()}
    start = time.monotonic()
    viv.until(lambda: len(viv.board.all("ideas")) == len(texts), within=BACK_WITHIN)
    assert time.monotonic() - start < BACK_WITHIN
    assert {idea["text"] for idea in viv.board.all("ideas")} == texts
    assert len(camp.facilitator().look().all("ideas")) == len(texts) == EACH * len(writers)
    assert refused and set(refused) <= {"busy", "internal"}  # somebody noticed, and was told to come again
    assert viv.gaps == [] and viv.connected
    camp.pack_up()


def write(writer: LivePhone, refused: list[str]) -> list[str]:
    """As a phone's outbox does: one after the other, each under its own number until it is acknowledged."""
    texts = [f"{writer.name} nr. {n}" for n in range(EACH)]
    for text in texts:
        command = {"op_id": new(), "type": "idea.post", "payload": {"id": new(), "text": text}}
        while not (ack := writer.deliver(command))["ok"]:
            refused.append(ack["error"]["code"])
            threading.Event().wait(ack["retry_after_ms"] / 1000)
    return texts
