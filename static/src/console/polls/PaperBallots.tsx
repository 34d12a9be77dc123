/**
 * Ballots on paper, written in for those without a phone. What stands on them is never shown again; a paper that was
 * written in wrongly is written in anew, or taken out.
 */
import { signal } from "@preact/signals";
import { useRef, useState } from "preact/hooks";
import { t } from "../../base/i18n";
import { newId } from "../../base/ids";
import { Button } from "../../components/Button";
import { sectorName } from "../../components/SectorMark";
import type { Id, Poll } from "../../contract/cards";
import { howWords } from "../../voting/ballots/ballot_words";
import { type Choice, obstacle } from "../../voting/ballots/choices";
import { ballotFor } from "../../voting/ballots/index";
import { Locked } from "../../voting/ballots/locked";
import { optionsOf } from "../../voting/options";
import { act } from "../act";
import { GroupChoice } from "../GroupChoice";

interface Paper {
  id: Id;
  sector: string;
}

/** The one that is being written in, of whichever vote: it stays while one looks elsewhere, and never leaves this page. */
const writing = signal<(Paper & { poll: Id; choice: Choice | null }) | null>(null);

const begin = (poll: Id, paper: Paper): void => {
  writing.value = { ...paper, poll, choice: null };
};
const done = (): void => {
  writing.value = null;
};

export function PaperBallots({ poll }: { poll: Poll }) {
  const papers = poll.papers ?? [];
  const here = writing.value?.poll === poll.id ? writing.value : null;
  return (
    <details class="more papers" open={here !== null || undefined}>
      <summary>{t("polls.papers", { n: papers.length })}</summary>
      <p class="meta">{t("polls.papers_hint")}</p>
      <ol class="paper-list">
        {papers.map((paper, n) => (
          <li key={paper.id}>
            <span>
              {t("polls.paper_n", { n: n + 1 })} · {sectorName(paper.sector)}
            </span>
            <Button small kind="quiet" onClick={() => begin(poll.id, paper)}>
              {t("polls.paper_anew")}
            </Button>
            <Button
              small
              kind="quiet"
              onClick={() => act("ballot.withdraw", { id: paper.id }, t("polls.paper_out"))}
            >
              {t("polls.paper_take_out")}
            </Button>
          </li>
        ))}
      </ol>
      {here ? (
        <WriteIn key={here.id} poll={poll} paper={here} />
      ) : (
        <Button small kind="secondary" onClick={() => begin(poll.id, { id: newId(), sector: "" })}>
          {t("polls.paper_new")}
        </Button>
      )}
    </details>
  );
}

function WriteIn({ poll, paper }: { poll: Poll; paper: NonNullable<typeof writing.value> }) {
  const { choice, sector } = paper;
  const [tried, setTried] = useState(false);
  const place = useRef<HTMLDivElement>(null);
  // the list may be long: what is missing stands a hundred ideas above the button
  const leadToBox = () => {
    setTimeout(() => place.current?.querySelector<HTMLElement>("[aria-invalid]")?.focus());
  };
  const write = (part: { choice: Choice | null } | { sector: string }) => {
    writing.value = { ...paper, ...part };
  };
  const options = optionsOf(poll).filter(({ hidden }) => !hidden);
  const lack = obstacle({ ...poll, options: options.map(({ id }) => id) }, choice);
  const Ballot = ballotFor(poll.method);
  const save = async () => {
    setTried(true);
    if (!sector) return leadToBox();
    const payload = { id: paper.id, poll: poll.id, sector, choice: choice ?? {} };
    if ((await act("ballot.proxy", payload, t("polls.paper_in")))?.ok) done();
  };
  return (
    <div class="paper-ballot stack" ref={place}>
      <GroupChoice
        value={sector}
        error={tried && !sector ? t("console.paper_group_missing") : null}
        choose={(sector) => write({ sector })}
      />
      <p class="meta">{howWords({ poll, choice, options })}</p>
      <Locked.Provider value={false}>
        <Ballot
          poll={poll}
          options={options}
          choice={choice}
          locked={false}
          submit={(choice) => write({ choice })}
        />
      </Locked.Provider>
      {lack && <p class="notice warning">{t(lack.key, { n: lack.n })}</p>}
      <div class="buttons">
        <Button disabled={lack !== null} onClick={save}>
          {t(choice ? "polls.paper_save" : "polls.paper_save_blank")}
        </Button>
        <Button kind="quiet" onClick={done}>
          {t("common.cancel")}
        </Button>
      </div>
    </div>
  );
}
