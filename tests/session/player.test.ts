import { describe, expect, test } from "vitest";
import {
  advance,
  asksHowItFeels,
  pressureNow,
  resumeAt,
  secondsLeft,
  startOf,
  totalSecondsLeft,
  type PlayerState,
} from "../../src/session/player.ts";
import { heldSecondsOf } from "../../src/session/phase-record.ts";
import { events, phase, played, SHORT, SLEPT, ticks } from "../support/keys-session.ts";

const WAITS = [
  phase({ kind: "warm", seconds: 180, secondsMax: 240, side: null, spot: null, spots: null }),
  phase({ kind: "heat-off", seconds: 0, secondsMax: 0, waits: true, side: null, spot: null, spots: null }),
  phase(),
  phase({ kind: "retest", seconds: 20, secondsMax: 20, waits: true, side: null, spot: null, spots: null }),
];

/** Kind of state, phase, seconds left: what a person sees of it. */
function seen(...script: Parameters<typeof played> extends [unknown, ...infer Rest] ? Rest : never): unknown {
  const state = played(SHORT, ...script);
  return [state.kind, state.phase, secondsLeft(state)];
}

test.each([
  ["it begins with the first part, running", [], ["running", 0, 15]],
  ["time runs down", [10], ["running", 0, 5]],
  ["the next part comes by itself", [15], ["running", 1, 45]],
  ["Space pauses", [10, "space"], ["paused", 0, 5]],
  ["a pause does not run down", [10, "space", 600], ["paused", 0, 5]],
  ["Space goes on where it stopped", [10, "space", 600, "space", 2], ["running", 0, 3]],
  ["Enter goes on too", [10, "space", "enter"], ["running", 0, 5]],
  ["Enter does not pause", [10, "enter"], ["running", 0, 5]],
  ["r after a pause starts this part again", [10, "space", "r"], ["running", 0, 15]],
  ["r without a pause does nothing", [10, "r"], ["running", 0, 5]],
  ["s skips to the next part", [2, "s"], ["running", 1, 45]],
  ["s skips from a pause", [2, "space", "s"], ["running", 1, 45]],
  ["b in the first 3 seconds means the part before", [15, 2, "b"], ["running", 0, 15]],
  ["b later means this part again", [15, 5, "b"], ["running", 1, 45]],
  ["b at the very first part stays there", ["b"], ["running", 0, 15]],
  ["= adds seconds up to the plan's most", [15, "="], ["running", 1, 60]],
  ["+ is the same key as =", [15, "+"], ["running", 1, 60]],
  ["no press of = goes above the plan's most", [15, "=", "=", "=", "="], ["running", 1, 60]],
  ["- takes 15 seconds off", [15, "-"], ["running", 1, 30]],
  ["- leaves at least 3 seconds", [15, 40, "-"], ["running", 1, 3]],
  ["- and = work in a pause", [15, "space", "-"], ["paused", 1, 30]],
  ["a key without a meaning does nothing", [15, "z", "other", "7", "y", "n"], ["running", 1, 45]],
  ["h shows help and the clock stands", [10, "h", 60], ["help", 0, 5]],
  ["? is help too", [10, "?"], ["help", 0, 5]],
  ["any key leaves the help and the clock goes on", [10, "h", 60, "z", 2], ["running", 0, 3]],
  ["help from a pause goes back to the pause", [10, "space", "h", "z"], ["paused", 0, 5]],
  ["x in the help counts as wrong pain", [10, "h", "x"], ["let-go", 0, 5]],
  ["x lets go and the clock stands", [15, 10, "x", 60], ["let-go", 1, 35]],
  ["x then 1 goes on here, from the same second", [15, 10, "x", 60, "1"], ["running", 1, 35]],
  ["x then 2 leaves this spot and goes on", [15, 10, "x", "2"], ["running", 2, 8]],
  ["x then 3 leaves this spot and goes on", [15, 10, "x", "3"], ["running", 2, 8]],
  ["x while getting in place leaves out the hold as well", [2, "x", "2"], ["running", 2, 8]],
  ["x then a key without a meaning stays", [15, "x", "space", "enter", "s", "b", "h"], ["let-go", 1, 45]],
  ["a jump of the clock pauses", [15, 10, SLEPT], ["paused", 1, 35]],
  ["after a jump Space goes on", [15, 10, SLEPT, "space"], ["running", 1, 35]],
  ["after a jump r starts this part again", [15, 10, SLEPT, "r"], ["running", 1, 45]],
])("%s", (_promise, script, expected) => {
  expect(seen(...script)).toEqual(expected);
});

