import { expect, test } from "vitest";
import { printPaged } from "../../src/commands/shown/paged.ts";
import { fakeWorld, type FakeOptions } from "../support/fake-world.ts";

const LINES = Array.from({ length: 25 }, (_, index) => (index === 8 ? "" : `line ${String(index + 1)}`));

async function printed(keys: string, options: FakeOptions = {}): Promise<readonly string[]> {
  const fake = fakeWorld({ keys, size: { columns: 40, rows: 12 }, ...options });
  await printPaged(fake.world.terminal, LINES);
  return fake.printed.map((page) => `${page.split("\n")[0] ?? ""} to ${page.split("\n").at(-1) ?? ""}`);
}

test.each<[string, readonly string[]]>([
  ["enter enter", ["line 1 to line 8", "line 10 to line 19", "line 20 to line 25"]],
  ["q", ["line 1 to line 8"]],
  ["a", ["line 1 to line 8", "line 10 to line 25"]],
  ["enter q", ["line 1 to line 8", "line 10 to line 19"]],
  ["x 7 enter q", ["line 1 to line 8", "line 10 to line 19"]],
])("what is longer than the window comes page by page: %s", async (keys, pages) => {
  expect(await printed(keys)).toEqual(pages);
});

test.each<[string, FakeOptions]>([
  ["to a pipe", { interactive: false }],
  ["read aloud", { plain: true }],
  ["in a window that is tall enough", { size: { columns: 40, rows: 40 } }],
])("%s it comes in one piece, and nothing is asked", async (_where, options) => {
  expect(await printed("", options)).toEqual(["line 1 to line 25"]);
});
