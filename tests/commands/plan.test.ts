import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { plan, type PlanFlags } from "../../src/commands/plan.ts";
import { start } from "../../src/commands/start.ts";
import { EXIT, Interrupted, UserError } from "../../src/exit.ts";
import type { Event, SessionEvent } from "../../src/log/event.ts";
import { fakeWorld, type FakeWorld } from "../support/fake-world.ts";
import { halt, nextDay, plan as blockAnswer, profile, session } from "../support/log-events.ts";
import { at, LOOKING_BACK, THREE_WEEKS } from "../support/three-weeks.ts";
import { START_CALF } from "../support/visits.ts";

interface Asked extends FakeWorld {
  readonly text: string;
}

async function asked(
  events: readonly Event[],
  typed?: string,
  flags: PlanFlags = {},
  diskFails = false,
): Promise<Asked> {
  const fake = fakeWorld({ events, now: new Date(LOOKING_BACK), size: { columns: 200, rows: 24 }, diskFails });
  expect(await plan(fake.world, typed, flags)).toBe(EXIT.done);
  return { ...fake, text: fake.printed.join("\n") };
}

interface PublicPlan {
  readonly area: string;
  readonly kind: string;
  readonly next: { readonly kind: string; readonly until: string | null };
  readonly endsOn: string | null;
  readonly laterToday: string | null;
}

async function asJson(events: readonly Event[], typed?: string): Promise<readonly PublicPlan[]> {
  const { text } = await asked(events, typed, { json: true });
  return (JSON.parse(text) as { readonly plans: readonly PublicPlan[] }).plans;
}

const calf = (happened: string, changes: Partial<SessionEvent> = {}): SessionEvent =>
  session(happened, { beganOn: "2026-11-18", ...changes });

test("without a record it says how a plan begins", async () => {
  expect((await asked([])).text).toBe(
    "No plan is running.\nOne begins with the first session: spasm-coach start\nIt ends after 7 days without one.",
  );
});

test("of an area with no plan it names that area", async () => {
  expect((await asked([calf(at(20))], "neck")).text).toContain("spasm-coach start neck");
});

test("every field of the JSON is documented", async () => {
  const fake = fakeWorld({ events: [calf(at(15)), calf(at(20))], now: new Date(LOOKING_BACK) });
  await plan(fake.world, undefined, { json: true });
  const { plans } = JSON.parse(fake.printed.join("")) as { readonly plans: readonly object[] };
  const page = readFileSync(new URL("../../docs/for-programs.md", import.meta.url), "utf8");
  const [, documented = ""] = page.split("## `plan --json`");
  expect(plans.flatMap(Object.keys).filter((key) => !documented.includes(`\`${key}\``))).toEqual([]);
});

test.each([
  ["every week for twelve weeks", 12, null, true],
  ["eleven weeks", 11, null, false],
  ["twelve, one left out", 12, 5, false],
])("needed %s: a check is named, and no lock", async (_what, weeks, without, expected) => {
  const latest = Date.parse(at(20));
  const events = Array.from({ length: weeks }, (_, week) => week)
    .filter((week) => week !== without)
    .map((week) => calf(new Date(latest - week * 7 * 86_400_000).toISOString(), { beganOn: "2026-06-01" }));
  expect((await asked(events)).text.includes("Needed every week for 12 weeks: worth a check if it spreads")).toBe(
    expected,
  );
});

test("of an area that is locked it promises nothing", async () => {
  const { text } = await asked([halt(at(20), { locks: ["calf"] })], "calf");
  expect(text).toBe(
    "No plan is running for the calf.\nA warning sign was ticked. Nobody has looked yet: be seen today. Your own doctor or clinic can guide you. No session before that. Tell them which sign it is, and since when.",
  );
});

test("a plan of three weeks, word for word", async () => {
  expect((await asked(THREE_WEEKS)).text).toBe(
    [
      "Neck: plan for a spasm that has lasted. It began Tue 1 Sep.",
      "Next session may start now.",
      "How often: 3 or 4 times in seven days, not more than 2 days in a row.",
      "Not clearly better by Mon 23 Nov: see a doctor or physio. At once if it gets worse or something new starts.",
      "This plan ends on Mon 23 Nov. It then asks how it has been, and that decides what comes next.",
      "",
      "Missed days do not matter, and there is nothing to catch up. After 7 days without a session a new plan begins.",
      "Each start asks the safety questions first. What they say stands above any date here.",
    ].join("\n"),
  );
});

