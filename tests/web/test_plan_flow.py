"""The line by which somebody chooses a template: what one does there, by its name, in every language."""

import pytest

from ideation.domain.languages import LANGUAGES
from ideation.sessions.creation import templates
from ideation.web.plan_flow import flow


def line(name: str, language: str = "da") -> list[str]:
    return flow(language, templates()[name]["steps"])


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", list(templates()))
def test_every_step_has_a_word_and_a_thing_is_named_once(name: str, language: str) -> None:
    words = line(name, language)
    assert len(words) == len(set(words)) > 2
    assert not [word for word in words if "_" in word or "." in word or "{" in word]


def test_what_is_written_and_worked_on_is_called_as_it_is_in_the_room() -> None:
    assert line("guest-panel")[1:4] == ["Udsagn", "Hvad er vi enige om?", "Advarsler"]
    assert line("resource-exchange")[1:4] == ["Tilbud", "Behov", "Tilbud om hjælp"]
    assert line("consent")[1:4] == ["Forslag", "Spørgsmål", "Har nogen en indvending?"]
    assert "Udfordringer" in line("four-camps-find") and "Idéer" not in line("four-camps-find")


def test_a_break_and_a_gallery_are_no_work() -> None:
    assert line("half-day-camp").count("Koncepter") == 1
    assert flow("da", [{"phase": "ideas", "settings": {"reading": True}}, {"phase": "closing"}]) == ["Rapport"]
