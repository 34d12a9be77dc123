"""A hostile phone: `python -m bench.floods NAME`, with what it knows as JSON on stdin. It floods a server for some
seconds, as fast as it can or as fast as it is let, and prints what became of it.

Loopback only, and it ends by itself. Frames are written by hand, with a mask of zeros, so that the attacker costs
nothing.
"""

from __future__ import annotations

import json
import os
import sys
import time
import uuid
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from typing import Any
from urllib.error import HTTPError
from urllib.request import Request, urlopen

from bench.hostile import CONTINUED, PING, TEXT, Known, Wire, event, frame, get, post, requests

BATCH = 50  # frames written at once


def pour(wire: Wire, data: bytes, known: Known, *, rate: float, read: bool) -> dict[str, Any]:
    """The same again and again, so many times a second. `cut_s`: after how long the line was cut off."""
    began, sent = time.monotonic(), 0
    wire.socket.settimeout(known.seconds)
    try:
        while time.monotonic() - began < known.seconds:
            wire.socket.sendall(data * BATCH)
            sent += BATCH
            if read:
                wire.drain()
            time.sleep(max(0.0, began + sent / rate - time.monotonic()))
    except OSError:
        return {"sent": sent, "cut_s": round(time.monotonic() - began, 2)}
    return {"sent": sent, "cut_s": None}


# -- over one line ----------------------------------------------------------------------------------------------------
def connects(known: Known) -> dict[str, Any]:
    return pour(Wire(known), frame(b'40{"token":"x"}'), known, rate=2_000, read=True)


def frames(known: Known) -> dict[str, Any]:
    junk = {"session": known.session, "op_id": "x", "type": "idea.post", "payload": {"id": "x"}}
    wire = Wire(known).enter(known)
    wire.socket.sendall(event("join", {"session": known.session, "since": 0}))
    return pour(wire, event("command", junk), known, rate=8_000, read=True)


def joins(known: Known) -> dict[str, Any]:
    ask = event("join", {"session": known.session, "since": 0})
    return pour(Wire(known).enter(known), ask, known, rate=2_000, read=True)


def pings(known: Known) -> dict[str, Any]:
    return pour(Wire(known), frame(b"", PING), known, rate=50_000, read=True)


def pieces(known: Known) -> dict[str, Any]:
    wire = Wire(known)
    wire.socket.sendall(frame(b"4", TEXT, last=False))
    return pour(wire, frame(b"a" * 60_000, CONTINUED, last=False), known, rate=10_000, read=True)


def unread(known: Known) -> dict[str, Any]:
    """Asks for the board twenty times a second, and reads nothing; cut off, it comes again. `cut_s`: how long the line
    that lasted longest did."""
    until, lasted = known.until, list[float]()
    while time.monotonic() < until:
        began = time.monotonic()
        with suppress(OSError):
            wire = Wire(known).enter(known)
            while time.monotonic() < until and not wire.closed():
                wire.socket.sendall(event("join", {"session": known.session, "since": 0}))
                time.sleep(0.05)
        lasted.append(time.monotonic() - began)
        time.sleep(0.1)
    return {"lines": len(lasted), "cut_s": round(max(lasted), 2) if len(lasted) > 1 else None}


def sockets(known: Known, many: int = 400) -> dict[str, Any]:
    """So many of one member; how many of them stay."""
    wires, until = [], known.until
    for _ in range(many):
        if time.monotonic() > until:
            break
        with suppress(OSError):
            wire = Wire(known).enter(known)
            wire.socket.sendall(event("join", {"session": known.session, "since": 0}))
            wires.append(wire)
    time.sleep(2)
    return {"opened": len(wires), "stay": sum(stays(wire) for wire in wires)}


def stays(wire: Wire) -> bool:
    try:
        wire.drain()
    except OSError:
        return False
    return True


def strangers(known: Known) -> dict[str, Any]:
    """A new websocket each time, with a token that is none."""

    def again() -> None:
        Wire(known).socket.sendall(frame(b'40{"token":"x"}'))

    return crowd(known, 4, again)


def crowd(known: Known, lines: int, act: Callable[[], None]) -> dict[str, Any]:
    until = known.until

    def work() -> tuple[int, int]:
        done = failed = 0
        while time.monotonic() < until:
            try:
                act()
                done += 1
            except OSError:
                failed += 1
                time.sleep(0.01)
        return done, failed

    with ThreadPoolExecutor(lines) as pool:
        counts = [task.result() for task in [pool.submit(work) for _ in range(lines)]]
    return {"done": sum(done for done, _ in counts), "failed": sum(failed for _, failed in counts)}


