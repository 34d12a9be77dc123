"""Results, as published of a count: the method's outcome in both languages, turnout, shares within sectors, and the lot
and the rule card that it is checked by."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import replace
from typing import Any

from ideation.domain.changes import SealedBallot
from ideation.domain.entities import Poll
from ideation.domain.languages import DEFAULT, LANGUAGES
from ideation.domain.limits import FEW
from ideation.domain.opinions import beyond_papers
from ideation.domain.polls.balanced_support import second_look
from ideation.domain.polls.consensus import without_a_verdict
from ideation.domain.polls.named_options import Said, marks, said
from ideation.domain.polls.objections import supported
from ideation.domain.polls.prices import money
from ideation.domain.polls.tally import anonymous, cast_ballots, counted_as, sealed_as_one, tally_of
from ideation.domain.polls.ties import cut_of, goes_on
from ideation.domain.polls.voter_count import heads_of, sector_counts
from ideation.domain.privacy.sectors import DEFAULT_SECTORS, SMALL, hidden_sectors
from ideation.domain.privacy.small_polls import only_what_was_chosen
from ideation.domain.privacy.suppression import Figures, breakdown
from ideation.domain.room import Room
from ideation.domain.voting import METHODS
from ideation.domain.voting.families.explanations import by_tie_rule, left_out
from ideation.domain.voting.formats.counting_file import Counted
from ideation.domain.voting.method import Sentence


def entitled(poll: Poll) -> int:
    """How many may vote: the electors, and those whose paper was written in."""
    return len(poll.electorate) + int(poll.turnout.get("proxies", 0))


def published(
    room: Room,
    poll: Poll,
    sealed: list[SealedBallot],
    dice: str | None = None,
    made: Mapping[str, Counted] | None = None,
) -> tuple[dict[str, Any], dict[str, Any]]:
    """The result's body, and what is kept of it for later rules. `made` holds counts that were made beside the hub."""
    told = tally_of(room, poll, [(ballot.choice, ballot.sector) for ballot in sealed], dice)
    counted = counted_as(told, made)
    body = without_a_verdict(body_of(room, poll, sealed, told.lot, counted, told.out))
    few = heads_of(cast_ballots(room, poll)).few
    return only_what_was_chosen(poll, counted.outcome, body) if few else body, kept(room, poll, body)


def kept(room: Room, poll: Poll, body: Mapping[str, Any]) -> dict[str, Any]:
    """What later rounds have to know of this one, and the dealing with objections; nobody is shown it."""
    voted = cast_ballots(room, poll)
    found = {"people": heads_of(voted).people, "hidden": sorted(sealed_as_one(room, poll, voted))}
    return found | ({"supported": supported(body)} if METHODS[poll.method].single else {})


def body_of(
    room: Room, poll: Poll, sealed: list[SealedBallot], lot: dict[str, Any], counted: Counted, out: Sequence[str] = ()
) -> dict[str, Any]:
    """`out`: what was hidden meanwhile, and is not counted."""
    options = [id for id in poll.options if id not in out]
    cut, table = cut_of(counted.outcome), with_people(room, poll, options, figures(poll, sealed, options))
    winners = list(counted.outcome.winners)
    return counted.outcome.as_dict() | {
        "goes_on": goes_on(poll, winners, cut, lot["order"]),
        "cut": cut,
        "tie_rule": poll.tie_rule,
        **money(poll, winners),
        "poll": poll.id,
        "method": poll.method,
        "settings": poll.settings,
        "ballots": len(sealed),
        "electors": entitled(poll),
        "admitted": poll.turnout["admitted"],
        "removed": len(poll.aside),
        "out": list(out),
        "later": [],
        "proxies": poll.turnout.get("proxies", 0),
        "access": poll.turnout["access"],
        "headcount": room.session.headcount,
        "sectors": breakdown(table, there(room, poll)),
        "second_look": second_look(table, winners),
        "opinions": beyond_papers(counted.opinions, poll.turnout.get("proxies", 0)),
        "turnout": turnout_by_sector(room, poll),
        **sentences(room, with_left_out(counted, out), poll.tie_rule, table),
        "lot": lot,
        "rule": poll.rule,
        "rule_hash": poll.rule_hash,
        "sha256": counted.sha256,
    }


def there(room: Room, poll: Poll) -> set[str]:
    """The sectors that could vote or did: that one of them stands there says of nobody whether they voted."""
    return {room.members[id].sector for id in poll.electorate} | {b.sector for b in cast_ballots(room, poll)}


def with_left_out(counted: Counted, out: Sequence[str], later: Sequence[str] = ()) -> Counted:
    """First of all, that something was not counted."""
    story = (*left_out(len(out), len(later)), *counted.outcome.story)
    return replace(counted, outcome=replace(counted.outcome, story=story))


