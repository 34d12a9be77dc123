"""Gradients of agreement (after Kaner): from 5, wholehearted, to 1, a block. About one proposal.

It passes when a share of all are at 3 or above ("can live with it"), when that holds to a lower degree in
every sector, and when nobody blocks. A sector too small to be shown is not judged alone, since that would
show it: such sectors are judged as one.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from fractions import Fraction
from math import ceil
from typing import Any

from pydantic import Field

from ideation.domain.limits import FEW, MAX_TEXT
from ideation.domain.privacy.sectors import SMALL, hidden_sectors
from ideation.domain.privacy.suppression import Figures, kept_back, never_shown
from ideation.domain.voting.choice_checks import AT, fields_of, reason_of, whole
from ideation.domain.voting.cost_frames import PLAIN
from ideation.domain.voting.families.one_proposal import one_proposal, reasons
from ideation.domain.voting.fractions import Share, percent, share
from ideation.domain.voting.method import FIRST, Cast, Choice, Method, Option, Outcome, Sentence, Settings

GRADES = (5, 4, 3, 2, 1)
LIVABLE, BLOCK = 3, 1


class GradientsSettings(Settings):
    """`share` of all, and `floor` of each sector, who have to be at 3 or above. `reason_length`: how many characters
    the reason of a block has at least."""

    share: Share = Field("4/5", json_schema_extra=FIRST)
    floor: Share = "1/2"
    reason_length: int = Field(1, ge=0, le=200)

    def for_old_ballots(self) -> GradientsSettings:
        return self.model_copy(update={"reason_length": 0})


class GradientsChoice(Choice):
    grade: int | None = Field(None, ge=1, le=5)
    reason: str | None = Field(None, max_length=MAX_TEXT)


def check(choice: object, options: Sequence[Option], settings: GradientsSettings) -> dict[str, Any]:
    given = fields_of(choice, "grade", "reason")
    if given.get("grade") is None:
        return {}
    grade = whole(given["grade"], f"{AT}.grade", least=1, most=5)
    reason = reason_of(given, least=settings.reason_length if grade == BLOCK else 0)
    return {"grade": grade} | ({"reason": reason} if reason else {})


def count(
    ballots: Sequence[Cast], options: Sequence[Option], settings: GradientsSettings, lot: Sequence[str]
) -> Outcome:
    proposal = one_proposal(options)
    graded = [b for b in ballots if "grade" in b.choice]
    sectors = by_sector(ballots, graded)
    failing = [key for key, (yes, all) in sectors.items() if Fraction(yes, all) < share(settings.floor)]
    named = may_be_named(ballots, graded, sectors, failing)
    yes, voters = livable(graded), weigh(graded)
    blocks = weigh(b for b in graded if b.choice["grade"] == BLOCK)
    enough = voters > 0 and Fraction(yes, voters) >= share(settings.share)
    winners = (proposal,) if enough and not failing and not blocks else ()
    return Outcome(
        winners=winners,
        totals={proposal: yes},
        outcomes=(winners,),
        rounds=(round_of(ballots, graded, named),),
        story=tuple(story(yes, voters, blocks, sectors, named, settings, passed=bool(winners))),
    )


def weigh(ballots: Any) -> int:
    return sum(b.weight for b in ballots)


def livable(graded: Sequence[Cast]) -> int:
    return weigh(b for b in graded if b.choice["grade"] >= LIVABLE)


def by_sector(ballots: Sequence[Cast], graded: Sequence[Cast]) -> dict[str, tuple[int, int]]:
    """{sector: (at 3 or above, all)}; small sectors as one, and left out while even together they are too
    few. Small is a sector also when few of it voted at all: else it could be told who of it left the ballot blank."""
    hidden = hidden_sectors(sizes_of(ballots)) | hidden_sectors(sizes_of(graded))
    groups: dict[str, list[Cast]] = {}
    for cast in graded:
        if cast.sector is not None:
            groups.setdefault(SMALL if cast.sector in hidden else cast.sector, []).append(cast)
    enough = {key: casts for key, casts in sorted(groups.items()) if weigh(casts) >= FEW}
    return {key: (livable(casts), weigh(casts)) for key, casts in enough.items()}


def may_be_named(
    ballots: Sequence[Cast], graded: Sequence[Cast], sectors: Mapping[str, tuple[int, int]], failing: Sequence[str]
) -> list[str]:
    """The groups below the floor, those whose figure is kept back only as "*": of those who gave a grade, or of all
    who voted, which are the figures of the result."""
    alike = [replace(c, sector=c.sector if c.sector in sectors else SMALL) for c in graded]
    hidden = cells_of(alike) | cells_of(ballots)
    shown = [key for key in failing if key not in hidden]
    return shown + [SMALL] * (len(shown) < len(failing))


def cells_of(ballots: Sequence[Cast]) -> set[str]:
    """The groups that are kept back among these; whoever has none can be subtracted like any other."""
    known = [replace(cast, sector=cast.sector or "") for cast in ballots]
    yes = sizes_of([cast for cast in known if cast.choice.get("grade", 0) >= LIVABLE])
    sizes = sizes_of(known)
    return kept_back(Figures(sizes, {"": yes}, 0, 1), never_shown(sizes))[""]


def sizes_of(ballots: Sequence[Cast]) -> dict[str, int]:
    sizes: dict[str, int] = {}
    for cast in ballots:
        if cast.sector is not None:
            sizes[cast.sector] = sizes.get(cast.sector, 0) + cast.weight
    return sizes


def round_of(ballots: Sequence[Cast], graded: Sequence[Cast], failing: Sequence[str]) -> dict[str, Any]:
    voters = weigh(graded)
    return {
        "round": 1,
        "grades": {str(g): weigh(b for b in graded if b.choice["grade"] == g) for g in GRADES},
        "blank": weigh(ballots) - voters,
        "share": str(Fraction(livable(graded), voters)) if voters else None,
        "below_floor": list(failing),
        "blocks": reasons(b for b in graded if b.choice["grade"] == BLOCK),
        "reasons": reasons(b for b in graded if b.choice["grade"] != BLOCK),
    }


def story(
    yes: int, voters: int, blocks: int, sectors: Mapping[str, tuple[int, int]], failing: Sequence[str],
    settings: GradientsSettings, *, passed: bool,
) -> list[Sentence]:  # fmt: skip
    if not voters:
        return [Sentence("voting.story.nobody")]
    verdict = "voting.story.gradients_pass" if passed else "voting.story.gradients_fail"
    wanted = percent(settings.share)
    told = [
        Sentence(verdict),
        Sentence("voting.story.livable", {"n": yes, "voters": voters, "share": wanted}),
        *short_of_share(yes, voters, settings),
    ]
    told += [below(key, sectors, settings) for key in failing]
    return told + ([Sentence("voting.story.blocks", {"n": blocks})] if blocks else [])


def short_of_share(yes: int, voters: int, settings: GradientsSettings) -> list[Sentence]:
    """How many more of those who answered would have had to live with it."""
    missing = ceil(share(settings.share) * voters) - yes
    return [Sentence("voting.story.share_missed", {"n": missing})] if missing > 0 else []


def below(key: str, sectors: Mapping[str, tuple[int, int]], settings: GradientsSettings) -> Sentence:
    if key == SMALL:
        return Sentence("voting.story.below_floor_hidden", {"floor": percent(settings.floor)})
    n, voters = sectors[key]
    values = {"sector": key, "n": n, "voters": voters, "floor": percent(settings.floor)}
    return Sentence("voting.story.below_floor", values)


def lives_with(choice: Mapping[str, Any], options: Sequence[str]) -> list[str]:
    return list(options) if choice.get("grade", 0) >= LIVABLE else []


METHOD = Method(
    name="gradients",
    settings=GradientsSettings,
    choice=GradientsChoice,
    check=check,
    count=count,
    supports=lives_with,
    ballot="gradients",
    frames=PLAIN,
    fills=False,
    single=True,
    need="agree",
    objects=lambda choice: choice.get("grade") == BLOCK,
)
