import { expect, test } from "vitest";
import { walk } from "../support/triage-walk.ts";

test("the walk of `npm run prove` holds on a small piece of it: a hand, with up to two of three facts", () => {
  const { states, wrong } = walk("hand", [15, 66], ["organ", "fresh-strain", "nerve-brain"]);
  expect(wrong).toEqual([]);
  expect(states).toBeGreaterThan(50_000);
});
