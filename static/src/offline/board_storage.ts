/** Where last boards lie. Opened anew for each errand, so that whoever leaves can throw it all away at once. */
import type { Id } from "../contract/cards";
import { finished } from "../outbox/item_storage";
import { keyOf, type LastBoard } from "./last_board";
import { BOARDS } from "./worker";

type Act<T> = (store: IDBObjectStore) => Promise<T>;

async function errand<T>(how: IDBTransactionMode, act: Act<T>): Promise<T> {
  const opening = indexedDB.open(BOARDS, 1);
  opening.onupgradeneeded = () => opening.result.createObjectStore("boards", { keyPath: "key" });
  const database = await finished(opening);
  const errand = database.transaction("boards", how);
  try {
    return await act(errand.objectStore("boards"));
  } catch (failed) {
    errand.abort(); // on a full device the old board is better than none
    throw failed;
  } finally {
    database.close();
  }
}

/** Kept in the place of what this session left here before, whoever was in it. */
export const keepBoard = (last: LastBoard): Promise<unknown> =>
  errand("readwrite", async (store) => {
    await clear(store, last.session);
    return finished(store.put(last));
  });

export const lastBoard = (session: Id, member: Id): Promise<LastBoard | undefined> =>
  errand("readonly", (store) => finished<LastBoard | undefined>(store.get(keyOf(session, member))));

export const dropBoard = (session: Id): Promise<unknown> =>
  errand("readwrite", (store) => clear(store, session));

const clear = (store: IDBObjectStore, session: Id): Promise<unknown> =>
  finished(store.delete(IDBKeyRange.bound(`${session}:`, `${session}:\uffff`)));

/** Gone when this is done; where another tab is reading just now, as soon as it has. */
export const dropBoards = (): Promise<unknown> => {
  const asked = indexedDB.deleteDatabase(BOARDS);
  return new Promise((done) => {
    asked.onsuccess = asked.onerror = asked.onblocked = done;
  });
};
