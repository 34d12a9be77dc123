"""The shape of the house in figures: `./run bench shape`. What is flat at a top, how long functions and files are,
which names end in -ing, and how many tests stand at the path of what they test.

What a further phase, method or field touches is counted in `rows.py`.
Functions of the client are measured by biome, which counts the lines that hold something.
"""

from __future__ import annotations

import ast
import json
import re
import subprocess
import tempfile
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from pathlib import Path
from statistics import median, quantiles

from bench import mirrored
from bench.rows import rows

ROOT = Path(__file__).resolve().parents[1]
PYTHON, CLIENT, TESTS = ROOT / "ideation", ROOT / "static" / "src", ROOT / "tests"
GENERATED = {"protocol.ts", "lengths.ts", "room_views.ts", "console_views.ts", "projector_views.ts", "second_views.ts"}


@dataclass(frozen=True)
class Spread:
    """Of lines: the median, what nine of ten stay under, and the longest."""

    median: float
    nine_of_ten: float
    most: int

    @classmethod
    def of(cls, values: list[int]) -> Spread:
        return cls(median(values), round(quantiles(values, n=10)[-1]), max(values))


def sources(folder: Path) -> list[Path]:
    found = [path for end in ("*.py", "*.ts", "*.tsx") for path in folder.rglob(end)]
    return sorted(path for path in found if path.name not in GENERATED)


def lines(path: Path) -> int:
    return path.read_text("utf-8").count("\n")


def long(paths: list[Path]) -> dict[str, int]:
    return {str(path.relative_to(ROOT)): lines(path) for path in paths if lines(path) > 200}


def functions(path: Path) -> Iterator[int]:
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            yield (node.end_lineno or node.lineno) - node.lineno + 1


RULE = {"complexity": {"noExcessiveLinesPerFunction": {"level": "error", "options": {"maxLines": 1}}}}
COUNTED = re.compile(r"too many lines \((\d+)\)")


def of_client() -> list[tuple[int, str]]:
    """(lines, where) of each function there that has more than one line."""
    with tempfile.TemporaryDirectory() as folder:
        rules = {"recommended": False} | RULE
        Path(folder, "biome.json").write_text(json.dumps({"root": True, "linter": {"rules": rules}}))
        words = ["lint", f"--config-path={folder}", "--max-diagnostics=none", "--reporter=json", str(CLIENT)]
        done = subprocess.run(["node_modules/.bin/biome", *words], cwd=ROOT, capture_output=True, text=True)
    found = [(COUNTED.search(each["message"]), each["location"]) for each in json.loads(done.stdout)["diagnostics"]]
    return [
        (int(n[1]), f"{at['path']}:{at['start']['line']}")
        for n, at in found
        if n and Path(at["path"]).name not in GENERATED
    ]


def shape() -> dict[str, object]:
    python, client = sources(PYTHON), sources(CLIENT)
    modules = [path.stem for path in python + client if not path.stem.startswith("__")]
    longest = sorted(of_client(), reverse=True)
    return {
        "modules": len(modules),
        "at the top of ideation": sorted(path.name for path in PYTHON.glob("*.py")),
        "at the top of the client": sorted(path.name for path in CLIENT.glob("*.ts*")),
        "names in -ing": round(sum(name.split(".")[0].endswith("ing") for name in modules) / len(modules), 3),
        "lines of a function, Python": asdict(Spread.of([n for path in python for n in functions(path)])),
        "lines of a function, client": asdict(Spread.of([n for n, _ in longest])),
        "lines of a file, Python": asdict(Spread.of([lines(path) for path in python])),
        "lines of a file, client": asdict(Spread.of([lines(path) for path in client])),
        "tests at the path of what they test": round(mirrored.share(), 3),
        "tests' files over 200 lines": long(sources(TESTS)),
        "files over 200 lines": long(python + client),
        "functions over 40 lines": [f"{where}: {n}" for n, where in longest if n > 40],
        "files that a further one touches": {kind: asdict(found) for kind, found in rows().items()},
    }
