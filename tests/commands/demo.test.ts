import { describe, expect, test } from "vitest";
import { demo } from "../../src/commands/demo.ts";
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
      expect(await demo(world, 1)).toBe(EXIT.done);
      expect([events, kept]).toEqual([[], []]);
      expect(printed).toHaveLength(1);
    }
  });

  test("says first who should not, with the number of the country, and can be left", async () => {
    const { world, shown, frames } = fakeWorld({ keys: "q", country: "AU" });
    expect(await demo(world, 1)).toBe(EXIT.done);
    expect(shown[0]).toContain("Call 000 now.");
    expect(frames).toEqual([]);
  });

  test("with something new reaches the call-now lines, and what is ticked there is recorded as ever", async () => {
    const { world, shown, events } = fakeWorld({ keys: "enter 1 enter y enter", sessionKeys: [[10, "e"]] });
    expect(await demo(world, 1)).toBe(EXIT.halted);
    expect(shown.some((screen) => screen.includes("Call now."))).toBe(true);
    expect(events).toMatchObject([{ kind: "halt", urgency: "emergency", locks: "everywhere" }]);
    const nothing = fakeWorld({ keys: "enter none none", sessionKeys: [[10, "e"]] });
    expect(await demo(nothing.world, 1)).toBe(EXIT.done);
    expect(nothing.events).toEqual([]);
  });

  test("does not move somebody whose warning sign is still open", async () => {
    const events = [halt("2026-11-21T08:00:00+11:00", { urgency: "emergency", locks: "everywhere" })];
    const { world, printed, frames } = fakeWorld({ events });
    expect(await demo(world, 1)).toBe(EXIT.notNow);
    expect([printed.join(), frames]).toEqual([
      "Not now: a warning sign was ticked. What to do next: spasm-coach start",
      [],
    ]);
  });

  test("needs somebody who can be asked", async () => {
    await expect(demo(fakeWorld({ interactive: false }).world, 1)).rejects.toThrow("needs a terminal");
  });
});
