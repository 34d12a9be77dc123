"""The first half of a camp day: from the beginning to a vote's second round."""

from __future__ import annotations

from secrets import randbits

from ideation.domain.limits import AUTHOR_SHOWS
from ideation.domain.tickets import hashed, new_code
from tests.story import Phone, new
from tests.story.acts import Acts


class BeforeNoon(Acts):
    anns: str
    bobs: str
    awaiting: str
    cai: Phone

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
