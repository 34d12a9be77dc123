"""What happens to those whose place changes: removed, demoted, let in, back from a nap."""

from __future__ import annotations

import pytest

from tests.story import Camp, LivePhone, new


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
