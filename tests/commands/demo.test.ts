import { describe, expect, test } from "vitest";
import { demo } from "../../src/commands/demo.ts";
import { startFromFlags, type StartFlags } from "../../src/commands/typed/from-flags.ts";
import { NO_FLAGS } from "../../src/commands/visit/telling.ts";
import { EXIT } from "../../src/exit.ts";
import { lookAround } from "../../src/session/moves.ts";
import { fakeWorld } from "../support/fake-world.ts";
import { halt } from "../support/log-events.ts";

describe("the 60-second look", () => {
  test("takes a minute, and presses, warms and stretches nothing", () => {
    expect(lookAround().map(({ kind, title, seconds }) => [kind, title, seconds])).toEqual([
      ["move", "Slow breaths", 40],
      ["move", "Shoulder rolls", 20],
    ]);
  });

  test("keeps nothing, to its end or stopped half way", async () => {
    for (const sessionKeys of [
      [],
      [[10, "q"]],
      [
        [10, "x"],
        [10, "2"],
        [20, "x"],
        [20, "2"],
      ],
    ] as const) {
      const { world, events, kept, printed } = fakeWorld({ keys: "enter", sessionKeys });
      expect(await demo(world, NO_FLAGS)).toBe(EXIT.done);
      expect([events, kept]).toEqual([[], []]);
      expect(printed).toHaveLength(1);
    }
  });

  test("says first who should not, with the number of the country, and can be left", async () => {
    const { world, shown, frames } = fakeWorld({ keys: "q", country: "AU" });
    expect(await demo(world, NO_FLAGS)).toBe(EXIT.done);
    expect(shown[0]).toContain("Call 000 now.");
    expect(frames).toEqual([]);
  });

  test("with something new reaches the call-now lines, and what is ticked there is recorded as ever", async () => {
    const { world, shown, events } = fakeWorld({ keys: "enter 1 enter y enter", sessionKeys: [[10, "e"]] });
    expect(await demo(world, NO_FLAGS)).toBe(EXIT.halted);
    expect(shown.some((screen) => screen.includes("Call now."))).toBe(true);
    expect(events).toMatchObject([{ kind: "halt", urgency: "emergency", locks: "everywhere" }]);
    const nothing = fakeWorld({ keys: "enter none none", sessionKeys: [[10, "e"]] });
    expect(await demo(nothing.world, NO_FLAGS)).toBe(EXIT.done);
    expect(nothing.events).toEqual([]);
  });

  test("does not move somebody whose warning sign is still open", async () => {
    const events = [halt("2026-11-21T08:00:00+11:00", { urgency: "emergency", locks: "everywhere" })];
    const { world, printed, frames } = fakeWorld({ events });
    expect(await demo(world, NO_FLAGS)).toBe(EXIT.notNow);
    expect([printed.join(), frames]).toEqual([
      "Not now: a warning sign was ticked. What to do next: spasm-coach start",
      [],
    ]);
  });

  test("needs somebody who can be asked", async () => {
    await expect(demo(fakeWorld({ interactive: false }).world, NO_FLAGS)).rejects.toThrow("needs a terminal");
  });

  test.each<[string | undefined, Partial<StartFlags>, string, string]>([
    ["calf", {}, "", "spasm-coach start --demo. A session: spasm-coach start calf"],
    [
      undefined,
      { print: true },
      " It does not take --print.",
      "spasm-coach start --demo. A session: spasm-coach start",
    ],
    [
      "calf",
      { heat: false },
      " It does not take --no-heat.",
      "spasm-coach start --demo. A session: spasm-coach start calf",
    ],
  ])("is the same for every area, so %s with %j is refused", async (area, flags, also, type) => {
    const { world, frames } = fakeWorld({ keys: "enter" });
    const started = startFromFlags(world, area, { demo: true, input: true, heat: true, ...flags });
    await expect(started).rejects.toMatchObject({
      what: `The 60-second look is the same for every area: breathing, shoulder rolls.${also}`,
      advice: `Type: ${type}`,
      code: EXIT.usage,
    });
    expect(frames).toEqual([]);
  });

  test("never stands between a cramp and its stretch", async () => {
    const started = startFromFlags(fakeWorld().world, "calf", { demo: true, cramp: true, input: true, heat: true });
    await expect(started).rejects.toMatchObject({ advice: "Type: spasm-coach start calf --cramp" });
  });

  test("takes the ways of sound", async () => {
    const { world, heard } = fakeWorld({ keys: "enter" });
    await startFromFlags(world, undefined, { demo: true, quiet: true, input: true, heat: true });
    expect(heard).toEqual([]);
  });
});
