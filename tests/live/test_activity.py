"""Light signals: how many type an idea, and who writes in which box. Told to few, stored nowhere, soon gone."""

from __future__ import annotations

import pytest

from ideation.live.activity import FADES_AFTER
from tests.story import Camp, LivePhone, new

SOON = FADES_AFTER - 2  # before it would have faded by itself


def say(phone: LivePhone, at: object, on: bool = True) -> dict[str, object]:
    return phone.say("doing", {"session": phone.camp.id, "at": at, "on": on})


def test_facilitators_hear_how_many_type_and_nobody_hears_who(camp: Camp) -> None:
    fay, screen = camp.also(camp.facilitator()), camp.screen()
    ann, bob = camp.phone("ann", live=True), camp.phone("bob", "business", live=True)
    camp.go("ideas")
    assert say(ann, "idea") == {"ok": True}
    say(ann, "idea")
    say(bob, "idea")
    fay.until(lambda: fay.last("doing") == {"boxes": {}, "typing": 2})
    say(ann, "idea", on=False)
    fay.until(lambda: fay.last("doing") == {"boxes": {}, "typing": 1})
    fay.until(lambda: fay.last("doing") == {"boxes": {}, "typing": 0}, within=20)  # bob's phone fell silent
    assert ann.count("doing") == bob.count("doing") == screen.count("doing") == 0
    assert not any(ann.member in text for text in fay.heard if text.startswith('42["doing"'))


def test_who_has_sent_or_gone_is_not_writing_whatever_the_phone_forgets_to_say(camp: Camp) -> None:
    fay = camp.also(camp.facilitator())
    ann, bob = camp.phone("ann", live=True), camp.phone("bob", "business", live=True)
    camp.go("ideas")
    say(ann, "idea")
    say(bob, "idea")
    fay.until(lambda: fay.last("doing") == {"boxes": {}, "typing": 2})
    ann.post("En bænk")
    fay.until(lambda: fay.last("doing") == {"boxes": {}, "typing": 1}, within=SOON)
    bob.hang_up()
    fay.until(lambda: fay.last("doing") == {"boxes": {}, "typing": 0}, within=SOON)


def test_what_is_typed_in_one_step_counts_in_no_other(camp: Camp) -> None:
    fay, ann = camp.also(camp.facilitator()), camp.phone("ann", live=True)
    camp.go("ideas")
    say(ann, "idea")
    fay.until(lambda: fay.last("doing") == {"boxes": {}, "typing": 1})
    camp.go("themes")
    fay.until(lambda: fay.last("doing") == {"boxes": {}, "typing": 0}, within=SOON)


def test_whoever_sits_down_is_told_who_writes_already(camp: Camp) -> None:
    fay, ann = camp.also(camp.facilitator()), camp.phone("ann", live=True)
    camp.go("ideas")
    say(ann, "idea")
    fay.until(lambda: fay.last("doing") == {"boxes": {}, "typing": 1})
    later = camp.also(camp.facilitator())
    later.until(lambda: later.last("doing") == {"boxes": {}, "typing": 1}, within=SOON)


def test_a_team_sees_who_writes_in_which_box(camp: Camp) -> None:
    screen, ann, bob = camp.screen(), camp.phone("ann", live=True), camp.phone("bob", live=True)
    concept = new()
    say(ann, f"{concept}:solution")
    bob.until(lambda: bob.last("doing") == {"boxes": {concept: {"solution": [ann.member]}}})
    say(ann, f"{concept}:solution", on=False)
    bob.until(lambda: bob.last("doing") == {"boxes": {}})
    assert screen.count("doing") == 0


CONCEPT = "1f0e7c4a-0000-4000-8000-000000000001"


@pytest.mark.parametrize(
    "place", [None, 3, "", "ideas", "x:solution", f"{CONCEPT}:", f"{CONCEPT}:" + "x" * 40, ["idea"]]
)
def test_other_places_are_refused(camp: Camp, place: object) -> None:
    answer = say(camp.phone("ann", live=True), place)
    assert answer["ok"] is False and answer["error"]["code"] == "invalid"  # type: ignore[index]


def test_only_members_who_sit_here_and_not_without_end(camp: Camp) -> None:
    screen, ann = camp.screen(), camp.phone("ann", live=True)
    assert say(screen, "idea")["error"]["code"] == "forbidden"  # type: ignore[index]
    codes = [say(ann, "idea").get("error", {}).get("code") for _ in range(30)]  # type: ignore[attr-defined]
    assert codes[0] is None and "rate_limited" in codes


def test_the_projector_asks_over_http_with_the_slug_of_its_page(camp: Camp) -> None:
    road, other = camp.road, Camp(camp.road)
    ask = f"/api/sessions/{camp.id}/board?projector="
    seen = road.request("GET", ask + camp.session.projector)
    assert seen.status == 200 and seen.json["reset"] and "mine" not in seen.json
    assert "projector" not in seen.json["put"]["session"][0]
    for wrong in ("", "x", other.session.projector, camp.invite):
        assert road.request("GET", ask + wrong).status == 403
