/**
 * A part of a phone's page that is not needed before the first idea: it comes with all the rest, when it is first asked
 * for or in the quiet after that idea.
 */
import type { ComponentType } from "preact";
import { type Load, view } from "../base/lazy_view";
import { rest } from "./rest";

type Rest = Awaited<ReturnType<typeof rest>>;

export function later<Props extends object>(
  pick: (rest: Rest) => ComponentType<Props>,
): ComponentType<Props> {
  const load = (() => rest().then(pick)) as unknown as Load;
  return (props) => {
    const Part = view(load) as unknown as ComponentType<Props> | null;
    return Part && <Part {...props} />;
  };
}
