"""All that anybody reads of a vote, taken together, does not tell how a group voted: not even by words and ties."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from random import Random
from typing import Any

import pytest

from ideation.domain.polls.results import figures
from ideation.domain.privacy.sectors import DEFAULT_SECTORS, SMALL
from ideation.domain.privacy.suppression import Figures
from ideation.domain.voting import METHODS
from ideation.domain.voting.methods import sector_equal_voice
from ideation.export import TABLES
from ideation.export.anonymous import pseudonyms
from ideation.report.count_walkthrough import followed
from ideation.views import board
from tests.domain.worlds import Choice, Vote, World, given_away, rooms, sealed, world

ASK_GROUPS = ("sector_threshold", "sector_equal_voice", "sector_best")  # what wins by these tells of groups: adr/0013
BLIND = [method for method in METHODS if method not in (*ASK_GROUPS, "gradients")]
SIZES = {SMALL: 5, "public": 6, "civil": 9, "business": 21}
HALL = {"civil": 7, "business": 6, "public": 6, "foundation": 2}


@pytest.mark.parametrize("method", BLIND)
def test_who_is_in_which_group_shows_nowhere_but_in_the_figures_by_group(method: str) -> None:
    """Everybody changes groups, and nothing else on the result changes: no round, tie, sentence or total."""
    vote, dice = Vote(method), Random(method)
    groups = [group for group, n in SIZES.items() for _ in range(n)]
    choices = vote.choices()
    for some in (choices, choices[:2], choices[1:]):
        cast = dice.choices(some, k=len(groups))
        found = {vote.facts(list(zip(cast, dice.sample(groups, len(groups)), strict=True))) for _ in range(4)}
        assert len(found) == 1


def test_a_tie_told_apart_by_groups_would_show() -> None:
    """So in a room "more sectors" is no step of merit, whatever somebody sets."""
    vote = Vote("approval", tie_sectors=True)
    assert vote.poll.settings["tie_sectors"] is False
    a, b = vote.options
    broad, narrow = [cast(a, b, "public civil"), cast(b, a, "public civil")]
    assert vote.facts(broad) == vote.facts(broad[::-1]) and len({vote.facts(broad), vote.facts(narrow)}) == 1
    vote.poll = replace(vote.poll, settings=vote.poll.settings | {"tie_sectors": True})
    assert len({vote.facts(broad), vote.facts(narrow)}) == 2


def cast(broad: str, narrow: str, groups: str) -> list[tuple[Choice, str]]:
    """Two ticks for each of two ideas; those for the one come from both groups."""
    one, other = groups.split()
    some: list[tuple[Choice, str]] = [({"approve": [broad]}, one), ({"approve": [broad]}, other)]
    return [*some, *[({"approve": [narrow]}, one)] * 2, *[({}, one)] * 4, *[({}, other)] * 6]


@pytest.mark.parametrize(
    ("sizes", "ballots"),
    [
        ({SMALL: 5, "b": 5}, ["", "a", "b", "ab"]),
        ({SMALL: 5, "b": 7}, ["", "a", "ab"]),
        ({SMALL: 5, "b": 5, "c": 5}, ["", "a", "ab"]),
        ({SMALL: 6, "b": 5}, ["a", "b", "c", "ab"]),
        ({"b": 5, "c": 6}, ["a", "b", "c"]),
    ],
)
def test_a_group_of_one_mind_could_always_have_been_of_another(sizes: dict[str, int], ballots: list[str]) -> None:
    """All rooms there can be. Even whoever has all ballots without their groups, and all figures that are shown, cannot
    tell that a group was of one mind: there is always another room in which it was not."""
    worlds = [supporting(room) for room in rooms(sizes, ballots)]
    assert any(list(one.of_one_mind()) for one in worlds)
    assert given_away(worlds) == []


def supporting(room: list[tuple[str, str]]) -> World:
    """A ballot is a word, and supports the ideas that are its letters."""
    sizes = {group: sum(other == group for _, other in room) for _, group in room}
    ideas = sorted(set("".join(word for word, _ in room)))
    support = {idea: dict.fromkeys(sizes, 0) for idea in ideas}
    for word, group in room:
        for idea in word:
            support[idea][group] += 1
    loads = [len(word) for word, _ in room]
    return world(Figures(sizes, support, min(loads), max(loads)), tuple(sorted(word for word, _ in room)))


def test_a_group_below_its_floor_is_named_only_where_its_figure_is_shown() -> None:
    """Blank ballots make two counts of it: of all who voted, and of those with a grade."""
    vote, dice = Vote("gradients"), Random(0)
    groups = [group for group, n in {SMALL: 6, "public": 6, "civil": 7}.items() for _ in range(n)]
    met: set[str] = set()
    for _ in range(200):
        cast = [(dice.choice(vote.choices()), group) for group in groups]
        shown = world(figures(vote.poll, sealed(cast)), None).shown
        named = set(vote.published(cast)["rounds"][0]["below_floor"])
        assert {(vote.options[0], key) for key in named - {SMALL}} <= shown.keys()
        met |= named
    assert met == {SMALL, "public", "civil"}


def test_where_each_group_has_a_purse_no_price_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    """What somebody paid would say how many of a group paid."""
    vote, sizes = Vote("sector_equal_voice"), {SMALL: 5, "public": 6}
    none, one, _, both = vote.choices()
    assert given_away(vote.worlds(sizes, [none, one, both])) == []
    monkeypatch.setattr(sector_equal_voice, "without_price", dict)
    assert given_away(vote.worlds(sizes, [none, one, both]))


WORDS = {s["key"] for s in DEFAULT_SECTORS} | {SMALL}
NAMES = {s[language] for s in DEFAULT_SECTORS for language in ("da", "en")}
KNOWN = {  # those of the rounds name groups whose figure is shown; the second look is made of what is shown
    ("sectors",), ("turnout",), ("second_look", "options", "lowest"),
    ("rounds", "carried_by"), ("rounds", "sector"), ("rounds", "below_floor"),
}  # fmt: skip


@pytest.mark.parametrize("method", METHODS)
def test_nowhere_else_is_anything_said_of_groups(method: str) -> None:
    """A new figure by group fails here, until somebody has thought about who could work out what from it."""
    vote = voted(method)
    room = vote.scene.room
    for role in board.ROLES:
        shown = board.whole(room, role)
        assert {place for result in shown["results"] for place in places_of_groups(result)} <= KNOWN
        assert not list(places_of_groups(shown["polls"]))
    assert not list(places_of_groups(TABLES["polls"](room, pseudonyms())))
    assert {key for table in followed(room, room.results[vote.poll.id]).tables for key in groups_in(table)} <= {
        "civil", "business", "public",
    }  # fmt: skip


def voted(method: str) -> Vote:
    """A vote in a room of groups, counted and shown to all."""
    vote = Vote(method)
    scene, choices = vote.scene, vote.choices()
    people = [m for sector, n in HALL.items() for m in scene.crowd(n, sector)]
    scene.do(scene.fay, "member.admit", members=[m.id for m in people], poll=vote.poll.id)
    for n, person in enumerate(people):
        scene.vote(person, vote.poll, **choices[n % len(choices)])
    scene.finish(vote.poll)
    return vote


def places_of_groups(value: Any, path: tuple[str, ...] = ()) -> Iterator[tuple[str, ...]]:
    """Each way from the top to where a group is named: by its key, or by its name as a text of its own."""
    if isinstance(value, dict):
        for key, item in value.items():
            if key in WORDS:
                yield path
            yield from places_of_groups(item, path if key in WORDS or is_id(key) else (*path, key))
    elif isinstance(value, list):
        for item in value:
            yield from places_of_groups(item, path)
    elif isinstance(value, str) and value in WORDS | NAMES:
        yield path


def is_id(key: str) -> bool:
    return len(key) == 36 and key.count("-") == 4


def groups_in(table: Any) -> Iterator[str]:
    for kind, value in (cell for row in table.rows for cell in row.cells):
        if kind.startswith("sector"):
            yield from [value] if kind == "sector" else value
