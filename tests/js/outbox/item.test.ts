// Nothing that somebody wrote is lost, and nothing is sent as saved before the server has said so.
import assert from "node:assert/strict";
import { test } from "node:test";
import type { Item } from "../../../static/src/outbox/item";
import { memoryStorage, type Place, storageIn, webStorage } from "../../../static/src/outbox/item_storage";
import { no, phone, silence, yes } from "../camp";

const texts = (commands: { payload: Record<string, unknown> }[]) =>
  commands.map(({ payload }) => payload.text);

test("an idea waits, is sent, and is saved only when the server has it", async () => {
  const ann = phone();
  ann.world.reply = null;
  ann.post("Fritidspas");
  assert.deepEqual(ann.states(), ["sending"]);
  ann.open[0]!.answer(yes);
  await ann.settle();
  assert.deepEqual(ann.states(), ["saved"]);
  assert.deepEqual(await ann.storage.all(), []);
  await ann.pass(3_000);
  assert.deepEqual(ann.states(), []);
});

test("offline ideas wait in their order, and go when the network is back", async () => {
  const ann = phone();
  ann.world.online = false;
  for (const text of ["en", "to", "tre"]) ann.post(text);
  assert.deepEqual(ann.states(), ["waiting", "waiting", "waiting"]);
  ann.world.online = true;
  ann.nudge();
  await ann.settle();
  assert.deepEqual(texts(ann.sent), ["en", "to", "tre"]);
  assert.equal(ann.saved.length, 3);
});

test("a reload while offline keeps them; each goes once, with the op_id it had", async () => {
  const before = phone();
  before.world.online = false;
  const ops = [before.post("en"), before.post("to")];
  await before.settle();
  const after = phone(before.storage);
  await after.load();
  await after.settle();
  assert.deepEqual(
    after.sent.map(({ op_id }) => op_id),
    ops,
  );
  assert.deepEqual(await after.storage.all(), []);
});

test("a crash in the middle of sending leaves it in storage, to be sent again with the same op_id", async () => {
  const before = phone();
  before.world.reply = null;
  const op = before.post("midt i det hele");
  await before.settle();
  const after = phone(before.storage);
  await after.load();
  await after.settle();
  assert.deepEqual(
    after.sent.map(({ op_id }) => op_id),
    [op],
  );
});

test("no answer means unknown: the same op_id again, later and later, until it is acknowledged", async () => {
  const ann = phone();
  ann.world.reply = silence;
  const op = ann.post("hul i nettet");
  await ann.settle();
  assert.deepEqual(ann.states(), ["waiting"]);
  await ann.pass(200);
  assert.equal(ann.sent.length, 1);
  await ann.pass(60_000);
  ann.world.reply = yes;
  await ann.pass(60_000);
  assert.equal(ann.sent.length, 3);
  assert.ok(ann.sent.every(({ op_id }) => op_id === op));
  assert.deepEqual(
    ann.saved.map(({ op_id }) => op_id),
    [op],
  );
});

test("at most eight are under way at once", async () => {
  const ann = phone();
  ann.world.reply = null;
  for (let n = 0; n < 12; n += 1) ann.post(`idé ${n}`);
  assert.equal(ann.sent.length, 8);
  ann.open[3]!.answer(yes);
  await ann.settle();
  assert.equal(ann.sent.length, 9);
});

test("a refusal keeps the words and the reason, also after a reload, until somebody decides", async () => {
  const ann = phone();
  ann.world.reply = no("wrong_phase");
  const op = ann.post("for sent");
  await ann.settle();
  assert.equal(ann.items.value[0]?.error?.code, "wrong_phase");
  const later = phone(ann.storage);
  await later.load();
  assert.deepEqual(later.states(), ["refused"]);
  assert.equal(later.sent.length, 0);
  later.retry(op);
  await later.settle();
  assert.deepEqual(
    later.sent.map(({ op_id }) => op_id),
    [op],
  );
});

test("busy is waited out, for as long as the server asks", async () => {
  const ann = phone();
  ann.world.reply = no("busy", { retryable: true, retry_after_ms: 2_000 });
  ann.post("travlt");
  await ann.settle();
  await ann.pass(1_900);
  assert.equal(ann.sent.length, 1);
  ann.world.reply = yes;
  await ann.pass(200);
  assert.equal(ann.saved.length, 1);
});

