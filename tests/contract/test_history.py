"""The console's history: every command that can be taken back stands there, and so does taking it back."""

import pytest

from ideation.contract.protocol import COMMANDS
from tests.contract.stages import set_stage
from tests.story import Camp, Json

OWN = "idea.withdraw"  # what authors do with their own is not steered
STEERED = [type for type, command in COMMANDS.items() if command.reversible and type not in ("undo", OWN)]


def newest(camp: Camp) -> Json:
    fay = camp.facilitator()
    entry: Json = fay.http("GET", f"/api/sessions/{camp.id}/history").json["done"][0]
    return entry


@pytest.mark.parametrize("type", STEERED)
def test_what_was_done_and_its_undo_are_told_by_what_they_are(camp: Camp, type: str) -> None:
    stage = set_stage(camp, type)
    op_id = stage.send()["op_id"]
    done = newest(camp)
    assert (done["op_id"], done["type"], done["root"]) == (op_id, type, type)
    assert done["about"] and done["n"] >= 1
    for turn in ("taken back", "done again"):
        op_id = camp.facilitator().send("undo", op_id=op_id)["op_id"]
        entry = newest(camp)
        assert (entry["op_id"], entry["type"], entry["root"]) == (op_id, "undo", type), turn
        assert entry["about"], turn


def test_a_theme_that_is_gone_is_told_by_its_name(camp: Camp) -> None:
    stage = set_stage(camp, "theme.create")
    done = stage.send()["op_id"]
    camp.facilitator().send("undo", op_id=done)
    (gone,) = [entry["gone"] for entry in newest(camp)["about"] if "gone" in entry]
    assert gone == {"title": stage.payload["title"]}
