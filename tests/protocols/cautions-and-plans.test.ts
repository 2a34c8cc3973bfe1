import { describe, expect, test } from "vitest";
import { ONSETS, type Tool } from "../../src/body.ts";
import { CALF } from "../../src/protocols/calf.ts";
import { PLAYBOOKS } from "../../src/protocols/index.ts";
import type { Playbook } from "../../src/protocols/playbook.ts";
import { buildPlan, type Plan, type Step, type Wishes } from "../../src/session/plan.ts";
import { assess, type Clearance } from "../../src/triage/assess.ts";
import type { HealthFactId } from "../../src/triage/health/index.ts";
import { factIds, NOT_NOW_FACTS, screeningOf, setsUpToTwo, type Person } from "../support/triage-people.ts";

const TOOL_SETS: readonly (readonly Tool[])[] = [[], ["soft-ball", "firm-ball", "roller", "stick"]];

const WISHES: readonly Wishes[] = (["left", "both"] as const).flatMap((side) =>
  ONSETS.flatMap((onset) =>
    TOOL_SETS.flatMap((tools) =>
      [true, false].flatMap((heat) =>
        [true, false].map((firstSession) => ({
          side,
          onset,
          pressing: true,
          tools,
          heat,
          firstSession,
          movement: "heel-raises",
        })),
      ),
    ),
  ),
);
const CHRONIC: Wishes = {
  side: "left",
  onset: "chronic",
  pressing: true,
  tools: ["soft-ball"],
  heat: true,
  movement: null,
  firstSession: false,
};

function clearanceOf(person: Person): Clearance {
  const outcome = assess(screeningOf(person));
  if (outcome.kind !== "proceed") throw new Error(`did not go on: ${outcome.kind}`);
  return outcome;
}

const planOf = (person: Person, wishes = CHRONIC): Plan => buildPlan(clearanceOf(person), CALF, wishes);
const stepOf = (plan: Plan, kind: Step["kind"]): Step | undefined => plan.steps.find((step) => step.kind === kind);
const kindsOf = (plan: Plan): readonly string[] => plan.steps.map((step) => step.kind);

/** What is more than in the plan without cautions. A short walk stands in for a session with nothing left. */
function moreThan(base: Plan, plan: Plan): readonly string[] {
  if (kindsOf(plan).join() === "walk") return plan.totalSeconds <= 300 ? [] : ["the walk is over five minutes"];
  const longer = plan.steps.flatMap((step) => {
    const same = base.steps.find(({ kind, title }) => kind === step.kind && (kind !== "move" || title === step.title));
    if (same === undefined) return [`${step.title} is new`];
    return (["seconds", "times", "secondsMax"] as const)
      .filter((field) => step[field] > same[field])
      .map((field) => `${step.kind}.${field}`);
  });
  return [
    ...longer,
    ...(plan.totalSeconds > base.totalSeconds ? ["totalSeconds"] : []),
    ...(plan.pressureCap > base.pressureCap ? ["pressureCap"] : []),
  ];
}

/** What breaks the numbers that hold for everybody. */
function outOfBounds(plan: Plan): readonly string[] {
  const most: Readonly<Record<Step["kind"], number>> = { press: 90, stretch: 30, warm: 600, move: 60, walk: 300 };
  return [
    ...(plan.steps.length === 0 ? ["no step"] : []),
    ...plan.steps
      .filter((step) => Math.max(step.seconds, step.secondsMax) > most[step.kind])
      .map((step) => `${step.kind} is too long`),
    ...plan.steps.filter((step) => step.seconds <= 0 || step.times < 1).map((step) => `${step.kind} is empty`),
    ...plan.steps.filter((step) => step.kind === "press" && step.times > 3).map(() => "over three spots"),
    ...(plan.pressureCap > 6 ? ["pressed too hard"] : []),
    ...plan.leftOut.filter((part) => part.why === "").map((part) => `nobody says why: ${part.what}`),
  ];
}

