"""Votes as they are cast, on a phone or on paper."""

from __future__ import annotations

from typing import Any

from ideation.contract.payloads.fields import Id, Key
from ideation.domain.phases.settings import Strict


class SubmitBallot(Strict):
    poll: Id
    choice: Any


class ProxyBallot(Strict):
    """A ballot on paper, written in by a facilitator: `id` is the paper's, `sector` its voter's."""

    id: Id
    poll: Id
    choice: Any
    sector: Key


class BallotDone(Strict):
    poll: Id
    done: bool
