// The oldest browsers that the pages run in, and how every page is bundled for them. esbuild lowers syntax to these;
// functions they lack are brought along (static/src/base/polyfills.ts), and tests/js/targets.test.ts finds those that are not.
import { fileURLToPath } from "node:url";
import { catalogue } from "./catalogue.mjs";

export const ROOT = fileURLToPath(new URL("..", import.meta.url));

/** By the names that web-features uses; a phone's browser is as old as the desktop's. */
export const OLDEST = {
  chrome: 100,
  chrome_android: 100,
  edge: 100,
  firefox: 102,
  firefox_android: 102,
  safari: 15,
  safari_ios: 15,
};
export const TARGET = ["es2021", "chrome100", "edge100", "firefox102", "safari15", "ios15"];

/** The server speaks websocket and polling (sync/link.ts): a third way would be carried to every phone for nothing. */
const twoWays = {
  name: "two ways",
  setup(build) {
    build.onLoad(
      { filter: /engine\.io-client[/\\]build[/\\]esm[/\\]transports[/\\]webtransport\.js$/ },
      () => ({
        contents: "export class WT {}",
      }),
    );
  },
};

/** Nothing here is sent as bytes: what takes messages apart for that would be carried to every phone for nothing. */
const noBytes = {
  name: "no bytes",
  setup(build) {
    build.onLoad({ filter: /socket\.io-parser[/\\]build[/\\]esm[/\\]binary\.js$/ }, () => ({
      contents:
        "export const deconstructPacket = (packet) => ({ packet, buffers: [] }), reconstructPacket = (packet) => packet;",
    }));
    build.onLoad(
      { filter: /engine\.io-parser[/\\]build[/\\]esm[/\\]contrib[/\\]base64-arraybuffer\.js$/ },
      () => ({
        contents: "export const decode = () => new ArrayBuffer(0);",
      }),
    );
    build.onLoad({ filter: /socket\.io-parser[/\\]build[/\\]esm[/\\]is-binary\.js$/ }, () => ({
      contents: "export const isBinary = () => false, hasBinary = () => false;",
    }));
  },
};

export const options = {
  absWorkingDir: ROOT,
  outdir: `${ROOT}static/dist`,
  entryNames: "[name]-[hash]",
  chunkNames: "chunk-[hash]",
  assetNames: "[name]-[hash]",
  publicPath: "/static/dist/",
  inject: ["static/src/base/polyfills.ts"], // before everything else, on every page
  bundle: true,
  splitting: true,
  format: "esm",
  target: TARGET,
  metafile: true,
  jsx: "automatic",
  jsxImportSource: "preact",
  loader: { ".woff2": "file", ".svg": "text" },
  legalComments: "none",
  logLevel: "warning",
  plugins: [catalogue, twoWays, noBytes],
};

/** A few lines beside a page of the server's: they use nothing that the oldest browsers lack, and bring nothing along. */
const SMALL = ["static/src/not_yet.ts", "static/src/join.ts", "static/src/print.ts"];

export const optionsOf = (page) => (SMALL.includes(page) ? { ...options, inject: [] } : options);
