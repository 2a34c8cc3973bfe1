import { describe, expect, test } from "vitest";
import type { BodyArea } from "../../src/body.ts";
import { BY_ID } from "../support/playbook-texts.ts";

/** Places a person would otherwise lie or lean on. */
const BEHIND: readonly BodyArea[] = ["shoulder", "upper-back", "low-back", "glute"];

describe.each(BY_ID)("the heat of the playbook %s", (_id, { area, heat }) => {
  const instruction = heat?.instruction ?? "";

  test("is warm, never hot, and says so last", () => {
    expect(instruction).toMatch(/^$|Warm, never hot\.$/);
  });

  test("has a towel under a pad that nobody lies on, or water tried with the wrist", () => {
    expect(instruction).toMatch(/^$|dry towel between skin and pad\. Do not lie on the pad|warm water.*inner wrist/);
  });

  test("behind the body lies on top of somebody on their side, or is strapped on", () => {
    if (heat !== null && BEHIND.includes(area))
      expect(instruction).toMatch(/on your side.*strap it on and sit forward/);
  });

  test("of water is 38 to 40 degrees for a hand that lies in it", () => {
    if (area === "hand") expect(instruction).toContain("38 to 40 degrees");
  });
});
