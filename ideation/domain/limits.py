"""Limits: how much anybody may ask of one server, how long a text may be, how few people a figure may be about, and
why: every figure of that kind, in one place.

A budget is a token bucket: `rate` a second for as long as one likes, `burst` at once. What is measured by bytes says
so. They fit a camp of a thousand behind one address, and stop one hostile phone. `docs/security.md` says what each
one promises; `tests/attack/` tries them.
"""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction


@dataclass(frozen=True, slots=True)
class Budget:
    rate: float  # a second
    burst: float
    why: str


@dataclass(frozen=True, slots=True)
class Share:
    """What one participant, one facilitator and the whole session may have standing."""

    each: int
    leads: int
    all: int
    why: str


COMMANDS = Budget(10, 20, "of a member: the contract's figure; nobody does more than ten things a second by hand")
GUESSES = Budget(0.2, 10, "of a member, wrong codes of voting slips: ten slips mistyped, then one in five seconds")
SIGNALS = Budget(2, 8, "of a line: a phone says every three seconds that somebody types")
DRAWINGS = Budget(0.1, 6, "of a page that many read: anew at most every ten seconds while its session moves")

KEPT_BYTES = 64 * 2**20  # of such pages, plain and packed: a hundred large reports, and nothing beside a hall's sockets
PUBLIC_SECONDS = 30  # how long anybody may keep a public page: what is withdrawn is gone everywhere within a minute

# -- passwords: failures only. Whoever is over one of these stands in a lane, and is not refused --------------------
KNOWN_BROWSER = Budget(1 / 30, 10, "of a browser that has logged in to this account before: nobody else's are counted")
FAILURES = Budget(0.2, 10, "of one e-mail from one address: somebody who tries all the passwords they ever had")
FAILURES_OF_EMAIL = Budget(1, 100, "of one e-mail from anywhere: who guesses once a second slows nobody elsewhere down")
FAILURES_OF_ADDRESS = Budget(1, 100, "of one address at any e-mails: a hall of facilitators mistypes less")
FAILURES_OF_BROWSER = Budget(1 / 60, 1000, "of one browser at one e-mail: only says who comes first in a lane")
FAILURES_LATELY = Budget(3000 / 86_400, 3000, "of one e-mail in a day: after that a try in its lane takes longer")
LETTERS = Budget(1 / 600, 3, "of one e-mail: three are on their way already, and nobody's letter box is filled")
LANE_PACE = Budget(10, 1, "of a lane: an owner among five guesses a second still gets a turn at once")
LANE_SLOW_PACE = Budget(
    2, 1, "of a lane after FAILURES_LATELY: at most 176,000 tries a day, and a password is no common one"
)
LANE_PLACES = 16  # who waits longer than some seconds has long pressed again
LANES_PLACES = 100  # in all lanes together: each holds a request
LANE_AGAIN_MS = 3_000
HASHINGS = 3  # passwords looked at at once, 19 MB each and a core
HASHINGS_WAITING = 60  # and who may stand in line for that: at a tenth of a second each, some seconds

# -- keys: how long they count, and how many somebody has -----------------------------------------------------------
LOGIN_DAYS = 400  # a programme of camps lasts a year; after that a guest has long been forgotten, or logs in again
BEARER_DAYS = 400  # the same person's, where a program holds it
FACILITATOR_TOKEN_DAYS = 90  # of `ideation session create`: it leads a session, and lies in a script
LOGINS_OF_ONE = 20  # browsers of one person: the newest; nobody has more, and nobody fills the table
DOUBLE_TAP_SECONDS = 30  # for so long two presses on one join page are one person; after that its cookie is no key
MOVES_OF_ONE = 1  # codes for another device: a new one ends the last
LINKS_OF_ONE = 20  # one-time links that one facilitator has made and nobody has used
PASSWORDS_OF_ONE = 3  # addresses for a new password that work at once: as many as LETTERS
BEARERS_OF_ONE = 10  # tokens of one person for one session: the newest
GUEST_OF_NOTHING_HOURS = 24  # after that, whoever never came into any session is forgotten
SWEEP_SECONDS = 3_600  # how often what has run out is swept away
SWEPT_AT_ONCE = 2_000  # rows: some milliseconds

# -- the door of a session: who takes a place, who waits ------------------------------------------------------------
HEADROOM = Fraction(6, 5)  # of the people counted in the room: some were in the corridor
HEADROOM_LEAST = 5  # and so many at least
WAITING = 1_000  # at one door: a whole hall that comes while it is shut, and at that pace seconds to open a line

# -- doors: wrong keys, of all strangers together; a right one is never refused (`guess_limits.py`) -----------------
MISSES = {
    "code": Budget(5, 30, "of a process: a camp mistypes ten in a minute; the code's size bears what comes through"),
    "move": Budget(5, 30, "likewise, and not from the same budget"),
    "invite": Budget(200, 400, "of a process: 128 bits are not guessed; a poster of last year sends a whole hall here"),
    "wall": Budget(200, 400, "likewise: every screen of a house comes back to an address that was changed"),
    "report": Budget(200, 400, "likewise: an address in a newspaper, with a letter too few"),
    "link": Budget(50, 100, "of a process: 192 bits; messengers look at links that were used"),
    "password": Budget(50, 100, "likewise"),
}

