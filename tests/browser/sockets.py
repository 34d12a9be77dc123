"""Pages whose socket is slow, dead or all that they hear by."""

from playwright.sync_api import Page, WebSocketRoute

# What a browser sees behind a proxy that refuses the upgrade.
REFUSED_UPGRADE = """window.WebSocket = class {
    constructor() {
        setTimeout(() => { this.onerror?.(new Event("error")); this.onclose?.({ code: 1006, reason: "" }) })
    }
    send() {}
    close() {}
}"""


def by_socket_alone(page: Page) -> None:
    """A page whose socket takes its time asks over HTTP meanwhile. Not this one: what it knows came by its socket."""
    page.route("**/api/sessions/*/board?*", lambda route: route.abort())


class Nap:
    """A phone whose socket dies without a word while it lies in a pocket, as phones' sockets do."""

    def __init__(self, page: Page) -> None:
        self.page, self.dead, self.latest = page, set[WebSocketRoute](), list[WebSocketRoute]()
        page.route_web_socket("**/socket.io/**", self.relay)
        by_socket_alone(page)

    def relay(self, near: WebSocketRoute) -> None:
        far = near.connect_to_server()
        self.latest.append(near)
        near.on_message(lambda message: None if near in self.dead else far.send(message))
        far.on_message(lambda message: None if near in self.dead else near.send(message))

    def sleep(self) -> None:
        self.dead.update(self.latest)
        self.be("hidden")

    def wake(self, minutes: int = 1) -> None:
        self.page.evaluate(f"(() => {{ const real = Date.now; Date.now = () => real() + {minutes} * 60_000 }})()")
        self.be("visible")

    def be(self, state: str) -> None:
        self.page.evaluate(
            """state => {
                Object.defineProperty(document, "hidden", { get: () => state === "hidden", configurable: true });
                Object.defineProperty(document, "visibilityState", { get: () => state, configurable: true });
                document.dispatchEvent(new Event("visibilitychange"));
            }""",
            state,
        )
