"""Camp words for tests: a camp, its phones, and what they see; the same over every road to the server.

camp = Camp(road)                         road: Inside(app), or Outside(house) for a real server
ann = camp.phone("ann", sector="civil")   joins with the code, as anybody would
fay = camp.facilitator()
camp.go("ideas")
ann.send("idea.post", id=new(), text="Åbne værksteder")      accepted, or the test fails here
ann.refused("step.go", "forbidden", to=..., **{"from": ...})   the refusal's error
ann.sees("ideas", text="Åbne værksteder")
bob = camp.phone("bob", live=True)        the same, but commands and envelopes go over a socket
"""

from tests.story.boards import Board
from tests.story.camp import WHOLE_DAY, Camp, seeded
from tests.story.phones import LivePhone, Phone
from tests.story.roads import Answer, Inside, Json, Outside, new

__all__ = [
    "WHOLE_DAY", "Answer", "Board", "Camp", "Inside", "Json", "LivePhone", "Outside", "Phone", "new", "seeded",
]  # fmt: skip
