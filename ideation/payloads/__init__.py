"""What each command carries: one strict model a command, texts cleaned, dates and times read."""

from ideation.payloads import ballots, common, concepts, ideas, people, plan, polls, promises, session, teams

__all__ = ["ballots", "common", "concepts", "ideas", "people", "plan", "polls", "promises", "session", "teams"]
