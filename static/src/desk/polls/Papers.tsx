/**
 * Ballots on paper, written in for those without a phone. What stands on them is never shown again; a paper that was
 * written in wrongly is written in anew, or taken out.
 */
import { useState } from "preact/hooks";
import type { Id, Poll } from "../../cards";
import { t } from "../../i18n";
import { newId } from "../../ids";
import { Button } from "../../parts/Button";
import { sectorName } from "../../parts/Mark";
import { type Choice, obstacle } from "../../voting/choices";
import { ballotFor } from "../../voting/index";
import { Locked } from "../../voting/locked";
import { optionsOf } from "../../voting/options";
import { howWords } from "../../voting/words";
import { act } from "../act";
import { firstGroup, GroupChoice } from "../GroupChoice";

interface Paper {
  id: Id;
  sector: string;
}

export function Papers({ poll }: { poll: Poll }) {
  const papers = poll.papers ?? [];
  const [writing, setWriting] = useState<Paper | null>(null);
  const fresh = (): Paper => ({ id: newId(), sector: firstGroup() });
  return (
    <details class="more papers">
      <summary>{t("polls.papers", { n: papers.length })}</summary>
      <p class="meta">{t("polls.papers_hint")}</p>
      <ol class="paper-list">
        {papers.map((paper, n) => (
          <li key={paper.id}>
            <span>
              {t("polls.paper_n", { n: n + 1 })} · {sectorName(paper.sector)}
            </span>
            <Button small kind="quiet" onClick={() => setWriting(paper)}>
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
      {writing ? (
        <WriteIn key={writing.id} poll={poll} paper={writing} done={() => setWriting(null)} />
      ) : (
        <Button small kind="secondary" onClick={() => setWriting(fresh())}>
          {t("polls.paper_new")}
        </Button>
      )}
    </details>
  );
}

function WriteIn({ poll, paper, done }: { poll: Poll; paper: Paper; done(): void }) {
  const [choice, setChoice] = useState<Choice | null>(null);
  const [sector, setSector] = useState(paper.sector);
  const options = optionsOf(poll).filter(({ hidden }) => !hidden);
  const lack = obstacle({ ...poll, options: options.map(({ id }) => id) }, choice);
  const Ballot = ballotFor(poll.method);
  const save = async () => {
    const payload = { id: paper.id, poll: poll.id, sector, choice: choice ?? {} };
    if ((await act("ballot.proxy", payload, t("polls.paper_in")))?.ok) done();
  };
  return (
    <div class="paper-ballot stack">
      <GroupChoice value={sector} choose={setSector} />
      <p class="meta">{howWords({ poll, choice, options })}</p>
      <Locked.Provider value={false}>
        <Ballot poll={poll} options={options} choice={choice} locked={false} submit={setChoice} />
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