def with_people(room: Room, poll: Poll, options: list[str], table: Figures) -> Figures:
    """Beside all ballots those of people, where a part is on paper."""
    heads = heads_of(cast_ballots(room, poll))
    if not (heads.phones and heads.papers):
        return table
    proxy = [b.proxy for b in cast_ballots(room, poll)]
    of_people = [ballot for ballot, paper in zip(anonymous(room, poll), proxy, strict=True) if not paper]
    return replace(table, people=figures(poll, [SealedBallot("", *ballot) for ballot in of_people], options))


def sentences(room: Room, counted: Counted, tie_rule: str, table: Figures) -> dict[str, Any]:
    """The explanation and the reasons in each language. `named`: the options in each sentence, and which sentences say
    why a winner won. `why` is of those that had more than one that was chosen; it names none of them."""
    lines = {lang: explained(room, counted, tie_rule, lang, table) for lang in LANGUAGES}
    whys = {lang: because(room, counted, lang, table) for lang in LANGUAGES}
    return {
        "explanation": {lang: [one.text for one in of] for lang, of in lines.items()},
        "because": {lang: {id: one.text for id, one in of.items()} for lang, of in whys.items()},
        "why": {lang: counted.method.why_not(counted.outcome, {}, lang) for lang in LANGUAGES},
        "named": {
            "explanation": [together(versions) for versions in zip(*lines.values(), strict=True)],
            "because": {id: together([of[id] for of in whys.values()]) for id in whys[DEFAULT]},
            "reasons": [n for n, one in enumerate(counted.outcome.story) if one.about_a_winner],
        },
    }


def together(versions: Iterable[Said]) -> list[str]:
    return list(dict.fromkeys(id for one in versions for id in one.ids))


def explained(room: Room, counted: Counted, tie_rule: str, language: str, table: Figures) -> list[Said]:
    story = [discreet(sentence, table) for sentence in by_tie_rule(counted.outcome.story, tie_rule)]
    told = replace(counted.outcome, story=tuple(story))
    lines = counted.method.explain(told, marks(counted.titles), language, sector_names(room, language))
    return [said(line, counted.titles) for line in lines]


def because(room: Room, counted: Counted, language: str, table: Figures) -> dict[str, Said]:
    told = replace(counted.outcome, story=tuple(discreet(sentence, table) for sentence in counted.outcome.story))
    lines = counted.method.because(told, marks(counted.titles), language, sector_names(room, language))
    return {id: said(line, counted.titles) for id, line in lines.items()}


def discreet(sentence: Sentence, table: Figures) -> Sentence:
    """Without the figures of groups that are kept back for whoever knows the papers, which a count does not know."""
    if "among" not in sentence.values or table.people is None:
        return sentence
    hidden = table.kept_back[sentence.values["option"]]
    return replace(
        sentence, values=sentence.values | {"among": [(g, n) for g, n in sentence.values["among"] if g not in hidden]}
    )


def figures(poll: Poll, sealed: list[SealedBallot], options: list[str] | None = None) -> Figures:
    """Who supports what, by sealed sector; `options`: those that are counted, where not all are."""
    method, options = METHODS[poll.method], poll.options if options is None else options
    supported = [(method.supports(ballot.choice, options), ballot.sector) for ballot in sealed]
    loads = [len(ids) for ids, _ in supported] or [0]
    found: dict[str, dict[str, int]] = {id: {} for id in options}
    for ids, sector in supported:
        for id in ids:
            found[id][sector] = found[id].get(sector, 0) + 1
    return Figures(sector_counts(ballot.sector for ballot in sealed), found, min(loads), max(loads))


def turnout_by_sector(room: Room, poll: Poll) -> dict[str, list[int]]:
    """{sector: [voted, electors]}: who took part is public, what they chose is not. Of sectors with fewer than FEW
    electors it is told as of one ("*"), and of nothing that is smaller."""
    cast = cast_ballots(room, poll)
    home = {b.elector: b.sector for b in cast if not b.proxy}
    people = sector_counts(home.get(id) or room.members[id].sector for id in poll.electorate)
    papers = sector_counts(b.sector for b in cast if b.proxy)
    small = hidden_sectors(people or papers, beside=papers)
    if sum((people or papers).get(key, 0) for key in small) < FEW:  # not even together
        people, papers = ({key: n for key, n in of.items() if key not in small} for of in (people, papers))
    electors = joined([people, papers], small)
    voted = joined([sector_counts(b.sector for b in cast)], small)
    return {key: [voted.get(key, 0), electors[key]] for key in sorted(electors)}


def joined(counts: Iterable[Mapping[str, int]], small: Collection[str]) -> dict[str, int]:
    found: dict[str, int] = {}
    for key, n in (pair for of in counts for pair in of.items()):
        group = SMALL if key in small else key
        found[group] = found.get(group, 0) + n
    return found


def sector_names(room: Room, language: str) -> dict[str, str]:
    """A camp's own names, for sentences; ours have words of their own there."""
    ours = {s["key"]: s for s in DEFAULT_SECTORS}
    return {s["key"]: s[language] for s in room.session.sectors if s[language] != ours.get(s["key"], {}).get(language)}
