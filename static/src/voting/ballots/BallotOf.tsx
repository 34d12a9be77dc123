/** The ballot of a poll's method, in a frame that can be looked at and not changed. */

import { t } from "../../base/i18n";
import type { Option } from "../../base/view_props";
import type { Poll } from "../../contract/cards";
import { AllGoOn } from "../AllGoOn";
import { RunOff } from "../results/RunOff";
import { howBesideBrief } from "./ballot_words";
import type { Choice } from "./choices";
import { HiddenGiven } from "./HiddenOptions";
import { ballotFor } from "./index";
import { Locked } from "./locked";
import { choiceIn, isElector, submit } from "./vote";

export function BallotOf({ poll, options }: { poll: Poll; options: Option[] }) {
  const choice = choiceIn(poll);
  const locked = poll.state !== "open" || !isElector(poll);
  const how = howBesideBrief({ poll, choice, options, counted: true });
  const Ballot = ballotFor(poll.method);
  return (
    <>
      {poll.state === "open" && (
        <div class="ballot-how">
          <RunOff poll={poll} />
          <AllGoOn poll={poll} n={options.length} />
          {how && <p class="how">{how}</p>}
          <p class="meta">{t("vote.only_overall")}</p>
        </div>
      )}
      <fieldset class="ballot-frame">
        <legend class="sr-only">{t("vote.own_vote")}</legend>
        <Locked.Provider value={locked}>
          {options.length > 0 && (
            <HiddenGiven
              poll={poll}
              options={options}
              choice={choice}
              submit={(next: Choice) => submit(poll, next)}
            />
          )}
          <Ballot
            poll={poll}
            options={options}
            choice={choice}
            locked={locked}
            submit={(next: Choice) => submit(poll, next)}
          />
        </Locked.Provider>
      </fieldset>
    </>
  );
}
