import { describe, expect, test } from "vitest";
import { breaks } from "../../src/commands/breaks.ts";
import { EXIT } from "../../src/exit.ts";
import { fakeWorld, type FakeOptions, type FakeWorld } from "../support/fake-world.ts";

const DUE_AT = 45 * 60;

async function ran(
  keys: readonly (readonly [number, string])[],
  options: FakeOptions = {},
  flags: Parameters<typeof breaks>[1] = { every: undefined, speed: 1 },
): Promise<FakeWorld & { readonly code: number }> {
  const fake = fakeWorld({ sessionKeys: keys, ...options });
  return { ...fake, code: await breaks(fake.world, flags) };
}

describe("breaks", () => {
  test("says what is known of it, and q ends with nothing recorded", async () => {
    const { code, frames, events } = await ran([[60, "q"]]);
    expect(frames[0]).toContain("Six studies: extra breaks may not change pain.");
    expect([code, events]).toEqual([EXIT.done, []]);
  });

  test("when it is due there is one tone and one notice", async () => {
    const { heard, notices } = await ran([[DUE_AT + 600, "q"]]);
    expect([heard, notices]).toEqual([[`${String(DUE_AT)} ready`], ["Time for a minute on your feet."]]);
  });

  test("Enter leads through the minute; then it counts anew", async () => {
    const { frames } = await ran([
      [DUE_AT, "enter"],
      [DUE_AT + 70, "q"],
    ]);
    const seen = ["Time for a minute", "Stand up", "Roll the shoulders", "Look far away", "Next break in 45 min."];
    const at = seen.map((text) => frames.findLastIndex((frame) => frame.startsWith(text)));
    expect(at).toEqual([...at].sort((one, other) => one - other));
    expect(at).not.toContain(-1);
  });

  test.each([
    ["numb", ["x", "5"], "Stopped. If it still tingles or is numb in 5 minutes"],
    ["sharp twice", ["x", "3", "x", "3"], "Stopped after sharp pain twice."],
    ["letting go without a reason", ["x", "q"], "Stopped. Leave it for today."],
  ])("%s in the minute ends the breaks with what to do", async (_what, keys, line) => {
    const pressed = keys.map((key) => [DUE_AT + 5, key] as const);
    const { code, printed, events } = await ran([[DUE_AT, "enter"], ...pressed]);
    expect([code, printed.at(-1)?.startsWith(line), events]).toEqual([EXIT.done, true, []]);
  });

  test("something new in the minute comes to the call-now screen, and a sign ticked halts", async () => {
    const { code, events } = await ran(
      [
        [1, "enter"],
        [5, "e"],
      ],
      { keys: "#chest-pain enter y enter" },
    );
    expect(code).toBe(EXIT.halted);
    expect(events.map(({ kind }) => kind)).toEqual(["halt"]);
  });

  test.each(["interrupt", "gone"])("%s ends with 130", async (key) => {
    expect((await ran([[5, key]])).code).toBe(EXIT.interrupted);
  });

  test.each([
    ["30m", 30],
    ["1h", 60],
    ["50", 50],
    ["45 min", 45],
  ])("--every %s is %i minutes", async (every, minutes) => {
    const { frames } = await ran([[1, "q"]], {}, { every, speed: 1 });
    expect(frames[0]).toContain(`Next break in ${String(minutes)} min.`);
  });

  test.each(["5m", "2h", "soon", "", "0"])("--every %s is refused with what would do", async (every) => {
    await expect(ran([], {}, { every, speed: 1 })).rejects.toMatchObject({
      code: EXIT.usage,
      advice: "For example: spasm-coach breaks --every 45m",
    });
  });

  test("without a terminal it says so", async () => {
    await expect(ran([], { interactive: false })).rejects.toMatchObject({ code: EXIT.usage });
  });
});
