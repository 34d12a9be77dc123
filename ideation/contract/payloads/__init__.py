"""What each command carries: one strict model a command, texts cleaned, dates and times read."""

from ideation.contract.payloads import (
    ballots,
    commitments,
    common,
    concepts,
    ideas,
    people,
    plan,
    polls,
    session,
    teams,
)

__all__ = ["ballots", "commitments", "common", "concepts", "ideas", "people", "plan", "polls", "session", "teams"]
