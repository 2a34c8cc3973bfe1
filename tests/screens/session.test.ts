import { describe, expect, test } from "vitest";
import { start } from "../../src/commands/start.ts";
import { pictureOf } from "../../src/session/picture.ts";
import type { PlayerState } from "../../src/session/player.ts";
import { closingMove } from "../../src/session/moves.ts";
import { USUAL_KEYS } from "../../src/session/session-keys.ts";
import { timelineOf, type Phase, type PhaseKind } from "../../src/session/timeline.ts";
import { fakeWorld } from "../support/fake-world.ts";
import { events, planWith } from "../support/keys-session.ts";
import { advance, startOf } from "../../src/session/player.ts";
import { AFTER, FIRST_RUN, START_CALF } from "../support/visits.ts";

const PLAN = planWith();
const SHOWN = { ...PLAN, keys: USUAL_KEYS };
const TIMELINE = timelineOf(PLAN);

/** The first part of this kind and title, played like this. */
function within(kind: PhaseKind, title: RegExp, ...script: readonly (string | number)[]): PlayerState {
  let state: PlayerState = startOf(TIMELINE);
  while (TIMELINE[state.phase]?.kind !== kind || !title.test(TIMELINE[state.phase]?.title ?? "")) {
    state = advance(TIMELINE, state, { kind: "key", key: "s" });
  }
  return events(...script).reduce((now, event) => advance(TIMELINE, now, event), state);
}

const CLOSING = [closingMove(PLAN.finish ?? "", PLAN.finishSeconds ?? 0)];

const MOMENTS: readonly (readonly [moment: string, state: PlayerState, timeline?: readonly Phase[]])[] = [
  ["heat, after 100 seconds", within("warm", /./, 100)],
  ["heat off", within("heat-off", /./)],
  ["get in place", within("settle", /Get in place/, 2)],
  ["hold, after 7 seconds", within("hold", /./, 7)],
  ["hold, after 22 seconds: how is it?", within("hold", /./, 22)],
  ["hold, 4 seconds left", within("hold", /./, 22, "1", 34)],
  ["hold, paused", within("hold", /./, 7, "space")],
  ["let go", within("hold", /./, 7, "x")],
  ["help", within("hold", /./, 7, "h")],
  ["find the next sore spot", within("settle", /Find/, 2)],
  ["move", within("move", /./, 5)],
  ["stretch", within("stretch", /./, 5)],
  ["change sides", within("swap", /./, 5)],
  ["re-test", within("retest", /./)],
  ["the closing move", startOf(CLOSING), CLOSING],
];

// Read as a person sees them: what to do first, then the clock, where and where never, what comes next.
test.each([
  [40, 12],
  [80, 24],
  [200, 60],
])("every part of a session in a window of %i x %i", async (columns, rows) => {
  const edge = "-".repeat(columns);
  const screens = MOMENTS.map(([moment, state, timeline = TIMELINE]) => {
    const lines = pictureOf(timeline, SHOWN, state, { columns, rows }, true);
    expect(lines.length).toBeLessThanOrEqual(rows);
    return [moment, edge, ...lines, edge].join("\n");
  });
  await expect(`${screens.join("\n\n")}\n`).toMatchFileSnapshot(`session-${String(columns)}x${String(rows)}.txt`);
});

describe("a neck session of five minutes with a voice", () => {
  test("is heard like this", async () => {
    const { world, heard } = fakeWorld({
      // Both sides, a ball: what five minutes have room for.
      keys: `${FIRST_RUN.replace("none 1 1 1 2 enter", "none 1 3 1 enter")} enter ${AFTER}`,
      sound: "voice",
      voice: true,
    });
    const exit = await start(world, { ...START_CALF, area: "neck", side: undefined, minutes: 5, voice: true });
    const told = ["$ spasm-coach start neck --minutes 5 --voice", ...heard, `exit code ${String(exit)}`];
    await expect(`${told.join("\n")}\n`).toMatchFileSnapshot("heard-neck.txt");
  });
});
