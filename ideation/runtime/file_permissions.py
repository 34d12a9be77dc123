"""File permissions: what a server keeps is nobody else's on the machine: its key, its database, and what is written
beside them."""

from __future__ import annotations

import logging
import os
import secrets
from contextlib import suppress
from pathlib import Path

log = logging.getLogger("ideation.runtime.file_permissions")
OURS_ALONE = 0o600
BESIDE = ("", "-wal", "-shm", "-journal")  # the files of a SQLite database


def keep_private() -> None:
    """From here on, whatever this process makes: a server's and the command line's first act."""
    os.umask(0o077)


def kept_key(file: Path) -> str:
    """Made once and kept. It is private before there is anything in it, and whole before it has its name: of two that
    start at once, one makes it and both read it."""
    if not file.exists():
        part = file.with_name(f"{file.name}.{secrets.token_hex(4)}")
        with open(os.open(part, os.O_WRONLY | os.O_CREAT | os.O_EXCL, OURS_ALONE), "w") as new:
            new.write(secrets.token_hex(32))
        with suppress(FileExistsError):
            name(part, file)
        part.unlink(missing_ok=True)
    make_private(file)
    return file.read_text().strip()


def name(part: Path, file: Path) -> None:
    """FileExistsError where there is one of that name; a disk that knows no second names takes the last."""
    try:
        os.link(part, file)
    except FileExistsError:
        raise
    except OSError:
        part.replace(file)


def make_private_database(file: Path) -> None:
    """Also where an older version, or another umask, has made it: ballots lie in it while a vote is open."""
    for end in BESIDE:
        make_private(file.with_name(file.name + end))


def make_private(file: Path) -> None:
    try:
        if file.stat().st_mode & 0o077:
            file.chmod(OURS_ALONE)
    except FileNotFoundError:
        pass
    except PermissionError:  # somebody else's, who has decided so
        log.warning("%s can be read by others on this machine", file)
