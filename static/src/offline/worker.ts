/** What the worker sees of its world. TypeScript knows either pages or workers; these few names are both. */
interface WorkerEvent extends Event {
  waitUntil(work: Promise<unknown>): void;
  respondWith(answer: Promise<Response>): void;
  readonly request: Request;
  readonly data: unknown;
}

export interface Worker {
  addEventListener(
    name: "install" | "activate" | "message" | "fetch",
    act: (event: WorkerEvent) => void,
  ): void;
  skipWaiting(): Promise<void>;
  readonly clients: { claim(): Promise<void> };
  readonly location: Location;
}

/** The database of the last boards: named here, because leaving deletes it from both sides. */
export const BOARDS = "ideation-boards";
