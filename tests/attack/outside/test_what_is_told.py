"""What was taken out stays out, what was written stays, and files tell nobody more (M5, M7, M10, L3,
L4)."""

from __future__ import annotations

import json
import re
import sqlite3
import stat
import time
from typing import Any

import requests

from tests.story import Camp, new

from .conftest import Attacked, Found, ranked
from .test_votes import Vote

AD = "Køb mit kursus"
PATIENCE = 20.0  # seconds


def public_pages(house: Attacked, slug: str) -> str:
    """The report, and every page that it leads to."""
    report = requests.get(f"{house.url}/r/{slug}").text
    return report + "".join(requests.get(house.url + link).text for link in re.findall(r'href="(/r/[^"]+)"', report))


def test_a_hidden_idea_stands_on_no_public_page(found: Found, house: Attacked) -> None:
    """M7: neither as the closest rival that a sentence names."""
    vote = Vote(found(ranked(seats=1)))
    for phone in vote.people:
        phone.vote(vote.poll, ranking=vote.ideas)
    vote.counted()
    slug = vote.fay.send("report.publish", published=True)["result"]["slug"]
    assert "Idé 1" in public_pages(house, slug)
    vote.fay.send("report.write", hidden_ideas=[vote.ideas[1]])
    assert "Idé 1" not in public_pages(house, slug)


def test_after_the_end_nobody_rewrites_anothers_action(camp: Camp) -> None:
    """M10: joining a team is free."""
    fay = camp.facilitator()
    camp.go("concepts")
    concept = fay.send("concept.add", id=new(), title="Bænke")["result"]["id"]
    ann, eve = camp.phone("ann"), camp.phone("eve")
    for phone in (ann, eve):
        phone.send("team.join", concept=concept)
    camp.go("actions")
    made = {"concept": concept, "what": "Ring til kommunen", "who": ann.member, "due": "2027-01-10"}
    action = ann.send("action.add", id=new(), **made)["result"]["id"]
    fay.send("session.end")
    assert not eve.tries("action.update", id=action, what=AD)["ok"]


def test_electors_are_overwritten_after_a_crash_too(camp: Camp, house: Attacked) -> None:
    """M5: a reader is in the way of overwriting while it is counted, and then the power goes."""
    vote = Vote(camp).all_vote()
    beside = (vote.poll + str(vote.people[0].member)).encode()
    assert beside in on_disk(house)
    reader = sqlite3.connect(house.folder / "ideation.sqlite", isolation_level=None)
    reader.execute("BEGIN")
    reader.execute("SELECT count(*) FROM ballots").fetchone()
    vote.counted()
    house.kill()
    house.start()
    reader.close()  # not the last one: whoever closes last tidies up
    deadline = time.monotonic() + PATIENCE
    while beside in on_disk(house):
        assert time.monotonic() < deadline
        time.sleep(0.1)


def on_disk(house: Attacked) -> bytes:
    return b"".join(path.read_bytes() for path in house.folder.glob("ideation.sqlite*"))


def test_the_database_is_its_owners_alone(house: Attacked) -> None:
    """L3: ballots lie in it while a poll is open."""
    for path in house.folder.glob("ideation.sqlite*"):
        assert stat.S_IMODE(path.stat().st_mode) == 0o600, path.name


def test_pages_open_lines_to_this_host_only(camp: Camp, house: Attacked) -> None:
    """L4."""
    policy = requests.get(f"{house.url}/j/{camp.invite}").headers["Content-Security-Policy"]
    allowed = next(part for part in policy.split(";") if "connect-src" in part)
    assert not {"ws:", "wss:"} & set(allowed.split())


def test_a_word_of_two_alphabets_is_no_name(camp: Camp) -> None:
    """L4: the third letter from the end is Cyrillic."""
    assert camp.join(name="Facilitаtor").status >= 400


def test_a_plan_that_is_nested_too_deep_is_refused_in_words(house: Attacked) -> None:
    """L4."""
    plan = house.folder / "deep.json"
    deep: Any = "x"
    for _ in range(600):
        deep = {"da": deep}
    steps = [{"phase": "ideas", "settings": {"prompt": deep}}]
    plan.write_text(json.dumps({"title": "x", "question": "x", "steps": steps}))
    done = house.shell("session", "create", "--title", "x", "--plan", str(plan))
    assert done.returncode and "Traceback" not in done.stderr
