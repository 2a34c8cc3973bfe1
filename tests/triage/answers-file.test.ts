import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { screeningFrom } from "../../src/commands/visit/answers.ts";
import { EXIT, UserError } from "../../src/exit.ts";
import { readAnswers } from "../../src/triage/answers-file.ts";
import { assess, redFlagsFor } from "../../src/triage/assess.ts";
import { HEALTH_QUESTIONS } from "../../src/triage/health/index.ts";
import { PHONE_NUMBERS } from "../../src/triage/phone-numbers.ts";
import { RED_FLAGS } from "../../src/triage/red-flags/index.ts";
import { factIds, factsOf, MORNING, SCREENED } from "../support/triage-people.ts";
import { runsOf } from "../support/runs.ts";

interface Refusal {
  readonly what: string;
  readonly advice: string;
  readonly code: number;
}

/** The error that these answers are refused with. */
function refusalOf(text: string): Refusal {
  try {
    readAnswers(text);
  } catch (error) {
    if (error instanceof UserError) return { what: error.what, advice: error.advice, code: error.code };
    throw error;
  }
  throw new Error(`not refused: ${text}`);
}

const COUNTRIES = [...Object.keys(PHONE_NUMBERS), "OTHER"];
const LISTS = "spasm-coach triage --print --json lists the questions.";
const WORDS = 'Use "yes", "no" or "not-sure".';
const FACTS = 'Use true, false or "not-sure"; age is a whole number.';
const FACT = 'Use true, false or "not-sure".';
const AGE = "Use a whole number from 0 to 120.";
const PAIN = "Use a whole number from 0 to 10.";
const DATE = "Use a date such as 2026-11-21.";

describe("what is no JSON object is refused", () => {
  test.each([
    ["", "The answers are empty."],
    ["  \n", "The answers are empty."],
    ['{"area": "calf", "signs": {', "The answers are not valid JSON."],
    ["area: calf", "The answers are not valid JSON."],
    ['{"age": NaN}', "The answers are not valid JSON."],
  ])("%o", (text, what) => {
    expect(refusalOf(text)).toEqual({ what, advice: `Check the file; ${LISTS}`, code: EXIT.usage });
  });

  test.each(["[]", '[{"area": "calf"}]', "null", '"calf"', "true", "7"])("%s", (text) => {
    expect(refusalOf(text)).toEqual({
      what: "The answers are not a JSON object.",
      advice: `Give one object: ${LISTS}`,
      code: EXIT.usage,
    });
  });
});

describe("a sign takes yes, no or not-sure and nothing else; the error names the sign and what it takes", () => {
  test.each(["maybe", "No", "NO", "Yes", " no", "", null, 0, 1, true, false, ["no"], { answer: "no" }])(
    "%o",
    (answer) => {
      expect(refusalOf(JSON.stringify({ area: "calf", signs: { "leg-swollen": answer } }))).toEqual({
        what: "The value of signs.leg-swollen cannot be used.",
        advice: WORDS,
        code: EXIT.usage,
      });
    },
  );
});

