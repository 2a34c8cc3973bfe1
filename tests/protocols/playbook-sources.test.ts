import ts from "typescript";
import { describe, expect, test } from "vitest";
import type { Basis, Playbook } from "../../src/protocols/playbook.ts";
import { SOURCES } from "../../src/sources/index.ts";
import { filesBelow, walk } from "../house/source.ts";
import { BY_ID } from "../support/playbook-texts.ts";
import { isPastDay } from "../support/review-day.ts";

const BASES: readonly Basis[] = ["trial", "guideline", "convention"];

/** Read for the review, and not cited by what the product says so far. */
const READ_ONLY: readonly string[] = ["clots-after-massage", "raynaud-warmth", "salaffi-2004", "semigran-2015"];

describe.each(BY_ID)("the playbook %s", (_id, playbook) => {
  test("says of each step what it rests on, and cites a source in the list", () => {
    const wrong = stepsOf(playbook).filter(
      ({ basis, sources }) => !BASES.includes(basis) || sources.some((id) => !Object.hasOwn(SOURCES, id)),
    );
    expect(wrong).toEqual([]);
  });

  test("cites no source twice for one step", () => {
    expect(stepsOf(playbook).filter(({ sources }) => new Set(sources).size < sources.length)).toEqual([]);
  });

  test("has the day of its last review, not in the future", () => {
    expect(isPastDay(playbook.reviewedOn)).toBe(true);
  });
});

test("every source is cited somewhere", () => {
  const cited = new Set<string>();
  for (const file of filesBelow("src", ".ts").filter(({ path }) => !path.startsWith("src/sources/"))) {
    walk(file, (node) => {
      if (ts.isStringLiteral(node)) cited.add(node.text);
    });
  }
  expect(Object.keys(SOURCES).filter((id) => !cited.has(id) && !READ_ONLY.includes(id))).toEqual([]);
});

function stepsOf({ heat, press, moves, stretches, movements, finish, laterToday, tips, partner }: Playbook) {
  return [heat, press, ...moves, ...stretches, ...movements, finish, laterToday, ...tips, partner].filter(
    (step) => step !== null,
  );
}
