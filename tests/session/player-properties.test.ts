import fc from "fast-check";
import { expect, test } from "vitest";
import { GAP_MS } from "../../src/session/gap.ts";
import { advance, startOf, type PlayerEvent, type PlayerState } from "../../src/session/player.ts";
import { heldSecondsOf } from "../../src/session/phase-record.ts";
import { timelineOf } from "../../src/session/timeline.ts";
import { planWith, SHORT } from "../support/keys-session.ts";
import { runsOf } from "../support/runs.ts";

const LONG = timelineOf(planWith());
const timeline = fc.constantFrom(SHORT, LONG);
const keys = [
  "space",
  "enter",
  "s",
  "b",
  "r",
  "-",
  "=",
  "+",
  "x",
  "e",
  "!",
  "q",
  "h",
  "?",
  "1",
  "2",
  "3",
  "4",
  "5",
  "6",
  "z",
  "interrupt",
];
const going = keys.filter((key) => !["q", "interrupt", "3", "4", "5", "6", "e", "!"].includes(key));

const tick = fc.oneof(
  {
    weight: 12,
    arbitrary: fc
      .integer({ min: 0, max: GAP_MS })
      .map((ms): PlayerEvent => ({ kind: "tick", elapsedMs: ms, wallMs: ms })),
  },
  {
    weight: 1,
    arbitrary: fc
      .integer({ min: GAP_MS + 1, max: 90_000_000 })
      .map((ms): PlayerEvent => ({ kind: "tick", elapsedMs: ms, wallMs: ms })),
  },
  {
    weight: 1,
    arbitrary: fc
      .integer({ min: -9_000_000, max: 9_000_000 })
      .map((ms): PlayerEvent => ({ kind: "tick", elapsedMs: 250, wallMs: ms })),
  },
);
const key = (from: readonly string[]): fc.Arbitrary<PlayerEvent> =>
  fc.constantFrom(...from).map((name) => ({ kind: "key", key: name }));
const script = (from: readonly string[]): fc.Arbitrary<readonly PlayerEvent[]> =>
  fc.array(
    fc.oneof(
      { weight: 5, arbitrary: tick },
      { weight: 2, arbitrary: key(from) },
      fc.constant<PlayerEvent>({ kind: "go-on-gentler" }),
    ),
    {
      maxLength: 400,
      size: "max",
    },
  );

const RUNS = runsOf(300);

/** Real running time of an event: none for a gap, and none while anything but the clock is on. */
function ranMs(state: PlayerState, event: PlayerEvent): number {
  if (event.kind !== "tick" || state.kind !== "running") return 0;
  return event.elapsedMs > GAP_MS || Math.abs(event.wallMs - event.elapsedMs) > GAP_MS ? 0 : event.elapsedMs;
}

/** Time that passed while the clock stood: in a pause by the monotonic clock, in a gap by the one that saw more. */
function standingMs(state: PlayerState, event: PlayerEvent & { readonly kind: "tick" }): number {
  const isGap = event.elapsedMs > GAP_MS || Math.abs(event.wallMs - event.elapsedMs) > GAP_MS;
  if (state.kind === "running" && !isGap) return 0;
  return isGap ? Math.max(0, event.elapsedMs, event.wallMs) : event.elapsedMs;
}

test("seconds held are never more than the seconds that really ran; a gap, a pause and a wait count nothing", () => {
  fc.assert(
    fc.property(timeline, script(going), (phases, events) => {
      let state = startOf(phases);
      let ran = 0;
      for (const event of events) {
        ran += ranMs(state, event);
        state = advance(phases, state, event);
      }
      const written = state.records.reduce((sum, record) => sum + record.heldSeconds, 0);
      const rounding = 0.0005 * state.records.length;
      expect(written).toBeLessThanOrEqual(ran / 1000 + rounding + 1e-6);
      expect(heldSecondsOf(state.records)).toBeLessThanOrEqual(written + 0.001);
    }),
    RUNS,
  );
});

