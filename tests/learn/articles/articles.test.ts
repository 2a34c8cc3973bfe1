import { describe, expect, test } from "vitest";
import { learn } from "../../../src/commands/learn.ts";
import { EXIT } from "../../../src/exit.ts";
import { fakeWorld } from "../../support/fake-world.ts";
import { BENEFITS } from "./benefits.ts";
import type { ArticlePart, PartKind, Shown } from "./part.ts";
import { SAFE_USE } from "./safe-use.ts";

/** What the command prints, as it reads: the breaks of the window and the indents gone. */
async function printedBy({ learn: words, keys }: Shown): Promise<string> {
  const { world, printed } = fakeWorld({
    interactive: keys !== undefined,
    keys: keys ?? "",
    size: { columns: 80, rows: 24 },
  });
  expect(await learn(world, { words: words.split(" "), json: false })).toBe(EXIT.done);
  return printed.join(" ").replaceAll(/\s+/g, " ");
}

describe.each([
  ["benefits", BENEFITS],
  ["safe use", SAFE_USE],
] as const)("the article on %s", (_name, parts) => {
  test.each(parts.map((part): [string, string, ArticlePart] => [part.kind, part.part, part]))(
    "%s: %s",
    async (_kind, _part, { shown }) => {
      if ("leftOut" in shown) expect(shown.leftOut.split(" ").length).toBeGreaterThan(3);
      else expect(await printedBy(shown)).toContain(shown.says);
    },
  );

  test("names each part once", () => {
    const names = parts.map(({ kind, part }) => `${kind}: ${part}`);
    expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
  });
});

/**
 * Counted by hand in the articles, where one comment of seven and the playbook for the calf are told in two parts each:
 * what goes missing is missed.
 */
test.each<[article: string, parts: readonly ArticlePart[], counts: Partial<Record<PartKind, number>>]>([
  [
    "benefits",
    BENEFITS,
    { heading: 16, item: 18, row: 4, step: 5, question: 5, picture: 2, comment: 8, paragraph: 14 },
  ],
  ["safe use", SAFE_USE, { heading: 24, item: 65, row: 5, step: 5, question: 7, tip: 4, scenario: 5, paragraph: 8 }],
])("no part is missing: %s", (_article, parts, counts) => {
  const countOf = (kind: string): number => parts.filter((part) => part.kind === kind).length;
  expect(Object.fromEntries(Object.keys(counts).map((kind) => [kind, countOf(kind)]))).toEqual(counts);
});

test("what is left out is left out for a reason, and is little", () => {
  const all = [...BENEFITS, ...SAFE_USE];
  const out = all.filter(({ shown }) => "leftOut" in shown);
  expect([all.length, out.length]).toEqual([BENEFITS.length + SAFE_USE.length, 12]);
});
