import { readFileSync } from "node:fs";
import { EXPECTED, SCENARIOS, endGiven, type Expected } from "../tests/support/scenarios.ts";
import { capital, count, table } from "./markdown.ts";

/** The block of docs/safety.md that says what the decision gives for the people told of in tests/scenarios. */

const PAGE = new URL("../docs/safety.md", import.meta.url);
const BLOCK = /(<!-- cases: written by `npm run docs` -->\n)[^]*(<!-- end of cases -->)/;

const END_WORDS: Readonly<Record<Expected, string>> = {
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

/** docs/safety.md as it should be: as it is, with the block written anew. */
export function safetyDoc(): string {
  const page = readFileSync(PAGE, "utf8");
  if (!BLOCK.test(page)) throw new Error("docs/safety.md has lost the marks around its cases.");
  return page.replace(BLOCK, (_block, from: string, to: string) => `${from}\n${casesTold()}\n\n${to}`);
}

function casesTold(): string {
  const cases = SCENARIOS.map(([, scenario]) => ({ expected: scenario.expect, given: endGiven(scenario) }));
  const told = (expected: Expected, given: Expected): string =>
    String(cases.filter((one) => one.expected === expected && one.given === given).length);
  return [
    `${capital(count(cases.length, "case"))}. These cases were written by the authors from reviews and reports; they are no clinical trial. Story and answers come from the same hands as the signs, so they show that the signs do what was meant, not that enough was meant.`,
    table(
      ["expected", "cases", ...EXPECTED.map((end) => `given: ${END_WORDS[end]}`)],
      EXPECTED.map((expected) => [
        END_WORDS[expected],
        String(cases.filter((one) => one.expected === expected).length),
        ...EXPECTED.map((given) => told(expected, given)),
      ]),
    ),
    table(
      ["what would be wrong", "cases"],
      Object.entries(FAULTS).map(([fault, holds]) => [fault, String(cases.filter(holds).length)]),
    ),
  ].join("\n\n");
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