def handshakes(known: Known) -> dict[str, Any]:
    return requests(known, 4, lambda n: get(known, "/socket.io/?EIO=4&transport=polling"))


def boards(known: Known) -> dict[str, Any]:
    bearer = f"Authorization: Bearer {known.token}"
    return requests(known, 3, lambda n: get(known, f"/api/sessions/{known.session}/board", bearer))


def reports(known: Known) -> dict[str, Any]:
    return requests(known, 6, lambda n: get(known, f"/r/{known.slug}"))


def codes(known: Known) -> dict[str, Any]:
    return requests(known, 2, lambda n: post(known, "/api/join", {"code": f"{n:010d}", "sector": "civil"}))


def people(known: Known) -> dict[str, Any]:
    """Invented ones, one after the other."""
    return requests(known, 4, lambda n: post(known, "/api/join", {"invite": known.invite, "sector": "civil"}))


def health(known: Known) -> dict[str, Any]:
    return requests(known, 8, lambda n: get(known, "/healthz"))


def counts(known: Known) -> dict[str, Any]:
    """In a session of one's own: three ballots of twenty ideas, the dearest way of counting, again and again."""
    done, until, own = 0, known.until, known.own
    board = asked(known, f"/api/sessions/{own['session']}/board", own["token"])["put"]
    (step,) = [step["id"] for step in board["steps"] if step["phase"] == "selection"]
    poll = next(poll["id"] for poll in board["polls"] if poll["state"] == "ready")
    ideas = [idea["id"] for idea in board["ideas"]]
    while time.monotonic() < until:
        told(known, own["token"], "poll.open", poll=poll)
        for n, voter in enumerate(own["voters"]):
            told(known, voter, "ballot.submit", poll=poll, choice={"ranking": ideas[n:] + ideas[:n]})
        for act in ("poll.close", "poll.count"):
            told(known, own["token"], act, poll=poll)
        done += 1
        poll = told(known, own["token"], "poll.new_round", step=step, whole=True)["poll"]
    return {"counts": done}


def told(known: Known, token: str, type: str, **payload: Any) -> dict[str, Any]:
    """Sends a command, once more where it is asked to; the result."""
    body = {"op_id": str(uuid.uuid4()), "type": type, "payload": payload}
    while True:
        ack = asked(known, f"/api/sessions/{known.own['session']}/commands", token, body)
        if ack["ok"]:
            return dict(ack["result"])
        if not ack["retryable"]:
            raise SystemExit(f"{type}: {ack['error']}")
        time.sleep(ack.get("retry_after_ms", 500) / 1000)


def asked(known: Known, path: str, token: str, body: Any = None) -> dict[str, Any]:
    heads = {"Authorization": f"Bearer {token}", "Content-Type": "application/json"}
    request = Request(known.base + path, json.dumps(body).encode() if body else None, heads)
    try:
        return dict(json.load(urlopen(request, timeout=60)))
    except HTTPError as refused:
        return dict(json.load(refused))


def passwords(known: Known) -> dict[str, Any]:
    """Wrong ones, with a page's own token against forgery and its cookie."""
    page = urlopen(f"{known.base}/login", timeout=10)
    cookie, text = page.headers["Set-Cookie"].split(";")[0], page.read().decode()
    csrf = text.split('name="csrf_token" value="')[1].split('"')[0]
    body = f"csrf_token={csrf}&email={known.email}&password=wrong+password+{{}}"

    def wrong(n: int) -> str:
        asked = post(known, "/login", body.format(n), "application/x-www-form-urlencoded")
        return asked.replace("\r\nContent-Type", f"\r\nCookie: {cookie}\r\nContent-Type", 1)

    return requests(known, 8, wrong)


FLOODS: dict[str, Callable[[Known], dict[str, Any]]] = {
    "anonymous CONNECTs": connects,
    "frames": frames,
    "joins": joins,
    "pings": pings,
    "pieces": pieces,
    "unread": unread,
    "sockets": sockets,
    "strangers' websockets": strangers,
    "handshakes": handshakes,
    "boards": boards,
    "reports": reports,
    "codes": codes,
    "people": people,
    "passwords": passwords,
    "counts": counts,
    "requests": health,
}


def main() -> None:
    os.nice(1)
    known = Known(**json.load(sys.stdin))
    print(json.dumps(FLOODS[sys.argv[1]](known)))


if __name__ == "__main__":
    main()
