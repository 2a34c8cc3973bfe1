import { existsSync } from "node:fs";
import { join } from "node:path";
import ts from "typescript";
import { expect, test } from "vitest";
import { followed, newFilesOf, patched } from "../../tools/recipes.ts";
import { ORDER_IN_WORDS } from "./order.ts";
import { fileAt, ROOT } from "./source.ts";

const page = fileAt("CONTRIBUTING.md").text;

const newFiles = newFilesOf(page);

test("every file the page names is there, or is one that a recipe creates", () => {
  const inText = page.replaceAll(/^```.*?^```/gms, "");
  const named = [
    ...[...inText.matchAll(/`((?:src|tests|tools|bench|docs|bin|\.ci)(?:\/[\w./-]+)?|[A-Z]+\.md)`/g)].map(
      ([, name = ""]) => name,
    ),
    ...[...inText.matchAll(/\]\((?!https?:|#)([^)#]+)\)/g)].map(([, link = ""]) => link),
    ...[...page.matchAll(/\b((?:src|tests|docs)\/[\w/-]+\.(?:ts|md|json))\b/g)].map(([, name = ""]) => name),
  ];
  expect(named.length).toBeGreaterThan(40);
  const created = newFiles.map(({ path }) => path);
  expect([...new Set(named)].filter((name) => !existsSync(join(ROOT, name)) && !created.includes(name))).toEqual([]);
});

test("what a recipe creates is not there yet, or is there to the letter", () => {
  const other = newFiles.filter(({ path, text }) => existsSync(join(ROOT, path)) && fileAt(path).text !== text);
  expect(other.map(({ path }) => `${path}: choose another example`)).toEqual([]);
});

test("every script the page names is one, at the root or in bench", () => {
  const scriptsOf = (path: string): readonly string[] =>
    Object.keys((JSON.parse(fileAt(path).text) as { scripts: Record<string, string> }).scripts);
  const named = (pattern: RegExp): readonly string[] => [...page.matchAll(pattern)].map(([, name = ""]) => name);
  const atRoot = named(/npm (?:run )?(test|start|(?<=run )[\w:]+)/g);
  expect(atRoot.length).toBeGreaterThan(8);
  expect(atRoot.filter((name) => !scriptsOf("package.json").includes(name))).toEqual([]);
  const inBench = named(/npm --prefix bench run ([\w:]+)/g);
  expect(inBench.length).toBeGreaterThan(0);
  expect(inBench.filter((name) => !scriptsOf("bench/package.json").includes(name))).toEqual([]);
});

test.each(["CONTRIBUTING.md", "docs/decisions/0013-import-order.md"])(
  "%s prints the order that is enforced",
  (path) => {
    expect(fileAt(path).text).toContain(`\n${ORDER_IN_WORDS}\n`);
  },
);

test("the recipes, all followed at once, compile", () => {
  const house = new Map(
    [...followed(page, (path) => fileAt(path).text)].map(([path, text]) => [join(ROOT, path), text]),
  );
  expect(house.size).toBeGreaterThan(8);
  expect(problemsIn(house)).toEqual([]);
});

test("the check of the recipes finds a wrong name, a forgotten line and a lost anchor", () => {
  const file = join(ROOT, "src/report/wrong.ts");
  expect(
    problemsIn(new Map([[file, 'import { nothing } from "../session/plan.ts";\nexport const x = nothing;\n']])),
  ).toEqual([expect.stringContaining("nothing")]);
  expect(() => patched("one\ntwo\n", " three\n+four\n")).toThrow("three");
});

/** Files as they lie on disk, read and parsed once. */
const parsed = new Map<string, ts.SourceFile | undefined>();

/** What the compiler says of these files, laid over the house, and of all they reach. */
function problemsIn(house: ReadonlyMap<string, string>): readonly string[] {
  const { config } = ts.readConfigFile(join(ROOT, "tsconfig.json"), (path) => ts.sys.readFile(path)) as {
    config: object;
  };
  const { options } = ts.parseJsonConfigFileContent(config, ts.sys, ROOT);
  const host = ts.createCompilerHost(options);
  const disk = ts.createCompilerHost(options);
  host.readFile = (path) => house.get(join(path)) ?? disk.readFile(path);
  host.fileExists = (path) => house.has(join(path)) || disk.fileExists(path);
  host.getSourceFile = (path, ...rest) => {
    const text = house.get(join(path));
    if (text !== undefined) return ts.createSourceFile(path, text, ts.ScriptTarget.ES2023);
    if (!parsed.has(path)) parsed.set(path, disk.getSourceFile(path, ...rest));
    return parsed.get(path);
  };
  const files = [...house.keys()].filter((path) => path.endsWith(".ts"));
  const program = ts.createProgram(files, options, host);
  const found = [...program.getSyntacticDiagnostics(), ...program.getSemanticDiagnostics()];
  return found.map(
    ({ file, messageText }) => `${file?.fileName ?? ""}: ${ts.flattenDiagnosticMessageText(messageText, " ")}`,
  );
}
