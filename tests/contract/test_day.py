"""A whole day, and after every single command: board + envelopes == fresh board, for every role; nothing said that
is not for the listener; the numbers without a gap; and the server's memory equal to its database."""

from __future__ import annotations

from ideation.domain.room import COLLECTIONS
from tests.story import Camp, Inside
from tests.story.secrets_kept import Secrets
from tests.story.walk import Walk
from tests.story.watch import Follower, stored


def test_a_whole_day(camp: Camp, road: Inside) -> None:
    fay = camp.facilitator()
    people = {"fay": fay, "ann": camp.phone("annravn"), "bob": camp.phone("bobfalk", "business")}
    olga = camp.observer("olgalyng")
    everybody = [*people.values(), olga]
    followers, secrets = [Follower(phone) for phone in everybody], Secrets(camp, *everybody)
    numbers = [fay.fresh().seq]

    def after(_: str) -> None:
        for follower in followers:
            follower.check()
        secrets.check()
        numbers.append(fay.board.seq)
        assert numbers[-1] == numbers[-2] + 1
        assert_memory_is_the_database(camp, road)

    Walk(camp, after, **people).whole_day()


def assert_memory_is_the_database(camp: Camp, road: Inside) -> None:
    kept = stored(camp)
    with road.app.extensions["ideation"].store.reading(camp.id) as room:
        assert room.session == kept.session
        for name in COLLECTIONS:
            assert room.collection(name) == kept.collection(name), name
        assert {key: at for key, at in room.dropped.items() if at} == kept.dropped
