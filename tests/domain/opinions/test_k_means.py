"""The geometry, held against the plainest way to say the same: on tiny rooms, by trying everything."""

from __future__ import annotations

from fractions import Fraction
from itertools import product
from math import sqrt
from random import Random

from hypothesis import given
from hypothesis import strategies as st

from ideation.domain.opinions.k_means import PARTS, apart, camps, far_apart, middle, settled, silhouette
from ideation.domain.opinions.opinion_matrix import BITS, WHOLE_LIST, voice, voices
from ideation.domain.opinions.points import Cloud
from ideation.domain.opinions.principal_components import COARSE, Field, standpoints
from tests.domain.opinions.rooms import camp, ids

places = st.tuples(st.integers(-50, 50), st.integers(-50, 50))
rooms = st.lists(st.tuples(places, st.integers(1, 3), st.integers(0, 2)), min_size=3, max_size=9).filter(
    lambda room: len({label for _, _, label in room}) > 1
)


@given(rooms)
def test_the_silhouette_is_what_the_textbook_says(room: list[tuple[tuple[int, int], int, int]]) -> None:
    """Every person by themselves, every distance by itself, in fractions."""
    points, weights, labels = (list(column) for column in zip(*room, strict=True))
    people = [(p, label) for p, n, label in room for _ in range(n)]

    def fit(me: int) -> Fraction:
        point, mine = people[me]
        groups: dict[int, list[int]] = {}
        for other, (place, label) in enumerate(people):
            if other != me:
                groups.setdefault(label, []).append(apart(point, place))
        own = groups.pop(mine, [])
        if not own:
            return Fraction(0)
        a, b = Fraction(sum(own), len(own)), min(Fraction(sum(g), len(g)) for g in groups.values())
        return (b - a) / max(a, b) if a or b else Fraction(0)

    mean = sum(map(fit, range(len(people))), Fraction(0)) / len(people)
    assert 0 <= mean - Fraction(silhouette(points, weights, labels), PARTS) <= Fraction(2, PARTS)


def spread(points: list[tuple[int, int]], labels: tuple[int, ...]) -> int:
    """What k-means makes small, with the centres that it rounds."""
    groups = [[p for p, at in zip(points, labels, strict=True) if at == group] for group in set(labels)]
    return sum(apart(p, middle(group, [1] * len(group))) for group in groups for p in group)


def test_of_all_ways_to_part_two_heaps_it_finds_the_best() -> None:
    for seed in range(30):
        chance = Random(seed)
        heaps = [(chance.randrange(-900, 900), chance.randrange(-900, 900)) for _ in range(2)]
        points = [(x + chance.randrange(-90, 90), y + chance.randrange(-90, 90)) for x, y in heaps for _ in range(5)]
        if apart(*heaps) < 500**2:
            continue
        found = settled(Cloud(points, [1] * 10), far_apart(points, [1] * 10, 2))
        best = min((w for w in product((0, 1), repeat=10) if sum(w) == 5), key=lambda w: spread(points, w))
        assert spread(points, tuple(found)) == spread(points, best)
        assert camps(points, [1] * 10) is not None


def test_people_on_one_spot_are_no_two_groups() -> None:
    assert camps([(7, 7)] * 50, [1] * 50) is None


def test_a_ballot_is_as_long_as_any_other_and_balanced() -> None:
    for ticked in (3, 10, 19):
        v = voice((tuple(range(ticked)), WHOLE_LIST), 20, 1)
        assert abs(ticked * v.up + (20 - ticked) * v.down) <= 20
        assert abs(sqrt(ticked * v.up**2 + (20 - ticked) * v.down**2) / 2**BITS - 1) < 0.001


def test_the_plane_shows_as_much_of_the_differences_as_any_can() -> None:
    """Against the two largest eigenvalues, which here are found by turning the whole matrix (Jacobi), in floats."""
    people = camp(3, [9, 8, 7], options=9)
    place = {id: n for n, id in enumerate(ids(9))}
    everything = tuple(range(9))
    counts: dict[tuple[tuple[int, ...], tuple[int, ...]], int] = {}
    for approve in people:
        said = tuple(sorted(place[id] for id in approve)), WHOLE_LIST
        counts[said] = counts.get(said, 0) + 1
    heard = voices(counts, 9)
    weights = [v.weight for v in heard]
    rows = [[(v.up if n in v.said[0] else v.down) / 2**BITS for n in everything] for v in heard]
    means = [sum(w * r[n] for w, r in zip(weights, rows, strict=True)) / sum(weights) for n in everything]
    centred = [[r[n] - means[n] for n in everything] for r in rows]
    matrix = [
        [sum(w * r[i] * r[j] for w, r in zip(weights, centred, strict=True)) for j in everything] for i in everything
    ]
    shown = sum(w * (x * x + y * y) for w, (x, y) in zip(weights, standpoints(heard, 9), strict=True)) / 4**COARSE
    assert abs(shown - sum(sorted(eigenvalues(matrix))[-2:])) < 0.01 * shown
    assert Field(heard, 9).total == sum(weights)


def eigenvalues(a: list[list[float]]) -> list[float]:
    n = len(a)
    for _ in range(60):
        for p in range(n):
            for q in range(p + 1, n):
                if abs(a[p][q]) < 1e-12:
                    continue
                t = (a[q][q] - a[p][p]) / (2 * a[p][q])
                t = (1 if t >= 0 else -1) / (abs(t) + sqrt(t * t + 1))
                c = 1 / sqrt(t * t + 1)
                s = t * c
                for k in range(n):
                    a[k][p], a[k][q] = c * a[k][p] - s * a[k][q], s * a[k][p] + c * a[k][q]
                for k in range(n):
                    a[p][k], a[q][k] = c * a[p][k] - s * a[q][k], s * a[p][k] + c * a[q][k]
    return [a[i][i] for i in range(n)]


@given(st.lists(st.tuples(places, st.integers(1, 3)), min_size=1, max_size=9), st.lists(places, min_size=1, max_size=7))
def test_a_cloud_finds_what_one_finds_point_by_point(
    people: list[tuple[tuple[int, int], int]], centres: list[tuple[int, int]]
) -> None:
    points, weights = [p for p, _ in people], [n for _, n in people]
    cloud = Cloud(points, weights)
    labels = cloud.nearest(centres)
    assert labels == [min(range(len(centres)), key=lambda c: apart(p, centres[c])) for p in points]
    for number, (centre, size) in enumerate(
        zip(cloud.middles(labels, centres), cloud.sizes(labels, len(centres)), strict=True)
    ):
        mine = [n for n, at in enumerate(labels) if at == number]
        assert size == sum(weights[n] for n in mine)
        assert centre == (middle([points[n] for n in mine], [weights[n] for n in mine]) if mine else centres[number])
