// What the bundler makes importable beside TypeScript.
declare module "virtual:catalogue/*" {
  const catalogue: Record<string, string | { one: string; other: string }>;
  export default catalogue;
}

declare module "*.svg" {
  const markup: string;
  export default markup;
}

declare module "hyphen/hyphen.js" {
  export default function createHyphenator(
    patterns: unknown,
    options: { hyphenChar: string; minWordLength: number },
  ): (text: string) => string;
}

declare module "hyphen/patterns/*.js" {
  const patterns: unknown;
  export default patterns;
}
