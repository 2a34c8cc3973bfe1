import { describe, expect, test } from "vitest";
import { CHOOSER, chooseTechnique, type ChooserAnswers, type ChooserQuestion } from "../../src/learn/choose.ts";
import { TECHNIQUE_IDS } from "../../src/learn/lesson.ts";
import { TECHNIQUES } from "../../src/learn/techniques.ts";
import { gradeOf, wordCount } from "../support/triage-reading.ts";

/** Every way to answer: 6 x 3 x 4 x 2 x 3. */
const EVERYBODY = (Object.keys(CHOOSER) as ChooserQuestion[]).reduce<readonly Partial<ChooserAnswers>[]>(
  (people, question) =>
    people.flatMap((person) =>
      Object.keys(CHOOSER[question].options).map((answer) => ({ ...person, [question]: answer })),
    ),
  [{}],
) as readonly ChooserAnswers[];

const WELL: ChooserAnswers = { feels: "spot", began: "weeks", touch: "medium", care: "none", whose: "own" };

test("all 432 ways to answer give a reason, a next step and what comes after", () => {
  const advice = EVERYBODY.map(chooseTechnique);
  expect([
    EVERYBODY.length,
    advice.filter(({ why, go, aftercare }) => [why, go, aftercare].some((lines) => lines.length === 0)),
  ]).toEqual([432, []]);
});

test.each<[feels: ChooserAnswers["feels"], technique: string | null]>([
  ["spot", "trigger-point"],
  ["area", "myofascial"],
  ["training", "sports"],
  ["stress", "swedish"],
  ["old", "deep-tissue"],
  ["cramp", null],
])("somebody well, sore for weeks, who likes it medium: %s gives %s", (feels, technique) => {
  expect(chooseTechnique({ ...WELL, feels }).technique).toBe(technique);
});

test("every technique of the table is given to somebody", () => {
  const given = new Set(EVERYBODY.map((answers) => chooseTechnique(answers).technique));
  expect(TECHNIQUE_IDS.filter((id) => !given.has(id))).toEqual([]);
});

describe("nobody is sent to firm hands", () => {
  const firm = ["deep-tissue", "sports", "trigger-point"];
  const sentToFirm = (holds: (answers: ChooserAnswers) => boolean): readonly ChooserAnswers[] =>
    EVERYBODY.filter((answers) => holds(answers) && firm.includes(chooseTechnique(answers).technique ?? ""));

  test("in the first week", () => {
    expect(sentToFirm(({ began }) => began === "days")).toEqual([]);
  });

  test("with a health fact, or when not sure", () => {
    expect(sentToFirm(({ care }) => care === "some")).toEqual([]);
  });

  test("who wants it light", () => {
    expect(sentToFirm(({ touch }) => touch === "light")).toEqual([]);
  });
});

test("with a health fact a doctor, midwife or pharmacist is asked first, whosever hands", () => {
  const others = EVERYBODY.filter(({ care, feels }) => care === "some" && feels !== "cramp");
  expect(others.filter((answers) => !chooseTechnique(answers).go[0].startsWith("Ask your doctor"))).toEqual([]);
});

test("a cramp is stretched, never pressed, whatever else is answered", () => {
  const cramps = EVERYBODY.filter(({ feels }) => feels === "cramp").map(chooseTechnique);
  expect(
    cramps.filter(({ technique, why }) => technique !== null || !why[0].includes("stretched, not pressed")),
  ).toEqual([]);
});

test("whosever hands it will be, the safety questions come first, never past them: a therapist is no check-up", () => {
  const pressed = EVERYBODY.filter(({ feels }) => feels !== "cramp").map(chooseTechnique);
  const led = /after the safety questions: spasm-coach start|The safety questions first.*: spasm-coach triage/;
  expect(pressed.filter(({ go }) => !led.test(go.join(" ")))).toEqual([]);
});

test("all of it can be read at grade 7, and names techniques of the table only", () => {
  const lines = new Set(
    EVERYBODY.map(chooseTechnique).flatMap(({ why, go, aftercare }) => [...why, ...go, ...aftercare]),
  );
  expect([...lines].filter((line) => wordCount(line) >= 6 && gradeOf(line) > 7)).toEqual([]);
  expect(TECHNIQUES.map(({ id }) => id)).toEqual([...TECHNIQUE_IDS]);
});
