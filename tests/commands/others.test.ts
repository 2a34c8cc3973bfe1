import { describe, expect, test } from "vitest";
import { cramp } from "../../src/commands/cramp.ts";
import { history } from "../../src/commands/history.ts";
import { log } from "../../src/commands/log.ts";
import { menu } from "../../src/commands/menu.ts";
import { startAnswers } from "../../src/commands/visit/start-answers.ts";
import { start } from "../../src/commands/start.ts";
import { triageScreens } from "../../src/commands/visit/triage-screens.ts";
import { triageAnswers } from "../../src/commands/triage.ts";
import { EXIT } from "../../src/exit.ts";
import { flagsConcerning } from "../../src/triage/assess.ts";
import { healthQuestionsFor } from "../../src/triage/health/index.ts";
import { fakeWorld, NEXT_DAY } from "../support/fake-world.ts";
import { saying } from "../support/log-options.ts";
import { FIRST_RUN, START_CALF } from "../support/visits.ts";

const signs = Object.fromEntries(flagsConcerning(["calf"]).map((flag) => [flag.id, "no"]));
const profile = { age: 34, ...Object.fromEntries(healthQuestionsFor(["calf"]).map(({ id }) => [id, false])) };
const complete = { area: "calf", side: "left", country: "AU", consent: true, pain: 4, movementPain: 6, profile, signs };
const asFile = (
  answers: object,
): { readonly texts: Readonly<Record<string, string>>; readonly interactive: false } => ({
  texts: { "a.json": JSON.stringify(answers) },
  interactive: false,
});
const run = { area: undefined, answers: "a.json", print: false, json: false, speed: 1 } as const;
const triage = { area: undefined, answers: "a.json", print: false, json: true } as const;

test("b goes back through every question to the first screen, and forward again to the plan", async () => {
  // The country is typed: there `b` needs its Enter.
  const back = "b b b b b b b b b enter b b";
  const forward = FIRST_RUN.replaceAll("none", "n");
  const questions = forward.split(" ").slice(0, -4).join(" ");
  const { world, shown } = fakeWorld({ keys: `${questions} ${back} ${forward} q` });
  expect(await start(world, START_CALF)).toBe(EXIT.done);
  expect(shown.filter((screen) => screen.includes("Call now."))).toHaveLength(2);
});

describe("a cramp", () => {
  const stretchFor = (
    seconds: number,
    key: string,
  ): { readonly sessionKeys: readonly (readonly [number, string])[] } => ({
    sessionKeys: [[seconds, key]],
  });

  test("that let go is one entry: muscle, minutes, what worked", async () => {
    const { world, events, printed } = fakeWorld({ keys: "n 1 1 enter", ...stretchFor(90, "space") });
    expect(await cramp(world, { area: undefined, speed: 1 })).toBe(EXIT.done);
    expect(events).toMatchObject([{ kind: "cramp", area: "calf", minutes: 1.5, letGo: true, worked: "stretch" }]);
    expect(printed.at(-1)).toBe("Saved. Cramp, calf, 1 min 30 s.");
  });

  test("that has not let go after ten minutes needs help today", async () => {
    const { world, events } = fakeWorld({ keys: "n enter" });
    expect(await cramp(world, { area: "calf", speed: 1 })).toBe(EXIT.halted);
    expect(events).toMatchObject([
      { kind: "cramp", minutes: 10, letGo: false },
      { kind: "halt", urgency: "urgent", raised: ["cramp-10"] },
    ]);
  });

  test("with any of the signs, or not sure, halts and shows the number of the country", async () => {
    const { world, events, printed } = fakeWorld({ keys: "y enter", country: "AU" });
    expect(await cramp(world, { area: undefined, speed: 1 })).toBe(EXIT.halted);
    expect(events).toMatchObject([{ kind: "halt", urgency: "emergency", locks: "everywhere" }]);
    expect(printed[0]).toContain("Call 000 now.");
  });

  test("that has only gone on too long is urgent, not an emergency", async () => {
    const { world, events } = fakeWorld({ keys: "9 enter" });
    expect(await cramp(world, { area: "calf", speed: 1 })).toBe(EXIT.halted);
    expect(events).toMatchObject([{ kind: "halt", urgency: "urgent" }]);
  });

  test("is not started under an emergency lock, nor rubbed before the other lines", async () => {
    const locked = fakeWorld({ keys: "y enter" });
    await cramp(locked.world, { area: "calf", speed: 1 });
    const again = fakeWorld({ keys: "n", events: locked.events, country: "AU" });
    expect(await cramp(again.world, { area: "calf", speed: 1 })).toBe(EXIT.notNow);

    const rubbed = fakeWorld({
      keys: "none 1 1 r none y 3 4 enter 'au' enter none none none none",
      ...stretchFor(30, "space"),
    });
    expect(await cramp(rubbed.world, { area: undefined, speed: 1 })).toBe(EXIT.done);
    expect(rubbed.frames.at(-2)).toContain("Rub lightly by hand");

    const pregnant = fakeWorld({
      keys: "none 1 1 r none y 3 4 enter 'au' enter #pregnant enter none enter none none none",
      ...stretchFor(30, "space"),
    });
    expect(await cramp(pregnant.world, { area: undefined, speed: 1 })).toBe(EXIT.done);
    expect(pregnant.frames.join("\n")).not.toContain("Rub lightly");
    expect(pregnant.printed.at(-1)).toContain("No rubbing this time.");
  });

  test("is kept when the person stops it, and something new reaches the call-now screen", async () => {
    const stopped = fakeWorld({ keys: "n", ...stretchFor(30, "interrupt") });
    expect(await cramp(stopped.world, { area: "foot", speed: 1 })).toBe(EXIT.interrupted);
    expect(stopped.events).toMatchObject([{ kind: "cramp", area: "foot", minutes: 0.5, letGo: false }]);
    const chest = fakeWorld({ keys: "n 1 enter y enter", ...stretchFor(30, "e") });
    expect(await cramp(chest.world, { area: "calf", speed: 1 })).toBe(EXIT.halted);
  });
});

