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
/** Starts another program. The parser of commands would load it too, for subcommands in files of their own; the build leaves that out. */
const CHILD_PROCESS = "child_process";
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
  "powershell.exe",
  "pw-play",
  "say",
  "spd-say",
  "systemd-inhibit",
];
/** What could open a connection, run other code, or let somebody look in. None of it may ever be allowed above. */
const NETWORK_MODULES = [
  ...[
    "http",
    "https",
    "http2",
    "net",
    "dns",
    "dns/promises",
    "tls",
    "dgram",
    "quic",
    "inspector",
    "inspector/promises",
  ],
  ...["cluster", "worker_threads", "vm", "repl", "wasi", "trace_events", "v8"],
];
const NETWORK_NAMES = ["fetch", "WebSocket", "EventSource", "XMLHttpRequest", "WebTransport", "sendBeacon"];
/** Ways to reach a module of Node without naming it in an import. */
const BACK_DOORS = ["getBuiltinModule", "binding", "_linkedBinding", "mainModule"];

const chunks: readonly SourceFile[] = existsSync(DIST)
  ? readdirSync(DIST)
      .filter((name) => /\.c?js$/.test(name))
      .map((name) => ({ path: name, text: readFileSync(join(DIST, name), "utf8") }))
  : [];

test("the program is built", () => {
  expect(chunks.map(({ path }) => path)).toContain("main.cjs");
});

test("the built program loads no module that can open a connection", () => {
  const loaded = new Set(chunks.flatMap(modulesOf).map((name) => name.replace(/^node:/, "")));
  const unknown = [...loaded].filter(
    (name) => !name.startsWith("./") && ![...ALLOWED_MODULES, CHILD_PROCESS].includes(name),
  );
  expect(unknown).toEqual([]);
});

test("no module of the network is named anywhere in the built program, and none may be allowed", () => {
  const named = chunks.flatMap((chunk) => namesIn(chunk).map((name) => `${chunk.path}: ${name}`));
  expect([ALLOWED_MODULES.filter((name) => NETWORK_MODULES.includes(name)), named]).toEqual([[], []]);
});

test("two files of our own start other programs: the person's editor, and those of a short list, never through a shell", () => {
  const files = filesBelow("src", ".ts").filter((file) =>
    importsOf(file).some((specifier) => specifier.endsWith(CHILD_PROCESS)),
  );
  expect(files.map(({ path }) => path)).toEqual(["src/world/editor.ts", "src/world/programs.ts"]);
  expect(files[1]?.text).toContain('const { spawn } = await import("node:child_process");');
  expect(files[1]?.text).not.toMatch(/shell:|exec/);
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

/** Modules of the network that stand in a chunk as a text by themselves, however they would be loaded. */
function namesIn(chunk: SourceFile): readonly string[] {
  const found: string[] = [];
  walk(chunk, (node) => {
    if (!ts.isStringLiteralLike(node)) return;
    const isPrefixed = node.text.startsWith("node:") && NETWORK_MODULES.includes(node.text.slice("node:".length));
    if (isPrefixed) found.push(node.text);
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
