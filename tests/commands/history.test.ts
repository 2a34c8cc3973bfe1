import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { history, type HistoryOptions } from "../../src/commands/history.ts";
import { EXIT } from "../../src/exit.ts";
import type { Event } from "../../src/log/event.ts";
import { fakeWorld } from "../support/fake-world.ts";
import { cleared, cramp, entry, halt, nextDay, profile, session } from "../support/log-events.ts";
import { at, LOOKING_BACK } from "../support/three-weeks.ts";

async function shown(events: readonly Event[], flags: Partial<HistoryOptions> = {}): Promise<readonly string[]> {
  const { world, printed } = fakeWorld({ events, now: new Date(LOOKING_BACK), size: { columns: 200, rows: 400 } });
  expect(await history(world, { json: false, ...flags })).toBe(EXIT.done);
  return printed.join("\n").split("\n");
}

async function asJson(events: readonly Event[], flags: Partial<HistoryOptions> = {}): Promise<unknown> {
  return JSON.parse((await shown(events, { json: true, ...flags })).join("\n"));
}

const SEE_CALF =
  "A warning sign was ticked (calf). Nobody has looked yet: be seen today. Your own doctor or clinic can guide you. No session before that. Tell them which sign it is, and since when.";

describe("the next session", () => {
  const chronic = { onset: "chronic", beganOn: "2026-09-01" } as const;

  test.each<[string, readonly Event[], string]>([
    ["may start now when the pace allows it", [session(at(19))], "Calf: next session may start now."],
    [
      "is in four hours after one this evening",
      [session(at(21, "19:00"))],
      "Calf: next session not before 2026-11-21 23:00.",
    ],
    [
      "is the start of tomorrow when today had enough",
      [session(at(21, "09:00")), session(at(21, "15:00"))],
      "Calf: next session not before 2026-11-22 03:00.",
    ],
    [
      "is a later day when four sessions were in seven days",
      [16, 18, 19, 21].map((day) => session(at(day), chronic)),
      "Calf: next session not before 2026-11-23 03:00.",
    ],
    [
      "is a later day after two in a row",
      [16, 18, 20, 21].map((day) => session(at(day), chronic)),
      "Calf: next session not before 2026-11-23 03:00.",
    ],
    [
      "is tomorrow after a worse one",
      [session(at(21, "09:00"), { result: "worse" })],
      "Calf: next session not before 2026-11-22 03:00.",
    ],
    [
      "does not wait for a session with no pressing",
      [session(at(21), { heldSeconds: 0 })],
      "Calf: next session may start now.",
    ],
    ["is none while a lock stands", [session(at(19)), halt(at(20))], SEE_CALF],
    [
      "is none while everything is locked by a halt elsewhere",
      [session(at(19)), halt(at(20), { area: "neck", urgency: "emergency", locks: "everywhere", until: at(21) })],
      "A call-now sign was ticked. Still there, or nobody has looked: call",
    ],
  ])("%s", async (_what, events, expected) => {
    expect((await shown(events)).join("\n")).toContain(`\n${expected}`);
  });

  test("is not offered once self-care has had its turn: who to see, and what to take along", async () => {
    const events = [14, 16, 18].flatMap((day) => [
      session(at(day)),
      nextDay(at(day + 1, "09:00"), at(day).slice(0, 10), { answer: "same", pain: 4, movementPain: 5 }),
    ]);
    const lines = await shown(events);
    expect(lines[2]).toBe(
      "Calf: self-care had its turn here. Book a doctor or physio: that is the next step. Take your record along: spasm-coach history",
    );
    expect(lines.join("\n")).not.toContain("may start now");
  });

  test("comes back once a clinician has checked it", async () => {
    const swollen = halt(at(19), { until: at(20) });
    const events = [session(at(18)), swollen, cleared(at(21), swollen)];
    expect(await shown(events)).toContain("Calf: next session may start now.");
  });

  test("is that of the area asked for", async () => {
    const events = [session(at(19), { area: "neck" }), session(at(21, "18:00"))];
    expect((await shown(events, { area: "neck" })).slice(0, 4)).toEqual([
      "1 session in 3 days.",
      "",
      "Neck: how was the day after Thu 19 Nov? Start asks it first.",
      "Neck: next session may start now.",
    ]);
  });

  test("is not told of a time that is over", async () => {
    expect((await shown([session(at(18))], { until: "2026-11-20" }))[0]).toBe("1 session in 3 days.");
  });

  test("is not told before the first session, but a lock is", async () => {
    const note = entry(at(21), { pain: 3 });
    const locked = halt(at(20), { locks: "everywhere", until: at(21) });
    expect([(await shown([note])).length > 2, (await shown([note, locked])).slice(0, 3)]).toEqual([
      true,
      ["1 entry.", "", SEE_CALF.replace(" (calf)", "")],
    ]);
  });
});