/** What goes beyond the limits of this person, or beyond the playbook. */
function beyondLimits({ limits }: Clearance, plan: Plan, playbook: Playbook): readonly string[] {
  const { press, stretch, heat } = playbook;
  const most = {
    press: {
      seconds: Math.min(press?.holdSecondsMax ?? 0, limits.holdSecondsMax),
      times: Math.min(press?.spots.most ?? 0, limits.spotsMax),
    },
    warm: { seconds: Math.min(heat.seconds.most, limits.heatSecondsMax), times: 1 },
    stretch: { seconds: stretch.seconds.most, times: stretch.reps.most },
    move: { seconds: Math.max(...playbook.moves.map(({ reps, secondsEach }) => reps.most * secondsEach)), times: 1 },
    walk: { seconds: 180, times: 1 },
  } as const;
  return [
    ...plan.steps
      .filter(
        (step) =>
          step.seconds > step.secondsMax ||
          step.secondsMax > most[step.kind].seconds ||
          step.times > most[step.kind].times,
      )
      .map((step) => step.kind),
    ...(limits.pressing === "none" && stepOf(plan, "press") !== undefined ? ["pressed all the same"] : []),
    ...(limits.stretching === "none" && stepOf(plan, "stretch") !== undefined ? ["stretched all the same"] : []),
    ...(limits.stretching === "gentle" &&
    (stepOf(plan, "stretch")?.instruction ?? stretch.gentleInstruction) !== stretch.gentleInstruction
      ? ["stretched fully"]
      : []),
    ...(plan.pressureCap > limits.pressureCap ? ["pressed harder"] : []),
    ...(plan.tool === null || limits.tools.includes(plan.tool) ? [] : [`used the ${plan.tool}`]),
    ...limits.reminders.filter((reminder) => !plan.reminders.includes(reminder)),
  ];
}

/** Everybody with up to two facts of this area, and the young and the old with one. */
function peopleFor({ area }: Playbook): readonly Person[] {
  const facts = factIds(area).filter((id) => !NOT_NOW_FACTS.includes(id));
  return [
    ...setsUpToTwo(facts).map((has) => ({ area, has })),
    ...[16, 17, 65, 80].flatMap((age) => [[], ...facts.map((id) => [id])].map((has) => ({ area, age, has }))),
  ];
}

describe.each(PLAYBOOKS.map((playbook): [string, Playbook] => [playbook.id, playbook]))(
  "in the playbook %s every caution alone, every two together, and every one in the young and the old",
  (_id, playbook) => {
    const people = peopleFor(playbook);
    const well: Person = { area: playbook.area };
    test("never make a session longer, harder or fuller than the plan without cautions", () => {
      const wished = WISHES.map((wishes) => ({ wishes, base: buildPlan(clearanceOf(well), playbook, wishes) }));
      const wrong = people.flatMap((person) => {
        const clearance = clearanceOf(person);
        return wished.flatMap(({ wishes, base }) => {
          const more = moreThan(base, buildPlan(clearance, playbook, wishes));
          return more.length === 0 ? [] : [{ person, wishes, more }];
        });
      });
      expect(wrong).toEqual([]);
    });

    test("leave a plan with a step in it, inside the numbers that hold for everybody, and a reason for each thing left out", () => {
      const wrong = [well, ...people].flatMap((person) => {
        const clearance = clearanceOf(person);
        return WISHES.flatMap((wishes) => {
          const broken = outOfBounds(buildPlan(clearance, playbook, wishes));
          return broken.length === 0 ? [] : [{ person, wishes, broken }];
        });
      });
      expect(wrong).toEqual([]);
    });

    test("leave a plan that keeps to every limit, and to the most that the playbook allows", () => {
      const wrong = [well, ...people].flatMap((person) => {
        const clearance = clearanceOf(person);
        return WISHES.flatMap((wishes) => {
          const beyond = beyondLimits(clearance, buildPlan(clearance, playbook, wishes), playbook);
          return beyond.length === 0 ? [] : [{ person, wishes, beyond }];
        });
      });
      expect(wrong).toEqual([]);
    });
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
