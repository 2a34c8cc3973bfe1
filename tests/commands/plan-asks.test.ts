import { expect, test } from "vitest";
import { history } from "../../src/commands/history.ts";
import { plan, type PlanFlags } from "../../src/commands/plan.ts";
import { start } from "../../src/commands/start.ts";
import { EXIT, Interrupted, type UserError } from "../../src/exit.ts";
import type { Event } from "../../src/log/event.ts";
import { fakeWorld, type FakeWorld } from "../support/fake-world.ts";
import { asks, nextDay, session, weekly } from "../support/log-events.ts";
import { at, LOOKING_BACK } from "../support/three-weeks.ts";
import { screeningOf } from "../support/triage-people.ts";
import { FIRST_RUN, START_CALF } from "../support/visits.ts";

function at20(events: readonly Event[], keys = ""): FakeWorld {
  return fakeWorld({ events, keys, now: new Date(LOOKING_BACK), size: { columns: 200, rows: 400 }, country: "AU" });
}

test.each<[PlanFlags, object]>([
  [{ weekly: true }, { weekly: true, activities: ["sit"] }],
  [
    { activity: ["climb stairs", "climb stairs", " lift  a bag "] },
    { weekly: false, activities: ["climb stairs", "lift a bag"] },
  ],
  [{ howFar: true }, { weekly: false, activities: ["sit"], howFar: true }],
  [{ askLess: true }, { weekly: false, activities: [] }],
])("%j is kept, and read back by plan", async (flags, expected) => {
  const fake = at20([session(at(20)), asks(at(1), { weekly: false, activities: ["sit"] })]);
  expect(await plan(fake.world, "calf", flags)).toBe(EXIT.done);
  expect(fake.events.at(-1)).toMatchObject({ kind: "asks", area: "calf", ...expected });
  expect(fake.printed[0]?.startsWith("Saved.")).toBe(true);
  await plan(fake.world, "calf", { json: true });
  expect((JSON.parse(fake.printed.at(-1) ?? "") as { plans: readonly unknown[] }).plans).toMatchObject([
    { asks: expected },
  ]);
});

test.each<[string | undefined, PlanFlags, string]>([
  [undefined, { weekly: true }, "For which area?"],
  ["calf", { weekly: true, askLess: true }, "--ask-less asks nothing."],
  ["calf", { activity: ["a", "b", "c", "d"] }, "Three activities are the most."],
  ["calf", { activity: ["  "] }, "An activity is empty."],
  ["calf", { activity: ["x".repeat(61)] }, "An activity is too long."],
  ["calf", { howFar: true, askLess: true }, "--ask-less asks nothing."],
  ["quad", { howFar: true }, "How far it goes cannot be told for the front of the thigh."],
  ["calf", { weekly: true, ics: "-" }, "--ics cannot go with --weekly, --activity, --how-far or --ask-less."],
])("%s with %j is wrong usage, and nothing is written", async (area, flags, what) => {
  const fake = at20([]);
  const error = (await plan(fake.world, area, flags).catch((thrown: unknown) => thrown)) as UserError;
  expect([error.what, error.code, fake.events]).toEqual([what, EXIT.usage, []]);
});

const SIGNS = [...screeningOf({ age: 34 }).answers.keys()];

/** A long-known calf: a session every three days, each with a better day after. */
const RUNNING = [7, 10, 13, 16, 19].flatMap((day): readonly Event[] => [
  session(at(day), { beganOn: "2026-09-01", onset: "chronic", screened: SIGNS }),
  nextDay(at(day + 1), at(day).slice(0, 10), { pain: null, movementPain: null }),
]);

async function weeklyAsked(keys: string, events: readonly Event[]): Promise<FakeWorld> {
  const first = fakeWorld({ keys: `${FIRST_RUN} q`, now: new Date(at(6)) });
  await start(first.world, START_CALF);
  const fake = at20([...first.events, ...events], `n n 4 6 enter ${keys}`);
  await start(fake.world, START_CALF).catch((error: unknown) => {
    if (!(error instanceof Interrupted)) throw error;
  });
  return fake;
}

test("start asks it once it is due, after the pain, and keeps it", async () => {
  const on = asks(at(8), { activities: ["climb stairs"] });
  const fake = await weeklyAsked("1 2 enter 5 enter", [...RUNNING, on]);
  const screens = fake.shown.filter((text) => /Since Sat 7 Nov|How much|How well/.test(text));
  expect(screens.map((text) => text.split("\n")[0]?.replace(/^\d of \d {2}/, ""))).toEqual([
    "Since Sat 7 Nov, how is the calf?",
    "How much? 1 = a little, 5 = fully better.",
    "How well can you do it? 0 = not at all, 10 = as well as before.",
  ]);
  expect(fake.events.filter(({ kind }) => kind === "weekly")).toMatchObject([
    { since: "2026-11-07", change: 2, activities: [{ name: "climb stairs", score: 5 }] },
  ]);
});

test("start asks nothing of it while it is off", async () => {
  const fake = await weeklyAsked("q", RUNNING);
  expect(fake.shown.join("\n")).not.toMatch(/how is the calf|How well/);
});

test("the same or worse after a week ends the plan as a plan ends", async () => {
  const fake = await weeklyAsked("2", [...RUNNING, asks(at(8))]);
  expect(fake.shown.join("\n")).toContain("Self-care had its turn");
  expect(fake.events.at(-1)).toMatchObject({ kind: "halt", urgency: "clinician", raised: ["back-after-settling"] });
});

test("history and plan tell the answers", async () => {
  const fake = at20([...RUNNING, asks(at(8)), weekly(at(15), { since: "2026-11-07", change: 1 })]);
  await history(fake.world, { json: false });
  await plan(fake.world, "calf");
  const line = "Calf, since Sat 7 Nov: a little better. That can be chance. Week by week, -5 to 5: 1.";
  expect(fake.printed.map((text) => text.includes(line))).toEqual([true, true]);
});