test("too many at a time: everything rests, not only the one that was told", async () => {
  const ann = phone();
  ann.world.reply = no("rate_limited", { retryable: true, retry_after_ms: 1_000 });
  ann.post("en");
  await ann.settle();
  ann.world.reply = yes;
  ann.post("to");
  await ann.settle();
  assert.equal(ann.sent.length, 1);
  await ann.pass(1_100);
  assert.equal(ann.saved.length, 2);
});

test("a server that fails on it every time is not asked for ever", async () => {
  const ann = phone();
  ann.world.reply = no("internal", { retryable: true });
  ann.post("uheldig");
  for (let n = 0; n < 12; n += 1) await ann.pass(60_000);
  assert.deepEqual(ann.states(), ["refused"]);
});

test("what is about one idea goes one after the other; another idea does not wait for it", async () => {
  const ann = phone();
  ann.world.reply = null;
  ann.send("idea.post", { id: "a", text: "først" });
  ann.send("idea.edit", { id: "a", text: "så rettet" });
  ann.send("idea.post", { id: "b", text: "en anden" });
  assert.deepEqual(texts(ann.sent), ["først", "en anden"]);
  ann.open[0]!.answer(yes);
  await ann.settle();
  assert.deepEqual(texts(ann.sent), ["først", "en anden", "så rettet"]);
});

const vote = (ann: ReturnType<typeof phone>, ...approve: string[]) =>
  ann.send("ballot.submit", { poll: "p", choice: { approve } }, { replaces: "ballot:p" });

test("taps on a ballot: the newest waiting one replaces those before it", async () => {
  const ann = phone();
  ann.world.online = false;
  vote(ann, "a");
  vote(ann, "a", "b");
  vote(ann, "b");
  ann.world.online = true;
  ann.nudge();
  await ann.settle();
  assert.deepEqual(
    ann.sent.map(({ payload }) => payload.choice),
    [{ approve: ["b"] }],
  );
});

test("a tap while an older ballot is under way goes after that one's answer", async () => {
  const ann = phone();
  ann.world.reply = null;
  vote(ann, "a");
  vote(ann, "a", "b");
  vote(ann, "c");
  assert.equal(ann.sent.length, 1);
  ann.open[0]!.answer(yes);
  await ann.settle();
  assert.deepEqual(
    ann.sent.map(({ payload }) => payload.choice),
    [{ approve: ["a"] }, { approve: ["c"] }],
  );
});

test("an idea written during the welcome is held until the room comes to the ideas", async () => {
  const ann = phone();
  ann.world.phase = "welcome";
  ann.send("idea.post", { id: "a", text: "allerede nu" }, { hold: "ideas" });
  await ann.settle();
  assert.equal(ann.sent.length, 0);
  ann.world.phase = "ideas";
  ann.pump();
  await ann.settle();
  assert.deepEqual(texts(ann.sent), ["allerede nu"]);
});

test("what was written early for one step waits for that step, and goes where the room has gone past it", async () => {
  const ann = phone();
  ann.world.phase = "ideas";
  ann.send("idea.post", { id: "a", text: "til det stille trin" }, { hold: "step-2" });
  await ann.settle();
  assert.equal(ann.sent.length, 0); // another step of the same kind is not the one
  ann.world.reached = "step-2";
  ann.pump();
  await ann.settle();
  assert.deepEqual(texts(ann.sent), ["til det stille trin"]);
});

test("the ids of a draft go with it, and where another page has used them for other words it is something new", async () => {
  const ann = phone();
  ann.world.reply = (command) => (command.op_id === "early" ? no("op_id_reused")(command) : yes(command));
  ann.send("idea.post", { id: "made-early", text: "Fritidspas" }, { op_id: "early" });
  await ann.settle();
  assert.deepEqual(ann.sent[0], {
    op_id: "early",
    type: "idea.post",
    payload: { id: "made-early", text: "Fritidspas" },
  });
  assert.equal(ann.sent.length, 2);
  assert.equal(ann.sent[1]?.payload.id, "made-early, anew");
  assert.deepEqual(ann.states(), ["saved"]);
});

test("another person on the same phone neither sees nor sends the first one's ideas", async () => {
  const ann = phone();
  ann.world.online = false;
  ann.post("Anns");
  await ann.settle();
  const bo = phone(ann.storage, "bo");
  await bo.load();
  assert.deepEqual(bo.items.value, []);
  assert.equal(bo.sent.length, 0);
  assert.equal((await ann.storage.all()).length, 1);
});

