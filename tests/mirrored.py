"""`python -m tests.mirrored`: how many tests' files lie at the path of what they test, and which do not.

tests/<folder>/test_<module>.py mirrors ideation/<folder>/<module>.py, or the folder of that name; tests/bench/ mirrors
bench/; tests/js/<folder>/<file>.test.ts mirrors static/src/. Suites that go across the house are named here.
"""

from pathlib import Path

from tests.fixtures.daemon import ROOT

ACROSS = {
    "attack": "what somebody with bad intentions tries, whatever part it meets",
    "browser": "journeys through pages, in Chromium",
    "contract": "names and shapes that are fixed, held to from outside",
    "journeys": "what a room goes through on real servers: crowds, crashes, two processes, a whole vote",
    "oracles": "counts compared with other people's libraries",
}
GOAL = 0.8


def python_files() -> list[Path]:
    found = [file.relative_to(ROOT / "tests") for file in (ROOT / "tests").rglob("test_*.py")]
    return sorted(file for file in found if file.parts[0] not in ACROSS)


def client_files() -> list[Path]:
    return sorted(file.relative_to(ROOT / "tests" / "js") for file in (ROOT / "tests" / "js").rglob("*.test.ts*"))


def mirrors_python(test: Path) -> bool:
    above = ROOT if test.parts[0] == "bench" else ROOT / "ideation"
    tested = above / test.parent / test.stem.removeprefix("test_")
    return tested.is_dir() or tested.with_suffix(".py").is_file()


def mirrors_client(test: Path) -> bool:
    tested = ROOT / "static" / "src" / test.parent / test.name.partition(".test.")[0]
    return tested.is_dir() or any(tested.with_suffix(end).is_file() for end in (".ts", ".tsx"))


def elsewhere() -> tuple[list[str], int]:
    """Those that mirror nothing, and how many there are in all."""
    python, client = python_files(), client_files()
    missing = [f"tests/{file}" for file in python if not mirrors_python(file)]
    return missing + [f"tests/js/{file}" for file in client if not mirrors_client(file)], len(python) + len(client)


def share() -> float:
    missing, all_of_them = elsewhere()
    return 1 - len(missing) / all_of_them


if __name__ == "__main__":
    missing, all_of_them = elsewhere()
    print(f"{share():.0%} of {all_of_them} test files lie at the path of what they test")
    print(*(f"across the house: tests/{name}/, {why}" for name, why in ACROSS.items()), sep="\n")
    print(*missing, sep="\n")
