/** A pasted list: one thing on each line, without its dashes and numbers. */
const MARKS = /^([-–•*]|\d+[.)])\s+/;

export const lines = (text: string): string[] =>
  text
    .split("\n")
    .map((line) => line.trim().replace(MARKS, ""))
    .filter(Boolean);
