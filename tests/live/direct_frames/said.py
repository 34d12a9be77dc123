"""What is shouted."""

from random import Random
from typing import Any

MANY = 200


def messages() -> list[dict[str, Any]]:
    """Short ones and long ones, each with its number; some do not fit into a socket's buffer at once."""
    chance = Random(11)
    sizes = [chance.choice([0, 20, 900, 1_200, 9_000, 70_000 if n % 50 == 0 else 40]) for n in range(MANY)]
    return [{"n": n, "text": "".join(chance.choices("abcdefghijk æøå", k=size))} for n, size in enumerate(sizes)]