test("a waiting idea can be rewritten before it ever left; once tried it cannot", async () => {
  const ann = phone();
  ann.world.online = false;
  const first = ann.post("stavefjel");
  assert.equal(ann.rewrite(first, { id: "id", text: "stavefejl" }), true);
  ann.world.online = true;
  ann.world.reply = silence;
  ann.nudge();
  await ann.settle();
  assert.deepEqual(texts(ann.sent), ["stavefejl"]);
  assert.notEqual(ann.sent[0]?.op_id, first);
  assert.equal(ann.rewrite(ann.sent[0]!.op_id, { id: "id", text: "igen" }), false);
});

test("a storage that fails does not stop the sending", async () => {
  const broken = {
    ...memoryStorage(),
    put: () => Promise.reject(new Error("full")),
    all: () => Promise.reject(new Error("gone")),
  };
  const ann = phone(broken);
  await ann.load();
  ann.post("alligevel");
  await ann.settle();
  assert.equal(ann.saved.length, 1);
});

test("a private window's storage keeps items between pages, beside other things", async () => {
  const kept = new Map<string, string>([["theme", "dark"]]);
  const storage = {
    get length() {
      return kept.size;
    },
    key: (at: number) => [...kept.keys()][at] ?? null,
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => {
      kept.set(key, value);
    },
    removeItem: (key: string) => {
      kept.delete(key);
    },
    clear: () => kept.clear(),
  };
  const ann = phone(webStorage(storage));
  ann.world.online = false;
  ann.post("privat");
  await ann.settle();
  const again = phone(webStorage(storage));
  await again.load();
  await again.settle();
  assert.deepEqual(texts(again.sent), ["privat"]);
  assert.deepEqual([...kept.keys()], ["theme"]);
});

/** A place in the test's hands: `works` false is a full disk, or a database that the phone has closed. */
function place() {
  const items = new Map<string, Item>();
  const here = { works: true, items };
  const may = async <T>(act: () => T): Promise<T> => {
    if (!here.works) throw new Error("full");
    return act();
  };
  const door: Place = {
    all: () => may(() => [...items.values()]),
    put: (item) => may(() => items.set(item.op_id, item)),
    drop: (op_id) => may(() => items.delete(op_id)),
  };
  return Object.assign(here, { door });
}

test("what the best place does not take lies in the next, and is found again from there", async () => {
  const [best, next] = [place(), place()];
  best.works = false;
  const ann = phone(storageIn(best.door, next.door));
  ann.world.online = false;
  ann.post("en");
  await ann.settle();
  assert.equal(ann.items.value[0]?.unkept, false);
  best.works = true;
  const again = phone(storageIn(best.door, next.door));
  await again.load();
  await again.settle();
  assert.deepEqual(texts(again.sent), ["en"]);
  assert.equal(best.items.size + next.items.size, 0);
});

test("an item lies in one place only: its older state is gone when a better place takes it again", async () => {
  const [best, next] = [place(), place()];
  const storage = storageIn(best.door, next.door);
  const item = { op_id: "1", state: "waiting" } as Item;
  best.works = false;
  await storage.put(item);
  best.works = true;
  await storage.put({ ...item, state: "refused" });
  assert.deepEqual([[...best.items.values()].map(({ state }) => state), next.items.size], [["refused"], 0]);
});

test("what no place takes is told, and lives as long as the page", async () => {
  const full = place();
  full.works = false;
  const ann = phone(storageIn(full.door));
  ann.world.online = false;
  ann.post("kun her");
  await ann.settle();
  assert.equal(ann.items.value[0]?.unkept, true);
  assert.equal((await ann.storage.all()).length, 1);
  ann.world.online = true;
  ann.nudge();
  await ann.settle();
  assert.deepEqual(await ann.storage.all(), []);
});

test("what is of the moment only is over when it is refused, also where it was kept", async () => {
  const ann = phone();
  ann.world.momentary = "ballot.done";
  ann.world.reply = no("closed");
  ann.send("ballot.done", { poll: "p", done: true });
  const words = ann.post("ord");
  await ann.settle();
  assert.deepEqual(ann.states(), ["refused"]);
  assert.deepEqual(
    (await ann.storage.all()).map(({ op_id }) => op_id),
    [words],
  );
});
