// What the bundler makes importable beside TypeScript.
declare module "virtual:catalogue/*" {
  const catalogue: Record<string, string | { one: string; other: string }>;
  export default catalogue;
}

declare module "*.svg" {
  const markup: string;
  export default markup;
}
