import { describe, expect, test } from "vitest";
import { planLines, samePlanLines } from "../../src/report/plan-text.ts";
import { planWith } from "../support/keys-session.ts";

test("the longest plan: weeks, both sides, heat and a ball", () => {
  expect(planLines(planWith())).toMatchInlineSnapshot(`
    [
      "Plan: calf, both sides, about 15 min",
      "1. Warm it: 4 min",
      "2. Press and hold: 3 x 60 s a side (7 min 2 s)",
      "3. Ankle pumps: 30 s a side (1 min)",
      "4. Stretch lightly: 2 x 30 s a side (2 min)",
      "5. Test it again: 10 steps",
      "Get ready: soft ball, towel, water, two slow breaths.",
    ]
  `);
});

test("the gentlest plan of somebody well: today, one side, bare hands", () => {
  expect(planLines(planWith({ onset: "acute", side: "left", tools: [], heat: false, firstSession: true })))
    .toMatchInlineSnapshot(`
      [
        "Plan: calf, left side, about 3 min",
        "1. Press and hold: 2 x 45 s (1 min 53 s)",
        "2. Ankle pumps: 15 s",
        "3. Stretch lightly: 20 s",
        "4. Test it again: 10 steps",
        "Get ready: water, two slow breaths.",
        "Left out: Heat. Nothing warm at hand.",
      ]
    `);
});

test("on a blood thinner the holds are shorter and fewer, with a note to have the medicines checked", () => {
  expect(planLines(planWith({}, "blood-thinner"))).toMatchInlineSnapshot(`
    [
      "Plan: calf, both sides, about 10 min",
      "1. Warm it: 4 min",
      "2. Press and hold: 2 x 30 s a side (2 min 46 s)",
      "3. Ankle pumps: 30 s a side (1 min)",
      "4. Stretch lightly: 2 x 30 s a side (2 min)",
      "5. Test it again: 10 steps",
      "Get ready: soft ball, towel, water, two slow breaths.",
      "Note: Ask a doctor or pharmacist to check your medicines.",
    ]
  `);
});

test("pregnant, with a patch, heat, pressing and a full stretch are left out, each with its reason", () => {
  expect(planLines(planWith({}, "pregnant", "patch"))).toMatchInlineSnapshot(`
    [
      "Plan: calf, both sides, about 2 min",
      "1. Ankle pumps: 30 s a side (1 min)",
      "2. Stretch lightly: 20 s a side (40 s)",
      "3. Test it again: 10 steps",
      "Get ready: water, two slow breaths.",
      "Left out: Heat. Heat can push out a dangerous dose. Never press on it.",
      "Left out: Pressing. Clots are more likely, and hide in the calf.",
      "Left out: A full stretch. Clots are more likely, and hide in the calf.",
      "Note: No extra salt.",
      "Note: Sit, or lie on your side. Never face down.",
    ]
  `);
});

test("with an antibiotic that weakens tendons, no heel raises", () => {
  expect(planLines(planWith({ movement: "heel-raises" }, "floxacin"))).toMatchInlineSnapshot(`
    [
      "Plan: calf, both sides, about 13 min",
      "1. Warm it: 4 min",
      "2. Press and hold: 3 x 60 s a side (7 min 2 s)",
      "3. Ankle pumps: 30 s a side (1 min)",
      "4. Stretch lightly: 20 s a side (40 s)",
      "5. Test it again: 10 steps",
      "Get ready: soft ball, towel, water, two slow breaths.",
      "Left out: A full stretch. These can weaken tendons for months.",
      "Left out: Heel raises, drops and jumps. These can weaken tendons for months.",
    ]
  `);
});

test("the same plan as last time, in one line and what is left out", () => {
  expect(samePlanLines(planWith({ side: "left", heat: false }, "blood-thinner"))).toMatchInlineSnapshot(`
    [
      "Same as last time: calf, left, soft ball, no heat, about 3 min.",
      "Left out: Heat. Nothing warm at hand.",
      "Note: Ask a doctor or pharmacist to check your medicines.",
    ]
  `);
});

describe("every plan", () => {
  const facts = [
    "blood-thinner",
    "statin",
    "thin-bones",
    "patch",
    "diabetes",
    "numb-skin",
    "device",
    "clot-lite",
    "hot-now",
    "skin-here",
    "op-here",
  ] as const;
  const plans = facts.flatMap((fact) => [planWith({}, fact), planWith({ onset: "acute", heat: false }, fact)]);

  test("says a reason for what it leaves out", () => {
    expect(plans.flatMap(planLines).filter((line) => /^Left out: [^.]*\.$/.test(line))).toEqual([]);
  });

  test("numbers its steps from 1 and ends them with the re-test", () => {
    const wrong = plans.filter((plan) => {
      const steps = planLines(plan).filter((line) => /^\d+\. /.test(line));
      return (
        steps.some((line, index) => !line.startsWith(`${String(index + 1)}. `)) ||
        steps.at(-1)?.includes("Test it again") !== true
      );
    });
    expect(wrong).toEqual([]);
  });

  test("lists every part once", () => {
    const doubled = plans.map(planLines).filter((lines) => new Set(lines).size !== lines.length);
    expect(doubled).toEqual([]);
  });
});
