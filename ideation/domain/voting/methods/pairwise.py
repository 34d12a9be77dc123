"""Which of these two? Many small comparisons of many ideas, turned into strengths by Bradley and Terry's
model.

Its outcome is a shortlist with intervals, never the final decision: a person cannot see what their answers
did. Each idea has one win and one loss against a phantom of strength 1, so every strength is finite. Ideas
whose interval reaches over the cut are named as uncertain, and so are those that nobody compared: they belong
in a second round. Equal to nine decimals: more comparisons won, then the lot.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from decimal import Decimal
from fractions import Fraction
from typing import Any, Literal

from pydantic import Field

from ideation.domain.errors import Invalid
from ideation.domain.voting.choice_checks import AT, as_list, as_object, fields_of, known_ids, refuse_strangers
from ideation.domain.voting.cost_frames import Frame, Frames
from ideation.domain.voting.families import explanations
from ideation.domain.voting.families.bradley_terry import Duels, chances, intervals, strengths
from ideation.domain.voting.families.highest_score import Top, take_top
from ideation.domain.voting.method import FIRST, Cast, Choice, Method, Number, Option, Outcome, Sentence, Settings

SAME = {"a": "b", "b": "a", "tie": "tie", "skip": "skip"}
PHANTOM = 1  # wins and losses that every idea begins with
NINE = Decimal("1e-9")


class PairwiseSettings(Settings):
    """`seats`: how long the shortlist is."""

    seats: int = Field(10, ge=1, le=1000, json_schema_extra=FIRST)
    max_answers: int = Field(100, ge=1, le=10_000)

    def for_old_ballots(self) -> PairwiseSettings:
        return self.model_copy(update={"max_answers": 10**9})


class Answer(Choice):
    a: str
    b: str
    w: Literal["a", "b", "tie", "skip"]


class PairwiseChoice(Choice):
    answers: list[Answer] = []


def check(choice: object, options: Sequence[Option], settings: PairwiseSettings) -> dict[str, Any]:
    """Each pair once, written with the smaller id as `a`."""
    rows = as_list(fields_of(choice, "answers").get("answers", []), f"{AT}.answers")
    if len(rows) > settings.max_answers:
        raise Invalid({f"{AT}.answers": "too_many"}, limit=settings.max_answers)
    known = known_ids(options)
    answers: dict[tuple[str, str], str] = {}
    for n, row in enumerate(rows):
        pair, w = answer_of(row, known, f"{AT}.answers.{n}")
        if pair in answers:
            raise Invalid({f"{AT}.answers.{n}": "repeated"})
        answers[pair] = w
    return {"answers": [{"a": a, "b": b, "w": w} for (a, b), w in sorted(answers.items())]}


def answer_of(row: object, known: Mapping[str, int], path: str) -> tuple[tuple[str, str], str]:
    given = as_object(row, path)
    for name in ("a", "b", "w"):
        if name not in given:
            raise Invalid({f"{path}.{name}": "missing"})
    if len(given) > 3:
        raise Invalid({path: "unknown"})
    a, b, w = given["a"], given["b"], given["w"]
    refuse_strangers([a, b], known, path)
    if not isinstance(w, str) or w not in SAME:
        raise Invalid({f"{path}.w": "unknown"})
    return ((a, b), w) if a < b else ((b, a), SAME[w])


def preferred_ids(choice: Mapping[str, Any], options: Sequence[str]) -> list[str]:
    """What was preferred at least once."""
    won = [row["a"] if row["w"] == "a" else row["b"] for row in choice.get("answers", ()) if row["w"] in "ab"]
    return sorted(dict.fromkeys(won))


def gather(ballots: Sequence[Cast], options: Sequence[Option]) -> Duels:
    """Half wins, so that a tie is one for each."""
    duels = Duels(tuple(sorted(option.id for option in options)))
    for cast in ballots:
        for row in cast.choice.get("answers", ()):
            if row["w"] != "skip":
                duels.add(row["a"], row["b"], {"a": 2, "tie": 1, "b": 0}[row["w"]] * cast.weight)
                duels.add(row["b"], row["a"], {"a": 0, "tie": 1, "b": 2}[row["w"]] * cast.weight)
    return duels


def count(
    ballots: Sequence[Cast], options: Sequence[Option], settings: PairwiseSettings, lot: Sequence[str]
) -> Outcome:
    duels = gather(ballots, options)
    strength = strengths(duels, PHANTOM)
    chance = {id: n.quantize(NINE) for id, n in chances(strength).items()}
    won: dict[str, Number] = {id: Fraction(duels.won(id), 2) for id in duels.ids}
    figures = {id: Fraction(chance[id]) for id in duels.ids if duels.met(id)}
    top = take_top(figures, won.__getitem__ if settings.tie_merit else None, settings.seats, lot)
    bounds = intervals(duels, strength, PHANTOM)
    unsure = uncertain(duels, figures, top, bounds, settings.seats)
    return Outcome(
        winners=top.winners,
        totals=won,
        outcomes=top.outcomes,
        complete=top.complete,
        ties=top.ties,
        rounds=({"round": 1, "chances": chances_of(duels, chance, bounds), "uncertain": unsure},),
        story=tuple(story(ballots, duels, chance, top, unsure)),
    )


def uncertain(
    duels: Duels,
    figures: Mapping[str, Fraction],
    top: Top,
    bounds: Mapping[str, tuple[Decimal, Decimal]],
    seats: int,
) -> list[str]:
    """Whose interval holds the cut, midway between the last in and the first out; and who was never
    compared."""
    unseen = [id for id in duels.ids if id not in figures]
    if len(top.order) <= seats:
        return unseen
    cut = (figures[top.order[seats - 1]] + figures[top.order[seats]]) / 2
    return [id for id in top.order if Fraction(bounds[id][0]) <= cut <= Fraction(bounds[id][1])] + unseen


def chances_of(
    duels: Duels, chance: Mapping[str, Decimal], bounds: Mapping[str, tuple[Decimal, Decimal]]
) -> dict[str, Any]:
    """The chance to beat a random other idea, with its 95 % interval, and how many comparisons it rests
    on."""
    return {
        id: {
            "chance": str(chance[id]),
            "low": str(bounds[id][0].quantize(NINE)),
            "high": str(bounds[id][1].quantize(NINE)),
            "compared": duels.met(id) // 2,
        }
        for id in duels.ids
    }


def story(
    ballots: Sequence[Cast], duels: Duels, chance: Mapping[str, Decimal], top: Top, unsure: Sequence[str]
) -> list[Sentence]:
    cast, blank = sum(b.weight for b in ballots), sum(b.weight for b in ballots if not b.choice.get("answers"))
    second = [Sentence("voting.story.uncertain", {"n": len(unsure), "options": unsure[:10]})] if unsure else []
    return [
        *explanations.opening(cast, blank),
        *(listed("because", duels, chance, id, n) for n, id in enumerate(top.winners, 1)),
        *(listed("story", duels, chance, id, 0) for id in top.order[len(top.winners) :][:1]),
        *second,
        *explanations.ties_broken(top.ties),
    ]


def listed(kind: str, duels: Duels, chance: Mapping[str, Decimal], id: str, place: int) -> Sentence:
    told = {"option": id, "place": place, "percent": percent(chance[id]), "n": duels.met(id) // 2}
    return Sentence(f"voting.{kind}.shortlisted", told)


def percent(chance: Decimal) -> int:
    return int((chance * 100).to_integral_value())


METHOD = Method(
    name="pairwise",
    settings=PairwiseSettings,
    choice=PairwiseChoice,
    check=check,
    count=count,
    supports=preferred_ids,
    ballot="pairwise",
    frames=Frames(Frame(10, 300), Frame(100, 10_000)),  # 9 (30 x 10), 295 (100 x 100)
    fills=True,
    need="pairs",
)
