// A phone's outbox at a camp without a browser: the network, the time and the storage are in the test's hands.
import type { Phase } from "../../static/src/contract/cards";
import type { Ack, Command } from "../../static/src/contract/messages";
import type { Item, ItemStorage } from "../../static/src/outbox/item";
import { memoryStorage } from "../../static/src/outbox/item_storage";
import { makeQueue } from "../../static/src/outbox/queue";

export const yes = ({ op_id }: Command): Ack => ({ ok: true, op_id, seq: 1, result: {} });
export const no =
  (code: string, more: object = {}) =>
  ({ op_id }: Command): Ack => ({
    ok: false,
    op_id,
    error: { code, message: code },
    retryable: false,
    ...more,
  });
export const silence = (): null => null;

type Answer = (command: Command) => Ack | null;

export function phone(storage: ItemStorage = memoryStorage(), member = "ann") {
  const sent: Command[] = [];
  const open: { command: Command; answer: (answer: Answer) => void }[] = [];
  const timers: { at: number; act: () => void }[] = [];
  const saved: Item[] = [];
  const world = {
    online: true,
    phase: "ideas" as Phase,
    reached: "",
    momentary: "",
    now: 1_000,
    reply: yes as Answer | null,
  };

  const queue = makeQueue({
    storage,
    deliver: (command) => {
      sent.push(command);
      if (world.reply) return Promise.resolve(world.reply(command));
      return new Promise((done) => open.push({ command, answer: (answer) => done(answer(command)) }));
    },
    ready: () => world.online,
    phase: () => world.phase,
    reached: (hold) => hold === world.reached,
    anew: ({ payload }) => ({ ...payload, id: `${payload.id}, anew` }),
    momentary: ({ type }) => type === world.momentary,
    owner: () => ({ session: "camp", member }),
    settled: (item) => {
      saved.push(item);
    },
    now: () => world.now,
    later: (ms, act) => {
      timers.push({ at: world.now + ms, act });
    },
    random: () => 0,
  });

  /** Let promises run. */
  const settle = async () => {
    for (let turn = 0; turn < 20; turn += 1) await Promise.resolve();
  };
  const pass = async (ms: number) => {
    world.now += ms;
    for (const timer of timers.splice(0))
      if (timer.at <= world.now) timer.act();
      else timers.push(timer);
    await settle();
  };
  const states = () => queue.items.value.map(({ state }) => state);
  const post = (text: string) => queue.send("idea.post", { id: `id-${text}`, text });
  return { ...queue, world, sent, open, saved, settle, pass, states, post, storage };
}
