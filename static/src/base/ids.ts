/**
 * A new id (UUID, version 4), made of chance alone. Not by `crypto.randomUUID`: that is missing on a page opened by
 * plain http on a camp's own network, which is not a secure context, and in Safari before 15.4.
 */
import type { Id } from "../contract/cards";

const hex = (byte: number): string => byte.toString(16).padStart(2, "0");

export function newId(): Id {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = (bytes[6]! & 0x0f) | 0x40; // version 4
  bytes[8] = (bytes[8]! & 0x3f) | 0x80; // the variant of RFC 9562
  const digits = Array.from(bytes, hex).join("");
  return [8, 12, 16, 20, 32].map((end, at, ends) => digits.slice(at ? ends[at - 1] : 0, end)).join("-");
}
