"""People who play any plan, step by step, over HTTP: what a step asks of them they do, and no more than that.

troupe = Troupe(camp); for step in troupe.plan(): troupe.goes(step); troupe.plays(step)
`plays` returns the words that everybody should be able to read by then.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from itertools import cycle
from typing import Any

from ideation.domain.concept_kinds import KINDS, asked_in, thing_of
from tests.story import Camp, Json, Phone, new

SECTORS = ("civil", "business", "public", "university", "civil")
DUE = "2030-03-04"
STANCES: dict[str, dict[str, Any]] = {"consent": {"stance": "ok"}, "gradients": {"grade": 4}}
AGAINST: dict[str, dict[str, Any]] = {
    "consent": {"stance": "object", "reason": "Vi mangler et lokale om vinteren"},
    "gradients": {"grade": 1, "reason": "Vi mangler et lokale om vinteren"},
}


@dataclass
class Told:
    """What is there to be read: on all screens, and by whom it may not be read yet."""

    all: list[str] = field(default_factory=list)
    desk: list[str] = field(default_factory=list)


class Troupe:
    def __init__(self, camp: Camp) -> None:
        self.camp, self.fay = camp, camp.facilitator()
        self.people: list[Phone] = [camp.phone(f"p{n}", sector) for n, sector in enumerate(SECTORS)]
        self.n = 0

    def plan(self) -> list[Json]:
        return sorted(self.fay.look().all("steps"), key=lambda step: step["position"])

    def goes(self, step: Json) -> None:
        here = self.fay.look().all("session")[0]["step"]
        if here != step["id"]:
            self.fay.send("step.go", to=step["id"], **{"from": here})

    def plays(self, step: Json) -> Told:
        """By the kind of step. Whoever reads only, writes nothing."""
        told: Told = getattr(self, f"play_{step['phase']}")(step)
        return told

    # -- the kinds of steps ---------------------------------------------------------------------------------------
    def play_welcome(self, step: Json) -> Told:
        return Told()

    def play_ideas(self, step: Json) -> Told:
        settings = step["settings"]
        if settings.get("reading"):
            return Told(all=[self.texts()[-1]] if self.texts() else [self.writes(step)])
        written = self.writes(step)
        return Told(desk=[written]) if settings.get("hidden", True) else Told(all=[written])

    def writes(self, step: Json) -> str:
        noun = step["settings"].get("noun", "idea")
        for who in self.people:
            self.n += 1
            text = f"{noun} nummer {self.n}"
            who.post(text)
        return text

    def texts(self) -> list[str]:
        return [idea["text"] for idea in self.fay.look().all("ideas")]

    def play_themes(self, step: Json) -> Told:
        ideas = [idea["id"] for idea in self.fay.look().all("ideas")]
        titles = ["Steder at mødes", "Vejen ind"]
        themes = [self.fay.send("theme.create", id=new(), title=title)["result"]["id"] for title in titles]
        for idea, theme in zip(ideas, cycle(themes), strict=False):
            self.fay.send("idea.place", id=idea, theme=theme)
        return Told(all=titles)

    def polls(self, step: Json) -> list[Json]:
        """Where there is one about each, in the order of what they are about."""
        found = [p for p in self.fay.look().all("polls") if p["step"] == step["id"]]
        order = [c["id"] for c in self.things(step)]
        return sorted(found, key=lambda p: (p["round"], order.index(p["concept"]) if p["concept"] else 0))

    def opens(self, step: Json) -> list[Json]:
        for poll in self.polls(step):
            self.fay.send("poll.open", poll=poll["id"])
        return self.polls(step)

    def votes(self, polls: list[Json]) -> None:
        for poll in polls:
            for at, who in enumerate(self.people):
                who.vote(poll["id"], **choice(poll, at))

    def shows(self, polls: list[Json]) -> None:
        for poll in polls:
            for act in ("poll.close", "poll.reveal"):
                self.fay.send(act, poll=poll["id"])
        step = next(s for s in self.plan() if s["id"] == polls[0]["step"])
        if step["phase"] == "selection" and step["settings"].get("asks") != "agree":
            for poll in polls:
                result = self.fay.sees("results", poll=poll["id"])
                self.fay.send("selection.confirm", poll=poll["id"], ideas=result["goes_on"])

    def play_selection(self, step: Json) -> Told:
        return Told()

    def play_concepts(self, step: Json) -> Told:
        self.adds(step)
        self.fills(step)
        return Told(all=[one["title"] for one in self.things(step)][:1])

    play_commitment = play_concepts

    def play_actions(self, step: Json) -> Told:
        told = self.play_concepts(step)
        concept = self.things(step)[0]["id"]
        what = {"what": "Ring til kommunen", "who": "Mette", "due": DUE}
        self.fay.send("action.enter", id=new(), concept=concept, **what)
        return told

    def play_closing(self, step: Json) -> Told:
        return Told()

    def fills(self, step: Json) -> None:
        """One of a team writes the last thing that the step asks for."""
        settings, [first, *_] = step["settings"], self.things(step)
        asked = asked_in(settings, first["kind"])
        if step["phase"] != "concepts" or settings.get("reading") or not asked or first["kind"] == "proposal":
            return
        about = {"concept": first["id"]}
        self.people[0].send("team.join", **about)
        if asked[-1] not in first["fields"]:
            text = f"{asked[-1]} hos os"
            self.people[0].send("concept.write", **about, field=asked[-1], text=text, version=0)

    # -- what is worked on ----------------------------------------------------------------------------------------
    def things(self, step: Json) -> list[Json]:
        thing = thing_of(step["settings"])
        found = [c for c in self.fay.look().all("concepts") if thing in (None, c["kind"])]
        return sorted(found, key=lambda c: c["position"])

    def adds(self, step: Json) -> None:
        """Where there is none yet: the facilitator, or whoever may."""
        if self.things(step):
            return
        thing = thing_of(step["settings"]) or "concept"
        if KINDS[thing].adds == "everyone":
            need = next((i["id"] for i in self.fay.board.all("ideas") if "need" in i["text"]), None)
            fields = {"need": "Et lokale", "offer": "Vores kælder"}
            about = {"idea": need} if need else {}
            self.people[0].send("concept.bring", id=new(), title="Et lokale", fields=fields, **about)
        elif thing == "proposal":
            fields = {"proposal": "Fra januar, i to kommuner."}
            self.fay.send("concept.add", id=new(), kind=thing, title="Vi starter en makkerordning", fields=fields)
        else:
            lines = [{"id": new(), "title": title} for title in ("Makkerordning", "Fast lokale")]
            self.fay.send("concept.add_many", concepts=lines)


def choice(poll: Json, at: int) -> dict[str, Any]:
    """One ballot by the poll's method; people differ a little."""
    liked = [poll["options"][at % len(poll["options"])], poll["options"][0]]
    if poll["method"] in STANCES:
        return AGAINST[poll["method"]] if at == 0 else STANCES[poll["method"]]
    if poll["method"] in ("dots", "quadratic"):
        return {"votes": dict.fromkeys(liked, 1)}
    return {"approve": sorted(set(liked))}
