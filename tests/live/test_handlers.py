"""What comes by itself: envelopes, ticks, presence, and what happens to those whose place changes."""

from __future__ import annotations

import time

import pytest

from tests.fixtures.server import Server
from tests.story import Camp, LivePhone, new
from tests.walk import Walk
from tests.watch import Secrets, arrives

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
    """Sixty ideas in a second are not sixty envelopes; nothing is missing for that."""
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
    assert watcher.count("changes") - before <= took / 0.1 + 3
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


def test_who_is_removed_is_out_within_a_second(camp: Camp) -> None:
    fay, ann, bob = camp.facilitator(), camp.phone("ann", live=True), camp.phone("bob", live=True)
    camp.go("ideas")
    command = {"op_id": new(), "type": "idea.post", "payload": {"id": new(), "text": "Fra den anden side"}}
    camp.seq = fay.send("member.remove", member=ann.member)["seq"]
    ann.until(lambda: not ann.connected, within=1.0)
    assert camp.road.request("POST", f"/api/sessions/{camp.id}/commands", json=command,
                             headers={"Authorization": f"Bearer {ann.token}"}).status == 401  # fmt: skip
    last = ann.last("removed")
    assert last and last["code"] == "unauthenticated" and last["message"]
    bob.misses("members", id=ann.member)
    heard = len(ann.heard)
    camp.facilitator().send("attention.set", on=True)
    bob.catch_up()
    assert len(ann.heard) == heard
    assert ann.http("GET", f"/api/sessions/{camp.id}/board").status == 401
    with pytest.raises(Exception, match="failed to connect|Connection"):
        LivePhone(camp, "ann", ann.token).connect()
    fay.send("member.admit", members=[ann.member])
    again = camp.also(ann)
    assert again.board.mine and again.board.mine["member"]["state"] == "in"


def test_a_new_role_brings_a_new_board(camp: Camp) -> None:
    camp.go("ideas")
    fay, ann, bob = camp.facilitator(), camp.phone("ann", live=True), camp.phone("bob", live=True)
    bob.post("Bobs stille idé")
    fay.send("member.role", member=ann.member, role="facilitator")
    ann.sees("ideas", text="Bobs stille idé")
    assert ann.board.mine and ann.board.mine["member"]["role"] == "facilitator"
    ann.send("attention.set", on=True)
    fay.send("member.role", member=ann.member, role="participant")
    ann.until(lambda: not ann.board.find("ideas", text="Bobs stille idé"))
    ann.refused("attention.set", "forbidden", on=False)
    told = len(ann.heard)
    bob.post("Endnu en stille idé")
    camp.facilitator().send("attention.set", on=True)
    ann.catch_up()
    assert not any("stille" in text for text in ann.heard[told:])


def test_what_is_said_after_a_demotion_is_not_told_to_the_demoted(camp: Camp) -> None:
    """Also not when both happen within one tick."""
    camp.go("ideas")
    fay, bob = camp.facilitator(), camp.phone("bob", live=True)
    ann = camp.phone("ann", live=True)
    fay.send("member.role", member=ann.member, role="facilitator")
    ann.until(lambda: ann.board.mine and ann.board.mine["member"]["role"] == "facilitator")
    for n in range(5):
        fay.send("attention.set", on=n % 2 == 0)  # the stream is not quiet, so the next envelope waits for its tick
    fay.send("member.role", member=ann.member, role="participant")
    bob.post("Skrevet i samme øjeblik")
    ann.until(lambda: ann.board.mine and ann.board.mine["member"]["role"] == "participant")
    ann.catch_up()
    assert not any("samme øjeblik" in text or "samme \\u00f8jeblik" in text for text in ann.heard)


def test_another_sector_brings_a_reset(camp: Camp) -> None:
    ann = camp.phone("ann", "civil", live=True)
    camp.facilitator().send("member.update", member=ann.member, sector="public")
    ann.until(lambda: ann.board.mine and ann.board.mine["member"]["sector"] == "public")
    ann.until(lambda: any(event == "changes" and message.get("reset") for event, message in ann.frames))


def test_whoever_waits_at_the_door_comes_in_when_let_in(camp: Camp) -> None:
    fay, olga = camp.facilitator(), camp.observer()
    fay.send("session.lock", locked=True)
    answer = camp.join("public", "Dot")
    assert (answer.status, answer.json["state"]) == (202, "waiting")
    dot = camp.keep(LivePhone(camp, "dot", answer.json["token"], answer.json["member"])).connect()
    refused = dot.say("join", {"session": camp.id, "since": 0})
    assert (refused["error"]["code"], refused["error"]["reason"]) == ("forbidden", "waiting")
    command = {"session": camp.id, "op_id": new(), "type": "team.join", "payload": {"concept": new()}}
    assert dot.say("command", command)["ok"] is False
    assert dot.http("GET", f"/api/sessions/{camp.id}/board").status == 403
    assert dot.count("changes") == dot.count("presence") == 0
    assert fay.look().find("members", id=dot.member)["state"] == "waiting"  # type: ignore[index]
    assert not olga.look().find("members", id=dot.member)
    fay.send("member.admit", members=[dot.member])
    dot.until(lambda: dot.board.mine and dot.board.mine["member"]["state"] == "in")  # nobody had to ask again
    dot.send("member.update", member=dot.member, name="Dot Holm")
    dot.sees("members", name="Dot Holm")


def test_after_a_nap_one_catches_up(camp: Camp) -> None:
    """First load, reconnect, waking up and a gap are one path."""
    ann, bob = camp.phone("ann", live=True), camp.phone("bob", live=True)
    camp.go("ideas")
    ann.catch_up()
    ann.hang_up()
    since = ann.board.seq
    bob.post("Imens du sov")
    camp.go("themes")
    answer = ann.connect().say("join", {"session": camp.id, "since": since, "epoch": ann.board.epoch})
    assert (answer["from"], answer.get("reset")) == (since, None)
    ann.take(answer)
    ann.sees("ideas", text="Imens du sov")
    for stale in ({"since": 10**6, "epoch": 1}, {"since": since, "epoch": 99}, {"since": 0}, {}):
        answer = ann.say("join", {"session": camp.id, **stale})
        assert (answer["from"], answer["reset"]) == (0, True)


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
