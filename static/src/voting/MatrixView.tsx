/** Impact and effort (P11) as a picture: four fields, a dot for each option, lines for how far the answers lie apart. */
import type { Id, Poll, Result } from "../cards";
import { t } from "../i18n";
import { ranking } from "./figures";
import { across, down, type Spot, spots } from "./matrix";

interface MatrixProps {
  poll: Pick<Poll, "options">;
  result: Result;
  title(id: Id): string;
}

export function Matrix({ poll, result, title }: MatrixProps) {
  const all = spots(result, ranking(result, poll.options));
  if (!all.length) return null;
  return (
    <section class="matrix" aria-label={t("matrix.title")}>
      <h3>{t("matrix.title")}</h3>
      <Picture spots={all} />
      <ol class="matrix-list">
        {all.map((spot) => (
          <li key={spot.id} value={spot.place}>
            <SpotWords spot={spot} title={title(spot.id)} />
          </li>
        ))}
      </ol>
      <p class="meta">{t("matrix.key")}</p>
    </section>
  );
}

export function SpotWords({ spot, title }: { spot: Spot; title: string }) {
  const { impact, effort, talk, raters } = spot;
  const between = ([low, , high]: Spot["impact"]): string => (low === high ? `${low}` : `${low}–${high}`);
  return (
    <>
      <span class="words">{title}</span> {talk && <span class="tag now">{t("matrix.talk")}</span>}
      <span class="meta below num">
        {t("matrix.told", { impact: impact[1], effort: effort[1] })} · {t("matrix.raters", { n: raters })}
        {talk && ` · ${t("matrix.spread", { impact: between(impact), effort: between(effort) })}`}
      </span>
    </>
  );
}

/** Only seen: the list beside it says the same in words. */
export function Picture({ spots: all }: { spots: Spot[] }) {
  return (
    <svg class="matrix-picture" viewBox="-6 0 106 107" aria-hidden="true">
      <rect x="0" y="0" width="50" height="50" class="best" />
      <path d="M0 0h100v100H0zM50 0v100M0 50h100" class="frame" />
      <text x="2" y="5.5">
        {t("matrix.do")}
      </text>
      <text x="98" y="5.5" class="end">
        {t("matrix.plan")}
      </text>
      <text x="2" y="98">
        {t("matrix.fill")}
      </text>
      <text x="98" y="98" class="end">
        {t("matrix.leave")}
      </text>
      <text x="98" y="105.5" class="end axis">
        {t("matrix.effort")} →
      </text>
      <text x="-2" y="-1.5" class="end axis" transform="rotate(-90)">
        {t("matrix.impact")} →
      </text>
      {all.map(({ id, x, y, impact, effort }) => (
        <path
          key={id}
          class="spread"
          d={`M${across(effort[0])} ${y}H${across(effort[2])}M${x} ${down(impact[0])}V${down(impact[2])}`}
        />
      ))}
      {all.map(({ id, x, y, place, talk }) => (
        <g key={id} class={talk ? "talk" : ""}>
          <circle cx={x} cy={y} r="4.2" />
          <text x={x} y={y + 1.7} class="place">
            {place}
          </text>
        </g>
      ))}
    </svg>
  );
}
