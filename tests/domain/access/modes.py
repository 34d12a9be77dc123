"""A vote in each mode of access."""

from __future__ import annotations

from ideation.commands.apply import take
from ideation.domain.entities import Member
from ideation.domain.people import join_session
from ideation.domain.tickets import hashed, new_code
from tests.domain.scene import Scene


def voting(access: str, late: str = "admit") -> Scene:
    """Ideas are written, the vote is ready. Nobody but the author is here."""
    scene = Scene()
    ann = scene.member("ann")
    scene.go("ideas")
    scene.post(ann, "Åbne værksteder")
    scene.set("selection", access=access, late_voters=late)
    scene.go("selection")
    return scene


def print_tickets(scene: Scene, n: int) -> list[str]:
    codes = [new_code(scene.at.rng.getrandbits) for _ in range(n)]
    scene.do(scene.fay, "ticket.issue", hashes=[hashed(code) for code in codes])
    return codes


def with_account(scene: Scene, name: str) -> Member:
    change = join_session(scene.room, scene.at, user=f"user-{name}", sector="civil", account=True)
    take(scene.room, change)
    return scene.room.members[change.result["member"]]


def come_in(scene: Scene, access: str, name: str) -> Member:
    """Somebody who has what the mode asks for."""
    who = with_account(scene, name) if access == "accounts" else scene.member(name)
    if access == "tickets":
        scene.do(who, "ticket.redeem", code=print_tickets(scene, 1)[0])
    return who
