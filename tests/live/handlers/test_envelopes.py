"""What comes by itself: envelopes, ticks and presence."""

from __future__ import annotations

import time

from ideation.delivery.cursors import SHORTEST
from tests.fixtures.server import Server
from tests.story import Camp, LivePhone, new
from tests.story.secrets_kept import Secrets
from tests.story.walk import Walk
from tests.story.watch import arrives

TICK = 5.0


def test_a_whole_day_over_sockets(camp: Camp, house: Server) -> None:
    """Board + envelopes == fresh board, for every role, over a stream without a gap. Under eventlet after every
    command, each frame scanned for what its role may not know then; under threading after every part of the day."""
    fay, ann, bob = camp.facilitator(), camp.phone("annravn"), camp.phone("bobfalk", "business")
    olga, screen = camp.observer("olgalyng", live=True), camp.screen()
    live = [camp.also(fay), camp.also(ann), camp.also(bob), olga, screen]
    secrets = Secrets(camp, *live)

    def look() -> None:
        for phone in live:
            arrives(phone, (olga if phone is screen else phone).fresh())
        if each:
            secrets.check()

    each = house.env["ASYNC_MODE"] == "eventlet"
    Walk(camp, lambda _: look() if each else None, fay=fay, ann=ann, bob=bob).whole_day(look)
    for phone in live:
        phone.catch_up(fay.fresh().seq)
        assert phone.gaps == [], phone.name
        assert phone.connected
    assert_one_line(screen)


def assert_one_line(phone: LivePhone) -> None:
    """Each envelope of a role starts where the one before it ended."""
    ends = 0
    for event, message in phone.frames:
        if event == "changes" and not message.get("reset"):
            assert message["from"] <= max(ends, message["from"]) <= message["seq"]
            assert ends in (0, message["from"]), (ends, message["from"])
            ends = message["seq"]


def test_many_at_once_share_envelopes(camp: Camp) -> None:
    """However fast ideas come, envelopes leave no oftener than a screen draws; nothing is missing for that."""
    camp.go("ideas")
    camp.facilitator().send("step.update", id=camp.step("ideas"), settings={"hidden": False})
    watcher = camp.phone("viv", live=True)
    writers = [camp.phone(f"w{n}", live=True) for n in range(3)]
    watcher.catch_up()
    before, start = watcher.count("changes"), time.monotonic()
    for n in range(20):
        for writer in writers:
            writer.post(f"{writer.name} nr. {n}")
    watcher.catch_up()
    took = time.monotonic() - start
    assert len(watcher.board.all("ideas")) == 60
    assert watcher.count("changes") - before <= took / SHORTEST + 3
    assert watcher.gaps == []


def test_a_silent_step_costs_the_others_little(camp: Camp) -> None:
    """Whoever may see nothing of it gets an empty envelope a second at most, and one with each tick, so that the
    numbers go on."""
    camp.go("ideas")
    watcher, ann = camp.phone("viv", live=True), camp.phone("ann", live=True)
    watcher.catch_up()
    before, start = watcher.count("changes"), time.monotonic()
    for n in range(40):  # the second half as fast as one may
        ann.post(f"nr. {n}")
    ann.catch_up()
    watcher.catch_up()
    took = time.monotonic() - start
    quiet = [message for event, message in watcher.frames[:] if event == "changes"][before:]
    assert all(message["put"] == {} and message["drop"] == {} for message in quiet)
    assert 1 <= len(quiet) <= took + took / TICK + 1
    assert len(ann.board.mine["ideas"]) == 40


def test_a_tick_says_where_we_are(camp: Camp) -> None:
    ann = camp.phone("ann", live=True)
    camp.go("ideas")
    ann.catch_up()
    ticks = ann.count("tick")
    ann.until(lambda: ann.count("tick") > ticks, within=TICK + 4)
    tick = ann.last("tick")
    assert tick and (tick["seq"], tick["epoch"]) == (camp.seq, ann.board.epoch)
    assert tick["now"].endswith("Z") and len(tick["now"]) == 24


def test_presence_counts_and_names_nobody(camp: Camp) -> None:
    fay = camp.also(camp.facilitator())
    ann, bob = camp.phone("ann", live=True), camp.phone("bob", "business", live=True)
    fay.until(lambda: fay.last("presence") == {"online": 2, "by_sector": {"business": 1, "civil": 1}})
    twin = camp.also(ann)
    bob.hang_up()
    fay.until(lambda: fay.last("presence") == {"online": 1, "by_sector": {"civil": 1}})
    twin.hang_up()
    camp.phone("cai", "public", live=True)
    fay.until(lambda: fay.last("presence") == {"online": 2, "by_sector": {"civil": 1, "public": 1}})
    times = [message for event, message in fay.frames if event == "presence"]
    assert all(set(counts) == {"online", "by_sector"} for counts in times)


def test_the_session_card_knows_how_many_are_here(camp: Camp) -> None:
    fay, ann = camp.also(camp.facilitator()), camp.phone("ann", live=True)
    fay.until(lambda: (fay.last("presence") or {}).get("online") == 1)
    camp.facilitator().send("attention.set", on=True)
    fay.sees("session", online=1)
    ann.sees("session", online=1)


def test_polling_does_what_a_websocket_does(camp: Camp) -> None:
    token = camp.phone("ann").token
    ann = camp.keep(LivePhone(camp, "ann", token)).connect(transports=("polling",)).join()
    camp.go("ideas")
    ann.sees("session", step=camp.step("ideas"))
    ann.post("Uden websocket")
    ann.until(lambda: ann.board.mine and ann.board.mine["ideas"])


def test_a_command_is_the_same_over_either_road(camp: Camp) -> None:
    camp.go("ideas")
    ann = camp.phone("ann", live=True)
    command = {"op_id": new(), "type": "idea.post", "payload": {"id": new(), "text": "Én gang"}}
    over_socket = ann.deliver(command)
    over_http = ann.http("POST", f"/api/sessions/{camp.id}/commands", json=command).json
    assert over_socket == over_http and over_socket["ok"]
    assert len(camp.facilitator().look().all("ideas")) == 1
