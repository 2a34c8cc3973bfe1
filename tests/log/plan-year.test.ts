import { expect, test } from "vitest";
import { liveAYear, YEAR_PEOPLE } from "../support/year-people.ts";

/** One year each, the plan asked at every fourth visit; the proofs live many years and ask at each. */
const YEARS = YEAR_PEOPLE.map((person) => ({ name: person.name, year: liveAYear(person, 4, 365, 4) }));

test.each(YEARS)("$name: for a year the plan never says other than start, and every plan ends", ({ year }) => {
  expect(year.wrong.slice(0, 10)).toEqual([]);
  expect(year.visits).toBeGreaterThan(20);
});

test("between them they meet every kind of plan, its question and its end", () => {
  const kinds = new Set(YEARS.flatMap(({ year }) => [...year.kinds]));
  expect([...kinds].sort()).toEqual(["lasting", "new", "nights", "on-need", "over", "second-block"]);
  const count = (what: "asked" | "referred"): number => YEARS.reduce((sum, { year }) => sum + year.ended[what], 0);
  expect([count("asked"), count("referred")].every((times) => times > 3)).toBe(true);
});
