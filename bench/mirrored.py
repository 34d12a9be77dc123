"""How many tests' files lie at the path of what they test, and which do not: `python -m bench.mirrored`.

tests/<folder>/test_<module>.py mirrors ideation/<folder>/<module>.py, or the folder of that name; where one file would
be too long, tests/<folder>/<module>/ holds its tests, parted by subject. tests/bench/ mirrors bench/; a folder of data
is mirrored by the folder of its tests; tests/js/<folder>/<file>.test.ts mirrors static/src/. Suites that go across the
house are named here.
"""

from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
ACROSS = {
    "attack": "what somebody with bad intentions tries, whatever part it meets",
    "browser": "journeys through pages, in Chromium",
    "checkout": "what everybody gets who takes the sources: the door, the locks, pages made from the program",
    "contract": "names and shapes that are fixed, held to from outside",
    "journeys": "what a room goes through on real servers: crowds, crashes, two processes, a whole vote",
    "oracles": "counts compared with published ones, and with other people's libraries",
}
HELPERS = {"fixtures", "story"}  # what tests use; none of them lies here
AT_THE_TOP = {"conftest.py", "costs.py", "test_hooks.py"}  # of pytest's own, and of what lies at the top itself
GOAL = 0.8


def python_files() -> list[Path]:
    found = [file.relative_to(ROOT / "tests") for file in (ROOT / "tests").rglob("test_*.py")]
    return sorted(file for file in found if file.parts[0] not in ACROSS)


def client_files() -> list[Path]:
    return sorted(file.relative_to(ROOT / "tests" / "js") for file in (ROOT / "tests" / "js").rglob("*.test.ts*"))


def mirrors_python(test: Path) -> bool:
    above = ROOT if test.parts[0] == "bench" else ROOT / "ideation"
    folder, tested = above / test.parent, above / test.parent / test.stem.removeprefix("test_")
    parted = test.parent != Path() and folder.with_suffix(".py").is_file()
    return parted or of_data(folder) or tested.is_dir() or tested.with_suffix(".py").is_file()


def of_data(folder: Path) -> bool:
    return folder.is_dir() and not list(folder.rglob("*.py"))


def mirrors_client(test: Path) -> bool:
    tested = ROOT / "static" / "src" / test.parent / test.name.partition(".test.")[0]
    return tested.is_dir() or any(tested.with_suffix(end).is_file() for end in (".ts", ".tsx"))


def elsewhere() -> tuple[list[str], int]:
    """Those that mirror nothing, and how many there are in all."""
    python, client = python_files(), client_files()
    missing = [f"tests/{file}" for file in python if not mirrors_python(file)]
    return missing + [f"tests/js/{file}" for file in client if not mirrors_client(file)], len(python) + len(client)


def at_the_top() -> set[str]:
    """What lies at the top of tests/ without a reason."""
    return {file.name for file in (ROOT / "tests").iterdir() if file.is_file()} - AT_THE_TOP - {"__init__.py"}


def share() -> float:
    missing, all_of_them = elsewhere()
    return 1 - len(missing) / all_of_them


if __name__ == "__main__":
    missing, all_of_them = elsewhere()
    print(f"{share():.0%} of {all_of_them} test files lie at the path of what they test")
    print(*(f"across the house: tests/{name}/, {why}" for name, why in ACROSS.items()), sep="\n")
    print(*missing, sep="\n")
