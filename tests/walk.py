"""A whole camp day that uses every command there is, told once: over HTTP, over sockets, on either database.

`after(type)` is called when a command has been acknowledged; what must hold at all times is checked there.
"""

from __future__ import annotations

from collections.abc import Callable
from secrets import randbits
from typing import Any

from ideation.contract.protocol import COMMANDS
from ideation.domain.limits import AUTHOR_SHOWS
from ideation.domain.tickets import hashed, new_code
from tests.story import Camp, Json, Phone, new

DUE = "2027-02-01"


class Walk:
    def __init__(self, camp: Camp, after: Callable[[str], None], **people: Phone) -> None:
        """`people`: fay, ann (civil), bob (business); others come later."""
        self.camp, self.after, self.sent = camp, after, set[str]()
        self.fay, self.ann, self.bob = people["fay"], people["ann"], people["bob"]

    def do(self, who: Phone, type: str, /, **payload: Any) -> Json:
        ack = who.send(type, **payload)
        self.sent.add(type)
        self.after(type)
        return ack

    def go(self, phase: str) -> None:
        here = self.fay.look().all("session")[0]["step"]
        self.do(self.fay, "step.go", to=self.camp.step(phase), **{"from": here})

    def come(self, name: str, sector: str = "civil") -> Phone:
        late: Phone = self.camp.phone(name, sector)
        self.after("join")
        return late

    def whole_day(self, after_part: Callable[[], None] = lambda: None) -> None:
        for part in (self.beginning, self.ideas, self.themes, self.selection, self.second_round, self.concepts,
                     self.commitments, self.people, self.looking_back, self.ending):  # fmt: skip
            part()
            after_part()
        assert self.sent == COMMANDS.keys(), COMMANDS.keys() - self.sent

    # -- the parts of the day -------------------------------------------------------------------------------------
    def beginning(self) -> None:
        do, fay, ann = self.do, self.fay, self.ann
        do(fay, "session.open")
        do(fay, "session.update", title="Camp i Odense", question="")
        do(fay, "attention.set", on=True, message="Kig op")
        do(fay, "attention.set", on=False)
        do(fay, "timer.set", ends_at="2026-11-23T20:15:00.123Z")
        do(fay, "timer.set", ends_at=None, paused_left=90)
        extra, ideas = new(), self.camp.step("ideas")
        do(fay, "session.headcount", people=3)
        codes = [new_code(randbits) for _ in range(3)]
        do(fay, "ticket.issue", hashes=[hashed(code) for code in codes])
        do(ann, "ticket.redeem", code=codes[0])
        do(fay, "ticket.void", numbers=[2])
        step = {"phase": "selection", "title": "Ekstra", "minutes": 5, "settings": {"method": "approval", "seats": 1}}
        do(fay, "step.add", id=extra, after=ideas, **step)
        do(fay, "step.update", id=extra, minutes=6, settings={"over": "themes"})
        do(fay, "step.move", id=extra, after=None)
        do(fay, "step.remove", id=extra)

    def ideas(self) -> None:
        do, fay, ann, bob = self.do, self.fay, self.ann, self.bob
        self.go("ideas")
        self.anns = do(ann, "idea.post", id=new(), text="Fælles køkken i gården", for_whom="Naboer")["result"]["id"]
        self.bobs = do(bob, "idea.post", id=new(), text="Lærlinge møder ældre")["result"]["id"]
        do(ann, "idea.edit", id=self.anns, text="Fælles køkken på taget")
        proxy = do(fay, "idea.post", id=new(), text="En bænk ved søen", proxy="foundation")["result"]["id"]
        withdrawn = do(bob, "idea.withdraw", id=self.bobs)
        do(bob, "undo", op_id=withdrawn["op_id"])
        do(fay, "idea.hide", id=proxy, hidden=True)
        here = self.camp.step("ideas")
        do(fay, "step.update", id=here, settings={"hidden": False})
        do(fay, "idea.spotlight", id=self.anns)
        do(fay, "idea.hide", id=proxy, hidden=False)
        do(fay, "step.update", id=here, settings={"approval": True})
        self.awaiting = do(bob, "idea.post", id=new(), text="Åbent værksted", builds_on=self.anns)["result"]["id"]
        do(ann, "idea.post", id=new(), text="Delebil til alle")
        do(fay, "idea.hide", id=self.awaiting, hidden=False)
        do(bob, "idea.edit", id=self.awaiting, text="Åbent værksted om aftenen")
        do(fay, "idea.hide", id=self.awaiting, hidden=False)
        do(ann, "idea.withdraw", id=do(ann, "idea.post", id=new(), text="Noget helt andet")["result"]["id"])
        self.flood()

    def flood(self) -> None:
        """Somebody writes and writes, and everything of theirs goes in one act."""
        eve = self.come("evebech", "public")
        spam = [self.do(eve, "idea.post", id=new(), text=f"Køb nu {n}") for n in range(AUTHOR_SHOWS)]
        hidden = self.do(self.fay, "idea.hide_like", id=spam[0]["result"]["id"], hidden=True)
        self.do(self.fay, "undo", op_id=hidden["op_id"])
        self.do(self.fay, "idea.hide_like", id=spam[1]["result"]["id"], hidden=True)

    def themes(self) -> None:
        do, fay, ann, bob = self.do, self.fay, self.ann, self.bob
        self.go("themes")
        do(bob, "idea.post", id=new(), text="Sent men godt")
        food, places = new(), new()
        do(ann, "theme.create", id=food, title="Mad")
        do(bob, "theme.create", id=places, title="Steder")
        placed = do(ann, "idea.place", id=self.anns, theme=food)
        do(bob, "idea.place", id=self.awaiting, theme=places)
        do(ann, "undo", op_id=placed["op_id"])
        do(ann, "idea.place", id=self.anns, theme=food)
        do(bob, "theme.rename", id=places, title="Mødesteder")
        do(ann, "idea.merge", into=self.anns, ids=[self.bobs])
        do(ann, "idea.split", ids=[self.bobs])
        merged = do(bob, "idea.merge", into=self.anns, ids=[self.bobs, self.awaiting])
        undone = do(fay, "undo", op_id=merged["op_id"])
        do(fay, "undo", op_id=undone["op_id"])
        do(ann, "idea.split", ids=[self.awaiting])
        removed = do(fay, "theme.remove", id=food)
        do(fay, "undo", op_id=removed["op_id"])

    def selection(self) -> None:
        do, fay, ann, bob = self.do, self.fay, self.ann, self.bob
        self.go("selection")
        poll = self.camp.poll("selection")
        do(fay, "poll.open", poll=poll)
        do(ann, "ballot.submit", poll=poll, choice={"votes": {self.anns: 2}})
        do(ann, "ballot.submit", poll=poll, choice={"votes": {self.anns: 2, self.awaiting: 1}})
        do(bob, "ballot.done", poll=poll, done=True)
        self.cai = self.come("caiulv", "public")
        do(fay, "member.admit", members=[self.cai.member], poll=poll)
        do(self.cai, "ballot.submit", poll=poll, choice={"votes": {self.awaiting: 1}})
        closing = do(fay, "poll.close", poll=poll)
        do(fay, "undo", op_id=closing["op_id"])
        do(bob, "ballot.submit", poll=poll, choice={"votes": {}})
        paper = {"id": new(), "poll": poll, "sector": "foundation"}
        do(fay, "ballot.proxy", choice={"votes": {self.anns: 3}}, **paper)
        do(fay, "ballot.proxy", choice={"votes": {self.awaiting: 1}}, **paper)
        do(fay, "ballot.withdraw", id=paper["id"])
        do(fay, "poll.close", poll=poll)
        do(fay, "poll.reopen", poll=poll)
        do(fay, "poll.close", poll=poll)
        do(fay, "poll.count", poll=poll)
        do(fay, "poll.show", poll=poll, shown=0)
        do(fay, "poll.reveal", poll=poll)
        do(fay, "poll.show", poll=poll, shown=None)
        do(fay, "selection.confirm", poll=poll, ideas=[self.anns], reason="Vi begynder med én")

    def second_round(self) -> None:
        do, fay, ann = self.do, self.fay, self.ann
        spending, pot = new(), {"method": "budget_equal_shares", "budget": 900}
        do(fay, "step.add", id=spending, phase="selection", title="Puljen", minutes=5, settings=pot, after=None)
        priced = fay.look().find("polls", step=spending)["id"]  # type: ignore[index]
        do(fay, "poll.price", poll=priced, costs={self.anns: 500})
        do(fay, "step.remove", id=spending)
        poll = do(fay, "poll.new_round", step=self.camp.step("selection"))["result"]["poll"]
        do(fay, "poll.open", poll=poll)
        do(ann, "ballot.submit", poll=poll, choice={"votes": {self.awaiting: 2}})
        do(fay, "poll.close", poll=poll)
        do(fay, "poll.reveal", poll=poll)
        do(fay, "selection.confirm", poll=poll, ideas=[self.awaiting, self.anns], reason="Begge to")

    def concepts(self) -> None:
        do, fay, ann, bob = self.do, self.fay, self.ann, self.bob
        self.go("concepts")
        self.concept = fay.look().find("concepts", idea=self.anns)["id"]  # type: ignore[index]
        do(ann, "team.join", concept=self.concept)
        do(bob, "team.join", concept=self.concept)
        written = do(ann, "concept.write", concept=self.concept, field="who", text="Naboer i blokken", version=0)
        do(bob, "concept.write", concept=self.concept, field="asked", text="", version=0)
        assert written["result"] == {"version": 1}
        do(bob, "team.leave", concept=self.concept)
        forgotten = do(fay, "concept.add", id=new(), title="Noget vi glemte")["result"]["id"]
        do(fay, "concept.rename", id=forgotten, title="Det, vi glemte")
        do(fay, "concept.enter", concept=forgotten, field="assumption", text="Nogen savner det", version=0)
        one = do(fay, "concept.add_many", concepts=[{"id": new(), "title": "Taget af tavlen"}])["result"]["ids"][0]
        do(fay, "concept.remove", id=one)
        here = self.camp.step("concepts")
        do(fay, "step.update", id=here, settings={"adds": "everyone"})
        brought = do(bob, "concept.bring", id=new(), title="Fra min egen gade")["result"]["id"]
        do(bob, "concept.remove", id=brought)
        do(ann, "team.prefer", choices=[forgotten, self.concept])
        do(bob, "team.prefer", choices=[self.concept])
        teams = [{"concept": self.concept, "members": [bob.member]}, {"concept": forgotten, "members": [ann.member]}]
        how = {"least": 1, "most": 2, "groups": 2, "seed": "lod", "by": "lot", "moved": 1}
        formed = do(fay, "team.set", teams=teams, how=how)
        do(fay, "undo", op_id=formed["op_id"])

    def commitments(self) -> None:
        do, fay, ann, bob = self.do, self.fay, self.ann, self.bob
        self.go("commitment")
        kinds = {"join": True, "money_dkk": 5000, "contacts": "Kender kommunen godt"}
        offer = {"concept": self.concept, "kinds": kinds, "first_step": "Ringer mandag", "due": DUE}
        made = do(ann, "commitment.make", id=new(), condition="Hvis vi får et lokale", **offer)["result"]["id"]
        do(fay, "commitment.judge", id=made, met=True)
        do(bob, "commitment.make", id=new(), concept=self.concept, kinds={"join": True}, depends={"others": 1})
        do(ann, "commitment.make", id=made, **offer)
        do(ann, "concept.need", concept=self.concept, needs={"money_dkk": {"amount": 15000}}, version=0)
        do(ann, "concept.own", concept=self.concept, own=True)
        gone = do(bob, "commitment.make", id=new(), concept=self.concept, kinds={"hours_per_month": 3})["result"]["id"]
        do(bob, "commitment.withdraw", id=gone)
        poll = self.camp.poll("commitment", concept=self.concept)
        do(fay, "poll.open", poll=poll)
        do(ann, "ballot.submit", poll=poll, choice={"grade": 5})
        do(bob, "ballot.submit", poll=poll, choice={"grade": 1, "reason": "Der mangler en plan for driften"})
        do(fay, "poll.close", poll=poll)
        do(fay, "poll.reveal", poll=poll)
        (block,) = fay.sees("results", poll=poll)["objections"]
        do(fay, "objection.settle", poll=poll, objection=block["id"], how="minuted", owner=ann.member)
        self.go("actions")
        what = {"what": "Ring til kommunen", "who": ann.member, "due": DUE, "partner": "Boligforeningen"}
        self.action = do(ann, "action.add", id=new(), concept=self.concept, **what)["result"]["id"]
        do(ann, "action.update", id=self.action, state="doing")
        do(fay, "action.enter", id=new(), concept=self.concept, what="Book et lokale", who="Kommunen", due=DUE)
        gone = do(ann, "action.add", id=new(), concept=self.concept, **what)["result"]["id"]
        do(ann, "action.update", id=gone, state="dropped")
        do(ann, "action.remove", id=gone)

    def people(self) -> None:
        do, fay, bob, cai = self.do, self.fay, self.bob, self.cai
        do(fay, "session.lock", locked=True)
        dot = self.come("dothav", "foundation")
        do(fay, "member.admit", members=[dot.member])
        do(dot, "member.update", member=dot.member, name="Dot Hav Holm", public=True)
        do(fay, "member.remove", member=dot.member)
        do(fay, "member.admit", members=[dot.member])
        do(fay, "member.role", member=bob.member, role="facilitator")
        do(bob, "member.update", member=cai.member, sector="university")
        do(fay, "member.role", member=bob.member, role="participant")
        do(fay, "member.clear", since="2100-01-01T00:00:00.000Z")
        do(fay, "session.renew")
        self.camp.renewed(fay.look().all("session")[0])
        do(fay, "session.lock", locked=False)
        do(fay, "session.update", names="off")
        do(fay, "session.update", names="on")

    def looking_back(self) -> None:
        """Into a silent step again: what was shown disappears, and comes back."""
        do, fay = self.do, self.fay
        do(fay, "step.update", id=self.camp.step("ideas"), settings={"hidden": True, "approval": False})
        self.go("ideas")
        do(self.bob, "idea.post", id=new(), text="Et stille efterslæb")
        gone = do(fay, "step.go", to=self.camp.step("closing"), **{"from": self.camp.step("ideas")})
        do(fay, "undo", op_id=gone["op_id"])
        self.go("closing")

    def ending(self) -> None:
        do, fay, ann = self.do, self.fay, self.ann
        do(fay, "report.write", summary="Vi mødtes.", missing="Fonde", hidden_names=[ann.member])
        do(fay, "report.publish", published=True)
        do(fay, "report.publish", published=False)
        do(ann, "answer.write", step=self.camp.step("closing"), text="Jeg ringer til Bo", shared=True)
        do(fay, "session.end")
        do(ann, "action.update", id=self.action, state="done")
        do(ann, "member.update", member=ann.member, public=True)
