import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { Event } from "../../src/log/event.ts";
import { isEvent, isFromNewerVersion } from "../../src/log/guard.ts";
import { EVENTS, mutation, spoiled, type EventKind } from "../support/log-arbitrary.ts";
import {
  asks,
  cleared,
  cramp,
  edit,
  entry,
  halt,
  mistake,
  name,
  nextDay,
  plan,
  profile,
  session,
  undo,
  weekly,
} from "../support/log-events.ts";
import { runsOf } from "../support/runs.ts";

const KINDS = Object.keys(EVENTS) as EventKind[];
const NOON = "2026-11-21T12:00:00+11:00";
const RUNS = runsOf(300);

/** What the schema says and what the fast reader says. */
function verdicts(value: unknown): readonly [boolean, boolean] {
  return [Event.safeParse(value).success, isEvent(value)];
}

describe.each(KINDS)("the fast reader's rules for an event of kind %s", (kind) => {
  test("accept what the schema accepts", () => {
    fc.assert(
      fc.property(EVENTS[kind] as fc.Arbitrary<unknown>, (event) => {
        expect(verdicts(event)).toEqual([true, true]);
      }),
      RUNS,
    );
  });

  test("say what the schema says of one with a field spoiled", () => {
    fc.assert(
      fc.property(EVENTS[kind] as fc.Arbitrary<unknown>, mutation, (event, how) => {
        const [schema, guard] = verdicts(spoiled(event, how));
        expect(guard).toBe(schema);
      }),
      runsOf(500),
    );
  });

  test("say what the schema says of one with several fields spoiled, written and read again", () => {
    fc.assert(
      fc.property(
        EVENTS[kind] as fc.Arbitrary<unknown>,
        fc.array(mutation, { minLength: 1, maxLength: 3 }),
        (event, hows) => {
          const text = written(hows.reduce(spoiled, event));
          const value: unknown = JSON.parse(text);
          const [schema, guard] = verdicts(value);
          expect(guard).toBe(schema);
        },
      ),
      RUNS,
    );
  });
});

/** As it would stand in the journal; what JSON cannot write is left out. */
function written(value: unknown): string {
  return JSON.stringify(value, (_key, part: unknown) => (typeof part === "bigint" ? String(part) : part));
}

test.each([
  ["a session", session(NOON)],
  ["a cramp", cramp(NOON)],
  ["an entry", entry(NOON, { triggers: [{ name: "drive", amount: 3, unit: "h" }] })],
  ["a halt", halt(NOON, { locks: "everywhere", until: NOON })],
  ["a slip", mistake(NOON, halt(NOON))],
  ["a check", cleared(NOON, halt(NOON))],
  ["a profile", profile(NOON, { facts: { statin: { answer: "not-sure", on: "2026-11-21" } } })],
  ["a session with a bruise", session(NOON, { bruise: true })],
  ["a session with how far it went", session(NOON, { howFar: { unit: "step", before: 2, after: null } })],
  ["a next-day answer", nextDay(NOON, "2026-11-20")],
  ["an edit", edit(NOON, entry(NOON), { pain: 4 })],
  ["an edit of an edit", { ...edit(NOON, entry(NOON), { pain: 4 }), after: "id-1" }],
  ["an undo", undo(NOON, entry(NOON))],
  ["a name", name(NOON, "drv", "long drive")],
  ["a name that is tracked", name(NOON, "drv", null, true)],
  ["an answer to how it has been", plan(NOON, { change: -2 })],
  ["what is asked each week", asks(NOON, { activities: ["climb stairs"] })],
  ["what is asked at each session", asks(NOON, { howFar: true })],
  ["a weekly answer", weekly(NOON, { change: null, activities: [{ name: "climb stairs", score: 10 }] })],
])("%s as the commands write it is an event", (_what, event) => {
  expect(verdicts(event)).toEqual([true, true]);
});

