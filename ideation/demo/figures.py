"""What the demo saw: how long acknowledgements and deliveries took, what was acknowledged, what was refused."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from typing import Any


@dataclass
class Figures:
    """Times in seconds. `sent` holds when a card left its author, by its collection and id: a promise and the step it
    becomes have one id, and two moments."""

    acks: list[float] = field(default_factory=list)
    deliveries: list[float] = field(default_factory=list)
    joins: list[float] = field(default_factory=list)
    sent: dict[tuple[str, str], float] = field(default_factory=dict)
    accepted: Counter[str] = field(default_factory=Counter)
    refused: Counter[str] = field(default_factory=Counter)
    acknowledged: dict[str, set[str]] = field(default_factory=dict)  # collection → ids
    ballots: dict[str, set[str]] = field(default_factory=dict)  # poll → electors acknowledged
    repeated: int = 0
    changed_answers: int = 0
    repairs: int = 0
    reconnects: int = 0
    failures: list[str] = field(default_factory=list)

    def delivered(self, collection: str, id: str, now: float) -> None:
        left = self.sent.get((collection, id))
        if left is not None:
            self.deliveries.append(now - left)

    def summary(self) -> dict[str, Any]:
        return {
            "acknowledged": sum(self.accepted.values()),
            "refused": dict(self.refused),
            "repeated": self.repeated,
            "answered_otherwise": self.changed_answers,
            "reconnects": self.reconnects,
            "repairs": self.repairs,
            "join_ms": spread(self.joins),
            "ack_ms": spread(self.acks),
            "delivery_ms": spread(self.deliveries),
            "deliveries": len(self.deliveries),
        }


def spread(times: list[float]) -> dict[str, float]:
    """Median, 95th and 99th percentile in milliseconds."""
    if not times:
        return {}
    ordered = sorted(times)
    at = {"p50": 0.5, "p95": 0.95, "p99": 0.99, "max": 1.0}
    return {
        name: round(1000 * ordered[min(len(ordered) - 1, int(share * len(ordered)))], 1) for name, share in at.items()
    }
