import { describe, expect, test } from "vitest";
import { CLOSE_UPS } from "../../src/drawings/close-ups.ts";
import { wholePlanLines } from "../../src/report/plan-text.ts";
import { whereLines, whereOf, wherePages } from "../../src/report/where-text.ts";
import { planWith } from "../support/keys-session.ts";

const PRESSED = planWith();
const NOT_PRESSED = planWith({}, "pregnant", "patch");
const KEYS = ["* the area, not the place to press", "# press here, x never"];

describe("where a plan works", () => {
  test("is said in words: the area, where to press, where never, how to find it", () => {
    expect(whereLines(whereOf(PRESSED), 80, false)).toEqual([
      "The area: The back of the lower leg, from below the knee to above the heel.",
      "Where to press: The two muscle bulges, from a hand width below the knee crease to mid-calf.",
      "Never: The back of the knee and a hand width below it. The groove down the middle, the tendon at the heel, veins.",
      "To find it: One leg from behind, the knee at the top. The places are the two bulges, left and right of the groove.",
    ]);
  });

  test("is drawn below its words, with what the marks mean", () => {
    const lines = whereLines(whereOf(PRESSED), 40, true);
    expect(lines.filter((line) => KEYS.includes(line))).toEqual(KEYS);
    expect(lines.findIndex((line) => line.startsWith("Where to press:"))).toBeGreaterThan(lines.indexOf(KEYS[0] ?? ""));
    expect(lines.findIndex((line) => line.startsWith("To find it:"))).toBeLessThan(lines.indexOf(KEYS[1] ?? ""));
  });

  test("shows no place to press to somebody who is not to be pressed", () => {
    const text = wholePlanLines(NOT_PRESSED, 80, true).join("\n");
    expect(text).toContain("Nothing is pressed in this plan.");
    expect(text).not.toMatch(/Where to press|To find it|#/);
  });

  test("is told without a drawing where the window is narrower than the drawing", () => {
    expect(whereLines(whereOf(PRESSED), 20, true)).toEqual(whereLines(whereOf(PRESSED), 20, false));
  });
});

describe.each([
  [20, 24],
  [40, 12],
  [40, 24],
  [80, 23],
  [80, 50],
])("in a window of %i columns and %i rows", (columns, rows) => {
  const pages = wherePages(whereOf(PRESSED), { columns, rows }, true);

  test("every page fits", () => {
    expect(pages.length).toBeGreaterThan(0);
    expect(pages.filter((page) => page.length > rows || page.length === 0)).toEqual([]);
    expect(pages.flat().filter((line) => line.length > columns)).toEqual([]);
  });

  test("no sentence about where never to press is torn", () => {
    const torn = pages.filter((page) => /(Where to press|Never): (?!.*\.)/.test(page.join(" ")));
    expect(torn).toEqual([]);
  });

  test("every word is there, and a drawing whole or not at all", () => {
    const words = whereLines(whereOf(PRESSED), 80, false).join(" ");
    const text = pages.flat().join("\n");
    expect(text.replaceAll(/\s+/g, " ")).toContain(words.split(" ").slice(0, 9).join(" "));
    const drawn = CLOSE_UPS["calf"]?.lines.join("\n") ?? "";
    const isWhole = pages.some((page) => page.join("\n").includes(drawn));
    expect(isWhole).toBe(columns >= 38 && rows >= 19);
    expect(text.includes("####")).toBe(isWhole);
  });
});
