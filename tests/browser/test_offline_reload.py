"""A page that is opened without a server: it shows what this phone knew, keeps what is written, and sends it later."""

from playwright.sync_api import Page, expect

from tests.fixtures.browser import OFFLINE_TOO, Chromium
from tests.fixtures.server import Factory, Server
from tests.story import Camp, Outside

from .conftest import Camps, People
from .hands import awake, card, come_in, da, press, reads, saved, sees, write
from .waiting import kept

IDEA, LATER = "En nøgle til klublokalet", "Æbler til alle på Ø"

# Each is asked until it is so: what a page promises is awaited by `evaluate` alone.
UNTIL = "async () => {{ const so = {so}; while (!(await so())) await new Promise(done => setTimeout(done, 50)); }}"
PAGE_KEPT = """async () => {
    for (const name of await caches.keys())
        if (await (await caches.open(name)).match(location.pathname, { ignoreVary: true })) return true;
    return false;
}"""
IDEA_KEPT = """() => new Promise(done => {
    const opening = indexedDB.open("ideation-boards");
    opening.onupgradeneeded = () => opening.transaction.abort();
    opening.onerror = () => done(false);
    opening.onsuccess = () => {
        const all = opening.result.transaction("boards").objectStore("boards").getAll();
        all.onsuccess = () => { opening.result.close(); done(all.result[0]?.mine.ideas.length === 1) };
    };
})"""
BOARDS = "async () => (await indexedDB.databases()).some(({ name }) => name === 'ideation-boards')"


def in_the_room(house: Server, chromium: Chromium) -> tuple[Camp, Page]:
    camp = Camp(Outside(house))
    camp.go("ideas")
    phone = come_in(chromium.phone(house.url, **OFFLINE_TOO), camp)
    write(phone, IDEA)
    saved(phone, IDEA)
    for so in (PAGE_KEPT, IDEA_KEPT):
        phone.evaluate(UNTIL.format(so=so))
    return camp, phone


def waits(phone: Page, idea: str) -> None:
    expect(card(phone, idea).get_by_text(da("common.waiting"))).to_be_visible()


def test_a_reload_while_there_is_no_server_keeps_everything(server: Factory, chromium: Chromium) -> None:
    house = server()
    camp, phone = in_the_room(house, chromium)
    house.kill()
    awake_again(phone)
    sees(phone, IDEA)
    write(phone, LATER)
    waits(phone, LATER)
    kept(phone, LATER)
    awake_again(phone)
    waits(phone, LATER)
    house.start()
    saved(phone, LATER)
    texts = [idea["text"] for idea in camp.facilitator().look().all("ideas")]
    assert sorted(texts) == sorted([IDEA, LATER])


def awake_again(phone: Page) -> None:
    phone.reload()
    awake(phone)


def test_whoever_leaves_takes_everything_along(server: Factory, chromium: Chromium) -> None:
    house = server()
    _, phone = in_the_room(house, chromium)
    press(phone, "room.menu")
    press(phone, "room.leave")
    press(phone.get_by_role("dialog"), "room.leave")
    phone.wait_for_url(f"{house.url}/")
    assert phone.evaluate("caches.keys()") == []
    assert not phone.evaluate(BOARDS)
    assert phone.evaluate("navigator.serviceWorker.getRegistrations().then(all => all.length)") == 0


def test_before_it_opens_the_page_waits_and_then_goes_in(camps: Camps, people: People) -> None:
    camp = camps(state="draft")
    phone = people.phone()
    phone.clock.install()
    phone.goto(f"/j/{camp.invite}")
    reads(phone, "join.not_yet")
    camp.facilitator().send("session.open")
    phone.clock.fast_forward(10_000)
    reads(phone, "join.who")


# -- a device that does not keep what it is given ----------------------------------------------------------------

HANDLES = """const open = IDBFactory.prototype.open;
window.handles = [];
IDBFactory.prototype.open = function (...given) {
  const request = open.apply(this, given);
  request.addEventListener("success", () => window.handles.push(request.result));
  return request;
};"""
FULL = """everywhere => {
  const full = () => { throw new DOMException("", "QuotaExceededError") };
  IDBObjectStore.prototype.put = full;
  if (everywhere) Storage.prototype.setItem = full;
}"""


def test_devices_that_do_not_keep_what_they_are_given(server: Factory, chromium: Chromium) -> None:
    """One has closed its database, as an iPhone does to a page in the background; one is full; one keeps nothing."""
    house = server()
    camp = Camp(Outside(house))
    camp.go("ideas")
    closed, full, nowhere = (chromium.phone(house.url, **OFFLINE_TOO) for _ in range(3))
    for n, phone in enumerate((closed, full, nowhere)):
        phone.add_init_script(HANDLES)
        write(come_in(phone, camp), f"{IDEA} {n}")
        saved(phone, f"{IDEA} {n}")
        for so in (PAGE_KEPT, IDEA_KEPT):
            phone.evaluate(UNTIL.format(so=so))
    closed.evaluate("for (const handle of window.handles) handle.close()")
    full.evaluate(FULL, False)
    nowhere.evaluate(FULL, True)
    house.kill()
    for phone, idea in ((closed, LATER), (closed, "Æg"), (full, "Øl"), (nowhere, "Å")):
        write(phone, idea)
    expect(card(nowhere, "Å").get_by_text(da("common.only_here"))).to_be_visible()
    kept(closed, LATER, "Æg")
    full.evaluate(UNTIL.format(so="() => JSON.stringify({ ...localStorage }).includes('Øl')"))
    for phone, idea in ((closed, "Æg"), (full, "Øl")):
        waits(phone, idea)
        awake_again(phone)
        waits(phone, idea)
    house.start()
    for phone, idea in ((closed, LATER), (closed, "Æg"), (full, "Øl"), (nowhere, "Å")):
        saved(phone, idea)
    assert len(camp.facilitator().look().all("ideas")) == 3 + 4
