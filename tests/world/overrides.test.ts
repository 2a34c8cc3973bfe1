import { expect, test } from "vitest";
import { overridesOf } from "../../src/world/overrides.ts";

test.each([
  [{}, { kind: "default" }],
  [{ SPASM_COACH_HOME: "" }, { kind: "default" }],
  [{ SPASM_COACH_HOME: "/h" }, { kind: "environment", by: "SPASM_COACH_HOME" }],
])("the home with %j comes from %j", (env, origin) => {
  expect(overridesOf({ env, plain: false }).home).toEqual(origin);
});

test.each([
  [{}, false, false, { kind: "default" }],
  [{}, true, true, { kind: "flag", by: "--plain" }],
  [{ ACCESSIBLE: "1" }, true, true, { kind: "flag", by: "--plain" }],
  [{ ACCESSIBLE: "1", TERM: "dumb" }, false, true, { kind: "environment", by: "ACCESSIBLE" }],
  [{ ACCESSIBLE: "0", TERM: "dumb" }, false, true, { kind: "environment", by: "TERM" }],
])("plain with %j and the flag %j is %j, from %j", (env, flag, value, origin) => {
  expect(overridesOf({ env, plain: flag }).plain).toEqual({ value, origin });
});
