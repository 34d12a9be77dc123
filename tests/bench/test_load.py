"""The measurements measure something: small ones, by the command, against servers that they start themselves."""

import asyncio
import json
import os
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import pytest

from bench.counted import Case, measured
from tests.fixtures.shell import ideation


def bench(*words: str) -> Any:
    return json.loads(ideation(dict(os.environ), "bench", *words, "--json", check=True).stdout)


@pytest.mark.slow
def test_every_idea_reaches_everybody_and_every_ballot_counts() -> None:
    found = bench("load", "--people", "6", "--rate", "5", "--seconds", "1")
    assert found["deliveries"] == 5 * 6 and found["missing"] == 0
    assert 0 < found["ack_ms"]["p50"] <= found["ack_ms"]["p95"]
    found = bench("votes", "--people", "6", "--seconds", "1")
    assert found["ballots"] == 5 * 6 and found["counted"] == 6
    found = bench("doors", "--people", "6", "--ideas", "10")
    assert found["board_ms"]["max"] > 0


@pytest.mark.slow
def test_a_count_is_measured_from_the_command_to_the_result() -> None:
    with ThreadPoolExecutor(1) as apart:  # in this thread Chromium's loop may turn
        found = apart.submit(asyncio.run, measured(Case("equal_shares", voters=6, ideas=5, each=3, rooms=2))).result()
    assert found["seconds"] > 0