describe("the screen shows thirty days", () => {
  const old = cramp("2026-09-10T22:00:00+10:00");
  const border = cramp("2026-10-23T03:00:00+11:00");
  const before = cramp("2026-10-23T02:59:59+11:00");

  test("the thirtieth day included", async () => {
    expect(await shown([border])).toEqual([
      "1 cramp in 4 weeks.",
      "",
      "Of 30 days: 1 with pain or a cramp, 29 with no record. A day with no record may have been good or bad.",
      "  Week of Mon 19 Oct: Fri cramp or spasm, no record on 2 days.",
      "",
      "Cramps a night. After midnight counts to the evening before.",
      "  Week of Mon 19 Oct: 1 on 1 night (Fri 1); not told on 2.",
      "",
      "Newest first:",
      "Fri 23 Oct 03:00  cramp, calf, 2 min, let go",
    ]);
  });

  test("and says how to see what is older", async () => {
    expect((await shown([old, before, border])).slice(-3)).toEqual([
      "Fri 23 Oct 03:00  cramp, calf, 2 min, let go",
      "",
      "Older than 30 days: spasm-coach history --since 2026-09-10",
    ]);
    expect((await shown([old, border], { area: "calf" })).at(-1)).toBe(
      "Older than 30 days: spasm-coach history --area calf --since 2026-09-10",
    );
  });

  test("all of it when there is nothing newer, or when a day is given", async () => {
    const all = ["Fri 23 Oct 02:59  cramp, calf, 2 min, let go", "Thu 10 Sep 22:00  cramp, calf, 2 min, let go"];
    expect([
      (await shown([old, before])).slice(-2),
      (await shown([old, before], { since: "2026-09-10" })).slice(-2),
    ]).toEqual([all, all]);
  });

  test("an old profile is nothing to look for", async () => {
    expect((await shown([profile("2026-01-01T10:00:00+11:00"), border])).at(-1)).toBe(
      "Fri 23 Oct 03:00  cramp, calf, 2 min, let go",
    );
  });
});

test("for programs it is everything, unless a day is given", async () => {
  const events = [cramp("2025-09-10T22:00:00+10:00"), cramp(at(20))];
  expect([await asJson(events), await asJson(events, { since: "2026-11-01", until: "2026-11-20" })]).toMatchObject([
    { from: "2025-09-10", to: "2026-11-21", entries: [{ cramps: 1 }, { cramps: 1 }] },
    { from: "2026-11-01", to: "2026-11-20", entries: [{ id: events[1]?.id }] },
  ]);
});

test("every field of the JSON is documented, and what the screen shows is there", async () => {
  const events = [
    session(at(19), { howFar: { unit: "step", before: 1, after: 2 } }),
    cramp(at(20)),
    entry(at(21), { pain: 3, triggers: [{ name: "stairs" }] }),
    nextDay(at(20), "2026-11-19"),
  ];
  const told = (await asJson(events)) as Readonly<Record<string, unknown>>;
  const page = readFileSync(new URL("../../docs/for-programs.md", import.meta.url), "utf8");
  const [, part = ""] = page.split("## `history --json`");
  const [documented] = part.split("## `plan --json`");
  expect([...keysIn(told)].filter((key) => !documented?.includes(`\`${key}\``))).toEqual([]);
  expect(told).toMatchObject({
    due: ["Calf: next session may start now.", "Not clearly better by Thu 3 Dec: see a doctor or physio."],
    days: [{ day: "2026-11-19" }, { day: "2026-11-20", cramps: 1 }, { day: "2026-11-21", worst: 3 }],
    entries: [{ cramp: null }, { cramp: { minutes: 2, letGo: true } }],
    sessions: [{ howFar: { unit: "step", before: 1, after: 2 } }],
  });
});

