/** A text that has to stand on one line: by characters as people count them, with an ellipsis where there is more. */
export function shortened(text: string, most: number): string {
  const signs = [...text];
  return signs.length > most
    ? `${signs
        .slice(0, most - 1)
        .join("")
        .trimEnd()}…`
    : text;
}