# -- lines: what one connection may say, be sent, and how many there may be -----------------------------------------
FRAMES = Budget(50, 200, "of a line: an outbox of fifty ideas leaves at once; fast fingers make five frames a second")
BYTES = Budget(
    100_000, 400_000, "of a line, in bytes: two hundred long texts at once, and no hand writes on at that pace"
)
PERSON_FRAMES = Budget(100, 500, "of a person, all lines together: hanging up and coming back buys nothing")
UNNAMED_FRAMES = 20  # of a line that has not said whose it is: it has one thing to say
UNNAMED_BYTES = 8_000  # a token and a few pings are 300
UNNAMED_SECONDS = 10.0  # the handshake takes two turns on the slowest network
UNNAMED_LINES = 1_000  # of a process: everybody who comes back after a restart at once; the oldest makes room
HANDSHAKES = Budget(300, 1_500, "of a process: a hall of 1,000 is back at once after a restart, and half as many again")
COMEBACKS = Budget(5, 100, "of a person: phones on bad Wi-Fi come back again and again, not five times a second")
JOINS = Budget(1, 8, "of a line: a phone asks once, and again at every gap it notices")
REFUSED_JOINS = Budget(
    0.5, 15, "of a line, over JOINS: a phone waits as it was told; who goes on asking does not listen"
)
BOARDS = Budget(
    500_000, 8_000_000, "of a person, in bytes: two devices fetch the largest board at once, then one in six seconds"
)
KEPT_BOARDS = 64_000_000  # bytes of boards that a process keeps ready
SMALLEST_BOARD = 2_000  # what an answer that says next to nothing is counted for
CARD_BYTES = 400  # of a card, about, before it is made
MANY_CHANGES = 400  # more than that since somebody's number, and they get the board that is ready for everybody
BOARD_AFTER = 200_000  # bytes still to be sent on a line: until they have left it gets no other board
LARGEST_MESSAGE = 64_000  # bytes, put together from its pieces: the contract's figure
WAITING_BYTES = 1_000_000  # to be sent on a line: with more than that it is cut off, and comes back by `since`
WAITING_MESSAGES = 500  # likewise: a minute of a busy room for a phone in a tunnel
STALLED_SECONDS = 20.0  # a line that takes not one byte for so long does not read
MEMBER_LINES = 5  # of a member in a session: phone, laptop, and tabs that were forgotten; the oldest makes room
PERSON_LINES = 20  # of a person in all sessions: somebody follows three tracks from two desks
SESSION_LINES = 4_000  # of a session: everybody in the fullest one with two devices
PROCESS_LINES = 10_000  # of a process: more than it could serve; the files it may have open are more
PROJECTOR_LINES = 20  # of a session's projector address: every screen of a large house
REQUESTS = Budget(20, 60, "of a connection while the server is late: a page and its files at once; a script goes on")
LATE_SECONDS = 0.03  # the server is late when it does by so much later what it meant to do now
PAUSE_SECONDS = 1.0  # the longest that a request over its budget waits then

# -- figures about people -------------------------------------------------------------------------------------------
FEW = 5  # people: the smallest group of whom a figure is shown; of fewer it would tell what somebody did (`privacy/`)

# -- texts, in characters (`phases/settings.py` cleans and measures them) -------------------------------------------
MAX_TEXT = 2_000  # of what people write, wherever nothing else stands here
MAX_IDEA = 280  # where the plan says nothing else: an idea is read from the back of the room
MIN_IDEA = 20  # that a plan may ask for
MAX_TITLE = 200
MAX_NAME = 80
MIN_PASSWORD, MAX_PASSWORD = 10, 200

# -- lists, in one command ------------------------------------------------------------------------------------------
IDS_AT_ONCE = 500
TITLES_AT_ONCE = 100
MEMBERS_AT_ONCE = 5_000  # everybody of the largest room

# -- words: what one person, and a whole session, may have standing (`quotas.py`) ---------------------------------
SHARES = {
    "ideas": Share(100, 1_000, 10_000, "a person and step: nobody thinks of more; facilitators type in for others"),
    "themes": Share(15, 200, 200, "a wall of more than that is no map"),
    "concepts": Share(20, 100, 200, "facilitators open them; where a step lets everybody add, as many as one can keep"),
    "commitments": Share(50, 50, 5_000, "a person promises this and that to every concept there is"),
    "actions": Share(30, 200, 2_000, "a person and concept: more is no plan"),
}
HINTED_IDEAS = 1_000  # the newest, whose likeness is looked for: twice as many take four times as long
HINTED_CHARACTERS = 280  # of each: what an idea is about stands at its beginning
HINTS_BESIDE = 4_000  # characters in all: more takes more than a glance, and leaves the hub
ROWS_FOR_EACH = 3  # times a person's share, with what they took back: somebody who changes their mind has room
ROWS_FOR_ALL = 4  # times a session's, with what was put away: an end for the memory, far from any camp
TEAMS = 10  # one person is in: whoever is in more is in none
ROUNDS = 40  # of one question
STEPS = 60
PAPERS = 500  # of one poll
TICKETS = 3_000
PROPOSALS = 3  # of teams from wishes, in a session: each tells one seat of everybody, and is told to everybody
SEATS_OVER = (
    2  # a team may be larger or smaller than an even share: much larger, and everybody sits at their first wish
)
AUTHOR_SHOWS = 20  # ideas of one author before all may be put away at once: that tells that they are one person's

# -- counts: what a vote may cost (`domain/voting/cost_estimate.py`, `counting/`) -----------------------------------
BLINK_MS = 20  # longer than that nothing is made on the hub: forty commands could be answered meanwhile
MOMENT_MS = 500  # in a thread, where everybody else gets a turn every 5 ms; longer ones have a process of their own
COUNTS_AT_ONCE = 2  # of a process: so many cores a small machine has; the others stand in line, and are told so
COUNT_SECONDS = 300  # of processor time: the longest count we measured takes 6, and nobody waits longer for a result
COUNT_BYTES = 2_000_000_000  # of memory, for one count
OPTIONS = 1_000  # of one poll: nobody reads more, and comparing all with all grows with their square
