"""Suggestions: which ideas are alike, and which might go together: hints for the facilitator, who says yes or no.

Ideas are compared by the three-letter pieces of their stems, rare pieces weighing most (tf-idf, cosine). Danish
builds long words out of short ones, and pieces find `makker` in `makkerordning` where whole words would not. It
sees shared words only: the same thought in other words is for people to find. Deterministic, and pure.
"""

from __future__ import annotations

import json
import os
import re
import resource
import sys
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from itertools import combinations
from math import log, sqrt
from typing import Any

import snowballstemmer

ALIKE = 0.27  # chosen on the demo's marked near-duplicates: about three of four hints are right
TOGETHER = 0.2  # mean likeness within a suggested group
WORTH_KEEPING = 0.08
FEW_WORDS = 0.25  # of the mean length: what is added to each, so that one shared word of two is no likeness
LARGEST_GROUP = 12
COMMON_FROM, COMMON_SHARE = 20, 0.15  # a piece in so many texts says little, and costs most
MOST_PAIRS = 200
NICER, CPU_SECONDS = 5, 20

Pair = tuple[int, int]
Pieces = dict[str, float]
SMALL_WORDS = {
    "da": """
        ad af alle alt at da de dem den der deres det dig din dit du en end er et for fra få får har have her hos hun
        hvad hvem hver hvis hvor i ikke ind jeg jer jo kan man med men mig min mit må ned ni noget nogle nogen nu når
        og også om op os på se selv sig sin skal som så til ud ved vi vil være
    """,
    "en": """
        a all an and any are as at be but by can do each for from get has have he her his how i if in into is it its
        me my no not of off on or our out own she should so some that the their them then there they this to too up
        us we what when where which who will with you your
    """,
}
SMALL = {language: frozenset(words.split()) for language, words in SMALL_WORDS.items()}
STEMMERS = {"da": snowballstemmer.stemmer("danish"), "en": snowballstemmer.stemmer("english")}


def suggest(ideas: Sequence[tuple[str, str]], language: str = "da") -> dict[str, Any]:
    """`ideas` as (id, text), in their order. `similar`: pairs with their likeness from 0 to 1, most alike first;
    `groups`: two or more ideas each, the closest first."""
    ids = [id for id, _ in ideas]
    likeness = compare([text for _, text in ideas], language)
    alike = sorted((-score, pair) for pair, score in likeness.items() if score >= ALIKE)
    return {
        "similar": [[ids[a], ids[b], round(-score, 2)] for score, (a, b) in alike[:MOST_PAIRS]],
        "groups": [[ids[i] for i in group] for group in grouped(likeness)],
    }


# -- how alike two texts are --------------------------------------------------------------------------------


def compare(texts: Sequence[str], language: str) -> dict[Pair, float]:
    """{(a, b): likeness}, a < b, for every pair that shares something worth mentioning: each text is held up
    against those before it."""
    found: dict[Pair, float] = {}
    before: dict[str, list[tuple[int, float]]] = defaultdict(list)
    for b, weights in enumerate(telling(weighed(texts, language))):
        shared: dict[int, float] = defaultdict(float)
        for piece, weight in weights.items():
            for a, other in before[piece]:
                shared[a] += weight * other
            before[piece].append((b, weight))
        found.update({(a, b): score for a, score in shared.items() if score >= WORTH_KEEPING})
    return found


def telling(texts: Sequence[Pieces]) -> list[Pieces]:
    """Without the pieces that nearly all hold."""
    spread = Counter(piece for weights in texts for piece in weights)
    most = max(COMMON_FROM, COMMON_SHARE * len(texts))
    return [{piece: weight for piece, weight in weights.items() if spread[piece] <= most} for weights in texts]


def weighed(texts: Sequence[str], language: str) -> list[Pieces]:
    """For each text its pieces and their weights, scaled so that the sum of products is the likeness."""
    counts = [Counter(pieces(text, language)) for text in texts]
    spread = Counter(piece for count in counts for piece in count)
    raw = [{p: (1 + log(n)) * log(1 + len(texts) / spread[p]) for p, n in count.items()} for count in counts]
    sizes = [sum(weight * weight for weight in one.values()) for one in raw]
    extra = FEW_WORDS * sum(sizes) / max(1, len(sizes))
    return [scaled(one, sqrt(size + extra)) for one, size in zip(raw, sizes, strict=True)]


def scaled(weights: Mapping[str, float], by: float) -> Pieces:
    return {piece: weight / by for piece, weight in weights.items()} if by else {}


def pieces(text: str, language: str) -> Iterator[str]:
    for word in re.findall(r"[^\W_]+", text.lower()):
        if word not in SMALL[language]:
            yield from cut(word, language)


@lru_cache(maxsize=20_000)
def cut(word: str, language: str) -> tuple[str, ...]:
    """`^mødesteder$` as its stem's pieces of three letters, the ends marked."""
    marked = f"^{STEMMERS[language].stemWord(word)}$"
    return tuple(marked[i : i + 3] for i in range(len(marked) - 2))


# -- which go together --------------------------------------------------------------------------------------


def grouped(likeness: Mapping[Pair, float]) -> list[list[int]]:
    """Join the two closest groups, again and again, while their members are alike on the whole."""
    home: dict[int, int] = {i: i for pair in likeness for i in pair}
    members: dict[int, list[int]] = {i: [i] for i in home}
    for a, b in sorted(likeness, key=lambda pair: (-likeness[pair], pair)):
        one, other = sorted((home[a], home[b]))
        if one != other and belong(members[one], members[other], likeness):
            members[one] += members.pop(other)
            home.update(dict.fromkeys(members[one], one))
    groups = [sorted(group) for group in members.values() if len(group) > 1]
    return sorted(groups, key=lambda group: (-closeness(group, likeness), group))


def belong(one: Sequence[int], other: Sequence[int], likeness: Mapping[Pair, float]) -> bool:
    if len(one) + len(other) > LARGEST_GROUP:
        return False
    between = [likeness.get((min(a, b), max(a, b)), 0.0) for a in one for b in other]
    return sum(between) / len(between) >= TOGETHER


def closeness(group: Sequence[int], likeness: Mapping[Pair, float]) -> float:
    pairs = list(combinations(group, 2))
    return sum(likeness.get(pair, 0.0) for pair in pairs) / len(pairs)


# -- in a process of its own ----------------------------------------------------------------------------------


def child() -> None:
    """What runs there: ideas in, hints out. Whatever somebody wrote, it comes to an end."""
    os.nice(NICER)
    resource.setrlimit(resource.RLIMIT_CPU, (CPU_SECONDS, CPU_SECONDS))
    given = json.load(sys.stdin)
    json.dump(suggest([(id, text) for id, text in given["ideas"]], given["language"]), sys.stdout)


if __name__ == "__main__":
    child()
