"""A vote that is closed, or counted, and its result."""

from __future__ import annotations

from ideation.domain.entities import Result
from tests.domain.polls.count_without_hidden.voted import Vote


def closed(method: str = "dots") -> Vote:
    vote = Vote(method)
    vote.do("poll.close")
    return vote


def counted(method: str = "dots") -> Vote:
    vote = closed(method)
    vote.do("poll.count")
    return vote


def result(vote: Vote) -> Result:
    return vote.scene.room.results[vote.poll.id]
