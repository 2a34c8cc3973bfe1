import { expect, test } from "vitest";
import { publicOutcome, screeningFrom } from "../../src/commands/visit/answers.ts";
import { INTENDED_USE } from "../../src/commands/visit/about.ts";
import { EXAMPLES } from "../../src/commands/help/examples.ts";
import { EXIT_MEANINGS } from "../../src/commands/help/help-topics.ts";
import { EXIT } from "../../src/exit.ts";
import { readAnswers } from "../../src/triage/answers-file.ts";
import { assess } from "../../src/triage/assess.ts";
import { fakeWorld, MORNING } from "../support/fake-world.ts";
import { COMMAND_NAMES } from "../support/command-names.ts";
import { fileAt } from "./source.ts";

const readme = fileAt("README.md").text;
const manual = fileAt("docs/manual.md").text;
const forPrograms = fileAt("docs/for-programs.md").text;
/** Every page that shows how the program is called. */
const pages = [readme, manual, forPrograms].join("\n");
const main = fileAt("src/main.ts").text;
const shell = blocks(pages, "sh").join("\n").replaceAll(/#.*$/gm, "");

test("every npm command of the README and the manual is a script", () => {
  const { scripts } = JSON.parse(fileAt("package.json").text) as { scripts: Record<string, string> };
  const named = [...shell.matchAll(/npm (?:run )?(start|test|run|[a-z]+)\b/g)].map(([, name = ""]) => name);
  const wanted = named.filter((name) => !["install", "ci"].includes(name));
  expect(wanted.length).toBeGreaterThan(5);
  expect(wanted.filter((name) => !Object.hasOwn(scripts, name))).toEqual([]);
});

test("every command and flag of the README and the manual is one of the program", () => {
  const calls = [...pages.matchAll(/npx spasm-coach ([^\n`#]+)/g)].map(([, words = ""]) => words.trim().split(" "));
  expect(calls.length).toBeGreaterThan(10);
  expect(calls.filter(([command = ""]) => command !== "" && !COMMAND_NAMES.includes(command))).toEqual([]);
  const flags = calls.flat().filter((word) => word.startsWith("--"));
  expect(flags.filter((flag) => !new RegExp(`${flag}[ ",]`).test(main))).toEqual([]);
});

test("the page for programs lists every exit code, in the words of help", () => {
  const listed = [...forPrograms.matchAll(/^\| (\d+) \| (.*) \|$/gm)].map(([, code, meaning]) => [
    Number(code),
    meaning,
  ]);
  const names = Object.keys(EXIT) as readonly (keyof typeof EXIT)[];
  expect(listed).toEqual(names.map((name) => [EXIT[name], EXIT_MEANINGS[name]]));
});

test("the manual shows every example of help", () => {
  const lines = Object.values(EXAMPLES).flatMap((examples) => examples.map(({ line }) => line));
  expect(lines.filter((line) => !shell.includes(`npx spasm-coach ${line}`))).toEqual([]);
});

test("the answers on the page for programs give the outcome printed there", () => {
  const [given = "", printed = ""] = blocks(forPrograms, "json");
  const file = readAnswers(given);
  const screening = screeningFrom(file, ["calf"], MORNING);
  const { world } = fakeWorld();
  const outcome = publicOutcome(assess(screening), screening, file.country ?? null, world.clock);
  expect(JSON.parse(printed)).toEqual(outcome);
});

test.each(["README.md", "docs/safety.md"])("%s gives the intended use word for word", (path) => {
  const text = fileAt(path).text.replaceAll("**", "");
  expect(INTENDED_USE.filter((line) => !text.includes(line))).toEqual([]);
});

function blocks(page: string, language: string): readonly string[] {
  return [...page.matchAll(new RegExp(`^\`\`\`${language}\\n(.*?)^\`\`\``, "gms"))].map(([, text = ""]) => text);
}