describe("every wrong value names where it stands and what would do", () => {
  test.each<[object, string, string]>([
    [{ signs: null }, "The value of signs cannot be used.", WORDS],
    [{ signs: ["no"] }, "The value of signs cannot be used.", WORDS],
    [{ profile: { pregnant: "yes" } }, "The value of profile.pregnant cannot be used.", FACTS],
    [{ profile: { pregnant: null } }, "The value of profile.pregnant cannot be used.", FACTS],
    [{ profile: { pregnant: 1 } }, "The value of profile.pregnant cannot be used.", FACT],
    [{ profile: { age: true } }, "The value of profile.age cannot be used.", AGE],
    [{ profile: { age: "not-sure" } }, "The value of profile.age cannot be used.", AGE],
    [{ profile: { age: "34" } }, "The value of profile.age cannot be used.", FACTS],
    [{ profile: { age: -1 } }, "The value of profile.age cannot be used.", FACTS],
    [{ profile: { age: 3.5 } }, "The value of profile.age cannot be used.", FACTS],
    [{ profile: { age: 121 } }, "The value of profile.age cannot be used.", FACTS],
    [{ profile: { age: null } }, "The value of profile.age cannot be used.", FACTS],
    [{ cleared: { "nerve-pain": "yesterday" } }, "The value of cleared.nerve-pain cannot be used.", DATE],
    [{ cleared: { "nerve-pain": "2026-02-30" } }, "The value of cleared.nerve-pain cannot be used.", DATE],
    [{ cleared: { "nerve-pain": "2026-11-21T10:00:00Z" } }, "The value of cleared.nerve-pain cannot be used.", DATE],
    [{ cleared: { "nerve-pain": true } }, "The value of cleared.nerve-pain cannot be used.", DATE],
    [{ signs: { "cramp-10": "maybe" } }, "The value of signs.cramp-10 cannot be used.", WORDS],
    [{ side: 7 }, "The value of side cannot be used.", "Use left, right, both."],
    [{ side: "" }, 'The value of side "" cannot be used.', "Use left, right, both."],
    [{ country: null }, "The value of country cannot be used.", `Use ${COUNTRIES.join(", ")}.`],
    [{ side: "l" }, 'The value of side "l" cannot be used.', "Did you mean left?"],
    [{ consent: "yes" }, "The value of consent cannot be used.", "Use true or false."],
    [{ pain: 11 }, "The value of pain cannot be used.", PAIN],
    [{ pain: -1 }, "The value of pain cannot be used.", PAIN],
    [{ movementPain: 3.5 }, "The value of movementPain cannot be used.", PAIN],
    [
      { tools: ["hand", "hammer"] },
      "The value of tools cannot be used.",
      "Use a list of hand, soft-ball, firm-ball, roller, stick.",
    ],
  ])("%o", (answers, what, advice) => {
    expect(refusalOf(JSON.stringify({ area: "calf", ...answers }))).toEqual({ what, advice, code: EXIT.usage });
  });
});

test.each(COUNTRIES)("%s is a country, and its name in full is not", (country) => {
  expect(readAnswers(JSON.stringify({ country }))).toEqual({ country });
  expect(refusalOf(JSON.stringify({ country: `${country} in full` })).advice).toBe(`Did you mean ${country}?`);
});

test.each([0, 5, 10])("%i is a pain score", (pain) => {
  const scores = { pain, movementPain: pain, painAfter: pain, movementPainAfter: pain };
  expect(readAnswers(JSON.stringify(scores))).toEqual(scores);
});

describe("an unknown word is named with the nearest known one", () => {
  test.each<[object, string, string]>([
    [{ signs: { "leg-swolen": "no" } }, "Unknown id in signs: leg-swolen.", "Did you mean leg-swollen?"],
    [{ signs: { Fever: "no" } }, "Unknown id in signs: Fever.", "Did you mean fever?"],
    [{ signs: { "blood-thinner": "no" } }, "Unknown id in signs: blood-thinner.", "Did you mean "],
    [{ profile: { pregnent: false } }, "Unknown id in profile: pregnent.", "Did you mean pregnant?"],
    [{ profile: { Age: 30 } }, "Unknown id in profile: Age.", "Did you mean age?"],
    [{ cleared: { "nerve-pane": "2026-11-01" } }, "Unknown id in cleared: nerve-pane.", "Did you mean nerve-pain?"],
    [{ sign: {} }, "Unknown answer: sign.", "Did you mean signs?"],
    [{ Area: "calf" }, "Unknown answer: Area.", "Did you mean area?"],
    [{ area: "claf" }, 'The value of area "claf" cannot be used.', "Did you mean calf?"],
    [{ area: "Calf" }, 'The value of area "Calf" cannot be used.', "Did you mean calf?"],
    [{ area: "hamstrings" }, 'The value of area "hamstrings" cannot be used.', "Did you mean hamstring?"],
  ])("%o", (answers, what, near) => {
    const refusal = refusalOf(JSON.stringify(answers));
    expect([refusal.what, refusal.code, refusal.advice.includes(near)]).toEqual([what, EXIT.usage, true]);
  });
});

