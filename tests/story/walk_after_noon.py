"""The second half of a camp day: concepts, who goes along, what is done, and the report."""

from __future__ import annotations

from tests.story import new
from tests.story.walk_before_noon import BeforeNoon

DUE = "2027-02-01"


class AfterNoon(BeforeNoon):
    concept: str
    action: str

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
