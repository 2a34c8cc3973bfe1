import { describe, expect, test } from "vitest";
import { planWith } from "../support/keys-session.ts";

/** "both, warm 240, press 3 x 60, ..." */
function told(
  minutes: number | null,
  wishes: Parameters<typeof planWith>[0] = {},
  ...facts: Parameters<typeof planWith>[1][]
): string {
  const { side, steps } = planWith({ minutes, ...wishes }, ...facts);
  const parts = steps.map(
    ({ kind, times, seconds }) => `${kind} ${times > 1 ? `${String(times)} x ` : ""}${String(seconds)}`,
  );
  return [side, ...parts].join(", ");
}

describe("a short budget cuts, in this order,", () => {
  test.each([
    [null, "both, warm 240, press 3 x 60, move 30, stretch 2 x 30"],
    [15, "both, warm 240, press 3 x 60, move 30, stretch 2 x 30"],
    [14, "both, warm 240, press 3 x 60, move 30, stretch 30"],
    [12, "both, warm 240, press 2 x 60, move 30, stretch 30"],
    [11, "both, warm 180, press 2 x 60, move 30, stretch 30"],
    [8, "left, warm 240, press 2 x 60, move 30, stretch 30"],
    [6, "left, press 3 x 60, move 30, stretch 2 x 30"],
    [4, "left, press 2 x 60, move 30, stretch 30"],
    [3, "left, press 60, move 30, stretch 30"],
  ])("to fit in %s minutes: %s", (minutes, expected) => {
    expect(told(minutes)).toBe(expected);
  });

  test("and what was cut for nothing comes back: without the heat there is time for a third spot again", () => {
    expect(planWith({ minutes: 6 }).leftOut).toEqual([
      { what: "The right side.", why: "To fit in 6 minutes." },
      { what: "Heat.", why: "To fit in 6 minutes." },
    ]);
  });

  test("never the re-test", () => {
    expect(planWith({ minutes: 3 }).movement.id).toBe("ten-steps");
  });

  test("and says what it left out, and why", () => {
    expect(planWith({ minutes: 8 }).leftOut).toEqual([
      { what: "A second stretch.", why: "To fit in 8 minutes." },
      { what: "A third spot.", why: "To fit in 8 minutes." },
      { what: "The right side.", why: "To fit in 8 minutes." },
    ]);
  });

  test("a caution that saves time brings nothing of it back", () => {
    expect([told(8, {}), told(8, {}, "patch")]).toEqual([
      "left, warm 240, press 2 x 60, move 30, stretch 30",
      "left, press 2 x 60, move 30, stretch 30",
    ]);
  });
});
