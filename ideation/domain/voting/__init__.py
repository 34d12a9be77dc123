"""Voting: choices, ballots and how they are counted (`METHODS`), without a session, a database or a clock."""

from ideation.domain.voting.methods import METHODS

__all__ = ["METHODS"]
