import { existsSync, readdirSync, readFileSync } from "node:fs";
import { builtinModules } from "node:module";
import { join } from "node:path";
import ts from "typescript";
import { expect, test } from "vitest";
import { filesBelow, importsOf, ROOT, walk, type SourceFile } from "./source.ts";

/** The built program, or the one named by `SPASM_COACH_DIST`: the packed program, once installed. */
const DIST = process.env["SPASM_COACH_DIST"] ?? join(ROOT, "dist");

/** Everything of Node the built program may load. None of it can open a connection. */
const ALLOWED_MODULES = [
  "assert",
  "async_hooks",
  "crypto",
  "events",
  "fs",
  "module",
  "os",
  "path",
  "perf_hooks",
  "process",
  "readline",
  "stream",
  "tty",
  "util",
];
/** Could start another program: the parser of commands loads it for subcommands in files of their own; we have none. */
const MODULE_OF_COMMANDER = "child_process";
/** All that our own code may start. None of them is given anything to fetch. */
const STARTED = [
  "afplay",
  "aplay",
  "caffeinate",
  "espeak",
  "espeak-ng",
  "notify-send",
  "osascript",
  "paplay",
  "powershell",
  "pw-play",
  "say",
  "spd-say",
  "systemd-inhibit",
];
const NETWORK_NAMES = ["fetch", "WebSocket", "EventSource", "XMLHttpRequest", "WebTransport", "sendBeacon"];
/** Ways to reach a module of Node without naming it in an import. */
const BACK_DOORS = ["getBuiltinModule", "binding", "_linkedBinding", "mainModule"];

const chunks: readonly SourceFile[] = existsSync(DIST)
  ? readdirSync(DIST)
      .filter((name) => name.endsWith(".js"))
      .map((name) => ({ path: name, text: readFileSync(join(DIST, name), "utf8") }))
  : [];

test("the program is built", () => {
  expect(chunks.map(({ path }) => path)).toContain("main.js");
});

test("the built program loads no module that can open a connection", () => {
  const loaded = new Set(chunks.flatMap(modulesOf).map((name) => name.replace(/^node:/, "")));
  const unknown = [...loaded].filter(
    (name) => !name.startsWith("./") && ![...ALLOWED_MODULES, MODULE_OF_COMMANDER].includes(name),
  );
  expect(unknown).toEqual([]);
});

test("one file of our own starts other programs, those of a short list, and never through a shell", () => {
  const files = filesBelow("src", ".ts").filter((file) =>
    importsOf(file).some((specifier) => specifier.endsWith(MODULE_OF_COMMANDER)),
  );
  expect(files.map(({ path }) => path)).toEqual(["src/world/programs.ts"]);
  expect(files[0]?.text).toContain('import { spawn, type ChildProcessByStdio } from "node:child_process";');
  expect(files[0]?.text).not.toMatch(/shell:|exec/);
});

test("the programs that may be started are players, voices, notices and what keeps the screen awake", () => {
  const named: string[] = [];
  for (const file of filesBelow("src/world", ".ts")) {
    if (!importsOf(file).some((specifier) => specifier.endsWith("/programs.ts"))) continue;
    walk(file, (node) => {
      if (!ts.isPropertyAssignment(node) || node.name.getText() !== "name") return;
      if (ts.isStringLiteralLike(node.initializer)) named.push(node.initializer.text);
    });
  }
  expect([...new Set(named)].sort()).toEqual([...STARTED].sort());
});

test("the built program names no browser way to open a connection, and no back door to a module", () => {
  const found: string[] = [];
  for (const chunk of chunks) {
    walk(chunk, (node) => {
      if (!ts.isIdentifier(node)) return;
      const { parent } = node;
      const isField = ts.isPropertyAccessExpression(parent) && parent.name === node;
      const ofProcess = isField && /(process|globalThis)$/.test(parent.expression.getText());
      if (NETWORK_NAMES.includes(node.text) && (!isField || ofProcess)) found.push(`${chunk.path}: ${node.text}`);
      if (BACK_DOORS.includes(node.text) && ofProcess) found.push(`${chunk.path}: ${node.text}`);
    });
  }
  expect(found).toEqual([]);
});

/** Names a chunk imports, loads later, or asks a `require` for. */
function modulesOf(chunk: SourceFile): readonly string[] {
  const found: string[] = [];
  walk(chunk, (node) => {
    if ((ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) && node.moduleSpecifier !== undefined) {
      found.push(literal(node.moduleSpecifier, chunk));
    }
    if (!ts.isCallExpression(node)) return;
    const [first] = node.arguments;
    if (node.expression.kind === ts.SyntaxKind.ImportKeyword) found.push(literal(first, chunk));
    // A bundled `require` is some short name: any call of one text that is the name of a module of Node counts.
    else if (
      node.arguments.length === 1 &&
      first !== undefined &&
      ts.isStringLiteralLike(first) &&
      isModule(first.text)
    ) {
      found.push(first.text);
    }
  });
  return found;
}

const BUILT_IN: ReadonlySet<string> = new Set(builtinModules);

function isModule(name: string): boolean {
  return name.startsWith("node:") || BUILT_IN.has(name);
}

function literal(node: ts.Node | undefined, chunk: SourceFile): string {
  return node !== undefined && ts.isStringLiteralLike(node) ? node.text : `(worked out at run time in ${chunk.path})`;
}
