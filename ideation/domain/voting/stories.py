"""The sentences that committee counts have in common: who came in with whose support, what was missing, what
the lot decided, and what most votes alone would have given. Sector figures obey the same hiding as every
other one."""

from __future__ import annotations

from collections.abc import Sequence

from ideation.domain.voting.approvals import Approvals
from ideation.domain.voting.method import Sentence, Tie


def opening(ballots: int, blank: int) -> list[Sentence]:
    counted = Sentence("voting.story.counted", {"n": ballots})
    return [counted, Sentence("voting.story.blank", {"n": blank})] if blank else [counted]


def shown_counts(profile: Approvals, id: str) -> list[tuple[str, int]]:
    """Supporters by sector, largest first, without the sectors that must stay hidden."""
    counts = profile.by_sector[id]
    return sorted(((k, counts[k]) for k in profile.shown if k in counts), key=lambda kn: (-kn[1], kn[0]))


def committee(profile: Approvals, winners: Sequence[str], seats: int) -> list[Sentence]:
    return [
        *opening(profile.ballots, profile.ballots - profile.voters),
        *chosen(profile, winners),
        *empty_seats(winners, seats),
    ]


def chosen(profile: Approvals, winners: Sequence[str]) -> list[Sentence]:
    return [chosen_as(profile, id, place) for place, id in enumerate(winners, 1)]


def chosen_as(profile: Approvals, id: str, place: int) -> Sentence:
    values = {"option": id, "place": place, "n": profile.support[id]}
    sectors = shown_counts(profile, id)
    if not sectors:
        return Sentence("voting.story.chosen", values)
    return Sentence("voting.story.chosen_by", {**values, "sectors": sectors})


def missed(id: str, votes: int, ties: Sequence[Tie] = ()) -> list[Sentence]:
    """How far the first loser was from coming in; level with the last winner, what told them apart."""
    if votes > 0:
        return [Sentence("voting.story.missed", {"option": id, "n": votes})]
    by = next((tie.broken_by for tie in reversed(ties) if id in tie.tied), "merit")
    return [Sentence(f"voting.story.level_{by}", {"option": id})]


def told_apart(ties: Sequence[Tie]) -> list[Sentence]:
    """Each tie that mattered; and that the lot was drawn where it did not."""
    mattered = [told(tie, f"voting.story.{tie.broken_by}_mattered") for tie in ties if tie.mattered]
    idle = [tie for tie in ties if tie.broken_by == "lot" and not tie.mattered]
    if len(idle) > 1:
        return [*mattered, Sentence("voting.story.lot_often", {"n": len(idle)})]
    return [*mattered, *(told(tie, "voting.story.lot") for tie in idle)]


def told(tie: Tie, key: str) -> Sentence:
    return Sentence(key, {"options": list(tie.tied), "round": tie.round})


def empty_seats(winners: Sequence[str], seats: int) -> list[Sentence]:
    return [Sentence("voting.story.empty_seats", {"n": seats - len(winners)})] if len(winners) < seats else []


def besides(profile: Approvals, winners: Sequence[str], plain: Sequence[str]) -> list[Sentence]:
    """What most votes alone would have taken, and how many people have an idea in either way."""
    dropped = [id for id in plain if id not in winners]
    gained = [id for id in winners if id not in plain]
    if not dropped or not gained:
        return []
    here, there = profile.with_a_winner(winners), profile.with_a_winner(plain)
    swap = Sentence("voting.story.instead", {"options": dropped, "other": gained[0]})
    if len(gained) > 1:
        swap = Sentence("voting.story.instead_many", {"options": dropped, "others": gained})
    return [swap, Sentence("voting.story.coverage", {"n": here, "plain": there, "voters": profile.voters})]
