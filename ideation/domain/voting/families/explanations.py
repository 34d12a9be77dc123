"""Explanations: the sentences that counts have in common: who came in and why, what the first one outside was missing,
what the lot decided, and what most votes alone would have given.

Every figure is taken from the count it tells of, and those by sector obey the same hiding as every other one. A
sentence of `voting.because` is about one winner; its text stands under the winner's title, or behind it.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from ideation.domain.voting.families.approval_ballots import Approvals
from ideation.domain.voting.method import Number, Sentence, Tie

Sectors = list[tuple[str, int]]
FEW_VOTED = Sentence("voting.story.few")  # all that is told of how it was counted, then


def opening(ballots: int, blank: int) -> list[Sentence]:
    counted = Sentence("voting.story.counted", {"n": ballots})
    return [counted, Sentence("voting.story.blank", {"n": blank})] if blank else [counted]


def left_out(out: int, later: int = 0) -> list[Sentence]:
    """Hidden while people voted on it; and, of these, so many only after it had been counted for the first time."""
    told = {"voting.story.out": out - later, "voting.story.later": later}
    return [Sentence(key, {"n": n}) for key, n in told.items() if n]


def of_approvals(profile: Approvals) -> list[Sentence]:
    return opening(profile.ballots, profile.ballots - profile.voters)


def shown_counts(profile: Approvals, id: str) -> Sectors:
    """Supporters by sector, largest first, without the sectors that must stay hidden."""
    counts = profile.by_sector[id]
    return sorted(((k, counts[k]) for k in profile.shown(id) if k in counts), key=lambda kn: (-kn[1], kn[0]))


# -- the winners ----------------------------------------------------------------------------------------------


def ticked(profile: Approvals, id: str, place: int) -> Sentence:
    return Sentence("voting.because.ticks", support_of(profile, id, place) | {"ticks": profile.support[id]})


def support_of(profile: Approvals, id: str, place: int) -> dict[str, object]:
    return {"option": id, "place": place, "n": profile.support[id], "among": shown_counts(profile, id)}


def shared(key: str, profile: Approvals, winners: Sequence[str]) -> list[Sentence]:
    """Each winner with its supporters, and how many of these had none of the earlier winners."""
    return [
        Sentence(key, support_of(profile, id, place) | {"fresh": fresh(profile, id, winners[: place - 1])})
        for place, id in enumerate(winners, 1)
    ]


def fresh(profile: Approvals, id: str, before: Sequence[str]) -> tuple[int, int] | None:
    """(Supporters of this who have nothing in before it, all of them); of the first one in that says nothing."""
    if not before:
        return None
    had = frozenset(before)
    groups = (profile.groups[place] for place in profile.supporters[id])
    return sum(group.weight for group in groups if had.isdisjoint(group.approve)), profile.support[id]


def empty_seats(winners: Sequence[str], seats: int) -> list[Sentence]:
    return [Sentence("voting.story.empty_seats", {"n": seats - len(winners)})] if len(winners) < seats else []


# -- the first one outside ------------------------------------------------------------------------------------


def missed(id: str, gap: Number, ties: Sequence[Tie] = (), unit: str = "votes") -> list[Sentence]:
    """How far the first loser was from coming in; level with the last winner, what told them apart."""
    if gap > 0:
        return [Sentence("voting.story.missed", {"option": id, unit_name(unit): gap})]
    by = next((tie.broken_by for tie in reversed(ties) if id in tie.tied), "merit")
    return [Sentence(f"voting.story.level_{by}", {"option": id})]


def unit_name(unit: str) -> str:
    """`gap` says its number with the word for it: votes, dots, ticks."""
    return f"gap_{unit}"


def short_of_last(figures: Mapping[str, Number], order: Sequence[str], winners: Sequence[str], ties: Sequence[Tie],
                  unit: str = "votes") -> list[Sentence]:  # fmt: skip
    """Of a ranking by figures: what the first one outside lacks to the last one in."""
    losers = [id for id in order if id not in winners]
    if not losers or not winners:
        return []
    return missed(losers[0], figures[winners[-1]] - figures[losers[0]], ties, unit)


# -- ties -----------------------------------------------------------------------------------------------------


def ties_broken(ties: Sequence[Tie]) -> list[Sentence]:
    """Each tie that mattered, once where the same are level twice in a round; and that the lot was drawn where it
    did not."""
    all = [about_tie(tie, f"voting.story.{tie.broken_by}_mattered") for tie in ties if tie.mattered]
    mattered = [sentence for n, sentence in enumerate(all) if sentence not in all[:n]]
    idle = [tie for tie in ties if tie.broken_by == "lot" and not tie.mattered]
    if len(idle) > 1:
        return [*mattered, Sentence("voting.story.lot_often", {"n": len(idle)})]
    return [*mattered, *(about_tie(tie, "voting.story.lot") for tie in idle)]


def by_tie_rule(story: Sequence[Sentence], rule: str) -> tuple[Sentence, ...]:
    """Where all tied go on, or meet again in a run-off, the lot at the cut decided nothing."""
    return tuple(story) if rule == "lot" else tuple(instead_of_lot(sentence, rule) for sentence in story)


def instead_of_lot(sentence: Sentence, rule: str) -> Sentence:
    return replace(sentence, key=BY_RULE.get((sentence.key, rule), sentence.key))


BY_RULE = {
    ("voting.story.lot_mattered", "all"): "voting.story.all_mattered",
    ("voting.story.lot_mattered", "runoff"): "voting.story.runoff_mattered",
    ("voting.story.level_lot", "all"): "voting.story.level_all",
    ("voting.story.level_lot", "runoff"): "voting.story.level_runoff",
}


def about_tie(tie: Tie, key: str) -> Sentence:
    return Sentence(key, {"options": list(tie.tied), "round": tie.round})


# -- most votes alone -----------------------------------------------------------------------------------------


def besides(profile: Approvals, winners: Sequence[str], plain: Sequence[str]) -> list[Sentence]:
    """What most votes alone would have taken, and how many people have an idea in either way."""
    dropped = [id for id in plain if id not in winners]
    gained = [id for id in winners if id not in plain]
    if not dropped and not gained:
        return [Sentence("voting.story.same_as_plain")] if winners else []
    return [swap(dropped, gained), coverage(profile, winners, plain)]


def swap(dropped: list[str], gained: list[str]) -> Sentence:
    if not gained:
        return Sentence("voting.story.plain_more", {"options": dropped})
    if not dropped:
        return Sentence("voting.story.plain_fewer", {"options": gained})
    return Sentence("voting.story.instead", {"options": dropped, "others": gained})


def coverage(profile: Approvals, winners: Sequence[str], plain: Sequence[str]) -> Sentence:
    here, there = profile.with_a_winner(winners), profile.with_a_winner(plain)
    percent = (200 * (here - there) + there) // (2 * there) if there else 0
    key = "voting.story.coverage_more" if percent > 0 else "voting.story.coverage"
    return Sentence(key, {"n": here, "plain": there, "voters": profile.voters, "percent": percent})
