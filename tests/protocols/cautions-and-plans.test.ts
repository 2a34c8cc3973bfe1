import { describe, expect, test } from "vitest";
import { CALF } from "../../src/protocols/calf.ts";
import { PLAYBOOKS } from "../../src/protocols/index.ts";
import type { Playbook } from "../../src/protocols/playbook.ts";
import { buildPlan, type Plan } from "../../src/session/plan.ts";
import type { Wishes } from "../../src/session/wishes.ts";
import type { HealthFactId } from "../../src/triage/health/index.ts";
import { ALL_WISHES, clearanceOf, peopleFor, wrongWith } from "../support/plan-checks.ts";
import type { Person } from "../support/triage-people.ts";

/** One in 53 of all mixes of wishes, so that each single wish is met; `npm run prove` tries them all. */
const SOME_WISHES = ALL_WISHES.filter((_wishes, index) => index % 53 === 0);
/** One fact alone meets all of these; with an age or a second fact it meets a third or one of them, in turn. */
const shareOfWishes = ({ has = [], age }: Person): number => {
  if (has.length > 1) return SOME_WISHES.length;
  return age === undefined ? 1 : 3;
};
const CHRONIC: Wishes = {
  side: "left",
  onset: "chronic",
  pressing: true,
  tools: ["soft-ball"],
  heat: true,
  place: "floor",
  movement: null,
  firstSession: false,
  settled: true,
  minutes: null,
};

const planOf = (person: Person, wishes = CHRONIC): Plan => buildPlan(clearanceOf(person), CALF, wishes);
const kindsOf = (plan: Plan): readonly string[] => plan.steps.map((step) => step.kind);

test("the wishes tried here hold each single wish", () => {
  const values = (wishes: readonly Wishes[]): readonly string[] =>
    [
      ...new Set(
        wishes.flatMap((one) => Object.entries(one).map(([name, value]) => `${name}: ${JSON.stringify(value)}`)),
      ),
    ].sort();
  expect(values(SOME_WISHES)).toEqual(values(ALL_WISHES));
});

test.each(PLAYBOOKS.map((playbook): [string, Playbook] => [playbook.id, playbook]))(
  "in the playbook %s every caution alone, every two together, and every one in the young and the old leave a plan that is no harder, keeps to every limit, and says why",
  (_id, playbook) => {
    const well = clearanceOf({ area: playbook.area });
    const people: readonly Person[] = [{ area: playbook.area }, ...peopleFor(playbook)];
    const wished = SOME_WISHES.map((wishes) => ({ wishes, base: buildPlan(well, playbook, wishes) }));
    const wrong = people.flatMap((person, index) => {
      const clearance = clearanceOf(person);
      const share = shareOfWishes(person);
      return wished.flatMap(({ wishes, base }, wish) => {
        if ((index + wish) % share !== 0) return [];
        const found = wrongWith(clearance, base, playbook, wishes);
        return found.length === 0 ? [] : [{ person, wishes, found }];
      });
    });
    expect(wrong.slice(0, 5)).toEqual([]);
  },
);

/** Which parts a caution takes out of the calf session. */
test.each<[HealthFactId, string]>([
  ["blood-thinner", "warm press move stretch"],
  ["patch", "press move stretch"],
  ["pregnant", "warm move stretch"],
  ["birth-6w", "warm move stretch"],
  ["cancer-now", "move stretch"],
  ["numb-skin", "move stretch"],
  ["veins-lymph", "move stretch"],
  ["poor-circulation", "move stretch"],
  ["skin-here", "move stretch"],
  ["op-here", "walk"],
  ["clot-lite", "warm press move stretch"],
  ["hot-now", "press move stretch"],
  ["healing-tear", "warm press move stretch"],
])("with %s a calf session is: %s", (id, kinds) => {
  expect(kindsOf(planOf({ has: [id] })).join(" ")).toBe(kinds);
});

describe("facts that ask for more care together", () => {
  test.each([["op-here"], ["op-here", "patch"], ["op-here", "pregnant"], ["op-here", "numb-skin"]] as const)(
    "nothing left to do (%s %s) is a short walk that says why, not a hollow session",
    (...has) => {
      const plan = planOf({ has });
      expect([plan.steps.map(({ kind, seconds }) => ({ kind, seconds })), plan.leftOut.at(-1)]).toEqual([
        [{ kind: "walk", seconds: 180 }],
        { what: "The rest of the session.", why: "Easy movement is the part that is left for you today." },
      ]);
    },
  );

  test.each<[HealthFactId]>([["clot-lite"], ["recent-op"], ["cancer-now"]])(
    "an old clot with %s: nobody presses a leg",
    (id) => {
      const { limits, changes } = clearanceOf({ has: ["clot-before", id] });
      expect([
        limits.pressing,
        limits.reminders.includes("dvt-watch"),
        changes.map((change) => change.id).includes("clot-risks-together"),
      ]).toEqual(["none", true, true]);
    },
  );

  test.each<[string, Person]>([
    ["thin bones", { has: ["blood-thinner", "thin-bones"] }],
    ["a liver or kidney disease", { has: ["blood-thinner", "organ"] }],
    ["75 years", { age: 75, has: ["blood-thinner"] }],
  ])("a blood thinner with %s: hands only, 3 out of 10, 30 seconds", (_with, person) => {
    const { limits } = clearanceOf(person);
    expect([limits.tools, limits.pressureCap, limits.holdSecondsMax, limits.spotsMax]).toEqual([["hand"], 3, 30, 2]);
  });

  test("a blood thinner at 74 keeps the soft ball", () => {
    expect(clearanceOf({ age: 74, has: ["blood-thinner"] }).limits.tools).toEqual(["hand", "soft-ball"]);
  });

  test("diabetes with numb skin on the foot: no pressing, no heat, a look at the skin", () => {
    const { limits } = clearanceOf({ area: "foot", has: ["diabetes", "numb-skin"] });
    expect(limits).toMatchObject({
      pressing: "none",
      heatSecondsMax: 0,
      reminders: ["dvt-watch", "neuro-watch", "skin-check"],
    });
  });

  test.each<[HealthFactId]>([["organ"], ["water-pill"], ["high-bp"], ["pregnant"]])(
    "%s after heavy sweat: the salt line never shows",
    (id) => {
      expect(clearanceOf({ has: [id, "hot-now"] }).limits.reminders).toEqual(
        expect.arrayContaining(["no-salt-tip", "rehydrate-first"]),
      );
    },
  );
});

test("a tendon weakened by an antibiotic is never loaded, neither in the re-test nor afterwards", () => {
  const plan = planOf({ has: ["floxacin"] }, { ...CHRONIC, movement: "heel-raises" });
  expect([plan.movement.id, plan.finish]).toEqual(["ten-steps", null]);
});
