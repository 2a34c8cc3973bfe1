import { describe, expect, test } from "vitest";
import { areaOf, publicOutcome, publicQuestions } from "../../src/commands/visit/answers.ts";
import { exitCodeOf } from "../../src/commands/visit/exit-code-of.ts";
import { EXIT, UserError } from "../../src/exit.ts";
import type { BodyArea } from "../../src/body.ts";
import { assess } from "../../src/triage/assess.ts";
import type { Country } from "../../src/triage/phone-numbers.ts";
import { RED_FLAGS } from "../../src/triage/red-flags/index.ts";
import { factIds, factsOf, SCREENED, screeningOf, SYDNEY, type Person } from "../support/triage-people.ts";

const SCREENS = ["emergency", "today", "clinician", "area", "profile", "now"];
const KEYS = ["id", "screen", "ask", "more", "areas", "urgency", "onlyIf", "repeat", "covers", "sources", "reviewedOn"];
const OPTIONAL = ["more", "onlyIf"];

/** Shoulder and whole body have no "book first" line that belongs to them alone. */
const NO_LINES_OF_ITS_OWN: readonly BodyArea[] = ["shoulder", "whole-body"];

/** What a program is given, as it reads it: after a trip through JSON. */
function outcomeOf(person: Person, country: Country | null = null): { readonly exit: number; readonly json: unknown } {
  const screening = screeningOf(person);
  const outcome = assess(screening);
  return {
    exit: exitCodeOf(outcome),
    json: JSON.parse(JSON.stringify(publicOutcome(outcome, screening, country, SYDNEY))) as unknown,
  };
}

describe.each([...SCREENED.map((area) => ({ areas: [area] })), { areas: [...SCREENED] }])(
  "the questions for $areas",
  ({ areas }) => {
    const questions = publicQuestions(areas, "any");

    test("have the keys of the contract, in its order, and no others", () => {
      const wrong = questions.filter((question) => {
        const keys = Object.keys(question);
        return keys.join() !== KEYS.filter((key) => keys.includes(key) || !OPTIONAL.includes(key)).join();
      });
      expect(wrong).toEqual([]);
    });

    test("come screen by screen: call now, help today, book first, the area, the profile, today", () => {
      const order = questions.map((question) => SCREENS.indexOf(question.screen));
      expect(order).toEqual([...order].sort((one, other) => one - other));
      const own = areas.some((area) => !NO_LINES_OF_ITS_OWN.includes(area));
      expect(new Set(questions.map((question) => question.screen))).toEqual(
        new Set(SCREENS.filter((screen) => own || screen !== "area")),
      );
    });

    test("have an urgency exactly when they are signs, and a word of the contract for how often they are asked", () => {
      const wrong = questions.filter(
        ({ screen, urgency, repeat }) =>
          (urgency === null) !== ["profile", "now"].includes(screen) || !repeatsFor(screen).includes(repeat),
      );
      expect(wrong).toEqual([]);
    });

    test("have each id once", () => {
      expect(new Set(questions.map((question) => question.id)).size).toBe(questions.length);
    });
  },
);

test("the questions hold every sign of the area, gated or not, then the age, then every health fact", () => {
  const signs = RED_FLAGS.filter((flag) => flag.areas === "all" || flag.areas.includes("calf")).map((flag) => flag.id);
  const ids = publicQuestions(["calf"], "any").map((question) => question.id);
  expect([...ids].sort()).toEqual([...signs, "age", ...factIds("calf")].sort());
});

test("a question stands there whole", () => {
  expect(publicQuestions(["calf"], "any").find((question) => question.id === "past-clot-leg")).toEqual({
    id: "past-clot-leg",
    screen: "area",
    ask: "New one-leg pain since the old clot, not checked",
    more: "A cramp that fully let go does not count.",
    areas: ["glute", "hip-front", "groin", "outer-thigh", "quad", "hamstring", "calf", "shin", "foot"],
    urgency: "clinician",
    onlyIf: ["clot-before"],
    repeat: "every-session",
    covers: ["repeat leg clot"],
    sources: ["wells-score"],
    reviewedOn: "2026-11-21",
  });
});

function repeatsFor(screen: string): readonly string[] {
  if (screen === "profile") return ["monthly"];
  return screen === "now" ? ["every-session"] : ["every-session", "weekly", "once"];
}

