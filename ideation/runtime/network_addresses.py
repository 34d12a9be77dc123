"""Network addresses: where people reach this server: the one address for the wall, the QR code, every link, the
terminal and letters.

PUBLIC_URL where it is set. Else a laptop in the room that listens to its network (`HOST=0.0.0.0`) is found at its own
address there: what the facilitator's browser calls it ("localhost") no phone could open.
"""

from __future__ import annotations

import re
import socket
import struct
from collections.abc import Iterator
from ipaddress import IPv4Address, IPv6Address, ip_address
from urllib.parse import SplitResult, urlsplit

Address = IPv4Address | IPv6Address
DEFAULT_PORTS = {"http": 80, "https": 443}
LABELS = re.compile(r"[a-z0-9_]([a-z0-9_-]*[a-z0-9_])?(\.[a-z0-9_]([a-z0-9_-]*[a-z0-9_])?)*\.?")
EVERYWHERE = ("0.0.0.0", "::")
SIOCGIFADDR = 0x8915  # Linux: "which address has this interface"
# Interfaces that no phone in the room is on: containers, virtual machines, tunnels.
ELSEWHERE = ("lo", "docker", "br-", "veth", "virbr", "vmnet", "vboxnet", "tun", "tap", "wg", "tailscale", "zt", "cni")
A_STRANGER = {socket.AF_INET: "192.0.2.1", socket.AF_INET6: "2001:db8::1"}  # nothing is sent there


class NotAnAddress(ValueError):
    """Why, in a few words that go on from the setting's name."""


# -- as people type it ----------------------------------------------------------------------------------------


def public(url: str) -> str:
    """As every browser says it in `Origin`: lower case, without the default port, IPv6 in its short form."""
    try:
        at = urlsplit(url.strip())
        port, host = at.port, at.hostname
    except ValueError:
        raise NotAnAddress("is not an address") from None
    if at.scheme not in DEFAULT_PORTS or not host:
        raise NotAnAddress("must be the address people use, from http:// or https:// on")
    refuse_more(at)
    netloc = bracketed(host_name(host))
    return f"{at.scheme}://{netloc}" + (f":{port}" if port and port != DEFAULT_PORTS[at.scheme] else "")


def refuse_more(at: SplitResult) -> None:
    if at.username is not None or at.password is not None:
        raise NotAnAddress("must not hold a user name (what stands before the @)")
    if at.path.strip("/"):
        raise NotAnAddress(f"must end after the host: it needs a host of its own, not {at.path!r}")
    if at.query or at.fragment:
        raise NotAnAddress("must end after the host, without ? and #")
    if at.port == 0:
        raise NotAnAddress("has a port that nobody can open")


def host_name(host: str) -> str:
    """A name as the network knows it (`smørrebrød.dk` has another one there), or an address in its short form."""
    address = numeric(host)
    if address is None:
        return named(host)
    if address.is_unspecified:
        raise NotAnAddress(f"is not {host}: nobody can open that. It is the address that phones use")
    return address.compressed


def named(host: str) -> str:
    try:
        name = host.encode("idna").decode().lower()
    except UnicodeError:
        name = ""
    if not LABELS.fullmatch(name) or re.fullmatch(r"[\d.]+", name):
        raise NotAnAddress(f"has no host that can be found: {host!r}")
    return name


def listening(host: str) -> str:
    """HOST as it is listened at: an address or a name alone."""
    host = host.strip().removeprefix("[").removesuffix("]")
    if host == "*":
        return EVERYWHERE[0]
    if re.search(r"[/@\s]", host) or (":" in host and numeric(host) is None):
        raise NotAnAddress("must be an address or a name alone, as 0.0.0.0; the port is PORT")
    return host or "127.0.0.1"


def numeric(host: str) -> Address | None:
    try:
        return ip_address(host.partition("%")[0])
    except ValueError:
        return None


def bracketed(host: str) -> str:
    return f"[{host}]" if ":" in host else host


# -- who can open it ------------------------------------------------------------------------------------------


def only_here(host: str) -> bool:
    """Whether nobody but this machine is found under that name."""
    address = numeric(host)
    return address.is_loopback if address else host == "localhost" or host.endswith(".localhost")


def own(host: str, port: int) -> str:
    """This server's address for others, as far as its machine knows."""
    seen = next(iter(in_the_room(host)), "127.0.0.1") if host in EVERYWHERE else host
    return f"http://{bracketed(seen)}" + (f":{port}" if port != DEFAULT_PORTS["http"] else "")


def host_of(url: str) -> str:
    try:
        return urlsplit(url).hostname or ""
    except ValueError:
        return ""


def in_the_room(host: str) -> list[str]:
    """This machine's addresses in the networks around it, the likeliest first: where it would go out."""
    found = list(dict.fromkeys(interfaces()))
    families = A_STRANGER if ":" in host else [socket.AF_INET]
    ways = [way for family in families if (way := way_out(family))]
    first = [way for way in ways if way in found]
    return list(dict.fromkeys([*first, *found, *ways]))


def interfaces() -> Iterator[str]:
    try:
        from fcntl import ioctl
    except ImportError:  # not a Unix
        return
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as probe:
        for _, name in socket.if_nameindex():
            if name.startswith(ELSEWHERE):
                continue
            try:
                answer = ioctl(probe.fileno(), SIOCGIFADDR, struct.pack("256s", name[:15].encode()))
            except OSError:  # it has none
                continue
            if worth(address := str(IPv4Address(answer[20:24]))):
                yield address


def way_out(family: socket.AddressFamily) -> str | None:
    """The address from which a stranger would be asked."""
    try:
        with socket.socket(family, socket.SOCK_DGRAM) as probe:
            probe.connect((A_STRANGER[family], 9))
            address = str(probe.getsockname()[0])
    except OSError:
        return None
    return address if worth(address) else None


def worth(text: str) -> bool:
    address = numeric(text)
    return address is not None and not (address.is_loopback or address.is_unspecified or address.is_link_local)
