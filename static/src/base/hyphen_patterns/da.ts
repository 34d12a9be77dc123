/** Where a Danish word may be broken. */
import createHyphenator from "hyphen/hyphen.js";
import patterns from "hyphen/patterns/da.js";

const broken = createHyphenator(patterns, { hyphenChar: "\u00ad", minWordLength: 1 });
export const syllables = (word: string): string[] => broken(word).split("\u00ad");
