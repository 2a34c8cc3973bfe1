import { expect, test } from "vitest";
import { SCREENED_AREAS } from "../../src/commands/visit/answers.ts";
import { assess, redFlagsFor } from "../../src/triage/assess.ts";
import type { HealthFactId } from "../../src/triage/health/index.ts";
import { factIds, NOT_NOW_FACTS, SCREENED, screeningOf, setsUpToTwo, withAnswer } from "../support/triage-people.ts";

const AGES = [17, 34, 45, 55, 70];

test("the questions are complete for every area, from the neck to the whole body", () => {
  expect([...SCREENED_AREAS]).toEqual([...SCREENED]);
});

/**
 * Each area tries one pair of facts in so many, in turn: every pair that is asked everywhere is tried in one area.
 * `npm run prove` walks every pair, and every fact at every age, in every area.
 */
const PAIRS_SHARE = SCREENED.length;

/** Everyone with no health fact, with each one, and with a share of each two, at 34; at every other age with none, and with each fifth one. */
function profiles(area: (typeof SCREENED)[number]): { age: number; has: readonly HealthFactId[] }[] {
  const ids = factIds(area);
  const place = SCREENED.indexOf(area) % PAIRS_SHARE;
  return [
    ...setsUpToTwo(ids)
      .filter((has, index) => has.length < 2 || index % PAIRS_SHARE === place)
      .map((has) => ({ age: 34, has })),
    ...AGES.flatMap((age, turn) => {
      const inTurn = ids.filter((_id, index) => index % AGES.length === turn).map((id) => [id]);
      return [[], ...inTurn].map((has) => ({ age, has }));
    }),
  ];
}

test.each(SCREENED)("%s: any one sign ticked or unsure halts with its own urgency, whoever the person is", (area) => {
  const wrong: unknown[] = [];
  for (const { age, has } of profiles(area)) {
    const base = screeningOf({ area, age, has });
    for (const { id, urgency } of redFlagsFor(base.areas, base.facts)) {
      for (const answer of ["yes", "not-sure"] as const) {
        const outcome = assess(withAnswer(base, id, answer));
        if (outcome.kind !== "halt" || outcome.urgency !== urgency || outcome.raised.join() !== id) {
          wrong.push({ age, has, id, answer, outcome });
        }
      }
    }
  }
  expect(wrong).toEqual([]);
});

test.each(SCREENED)("%s: any one sign without an answer is asked for, and is the only thing asked for", (area) => {
  const wrong: unknown[] = [];
  for (const { age, has } of profiles(area)) {
    const base = screeningOf({ area, age, has });
    for (const { id } of redFlagsFor(base.areas, base.facts)) {
      const outcome = assess(withAnswer(base, id, null));
      if (outcome.kind !== "incomplete" || outcome.missing.join() !== id) wrong.push({ age, has, id, outcome });
    }
  }
  expect(wrong).toEqual([]);
});

test.each(SCREENED)(
  "%s: nobody is halted by a health fact alone: a plain no to every sign goes on, or waits",
  (area) => {
    const wrong: unknown[] = [];
    for (const { age, has } of profiles(area)) {
      const outcome = assess(screeningOf({ area, age, has }));
      const expected = has.some((id) => NOT_NOW_FACTS.includes(id)) ? "not-now" : "proceed";
      if (outcome.kind !== expected) wrong.push({ age, has, outcome });
    }
    expect(wrong).toEqual([]);
  },
);

test.each(SCREENED)("%s: not being sure of a health fact is the same as having it", (area) => {
  const ids = factIds(area);
  const sure = ids.map((id) => assess(screeningOf({ area, has: [id] })));
  const unsure = ids.map((id) => assess(screeningOf({ area, unsureOf: [id] })));
  expect(unsure).toEqual(sure);
});

test.each(SCREENED)("%s: a health fact nobody answered is asked for, and is the only thing asked for", (area) => {
  const outcomes = factIds(area).map((id) => {
    const { facts, ...rest } = screeningOf({ area });
    const { [id]: _left, ...health } = facts.health;
    return assess({ ...rest, facts: { ...facts, health } });
  });
  expect(outcomes).toEqual(factIds(area).map((id) => ({ kind: "incomplete", missing: [id] })));
});

test("nobody who answered nothing at all may go on: every sign without a gate, the age and every health fact are asked for", () => {
  const outcome = assess({ ...screeningOf(), facts: { health: {} }, answers: new Map() });
  const open = redFlagsFor(["calf"], { health: {} }).map((flag) => flag.id);
  expect(outcome).toEqual({ kind: "incomplete", missing: [...open, "age", ...factIds("calf")] });
});

test("an answer that is no known word is never taken as no", () => {
  const outcome = assess(withAnswer(screeningOf(), "chest-pain", "No" as "no"));
  expect(outcome).toMatchObject({ kind: "halt", urgency: "emergency", raised: ["chest-pain"] });
});
