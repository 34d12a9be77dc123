/** Impact and effort (P11) as a picture: four fields, a dot for each option, lines for how far the answers lie apart. */

import { t } from "../../base/i18n";
import type { Id, Poll, Result } from "../../contract/cards";
import { ranking } from "./figures";
import { across, type Dot, down, type Field, fields, type Spot, spots } from "./matrix";

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
  const taken = fields(all);
  return (
    <svg class="matrix-picture" viewBox="-6 -6 107 118" aria-hidden="true">
      <rect x="0" y="0" width="50" height="50" class="best" />
      <path d="M0 0h100v100H0zM50 0v100M0 50h100" class="frame" />
      <Corners />
      {taken.filter(({ lines }) => lines).flatMap(({ dots }) => dots.map(spread))}
      {taken.map((field) => (
        <Taken key={`${field.x} ${field.y}`} field={field} />
      ))}
    </svg>
  );
}

/** What each corner means, outside the frame, where no number can stand. */
function Corners() {
  return (
    <>
      <text x="0" y="-2">
        {t("matrix.do")}
      </text>
      <text x="100" y="-2" class="end">
        {t("matrix.plan")}
      </text>
      <text x="0" y="105">
        {t("matrix.fill")}
      </text>
      <text x="100" y="105" class="end">
        {t("matrix.leave")}
      </text>
      <text x="100" y="110.5" class="end axis">
        {t("matrix.effort")} →
      </text>
      <text x="0" y="-1.5" class="end axis" transform="rotate(-90)">
        {t("matrix.impact")} →
      </text>
    </>
  );
}

/** As long as the middle half of the answers, and always through its dot. */
function spread({ id, x, y, impact, effort }: Dot) {
  const [aside, below] = [x - across(effort[1]), y - down(impact[1])];
  const wide = `M${across(effort[0]) + aside} ${y}H${across(effort[2]) + aside}`;
  const high = `M${x} ${down(impact[0]) + below}V${down(impact[2]) + below}`;
  return <path key={id} class="spread" d={wide + high} />;
}

function Taken({ field: { x, y, small, lines, dots, more } }: { field: Field }) {
  return (
    <g class={small ? "small" : ""}>
      {!lines && <rect x={x - 9.8} y={y - 9.8} width="19.6" height="19.6" rx="2" class="shared" />}
      {dots.map((dot) => (
        <g key={dot.id} class={dot.talk ? "talk" : ""}>
          <circle cx={dot.x} cy={dot.y} r={small ? 3.1 : 4.2} />
          <text x={dot.x} y={dot.y + (small ? 1.3 : 1.7)} class="place">
            {dot.place}
          </text>
        </g>
      ))}
      {more > 0 && (
        <text x={x + 6.4} y={y + 7.7} class="place">
          +{more}
        </text>
      )}
    </g>
  );
}
