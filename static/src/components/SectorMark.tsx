/** A member's group: shape and letter carry it, colour only helps. The colour follows the shape. */

import { locale } from "../base/i18n";
import type { Shape } from "../contract/cards";
import { sectors } from "../sync/store";

const SHAPES: Record<Shape, { d: string; y: number }> = {
  circle: { d: "M12 1a11 11 0 1 0 0 22 11 11 0 1 0 0-22Z", y: 12.5 },
  square: {
    d: "M3.5 2h17A1.5 1.5 0 0 1 22 3.5v17a1.5 1.5 0 0 1-1.5 1.5h-17A1.5 1.5 0 0 1 2 20.5v-17A1.5 1.5 0 0 1 3.5 2Z",
    y: 12.5,
  },
  triangle: { d: "M12 1 23.5 22.5H.5Z", y: 16.5 },
  hexagon: { d: "M6.5 2h11L23 12l-5.5 10h-11L1 12Z", y: 12.5 },
  diamond: { d: "M12 .5 23.5 12 12 23.5.5 12Z", y: 12.5 },
  tab: { d: "M2 3h20v14H10l-5 5v-5H2Z", y: 10.5 },
};

export const sectorName = (key: string): string => sectors.value.get(key)?.[locale.value] ?? key;

interface MarkProps {
  sector: string;
  size?: "small" | "large";
  /** With the group's name beside it the mark itself is silent. */
  silent?: boolean;
}

export function SectorMark({ sector, size, silent }: MarkProps) {
  const { shape, letter } = sectors.value.get(sector) ?? {
    shape: "tab" as Shape,
    letter: { da: "?", en: "?" },
  };
  const { d, y } = SHAPES[shape];
  const spoken = silent
    ? { "aria-hidden": true as const }
    : { role: "img" as const, "aria-label": sectorName(sector) };
  return (
    // biome-ignore lint/a11y/noSvgWithoutTitle: named by its label, or silent beside its name
    <svg class={`mark ${shape} ${size ?? ""}`} viewBox="0 0 24 24" {...spoken}>
      <path d={d} />
      <text x="12" y={y}>
        {letter[locale.value]}
      </text>
    </svg>
  );
}

/** The mark with its name. */
export function Group({ sector, size }: { sector: string; size?: "small" | "large" }) {
  return (
    <span class="who">
      <SectorMark sector={sector} size={size} silent />
      <span>{sectorName(sector)}</span>
    </span>
  );
}
