"""How much anybody may ask of one server, and why: every figure of that kind, in one place.

A budget is a token bucket: `rate` a second for as long as one likes, `burst` at once. What is measured by bytes says
so. They fit a camp of a thousand behind one address, and stop one hostile phone. `docs/security.md` says what each
one promises; `tests/attack/` tries them.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Budget:
    rate: float  # a second
    burst: float
    why: str


COMMANDS = Budget(10, 20, "of a member: the contract's figure; nobody does more than ten things a second by hand")
GUESSES = Budget(0.2, 10, "of a member, wrong codes of voting slips: ten slips mistyped, then one in five seconds")
SIGNALS = Budget(2, 8, "of a line: a phone says every three seconds that somebody types")
DRAWINGS = Budget(0.1, 6, "of a page that many read: anew at most every ten seconds while its session moves")

KEPT_BYTES = 64 * 2**20  # of such pages, plain and packed: a hundred large reports, and nothing beside a hall's sockets
PUBLIC_SECONDS = 30  # how long anybody may keep a public page: what is withdrawn is gone everywhere within a minute

# -- passwords: failures only. Whoever is over one of these stands in a lane, and is not refused ---------------------
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
LINKS_OF_ONE = 3  # addresses for a new password that work at once: as many as LETTERS
BEARERS_OF_ONE = 10  # tokens of one person for one session: the newest

# -- doors: wrong keys, of all strangers together; a right one is never refused (`keyholes.py`) ------------------------
MISSES = {
    "code": Budget(5, 30, "of a process: a camp mistypes ten in a minute; the code's size bears what comes through"),
    "move": Budget(5, 30, "likewise, and not from the same budget"),
    "invite": Budget(200, 400, "of a process: 128 bits are not guessed; a poster of last year sends a whole hall here"),
    "wall": Budget(200, 400, "likewise: every screen of a house comes back to an address that was changed"),
    "report": Budget(200, 400, "likewise: an address in a newspaper, with a letter too few"),
    "link": Budget(50, 100, "of a process: 192 bits; messengers look at links that were used"),
    "password": Budget(50, 100, "likewise"),
}
GUEST_OF_NOTHING_HOURS = 24  # after that, whoever never came into any session is forgotten
SWEEP_SECONDS = 3_600  # how often what has run out is swept away
SWEPT_AT_ONCE = 2_000  # rows: some milliseconds