describe("a gap is a pause", () => {
  test.each([
    ["a tick of 1 s is time that ran", 1000, 1000, "running", 14],
    ["a tick of over 1 s is a gap", 1001, 1001, "paused", 15],
    ["the wall clock ahead by 1 s still runs", 250, 1250, "running", 15],
    ["the wall clock ahead by over 1 s is a gap", 250, 1251, "paused", 15],
    ["the wall clock back by over 1 s is a gap", 250, -751, "paused", 15],
    ["the wall clock back by an hour is a gap", 250, -3_600_000, "paused", 15],
    ["a whole night is a gap", 30_000_000, 30_000_000, "paused", 15],
  ])("%s", (_promise, elapsedMs, wallMs, kind, left) => {
    const state = advance(SHORT, startOf(SHORT), { kind: "tick", elapsedMs, wallMs });
    expect([state.kind, secondsLeft(state)]).toEqual([kind, left]);
  });

  test("of its own kind, so that the screen can say why", () => {
    expect([played(SHORT, SLEPT), played(SHORT, "space")].map((state) => state.kind === "paused" && state.why)).toEqual(
      ["gap", "key"],
    );
  });
});

describe("the clock stands until a key", () => {
  test.each([
    ["after the heat", [180], "waiting", 1],
    ["after the heat, however long it takes", [180, 900], "waiting", 1],
    ["after the heat, until Space", [180, 900, "space"], "running", 2],
    ["after the heat, until Enter", [180, "enter"], "running", 2],
    ["at the re-test", [180, "space", 45, 900], "waiting", 3],
    ["at the re-test, until Space; then it is finished", [180, "space", 45, "space"], "finished", 4],
    ["and - or = do not start it", [180, "-", "="], "waiting", 1],
    ["and help comes back to it", [180, "h", "z"], "waiting", 1],
  ])("%s", (_promise, script, kind, at) => {
    const state = played(WAITS, ...script);
    expect([state.kind, state.phase]).toEqual([kind, at]);
  });
});

describe("wrong pain", () => {
  test.each([
    ["1 too much, lighter here: the cap is a point lower", ["x", "1"], "running", null, 5],
    ["1 twice: two points lower", ["x", "1", "x", "1"], "running", null, 4],
    ["2 too much, this spot is left: a point lower too", ["x", "2"], "running", null, 5],
    ["3 sharp: once goes on", ["x", "3"], "running", null, 6],
    ["3 sharp: the second ends the session", ["x", "3", "x", "3"], "stopped", "wrong-pain", 6],
    ["4 shooting ends it at once", ["x", "4"], "stopped", "wrong-pain", 6],
    ["5 numb ends it at once", ["x", "5"], "stopped", "wrong-pain", 6],
    ["6 a sign of the first screen stops for the questions", ["x", "6"], "stopped", "something-new", 6],
    ["q after x ends it as wrong pain", ["x", "q"], "stopped", "wrong-pain", 6],
    ["e after x stops for the questions", ["x", "e"], "stopped", "something-new", 6],
    ["interrupt after x stops", ["x", "interrupt"], "stopped", "interrupted", 6],
  ])("%s", (_promise, keys, kind, why, cap) => {
    const state = played(SHORT, 15, 10, ...keys);
    expect([state.kind, state.kind === "stopped" ? state.why : null, pressureNow(6, state)]).toEqual([kind, why, cap]);
  });

  test.each([
    ["too much, and left", ["x", "2"], { pain: "too-much", end: "wrong-pain" }],
    ["too much, lighter, and held to its end", ["x", "1", 35], { pain: "too-much", end: "done" }],
    ["sharp", ["x", "3"], { pain: "sharp", end: "wrong-pain" }],
    ["shooting", ["x", "4"], { pain: "shooting", end: "wrong-pain" }],
    ["numb", ["x", "5"], { pain: "numb", end: "wrong-pain" }],
    ["not said", ["x", "q"], { end: "wrong-pain" }],
  ])("%s is written down with the hold", (_pain, keys, expected) => {
    const records = played(SHORT, 15, 10, ...keys).records.filter(({ kind }) => kind === "hold");
    expect(records.map(({ pain, end }) => ({ ...(pain === undefined ? {} : { pain }), end }))).toEqual([expected]);
  });

  test("a session that was cut off after a sharp pain ends at the next one; after too much it goes on", () => {
    const after = (kind: "sharp" | "too-much"): string => {
      const record = {
        kind: "hold",
        side: "left",
        spot: 1,
        plannedSeconds: 45,
        heldSeconds: 5,
        end: "wrong-pain",
      } as const;
      const state = resumeAt(SHORT, 3, [{ ...record, pain: kind }]);
      return events(20, "x", "3").reduce<PlayerState>((now, event) => advance(SHORT, now, event), state).kind;
    };
    expect([after("sharp"), after("too-much")]).toEqual(["stopped", "running"]);
  });

  test("the cap is never eased to nothing", () => {
    expect(pressureNow(2, played(SHORT, ...["x", "1", "x", "1", "x", "1"]))).toBe(1);
  });
});

