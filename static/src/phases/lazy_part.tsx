/**
 * A part of a phone's page that is not needed before the first idea: it comes with all the rest, when it is first asked
 * for or in the quiet after that idea.
 */
import type { ComponentType } from "preact";
import { type Load, view } from "../base/lazy_view";
import { secondLoad } from "./second_load";

type SecondLoad = Awaited<ReturnType<typeof secondLoad>>;

export function lazyPart<Props extends object>(
  pick: (parts: SecondLoad) => ComponentType<Props>,
): ComponentType<Props> {
  const load = (() => secondLoad().then(pick)) as unknown as Load;
  return (props) => {
    const Part = view(load) as unknown as ComponentType<Props> | null;
    return Part && <Part {...props} />;
  };
}
