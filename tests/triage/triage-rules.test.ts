import { describe, expect, test } from "vitest";
import { assess, isCleared, redFlagsFor } from "../../src/triage/assess.ts";
import { effectWords } from "../../src/triage/effects.ts";
import { RED_FLAGS } from "../../src/triage/red-flags/index.ts";
import { SAY } from "../../src/triage/sayings.ts";
import { gentlerForPain } from "../../src/triage/gentler.ts";
import { factsOf, flagNamed, MORNING, screeningOf, type Person } from "../support/triage-people.ts";

const DAY_MS = 86_400_000;
const HOUR_MS = 3_600_000;
const daysFrom = (days: number, now = MORNING): string =>
  new Date(now.getTime() + days * DAY_MS).toISOString().slice(0, 10);

describe("the highest urgency wins", () => {
  test("every sign raised is named, most urgent first, and only the most urgent says what to do", () => {
    const signs = {
      "six-weeks": "yes",
      fever: "not-sure",
      breathless: "yes",
      knock: "yes",
      "leg-swollen": "yes",
    } as const;
    expect(assess(screeningOf({ signs }))).toEqual({
      kind: "halt",
      urgency: "emergency",
      raised: ["breathless", "fever", "leg-swollen", "six-weeks", "knock"],
      sayings: [SAY.heartOrLungs],
    });
  });

  test("two urgent signs that need different things both say what to do", () => {
    expect(assess(screeningOf({ signs: { fever: "yes", "leg-swollen": "yes", "hot-skin": "yes" } }))).toEqual({
      kind: "halt",
      urgency: "urgent",
      raised: ["fever", "hot-skin", "leg-swollen"],
      sayings: [SAY.infection, SAY.clot],
    });
  });

  test("a sign halts even when other answers are still missing", () => {
    expect(assess(screeningOf({ signs: { fever: "yes", "chest-pain": null } }))).toMatchObject({
      kind: "halt",
      raised: ["fever"],
    });
  });

  test("a sign halts even when nobody would have been asked about it", () => {
    expect(assess(screeningOf({ signs: { "preg-baby": "yes" } }))).toMatchObject({
      kind: "halt",
      raised: ["preg-baby"],
    });
  });
});

describe("a clinician's check", () => {
  const clearable = RED_FLAGS.filter((flag) => flag.clearable === true);
  const fixed = RED_FLAGS.filter((flag) => flag.clearable !== true);

  test("may lift every book-first sign and the long-known urgent ones, never an emergency", () => {
    expect(fixed.filter((flag) => flag.urgency === "clinician").map((flag) => flag.id)).toEqual([]);
    expect(clearable.filter((flag) => flag.urgency !== "clinician").map((flag) => flag.id)).toEqual([
      "effort-ache",
      "unchanging-chest",
      "clumsy",
      "hip-step",
      "cancer-worse",
      "statin-ache",
      "foot-rest-pain",
      "weight-sweats-spine",
      "night-pain-spine",
    ]);
  });

  test.each(fixed.map((flag) => flag.id))("never lifts %s", (id) => {
    expect(assess(screeningOf({ signs: { [id]: "yes" }, cleared: { [id]: "2026-11-20" } }))).toMatchObject({
      kind: "halt",
      raised: [id],
    });
  });

  test.each(clearable.map((flag) => flag.id))("of yesterday lifts %s when it is the same", (id) => {
    const person: Person = { area: "quad", signs: { [id]: "yes" }, cleared: { [id]: "2026-11-20" } };
    expect(assess(screeningOf(person)).kind).toBe("proceed");
  });

  test("does not lift the sign when the person is not sure that it is the same", () => {
    const outcome = assess(
      screeningOf({ signs: { "nerve-pain": "not-sure" }, cleared: { "nerve-pain": "2026-11-20" } }),
    );
    expect(outcome).toMatchObject({ kind: "halt", urgency: "clinician", raised: ["nerve-pain"] });
  });

  test("lifts its own sign and no other", () => {
    const outcome = assess(
      screeningOf({ signs: { "nerve-pain": "yes", wasting: "yes" }, cleared: { "nerve-pain": "2026-11-20" } }),
    );
    expect(outcome).toMatchObject({ kind: "halt", raised: ["wasting"] });
  });

  test.each([
    [0, true],
    [-1, true],
    [-89, true],
    [-92, false],
    [-400, false],
    [2, false],
    [30, false],
  ])("dated %i days from today counts: %s, at any hour of the day", (days, counts) => {
    const hours = Array.from({ length: 24 }, (_, hour) => new Date(Date.UTC(2026, 10, 21, hour)));
    const seen = hours.map((now) =>
      isCleared(flagNamed("nerve-pain"), { cleared: new Map([["nerve-pain", daysFrom(days, now)]]), now }),
    );
    expect(seen).toEqual(hours.map(() => counts));
  });

  test.each([
    ["the very start of the day before", "2026-11-20T00:00:00.000Z", true],
    ["a millisecond sooner", "2026-11-19T23:59:59.999Z", false],
    ["the end of 90 days", "2027-02-19T00:00:00.000Z", true],
    ["a millisecond later", "2027-02-19T00:00:00.001Z", false],
  ])("dated 21 November, at %s, %s: %s", (_when, now, counts) => {
    const cleared = new Map([["nerve-pain", "2026-11-21"]]);
    expect(isCleared(flagNamed("nerve-pain"), { cleared, now: new Date(now) })).toBe(counts);
  });

  test("made today counts in Auckland as in Honolulu, where the date differs", () => {
    const seen = ["2026-11-20", "2026-11-21"].map((day) =>
      isCleared(flagNamed("nerve-pain"), {
        cleared: new Map([["nerve-pain", day]]),
        now: new Date("2026-11-21T01:00:00+13:00"),
      }),
    );
    expect(seen).toEqual([true, true]);
  });

  test.each(["2026-11-22", "next week", "", "2026-13-40"])(
    "dated %o does not count at ten in the morning of 21 November",
    (day) => {
      expect(isCleared(flagNamed("nerve-pain"), { cleared: new Map([["nerve-pain", day]]), now: MORNING })).toBe(false);
    },
  );
});

