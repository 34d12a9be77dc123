/** How many have voted, and by which rule; the rule was frozen when the vote opened, and this is its mark. */
import { Crowded } from "../access/Crowded";
import type { Poll } from "../cards";
import { knows, t } from "../i18n";
import { Bar } from "../parts/Bar";
import { Notice } from "../parts/Notice";
import { session } from "../store";
import { setting } from "../voting/choices";
import { methodName, pot } from "../voting/Method";
import { RunOff } from "../voting/RunOff";

export function Turnout({ poll }: { poll: Poll }) {
  if (poll.state === "ready") return <Rule poll={poll} lead={t("screen.vote_soon")} />;
  if (poll.erased !== undefined)
    return (
      <Notice>
        <p>{t("polls.erased", { n: poll.erased })}</p>
      </Notice>
    );
  const open = poll.state === "open";
  return (
    <>
      <p class="screen-cast num">{t("screen.cast", { n: poll.cast, of: poll.electors })}</p>
      <Bar value={poll.cast} of={poll.electors} chosen={open} />
      <Crowded ballots={poll.cast} electors={poll.electors} headcount={session.value?.headcount} />
      {open ? (
        <Rule poll={poll} />
      ) : (
        <Notice>
          <p>{t("screen.vote_closed")}</p>
        </Notice>
      )}
    </>
  );
}

function Rule({ poll, lead }: { poll: Poll; lead?: string }) {
  const hint = `method.${poll.method}.hint`;
  const seats = setting(poll, "seats");
  return (
    <div class="screen-rule">
      {lead && <p class="screen-now">{lead}</p>}
      <RunOff poll={poll} />
      <p>
        <b>{methodName(poll.method)}.</b> {knows(hint) && t(hint)}
      </p>
      <p>{t(`access.now_${poll.access}`)}</p>
      {seats !== null && <p>{t("vote.seats", { n: seats })}</p>}
      {pot(poll) && <p>{t("polls.pot", { pot: pot(poll) ?? "" })}</p>}
      <p>{t(`polls.tie_${poll.tie_rule}`)}</p>
      {poll.proxies > 0 && <p>{t("polls.on_paper", { n: poll.proxies })}</p>}
      <p class="meta num">
        {t("screen.secret")} {poll.rule_hash && t("screen.rule", { hash: poll.rule_hash.slice(0, 8) })}
      </p>
    </div>
  );
}
