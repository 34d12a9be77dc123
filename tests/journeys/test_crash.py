"""When your phone shows the tick, it is on the disk: the server dies in the middle, and nothing that was acknowledged
is lost, nothing happens twice, and what was on its way can be sent again."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from threading import Event, Lock

import requests
from sqlalchemy import text

from tests.fixtures.server import Factory, Server, in_every_mode
from tests.story import Camp, Json, LivePhone, Outside, Phone, new
from tests.story.watch import stored

WRITERS, EACH, KILL_AT = 10, 14, 50


class Load:
    """Many people post ideas as fast as they can, until the server is gone."""

    def __init__(self, camp: Camp, house: Server) -> None:
        self.camp, self.house = camp, house
        self.acked: list[tuple[Phone, Json, Json]] = []
        self.unknown: list[tuple[Phone, Json]] = []
        self.guard, self.enough = Lock(), Event()

    def run(self, writers: list[Phone]) -> None:
        with ThreadPoolExecutor(len(writers)) as pool:
            done = [pool.submit(self.write, writer) for writer in writers]
            self.enough.wait(20)
            self.house.kill()
            for each in done:
                each.result()

    def write(self, writer: Phone) -> None:
        browser = requests.Session()
        for n in range(EACH):
            payload = {"id": new(), "text": f"{writer.name} nr. {n}"}
            command = {"op_id": new(), "type": "idea.post", "payload": payload}
            try:
                self.note(writer, command, self.post(browser, writer, command))
            except requests.RequestException:
                with self.guard:
                    self.unknown.append((writer, command))

    def post(self, browser: requests.Session, writer: Phone, command: Json) -> Json:
        address = f"{self.house.url}/api/sessions/{self.camp.id}/commands"
        headers = {"Authorization": f"Bearer {writer.token}"}
        return dict(browser.post(address, json=command, headers=headers, timeout=10).json())

    def note(self, writer: Phone, command: Json, ack: Json) -> None:
        assert ack["ok"], ack
        with self.guard:
            self.acked.append((writer, command, ack))
            if len(self.acked) >= KILL_AT:
                self.enough.set()


@in_every_mode
def test_killed_in_the_middle(server: Factory, mode: str) -> None:
    house = server(ASYNC_MODE=mode)
    killed_in_the_middle(house, Camp(Outside(house)))


def test_killed_in_the_middle_on_postgres(server: Factory, postgres_url: str) -> None:
    house = server(DATABASE_URL=postgres_url)
    killed_in_the_middle(house, Camp(Outside(house, postgres_url)))


def killed_in_the_middle(house: Server, camp: Camp) -> None:
    camp.go("ideas")
    writers = [camp.phone(f"w{n}") for n in range(WRITERS)]
    load = Load(camp, house)
    load.run(writers)
    assert len(load.acked) >= KILL_AT and load.unknown  # it was in the middle
    house.start()
    assert_all_there(camp, load)
    for writer, command in load.unknown:
        again(writer, command)
    for writer, command, ack in load.acked:
        assert again(writer, command) | {"mine": 0} == ack | {"mine": 0}  # the same answer, also after a restart
    assert len(stored(camp).ideas) == WRITERS * EACH
    assert_numbers_without_a_gap(camp)
    camp.pack_up()


def assert_all_there(camp: Camp, load: Load) -> None:
    room = stored(camp)
    for _, _, ack in load.acked:
        assert room.ideas[ack["result"]["id"]].seq == ack["seq"]
        assert ack["seq"] <= room.seq


def again(writer: Phone, command: Json) -> Json:
    return writer.send(command["type"], op=command["op_id"], **command["payload"])


def assert_numbers_without_a_gap(camp: Camp) -> None:
    """Every number from the first to the last belongs to one command, or to one who joined."""
    room = stored(camp)
    with camp.road.engine.connect() as connection:
        query = text("SELECT seq FROM receipts WHERE session = :session")
        commands = [row.seq for row in connection.execute(query, {"session": camp.id})]
    joins = [m.seq for m in room.members.values() if m.seq > 1]
    assert sorted(commands + joins) == list(range(2, room.seq + 1))


def test_phones_come_back_to_a_server_that_was_restarted(server: Factory) -> None:
    house = server()
    camp = Camp(Outside(house))
    camp.go("ideas")
    ann: LivePhone = camp.phone("ann", live=True)
    said = {"op_id": new(), "type": "idea.post", "payload": {"id": new(), "text": "Før strømmen gik"}}
    before = ann.deliver(said)
    ann.catch_up(before["seq"])
    house.stop()  # politely, as for an update
    ann.until(lambda: not ann.connected)
    house.start()
    answer = ann.connect().say("join", {"session": camp.id, "since": ann.board.seq, "epoch": ann.board.epoch})
    assert (answer["from"], answer.get("reset")) == (ann.board.seq, None)
    ann.take(answer)
    assert ann.deliver(said) == before
    ann.post("Efter strømmen kom")
    assert [i["text"] for i in camp.facilitator().look().all("ideas")] == ["Før strømmen gik", "Efter strømmen kom"]
    camp.pack_up()
