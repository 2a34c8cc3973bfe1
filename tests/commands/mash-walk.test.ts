import { expect, test } from "vitest";
import { mashWalks } from "../support/mash-walk.ts";

// `npm run prove` runs 10,000.
test("keys mashed, held, pasted, and windows resized: no plan without a calm n on each page of each screen", async () => {
  const seen = await mashWalks(400, 20261121);
  const few = ["plan", "halt", "under way"].filter((end) => (seen[end] ?? 0) < 10);
  expect(few).toEqual([]);
});
