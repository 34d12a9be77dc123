"""One hostile phone cannot stop the room: posts to the engine, and requests that are none."""

from __future__ import annotations

import json
import re
import socket

import pytest
import requests

from tests.fixtures.server import Server
from tests.live.throttle.eves import post
from tests.story import Camp, LivePhone
from tests.story.raw import Polling


def packets(camp: Camp, n: int) -> str:
    made = (f"42{id}" + json.dumps(["command", post(camp, f"pakke {id}")]) for id in range(n))
    return "\x1e".join(made)


def test_seventeen_packets_in_one_post_are_all_handled(camp: Camp, house: Server, bystander: LivePhone) -> None:
    eve = Polling(house.url, {"token": camp.phone("eve").token})
    assert eve.post('4299["join",' + json.dumps({"session": camp.id, "since": 0}) + "]").ok
    eve.hear_until("4399")
    assert eve.post(packets(camp, 17)).ok
    bystander.until(lambda: True)
    heard = ""
    while not all(f"43{id}[" in heard for id in range(17)):
        heard += eve.get()
    assert heard.count('"ok":true') == 17


def test_too_many_packets_in_one_post_are_refused_whole(camp: Camp, house: Server, bystander: LivePhone) -> None:
    eve = Polling(house.url, {"token": camp.phone("eve").token})
    eve.post('4299["join",' + json.dumps({"session": camp.id, "since": 0}) + "]")
    eve.hear_until("4399")
    answer = eve.post(packets(camp, 65))
    assert 400 <= answer.status_code < 500
    assert not any(i["text"].startswith("pakke") for i in camp.facilitator().look().all("ideas"))


def test_an_oversize_post_is_refused_at_once(camp: Camp, house: Server, bystander: LivePhone) -> None:
    eve = Polling(house.url, {"token": camp.phone("eve").token})
    for size in (70_000, 1_100_000, 5_000_000):
        answer = Polling(house.url, {"token": camp.phone("eve").token}).post("4" + "a" * size)
        assert 400 <= answer.status_code < 500, size
    assert 400 <= requests.post(eve.address.replace("sid=", "sid=x"), data="40", timeout=5).status_code < 500


@pytest.mark.parametrize("size", [65_000, 1_100_000, 8_000_000])
def test_a_large_body_is_refused_at_once(camp: Camp, house: Server, bystander: LivePhone, size: int) -> None:
    headers = {"Authorization": f"Bearer {bystander.token}", "Content-Type": "application/json"}
    address = f"{house.url}/api/sessions/{camp.id}/commands"
    answer = requests.post(address, data=b"a" * size, headers=headers, timeout=5)
    assert answer.status_code == 413 and answer.json()["error"]["code"] == "invalid"


@pytest.mark.parametrize(
    "request_text",
    [
        "POST /api/join HTTP/1.1\r\nHost: x\r\nContent-Length: -1\r\n\r\n",
        "POST /api/join HTTP/1.1\r\nHost: x\r\nContent-Length: abc\r\n\r\n",
        "GET / HTTP/9.9\r\n\r\n",
        "\x00\x01\x02\r\n\r\n",
        "GET " + "/" * 100_000 + " HTTP/1.1\r\nHost: x\r\n\r\n",
        "GET / HTTP/1.1\r\nHost: x\r\n" + "X: y\r\n" * 20_000 + "\r\n",
        "GET /api/sessions/%00/board HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n",
    ],
    ids=["negative length", "no length", "version", "zeros", "long line", "many headers", "zero in path"],
)
def test_a_request_that_is_none(camp: Camp, house: Server, bystander: LivePhone, request_text: str) -> None:
    """Answered with a 4xx or cut off; nothing of the program's inside is shown."""
    with socket.create_connection(("127.0.0.1", house.port), 5) as line:
        try:
            line.sendall(request_text.encode("latin-1"))
            line.shutdown(socket.SHUT_WR)
            answer = b"".join(iter(lambda: line.recv(65536), b""))
        except OSError:
            answer = b""  # cut off
    assert b"Traceback" not in answer
    assert answer == b"" or re.search(rb"^HTTP/1.[01] (4\d\d|505)|Error code: (4\d\d|505)", answer), answer[:400]


def test_half_open_connections_keep_nobody_out(camp: Camp, house: Server, bystander: LivePhone) -> None:
    idle = [socket.create_connection(("127.0.0.1", house.port), 5) for _ in range(200)]
    for line in idle:
        line.sendall(b"POST /api/join HTTP/1.1\r\nHost: x\r\nContent-Le")
    assert requests.get(f"{house.url}/healthz", timeout=3).ok
    assert camp.phone("cai").look().seq
    for line in idle:
        line.close()
