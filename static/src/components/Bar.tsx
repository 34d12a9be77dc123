/** A bar in a row of results. The figure stands beside it in words; the bar itself is only seen. */
interface BarProps {
  value: number;
  of: number;
  chosen?: boolean;
}

export function Bar({ value, of, chosen }: BarProps) {
  const width = of > 0 ? Math.min(100, (100 * value) / of) : 0;
  return (
    <svg
      class={`bar ${chosen ? "chosen" : ""}`}
      viewBox="0 0 100 10"
      preserveAspectRatio="none"
      aria-hidden="true"
    >
      <rect width={width} height="10" />
    </svg>
  );
}