test("on the day it ends nothing is left to taper, and no heading stands alone", async () => {
  const events = [1, 5, 9, 13, 17, 20].map((day) => calf(at(day), { beganOn: "2026-10-31" }));
  const ended = fakeWorld({ events, now: new Date(at(22, "10:00")), size: { columns: 200, rows: 24 } });
  await plan(ended.world, undefined);
  const text = ended.printed.join("\n");
  expect([text.includes("this block of the plan is over"), text.includes("How often")]).toEqual([true, false]);
});

test("a plan never counts a streak, and never blames a missed day", async () => {
  const { text } = await asked([calf(at(14)), calf(at(20))]);
  expect(text).toContain("Missed days do not matter");
  expect(text).not.toMatch(/streak|in a row without|you missed/i);
});

test.each<[string, readonly Event[], string]>([
  [
    "no gain on three days",
    [1, 2, 3].flatMap((index) => noGain(14 + index)),
    "Calf: self-care had its turn here. Book a doctor or physio: that is the next step. Take your record along: spasm-coach history",
  ],
  [
    "a halt on the area",
    [calf(at(20)), halt(at(21))],
    "Calf: a warning sign was ticked. Nobody has looked yet: be seen today.",
  ],
  ["a halt that stands a day", [calf(at(20)), halt(at(21), { until: at(22) })], "no session before 2026-11-22 10:00"],
])("after %s it says the end, and gives no date", async (_what, events, words) => {
  const { text } = await asked(events);
  expect(text).toContain(words);
  expect(text).not.toMatch(/may start|not before|Missed days/);
});

function noGain(day: number): readonly Event[] {
  return [
    calf(at(day)),
    nextDay(at(day + 1, "09:00"), at(day).slice(0, 10), { answer: "same", pain: 4, movementPain: 5 }),
  ];
}

test("after a block that went well the plan is for when it is needed", async () => {
  const events = [
    ...[1, 8, 15].map((day) => calf(at(day), { beganOn: "2026-09-01" })),
    blockAnswer(at(20), { since: "2026-11-01", change: 3 }),
  ];
  const [only] = await asJson(events);
  expect(only).toMatchObject({ kind: "on-need", endsOn: null, next: { kind: "now" } });
});

describe("later today", () => {
  const run = calf(at(21, "18:00"), { playbook: "runner" });

  test("stands there after a whole session, and not the day after", async () => {
    expect((await asJson([run]))[0]?.laterToday).toContain("easy heel raises");
    expect((await asJson([calf(at(20), { playbook: "runner" })]))[0]?.laterToday).toBeNull();
  });

  test.each<[string, readonly Event[]]>([
    ["after a part", [{ ...run, partial: true }]],
    ["after a worse one", [{ ...run, result: "worse" }]],
    ["when nothing was pressed", [{ ...run, heldSeconds: 0 }]],
    ["for somebody whose tendons may not be loaded", [floxacin(), run]],
  ])("is left out %s", async (_when, events) => {
    expect((await asJson(events))[0]?.laterToday).toBeNull();
  });
});

/** Sessions on these days; the day after one of them was better. */
function better(told: number, days: readonly number[], beganOn: string): readonly Event[] {
  return [
    ...days.map((day) => calf(at(day), { beganOn })),
    nextDay(at(told + 1, "09:00"), at(told).slice(0, 10), { pain: null, movementPain: null }),
  ];
}

function floxacin(): Event {
  return profile(at(20), { facts: { floxacin: { answer: true, on: "2026-11-20" } } });
}