describe("age", () => {
  test.each([0, 1, 15, 15.9, -0, -3])("%d years is too young: a clinician first, nothing else", (age) => {
    expect(assess(screeningOf({ age }))).toEqual({
      kind: "halt",
      urgency: "clinician",
      raised: ["age"],
      sayings: [SAY.tooYoung],
    });
  });

  test("a child with an emergency sign is told about the emergency first", () => {
    expect(assess(screeningOf({ age: 12, signs: { "chest-pain": "yes" } }))).toEqual({
      kind: "halt",
      urgency: "emergency",
      raised: ["chest-pain", "age"],
      sayings: [SAY.heartOrLungs],
    });
  });

  test.each([16, 17])("at %d a parent is there and it is gentle", (age) => {
    expect(assess(screeningOf({ age }))).toMatchObject({
      kind: "proceed",
      limits: { pressureCap: 4, holdSecondsMax: 45, reminders: ["dvt-watch", "guardian-present"] },
    });
  });

  test.each([
    [18, 6],
    [64, 6],
    [65, 4],
    [120, 4],
  ])("at %d the pressure stays at %d or below", (age, pressureCap) => {
    expect(assess(screeningOf({ age }))).toMatchObject({ kind: "proceed", limits: { pressureCap } });
  });

  test("nobody gave is asked for, never passed", () => {
    expect(assess(screeningOf({ age: undefined }))).toEqual({ kind: "incomplete", missing: ["age"] });
  });

  test("that is not a number is asked for, never passed", () => {
    expect(assess(screeningOf({ age: NaN }))).toEqual({ kind: "incomplete", missing: ["age"] });
  });
});

describe("a gated sign is asked only of those it is for", () => {
  test.each<[string, Person, boolean]>([
    ["walk-pain", { age: 39 }, false],
    ["walk-pain", { age: 40 }, true],
    ["walk-pain", { age: 39, has: ["diabetes"] }, true],
    ["walk-pain", { age: 39, unsureOf: ["poor-circulation"] }, true],
    ["walk-pain", { age: undefined }, false],
    ["walk-pain", { age: NaN }, false],
    ["walk-pain", { age: -0 }, false],
    ["foot-rest-pain", { age: 49 }, false],
    ["foot-rest-pain", { age: 50 }, true],
    ["foot-rest-pain", { age: 49.9 }, false],
    ["foot-rest-pain", { age: 20, has: ["diabetes"] }, true],
    ["teen-hip", { area: "hamstring", age: 17 }, true],
    ["teen-hip", { area: "hamstring", age: 18 }, false],
    ["teen-hip", { area: "hamstring", age: undefined }, false],
    ["teen-hip", { area: "hamstring", age: NaN }, false],
    ["dysreflexia", { has: ["nerve-brain"] }, true],
    ["dysreflexia", {}, false],
    ["salts-heart", { has: ["organ"] }, true],
    ["salts-heart", { has: ["water-pill"] }, true],
    ["salts-heart", {}, false],
    ["bleed", { unsureOf: ["blood-thinner"] }, true],
    ["statin-ache", { has: ["statin"] }, true],
    ["statin-ache", { has: ["water-pill"] }, false],
    ["bone-drug-thigh", { area: "quad", has: ["thin-bones"] }, true],
    ["bone-drug-thigh", { area: "calf", has: ["thin-bones"] }, false],
    ["clot-risk-leg", { has: ["clot-lite"] }, false],
    ["clot-risk-leg", { has: ["birth-6w"] }, true],
  ])("%s, %o: %s", (id, person, asked) => {
    const flags = redFlagsFor([person.area ?? "calf"], factsOf(person));
    expect(flags.some((flag) => flag.id === id)).toBe(asked);
  });

  test.each<[Person, string[]]>([
    [{ has: ["clot-before"] }, ["past-clot-leg"]],
    [{ has: ["clot-before", "pregnant"] }, ["clot-risk-leg"]],
    [{ has: ["clot-before"], unsureOf: ["recent-op"] }, ["clot-risk-leg"]],
    [{}, []],
  ])("new one-leg pain after a clot is asked once, by the more urgent line: %o", (person, asked) => {
    const flags = redFlagsFor(["calf"], factsOf(person)).map((flag) => flag.id);
    expect(flags.filter((id) => id === "clot-risk-leg" || id === "past-clot-leg")).toEqual(asked);
  });
});

