"""The words we ship with: every file is tidy, and the templates fit the rules they meet."""

import unicodedata
from itertools import groupby
from math import ceil
from pathlib import Path

import pytest

from ideation.domain.phases import PHASES, check_settings
from tests.content.reading import CONTENT, GUIDE, LOCALES, bilingual, read, spoken, texts

FILES = sorted(CONTENT.rglob("*.json"))
PLANS = sorted((CONTENT / "plans").glob("*.json"))
GUIDES = sorted(GUIDE.rglob("*.md"))
PLAN_KEYS = {"name", "order", "people", "minutes", "slack", "title", "hint", "question", "steps"}
BORROWED = ("pitch", "deadline", "submit", "feedback", "stakeholder")
OUTLINE = ("#", "##", "###", "|", "-", ">", "1.", "2.", "3.", "4.", "5.")
TEMPLATES = [  # the eight of the design; the four camps are one template each
    "quick-ideas", "half-day-camp", "four-camps-find", "four-camps-develop", "four-camps-test",
    "four-camps-organise", "brainwriting", "guest-panel", "resource-exchange", "consent", "follow-up",
]  # fmt: skip

each_plan = pytest.mark.parametrize("plan", PLANS, ids=lambda path: path.stem)
each_file = pytest.mark.parametrize("file", FILES, ids=lambda path: str(path.relative_to(CONTENT)))
each_guide = pytest.mark.parametrize("guide", GUIDES, ids=lambda path: str(path.relative_to(GUIDE)))


# --- every file ---------------------------------------------------------------------------------------


@each_file
def test_texts_are_tidy(file: Path) -> None:
    for text in texts(read(file)):
        assert text == unicodedata.normalize("NFC", text).strip() != ""
        assert "  " not in text


@each_file
def test_the_tone_is_calm_and_our_own(file: Path) -> None:
    for text in texts(read(file)):
        assert "!" not in text
        assert not any(word in text.lower() for word in BORROWED)


@pytest.mark.parametrize("file", [*PLANS, CONTENT / "samples.json"], ids=lambda path: path.stem)
def test_what_people_read_is_there_in_both_languages(file: Path) -> None:
    found = list(bilingual(read(file)))
    assert found
    for text in found:
        assert set(text) == set(LOCALES)
        assert all(text.values())


# --- templates ----------------------------------------------------------------------------------------


def test_the_templates_of_the_design_are_there_in_order() -> None:
    plans = sorted((read(path) for path in PLANS), key=lambda plan: plan["order"])
    assert [plan["name"] for plan in plans] == TEMPLATES
    assert [plan["order"] for plan in plans] == list(range(1, len(plans) + 1))


@each_plan
def test_a_template_is_whole(plan: Path) -> None:
    template = read(plan)
    assert set(template) == PLAN_KEYS
    assert template["name"] == plan.stem
    fewest, most = template["people"]
    assert 1 < fewest < most
    assert all(set(template[key]) == set(LOCALES) for key in ("title", "hint", "question"))


@each_plan
def test_the_minutes_add_up_with_a_tenth_of_slack(plan: Path) -> None:
    template = read(plan)
    used = sum(step["minutes"] for step in template["steps"])
    assert all(step["minutes"] > 0 for step in template["steps"])
    assert template["slack"] == ceil(used / 10)
    assert template["minutes"] == used + template["slack"]


@each_plan
def test_a_template_begins_with_welcome_and_ends_with_the_report(plan: Path) -> None:
    phases = [step["phase"] for step in read(plan)["steps"]]
    assert set(phases) <= set(PHASES)
    assert (phases[0], phases[-1]) == ("welcome", "closing")


@each_plan
@pytest.mark.parametrize("locale", LOCALES)
def test_every_step_is_one_that_the_session_accepts(plan: Path, locale: str) -> None:
    for step in read(plan)["steps"]:
        assert set(step) == {"phase", "title", "minutes", "settings"}
        assert set(step["settings"].get("brief", {})) == set(LOCALES)
        check_settings(step["phase"], spoken(step["settings"], locale))


@each_plan
def test_a_vote_says_how_and_over_what(plan: Path) -> None:
    """The default rule may change; a template that was tried in a room should not change with it."""
    for step in read(plan)["steps"]:
        if step["phase"] == "selection":
            assert {"method", "over", "seats"} <= set(step["settings"])


@each_plan
def test_no_vote_says_that_some_concepts_go_on_where_all_do(plan: Path) -> None:
    """Later steps speak of every concept, so a vote over them is about their order."""
    steps = read(plan)["steps"]
    for n, step in enumerate(steps):
        over = step["phase"] == "selection" and step.get("settings", {}).get("over") == "concepts"
        if over and any(later["phase"] in ("concepts", "commitment", "actions") for later in steps[n + 1 :]):
            assert step["settings"]["seats"] >= 12, step["title"]


# --- samples and guides -------------------------------------------------------------------------------


def test_the_samples_are_twelve_ideas_under_four_themes() -> None:
    samples = read(CONTENT / "samples.json")
    themes = {theme["key"] for theme in samples["themes"]}
    assert (len(samples["ideas"]), len(themes)) == (12, 4)
    assert {idea["theme"] for idea in samples["ideas"]} == themes


def test_both_languages_have_the_same_guides() -> None:
    danish, english = (sorted(path.name for path in (GUIDE / locale).glob("*.md")) for locale in LOCALES)
    assert danish == english == ["facilitator.md", "participant.md"]


@each_guide
def test_a_guide_tells_the_same_in_the_other_language(guide: Path) -> None:
    """As many headings, rows, list items and things to say to the room, in the same order."""
    other = GUIDE / ("en" if guide.parent.name == "da" else "da") / guide.name
    assert outline(guide) == outline(other)


def outline(guide: Path) -> list[str]:
    """The first sign of each line that has one; a paragraph of quoted lines counts once, however it wraps."""
    signs = [line.split(" ")[0] for line in guide.read_text(encoding="utf-8").splitlines()]
    return [sign for sign, wraps in groupby(signs) for _ in ([0] if sign == ">" else wraps) if sign in OUTLINE]


@each_guide
def test_a_guide_is_calm(guide: Path) -> None:
    text = guide.read_text(encoding="utf-8")
    assert text == unicodedata.normalize("NFC", text)
    assert not any(line != line.rstrip() for line in text.splitlines())
    assert "!" not in text