describe("plan and start say the same", () => {
  /** What start shows somebody who ticks nothing, and how it ends when nobody types on. */
  async function startsWith(events: readonly Event[], now: Date, keys = "none q"): Promise<string> {
    const fake = fakeWorld({ keys, events, now, country: "AU" });
    const end = await start(fake.world, START_CALF).catch((error: unknown) => {
      if (error instanceof Interrupted) return "goes on to the questions";
      throw error;
    });
    if (fake.shown.some((text) => text.includes("Self-care had its turn"))) return "self-care is over";
    // The day after is asked first when it is due: better, then two scores.
    if (keys === "none q" && fake.shown.at(-1)?.includes("The day after") === true) {
      return startsWith(events, now, "none 1 4 5 enter q");
    }
    const [told] = fake.shown.filter((text) => text.includes("Not before")).map((text) => text.split("\n")[0]);
    return told ?? (end === EXIT.notNow ? "not now" : "goes on to the questions");
  }

  test.each<[string, readonly Event[]]>([
    ["an hour after a session", [calf(at(21, "19:00"))]],
    ["after two sessions today", [calf(at(21, "09:00")), calf(at(21, "15:00"))]],
    ["after a worse one this morning", [calf(at(21, "09:00"), { result: "worse" })]],
    ["on the evening before it is long-lasting", better(20, [20, 21], "2026-11-07")],
    ["after four in seven days", better(19, [16, 18, 19, 21], "2026-09-01")],
  ])("%s", async (_when, events) => {
    const [only] = await asJson(events);
    const until = new Date(only?.next.until ?? Number.NaN);
    const words = fakeWorld().world.clock.inWords(until);
    expect(await startsWith(events, new Date(LOOKING_BACK))).toContain(`Not before ${words}.`);
    expect(await startsWith(events, new Date(until.getTime() - 60_000))).toContain(`Not before ${words}.`);
    expect(await startsWith(events, until)).toBe("goes on to the questions");
  });

  test("when it may start now", async () => {
    const events = [calf(at(20))];
    expect((await asJson(events))[0]?.next.kind).toBe("now");
    expect(await startsWith(events, new Date(LOOKING_BACK))).toBe("goes on to the questions");
  });

  test("when self-care has had its turn", async () => {
    const events = [14, 16, 18].flatMap(noGain);
    expect((await asJson(events))[0]?.next.kind).toBe("refer");
    expect(await startsWith(events, new Date(LOOKING_BACK))).toBe("self-care is over");
  });
});

describe("the calendar file", () => {
  const events = [calf(at(20))];

  test("is saved, and says so", async () => {
    const { exported, text } = await asked(events, undefined, { ics: "plan.ics" });
    expect([exported.length, text.startsWith("Saved: plan.ics\n")]).toEqual([1, true]);
    expect(exported[0]).toContain("BEGIN:VCALENDAR");
  });

  test("goes to standard output for -", async () => {
    const { exported, text } = await asked(events, undefined, { ics: "-" });
    expect([exported, text.startsWith("BEGIN:VCALENDAR\r\n")]).toEqual([[], true]);
  });

  test("that cannot be saved is on the screen", async () => {
    const fake = fakeWorld({ events, now: new Date(LOOKING_BACK), diskFails: true });
    const end = await plan(fake.world, undefined, { ics: "plan.ics" }).catch((error: unknown) => error);
    expect(end).toBeInstanceOf(UserError);
    expect([(end as UserError).code, fake.printed.join("").includes("END:VCALENDAR")]).toEqual([EXIT.notSaved, true]);
    expect(fake.printed.join("")).not.toContain("Saved");
  });

  test("of a plan that a gap has ended takes its entries back", async () => {
    const { exported, text } = await asked([calf(at(3))], undefined, { ics: "plan.ics" });
    expect(exported[0]?.match(/STATUS:\w+/g)).toEqual(Array(3).fill("STATUS:CANCELLED"));
    expect(text).toContain("No plan is running. What the last one left in a calendar is taken back.");
  });

  test("is not written when no plan is running", async () => {
    const { exported, text } = await asked([], undefined, { ics: "plan.ics" });
    expect([exported, text]).toEqual([[], "No plan is running, so there is nothing for a calendar."]);
  });
});

test("an unknown area, and one without sessions, are errors that name a way on", async () => {
  const codes = await Promise.all(
    ["clf", "whole-body"].map((typed) =>
      plan(fakeWorld().world, typed).then(
        () => 0,
        (error: unknown) => (error as UserError).code,
      ),
    ),
  );
  expect(codes).toEqual([EXIT.usage, EXIT.usage]);
});
