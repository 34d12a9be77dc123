/** Impact and effort (P11): one concept at a time, two scales, and a small picture of where it lies. */

import left from "lucide-static/icons/arrow-left.svg";
import right from "lucide-static/icons/arrow-right.svg";
import { useState } from "preact/hooks";
import { t } from "../../base/i18n";
import { shortened } from "../../base/truncate";
import type { BallotProps, Option } from "../../base/view_props";
import { Button } from "../../components/Button";
import { OptionText } from "../OptionText";
import type { Choice, Rating } from "./choices";
import { Scale, upTo } from "./Scale";

const NONE: Rating = { impact: null, effort: null };
const VALUES = upTo(1, 5);

export function ImpactEffortBallot({ options, choice, submit }: BallotProps<Choice>) {
  const ratings = choice?.ratings ?? {};
  const [at, setAt] = useState(() =>
    Math.max(
      0,
      options.findIndex(({ id }) => !ratings[id]),
    ),
  );
  const option = options[Math.min(at, options.length - 1)];
  if (!option) return null;
  const rate = (rating: Rating) => {
    const { [option.id]: _, ...others } = ratings;
    const empty = rating.impact === null && rating.effort === null;
    submit({ ratings: empty ? others : { ...others, [option.id]: rating } });
  };
  return (
    <div class="one-at-a-time">
      <Axes key={option.id} option={option} rating={ratings[option.id] ?? NONE} rate={rate} />
      <div class="turn-keys">
        <Button
          kind="secondary"
          icon={left}
          aria-disabled={at === 0}
          onClick={() => setAt(Math.max(0, at - 1))}
        >
          {t("common.previous")}
        </Button>
        <p class="num">{t("vote.at_of", { n: at + 1, m: options.length })}</p>
        <Button
          kind="secondary"
          icon={right}
          aria-disabled={at === options.length - 1}
          onClick={() => setAt(Math.min(options.length - 1, at + 1))}
        >
          {t(ratings[option.id] ? "common.next" : "common.skip_one")}
        </Button>
      </div>
    </div>
  );
}

interface AxesProps {
  option: Option;
  rating: Rating;
  rate(rating: Rating): void;
}

function Axes({ option, rating, rate }: AxesProps) {
  const axis = (name: keyof Rating) => (
    <Scale
      name={`${name}-${option.id}`}
      legend={t(`vote.${name}`)}
      values={VALUES}
      value={rating[name]}
      spoken={(n) => t(`vote.${name}_spoken`, { n })}
      none={{ words: t("vote.dont_know"), spoken: t("vote.dont_know_spoken") }}
      choose={(n) => rate({ ...rating, [name]: n })}
      head={(none) => (
        <div class="option-foot">
          <p>
            <b>{t(`vote.${name}`)}</b> <span class="meta">{t(`vote.${name}_ends`)}</span>
          </p>
          {none}
        </div>
      )}
    />
  );
  return (
    <section class="card option" aria-label={shortened(option.title, 120)}>
      <OptionText option={option} whole />
      {axis("impact")}
      {axis("effort")}
      <Place rating={rating} />
    </section>
  );
}

/** Seen only: the numbers above say the same. Much impact is up, little effort to the left. */
function Place({ rating: { impact, effort } }: { rating: Rating }) {
  return (
    <figure class="quadrant" aria-hidden="true">
      <figcaption class="meta">{t("vote.your_place")}</figcaption>
      {/* biome-ignore lint/a11y/noSvgWithoutTitle: seen only */}
      <svg viewBox="0 0 100 100">
        <path d="M1 1h98v98H1zM50 1v98M1 50h98" />
        {impact && effort && <circle cx={10 + (effort - 1) * 20} cy={90 - (impact - 1) * 20} r="7" />}
      </svg>
    </figure>
  );
}
