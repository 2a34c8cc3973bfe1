import { describe, expect, test } from "vitest";
import { start, type StartOptions } from "../../src/commands/start.ts";
import { EXIT } from "../../src/exit.ts";
import { fakeWorld, type FakeWorld } from "../support/fake-world.ts";
import { AFTER, START_CALF } from "../support/visits.ts";

const START_NECK: StartOptions = { ...START_CALF, area: "neck" };

interface Told {
  /** Keys on the conditions screen. */
  readonly conditions?: string;
  /** Key of the onset: 1 today, 4 longer. */
  readonly onset?: string;
  /** 1 left, 2 right, 3 both. */
  readonly side?: string;
}

/** Keys that take a first visitor with a sore neck to the plan. */
function firstRun({ conditions = "n", onset = "4", side = "3" }: Told = {}): string {
  return `n y 3 4 enter 'au' enter n ${conditions} n n ${onset} ${side} 1 2 enter 3 5 enter`;
}

/** The plan screen, after a first run with these answers. */
async function planAfter(told: Told): Promise<string> {
  const { world, shown } = fakeWorld({ keys: `${firstRun(told)} q` });
  expect(await start(world, START_NECK)).toBe(EXIT.done);
  return shown.at(-2) ?? "";
}

/** The first lines of a screen, down to its clock. A drawing at the right, from column 41 on, is none of them. */
function titleOf(frame: string): string {
  if (!frame.includes("# press here")) return frame.split("\n")[0] ?? "";
  const words = frame.split("\n").map((line) => line.slice(0, 41).trimEnd());
  return words
    .slice(
      0,
      words.findIndex((line) => /^\d+ seconds/.test(line)),
    )
    .join(" ");
}

/** The titles of the session's screens, each once, in their order. */
function titlesIn({ frames }: FakeWorld): readonly string[] {
  return [...new Set(frames.map(titleOf))];
}

const sessionIn = ({ events }: FakeWorld) => events.find((event) => event.kind === "session");

describe("the neck", () => {
  test("is planned with 4 minutes of warmth, 45 seconds on three spots a side, five rolls, five nods", async () => {
    expect(await planAfter({})).toMatchInlineSnapshot(`
      "No warning sign ticked. That does not rule out a medical problem. Stop if
      anything new starts.
      Plan: neck, both sides, about 12 min
      1. Warm it: 4 min
      2. Press and hold: 3 x 45 s a side (5 min 32 s)
      3. Shoulder rolls: 20 s
      4. Chin nods: 20 s
      5. Stretch lightly: 30 s a side (1 min)
      6. Test it again: turning the head
      Get ready: soft ball, towel, water, two slow breaths.
      Enter start · c change · w where · q end"
    `);
  });

  test("is worked on one side after the other, with a cue to change, then moved, stretched and tested again", async () => {
    const whole = fakeWorld({ keys: `${firstRun()} enter ${AFTER} enter` });
    expect(await start(whole.world, START_NECK)).toBe(EXIT.done);
    expect(titlesIn(whole)).toMatchInlineSnapshot(`
      [
        "Warm it",
        "Take the heat off now",
        "Get in place, left neck, spot 1 of 3",
        "Press and hold, left neck, spot 1 of 3",
        "Find the next sore spot, left neck, spot 2 of 3",
        "Press and hold, left neck, spot 2 of 3",
        "Find the next sore spot, left neck, spot 3 of 3",
        "Press and hold, left neck, spot 3 of 3",
        "Change to the right side",
        "Get in place, right neck, spot 1 of 3",
        "Press and hold, right neck, spot 1 of 3",
        "Find the next sore spot, right neck, spot 2 of 3",
        "Press and hold, right neck, spot 2 of 3",
        "Find the next sore spot, right neck, spot 3 of 3",
        "Press and hold, right neck, spot 3 of 3",
        "Shoulder rolls",
        "Chin nods",
        "Stretch lightly, left neck",
        "Stretch lightly, right neck",
        "Test it again",
        "",
      ]
    `);
    expect(sessionIn(whole)).toMatchObject({
      area: "neck",
      side: "both",
      playbook: "neck-trap",
      movement: "head-turn",
      heldSeconds: 6 * 45,
      partial: false,
    });
  });

  test("says on each hold where not to press, both sides at once least of all", async () => {
    const { world, frames } = fakeWorld({ keys: `${firstRun()} enter`, sessionKeys: [[320, "q"]] });
    await start(world, START_NECK);
    const place = frames.find((frame) => frame.startsWith("Get in place, left neck"));
    expect(place?.replaceAll("\n", " ")).toMatch(/Never: Front or side of the neck.*One side at a time\. Light-headed/);
  });

  test("of somebody who must not be pressed there moves and stretches, and says why", async () => {
    expect(await planAfter({ conditions: "a enter" })).toMatchInlineSnapshot(`
      "No warning sign ticked. That does not rule out a medical problem. Stop if
      anything new starts.
      Plan: neck, both sides, about 7 min
      1. Warm it: 5 min
      2. Chin nods: 20 s
      3. Head turns: 40 s
      4. Shoulder rolls: 20 s
      5. Stretch lightly: 15 s a side (30 s)
      6. Test it again: turning the head
      Get ready: towel, water, two slow breaths.
      Left out: Pressing. The neck needs special care.
      Left out: A full stretch. The neck needs special care.
      Enter start · c change · w where · q end"
    `);
  });

  test("of somebody who would rather not be pressed is not pressed either", async () => {
    const { world, shown } = fakeWorld({ keys: `${firstRun()} c 3 2 1 2 enter q` });
    expect(await start(world, START_NECK)).toBe(EXIT.done);
    expect(shown.at(-2)).toContain("Left out: Pressing. You would rather not this time.");
    expect(shown.at(-2)).not.toContain("Press and hold");
  });

  test("in a new spasm is pressed to 3 out of 10 at the most, on two spots, for 30 seconds", async () => {
    const whole = fakeWorld({ keys: `${firstRun({ onset: "1", side: "1" })} enter`, sessionKeys: [[330, "q"]] });
    await start(whole.world, START_NECK);
    const hold = whole.frames.find((frame) => frame.startsWith("Press and hold, left neck, spot 1 of 2"));
    expect(hold).toContain("Aim for 3 or less out of 10.");
    const session = sessionIn(whole);
    expect(session).toMatchObject({ changes: ["area", "new-spasm"] });
    expect(session?.phases.find(({ kind }) => kind === "hold")).toMatchObject({ plannedSeconds: 30 });
  });
});
