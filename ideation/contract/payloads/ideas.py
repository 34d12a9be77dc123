"""Ideas, and the themes they are sorted into."""

from __future__ import annotations

from ideation.contract.payloads.fields import Id, Ids, Key
from ideation.domain.phases.settings import MaybeText, Strict, Text, Title


class PostIdea(Strict):
    """`step`: where it was written, for the room may have gone on meanwhile."""

    id: Id
    text: Text
    for_whom: MaybeText = None
    builds_on: Id | None = None
    proxy: Key | None = None
    step: Id | None = None


class EditIdea(Strict):
    id: Id
    text: Text
    for_whom: MaybeText = None


class HideIdea(Strict):
    id: Id
    hidden: bool


class SpotlightIdea(Strict):
    id: Id | None


class PlaceIdea(Strict):
    id: Id
    theme: Id | None


class MergeIdeas(Strict):
    into: Id
    ids: Ids


class SplitIdeas(Strict):
    ids: Ids


class NameTheme(Strict):
    id: Id
    title: Title