describe("start --answers", () => {
  test("runs the whole session, prints it line by line and saves it", async () => {
    const answers = { ...complete, painAfter: 3, movementPainAfter: 4, onset: "chronic", triggers: ["long drive"] };
    const { world, events, printed } = fakeWorld(asFile(answers));
    expect(await startAnswers(world, run)).toBe(EXIT.done);
    expect(events).toMatchObject([
      {
        kind: "session",
        partial: false,
        result: "better",
        onset: "chronic",
        heldSeconds: 180,
        triggers: ["long drive"],
      },
    ]);
    expect(printed.at(-1)).toContain("Saved.");
  });

  test("left out means the gentlest: acute, hands, no heat, not asked afterwards", async () => {
    const { world, events } = fakeWorld(asFile(complete));
    await startAnswers(world, run);
    expect(events).toMatchObject([
      { onset: "acute", tools: [], heat: false, painAfter: null, result: null, heldSeconds: 90 },
    ]);
  });

  test("stores neither the profile nor the consent", async () => {
    const { world, events } = fakeWorld(asFile(complete));
    await startAnswers(world, run);
    expect(events.map((event) => event.kind)).toEqual(["session"]);
  });

  test.each(["consent", "country", "pain", "movementPain"])("without %s ends with 2 and names it", async (field) => {
    const { world, events } = fakeWorld(asFile({ ...complete, [field]: undefined }));
    await expect(startAnswers(world, run)).rejects.toMatchObject({
      code: EXIT.usage,
      what: `Answers are missing: ${field}.`,
    });
    expect(events).toEqual([]);
  });

  test("a consent of false is no consent", async () => {
    const { world } = fakeWorld(asFile({ ...complete, consent: false }));
    await expect(startAnswers(world, run)).rejects.toMatchObject({ what: "Answers are missing: consent." });
  });

  test("a halt records and locks, and the lock stands for the next run", async () => {
    const halted = fakeWorld(asFile({ ...complete, signs: { ...signs, "leg-swollen": "not-sure" } }));
    expect(await startAnswers(halted.world, { ...run, speed: 60 })).toBe(EXIT.halted);
    expect(halted.events).toMatchObject([{ kind: "halt", urgency: "urgent", raised: ["leg-swollen"] }]);
    const locked = fakeWorld({ ...asFile(complete), events: halted.events });
    expect(await startAnswers(locked.world, run)).toBe(EXIT.notNow);
  });

  test("too soon after a session ends with 4", async () => {
    const first = fakeWorld(asFile(complete));
    await startAnswers(first.world, run);
    const second = fakeWorld({ ...asFile(complete), events: first.events });
    expect(await startAnswers(second.world, run)).toBe(EXIT.notNow);
    const later = fakeWorld({ ...asFile(complete), events: first.events, now: NEXT_DAY });
    expect(await startAnswers(later.world, run)).toBe(EXIT.done);
  });

  test("with --print shows the plan and writes nothing", async () => {
    const { world, events, printed } = fakeWorld(asFile(complete));
    expect(await startAnswers(world, { ...run, print: true, json: true })).toBe(EXIT.done);
    expect(JSON.parse(printed[0] ?? "")).toMatchObject({ playbook: "calf", side: "left" });
    expect(events).toEqual([]);
  });
});

