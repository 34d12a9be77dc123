"""What holds for every way of voting, present and future: these tests run over the table."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from itertools import permutations
from pathlib import Path
from random import Random
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from ideation.domain.languages import LANGUAGES
from ideation.domain.voting import METHODS, translation
from ideation.domain.voting.method import Cast, Option
from tests.domain.voting.counts import count
from tests.domain.voting.rooms import CHOICES, IDEAS, ballots_of, options_of, settings_of

every_method = pytest.mark.parametrize("method", METHODS)
few = settings(max_examples=15, suppress_health_check=list(HealthCheck))
LOT = "badce"


def lot_of(method: str) -> str:
    return "x" if METHODS[method].single else LOT


def counted(method: str, ballots: list[dict[str, Any]], lot: Any = None, **more: Any) -> dict[str, Any]:
    return count(method, ballots, options_of(method), lot or lot_of(method), **settings_of(method), **more)


def test_every_method_of_the_contract_is_there() -> None:
    assert set(METHODS) == set(CHOICES)


@every_method
@few
@given(data=st.data())
def test_ballots_in_any_order_give_the_same_bytes(method: str, data: st.DataObject) -> None:
    ballots = data.draw(ballots_of(method))
    shuffled = data.draw(st.permutations(ballots))
    assert json.dumps(counted(method, ballots)) == json.dumps(counted(method, shuffled))


@every_method
@few
@given(data=st.data())
def test_a_weight_is_that_many_equal_ballots(method: str, data: st.DataObject) -> None:
    ballots = data.draw(ballots_of(method))
    heavy = [ballot | {"weight": 3} for ballot in ballots]
    assert counted(method, ballots * 3) == counted(method, heavy)


@every_method
@few
@given(data=st.data(), blank=st.integers(1, 4))
def test_a_blank_ballot_changes_no_winner(method: str, data: st.DataObject, blank: int) -> None:
    """Only thresholds of those present ask who is in the room."""
    ballots = data.draw(ballots_of(method))
    more = ballots + [{"choice": {}, "sector": "civil"}] * blank
    if method != "sector_threshold" and not new_sector(method, ballots):
        without, with_blank = counted(method, ballots), counted(method, more)
        assert without["winners"] == with_blank["winners"] and without["outcomes"] == with_blank["outcomes"]


def new_sector(method: str, ballots: list[dict[str, Any]]) -> bool:
    """One more sector, even without a wish, changes the order in which the lot draws sectors."""
    return method == "sector_best" and "civil" not in [ballot["sector"] for ballot in ballots]


@every_method
@settings(few, max_examples=10)
@given(data=st.data(), merit=st.booleans())
def test_outcomes_are_what_all_lots_together_give(method: str, data: st.DataObject, merit: bool) -> None:
    """The published lot's winners are among them; without a tie that the lot broke there is one outcome."""
    ballots = data.draw(ballots_of(method))
    lots = [lot_of(method)] if METHODS[method].single else list(permutations(IDEAS))
    results = [counted(method, ballots, lot, tie_merit=merit) for lot in lots]
    drawn = {tuple(sorted(result["winners"])) for result in results}
    listed = {tuple(outcome) for outcome in results[0]["outcomes"]}
    assert results[0]["complete"] and all(result["outcomes"] == results[0]["outcomes"] for result in results)
    assert drawn <= listed if method == "sector_best" else drawn == listed


@every_method
@few
@given(data=st.data())
def test_a_tie_that_the_lot_broke_mattered_only_where_there_are_several_outcomes(
    method: str, data: st.DataObject
) -> None:
    result = counted(method, data.draw(ballots_of(method)), tie_merit=False)
    assert all(tie["broken_by"] == "lot" for tie in result["ties"])
    if len(result["outcomes"]) == 1:
        assert not any(tie["mattered"] for tie in result["ties"])


