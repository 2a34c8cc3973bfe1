import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Answer } from "../../src/body.ts";
import { assess, haltFor, isCleared, redFlagsFor, type Screening } from "../../src/triage/assess.ts";
import type { Facts } from "../../src/triage/facts.ts";
import { HEALTH_QUESTIONS } from "../../src/triage/health/index.ts";
import { URGENCIES } from "../../src/triage/red-flag.ts";
import { RED_FLAGS } from "../../src/triage/red-flags/index.ts";
import { MORNING, SCREENED, severity, withAnswer } from "../support/triage-people.ts";
import { runsOf } from "../support/runs.ts";

const IDS = RED_FLAGS.map((flag) => flag.id);
const RUNS = runsOf(1000);
const DAY_MS = 86_400_000;

const health: fc.Arbitrary<Facts["health"]> = fc
  .tuple(
    ...HEALTH_QUESTIONS.map(({ id }) =>
      fc.oneof(
        { weight: 300, arbitrary: fc.constant([id, false] as const) },
        { weight: 30, arbitrary: fc.constantFrom([id, true] as const, [id, "not-sure"] as const) },
        { weight: 1, arbitrary: fc.constant(undefined) },
      ),
    ),
  )
  .map((pairs) =>
    Object.fromEntries<boolean | "not-sure">(pairs.flatMap((pair) => (pair === undefined ? [] : [pair]))),
  );

const answers = (raised: number, missing: number): fc.Arbitrary<ReadonlyMap<string, Answer>> =>
  fc
    .tuple(
      ...IDS.map((id) =>
        fc.oneof(
          { weight: 200, arbitrary: fc.constant([id, "no"] as [string, Answer]) },
          { weight: raised, arbitrary: fc.constantFrom<[string, Answer]>([id, "yes"], [id, "not-sure"]) },
          { weight: missing, arbitrary: fc.constant(undefined) },
        ),
      ),
    )
    .map((pairs) => new Map(pairs.filter((pair) => pair !== undefined)));

const cleared = fc
  .array(fc.tuple(fc.constantFrom(...IDS), fc.integer({ min: -120, max: 5 })), { maxLength: 20 })
  .map(
    (checks) =>
      new Map(checks.map(([id, days]) => [id, new Date(MORNING.getTime() + days * DAY_MS).toISOString().slice(0, 10)])),
  );

/** People of every kind: sick, well, half asked, checked, of any age. */
const anyone: fc.Arbitrary<Screening> = fc.record({
  areas: fc.constantFrom(...SCREENED).map((area) => [area] as const),
  facts: fc.record({
    age: fc.oneof(
      { weight: 12, arbitrary: fc.integer({ min: 10, max: 95 }) },
      { weight: 1, arbitrary: fc.constant(undefined) },
    ),
    health,
  }),
  answers: fc.oneof(answers(0, 0), answers(2, 0), answers(2, 2), answers(0, 1)),
  cleared,
  now: fc.constant(MORNING),
});

const change = fc.tuple(fc.constantFrom(...IDS), fc.constantFrom<Answer | null>("yes", "not-sure", null));

describe("whoever the person is", () => {
  test("changing one answer away from no never makes the outcome milder", () => {
    fc.assert(
      fc.property(anyone, change, (screening, [id, answer]) => {
        const before = withAnswer(screening, id, "no");
        return severity(assess(withAnswer(before, id, answer))) >= severity(assess(before));
      }),
      RUNS,
    );
  });

  test("changing any number of answers away from no never turns a halt into a go, nor lowers its urgency", () => {
    fc.assert(
      fc.property(anyone, fc.array(change, { minLength: 1, maxLength: 8 }), (screening, changes) => {
        const before = changes.reduce((person, [id]) => withAnswer(person, id, "no"), screening);
        const after = changes.reduce((person, [id, answer]) => withAnswer(person, id, answer), before);
        return severity(assess(after)) >= severity(assess(before));
      }),
      RUNS,
    );
  });

  test("learning of one more health fact never takes a halt away nor lowers its urgency", () => {
    fc.assert(
      fc.property(
        anyone,
        fc.constantFrom(...HEALTH_QUESTIONS),
        fc.constantFrom(true, "not-sure" as const),
        (screening, { id }, value) => {
          const before = assess({
            ...screening,
            facts: { ...screening.facts, health: { ...screening.facts.health, [id]: false } },
          });
          const after = assess({
            ...screening,
            facts: { ...screening.facts, health: { ...screening.facts.health, [id]: value } },
          });
          return before.kind !== "halt" || severity(after) === severity(before);
        },
      ),
      RUNS,
    );
  });

  test("going on means that every sign asked was answered no, or is the same as when a clinician checked it", () => {
    let went = 0;
    fc.assert(
      fc.property(anyone, (screening) => {
        if (assess(screening).kind !== "proceed") return true;
        went += 1;
        return redFlagsFor(screening.areas, screening.facts).every(
          (flag) => screening.answers.get(flag.id) === "no" || isCleared(flag, screening),
        );
      }),
      RUNS,
    );
    expect(went).toBeGreaterThan(100);
  });

  test("the urgency of a halt is the highest among the signs raised, and they stand in that order", () => {
    fc.assert(
      fc.property(anyone, (screening) => {
        const outcome = assess(screening);
        if (outcome.kind !== "halt") return true;
        const urgencies = outcome.raised.map((id) => RED_FLAGS.find((flag) => flag.id === id)?.urgency ?? "clinician");
        const ranks = urgencies.map((urgency) => URGENCIES.indexOf(urgency));
        return outcome.urgency === urgencies[0] && ranks.every((rank, index) => rank >= (ranks[index - 1] ?? 0));
      }),
      RUNS,
    );
  });

  test("the order in which the answers were given makes no difference", () => {
    fc.assert(
      fc.property(anyone, fc.infiniteStream(fc.nat()), (screening, numbers) => {
        const shuffled = <T>(items: readonly T[]): T[] =>
          items
            .map((item) => [numbers.next().value ?? 0, item] as const)
            .sort(([one], [other]) => one - other)
            .map(([, item]) => item);
        const other: Screening = {
          ...screening,
          answers: new Map(shuffled([...screening.answers])),
          cleared: new Map(shuffled([...screening.cleared])),
          facts: { ...screening.facts, health: Object.fromEntries(shuffled(Object.entries(screening.facts.health))) },
        };
        expect(assess(other)).toEqual(assess(screening));
      }),
      runsOf(300),
    );
  });

  test("asking twice gives the same answer, and changes nothing that was given", () => {
    fc.assert(
      fc.property(anyone, (screening) => {
        const before = structuredClone(screening);
        const first = assess(screening);
        expect(assess(screening)).toEqual(first);
        expect(screening).toEqual(before);
      }),
      runsOf(200),
    );
  });
});

test("no sign raised is no halt", () => {
  expect(haltFor([])).toBeUndefined();
});
