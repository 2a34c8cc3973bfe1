import { describe, expect, test } from "vitest";
import { CALF } from "../../src/protocols/calf.ts";
import type { Plan } from "../../src/session/plan.ts";
import type { Step } from "../../src/session/step.ts";
import { planWith } from "../support/keys-session.ts";

/** "press 3 x 60", or "warm 240". */
function doses(steps: readonly Step[]): readonly string[] {
  return steps.map(({ kind, times, seconds }) =>
    times > 1 ? `${kind} ${String(times)} x ${String(seconds)}` : `${kind} ${String(seconds)}`,
  );
}

test.each([
  ["a spasm of weeks gets the full dose", {}, [], ["warm 240", "press 3 x 60", "move 30", "stretch 2 x 30"]],
  ["a new spasm gets the least dose", { onset: "acute" }, [], ["warm 240", "press 2 x 45", "move 15", "stretch 20"]],
  ["so does one of one to two weeks", { onset: "subacute" }, [], ["warm 240", "press 2 x 45", "move 15", "stretch 20"]],
  ["without heat at hand the heat is left out", { heat: false }, [], ["press 3 x 60", "move 30", "stretch 2 x 30"]],
] as const)("%s", (_promise, wishes, facts, expected) => {
  expect(doses(planWith(wishes, ...facts).steps)).toEqual(expected);
});

describe("what is left out is said, with the reason", () => {
  test("no heat at hand", () => {
    expect(planWith({ heat: false }).leftOut).toContainEqual({ what: "Heat.", why: "Nothing warm at hand." });
  });

  test.each([
    "blood-thinner",
    "pregnant",
    "diabetes",
    "thin-bones",
    "clot-lite",
    "numb-skin",
    "sore-training",
  ] as const)("every line left out over %s has a reason", (fact) => {
    expect(planWith({}, fact).leftOut.filter(({ why }) => why === "")).toEqual([]);
  });
});

describe("what presses", () => {
  test.each([
    ["a ball when there is one", ["soft-ball"], "soft-ball"],
    ["hands when there is nothing", [], "hand"],
    ["hands when there is only a tool this area does not use", ["stick"], "hand"],
  ] as const)("%s", (_promise, tools, expected) => {
    expect(planWith({ tools }).tool).toBe(expected);
  });
});

describe("the cap on discomfort", () => {
  test.each([
    ["is 5 in the first session ever on an area", true, 5],
    ["is what the area allows later", false, 6],
  ])("%s", (_promise, firstSession, expected) => {
    expect(planWith({ firstSession }).pressureCap).toBe(expected);
  });

  test("is never raised by a first session when a caution asks for less", () => {
    const later = planWith({ firstSession: false }, "blood-thinner").pressureCap;
    expect(planWith({ firstSession: true }, "blood-thinner").pressureCap).toBe(Math.min(5, later));
  });
});

describe("the movement of the re-test", () => {
  test.each([
    ["the gentlest unless chosen", null, "ten-steps"],
    ["the chosen one", "heel-raises", "heel-raises"],
    ["the gentlest for a name nobody knows", "handstand", "ten-steps"],
  ])("%s", (_promise, movement, expected) => {
    expect(planWith({ movement }).movement.id).toBe(expected);
  });

  test.each([
    ["a tendon where loading is barred", "floxacin", "no-load"],
    ["a muscle that is knitting after a tear", "healing-tear", "work-around-not-on"],
  ] as const)("never loads %s", (_what, caution, word) => {
    const barred = planWith({ movement: "heel-raises" }, caution);
    expect([barred.reminders.includes(word), barred.movement.id, barred.finish]).toEqual([true, "ten-steps", null]);
  });
});

test("a new spasm gets no exercise at the end", () => {
  const ending = ({ finish, finishSeconds }: Plan): readonly unknown[] => [finish, finishSeconds];
  expect(ending(planWith({ onset: "acute" }))).toEqual([null, null]);
  expect(ending(planWith())).toEqual([CALF.finish.instruction, 30]);
});
