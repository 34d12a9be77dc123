"""k-means clusters: groups of people who stand near one another: k-means, and which number of groups fits best.

The first centre is the point farthest from the middle, each next one the point farthest from all centres so far; level
ones in the order of the voices. So there is no chance in it. A group of fewer than five is none: its people go
to whichever group is nearest, and so nobody is left over whom the others could be subtracted from. Distances are
squared, whole numbers all the way.
"""

from __future__ import annotations

from collections.abc import Sequence
from operator import itemgetter

from ideation.domain.limits import FEW
from ideation.domain.opinions.points import Cloud, Labels
from ideation.domain.opinions.principal_components import Point

MOST = 5
STARTS = range(2, MOST + 3)  # a start or two may end up with too few people
MOVES = 20
PARTS = 1_000_000
NEVER = -PARTS - 1  # below what any can be
CLEAR = 700_000  # below it the groups could as well be those that are found in answers without any (`adr/0012`)


def camps(points: Sequence[Point], weights: Sequence[int]) -> Labels | None:
    """The group of each point, numbered from 0; None where no grouping stands out clearly."""
    starts, cloud = far_apart(points, weights, STARTS[-1]), Cloud(points, weights)
    tried = [settled(cloud, starts[:n]) for n in STARTS if n <= len(starts)]
    fitting = [labels for labels in tried if 2 <= len(set(labels)) <= MOST]
    found = [(silhouette(points, weights, labels, CLEAR), -len(set(labels)), labels) for labels in fitting]
    best = max(found, key=itemgetter(0, 1), default=None)
    return best[2] if best and best[0] >= CLEAR else None


def apart(a: Point, b: Point) -> int:
    return (a[0] - b[0]) ** 2 + (a[1] - b[1]) ** 2


def middle(points: Sequence[Point], weights: Sequence[int]) -> Point:
    total = sum(weights)
    x = sum(w * p[0] for p, w in zip(points, weights, strict=True))
    y = sum(w * p[1] for p, w in zip(points, weights, strict=True))
    return x // total, y // total


def far_apart(points: Sequence[Point], weights: Sequence[int], most: int) -> list[Point]:
    """Up to so many different points."""
    centre = middle(points, weights)
    found = [max(points, key=lambda p: apart(p, centre))]
    nearest = [apart(p, found[0]) for p in points]
    while len(found) < most and max(nearest) > 0:
        found.append(points[nearest.index(max(nearest))])
        nearest = [min(n, apart(p, found[-1])) for p, n in zip(points, nearest, strict=True)]
    return found


def settled(cloud: Cloud, centres: list[Point]) -> Labels:
    """Everybody to the nearest centre, every centre into its people's middle, until nothing moves. Then the smallest
    group is dissolved, if it has too few, and the others settle again."""
    while True:
        labels = still(cloud, centres)
        sizes = cloud.sizes(labels, len(centres))
        if min(sizes) >= FEW or len(centres) == 1:
            return labels
        dissolved = sizes.index(min(sizes))
        centres = [c for n, c in enumerate(cloud.middles(labels, centres)) if n != dissolved]


def still(cloud: Cloud, centres: list[Point]) -> Labels:
    labels = cloud.nearest(centres)
    for _ in range(MOVES):
        centres = cloud.middles(labels, centres)
        before, labels = labels, cloud.nearest(centres)
        if labels == before:
            break
    return labels


# -- how well it fits -------------------------------------------------------------------------------------------


class Heap:
    """What it takes to know the sum of the squared distances from any point to all of a group."""

    def __init__(self) -> None:
        self.n = self.x = self.y = self.squares = 0

    def add(self, point: Point, weight: int) -> None:
        x, y = point
        self.n, self.x, self.y = self.n + weight, self.x + weight * x, self.y + weight * y
        self.squares += weight * (x * x + y * y)

    def distances(self, point: Point) -> int:
        x, y = point
        return self.n * (x * x + y * y) - 2 * (x * self.x + y * self.y) + self.squares


def silhouette(points: Sequence[Point], weights: Sequence[int], labels: Labels, least: int = NEVER) -> int:
    """The mean over all people, in millionths, rounded down: 1 where everybody is on top of their own group, 0 between
    two groups. NEVER where it is below `least`: then not everybody need be asked."""
    heaps: dict[int, Heap] = {}
    for point, weight, at in zip(points, weights, labels, strict=True):
        heaps.setdefault(at, Heap()).add(point, weight)
    people = sum(weights)
    spare = lacking = people * (PARTS - least)
    for point, weight, at in zip(points, weights, labels, strict=True):
        spare -= weight * (PARTS - fit(point, at, heaps))
        if spare < 0:
            return NEVER
    return PARTS - -(-(lacking - spare) // people)


def fit(point: Point, at: int, heaps: dict[int, Heap]) -> int:
    """(b - a) / max(a, b), with the mean squared distance a to one's own group and b to the next one."""
    own = heaps[at]
    if own.n == 1:
        return 0
    a, of = own.distances(point), own.n - 1
    return min(compared(a, of, other.distances(point), other.n) for n, other in heaps.items() if n != at)


def compared(a: int, of_a: int, b: int, of_b: int) -> int:
    near, far = a * of_b, b * of_a
    return PARTS * (far - near) // max(near, far) if near or far else 0
