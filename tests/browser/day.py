"""A day that others live over HTTP, with the demo's people and words, up to where a story wants to look at it.

day = Day(camp)                    twelve people from all groups
day.ideas(24); day.themes(); day.vote(); day.confirm(); day.concepts(); day.commitments(); day.actions()
Each brings the room into its phase first; `day.to("selection")` does all that comes before.
"""

from itertools import cycle, islice
from typing import Any

from ideation.demo.texts import texts
from tests.story import Camp, Phone, new

SECTORS = ["civil", "business", "public", "university", "foundation", "guest", "civil", "civil", "public", "business",
           "university", "civil"]  # fmt: skip
DUE = "2030-03-04"


class Day:
    def __init__(self, camp: Camp) -> None:
        self.camp, self.fay = camp, camp.facilitator()
        names = texts("names")
        self.people: list[Phone] = [camp.phone(names[at * 7], sector) for at, sector in enumerate(SECTORS)]
        self.posted: dict[str, dict[str, Any]] = {}
        self.made: dict[str, dict[str, Any]] = {}

    def to(self, phase: str) -> None:
        """Everything that comes before `phase`, and into it."""
        for name, act in self.acts():
            if name == phase:
                break
            act()
        self.camp.go(phase)

    def acts(self) -> list[tuple[str, Any]]:
        return [
            ("ideas", self.ideas), ("themes", self.themes), ("selection", self.selection),
            ("concepts", self.concepts), ("commitment", self.commitments), ("actions", self.actions),
            ("closing", lambda: None),
        ]  # fmt: skip

    # -- the phases ----------------------------------------------------------------------------------------------
    def ideas(self, n: int = 18) -> None:
        """From all over the demo's ideas, so that there are several themes."""
        self.camp.go("ideas")
        all = texts("ideas")
        for entry, who in zip(all[:: max(1, len(all) // n)][:n], cycle(self.people), strict=False):
            more = {"for_whom": entry["for_whom"]} if entry.get("for_whom") else {}
            self.posted[who.post(entry["text"], **more)] = entry

    def show(self) -> None:
        self.fay.send("step.update", id=self.camp.step("ideas"), settings={"hidden": False})

    def themes(self, unsorted: int = 0) -> None:
        """Everybody's ideas in their themes, but for the last `unsorted`."""
        self.camp.go("themes")
        titles, there = {theme["key"]: theme["title"] for theme in texts("themes")}, {}
        for idea, entry in list(self.posted.items())[: len(self.posted) - unsorted]:
            key = entry["theme"]
            if key not in there:
                there[key] = self.fay.send("theme.create", id=new(), title=titles[key])["result"]["id"]
            self.fay.send("idea.place", id=idea, theme=there[key])

    def open_vote(self) -> dict[str, Any]:
        self.camp.go("selection")
        return self.camp.open_poll()

    def cast(self, poll: dict[str, Any]) -> None:
        """Everybody likes some three in a row, so that it is clear who wins."""
        for at, who in enumerate(self.people):
            liked = list(islice(cycle(poll["options"]), at % 3, at % 3 + 3))
            who.vote(poll["id"], votes=dict.fromkeys(liked, 1))

    def reveal(self, poll: dict[str, Any]) -> list[str]:
        for act in ("poll.close", "poll.count", "poll.reveal"):
            self.fay.send(act, poll=poll["id"])
        return list(self.fay.sees("results", poll=poll["id"])["winners"])

    def selection(self) -> None:
        poll = self.open_vote()
        self.cast(poll)
        self.fay.send("selection.confirm", poll=poll["id"], ideas=self.reveal(poll))

    def concepts(self) -> None:
        self.camp.go("concepts")
        for concept, entry in zip(self.fay.look().all("concepts"), texts("concepts"), strict=False):
            self.made[concept["id"]] = entry
            for who in self.people[:4]:
                who.send("team.join", concept=concept["id"])
            for name, text in entry["fields"].items():
                self.people[0].send("concept.write", concept=concept["id"], field=name, text=text, version=0)

    def commitments(self) -> None:
        self.camp.go("commitment")
        for (concept, _), given in zip(cycle(self.made.items()), texts("commitments")[:8], strict=False):
            more = {"condition": given["condition"]} if given.get("condition") else {}
            who = self.people[len(given["first_step"]) % 6]
            who.send("commitment.make", id=new(), concept=concept, kinds=given["kinds"],
                     first_step=given["first_step"], due=DUE, **more)  # fmt: skip

    def actions(self) -> None:
        self.camp.go("actions")
        first = self.people[0]
        for (concept, _), step in zip(cycle(self.made.items()), texts("actions")[:5], strict=False):
            first.send("action.add", id=new(), concept=concept, what=step["what"], who=first.member, due=DUE)
