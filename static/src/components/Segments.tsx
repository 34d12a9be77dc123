/** A choice of a few, side by side: radio buttons that look like one bar. */
interface SegmentsProps<Key extends string> {
  name: string;
  value: Key;
  /** In the order in which they stand. */
  words: Record<Key, string>;
  choose(key: Key): void;
  legend?: string;
}

export function Segments<Key extends string>({ name, value, words, choose, legend }: SegmentsProps<Key>) {
  return (
    <fieldset class="segments">
      {legend && <legend>{legend}</legend>}
      {(Object.keys(words) as Key[]).map((key) => (
        <label key={key}>
          <input type="radio" name={name} checked={key === value} onChange={() => choose(key)} />
          <span>{words[key]}</span>
        </label>
      ))}
    </fieldset>
  );
}
