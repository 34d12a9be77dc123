"""The join code as a picture: black on white with a quiet zone of four modules, also in a dark room."""

from __future__ import annotations

from functools import lru_cache

import segno

from ideation.web.public_address import origin


def join_address(invite: str) -> str:
    return f"{origin()}/j/{invite}"


@lru_cache(512)
def drawn(address: str) -> str:
    """SVG, without a size of its own: it fills the place it is put in."""
    return svg(address, "q")


def printed(address: str) -> str:
    """For paper, which nobody waves about; and not remembered, for it may hold a secret."""
    return svg(address, "m")


def svg(address: str, correction: str) -> str:
    code = segno.make(address, error=correction, boost_error=False, micro=False)
    return code.svg_inline(border=4, dark="#000", light="#fff", omitsize=True, svgclass=None, lineclass=None)


def picture(address: str) -> str:
    """The same as a file of its own."""
    return drawn(address).replace("<svg ", '<svg xmlns="http://www.w3.org/2000/svg" ', 1)
