/** Choosing how to vote by what one needs; the method's own name stands below, for those who know it. */
import { knows, t } from "../../base/i18n";
import { methodName } from "../../voting/MethodExplanation";
import { ABOUT_MANY, ABOUT_ONE } from "./needs";
import { useSchema } from "./schema";

interface MethodChoiceProps {
  method: string;
  /** Each concept is asked about on its own: then there are ways that know only one proposal. */
  onEach: boolean;
  choose(method: string): void;
}

export function MethodChoice({ method, onEach, choose }: MethodChoiceProps) {
  const known = Object.keys(useSchema()?.methods ?? {});
  const needs = onEach ? [...ABOUT_ONE, ...ABOUT_MANY] : ABOUT_MANY;
  const answered = new Set([...ABOUT_ONE, ...ABOUT_MANY].map((need) => need.method));
  const others = known.filter((name) => !answered.has(name));
  return (
    <fieldset class="field needs">
      <legend>{t("console.need")}</legend>
      {needs
        .filter((need) => known.includes(need.method))
        .map((need) => (
          <Choice
            key={need.key}
            method={need.method}
            words={t(`console.need_${need.key}`)}
            on={method}
            choose={choose}
          />
        ))}
      {others.length > 0 && (
        <details class="more" open={others.includes(method) || undefined}>
          <summary>{t("console.other_methods", { n: others.length })}</summary>
          {others.map((name) => (
            <Choice key={name} method={name} words={methodName(name)} on={method} choose={choose} />
          ))}
        </details>
      )}
    </fieldset>
  );
}

interface ChoiceProps {
  method: string;
  words: string;
  on: string;
  choose(method: string): void;
}

function Choice({ method, words, on, choose }: ChoiceProps) {
  const hint = `method.${method}.hint`;
  const name = methodName(method);
  return (
    <label class="card pick need">
      <input type="radio" name="method" checked={on === method} onChange={() => choose(method)} />
      <span class="card-title">{words}</span>
      <span class="meta">
        {words !== name && name}
        {on === method && knows(hint) && `${words === name || name.endsWith("?") ? " " : ". "}${t(hint)}`}
      </span>
    </label>
  );
}
