"""One row is one row: what a phase, a kind of thing or a method needs beside its row, and who says that it is missing.

The client's tables are typed by the contract, so that a forgotten row there is an error of types.
"""

import re
from inspect import signature
from typing import get_args

import pytest

from bench.rows import rows
from ideation.demo.plays import PLAYS
from ideation.domain.concept_kinds import FIELDS, KINDS, THINGS, WORKED_ON
from ideation.domain.languages import LANGUAGES
from ideation.domain.phases import PHASES, title_key
from ideation.domain.voting import METHODS
from ideation.domain.voting.method import Need
from ideation.report.count_steps import STEPS
from ideation.report.outcomes import NOT_TOLD
from ideation.runtime.i18n import catalogue
from ideation.web.by_forms.ballot_forms import READ
from ideation.web.by_forms.steps import VIEWS
from tests.fixtures.daemon import ROOT

SRC = ROOT / "static/src"
SCREENS = ("room", "console", "projector")


@pytest.mark.parametrize("phase", PHASES)
def test_a_phase_has_its_words(phase: str) -> None:
    """Its name, what a facilitator is helped with there, and what they may say."""
    for key in (title_key(phase), f"console.help_{phase}", f"console.say_{phase}"):
        assert [language for language in LANGUAGES if key not in catalogue(language)] == [], key


@pytest.mark.parametrize("phase", PHASES)
def test_a_phase_has_its_screens(phase: str) -> None:
    assert [screen for screen in SCREENS if not (SRC / "phases" / phase / f"{screen}.tsx").exists()] == []


@pytest.mark.parametrize("phase", PHASES)
def test_a_phase_is_played_and_shown_by_forms(phase: str) -> None:
    """Each has its module there, with a function like that of the first phase."""
    assert signature(PLAYS[phase]) == signature(PLAYS["welcome"])
    assert signature(VIEWS[phase]) == signature(VIEWS["welcome"])
    assert phase == "welcome" or (ROOT / "templates/by_forms" / f"{phase}.html").exists(), "coming in asks nothing"


def test_there_is_no_other_phase_in_any_folder() -> None:
    for folder in (SRC / "phases", ROOT / "ideation/demo/plays", ROOT / "ideation/web/by_forms/steps"):
        names = {path.stem for path in folder.iterdir() if path.is_dir() or path.suffix == ".py"}
        assert {name for name in names if not name.startswith("__")} == set(PHASES), folder
    assert set(WORKED_ON) <= set(PHASES)


def test_a_setting_has_its_words() -> None:
    """Of those that are a tick, a line or a number: their words are made of their name."""
    form = (SRC / "console/plan/PhaseSettings.tsx").read_text("utf-8")
    keys = [f"console.set_{name}" for name in re.findall(r'\b(?:tick|text|whole)\("(\w+)"', form)]
    assert keys and [key for key in keys for language in LANGUAGES if key not in catalogue(language)] == []


@pytest.mark.parametrize("field", FIELDS)
def test_a_field_is_asked_by_a_kind_and_has_its_words(field: str) -> None:
    assert any(field in kind.fields for kind in KINDS.values())
    told = () if field in NOT_TOLD else (f"report.field_{field}",)
    for key in (f"concepts.box_{field}", f"concepts.hint_{field}", f"export.col_field_{field}", *told):
        assert [language for language in LANGUAGES if key not in catalogue(language)] == [], key


@pytest.mark.parametrize("thing", THINGS)
def test_a_thing_has_its_names(thing: str) -> None:
    for key in (f"kinds.{thing}", f"kinds.{thing}_label"):
        assert [language for language in LANGUAGES if key not in catalogue(language)] == []


@pytest.mark.parametrize("method", METHODS)
def test_a_method_has_its_words(method: str) -> None:
    said = (
        f"voting.headline.{method}",
        f"result.unit_{method}",
        f"result.figure_{method}",
    )  # of one proposal its verdict is said, without figures
    for key in (f"method.{method}.title", f"method.{method}.hint", *(() if METHODS[method].single else said)):
        assert [language for language in LANGUAGES if key not in catalogue(language)] == [], key


def test_every_need_of_a_planner_is_answered_by_one_method() -> None:
    answers = [method.need for method in METHODS.values() if method.need]
    assert sorted(answers) == sorted(get_args(Need))
    keys = [f"console.need_{need}" for need in answers]
    assert [key for key in keys for language in LANGUAGES if key not in catalogue(language)] == []


def test_every_method_is_followed_step_by_step() -> None:
    """What a count shows: none is shown blind. The rest of a method stands in its own row, and mypy asks for it."""
    assert set(STEPS) == set(METHODS)


@pytest.mark.parametrize("method", METHODS)
def test_a_method_has_a_form_for_its_ballot(method: str) -> None:
    kind = next(iter(METHODS[method].choice.model_fields))
    assert kind in READ and (ROOT / "templates/by_forms/ballots" / f"{kind}.html").exists()


def test_the_phases_are_listed_once() -> None:
    """Three phases in one line, or two lines below one another, are a second list; a table by phase is none."""
    names = "|".join(PHASES)
    listed = re.compile(rf"""["']({names})["'],\s*["']({names})["'],\s*["']({names})["'],\s*["']({names})["']""")
    sources = [*(ROOT / "ideation").rglob("*.py"), *SRC.rglob("*.ts*")]
    assert {file.name for file in sources if listed.search(file.read_text("utf-8"))} <= {"protocol.ts", "spoken.ts"}


@pytest.mark.parametrize(("kind", "most"), [("a phase", 1), ("a method", 2), ("a field", 1)])
def test_a_further_one_is_written_in_few_files(kind: str, most: int) -> None:
    """Beside its own files and its words. One more list of all of them would make it more (`./run bench shape`)."""
    found = rows()[kind]
    assert len(found.edited) <= most, found.edited
