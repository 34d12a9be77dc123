"""The words of counting: an option, a cast ballot, an outcome, and what every voting method offers.

A method is one module with one `Method`. It checks one choice, counts all of them, and tells the count's own
story as `Sentence`s, which `explain` turns into Danish or English. Nothing in here knows a room, a clock or a
database.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from fractions import Fraction
from functools import cached_property
from typing import Any, Literal

from pydantic import BaseModel, ConfigDict, Field, JsonValue

from ideation.domain.voting import translation
from ideation.domain.voting.cost_frames import Frames

Number = int | Fraction


@dataclass(frozen=True, slots=True)
class Option:
    id: str
    cost: int | None = None


class Options(list[Option]):
    """The same for all ballots of a count, so what is asked of them for every ballot is worked out once."""

    @cached_property
    def places(self) -> dict[str, int]:
        return places_of(self)


def places_of(options: Sequence[Option]) -> dict[str, int]:
    return {option.id: place for place, option in enumerate(options)}


@dataclass(frozen=True, slots=True)
class Cast:
    """A checked choice; `weight` stands for that many equal ballots."""

    choice: dict[str, Any]
    sector: str | None = None
    weight: int = 1


@dataclass(frozen=True, slots=True)
class Tie:
    """`tied` in the order they came out; `mattered`: broken otherwise, other winners."""

    round: int
    tied: tuple[str, ...]
    broken_by: str  # "merit" | "lot"
    mattered: bool

    def as_dict(self) -> dict[str, Any]:
        return {
            "round": self.round,
            "tied": list(self.tied),
            "broken_by": self.broken_by,
            "mattered": self.mattered,
        }


@dataclass(frozen=True, slots=True)
class Sentence:
    """A key of the catalogue and its values; `option` and `other` hold option ids, `among` counts by sector."""

    key: str
    values: dict[str, Any] = field(default_factory=dict)

    @property
    def about_a_winner(self) -> bool:
        return self.key.startswith("voting.because.")

    @property
    def about_one_passed(self) -> bool:
        """About one that was not chosen although it had more than one that was (`passed_over.py`)."""
        return self.key.startswith("voting.passed.")


@dataclass(frozen=True, slots=True)
class Outcome:
    """`outcomes` are the winner sets that some lot order gives; not `complete`: more than were tried."""

    winners: tuple[str, ...]
    totals: dict[str, Number]
    outcomes: tuple[tuple[str, ...], ...]
    complete: bool = True
    ties: tuple[Tie, ...] = ()
    rounds: tuple[dict[str, Any], ...] = ()
    story: tuple[Sentence, ...] = ()

    def as_dict(self) -> dict[str, Any]:
        return {
            "winners": list(self.winners),
            "totals": {id: str(n) for id, n in sorted(self.totals.items())},
            "outcomes": [list(winners) for winners in self.outcomes],
            "complete": self.complete,
            "ties": [tie.as_dict() for tie in self.ties],
            "rounds": list(self.rounds),
        }


# Where a vote is planned, a setting is folded away, unless it is one of these.
FIRST: dict[str, JsonValue] = {"planned": "first"}  # what matters most
OF_FILES: dict[str, JsonValue] = {"planned": "never"}  # for counting other people's ballots, not in a room


class Settings(BaseModel):
    """`tie_merit` false: ties go straight to the lot, as in the literature."""

    model_config = ConfigDict(strict=True, extra="forbid", allow_inf_nan=False, frozen=True)

    tie_merit: bool = True

    @classmethod
    def of_files(cls) -> list[str]:
        return [name for name, field in cls.model_fields.items() if field.json_schema_extra == OF_FILES]

    def for_options(self, n: int) -> Settings:
        """The settings as they are frozen at opening, when the number of options is known."""
        return self

    def for_room(self) -> Settings:
        """The settings for secret ballots."""
        return self

    def for_old_ballots(self) -> Settings:
        """The settings for counting ballots that somebody else took, maybe under other limits."""
        return self


class Choice(BaseModel):
    model_config = ConfigDict(strict=True, extra="forbid", allow_inf_nan=False)


class Seats(Settings):
    seats: int = Field(5, ge=1, le=1000, json_schema_extra=FIRST)


class ManySeats(Seats):
    """`tie_sectors`: among the merit steps is "more sectors". Not in a room: which of two was told apart by it could
    tell of a group that is kept back that none of it, or somebody of it, supports one of them (`adr/0013`)."""

    tie_sectors: bool = Field(True, json_schema_extra=OF_FILES)

    def for_room(self) -> ManySeats:
        return self.model_copy(update={"tie_sectors": False})


Check = Callable[[object, Sequence[Option], Any], dict[str, Any]]
Count = Callable[[Sequence[Cast], Sequence[Option], Any, Sequence[str]], Outcome]
Supports = Callable[[Mapping[str, Any], Sequence[str]], list[str]]
Passed = Callable[[Any, str], tuple[str, dict[str, Any]]]
Ballot = Literal[
    "approval",
    "budget",
    "dots",
    "quadratic",
    "score",
    "star",
    "ranking",
    "pairwise",
    "impact_effort",
    "consent",
    "gradients",
]
# What whoever plans a vote may need, in the order in which it is offered (`console.need_<need>`). One method answers
# each; the others stand under "other ways".
Need = Literal[
    "agree", "object", "spread", "most", "weight", "sectors", "grades", "one", "pairs", "effort", "pot",
]  # fmt: skip


@dataclass(frozen=True, slots=True, kw_only=True)
class Method:
    """All that is to be known of one way to vote. `supports` names the options that one choice speaks for: what shares
    within sectors are made of. `ballot`: what people vote on, in `static/src/voting/ballots/`. `frames`: how long a
    count may take (`cost_estimate.py`). `fills`: its places go to whatever has support (`places.py`).

    `passed`: why one with more votes was passed over, where not the highest figures win (`families/passed_over.py`);
    `votes_move`: those figures are the first round's. `single`: about one proposal; `priced`: every option has a cost;
    `dense`: a ballot may say something of all of them. `by_sector`: the rule itself looks at sectors. `need`: it is the
    answer to this one. `objects`: whether a choice is an objection.
    """

    name: str
    settings: type[Settings]
    choice: type[Choice]
    check: Check
    count: Count
    supports: Supports
    ballot: Ballot
    frames: Frames
    fills: bool
    passed: Passed | None = None
    votes_move: bool = False
    single: bool = False
    priced: bool = False
    by_sector: bool = False
    need: Need | None = None
    objects: Callable[[Mapping[str, Any]], bool] | None = None
    dense: bool = False

    def prepare(self, settings: Mapping[str, Any], n_options: int) -> dict[str, Any]:
        """What a poll is frozen with when it opens."""
        given = self.settings.model_validate(dict(settings))
        return given.for_options(n_options).for_room().model_dump(mode="json")

    def explain(
        self,
        outcome: Outcome,
        titles: Mapping[str, str],
        locale: str,
        sectors: Mapping[str, str] | None = None,
        t: translation.Translate = translation.t,
    ) -> list[str]:
        """The count in plain sentences. `titles` by option id, `sectors` by key where a camp has its own."""
        words = translation.Words(titles, sectors or {}, locale, t)
        return [said(s, words) for s in outcome.story]

    def because(
        self,
        outcome: Outcome,
        titles: Mapping[str, str],
        locale: str,
        sectors: Mapping[str, str] | None = None,
        t: translation.Translate = translation.t,
    ) -> dict[str, str]:
        """{winner: why}, each as it stands under the winner's title."""
        words = translation.Words(titles, sectors or {}, locale, t)
        return {s.values["option"]: words.say(s.key, s.values) for s in outcome.story if s.about_a_winner}

    def why_not(
        self, outcome: Outcome, titles: Mapping[str, str], locale: str, t: translation.Translate = translation.t
    ) -> dict[str, str]:
        """{one with more votes that was not chosen: why}, each as it stands under its title."""
        words = translation.Words(titles, {}, locale, t)
        return {s.values["option"]: words.say(s.key, s.values) for s in outcome.story if s.about_one_passed}


def said(sentence: Sentence, words: translation.Words) -> str:
    text = words.say(sentence.key, sentence.values)
    if not (sentence.about_a_winner or sentence.about_one_passed):
        return text
    title = words.shown("option", sentence.values["option"])
    return words.t(words.locale, "voting.because.line", title=title, text=text)