describe("the outcome", () => {
  test("of a missing answer is the question itself, as it is printed", () => {
    const questions = publicQuestions(["calf"], factsOf({}));
    const missing = ["chest-pain", "fever"].map((id) => questions.find((question) => question.id === id));
    expect(outcomeOf({ signs: { "chest-pain": null, fever: null } })).toEqual({
      exit: EXIT.usage,
      json: { outcome: "incomplete", missing },
    });
  });

  test("of a missing age is the question for the age", () => {
    expect(outcomeOf({ age: undefined })).toMatchObject({
      exit: EXIT.usage,
      json: { outcome: "incomplete", missing: [{ id: "age", screen: "profile" }] },
    });
  });

  test("of an emergency in Australia", () => {
    expect(outcomeOf({ signs: { "chest-pain": "yes", fever: "not-sure" } }, "AU")).toEqual({
      exit: EXIT.halted,
      json: {
        outcome: "halt",
        urgency: "emergency",
        raised: ["chest-pain", "fever"],
        say: [
          "Call 000 now.",
          "Sit down and keep still. Do not drive.",
          "Unlock the door.",
          "Signs like this can come from the heart or the lungs.",
        ],
        call: { emergency: "000", adviceLine: "1800MEDICARE (1800 633 422)" },
        lockedUntil: "2026-11-22T10:00:00.000+11:00",
      },
    });
  });

  const NOBODY = { emergency: "your local emergency number (112 works on most mobile phones)", adviceLine: null };

  test.each([null, "OTHER"] as const)(
    "of an urgent sign without a country (%s) names a number that works anywhere, and no advice line",
    (country) => {
      expect(outcomeOf({ signs: { "leg-swollen": "not-sure" } }, country)).toEqual({
        exit: EXIT.halted,
        json: {
          outcome: "halt",
          urgency: "urgent",
          raised: ["leg-swollen"],
          say: [
            "Get it checked today. Your own doctor or clinic can guide you.",
            "Do not rub, press or roll it.",
            `Short of breath or chest pain: ${NOBODY.emergency}.`,
            "Signs like this can come from a blood clot.",
          ],
          call: NOBODY,
          lockedUntil: "2026-11-22T10:00:00.000+11:00",
        },
      });
    },
  );

  test.each<[string, Person, string]>([
    ["a book-first sign", { signs: { wasting: "yes" } }, "wasting"],
    ["somebody under 16", { age: 15 }, "age"],
  ])("of %s has no end by the clock", (_who, person, raised) => {
    expect(outcomeOf(person)).toMatchObject({
      exit: EXIT.halted,
      json: { outcome: "halt", urgency: "clinician", raised: [raised], call: NOBODY, lockedUntil: null },
    });
  });

  test("of a fresh strain says until when, why and what is allowed meanwhile", () => {
    const why = "A fresh strain needs three days without heat or pressing.";
    expect(outcomeOf({ has: ["fresh-strain"] })).toEqual({
      exit: EXIT.notNow,
      json: {
        outcome: "not-now",
        until: "2026-11-24T10:00:00.000+11:00",
        why,
        changes: [{ id: "fresh-strain", why, effects: ["delay-72h"] }],
      },
    });
  });

  test("of somebody drowsy has no hour", () => {
    expect(outcomeOf({ has: ["drowsy-now"] })).toMatchObject({
      exit: EXIT.notNow,
      json: { outcome: "not-now", until: null },
    });
  });

  test("of somebody well says what is different in every session on a leg, and the dose", () => {
    expect(outcomeOf({})).toEqual({
      exit: EXIT.done,
      json: {
        outcome: "proceed",
        changes: [{ id: "area", why: "True of every session here.", effects: ["dvt-watch"] }],
        limits: {
          pressureCap: 6,
          holdSecondsMax: 90,
          spotsMax: 3,
          heatSecondsMax: 600,
          pressing: "on",
          stretching: "full",
          tools: ["hand", "soft-ball", "firm-ball", "roller", "stick"],
          reminders: ["dvt-watch"],
        },
      },
    });
  });
});

describe("the area", () => {
  const refusal = (run: () => unknown): unknown => {
    try {
      return run();
    } catch (error) {
      return error instanceof UserError ? [error.code, error.what] : error;
    }
  };

  test("may stand on the command line, in the file, or in both alike; never nowhere, never two", () => {
    expect([areaOf({}, "calf"), areaOf({ area: "calf" }, undefined), areaOf({ area: "calf" }, "calf")]).toEqual([
      "calf",
      "calf",
      "calf",
    ]);
    expect(refusal(() => areaOf({}, undefined))).toEqual([EXIT.usage, "No area was given."]);
    expect(refusal(() => areaOf({ area: "foot" }, "calf"))).toEqual([
      EXIT.usage,
      "Two areas were given: calf and foot.",
    ]);
  });
});
