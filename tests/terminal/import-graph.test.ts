import { execFileSync } from "node:child_process";
import { readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { environment, PROGRAM, ROOT } from "../support/pty.ts";
import { newHome } from "../support/pty-runs.ts";

const DIST = join(ROOT, "dist");
/** A file that is loaded before the first line runs; one that is loaded when it is needed stands behind an arrow. */
const STATIC_IMPORT = /(?<!=>)\brequire\([`"']\.\/([^`"']+)[`"']\)/g;

/** Words that survive minifying and stand in one library or one playbook only. */
const TELL_TALES = [
  ["inquirer", "[Inquirer]"],
  ["zod", "~standard"],
  ["conf", "Config schema violation"],
  ["chrono", "impliedValues"],
  ["a playbook", "The two muscle bulges"],
  ["what learn says", "It has harmed the blood"],
] as const;

const chunks = readdirSync(DIST).filter((name) => name.endsWith(".cjs"));
const textOf = (chunk: string): string => readFileSync(join(DIST, chunk), "utf8");

/** The chunk and everything it imports before its first line runs. */
function staticGraph(entry: string, known: ReadonlySet<string> = new Set()): ReadonlySet<string> {
  if (known.has(entry)) return known;
  const imports = [...textOf(entry).matchAll(STATIC_IMPORT)].map(([, name = ""]) => name);
  return imports.reduce<ReadonlySet<string>>((graph, name) => staticGraph(name, graph), new Set([...known, entry]));
}

test.each(TELL_TALES)("what the entry imports holds nothing of %s", (_what, tellTale) => {
  expect([...staticGraph("main.cjs")].filter((chunk) => textOf(chunk).includes(tellTale))).toEqual([]);
});

test.each(TELL_TALES)("the build does hold %s, so that the test above can find it", (_what, tellTale) => {
  expect(chunks.filter((chunk) => textOf(chunk).includes(tellTale))).not.toEqual([]);
});

test.each(TELL_TALES)("log with words loads nothing of %s", (_what, tellTale) => {
  const entries = chunks.filter(
    (chunk) => /^log-[^.]*\.cjs$/.test(chunk) && textOf(chunk).includes("nothing to record"),
  );
  expect(entries).toHaveLength(1);
  expect(
    entries.flatMap((entry) => [...staticGraph(entry)]).filter((chunk) => textOf(chunk).includes(tellTale)),
  ).toEqual([]);
});

/** Every file, and every part of Node, that was loaded when the program ended. */
function loadedBy(home: string, args: readonly string[]): readonly string[] {
  const [preload, seen] = [join(home, "preload.cjs"), join(home, "seen.json")];
  const all = "[...Object.keys(require.cache), ...process.moduleLoadList]";
  writeFileSync(
    preload,
    `process.on("exit", () => require("node:fs").writeFileSync(${JSON.stringify(seen)}, JSON.stringify(${all})));`,
  );
  execFileSync(process.execPath, ["-r", preload, PROGRAM, ...args], { env: environment(home) });
  return JSON.parse(readFileSync(seen, "utf8")) as readonly string[];
}

test("an entry and a look at the record load no sign, no playbook, and none of what is slow in Node", () => {
  const home = newHome();
  for (const args of [["log", "6"], ["history"]]) {
    const loaded = loadedBy(home, args);
    const ours = loaded.flatMap((path) => (path.startsWith(DIST) ? path.slice(DIST.length + 1) : []));
    expect(ours).toContain("main.cjs");
    expect(ours.filter((chunk) => /Chest pain|The two muscle bulges/.test(textOf(chunk)))).toEqual([]);
    expect(loaded.filter((name) => /^NativeModule (crypto|readline|stream|tty|net)$/.test(name))).toEqual([]);
  }
});

test("the entry is at most 50 kB, the prompt at most 40 kB", () => {
  const sizeOf = (name: RegExp): number =>
    Math.max(...chunks.filter((chunk) => name.test(chunk)).map((chunk) => statSync(join(DIST, chunk)).size));
  expect(sizeOf(/^main\.cjs$/)).toBeLessThanOrEqual(50_000);
  expect(sizeOf(/^form-prompt-/)).toBeLessThanOrEqual(40_000);
});
