import { expect, test } from "vitest";
import { howFarChange, type HowFarTold } from "../../src/log/how-far.ts";

test.each<[HowFarTold["unit"], number | null, number | null, string | undefined]>([
  ["step", 2, 3, "further"],
  ["step", 3, 2, "less-far"],
  ["step", 2, 2, "same"],
  ["cm", 8, 9, "same"],
  ["cm", 8, 10, "further"],
  ["cm", 8, 6, "less-far"],
  ["step", null, 3, undefined],
  ["cm", 8, null, undefined],
])("in %s, from %j to %j is %j: one step or 2 cm is a change", (unit, before, after, expected) => {
  expect(howFarChange({ unit, before, after })).toBe(expected);
});
