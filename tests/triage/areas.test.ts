import { expect, test } from "vitest";
import { BODY_AREAS } from "../../src/body.ts";
import { allBut, concerns } from "../../src/triage/areas.ts";

test("all but some areas are the others, in the order of the body", () => {
  expect(allBut("chest")).toEqual(["neck", "jaw", "shoulder", ...BODY_AREAS.slice(4)]);
  expect(allBut()).toEqual(BODY_AREAS);
});

test.each([
  ["all", ["calf"], true],
  [["calf"], ["calf"], true],
  [["calf", "foot"], ["neck", "foot"], true],
  [["calf"], ["neck", "foot"], false],
  [[], ["calf"], false],
] as const)("a list of %j concerns somebody with %j: %s", (areas, asked, does) => {
  expect(concerns(areas, asked)).toBe(does);
});
