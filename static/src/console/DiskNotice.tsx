/**
 * Little room on the server's disk, or none: phones hear of it when they send, whoever leads the room without doing
 * anything. It stays as long as it is so.
 */
import { useEffect, useState } from "preact/hooks";
import { announce } from "../base/live_region";
import { Banner } from "../components/Notice";
import { reach } from "../sync/http";
import { diskWords } from "./disk_state";

const EVERY = 30_000;
const SOON = 5_000; // somebody is making room

export function DiskNotice() {
  const [words, setWords] = useState<string | null>(null);
  useEffect(() => {
    const ask = async () => {
      const state = (await reach("/readyz")) as { disk?: string } | null;
      if (state?.disk) setWords(diskWords(state.disk));
    };
    if (!words) void ask();
    const timer = setInterval(ask, words ? SOON : EVERY);
    return () => clearInterval(timer);
  }, [words]);
  useEffect(() => {
    if (words) announce(words);
  }, [words]);
  return words && <Banner text={words} />;
}
