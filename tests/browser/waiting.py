"""What a page has done, where nothing that is seen says so."""

from playwright.sync_api import Page

DRAWN = "new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))"
KEPT = """async wanted => {
    const soon = asked => new Promise(done => { asked.onsuccess = () => done(asked.result); });
    const outbox = await soon(indexedDB.open("ideation", 1));
    for (let there = []; !wanted.every(text => there.includes(text)); ) {
        const unsent = await soon(outbox.transaction("outbox").objectStore("outbox").getAll());
        there = [...unsent.map(({ payload }) => payload.text), ...Object.values(localStorage)];
        await new Promise(done => setTimeout(done, 50));
    }
    outbox.close();
}"""

UNTIL = """async () => {{
    const seen = {condition}, end = Date.now() + {patience};
    while (!seen()) {{
        if (Date.now() > end) throw new Error("never so: " + seen);
        await new Promise(done => setTimeout(done, 50));
    }}
}}"""


def until(page: Page, condition: str) -> None:
    """`() => …` on the page. Playwright's own wait_for_function looks again by eval, which our pages forbid: it failed
    wherever its first look was too early."""
    page.evaluate(UNTIL.format(condition=condition, patience=15_000))


def drawn(page: Page) -> None:
    """What was asked of the page so far is on the screen."""
    page.evaluate(DRAWN)


def kept(page: Page, *texts: str) -> None:
    """They lie on the device, unsent or half-written: the page may go now."""
    page.evaluate(KEPT, list(texts))
