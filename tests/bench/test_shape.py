"""Tests lie at the path of what they test, and what they use lies with what is like it: nothing gathers at the top."""

from bench import mirrored


def test_most_tests_lie_at_the_path_of_what_they_test() -> None:
    missing, _ = mirrored.elsewhere()
    assert mirrored.share() >= mirrored.GOAL, missing


def test_nothing_gathers_at_the_top() -> None:
    assert mirrored.at_the_top() == set()


def test_every_suite_that_goes_across_the_house_is_there() -> None:
    folders = {folder.name for folder in (mirrored.ROOT / "tests").iterdir() if list(folder.rglob("test_*.py"))}
    assert mirrored.ACROSS.keys() <= folders