test.each<[string, unknown]>([
  ["nothing", undefined],
  ["null", null],
  ["a list", []],
  ["a list of an event", [entry(NOON)]],
  ["a number", 1],
  ["text", "entry"],
  ["an object without a kind", { v: 1 }],
  ["a kind that is the name of an object's method", { ...entry(NOON), kind: "constructor" }],
  ["a kind nobody knows", { ...entry(NOON), kind: "mood" }],
  ["a version as text", { ...entry(NOON), v: "1" }],
  ["a version of 2", { ...entry(NOON), v: 2 }],
  ["an empty id", { ...entry(NOON), id: "" }],
  ["a pain of 11", entry(NOON, { pain: 11 })],
  ["a pain of 4.5", entry(NOON, { pain: 4.5 })],
  ["half a cramp", entry(NOON, { cramps: 0.5 })],
  ["fewer than no cramps", entry(NOON, { cramps: -1 })],
  ["a time without an offset", { ...entry(NOON), happened: "2026-11-21T12:00:00" }],
  ["a time with a line break", { ...entry(NOON), happened: `${NOON}\n` }],
  ["a trigger without a name", entry(NOON, { triggers: [{ name: "" }] })],
  ["a trigger of endless amount", entry(NOON, { triggers: [{ name: "a", amount: Infinity }] })],
  ["a field of its own", { ...entry(NOON), extra: 1 }],
  ["a halt over nothing", halt(NOON, { raised: [] })],
  ["a session on an area nobody knows", { ...session(NOON), area: "tail" }],
  ["a thirteenth month", { ...entry(NOON), happened: "2026-13-01T10:00:00+11:00" }],
  ["an hour of 25", { ...entry(NOON), happened: "2026-11-01T25:00:00+11:00" }],
  ["a day of 41", profile(NOON, { ageOn: "2026-11-41" })],
  ["a step of 101", session(NOON, { howFar: { unit: "step", before: 101, after: null } })],
  ["a length in inches", { ...session(NOON), howFar: { unit: "inch", before: 1, after: 2 } }],
  ["an age of 121", profile(NOON, { age: 121 })],
])("%s is no event, by both", (_what, value) => {
  expect(verdicts(value)).toEqual([false, false]);
});

test.each<[string, unknown]>([
  [
    "a profile with a health fact called __proto__",
    { ...profile(NOON), facts: JSON.parse(`{"__proto__": 5}`) as object },
  ],
  ["an event with a field called __proto__", JSON.parse(`{"__proto__": 5, ${JSON.stringify(entry(NOON)).slice(1)}`)],
  ["a pain of -0", { ...entry(NOON), pain: -0 }],
  ["an amount of -0", { ...entry(NOON), triggers: [{ name: "a", amount: -0 }] }],
  ["more cramps than a whole number holds exactly", { ...entry(NOON), cramps: 2 ** 53 }],
])("%s is judged alike by both", (_what, value) => {
  const [schema, guard] = verdicts(value);
  expect(guard).toBe(schema);
});

test.each<[string, unknown, boolean]>([
  ["an event of version 2", { ...entry(NOON), v: 2 }, true],
  ["an event of version 2 with other fields", { v: 2, id: "a", kind: "entry", mood: 3 }, true],
  ["a kind of a later version", { v: 1, id: "a", kind: "experiment", coin: "heads" }, true],
  ["an event with a field of its own", { ...entry(NOON), extra: 1 }, true],
  ["an event with a field of its own and one that is wrong", { ...entry(NOON), pain: 11, extra: 1 }, false],
  ["an event of version 0", { ...entry(NOON), v: 0 }, false],
  ["an event of version 0 with a field of its own", { ...entry(NOON), v: 0, extra: 1 }, false],
  ["an event of this version with a field missing", { v: 1, id: "a", kind: "entry" }, false],
  ["a good event", entry(NOON), false],
  ["something without an id", { v: 2, kind: "entry" }, false],
  ["something without a version", { id: "a", kind: "entry" }, false],
  ["text", "entry", false],
  ["null", null, false],
])("%s is from a newer version: %#", (_what, value, expected) => {
  expect(isFromNewerVersion(value)).toBe(expected);
});
