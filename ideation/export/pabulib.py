"""Revealed polls as Pabulib files. Ballots are secret by default: whoever asks for these says so."""

from __future__ import annotations

from random import SystemRandom

from ideation.domain.entities import Poll
from ideation.domain.privacy.small_polls import is_few
from ideation.domain.voting.formats.pabulib.writer import kind_of, write_pabulib
from ideation.export import counted
from ideation.storage.store import Store


def pabulib_files(store: Store, session: str) -> dict[str, bytes]:
    """{file name: content} of every revealed poll in which people chose among options."""
    with store.reading(session) as room:
        revealed = [p for p in room.polls.values() if p.state == "revealed" and p.id in room.results]
        revealed = [p for p in revealed if not is_few(room.results[p.id].body)]
        documents = [(p, counted(store, room, p.id)) for p in sorted(revealed, key=lambda p: p.id)]
        title = room.session.title
    return {
        f"{name(poll)}.pb": write_pabulib(
            document, title=title, opened=poll.opened_at, closed=poll.closed_at, chance=SystemRandom()
        ).encode()
        for poll, document in documents
        if kind_of(document["ballots"])
    }


def name(poll: Poll) -> str:
    return f"{poll.method}-round{poll.round}-{poll.id}"