/** All names of fields, however deep. */
function keysIn(value: unknown): ReadonlySet<string> {
  if (typeof value !== "object" || value === null) return new Set();
  const own = Array.isArray(value) ? [] : Object.keys(value);
  return new Set([...own, ...Object.values(value).flatMap((part) => [...keysIn(part)])]);
}

describe("nothing to show", () => {
  test("because nothing is recorded: what to do first", async () => {
    expect(await shown([])).toEqual([
      "Nothing recorded yet.",
      "Start a session:  spasm-coach start (it asks where it hurts)",
      "Note a trigger:   spasm-coach log long drive 5",
    ]);
  });

  test("because only the cramp clock was tried out", async () => {
    const tried = await shown([cramp(at(20), { practice: true })]);
    expect([tried[0], tried.at(-1)]).toEqual(["Nothing recorded yet.", "Practice, not counted: 1"]);
  });

  test("because of a lock before the first session: no session is offered", async () => {
    expect(await shown([halt(at(20), { locks: "everywhere" })])).toEqual([
      "Nothing recorded yet.",
      "Note a trigger:   spasm-coach log long drive 5",
      SEE_CALF.replace(" (calf)", ""),
    ]);
  });

  test.each<[string, Partial<HistoryOptions>, string]>([
    ["for an area", { area: "jaw" }, "Nothing recorded for this area (jaw)."],
    ["in a time", { until: "2026-11-01" }, "Nothing recorded in this time."],
    [
      "for an area in a time",
      { area: "jaw", since: "2026-11-01" },
      "Nothing recorded for this area (jaw) in this time.",
    ],
  ])("%s: where the record begins", async (_what, flags, expected) => {
    expect(await shown([session(at(19)), cramp(at(18))], flags)).toEqual([
      expected,
      "The whole record: spasm-coach history --since 2026-11-18",
    ]);
  });
});

test("entries that name no area are left out of one area, and counted", async () => {
  const events = [session(at(19)), entry(at(20), { pain: 2 }), entry(at(21), { pain: 2, area: "neck" })];
  expect((await shown(events, { area: "calf" })).at(-1)).toBe("Entries without an area, not shown here: 1");
  expect((await shown(events)).join("\n")).not.toContain("without an area");
});

test.each<[string, Partial<HistoryOptions>, string, string]>([
  ["a word", { since: "yesterday" }, "--since is not a day.", "Write it as year, month, day: --since 2026-11-01"],
  [
    "a day that is none",
    { until: "2026-02-30" },
    "--until is not a day.",
    "Write it as year, month, day: --until 2026-11-01",
  ],
  [
    "a month that is none",
    { until: "2026-13-01" },
    "--until is not a day.",
    "Write it as year, month, day: --until 2026-11-01",
  ],
  ["nothing", { since: "" }, "--since is not a day.", "Write it as year, month, day: --since 2026-11-01"],
  [
    "since after until",
    { since: "2026-11-20", until: "2026-11-01" },
    "--since is a later day than --until.",
    "Try: --since 2026-11-01 --until 2026-11-20",
  ],
])("%s is wrong usage", async (_what, flags, what, advice) => {
  const { world } = fakeWorld({ events: [session(at(19))] });
  await expect(history(world, { json: false, ...flags })).rejects.toMatchObject({ what, advice, code: EXIT.usage });
});

test("a day may be its own since and until", async () => {
  expect((await shown([session(at(19))], { since: "2026-11-19", until: "2026-11-19" }))[0]).toBe("1 session.");
});
