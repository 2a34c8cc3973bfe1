import { existsSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { Event } from "../../src/log/event.ts";
import { RESULTS } from "../../src/log/outcome.ts";
import { PHASE_KINDS } from "../../src/session/timeline.ts";
import { generatedDocs } from "../../tools/docs-tables.ts";
import { fileAt, filesBelow, ROOT } from "./source.ts";

test.each(Object.entries(generatedDocs()))("%s is what the data gives; `npm run docs` writes it anew", (path, text) => {
  expect(fileAt(path).text).toBe(text);
});

test("every link and every test file named in the docs is there", () => {
  const missing = [fileAt("README.md"), fileAt("CHANGELOG.md"), ...filesBelow("docs", ".md")].flatMap(
    ({ path, text }) => {
      const links = [...text.matchAll(/\]\((?!https?:|#)([^)#]+)(?:#[^)]*)?\)/g)].map(([, link = ""]) =>
        join(path, "..", link),
      );
      const named = [...text.matchAll(/`((?:tests|src|tools|bench)\/[\w./-]+\.(?:ts|js|mjs|json))`/g)].map(
        ([, name = ""]) => name,
      );
      return [...links, ...named]
        .filter((target) => !existsSync(join(ROOT, target)))
        .map((target) => `${path}: ${target}`);
    },
  );
  expect(missing).toEqual([]);
});

test("the glossary says each word once, in the order of the alphabet", () => {
  const words = [...fileAt("docs/glossary.md").text.matchAll(/^\| ([^|]+) \| .* \|$/gm)]
    .slice(1)
    .map(([, word = ""]) => word.trim());
  expect(words.length).toBeGreaterThan(50);
  expect(words).toEqual([...new Set(words)].sort((a, b) => a.toLowerCase().localeCompare(b.toLowerCase(), "en")));
});

describe("the log format on paper", () => {
  const page = fileAt("docs/log-format.md").text;

  test.each(Event.options.map((kind) => [kind.shape.kind.value, Object.keys(kind.shape)] as const))(
    "names every field of the kind %s",
    (kind, fields) => {
      const everywhere = sectionOf(page, "## Every event");
      const own = sectionOf(page, `## \`${kind}\``);
      expect(fields.filter((field) => !`${everywhere}${own}`.includes(`\`${field}\``))).toEqual([]);
    },
  );

  test("names every kind of phase and every result", () => {
    expect([...PHASE_KINDS, ...RESULTS].filter((word) => !page.includes(`\`${word}\``))).toEqual([]);
  });
});

function sectionOf(page: string, title: string): string {
  const [, after = ""] = page.split(`${title}\n`);
  return after.split("\n## ")[0] ?? "";
}
