"""What a crowd does, and what of it is told."""

from __future__ import annotations

import os
import uuid
from pathlib import Path
from typing import Any

from bench.crowd import Crowd
from bench.hall import spent_by
from bench.load import percentiles

Found = dict[str, Any]


def server_cpu(crowd: Crowd) -> float:
    return spent_by(int(crowd.plan.about["pid"])).cpu


def memory(crowd: Crowd) -> float:
    """Kilobytes that are the server's own."""
    pages = Path(f"/proc/{crowd.plan.about['pid']}/statm").read_text().split()
    return (int(pages[1]) - int(pages[2])) * os.sysconf("SC_PAGE_SIZE") / 1e3


def ideas(crowd: Crowd) -> Found:
    people = len(crowd.plan.who)
    crowd.all_in()
    crowd.quiet(2)

    def post(n: int) -> bytes:
        from time import perf_counter

        id = str(uuid.uuid4())
        crowd.sent[id] = perf_counter()
        return crowd.dialect.post(id, n)

    before = server_cpu(crowd)
    crowd.at_a_rate(post, lambda: len(crowd.delivered) >= len(crowd.sent) * people)
    cpu = server_cpu(crowd) - before
    return {
        "delivery": percentiles(crowd.delivered),
        "ack": percentiles(crowd.acked),
        "missing": len(crowd.sent) * people - len(crowd.delivered),
        "us_per_delivery": round(1e6 * cpu / max(1, len(crowd.delivered)), 1),
    }


def votes(crowd: Crowd) -> Found:
    crowd.all_in()
    crowd.quiet(2)
    many, before = int(crowd.plan.rate * crowd.plan.seconds), server_cpu(crowd)
    crowd.at_a_rate(crowd.dialect.vote, lambda: len(crowd.acked) >= many)
    cpu = server_cpu(crowd) - before
    return {
        "ack": percentiles(crowd.acked),
        "missing": many - len(crowd.acked),
        "us_per_vote": round(1e6 * cpu / many, 1),
    }


def doors(crowd: Crowd) -> Found:
    """All at once; then the network drops, and all are back, with the number that they had."""
    people, empty = len(crowd.plan.who), memory(crowd)
    all_in = crowd.all_in()
    board = sum(phone.got for phone in crowd.phones.values()) / people
    crowd.quiet(3)
    full = memory(crowd)
    since = crowd.drop()
    back = crowd.all_in(since)
    again = sum(phone.got for phone in crowd.phones.values()) / people
    return {
        "all_in_s": round(all_in, 2),
        "board_kb": round(board / 1e3, 1),
        "back_s": round(back, 2),
        "back_kb": round(again / 1e3, 1),
        "kb_each": round((full - empty) / people, 1),
    }


ACTS = {"ideas": ideas, "votes": votes, "doors": doors}
