import ts from "typescript";
import { expect, test } from "vitest";
import { ORDER } from "./order.ts";
import { filesBelow, importsOf, resolved, walk, type SourceFile } from "./source.ts";

/** Who may load which package. A package that is not here may be loaded by nobody. */
const PACKAGES: readonly { readonly name: RegExp; readonly allowed: (path: string) => boolean }[] = [
  { name: /^commander$/, allowed: (path) => path === "src/main.ts" },
  { name: /^zod$/, allowed: (path) => ["src/log/event.ts", "src/triage/answers-file.ts"].includes(path) },
  { name: /^(node:.*|@inquirer\/.*|chalk|conf|uuid|crc-32)$/, allowed: (path) => path.startsWith("src/world/") },
  {
    name: /^fastest-levenshtein$/,
    allowed: (path) => ["src/commands/typed/nearest.ts", "src/triage/answers-file.ts"].includes(path),
  },
  { name: /^ical-generator$/, allowed: (path) => path === "src/report/calendar.ts" },
  { name: /^chrono-node\/en$/, allowed: (path) => path === "src/commands/record/when.ts" },
];

/** Names that reach outside: the clock, chance, timers, the process. */
const OUTSIDE = [
  "console",
  "fetch",
  "globalThis",
  "performance",
  "process",
  "queueMicrotask",
  "setImmediate",
  "setInterval",
  "setTimeout",
];

const files = filesBelow("src", ".ts");

test("every folder and loose file of src stands in the order", () => {
  const known = ORDER.flat() as readonly string[];
  expect([...new Set(files.map(partOf))].filter((part) => !known.includes(part))).toEqual([]);
});

test("a file imports only from its own folder and from what stands before it", () => {
  const wrong = eachImport((file, target) => {
    if (!target.startsWith("src/")) return false;
    const [from, to] = [partOf(file), partOf({ path: target, text: "" })];
    return from !== to && rankOf(to) >= rankOf(from);
  });
  expect(wrong).toEqual([]);
});

test("every file of src is reached from main or index: none was left out of a list", () => {
  const reached = new Set<string>();
  const reach = (path: string): void => {
    const file = files.find((candidate) => candidate.path === path);
    if (file === undefined || reached.has(path)) return;
    reached.add(path);
    for (const specifier of importsOf(file)) reach(resolved(file, specifier));
  };
  reach("src/main.ts");
  reach("src/index.ts");
  const left = files.map(({ path }) => path).filter((path) => !reached.has(path));
  expect(left.map((path) => `${path}: nobody imports it`)).toEqual([]);
});

test("what a file exports, another one names: the rest is its own", () => {
  const readers = ["src", "tests", "tools", "bench/prove"].flatMap((folder) =>
    [".ts", ".mjs"].flatMap((ending) => filesBelow(folder, ending)),
  );
  const namedIn = readers.map(({ path, text }) => ({ path, names: new Set(text.match(/\w+/g)) }));
  const unread = files.flatMap(({ path, text }) =>
    [...text.matchAll(/^export (?:async )?(?:function\*?|const|class) (\w+)/gm)]
      .map(([, name = ""]) => name)
      .filter((name) => !namedIn.some((other) => other.path !== path && other.names.has(name)))
      .map((name) => `${path}: nobody imports ${name}`),
  );
  expect(unread).toEqual([]);
});

test("no file imports itself by way of others, types included", () => {
  const done = new Set<string>();
  const circles: string[] = [];
  const follow = (path: string, way: readonly string[]): void => {
    if (way.includes(path)) circles.push([...way.slice(way.indexOf(path)), path].join(" -> "));
    if (way.includes(path) || done.has(path)) return;
    const file = files.find((candidate) => candidate.path === path);
    if (file === undefined) return;
    for (const specifier of importsOf(file)) follow(resolved(file, specifier), [...way, path]);
    done.add(path);
  };
  for (const { path } of files) follow(path, []);
  expect(circles).toEqual([]);
});

test("commands see the interfaces of the world and nothing else of it", () => {
  const wrong = eachImport(
    (file, target) =>
      file.path.startsWith("src/commands/") && target.startsWith("src/world/") && target !== "src/world/world.ts",
  );
  expect(wrong).toEqual([]);
});

test("the bottom row knows nothing of the house, and only the version reads the manifest", () => {
  const bottom = ORDER[0] as readonly string[];
  const wrong = eachImport((file, target) => {
    if (target === "package.json") return file.path !== "src/version.ts";
    const ownFolder = target.startsWith(`src/${partOf(file)}/`);
    return bottom.includes(partOf(file)) && target.startsWith("src/") && !ownFolder;
  });
  expect(wrong).toEqual([]);
});

test("a package is loaded only where it belongs", () => {
  const wrong = eachImport((file, target) => {
    if (target.startsWith("src/") || target === "package.json") return false;
    return !PACKAGES.some(({ name, allowed }) => name.test(target) && allowed(file.path));
  });
  expect(wrong).toEqual([]);
});

test("outside world and main nobody reads a clock, rolls dice, waits, or touches the process", () => {
  const inside = files.filter(({ path }) => !path.startsWith("src/world/") && path !== "src/main.ts");
  expect(inside.flatMap(reachesOutside)).toEqual([]);
});

function eachImport(isWrong: (file: SourceFile, target: string) => boolean): readonly string[] {
  return files.flatMap((file) =>
    importsOf(file)
      .map((specifier) => resolved(file, specifier))
      .filter((target) => isWrong(file, target))
      .map((target) => `${file.path} -> ${target}`),
  );
}

/** "triage" for a file of that folder, "body" for `src/body.ts`. */
function partOf({ path }: SourceFile): string {
  return (path.split("/")[1] ?? "").replace(/\.ts$/, "");
}

function rankOf(part: string): number {
  return ORDER.findIndex((row) => (row as readonly string[]).includes(part));
}

function reachesOutside(file: SourceFile): readonly string[] {
  const found: string[] = [];
  walk(file, (node) => {
    if (ts.isIdentifier(node) && OUTSIDE.includes(node.text) && isUsedByItself(node))
      found.push(`${file.path}: ${node.text}`);
    if (ts.isNewExpression(node) && node.expression.getText() === "Date" && (node.arguments?.length ?? 0) === 0) {
      found.push(`${file.path}: new Date()`);
    }
    if (ts.isCallExpression(node) && node.expression.getText() === "Date") found.push(`${file.path}: Date()`);
    if (ts.isPropertyAccessExpression(node) && ["Date.now", "Math.random"].includes(node.getText())) {
      found.push(`${file.path}: ${node.getText()}`);
    }
  });
  return found;
}

/** Not a field of something else, not a key, not a field's name in a type. */
function isUsedByItself(node: ts.Identifier): boolean {
  const { parent } = node;
  if (ts.isPropertyAccessExpression(parent)) return parent.expression === node;
  if (ts.isPropertyAssignment(parent) || ts.isPropertySignature(parent)) return parent.name !== node;
  return true;
}
