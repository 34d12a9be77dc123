/**
 * Answers as one bar in parts, from all for it to an objection, each with its number; which part is which stands once
 * above all of them. A part is told by its place, its number and its shade, never by colour alone.
 */
interface Answer {
  words: string;
  n: number;
}

interface StackProps {
  answers: readonly Answer[];
}

/** Five tones for grades; of three stances the first, the middle and the last. */
const tone = (at: number, of: number): string => `tone-${of > 3 ? at + 1 : 2 * at + 1}`;

/** Only seen: the sentence under it says the same. Letters keep their size, so the parts are boxes and no picture. */
export function StackedBar({ answers }: StackProps) {
  return (
    <div class="stacked-bar num" aria-hidden="true">
      {answers.map(
        ({ words, n }, at) =>
          n > 0 && (
            <b key={words} class={tone(at, answers.length)} style={{ flexGrow: n }}>
              {n}
            </b>
          ),
      )}
    </div>
  );
}

export function Legend({ answers }: StackProps) {
  return (
    <ul class="legend">
      {answers.map(({ words }, at) => (
        <li key={words}>
          <b class={`num ${tone(at, answers.length)}`}>{answers.length > 3 && answers.length - at}</b>
          {words}
        </li>
      ))}
    </ul>
  );
}