test.each(RED_FLAGS.filter((flag) => flag.clearable !== true).map((flag) => flag.id))(
  "a clinician's check of %s is refused: that sign cannot be cleared",
  (id) => {
    expect(refusalOf(JSON.stringify({ area: "calf", cleared: { [id]: "2026-11-01" } }))).toEqual({
      what: `${id} cannot be cleared.`,
      advice: "Only signs that a clinician can check in peace can be; leave it out.",
      code: EXIT.usage,
    });
  },
);

test("an error never repeats an answer given about a sign or a health fact", () => {
  fc.assert(
    fc.property(
      fc.constantFrom("signs", "profile", "cleared"),
      fc.stringMatching(/^secret[a-z]{4,12}$/),
      (field, secret) => {
        const id = field === "profile" ? "pregnant" : "nerve-pain";
        const refusal = refusalOf(JSON.stringify({ [field]: { [id]: secret } }));
        return !refusal.what.includes(secret) && !refusal.advice.includes(secret);
      },
    ),
    runsOf(100),
  );
});

describe("a whole file", () => {
  const complete = (
    area: (typeof SCREENED)[number],
  ): { profile: Record<string, unknown>; signs: Record<string, string> } => ({
    profile: { ...Object.fromEntries(factIds(area).map((id) => [id, false])), age: 34 },
    signs: Object.fromEntries(redFlagsFor([area], factsOf({ area })).map((flag) => [flag.id, "no"])),
  });
  const decide = (area: (typeof SCREENED)[number], file: object): unknown =>
    assess(screeningFrom(readAnswers(JSON.stringify({ area, ...file })), [area], MORNING));

  test.each(SCREENED)("%s: with every question answered no goes on", (area) => {
    expect(decide(area, complete(area))).toMatchObject({ kind: "proceed", areas: [area] });
  });

  test.each(SCREENED)("%s: with one answer left out asks for that one and nothing else, for each in turn", (area) => {
    const file = complete(area);
    const without = (field: "signs" | "profile", id: string): object => {
      const { [id]: _left, ...rest } = file[field] as Record<string, unknown>;
      return { ...file, [field]: rest };
    };
    const left = [
      ...Object.keys(file.signs).map((id) => [id, decide(area, without("signs", id))]),
      ...Object.keys(file.profile).map((id) => [id, decide(area, without("profile", id))]),
    ];
    expect(left).toEqual(left.map(([id]) => [id, { kind: "incomplete", missing: [id] }]));
  });

  test("with a new fact asks for the signs that the fact opens", () => {
    const file = complete("calf");
    expect(decide("calf", { ...file, profile: { ...file.profile, "nerve-brain": "not-sure" } })).toEqual({
      kind: "incomplete",
      missing: ["dysreflexia", "neuro-muscle"],
    });
  });

  test("with a sign that a clinician checked and that is the same goes on", () => {
    const file = complete("calf");
    const checked = { ...file, signs: { ...file.signs, "nerve-pain": "yes" }, cleared: { "nerve-pain": "2026-10-01" } };
    expect(decide("calf", checked)).toMatchObject({ kind: "proceed" });
  });

  test("takes every id of a sign and of a health fact that there is, and the age", () => {
    const signs = Object.fromEntries(RED_FLAGS.map((flag) => [flag.id, "not-sure"]));
    const profile = { ...Object.fromEntries(HEALTH_QUESTIONS.map((question) => [question.id, "not-sure"])), age: 0 };
    expect(readAnswers(JSON.stringify({ signs, profile }))).toEqual({ signs, profile });
  });

  test("keeps the answers to signs, to health facts and the age apart", () => {
    const file = readAnswers(
      '{"signs":{"fever":"no"},"profile":{"age":40,"statin":"not-sure"},"cleared":{"nerve-pain":"2026-11-01"}}',
    );
    expect(screeningFrom(file, ["calf"], MORNING)).toEqual({
      areas: ["calf"],
      facts: { age: 40, health: { statin: "not-sure" } },
      answers: new Map([["fever", "no"]]),
      cleared: new Map([["nerve-pain", "2026-11-01"]]),
      now: MORNING,
    });
  });
});
