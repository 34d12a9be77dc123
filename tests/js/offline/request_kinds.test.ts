import assert from "node:assert/strict";
import { test } from "node:test";
import { consequence, isPage, kindOf } from "../../../static/src/offline/request_kinds";

const HERE = "https://camp.example";
const ROOM = "/room/1f0e7c4a-0000-4000-8000-000000000001";
const get = (path: string, mode: RequestMode = "cors", method = "GET") => ({
  url: HERE + path,
  mode,
  method,
});

test("only a participant's own page is kept, by its plain address", () => {
  assert.equal(isPage(ROOM, HERE), true);
  for (const path of [
    `${ROOM}?x=1`,
    `${ROOM}/export`,
    "/desk/1f0e7c4a",
    "/",
    "/s/abc",
    "https://evil.example/room/1",
  ])
    assert.equal(isPage(path, HERE), false, path);
});

test("the worker answers for the page and the files it is made of, and for nothing else", () => {
  assert.equal(kindOf(get(ROOM, "navigate"), HERE), "page");
  assert.equal(kindOf(get(ROOM), HERE), "nothing");
  assert.equal(kindOf(get("/static/dist/room-ABCD1234.js"), HERE), "asset");
  assert.equal(kindOf(get("/static/dist/manifest.json"), HERE), "nothing");
  assert.equal(kindOf(get("/api/sessions/1/board"), HERE), "nothing");
  assert.equal(
    kindOf({ url: "https://evil.example/static/dist/a-ABCD1234.js", mode: "cors", method: "GET" }, HERE),
    "nothing",
  );
});

test("a form that may make this browser somebody else's is a farewell; what one sends as oneself is not", () => {
  for (const path of ["/logout", "/login", "/j/abc"])
    assert.equal(kindOf(get(path, "navigate", "POST"), HERE), "farewell", path);
  for (const path of ["/api/sessions/1/commands", ROOM, "/socket.io/?x"])
    assert.equal(kindOf(get(path, "cors", "POST"), HERE), "nothing", path);
});

test("no answer or a broken server falls back on the copy; being turned away forgets it", () => {
  assert.equal(consequence(null), "fall back");
  assert.equal(consequence({ ok: false, status: 502 }), "fall back");
  assert.equal(consequence({ ok: true, status: 200 }), "serve");
  assert.equal(consequence({ ok: false, status: 401 }), "forget");
  assert.equal(consequence({ ok: false, status: 0 }), "forget");
});