describe("triage --answers", () => {
  test.each([
    ["all no", {}, EXIT.done, "proceed"],
    ["one sign", { signs: { ...signs, fever: "yes" } }, EXIT.halted, "halt"],
    ["a fresh strain", { profile: { ...profile, "fresh-strain": true } }, EXIT.notNow, "not-now"],
    ["no answers", { signs: {}, profile: {} }, EXIT.usage, "incomplete"],
  ])("with %s", async (_name, change, code, outcome) => {
    const { world, printed, events } = fakeWorld(asFile({ area: "calf", profile, signs, ...change }));
    expect(await triageAnswers(world, triage)).toBe(code);
    expect(JSON.parse(printed[0] ?? "")).toMatchObject({ outcome });
    expect(events).toEqual([]);
  });
});

test("triage on a terminal asks every line and records a halt", async () => {
  const keys = "n y 3 4 enter 'au' enter n n n n";
  const { world, printed } = fakeWorld({ keys });
  expect(await triageScreens(world, "calf")).toBe(EXIT.done);
  expect(printed.at(-1)).toContain("That does not rule out a medical problem.");
  const halted = fakeWorld({ keys: "n y 3 4 enter 'au' enter n n #leg-swollen enter y enter" });
  expect(await triageScreens(halted.world, "calf")).toBe(EXIT.halted);
  expect(halted.events.at(-1)).toMatchObject({ kind: "halt", raised: ["leg-swollen"] });
});

describe("triage without an area", () => {
  test.each([
    ["1", "neck", 80, 24],
    ["0", "outer thigh", 40, 20],
    ["k", "whole body", 40, 20],
    ["k", "whole body", 40, 12],
    ["f", "shin", 80, 10],
  ])("asks where it hurts: %s is the %s, in a window of %i by %i", async (key, words, columns, rows) => {
    const { world, shown } = fakeWorld({ keys: key, size: { columns, rows } });
    await expect(triageScreens(world, undefined)).rejects.toThrow();
    const lines = (shown[0] ?? "").split("\n");
    expect(shown[0]).toContain(`${key} ${words}`);
    expect([lines.length <= rows, lines.every((line) => line.length <= columns)]).toEqual([true, true]);
  });
});

describe("history", () => {
  test("that is empty says what to do first", async () => {
    const { world, printed } = fakeWorld();
    expect(await history(world, { json: false })).toBe(EXIT.done);
    expect(printed[0]).toContain("Start a session:  spasm-coach start (it asks where it hurts)");
  });

  test("lists sessions and entries, newest first", async () => {
    const first = fakeWorld(asFile({ ...complete, painAfter: 3, movementPainAfter: 4 }));
    await startAnswers(first.world, run);
    await log(first.world, saying("long drive 5"));
    await history(first.world, { json: false });
    expect(first.printed.at(-1)).toMatchInlineSnapshot(`
      "1 session.

      Calf: next session not before 2026-11-21 14:02.
      Not clearly better by Sat 5 Dec: see a doctor or physio.

      Newest first:
      Sat 21 Nov 10:02  session, calf left, moving 6 -> 4, held 90 s
      Sat 21 Nov 10:02  long drive, pain 5, id vent-2

      Triggers, in days:
        long drive: noted on 1 day, no whole day yet.
      Counts only. They do not show what brings it on.
      Too early to compare: 28 more whole days at the least.
      A whole day tells of each trigger, there or not, on good days too: spasm-coach
      log --evening"
    `);
  });
});

test("the menu leads to history and out again", async () => {
  const { world, printed } = fakeWorld({ keys: "h" });
  expect(await menu(world)).toBe(EXIT.done);
  expect(printed[0]).toContain("Nothing recorded yet.");
  expect(await menu(fakeWorld({ keys: "q" }).world)).toBe(EXIT.done);
});
