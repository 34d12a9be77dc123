/** Said at once and to everybody, where there are more votes than people: it is for the room to find out why. */
import { useEffect } from "preact/hooks";
import { t } from "../../base/i18n";
import { announce } from "../../base/live_region";
import { Notice } from "../../components/Notice";
import { crowd } from "./crowd";

interface CrowdedProps {
  ballots: number;
  electors: number;
  headcount: number | null | undefined;
}

export function Crowded({ ballots, electors, headcount }: CrowdedProps) {
  const found = crowd(ballots, electors, headcount);
  const words = found && t(found.key, { n: found.n, of: found.of });
  useEffect(() => {
    if (words) announce(words);
  }, [found?.key]);
  if (!words) return null;
  return (
    <Notice kind="warning">
      <p>{words}</p>
    </Notice>
  );
}
