"""What every table of an export holds, in words."""

from __future__ import annotations

CODEBOOK: dict[str, str] = {
    "session": "One row: the session. Times are UTC, rounded down to five minutes.",
    "steps": "The plan in order; entered_at and left_at are the last time the room came and went.",
    "people": "One row a member. person is a pseudonym of this export only; sectors with fewer than 5 participants are "
    "'small', with as many more as it takes that none can be subtracted; facilitators and observers have none.",
    "ideas": "Ideas that were not withdrawn. n is their order of arrival; sector once their first result was shown, "
    "'small' as in people.",
    "polls": (
        "One row a round of voting: rule, access, turnout, and after the count what was chosen and confirmed. on_paper "
        "are ballots that a facilitator wrote in; removed are electors who were taken out before the count, and their "
        "ballots with them; erased are ballots of a round that ended uncounted; "
        "goes_on is what the rule for ties made of the winners."
    ),
    "concepts": (
        "What teams made of ideas; field_* are the canvas fields; team and sectors are numbers; needs is what the team "
        "said it takes; firm_*, in_force_* and waiting_* are what is promised, never added together."
    ),
    "commitments": (
        "What people will bring. standing: firm; in_force where its condition (words that the facilitator judged, or "
        "depends) holds; waiting where it does not."
    ),
    "objections": "Objections of counted polls, each text once, in random order, and what became of them.",
    "actions": "Who does what by when; 'named' is a name given as free text, which is not exported.",
    "influence": "Each sector at each stage. present: people here; wrote: ideas; words: words in them; selected: of "
    "the things that went on ('of') those with an idea of the sector in them, merged ideas counting for all sectors; "
    "owns: people in teams; commits: people with a firm promise; acts: agreed actions by their doer's sector. "
    "share_percent is of all of that stage.",
    "opinions": "Of counted polls with 40 people or more: groups that vote alike (0 is the largest), and of options on "
    "which they agree, or that divide them, how many quarters of a group support it at least; 0: fewer than one; "
    "empty: not told.",
    "counts": "Each counted poll as a file that `ideation recount --file` and `ideation count` read. Where fewer than "
    "five people voted its ballots are kept back, and of the result there is what was chosen ('few').",
}
