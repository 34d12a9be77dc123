"""The shape of the house in figures: `python -m bench shape`. What is flat at a top, how long functions and files are,
which names end in -ing, and how many tests stand at the path of what they test.

Functions of the client are measured by the TypeScript compiler (`bench/functions.mjs`), from their first line to their
last.
"""

from __future__ import annotations

import ast
import json
import subprocess
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from pathlib import Path
from statistics import median, quantiles

ROOT = Path(__file__).resolve().parents[1]
PYTHON, CLIENT, TESTS = ROOT / "ideation", ROOT / "static" / "src", ROOT / "tests"
GENERATED = {"protocol.ts"}


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


def functions(path: Path) -> Iterator[int]:
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            yield (node.end_lineno or node.lineno) - node.lineno + 1


def of_client() -> list[tuple[int, str]]:
    """(lines, where) of each function there."""
    done = subprocess.run(
        ["node", "bench/functions.mjs"], cwd=ROOT, capture_output=True, text=True, check=True
    )
    return [(int(n), str(where)) for n, where in json.loads(done.stdout)]


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
        "files over 200 lines": {
            str(path.relative_to(ROOT)): lines(path) for path in python + client if lines(path) > 200
        },
        "functions over 40 lines": [f"{where}: {n}" for n, where in longest if n > 40],
    }


def main() -> None:
    print(json.dumps(shape(), indent=2, ensure_ascii=False))


if __name__ == "__main__":
    main()
