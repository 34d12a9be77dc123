"""Whatever the server says by itself leaves by `transport.py`: whoever sends otherwise goes round its order, its bytes
and what is to come there (direct frames)."""

import re
from pathlib import Path

import ideation

FLOOR = Path(ideation.__file__).parent
SENDS = re.compile(r"\b(?:socketio|server|sio|manager)\.(?:emit|send)\(|\bsend_packet\(")
WAYS_OUT = {"delivery/transport.py", "live/room_index.py"}  # asks for it, and makes bytes of it
PEOPLE = "demo/"  # are at the other end


def test_there_is_one_way_out() -> None:
    files = {str(file.relative_to(FLOOR)): file.read_text("utf-8") for file in FLOOR.rglob("*.py")}
    sending = {name for name, text in files.items() if SENDS.search(text)}
    assert {name for name in sending if not name.startswith(PEOPLE)} == WAYS_OUT
