// What is said about the network stays long enough to be read, and ends when nothing is left to say.
import assert from "node:assert/strict";
import { mock, test } from "node:test";
import { bar, connection, found, lost, stillBack } from "../../../static/src/base/connection";

test("back is said until three seconds after the last of what waited has gone out", () => {
  mock.timers.enable({ apis: ["setTimeout"] });
  lost();
  mock.timers.tick(3_000);
  found();
  for (let sent = 0; sent < 3; sent += 1) {
    mock.timers.tick(2_900);
    assert.deepEqual([connection.value, bar.value], ["back", true]);
    stillBack();
  }
  mock.timers.tick(3_000);
  assert.deepEqual([connection.value, bar.value], ["connected", false]);
  mock.timers.reset();
});

test("what goes out while the line is lost again does not say that it is back", () => {
  mock.timers.enable({ apis: ["setTimeout"] });
  lost();
  stillBack();
  mock.timers.tick(3_000);
  assert.deepEqual([connection.value, bar.value], ["reconnecting", true]);
  mock.timers.reset();
});