describe("after 20 seconds a hold asks how it is, once, and the clock goes on", () => {
  test.each([
    ["not before", [15, 19], false],
    ["from 20 seconds on", [15, 20], true],
    ["until its end", [15, 44], true],
    ["not in a pause", [15, 30, "space"], false],
    ["not once it is answered", [15, 30, "2"], false],
    ["not in a stretch", [15, 45, 8, 45, 19.75], false],
  ])("%s", (_promise, script, expected) => {
    expect(asksHowItFeels(SHORT, played(SHORT, ...script))).toBe(expected);
  });

  test.each([
    ["1 easing: the hold goes on", ["1"], 1, 15, 6, "easing", "done"],
    ["2 the same: the hold goes on", ["2"], 1, 15, 6, "same", "done"],
    ["3 worse: let go, and what comes next is lighter", ["3"], 2, 8, 5, "worse", "skipped"],
  ])("%s", (_promise, keys, at, left, cap, felt, end) => {
    const state = played(SHORT, 15, 30, ...keys);
    const hold = played(SHORT, 15, 30, ...keys, 23).records.find(({ kind }) => kind === "hold");
    expect([state.phase, secondsLeft(state), pressureNow(6, state), hold?.felt, hold?.end]).toEqual([
      at,
      left,
      cap,
      felt,
      end,
    ]);
  });

  test.each(["1", "2", "3"])("before that %s does nothing", (key) => {
    expect(played(SHORT, 15, 10, key)).toEqual(played(SHORT, 15, 10));
  });
});

describe("stopping", () => {
  test.each([
    ["q ends and saves", "q", "user"],
    ["e stops for something new", "e", "something-new"],
    ["! is the same as e", "!", "something-new"],
    ["an interrupt stops", "interrupt", "interrupted"],
  ])("%s, whether it runs, pauses or shows help", (_promise, key, why) => {
    const states = [["z"], ["space"], ["h"]].map((before) => played(SHORT, 15, 12, ...before, key));
    const last = { kind: "hold", side: "left", spot: 1, plannedSeconds: 45, heldSeconds: 12, end: "stopped" };
    expect(states.map((state) => [state.kind, state.kind === "stopped" && state.why, state.records.at(-1)])).toEqual(
      states.map(() => ["stopped", why, last]),
    );
  });

  test.each(["q", "interrupt", "x"])("nothing goes on after %s but what the person says", (key) => {
    const state = played(SHORT, 20, key === "x" ? "x" : key, ...(key === "x" ? ["4"] : []));
    const after = events("space", "enter", "s", "b", "r", "h", "x", "e", "1", "=", 60, { kind: "go-on-gentler" });
    expect(after.reduce((now, event) => advance(SHORT, now, event), state)).toEqual(state);
  });

  test("nothing changes once it is finished", () => {
    const state = played(SHORT, 15, 45, 8, 45, 20, "space");
    const after = events("space", "b", "s", "x", "q", "e", "h", 60, { kind: "go-on-gentler" });
    expect([state.kind, after.reduce((now, event) => advance(SHORT, now, event), state)]).toEqual(["finished", state]);
  });
});

describe("going on gentler, after something new turned out to be none of the signs", () => {
  const gentler = { kind: "go-on-gentler" } as const;

  test("holds are cut to 30 seconds, stretches stay", () => {
    const lengths = [
      [15, 10],
      [15, 45, 8, 3],
      [15, 45, 8, 45, 1],
    ].map((before) => secondsLeft(played(SHORT, ...before, "e", gentler)));
    expect(lengths).toEqual([30, 30, 20]);
  });

  test("no press of = makes a hold longer than 30 seconds", () => {
    expect(secondsLeft(played(SHORT, 15, "e", gentler, "=", "=", "="))).toBe(30);
  });

  test("the cap on discomfort is two points lower", () => {
    expect(pressureNow(6, played(SHORT, 15, "e", gentler))).toBe(4);
  });

  test("means nothing to a session that was not stopped for it", () => {
    expect(played(SHORT, 10, gentler)).toEqual(played(SHORT, 10));
  });

  test("what is left in all is what will really run", () => {
    const state = played(SHORT, 15, "e", gentler);
    expect(totalSecondsLeft(SHORT, state)).toBe(30 + 8 + 30 + 20 + 20);
  });
});

test("a session that went to its end is written down part by part", () => {
  const state = played(SHORT, 15, 30, "space", 90, "space", 15, 8, 20, "s", 5, "=", 25, "space");
  expect(state.records).toEqual([
    { kind: "settle", side: "left", spot: 1, plannedSeconds: 15, heldSeconds: 15, end: "done" },
    { kind: "hold", side: "left", spot: 1, plannedSeconds: 45, heldSeconds: 45, pausedSeconds: 90, end: "done" },
    { kind: "settle", side: "left", spot: 2, plannedSeconds: 8, heldSeconds: 8, end: "done" },
    { kind: "hold", side: "left", spot: 2, plannedSeconds: 45, heldSeconds: 20, end: "skipped" },
    { kind: "stretch", side: "left", spot: 1, plannedSeconds: 30, heldSeconds: 30, end: "done" },
    { kind: "retest", side: null, spot: null, plannedSeconds: 20, heldSeconds: 0, end: "done" },
  ]);
  expect(heldSecondsOf(state.records)).toBe(65);
});

test("the time left in all is the sum of what is left", () => {
  expect(
    [startOf(SHORT), played(SHORT, 20), played(SHORT, ...ticks(153))].map((state) => totalSecondsLeft(SHORT, state)),
  ).toEqual([153, 133, 20]);
});
