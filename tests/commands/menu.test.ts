import { describe, expect, test } from "vitest";
import { menu } from "../../src/commands/menu.ts";
import { EXIT, UserError } from "../../src/exit.ts";
import { fakeWorld, type FakeOptions } from "../support/fake-world.ts";
import { halt, nextDay, session } from "../support/log-events.ts";

const YESTERDAY = "2026-11-20T19:00:00+11:00";
const TODAY = "2026-11-21T08:30:00+11:00";

async function opened(options: FakeOptions): Promise<readonly string[]> {
  const { world, shown } = fakeWorld({ keys: "q", ...options });
  expect(await menu(world)).toBe(EXIT.done);
  return shown[0]?.split("\n") ?? [];
}

const CHOICES = [
  "s start a session",
  "c a cramp is on right now",
  "l log a trigger, pain or a note",
  "h history",
  "p plan: what comes next",
  "k know more: learn",
  "e settings",
  "d a 60-second look, nothing is kept",
  "q quit",
];

describe("the menu", () => {
  test("with nothing recorded is its choices alone", async () => {
    expect(await opened({})).toEqual(["spasm-coach", ...CHOICES]);
  });

  test("says first that the day after is to be told, and that the next session may start", async () => {
    expect(await opened({ events: [session(YESTERDAY)] })).toEqual([
      "spasm-coach",
      "Calf: how was the day after Fri 20 Nov? Start asks it first.",
      "Calf: next session may start now.",
      "Not clearly better by Fri 4 Dec: see a doctor or physio.",
      "Enter next session: calf",
      ...CHOICES,
    ]);
  });

  test("says until when the next session has to wait, and then Enter does nothing", async () => {
    const lines = await opened({ events: [session(TODAY)] });
    expect(lines).toContain("Calf: next session not before 2026-11-21 12:30.");
    expect(lines.some((line) => line.startsWith("Enter"))).toBe(false);
  });

  test("puts the area with an answer to give before the one that may start, and that before one that waits", async () => {
    const events = [
      session(TODAY, { area: "neck", playbook: "neck-trap" }),
      session(YESTERDAY, { area: "foot", playbook: "foot-arch" }),
      nextDay(TODAY, "2026-11-20", { area: "foot" }),
      session(YESTERDAY),
    ];
    const areas = (await opened({ events })).flatMap((line) => /^(\w+): next session/.exec(line)?.[1] ?? []);
    expect(areas).toEqual(["Calf", "Foot", "Neck"]);
  });

  test("forgets an area after a week without a session there", async () => {
    expect(await opened({ events: [session("2026-11-10T19:00:00+11:00")] })).toEqual(["spasm-coach", ...CHOICES]);
  });

  test.each([
    ["emergency", "everywhere", "A call-now sign was ticked. Still there, or nobody has looked: call 000 now."],
    [
      "urgent",
      ["calf"],
      "A warning sign was ticked (calf). Nobody has looked yet: be seen today. 1800MEDICARE (1800 633 422) can guide you. No session before that. Tell them which sign it is, and since when.",
    ],
    [
      "clinician",
      ["calf"],
      "A sign that needs a check was ticked (calf). Book a doctor or physio first. No session before that. Tell them which sign it is, and since when. Take your record along: spasm-coach history",
    ],
  ] as const)(
    "says first of all that an %s sign is open, and offers no session there",
    async (urgency, locks, line) => {
      const events = [session(YESTERDAY), halt(TODAY, { urgency, locks: locks === "everywhere" ? locks : [...locks] })];
      const lines = await opened({ events, country: "AU", size: { columns: 200, rows: 30 } });
      expect(lines[1]).toBe(line);
      expect(lines.filter((text) => /next session|Enter/.test(text))).toEqual([]);
    },
  );

  test("names three areas of a leg and counts the others", async () => {
    const events = [halt(TODAY, { locks: ["calf", "shin", "foot", "quad", "hamstring"] })];
    expect((await opened({ events, size: { columns: 200, rows: 30 } }))[1]).toContain(
      "(front of the thigh, back of the thigh, calf and 2 more)",
    );
  });

  test("says that the record cannot be read, and what needs no record still works", async () => {
    const { world, shown, printed } = fakeWorld({ keys: "k" });
    const read = (): never => {
      throw new UserError("The record cannot be read.", "Look at its folder.", EXIT.unreadable);
    };
    const broken = { ...world, journal: { ...world.journal, read, lately: read } };
    expect(await menu(broken)).toBe(EXIT.done);
    expect(shown[0]?.split("\n").slice(1, 3)).toEqual(["The record cannot be read.", "Look at its folder."]);
    expect(printed[0]).toContain("Learn about spasm");
  });

  test("leads to learn and to the look, and Enter to the next session", async () => {
    const learn = fakeWorld({ keys: "k" });
    expect(await menu(learn.world)).toBe(EXIT.done);
    expect(learn.printed[0]).toContain("Learn about spasm");
    const look = fakeWorld({ keys: "d enter" });
    expect(await menu(look.world)).toBe(EXIT.done);
    expect(look.events).toEqual([]);
    const next = fakeWorld({ keys: "enter", events: [session(YESTERDAY)] });
    await menu(next.world).catch(() => undefined);
    expect(next.shown.join("\n")).toContain("Call now.");
  });

  test.each([
    [40, 24],
    [20, 12],
  ])("keeps to a window of %i columns and %i rows", async (columns, rows) => {
    const lines = await opened({ events: [session(YESTERDAY)], size: { columns, rows } });
    expect(lines.filter((line) => line.length > columns)).toEqual([]);
  });
});
