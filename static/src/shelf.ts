/** Where unsent commands lie: IndexedDB; where a private window refuses that, localStorage; else only memory. */
import type { Id } from "./cards";
import type { Item } from "./item";

export interface Shelf {
  all(): Promise<Item[]>;
  put(item: Item): Promise<void>;
  drop(op_id: Id): Promise<void>;
}

export function memoryShelf(): Shelf {
  const items = new Map<Id, Item>();
  return {
    all: async () => [...items.values()],
    put: async (item) => {
      items.set(item.op_id, item);
    },
    drop: async (op_id) => {
      items.delete(op_id);
    },
  };
}

export function localShelf(storage: Storage, prefix = "outbox:"): Shelf {
  const keys = () =>
    Array.from({ length: storage.length }, (_, i) => storage.key(i) ?? "").filter((k) =>
      k.startsWith(prefix),
    );
  return {
    all: async () => keys().map((key) => JSON.parse(storage.getItem(key) ?? "null") as Item),
    put: async (item) => storage.setItem(prefix + item.op_id, JSON.stringify(item)),
    drop: async (op_id) => storage.removeItem(prefix + op_id),
  };
}

export const finished = <T>(request: IDBRequest<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });

async function databaseShelf(): Promise<Shelf> {
  const opening = indexedDB.open("ideation", 1);
  opening.onupgradeneeded = () => opening.result.createObjectStore("outbox", { keyPath: "op_id" });
  const database = await finished(opening);
  const store = (how: IDBTransactionMode) => database.transaction("outbox", how).objectStore("outbox");
  return {
    all: () => finished<Item[]>(store("readonly").getAll()),
    put: async (item) => {
      await finished(store("readwrite").put(item));
    },
    drop: async (op_id) => {
      await finished(store("readwrite").delete(op_id));
    },
  };
}

export async function openShelf(): Promise<Shelf> {
  try {
    return await databaseShelf();
  } catch {
    /* private window: the next best */
  }
  try {
    localStorage.setItem("outbox?", "1");
    localStorage.removeItem("outbox?");
    return localShelf(localStorage);
  } catch {
    return memoryShelf();
  }
}
