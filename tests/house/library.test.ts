import { execFileSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import ts from "typescript";
import { expect, test } from "vitest";
import { newFolder } from "../support/log-folder.ts";
import { fileAt, ROOT } from "./source.ts";

const page = fileAt("docs/for-programs.md").text;
const blocks = (language: string): readonly string[] =>
  [...page.matchAll(new RegExp(`^\`\`\`${language}\\n(.*?)^\`\`\``, "gms"))].map(([, text = ""]) => text);

/** The examples of the page, one after the other: the second goes on where the first ends. */
const program = blocks("ts").join("\n");
const LIBRARY = "spasm-coach";

test("the examples of the library are right for the compiler, by the built types alone", () => {
  expect(blocks("ts").length).toBeGreaterThan(1);
  expect(problemsIn(program)).toEqual([]);
});

test("a plan cannot be built from anything but a clearance: the compiler says so", () => {
  const forged = `import { buildPlan, type Clearance, type Limits, PLAYBOOKS, type Wishes } from "spasm-coach";
declare const limits: Limits, wishes: Wishes;
const clearance: Clearance = { kind: "proceed", areas: ["calf"], changes: [], limits };
buildPlan(clearance, PLAYBOOKS[0], wishes);`;
  expect(problemsIn(forged)).toEqual([expect.stringContaining("'[cleared]' is missing")]);
});

test("the examples of the library do what the page says they print", () => {
  const file = join(newFolder(), "example.mjs");
  const { outputText } = ts.transpileModule(program, {
    compilerOptions: { module: ts.ModuleKind.ESNext, target: ts.ScriptTarget.ES2023 },
  });
  const built = pathToFileURL(join(ROOT, "dist/index.js")).href;
  writeFileSync(file, outputText.replaceAll(`"${LIBRARY}"`, JSON.stringify(built)));
  const said = execFileSync(process.execPath, [file], { encoding: "utf8", env: { NO_COLOR: "1" } });
  expect(said).toBe(blocks("text").join(""));
});

/** Files as they lie on disk, read and parsed once. */
const parsed = new Map<string, ts.SourceFile | undefined>();

/** What the compiler says of a program that has the library as it is installed: its declarations and nothing else. */
function problemsIn(text: string): readonly string[] {
  const file = join(ROOT, "dist/example.ts");
  const options: ts.CompilerOptions = {
    strict: true,
    noEmit: true,
    skipLibCheck: false,
    types: ["node"],
    lib: ["lib.es2023.d.ts"],
    module: ts.ModuleKind.NodeNext,
    moduleResolution: ts.ModuleResolutionKind.NodeNext,
    target: ts.ScriptTarget.ES2023,
    paths: { [LIBRARY]: [join(ROOT, "dist/types/index.d.ts")] },
  };
  const host = ts.createCompilerHost(options);
  const disk = ts.createCompilerHost(options);
  host.getSourceFile = (path, ...rest) => {
    if (path === file) return ts.createSourceFile(path, text, ts.ScriptTarget.ES2023);
    if (!parsed.has(path)) parsed.set(path, disk.getSourceFile(path, ...rest));
    return parsed.get(path);
  };
  host.fileExists = (path) => path === file || disk.fileExists(path);
  const built = ts.createProgram([file], options, host);
  return ts.getPreEmitDiagnostics(built).map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, " "));
}
