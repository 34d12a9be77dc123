/** What somebody needs who cannot vote here yet: by the vote's mode, and whether it is open already. */
import type { ComponentType } from "preact";
import { t } from "../../base/i18n";
import { Notice } from "../../components/Notice";
import type { Me, Poll } from "../../contract/cards";
import { me } from "../../sync/store";
import { isElector } from "../ballots/vote";
import { AccountGate } from "./AccountGate";
import { TicketGate } from "./TicketGate";

type Lacks = (who: Me) => boolean;
const GATES: Readonly<Partial<Record<Poll["access"], [Lacks, ComponentType]>>> = {
  tickets: [({ ticket }) => !ticket, TicketGate],
  accounts: [({ account }) => !account, AccountGate],
};

export function Gate({ poll }: { poll: Poll }) {
  const who = me.value;
  if (who?.role !== "participant") return null;
  const [lacks, How] = GATES[poll.access] ?? [];
  if (How && lacks?.(who)) return <How />;
  if (poll.state !== "open") return who.ticket && poll.access === "tickets" ? <Ready /> : null;
  return isElector(poll) ? null : (
    <Notice kind="warning">
      <p>{t("vote.not_elector")}</p>
    </Notice>
  );
}

const Ready = () => (
  <Notice kind="ok">
    <p>{t("access.have_ticket")}</p>
  </Notice>
);
