/** A ticket's code as the server takes it, and what is wrong with one before it is sent. The same signs as in `domain/tickets.py`. */
interface Fault {
  key: string;
  n?: number;
  sign?: string;
}

const LENGTH = 16;
const SIGNS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const LOOK_ALIKE: Readonly<Record<string, string>> = { O: "0", I: "1", L: "1" };

const signs = (typed: string): string[] => typed.toUpperCase().match(/[\p{L}\p{N}]/gu) ?? [];

export const plain = (typed: string): string =>
  signs(typed)
    .map((sign) => LOOK_ALIKE[sign] ?? sign)
    .join("");

export const grouped = (code: string): string => code.replace(/(.{4})(?=.)/g, "$1 ");

/** The first thing to look at, or null. A strange sign comes before the number of them. */
export function faultIn(typed: string): Fault | null {
  const code = plain(typed);
  const sign = [...code].find((one) => !SIGNS.includes(one));
  if (sign) return { key: "access.code_sign", sign };
  const lack = LENGTH - code.length;
  if (lack > 0) return { key: "access.code_short", n: lack };
  return lack < 0 ? { key: "access.code_long", n: -lack } : null;
}
