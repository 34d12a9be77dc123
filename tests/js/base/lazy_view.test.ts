// Views that come at the same time: none may push another out again.
import assert from "node:assert/strict";
import { test } from "node:test";
import { fetchView, type Load, view } from "../../../static/src/base/lazy_view";
import type { PhaseView } from "../../../static/src/base/view_props";

const later = () => {
  let come = (_: PhaseView) => {};
  const load: Load = () =>
    new Promise((done) => {
      come = done;
    });
  return { load, come: (here: PhaseView) => come(here) };
};

test("two views on their way at once both arrive, whichever is first", async () => {
  const [ballot, plan] = [later(), later()];
  const both = [fetchView(ballot.load), fetchView(plan.load)];
  const [BallotView, PlanView] = [() => null, () => null] as PhaseView[];
  plan.come(PlanView!);
  ballot.come(BallotView!);
  await Promise.all(both);
  assert.equal(view(ballot.load), BallotView);
  assert.equal(view(plan.load), PlanView);
});
