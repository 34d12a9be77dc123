/**
 * Where unsent commands lie. Three places, the best first: IndexedDB; localStorage, where a private window, a full disk
 * or an iPhone that has dropped its database refuses that; and memory, which lasts as long as the page does, so that
 * whoever writes is told. What lies in any of them is found again.
 */
import type { Id } from "../contract/cards";
import type { Item, ItemStorage } from "./item";

/** One place. It throws where it cannot do what is asked. */
export interface Place {
  all(): Promise<Item[]>;
  put(item: Item): Promise<unknown>;
  drop(op_id: Id): Promise<unknown>;
}

const silently = async <T>(work: () => Promise<T>): Promise<T | undefined> => {
  try {
    return await work();
  } catch {
    return undefined;
  }
};

/** Lasting places, the best first; where none takes an item, it is kept here. */
export function storageIn(...places: Place[]): ItemStorage {
  const memory = new Map<Id, Item>();
  const dropFrom = (some: Place[], op_id: Id) =>
    Promise.all(some.map((place) => silently(() => place.drop(op_id))));

  /** One after the other: what is put away and dropped at once is gone. */
  let line: Promise<unknown> = Promise.resolve();
  const inLine = <T>(work: () => Promise<T>): Promise<T> => {
    const turn = line.then(work);
    line = turn.catch(() => {});
    return turn;
  };

  async function put(item: Item): Promise<boolean> {
    memory.set(item.op_id, item);
    for (const place of places) {
      if (!(await silently(() => place.put(item).then(() => true)))) continue;
      const others = places.filter((other) => other !== place);
      await dropFrom(others, item.op_id); // an older state of it
      memory.delete(item.op_id);
      return true;
    }
    return false;
  }

  async function all(): Promise<Item[]> {
    const found = await Promise.all(places.map((place) => silently(place.all)));
    const items = [...found.flatMap((some) => some ?? []), ...memory.values()];
    return [...new Map(items.map((item) => [item.op_id, item])).values()];
  }

  async function drop(op_id: Id): Promise<void> {
    memory.delete(op_id);
    await dropFrom(places, op_id);
  }

  return {
    all: () => inLine(all),
    put: (item) => inLine(() => put(item)),
    drop: (op_id) => inLine(() => drop(op_id)),
  };
}

export const memoryStorage = (): ItemStorage => storageIn();

/** Asked for each time: merely naming it fails where it is forbidden. */
function localPlace(storage: () => Storage, prefix = "outbox:"): Place {
  const keys = () =>
    Array.from({ length: storage().length }, (_, i) => storage().key(i) ?? "").filter((key) =>
      key.startsWith(prefix),
    );
  return {
    all: async () => keys().map((key) => JSON.parse(storage().getItem(key) ?? "null") as Item),
    put: async (item) => storage().setItem(prefix + item.op_id, JSON.stringify(item)),
    drop: async (op_id) => storage().removeItem(prefix + op_id),
  };
}

export const webStorage = (storage: Storage): ItemStorage => storageIn(localPlace(() => storage));

export const finished = <T>(request: IDBRequest<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });

/** Written for good only when the whole transaction is through: a full disk is noticed at its end. */
const through = (transaction: IDBTransaction): Promise<void> =>
  new Promise((resolve, reject) => {
    transaction.oncomplete = () => resolve();
    transaction.onabort = transaction.onerror = () => reject(transaction.error);
  });

const PATIENCE = 3_000; // some phones never answer
async function opened(): Promise<IDBDatabase> {
  const opening = indexedDB.open("ideation", 1);
  opening.onupgradeneeded = () => opening.result.createObjectStore("outbox", { keyPath: "op_id" });
  return Promise.race([
    finished(opening),
    new Promise<never>((_, no) => setTimeout(() => no(new Error("no database")), PATIENCE)),
  ]);
}

/** Phones close a database behind the page's back: what fails is tried once more with a connection that is new. */
export function databasePlace(open: () => Promise<IDBDatabase> = opened): Place {
  let connection: Promise<IDBDatabase> | undefined;

  async function once<T>(how: IDBTransactionMode, act: (store: IDBObjectStore) => IDBRequest<T>): Promise<T> {
    connection ??= open();
    const transaction = (await connection).transaction("outbox", how);
    const request = finished(act(transaction.objectStore("outbox")));
    const [result] = await Promise.all([request, through(transaction)]);
    return result;
  }

  async function twice<T>(
    how: IDBTransactionMode,
    act: (store: IDBObjectStore) => IDBRequest<T>,
  ): Promise<T> {
    try {
      return await once(how, act);
    } catch {
      connection = undefined;
      return once(how, act);
    }
  }

  return {
    all: () => twice<Item[]>("readonly", (store) => store.getAll()),
    put: (item) => twice("readwrite", (store) => store.put(item)),
    drop: (op_id) => twice("readwrite", (store) => store.delete(op_id)),
  };
}

export const openStorage = (): ItemStorage =>
  storageIn(
    databasePlace(),
    localPlace(() => localStorage),
  );
