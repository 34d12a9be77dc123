/**
 * What is said when the server has something, by command. Nobody is told that it is there, or that others see it, before
 * it is. Each part of the program says its own, where it sends it, so that the door needs none of their words.
 */
import type { Item } from "./item";

type Words = (payload: Item["payload"]) => string;
interface Saying {
  words: Words;
  /** It leaves nothing behind where one wrote it, so it is seen, too. */
  seen: boolean;
}

const sayings = new Map<string, Saying>();

export function whenSaved(type: string, words: Words, seen = false): void {
  sayings.set(type, { words, seen });
}

export const savedWords = ({ type, payload }: Item): string => sayings.get(type)?.words(payload) ?? "";
export const isSeen = (item: Item): boolean =>
  sayings.get(item.type)?.seen === true && savedWords(item) !== "";
