import { readFileSync } from "node:fs";
import { EXPECTED, SCENARIOS, endGiven, type Expected } from "../tests/support/scenarios.ts";
import { capital, count, table } from "./markdown.ts";

/** The blocks of docs/safety.md and the README that say what the decision gives for the people told of in tests/scenarios. */

const BLOCK = /(<!-- cases: written by `npm run docs` -->\n)[^]*(<!-- end of cases -->)/;

/** How a scenario may end, in words. */
export const END_WORDS: Readonly<Record<Expected, string>> = {
  emergency: "emergency: call now",
  urgent: "urgent: be seen today",
  clinician: "clinician: book first",
  "not-now": "not now",
  gentler: "goes on, gentler",
  go: "goes on",
};
const GO_ON: readonly Expected[] = ["gentler", "go"];
const HALTS: readonly Expected[] = ["emergency", "urgent", "clinician"];

interface Case {
  readonly expected: Expected;
  readonly given: string;
}

/** One person of each end, for the README. */
const EXAMPLE: Readonly<Record<Expected, string>> = {
  emergency: "chest-pressure-beside-a-sore-spot",
  urgent: "calf-not-sure-after-a-long-sit",
  clinician: "calf-pain-on-each-walk",
  "not-now": "hand-fresh-strain",
  gentler: "insulin-user-with-good-feeling",
  go: "foot-arch-after-sandals",
};

/** docs/safety.md as it should be: as it is, with the block written anew. */
export function safetyDoc(): string {
  return withBlock("docs/safety.md", [HONEST, crossTable(), faultTable()]);
}

/** README.md as it should be: as it is, with the block written anew. */
export function readme(): string {
  return withBlock("README.md", [
    `${CASES.length.toString()} made-up people, from reviews and reports, each with what they would tick and how it has to end:`,
    table(
      ["How it has to end", "cases", "ended so", "one of them"],
      EXPECTED.map((expected) => [
        END_WORDS[expected],
        numberOf(({ expected: one }) => one === expected),
        numberOf(({ expected: one, given }) => one === expected && given === expected),
        storyOf(EXAMPLE[expected]),
      ]),
    ),
    "They were written by the same hands as the questions, so this shows that the questions do what was meant, and no more. Nobody has yet counted how often well people are sent away; [a made-up crowd](docs/crowd.md) gives an idea.",
  ]);
}

function withBlock(path: string, parts: readonly string[]): string {
  const page = readFileSync(new URL(`../${path}`, import.meta.url), "utf8");
  if (!BLOCK.test(page)) throw new Error(`${path} has lost the marks around its cases.`);
  return page.replace(BLOCK, (_block, from: string, to: string) => `${from}\n${parts.join("\n\n")}\n\n${to}`);
}

const CASES: readonly Case[] = SCENARIOS.map(([, scenario]) => ({
  expected: scenario.expect,
  given: endGiven(scenario),
}));

const HONEST = `${capital(count(CASES.length, "case"))}. These cases were written by the authors from reviews and reports; they are no clinical trial. Story and answers come from the same hands as the signs, so they show that the signs do what was meant, not that enough was meant.`;

function crossTable(): string {
  return table(
    ["expected", "cases", ...EXPECTED.map((end) => `given: ${END_WORDS[end]}`)],
    EXPECTED.map((expected) => [
      END_WORDS[expected],
      numberOf((one) => one.expected === expected),
      ...EXPECTED.map((given) => numberOf((one) => one.expected === expected && one.given === given)),
    ]),
  );
}

function faultTable(): string {
  return table(
    ["what would be wrong", "cases"],
    Object.entries(FAULTS).map(([fault, holds]) => [fault, numberOf(holds)]),
  );
}

function numberOf(holds: (one: Case) => boolean): string {
  return String(CASES.filter(holds).length);
}

function storyOf(id: string): string {
  const found = SCENARIOS.find(([name]) => name === id);
  if (found === undefined) throw new Error(`No case is called ${id}.`);
  return found[1].story;
}

const isOf = (ends: readonly Expected[], end: string): boolean => (ends as readonly string[]).includes(end);

const FAULTS: Readonly<Record<string, (one: Case) => boolean>> = {
  "missed emergency: anything but an emergency was given": ({ expected, given }) =>
    expected === "emergency" && given !== "emergency",
  "missed other: somebody to be seen today, to book first or to wait goes on": ({ expected, given }) =>
    expected !== "emergency" && !isOf(GO_ON, expected) && !isOf([...HALTS, "not-now"], given),
  "over-triage: somebody who may go on, or only has to wait, is halted": ({ expected, given }) =>
    !isOf(HALTS, expected) && isOf(HALTS, given),
  "urgency error: halted, but with another urgency": ({ expected, given }) =>
    isOf(HALTS, expected) && isOf(HALTS, given) && expected !== given,
  "any other difference": ({ expected, given }) => !isOf(HALTS, expected) && !isOf(HALTS, given) && expected !== given,
};
