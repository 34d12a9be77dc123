/** The server's time, coarse: what hangs on it is drawn again every twenty seconds. */
import { useEffect, useState } from "preact/hooks";
import { serverNow } from "../../sync/store";

const EVERY = 20_000;

export function useMinute(): number {
  const [now, setNow] = useState(serverNow());
  useEffect(() => {
    const timer = setInterval(() => setNow(serverNow()), EVERY);
    return () => clearInterval(timer);
  }, []);
  return now;
}