@every_method
@few
@given(data=st.data())
def test_names_do_not_matter(method: str, data: st.DataObject) -> None:
    """Other ids, the same lot: the same winners by their other names."""
    if METHODS[method].single:
        return
    ballots = data.draw(ballots_of(method))
    renamed = dict(zip(IDEAS, data.draw(st.permutations(IDEAS)), strict=True))
    other_costs = {renamed[id]: cost for id, cost in options_of(method).items()}  # type: ignore[union-attr]
    before = counted(method, ballots)
    after = count(method, rename(ballots, renamed), other_costs, [renamed[id] for id in LOT], **settings_of(method))
    if method == "sector_best":  # the order of its sectors is drawn from the names
        assert sorted(sorted(renamed[id] for id in o) for o in before["outcomes"]) == after["outcomes"]
    else:
        assert [renamed[id] for id in before["winners"]] == after["winners"]


def rename(value: Any, names: dict[str, str]) -> Any:
    if isinstance(value, dict):
        kept = ("w", "sector")
        return {names.get(k, k) if len(k) == 1 and k not in ("a", "b", "w") or is_option_map(value) else k:
                v if k in kept else rename(v, names) for k, v in value.items()}  # fmt: skip
    if isinstance(value, list):
        return [rename(item, names) for item in value]
    return names.get(value, value) if isinstance(value, str) else value


def is_option_map(value: dict[str, Any]) -> bool:
    """{id: …}, which a comparison {"a", "b", "w"} is not."""
    return all(len(key) == 1 for key in value) and "w" not in value


@every_method
@few
@given(data=st.data())
def test_the_story_is_told_in_both_languages(method: str, data: st.DataObject) -> None:
    ballots = data.draw(ballots_of(method))
    for locale in LANGUAGES:
        told = counted(method, ballots, locale=locale)["explanation"]
        assert told and not any("{" in line or "voting." in line for line in told)


@every_method
@few
@given(data=st.data())
def test_a_checked_choice_checks_to_itself_and_names_only_options(method: str, data: st.DataObject) -> None:
    kind, options = METHODS[method], [Option(id, 10) for id in options_of(method)]
    rule = kind.settings.model_validate(settings_of(method)).for_options(len(options)).for_old_ballots()
    checked = kind.check(data.draw(CHOICES[method]), options, rule)
    assert kind.check(checked, options, rule) == checked
    assert set(kind.supports(checked, [o.id for o in options])) <= {o.id for o in options}
    assert kind.supports(kind.check({}, options, rule), [o.id for o in options]) == []


@every_method
def test_the_schema_says_what_settings_and_choices_look_like(method: str) -> None:
    kind = METHODS[method]
    assert "tie_merit" in kind.settings.model_json_schema()["properties"]
    assert kind.settings.model_json_schema()["additionalProperties"] is False
    assert kind.choice.model_json_schema()["properties"]


@every_method
@few
@given(data=st.data())
def test_what_the_schema_allows_is_what_is_counted(method: str, data: st.DataObject) -> None:
    METHODS[method].choice.model_validate(data.draw(CHOICES[method]))


@every_method
def test_frozen_settings_freeze_to_themselves(method: str) -> None:
    kind = METHODS[method]
    frozen = kind.prepare(settings_of(method), 12)
    assert kind.prepare(frozen, 12) == frozen and json.loads(json.dumps(frozen)) == frozen


@every_method
def test_nobody_voted_and_nobody_won(method: str) -> None:
    result = counted(method, [])
    assert result["winners"] == [] and result["outcomes"] == [[]] and result["complete"]


@every_method
def test_every_method_has_its_title_and_its_hint(method: str) -> None:
    for locale in ("da", "en"):
        assert translation.t(locale, f"method.{method}.title") and translation.t(locale, f"method.{method}.hint")


