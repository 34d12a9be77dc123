"""A camp at its end, as the tests of its report find it."""

from dataclasses import dataclass
from typing import Any

from flask import Flask

from tests.story import Camp, Inside, Phone, new

PLACES = (["civil"] * 6) + (["public"] * 5) + (["foundation"] * 2)


@dataclass
class Finished:
    """A camp at its end: two ideas went on, one has a team, commitments and actions."""

    camp: Camp
    people: list[Phone]
    ideas: dict[str, str]
    concept: str

    @property
    def fay(self) -> Phone:
        return self.camp.facilitator()

    def publish(self) -> str:
        return str(self.fay.send("report.publish", published=True)["result"]["slug"])


def played(app: Flask, **wishes: Any) -> Finished:
    camp = Camp(Inside(app), **wishes)
    camp.go("ideas")
    people = [camp.phone(f"deltager {n}", sector) for n, sector in enumerate(PLACES)]
    texts = ("Makkerordning", "Åbne værksteder", "Fritidspas til alle", "Fælles suppe")
    ideas = {text: people[n].post(text, for_whom=f"dem nr. {n}") for n, text in enumerate(texts)}
    camp.go("themes")
    camp.go("selection")
    poll = camp.open_poll()["id"]
    for n, phone in enumerate(people):
        phone.vote(poll, votes={ideas[texts[0]]: 2, ideas[texts[1 if n % 2 else 3]]: 1})
    camp.choose(poll)
    camp.go("concepts")
    concept = camp.facilitator().sees("concepts", idea=ideas["Makkerordning"])["id"]
    return Finished(camp, people, ideas, concept)


def commit(who: Phone, concept: str, condition: str | None = None, **kinds: Any) -> None:
    who.send(
        "commitment.make", id=new(), concept=concept, kinds=kinds, condition=condition, first_step="Ringe til Lone"
    )


def act(who: Phone, concept: str, what: str, owner: Any) -> None:
    who.send("action.add", id=new(), concept=concept, what=what, who=owner, due="2026-12-14")
