import { describe, expect, test } from "vitest";
import { healthOf, isStale, NO_PROFILE, profileOf, staleQuestions } from "../../src/log/profile.ts";
import { bleedsEasily } from "../../src/triage/facts.ts";
import { HEALTH_QUESTIONS } from "../../src/triage/health/index.ts";
import { profile, session } from "../support/log-events.ts";

const TODAY = "2026-11-21";

describe("the profile in force", () => {
  const old = profile("2026-11-01T10:00:00+11:00", { age: 40 });
  const young = profile("2026-11-20T10:00:00+11:00", { age: 41, ageOn: "2026-11-20" });
  const facts = { age: 41, ageOn: "2026-11-20", consentOn: null, facts: {} };

  test.each([
    ["is empty without one", [], { age: null, ageOn: null, consentOn: null, facts: {} }],
    ["is empty when only other events are there", [session("2026-11-20T10:00:00+11:00")], NO_PROFILE],
    ["is the newest one", [old, young], facts],
    ["is the newest one in whatever order they were written", [young, old], facts],
  ])("%s", (_promise, events, expected) => {
    expect(profileOf(events)).toEqual(expected);
  });

  test("is the later written of two with the same time", () => {
    const again = profile("2026-11-20T10:00:00+11:00", { age: 42, ageOn: "2026-11-20" });
    expect(profileOf([young, again]).age).toBe(42);
  });

  test.each([
    ["a number of the own maternity unit is kept", { maternity: "(02) 9876 5432" }],
    ["asked for one, and none given, is kept too: it is not asked again", { maternity: null }],
    ["never asked for one, it has no such field", {}],
  ])("%s", (_promise, asked) => {
    expect(profileOf([profile("2026-11-20T10:00:00+11:00", { ...asked, age: 41 })])).toStrictEqual({
      ...facts,
      ...asked,
    });
  });

  test("is whole: nothing of an older one shines through", () => {
    const before = profile("2026-11-01T10:00:00+11:00", { facts: { pregnant: { answer: true, on: "2026-11-01" } } });
    expect(profileOf([before, young]).facts).toEqual({});
  });

  test("is the newest by the instant, not by the letters of its time", () => {
    const east = profile("2026-11-20T10:00:00+11:00", { age: 50 });
    const west = profile("2026-11-20T02:00:00-08:00", { age: 51 });
    expect(profileOf([west, east]).age).toBe(51);
  });
});

test.each([
  ["a date that is missing", null, true],
  ["a date that is not there at all", undefined, true],
  ["today", "2026-11-21", false],
  ["29 days ago", "2026-10-23", false],
  ["30 days ago", "2026-10-22", true],
  ["years ago", "2020-01-01", true],
  ["tomorrow, by the clock of another zone", "2026-11-22", false],
  ["further in the future, by a clock set wrong", "2026-11-23", true],
])("%s is asked again: %s", (_what, on, expected) => {
  expect(isStale(on, TODAY)).toBe(expected);
});

test("only what is missing or old is asked again", () => {
  const [fresh, old, missing] = HEALTH_QUESTIONS;
  if (fresh === undefined || old === undefined || missing === undefined) throw new Error("Three questions are needed.");
  const facts = { [fresh.id]: { answer: false, on: "2026-11-20" }, [old.id]: { answer: true, on: "2026-10-01" } };
  const found = staleQuestions({ ...NO_PROFILE, facts }, [fresh, old, missing], TODAY);
  expect(found).toEqual([old, missing]);
});

test("triage reads the answers as they were given, not sure as not sure", () => {
  const on = "2026-11-20";
  const facts = {
    statin: { answer: true, on },
    pregnant: { answer: "not-sure" as const, on },
    cancer: { answer: false, on },
  };
  expect(healthOf({ ...NO_PROFILE, facts })).toEqual({ statin: true, pregnant: "not-sure", cancer: false });
});

test.each([
  [undefined, false],
  [false, false],
  [true, true],
  ["not-sure" as const, true],
])("who answered %s to bleeding easily: %s", (answer, bleeds) => {
  const facts = answer === undefined ? {} : { "blood-thinner": { answer, on: "2026-11-20" } };
  expect(bleedsEasily({ health: healthOf({ ...NO_PROFILE, facts }) })).toBe(bleeds);
});