test("the same words for a shoulder and a neck are asked once, by the more urgent line", () => {
  const facts = factsOf({ area: "neck" });
  const askedOf = (...areas: readonly ("neck" | "shoulder")[]): readonly string[] =>
    redFlagsFor(areas, facts)
      .map((flag) => flag.id)
      .filter((id) => /^(weight-sweats|night-pain)/.test(id));
  expect([askedOf("shoulder"), askedOf("neck"), askedOf("neck", "shoulder")]).toEqual([
    ["weight-sweats", "night-pain"],
    ["weight-sweats-spine", "night-pain-spine"],
    ["weight-sweats-spine", "night-pain-spine"],
  ]);
});

describe("not now", () => {
  const FRESH = "A fresh strain needs three days without heat or pressing.";
  const freshChange = { id: "fresh-strain", why: FRESH, effects: ["delay-72h"] };

  test.each([0, 1, 48, 71])(
    "a strain of %i hours ago waits until 72 hours after it, and says what is allowed meanwhile",
    (hours) => {
      const strainedAt = new Date(MORNING.getTime() - hours * HOUR_MS);
      const until = new Date(strainedAt.getTime() + 72 * HOUR_MS);
      expect(assess(screeningOf({ has: ["fresh-strain"], strainedAt }))).toEqual({
        kind: "not-now",
        until,
        why: FRESH,
        changes: [freshChange],
      });
      expect(effectWords("delay-72h")).toBe("Leave it alone for 72 hours. Gentle, easy movement only.");
    },
  );

  test("a strain that may have been at any moment waits 72 hours from now", () => {
    const until = new Date("2026-11-24T10:00:00+11:00");
    expect(assess(screeningOf({ unsureOf: ["fresh-strain"] }))).toEqual({
      kind: "not-now",
      until,
      why: FRESH,
      changes: [freshChange],
    });
  });

  test("somebody drowsy waits until alert, whatever the hour", () => {
    const why = "You would not feel a burn or a bruise.";
    expect(assess(screeningOf({ has: ["drowsy-now"] }))).toEqual({
      kind: "not-now",
      until: null,
      why,
      changes: [{ id: "drowsy-now", why, effects: ["wait-until-alert", "no-heat"] }],
    });
  });

  test.each(["fresh-strain", "drowsy-now"] as const)("%s gives its own reason, whatever else is known", (fact) => {
    const alone = assess(screeningOf({ has: [fact] }));
    expect(assess(screeningOf({ age: 70, has: ["diabetes", "statin", fact] }))).toEqual(alone);
  });

  test.each(["fresh-strain", "drowsy-now"] as const)("a raised sign wins over %s", (fact) => {
    expect(assess(screeningOf({ has: [fact], signs: { "calf-kick": "yes" } }))).toMatchObject({
      kind: "halt",
      raised: ["calf-kick"],
    });
  });

  test.each(["fresh-strain", "drowsy-now"] as const)(
    "a missing answer is asked for before %s is told to wait",
    (fact) => {
      expect(assess(screeningOf({ has: [fact], signs: { "calf-kick": null } }))).toEqual({
        kind: "incomplete",
        missing: ["calf-kick"],
      });
    },
  );
});

describe("strong pain", () => {
  const clear = assess(screeningOf());
  if (clear.kind !== "proceed") throw new Error("the base must go on");

  test.each([0, 7])("%i at rest changes nothing", (pain) => {
    expect(gentlerForPain(clear, pain)).toEqual(clear);
  });

  test.each([8, 10])("%i at rest means no pressing, and says why", (pain) => {
    expect(gentlerForPain(clear, pain)).toEqual({
      ...clear,
      changes: [
        ...clear.changes,
        { id: "strong-pain", why: "Pain this strong needs rest, not pressing.", effects: ["no-press"] },
      ],
      limits: { ...clear.limits, pressing: "none" },
    });
  });
});
