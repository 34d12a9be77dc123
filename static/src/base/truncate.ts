/** A text that has to stand on one line: by characters as people count them, with an ellipsis where there is more. */
export function shortened(text: string, most: number): string {
  if (text.length <= most) return text;
  const signs = text.match(SIGN) ?? [];
  return signs.length > most
    ? `${signs
        .slice(0, most - 1)
        .join("")
        .trimEnd()}…`
    : text;
}

/** A letter with its accents, a flag, a family of four: a cut inside it would leave another one. */
const SIGN = /\p{RI}\p{RI}|\P{M}(?:[\p{M}\p{Emoji_Modifier}]|\u200d\P{M})*|\p{M}+/gu;
