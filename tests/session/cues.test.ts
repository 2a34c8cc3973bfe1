import { describe, expect, test } from "vitest";
import { cueOf, NO_CUE, type Cue } from "../../src/session/cues.ts";
import { advance, startOf, type PlayerEvent, type PlayerState } from "../../src/session/player.ts";
import type { Phase } from "../../src/session/timeline.ts";
import { events, phase, planWith, SHORT, SLEPT } from "../support/keys-session.ts";
import { closingMove } from "../../src/session/moves.ts";
import { timelineOf } from "../../src/session/timeline.ts";
import { USUAL_KEYS } from "../../src/session/session-keys.ts";

const PLAN = { area: "calf", pressureCap: 6, keys: USUAL_KEYS } as const;
type Script = readonly (string | number | PlayerEvent)[];

/** Every cue of a script, each with the second of the script at which it came. */
function heard(timeline: readonly Phase[], script: Script): readonly (Cue & { readonly at: number })[] {
  let state: PlayerState = startOf(timeline);
  let ms = 0;
  const cues = [{ at: 0, ...cueOf(timeline, PLAN, null, state) }];
  for (const event of events(...script)) {
    const before: PlayerState = state;
    state = advance(timeline, state, event);
    if (event.kind === "tick") ms += event.elapsedMs;
    cues.push({ at: ms / 1000, ...cueOf(timeline, PLAN, before, state) });
  }
  return cues.filter(({ tone, say }) => tone !== null || say !== "");
}
const tones = (script: Script, timeline = SHORT): readonly string[] =>
  heard(timeline, script).flatMap(({ at, tone }) => (tone === null ? [] : [`${String(at)} ${tone}`]));
const words = (script: Script, timeline = SHORT): readonly string[] =>
  heard(timeline, script).flatMap(({ at, say }) => (say === "" ? [] : [`${String(at)} ${say}`]));

describe("tones", () => {
  test("a whole session: ready, 3-2-1, hold, 3-2-1, release, and done at the end", () => {
    expect(tones([15, 45, 8, 45, 20, "space"])).toEqual([
      ...["0 ready", "12 count", "13 count", "14 count", "15 hold", "57 count", "58 count", "59 count"],
      ...["60 release", "65 count", "66 count", "67 count", "68 hold", "110 count", "111 count", "112 count"],
      ...["113 release", "130 count", "131 count", "132 count", "133 ready", "133 done"],
    ]);
  });

  test.each<[string, Script, readonly string[]]>([
    ["a pause is silent, and going on is ready", [20, "space", 60, "space"], ["20 hold is over", "80 ready"]],
    ["x is the tone of letting go", [20, "x"], ["20 release"]],
    ["a skipped hold is let go of", [20, "s"], ["20 release"]],
    ["worse after 20 seconds is let go of", [40, "3"], ["40 release"]],
    ["this part again sounds as it did", [20, "b"], ["20 hold"]],
    ["q is silent", [20, "q"], []],
  ])("%s", (_promise, script, expected) => {
    const after = tones(script).filter((cue) => Number(cue.split(" ")[0]) > 15);
    expect(after).toEqual(expected.filter((cue) => !cue.endsWith("over")));
  });

  test("the end of the heat is an alarm", () => {
    const warm = [phase({ kind: "warm", side: null, spot: null, spots: null, title: "Warm it", seconds: 10 })];
    const off = phase({ kind: "heat-off", title: "Take the heat off now", waits: true, seconds: 0, secondsMax: 0 });
    expect(tones([10], [...warm, off])).toContain("10 alarm");
  });
});

describe("missed cues never fire", () => {
  test("after a gap only the pause is told of", () => {
    expect(heard(SHORT, [15, 30, { kind: "tick", elapsedMs: 14_500, wallMs: 14_500 }]).at(-1)).toEqual({
      at: 59.5,
      tone: null,
      say: "The clock stood still for a while. Space goes on, R starts this part again.",
    });
  });

  test("of seconds that one tick stepped over, one count is heard", () => {
    const step = { kind: "tick", elapsedMs: 990, wallMs: 990 } as const;
    const counts = heard(SHORT, [11.5, step, step, step, step]).filter(({ tone }) => tone === "count");
    expect(counts).toHaveLength(3);
  });

  test("nothing is heard while the clock stands", () => {
    expect(heard(SHORT, [15, 40, "space", 600, SLEPT, "h", 60]).filter(({ at }) => at > 55 && at < 655)).toEqual([]);
  });
});

describe("words", () => {
  test("a hold says so, where, and how long; what comes next ten seconds before its end", () => {
    expect(words([15, 45]).slice(1)).toEqual([
      "15 Hold. Left calf, first spot. 45 seconds. At most 6 out of 10.",
      "27 Breathe in slowly.",
      "32 And out.",
      "35 How is it? 1 easing, 2 same, 3 worse.",
      "50 10 seconds. Next: find the next sore spot.",
      "60 Release. Find the next sore spot. Left calf, second spot. Keep off the same places as before. Next: hold.",
    ]);
  });

  test("the first place is told whole: how to sit, where, and never where", () => {
    expect(words([])).toEqual([
      "0 Get in place. Left calf, first spot. Sit. Rest the calf on the ball. Where: The two muscle bulges. Never: Back of the knee. Next: hold.",
    ]);
  });

  test("a short hold has time for its question, and tells what comes next in few words before it ends", () => {
    const short = [phase({ seconds: 30 }), phase({ kind: "move", title: "Ankle pumps", side: "left", spot: null })];
    expect(words([30], short).slice(1, 3)).toEqual([
      "20 How is it? 1 easing, 2 same, 3 worse.",
      "24 Next: ankle pumps.",
    ]);
  });

  test("every part has told what comes next before it ends", () => {
    const timeline = timelineOf(planWith());
    const whole = timeline.map(({ waits, seconds }) => (waits ? "space" : seconds));
    const told = words(whole, timeline).filter((text) => text.includes("Next: ")).length;
    expect(told).toBe(timeline.filter(({ waits }) => !waits).length);
  });

  test.each<[string, Script, string]>([
    ["a pause", [20, "space"], "20 Paused. Space goes on."],
    ["going on", [20, "space", 9, "space"], "29 Going on. 40 seconds."],
    ["x, what to do first", [20, "x"], "20 Let go now. Breathe out. What was it?"],
    ["an answer", [40, "1"], "40 Noted: easing."],
    ["the end", [15, 45, 8, 45, 20, "space"], "133 Done. Now say how it feels."],
    ["a stop", [20, "q"], "20 Stopped. Let go."],
  ])("of %s", (_what, script, expected) => {
    expect(words(script).at(-1)).toContain(expected);
  });

  test("the end of moves without a re-test asks for nothing", () => {
    expect(words([30], [closingMove("Do 5 heel raises.", 30)])).toEqual([
      "0 Closing move. Do 5 heel raises. 30 seconds.",
      "20 10 seconds. Next: the end.",
      "30 Done.",
    ]);
  });

  test("no word is one that only eyes can read", () => {
    const timeline = timelineOf(planWith());
    const whole = timeline.map(({ waits, seconds }) => (waits ? "space" : seconds));
    const odd = words(whole, timeline).filter((text) => /[·[\]#]|undefined|null|NaN/.test(text));
    expect(odd).toEqual([]);
  });
});

test("what has no cue is told apart from silence that was chosen", () => {
  const state = startOf(SHORT);
  expect(cueOf(SHORT, PLAN, state, state)).toEqual(NO_CUE);
});
