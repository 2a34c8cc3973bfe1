import { expect, test } from "vitest";
import { cramp } from "../../src/commands/cramp.ts";
import { start } from "../../src/commands/start.ts";
import { redFlagsFor } from "../../src/triage/assess.ts";
import { healthQuestionsFor } from "../../src/triage/health/index.ts";
import { fakeWorld, NEXT_DAY } from "../support/fake-world.ts";
import { AFTER, FIRST_RUN, RETURNING, START_CALF, wordsIn } from "../support/visits.ts";

/** The most common window: here the screens and keys are counted. */
const WINDOW = { size: { columns: 80, rows: 24 } } as const;
const ADULT = { age: 34, health: {} } as const;
const flags = redFlagsFor(["calf"], ADULT);
const facts = healthQuestionsFor(["calf"]);
const wordsOf = (lines: readonly { readonly ask: string }[]): number =>
  wordsIn(lines.map((line) => line.ask).join(" "));

test("a first visitor meets at most 13 screens and 24 keys, and few words beside the lines to tick", async () => {
  const { world, shown, keysPressed, screensAsked } = fakeWorld({ ...WINDOW, keys: `${FIRST_RUN} q` });
  await start(world, START_CALF);
  expect(screensAsked()).toBeLessThanOrEqual(13);
  expect(keysPressed()).toBeLessThanOrEqual(24);
  const lines = wordsOf(flags) + wordsOf(facts);
  expect(wordsIn(shown.join(" ")) - lines).toBeLessThanOrEqual(310);
});

test.each([
  ["calf", "Same as last time: calf, left, soft ball, heat, about 7 min."],
  ["neck", "Same as last time: neck, left, soft ball, heat, about 7 min."],
] as const)(
  "somebody back with nothing new for the %s meets 4 screens and 7 keys, the day after included",
  async (area, same) => {
    const first = fakeWorld({ ...WINDOW, keys: `${FIRST_RUN} enter ${AFTER}` });
    await start(first.world, { ...START_CALF, area });
    const again = fakeWorld({ ...WINDOW, keys: `${RETURNING} q`, events: first.events, country: "AU", now: NEXT_DAY });
    await start(again.world, { ...START_CALF, area });
    expect(again.screensAsked()).toBe(4);
    expect(again.keysPressed()).toBe(7);
    expect(again.shown[2]).toContain("The day after Sat 21 Nov:");
    const everySession = redFlagsFor([area], ADULT).filter((flag) => flag.repeat === "every-session");
    const hereToday = healthQuestionsFor([area]).filter((fact) => fact.screen === "here-today");
    const lines = wordsOf(everySession) + wordsOf(hereToday);
    expect(wordsIn(again.shown.slice(0, 4).join(" ")) - lines).toBeLessThanOrEqual(115);
    expect(again.shown.at(-2)).toContain(same);
  },
);

test("after the session come five keys", async () => {
  const first = fakeWorld({ ...WINDOW, keys: `${FIRST_RUN} enter ${AFTER}` });
  await start(first.world, START_CALF);
  const before = fakeWorld({ ...WINDOW, keys: `${FIRST_RUN} enter` });
  await start(before.world, START_CALF).catch(() => undefined);
  expect(first.keysPressed() - before.keysPressed()).toBe(5);
});

test("a cramp meets the stretch after two keys and at most 110 words, on the very first run", async () => {
  const { world, shown, keysPressed, frames } = fakeWorld({ ...WINDOW, keys: "n 1", sessionKeys: [[1, "q"]] });
  await cramp(world, { area: undefined, speed: 1 });
  expect(keysPressed()).toBe(2);
  expect(wordsIn(shown.slice(0, 2).join(" "))).toBeLessThanOrEqual(110);
  expect(frames[0]).toContain("Pull the toes towards you and hold.");
});