def test_every_sentence_of_a_count_is_in_both_catalogues_and_no_other() -> None:
    folder = Path(translation.__file__).parent
    source = "".join(path.read_text("utf-8") for path in sorted(folder.rglob("*.py")))
    used = set(re.findall(r'"(voting\.(?!json)[a-z_.]+[a-z])"', source))
    made = {f"voting.story.{end}" for end in ["lot_mattered", "merit_mattered", "level_lot", "level_merit"]}
    both = ["rated", "points", "impact", "shortlisted"]
    made |= {f"voting.{kind}.{end}" for kind in ("because", "story") for end in both}
    why = "dots votes filled_phragmen filled_approval beats_all beats_rest by_majorities by_chains"
    made |= {f"voting.because.{end}" for end in why.split()} | {f"voting.n_{name}" for name in translation.NUMBERED}
    sectors = {f"voting.sector.{key}" for key in translation.OURS}
    for locale in ("da", "en"):
        texts = {key for key in translation.catalogue(locale) if re.match(r"voting\.(?!headline\.)", key)}
        assert texts == used | made | sectors


def test_a_room_may_bring_its_own_words() -> None:
    kind = METHODS["approval"]
    ballots = [Cast({"approve": ["a"]}, "elders", 6)]
    outcome = kind.count(ballots, [Option("a")], kind.settings.model_validate({"seats": 1}), ["a"])
    told = kind.explain(outcome, {"a": "A bench"}, "en", {"elders": "the elders"})
    assert told[1] == "“A bench”: chosen as no. 1 with 6 ticks, of them the elders 6."
    mute = kind.explain(outcome, {}, "en", t=lambda locale, key, **values: f"{locale} {key}")
    assert mute == ["en voting.story.counted", "en voting.because.line"]


def test_titles_are_not_read_as_patterns() -> None:
    kind = METHODS["approval"]
    outcome = kind.count([Cast({"approve": ["a"]})], [Option("a")], kind.settings.model_validate({"seats": 1}), ["a"])
    assert "“{n} {0.__class__}”" in kind.explain(outcome, {"a": "{n} {0.__class__}"}, "en")[1]


PROGRAM = """
import sys, json
from tests.domain.test_voting import one_of_each
sys.stdout.write(one_of_each())
"""


def one_of_each() -> str:
    """Every method counted once, with ties in plenty, as one text."""
    return json.dumps([counted(method, fixed_ballots(method)) for method in METHODS])


def fixed_ballots(method: str) -> list[dict[str, Any]]:
    dice = Random(method)
    choices = {
        "approve": lambda: {"approve": dice.sample(IDEAS, 2)},
        "votes": lambda: {"votes": {id: 1 for id in dice.sample(IDEAS, 2)}},
        "scores": lambda: {"scores": {id: dice.randint(3, 5) for id in dice.sample(IDEAS, 3)}},
        "ranking": lambda: {"ranking": dice.sample(IDEAS, 3)},
        "answers": lambda: {"answers": [dict(zip("ab", dice.sample(IDEAS, 2), strict=True)) | {"w": "a"}]},
        "ratings": lambda: {"ratings": {id: {"impact": 4, "effort": 2} for id in dice.sample(IDEAS, 2)}},
        "stance": lambda: {"stance": "ok"},
        "grade": lambda: {"grade": dice.randint(2, 5)},
    }
    field = next(iter(METHODS[method].choice.model_json_schema()["properties"]))
    return [{"choice": choices[field](), "sector": dice.choice(["civil", "public"])} for _ in range(9)]


def test_the_same_bytes_whatever_the_hash_seed() -> None:
    root = Path(__file__).resolve().parents[2]
    texts = [
        subprocess.run(
            [sys.executable, "-c", PROGRAM], cwd=root, env=os.environ | {"PYTHONHASHSEED": seed},
            capture_output=True, text=True, check=True,
        ).stdout
        for seed in ("0", "1", "4242")
    ]  # fmt: skip
    assert texts[0] == texts[1] == texts[2] == one_of_each()
