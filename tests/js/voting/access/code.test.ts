// A ticket's code as it is typed, and when there are more votes than people.
import assert from "node:assert/strict";
import { before, test } from "node:test";
import { knows, t } from "../../../../static/src/base/i18n";
import { faultIn, grouped, plain } from "../../../../static/src/voting/access/code";
import { crowd } from "../../../../static/src/voting/access/crowd";
import { speak } from "../../words";

before(speak);

test("a code is read as people type it, as the server reads it", () => {
  assert.equal(plain(" 7k3m-9qxt o4pd 2hvl "), "7K3M9QXT04PD2HV1");
  assert.equal(grouped("7K3M9QXT04PD2HV1"), "7K3M 9QXT 04PD 2HV1");
  assert.equal(grouped("7K3M9"), "7K3M 9");
});

test("what is wrong is said before anything is sent", () => {
  assert.equal(faultIn("7K3M 9QXT 04PD 2HV1"), null);
  assert.deepEqual(faultIn("7K3M 9QXT 04PD 2HV"), { key: "access.code_short", n: 1 });
  assert.deepEqual(faultIn("7K3M 9QXT 04PD 2HV1 8"), { key: "access.code_long", n: 1 });
  assert.deepEqual(faultIn("7K3M 9QXU"), { key: "access.code_sign", sign: "U" });
  assert.deepEqual(faultIn("åben"), { key: "access.code_sign", sign: "Å" });
  assert.deepEqual(faultIn(""), { key: "access.code_short", n: 16 });
  for (const key of ["access.code_short", "access.code_long", "access.code_sign"]) assert.ok(knows(key));
  assert.equal(t("access.code_short", { n: 1 }), "Der mangler 1 tegn. Koden har 16.");
});

test("every mode is said while one votes, afterwards, and where it is chosen", () => {
  for (const mode of ["open", "locked", "tickets", "accounts"])
    for (const when of ["now", "meaning", "choice", "hint"]) assert.ok(knows(`access.${when}_${mode}`));
});

test("more ballots than people comes before more voters than people", () => {
  assert.equal(crowd(9, 9, null), null);
  assert.equal(crowd(9, 9, undefined), null);
  assert.equal(crowd(9, 10, 10), null);
  assert.deepEqual(crowd(9, 11, 10), { key: "access.more_electors", n: 11, of: 10 });
  assert.deepEqual(crowd(12, 12, 10), { key: "access.more_ballots", n: 12, of: 10 });
  assert.deepEqual(crowd(1, 1, 0), { key: "access.more_ballots", n: 1, of: 0 });
});
