"""What holds for every way of voting, present and future: its schema and its texts."""

from __future__ import annotations

import json
import re
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from ideation.domain.languages import LANGUAGES
from ideation.domain.voting import METHODS, translation
from ideation.domain.voting.method import Cast, Option
from tests.domain.voting.every_method import counted, every_method, few
from tests.domain.voting.rooms import CHOICES, ballots_of, options_of, settings_of


def test_every_method_of_the_contract_is_there() -> None:
    assert set(METHODS) == set(CHOICES)


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
