"""A socket that died in a pocket, and networks that let none through: the phone catches up by what road there is."""

from tests.story import Camp

from .conftest import People
from .fifty import texts
from .hands import come_in, da, reads, saved, sees, write
from .sockets import REFUSED_UPGRADE, Nap

FIRST, SECOND = "En bus, der kører efter træning", "Lån en nøgle til klublokalet"


def test_a_phone_that_slept_catches_up_by_itself(camp: Camp, people: People) -> None:
    phone = people.phone()
    nap = Nap(phone)
    reads(come_in(phone, camp), "room.not_started")
    nap.sleep()
    camp.go("ideas")
    camp.facilitator().send("step.update", id=camp.step("ideas"), settings={"hidden": False})
    camp.phone("ann").post(FIRST)
    reads(phone, "room.not_started")
    nap.wake()
    sees(phone, FIRST)
    write(phone, SECOND)
    saved(phone, SECOND)


def test_where_no_websocket_comes_through_the_socket_takes_another_road(camp: Camp, people: People) -> None:
    phone = people.phone()
    phone.add_init_script(REFUSED_UPGRADE)
    with phone.expect_request("**/socket.io/*transport=polling*"):
        come_in(phone, camp)
    camp.go("ideas")
    write(phone, FIRST)
    saved(phone, FIRST)
    camp.go("themes")
    sees(phone, da("themes.sort"))
    assert texts(camp) == [FIRST]


def test_where_no_socket_of_any_kind_comes_through_plain_http_does(camp: Camp, people: People) -> None:
    phone = people.phone()
    phone.add_init_script(REFUSED_UPGRADE)
    phone.route("**/socket.io/**", lambda route: route.abort())
    come_in(phone, camp)
    camp.go("ideas")
    write(phone, FIRST)
    saved(phone, FIRST)
    camp.facilitator().send("step.update", id=camp.step("ideas"), settings={"hidden": False})
    camp.phone("ann").post(SECOND)
    sees(phone, SECOND)
    assert sorted(texts(camp)) == sorted([FIRST, SECOND])
