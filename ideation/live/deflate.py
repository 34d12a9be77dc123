"""permessage-deflate (RFC 7692) where nothing is remembered from one message to the next: a line costs no memory, what
everybody is told is compressed once, and what somebody sends unfolds to no more than a message may hold.
"""

from __future__ import annotations

import zlib
from typing import Any

from wsproto.extensions import PerMessageDeflate
from wsproto.frame_protocol import CloseReason

from ideation.domain import limits

WORTH_IT = 1_000  # bytes; less than that leaves in one packet anyway
LEVEL = 4
TAIL = b"\x00\x00\xff\xff"


class Deflate(PerMessageDeflate):
    """Only what comes in; what goes out is framed in `websocket.framed`."""

    @classmethod
    def agreed(cls, offers: str) -> Deflate | None:
        """By the Sec-WebSocket-Extensions header; None where there is nothing to agree on."""
        for offer in offers.split(","):
            if offer.strip().split(";")[0].strip() == cls.name and "server_max_window_bits" not in offer:
                ours = cls(client_no_context_takeover=True, server_no_context_takeover=True)
                ours._enabled = True
                return ours
        return None

    @property
    def header(self) -> bytes:
        return (
            b"Sec-WebSocket-Extensions: permessage-deflate; server_no_context_takeover; client_no_context_takeover\r\n"
        )

    def frame_inbound_payload_data(self, proto: Any, data: bytes) -> bytes | CloseReason:
        if not self._inbound_compressed or not self._inbound_is_compressible or not data:
            return data
        assert self._decompressor is not None
        try:
            found = self._decompressor.decompress(bytes(data), limits.LARGEST_MESSAGE + 1)
        except zlib.error:
            return CloseReason.INVALID_FRAME_PAYLOAD_DATA
        return CloseReason.MESSAGE_TOO_BIG if len(found) > limits.LARGEST_MESSAGE else found


def deflated(payload: bytes) -> bytes | None:
    """None where that does not pay."""
    if len(payload) < WORTH_IT:
        return None
    packing = zlib.compressobj(LEVEL, zlib.DEFLATED, -15)
    return (packing.compress(payload) + packing.flush(zlib.Z_SYNC_FLUSH)).removesuffix(TAIL)