test("every millisecond is held or paused: after any number of stops the sum is true within 20 ms", () => {
  const stops = ["space", "space", "space", "enter", "h", "z", "r", "b", "s", "-", "="];
  fc.assert(
    fc.property(timeline, script(stops), (phases, events) => {
      let state = startOf(phases);
      let [ran, stood] = [0, 0];
      let [lost, startedAgain] = [0, 0];
      for (const event of events) {
        const before = state;
        if (event.kind === "tick") {
          if (state.kind === "running") ran += ranMs(state, event);
          if (state.kind !== "waiting" && state.kind !== "finished") stood += standingMs(state, event);
        }
        state = advance(phases, state, event);
        // What a tick runs over at the last part has no part to belong to.
        const stands = state.kind === "waiting" || state.kind === "finished";
        if (before.kind === "running" && stands) {
          lost += Math.max(0, ranMs(before, event) - (before.plannedMs - before.elapsedMs));
        }
        if (state.records.length > before.records.length) startedAgain += 1;
        else if (state.phase !== before.phase || state.pausedMs < before.pausedMs) stood -= before.pausedMs;
      }
      const held = state.records.reduce((sum, { heldSeconds }) => sum + heldSeconds, 0) * 1000;
      const paused = state.records.reduce((sum, { pausedSeconds = 0 }) => sum + pausedSeconds, 0) * 1000;
      const rounding = 0.5 * startedAgain + 0.001;
      const nowHeld = state.kind === "finished" ? 0 : state.elapsedMs;
      const nowPaused = state.kind === "finished" ? 0 : state.pausedMs;
      expect(Math.abs(held + nowHeld + lost - ran)).toBeLessThanOrEqual(Math.min(20, rounding));
      expect(Math.abs(paused + nowPaused - stood)).toBeLessThanOrEqual(Math.min(20, rounding));
    }),
    RUNS,
  );
});

test("no part ever runs longer than its plan allows, whatever is pressed", () => {
  fc.assert(
    fc.property(timeline, script(going), (phases, events) => {
      let state = startOf(phases);
      for (const event of events) {
        state = advance(phases, state, event);
        const most = phases[state.phase]?.secondsMax ?? 0;
        expect(state.plannedMs).toBeLessThanOrEqual(most * 1000);
        expect(state.elapsedMs).toBeLessThanOrEqual(state.plannedMs);
      }
    }),
    runsOf(150),
  );
});

test("- never makes a part longer", () => {
  fc.assert(
    fc.property(timeline, script(going), (phases, events) => {
      const state = events.reduce((now, event) => advance(phases, now, event), startOf(phases));
      expect(advance(phases, state, { kind: "key", key: "-" }).plannedMs).toBeLessThanOrEqual(state.plannedMs);
    }),
    RUNS,
  );
});

test("once gentler, always gentler: no hold of over 30 seconds, and no cap that rises again", () => {
  fc.assert(
    fc.property(timeline, script(keys), (phases, events) => {
      let state = startOf(phases);
      for (const event of events) {
        const before = state;
        state = advance(phases, state, event);
        expect(state.easedPoints).toBeGreaterThanOrEqual(before.easedPoints);
        expect(before.gentler && !state.gentler).toBe(false);
        if (state.gentler && phases[state.phase]?.kind === "hold") expect(state.plannedMs).toBeLessThanOrEqual(30_000);
      }
    }),
    runsOf(150),
  );
});

test("a third sharp pain never comes: the second ended the session", () => {
  fc.assert(
    fc.property(timeline, script(["x", "3", "3", "1", "2", "s", "b", "space"]), (phases, events) => {
      const state = events.reduce((now, event) => advance(phases, now, event), startOf(phases));
      expect(state.sharpPains).toBeLessThanOrEqual(2);
      if (state.sharpPains === 2) expect(state).toMatchObject({ kind: "stopped", why: "wrong-pain" });
    }),
    RUNS,
  );
});

test("what was written down of a part never changes afterwards", () => {
  fc.assert(
    fc.property(timeline, script(keys), (phases, events) => {
      let state = startOf(phases);
      for (const event of events) {
        const before = state.records;
        state = advance(phases, state, event);
        expect(state.records.slice(0, before.length)).toEqual(before);
      }
    }),
    runsOf(100),
  );
});
