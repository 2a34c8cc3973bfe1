import { closest } from "fastest-levenshtein";
import { z } from "zod";
import { AGE_MAX, BODY_AREAS, ONSETS, PAIN_SCORES, SIDES, TOOLS } from "../body.ts";
import { EXIT, UserError } from "../exit.ts";
import { HEALTH_QUESTIONS } from "./health/index.ts";
import { isCountry, PHONE_NUMBERS } from "./phone-numbers.ts";
import { RED_FLAGS } from "./red-flags/index.ts";

const FLAG_IDS = RED_FLAGS.map((flag) => flag.id);
const PROFILE_IDS = [...HEALTH_QUESTIONS.map((question) => question.id as string), "age"];
const COUNTRIES = [...Object.keys(PHONE_NUMBERS), "OTHER"].filter(isCountry);

const pain = z.literal(PAIN_SCORES);
const date = z.iso.date();

/** What a program hands over instead of pressing keys. `signs` holds red flags only; all else is `profile`. */
export const AnswersFile = z.strictObject({
  area: z.enum(BODY_AREAS).optional(),
  side: z.enum(SIDES).optional(),
  country: z.enum(COUNTRIES).optional(),
  profile: z.record(z.string(), z.union([z.boolean(), z.literal("not-sure"), z.int().min(0).max(AGE_MAX)])).optional(),
  signs: z.record(z.string(), z.enum(["yes", "no", "not-sure"])).optional(),
  cleared: z.record(z.string(), date).optional(),
  consent: z.boolean().optional(),
  pain: pain.optional(),
  movementPain: pain.optional(),
  painAfter: pain.optional(),
  movementPainAfter: pain.optional(),
  onset: z.enum(ONSETS).optional(),
  triggers: z.array(z.string()).optional(),
  tools: z.array(z.enum(TOOLS)).optional(),
  heat: z.boolean().optional(),
});
export type AnswersFile = z.infer<typeof AnswersFile>;

/** Words a value may be, for the advice in an error. */
const ALLOWED: Readonly<Record<string, string>> = {
  area: BODY_AREAS.join(", "),
  side: SIDES.join(", "),
  country: COUNTRIES.join(", "),
  signs: '"yes", "no" or "not-sure"',
  profile: 'true, false or "not-sure"; age is a whole number',
  cleared: "a date such as 2026-11-21",
  onset: ONSETS.join(", "),
  tools: `a list of ${TOOLS.join(", ")}`,
  triggers: "a list of words",
  consent: "true or false",
  heat: "true or false",
};

/** Fields that hold one word of a list: the error names it and the nearest. */
const NAMED: Readonly<Record<string, readonly string[]>> = {
  area: BODY_AREAS,
  side: SIDES,
  country: COUNTRIES,
  onset: ONSETS,
};

/** Reads the text of an answers file. Anything unknown is an error that names it and the nearest known word. */
export function readAnswers(text: string): AnswersFile {
  const value = parseJson(text);
  if (typeof value !== "object" || value === null || Array.isArray(value)) {
    throw new UserError(
      "The answers are not a JSON object.",
      "Give one object: spasm-coach triage --print --json lists the questions.",
    );
  }
  const given = value as Record<string, unknown>;
  const twice = keyGivenTwice(text);
  if (twice !== undefined) throw new UserError(`${twice} is given twice.`, "Answer each question once.");
  refuseUnknown("signs", given["signs"], FLAG_IDS);
  refuseUnknown("profile", given["profile"], PROFILE_IDS);
  refuseUnknown("cleared", given["cleared"], FLAG_IDS);
  const parsed = AnswersFile.safeParse(value);
  if (!parsed.success) throw problem(given, parsed.error.issues[0]);
  refuseWrongKind(parsed.data);
  return parsed.data;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, "")) as unknown;
  } catch {
    throw new UserError(
      text.trim() === "" ? "The answers are empty." : "The answers are not valid JSON.",
      "Check the file; spasm-coach triage --print --json lists the questions.",
    );
  }
}

/** A key that stands twice in one object of a valid JSON text: the reader would silently take the last. */
function keyGivenTwice(text: string): string | undefined {
  const open: Set<string>[] = [];
  for (const [token] of text.matchAll(/"(?:[^"\\]|\\.)*"\s*:?|[{}]/g)) {
    if (token === "{") open.push(new Set());
    else if (token === "}") open.pop();
    else if (token.endsWith(":")) {
      const key = JSON.parse(token.slice(0, -1)) as string;
      const keys = open.at(-1);
      if (keys?.has(key) === true) return key;
      keys?.add(key);
    }
  }
  return undefined;
}

function problem(value: Record<string, unknown>, issue: z.core.$ZodIssue | undefined): UserError {
  if (issue?.code === "unrecognized_keys") {
    const [key = ""] = issue.keys;
    return new UserError(`Unknown answer: ${key}.`, `Did you mean ${closest(key, Object.keys(AnswersFile.shape))}?`);
  }
  const [top, id] = issue?.path ?? [];
  const field = String(top);
  const words = NAMED[field];
  const given = value[field];
  const use = `Use ${ALLOWED[field] ?? "a whole number from 0 to 10"}.`;
  if (words !== undefined && typeof given === "string") {
    const advice = given === "" ? use : `Did you mean ${closest(given, [...words])}?`;
    return new UserError(`The value of ${field} "${given}" cannot be used.`, advice);
  }
  const name = typeof id === "string" ? `${field}.${id}` : field;
  return new UserError(`The value of ${name} cannot be used.`, use);
}

function refuseUnknown(field: string, answers: unknown, known: readonly string[]): void {
  if (typeof answers !== "object" || answers === null || Array.isArray(answers)) return;
  const unknown = Object.keys(answers).find((id) => !known.includes(id));
  if (unknown === undefined) return;
  throw new UserError(`Unknown id in ${field}: ${unknown}.`, `Did you mean ${closest(unknown, [...known])}?`);
}

function refuseWrongKind({ profile = {}, cleared = {} }: AnswersFile): void {
  for (const [id, answer] of Object.entries(profile)) {
    if ((id === "age") !== (typeof answer === "number")) {
      throw new UserError(
        `The value of profile.${id} cannot be used.`,
        `Use ${id === "age" ? `a whole number from 0 to ${String(AGE_MAX)}` : 'true, false or "not-sure"'}.`,
      );
    }
  }
  const fixed = Object.keys(cleared).find((id) => RED_FLAGS.some((flag) => flag.id === id && flag.clearable !== true));
  if (fixed !== undefined) {
    throw new UserError(
      `${fixed} cannot be cleared.`,
      "Only signs that a clinician can check in peace can be; leave it out.",
      EXIT.usage,
    );
  }
}
