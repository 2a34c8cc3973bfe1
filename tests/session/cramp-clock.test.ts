import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { CRAMP_STRETCHES } from "../../src/protocols/cramp.ts";
import { advanceCramp, CRAMP_START, crampPicture, crampWords, type CrampClock } from "../../src/session/cramp-clock.ts";
import { events, SLEPT } from "../support/keys-session.ts";
import type { PlayerEvent } from "../../src/session/player.ts";
import { USUAL_KEYS } from "../../src/session/session-keys.ts";
import { runsOf } from "../support/runs.ts";

function clocked(...script: readonly (string | number | PlayerEvent)[]): CrampClock {
  return events(...script).reduce(advanceCramp, CRAMP_START);
}

test.each([
  ["it runs from the start", [], "running", 0],
  ["time runs", [45], "running", 45],
  ["Space: it has let go", [90, "space"], "let-go", 90],
  ["Enter: it has let go", [90, "enter"], "let-go", 90],
  ["e: something new", [90, "e"], "something-new", 90],
  ["!: something new", [90, "!"], "something-new", 90],
  ["q ends", [90, "q"], "ended", 90],
  ["an interrupt stops it", [90, "interrupt"], "interrupted", 90],
  ["other keys do nothing: nobody has to find the right one", [90, "z", "s", "b", "x", "1", "other"], "running", 90],
  ["just under ten minutes it still runs", [599], "running", 599],
  ["ten minutes are too long", [600], "too-long", 600],
  ["a cramp goes on while the machine sleeps", [30, SLEPT], "running", 90],
  [
    "asleep past ten minutes is too long",
    [30, { kind: "tick", elapsedMs: 3_600_000, wallMs: 3_600_000 }],
    "too-long",
    3630,
  ],
  [
    "asleep by the wall clock alone counts too",
    [30, { kind: "tick", elapsedMs: 250, wallMs: 600_000 }],
    "too-long",
    630,
  ],
  [
    "a wall clock set back takes no time off",
    [30, { kind: "tick", elapsedMs: 250, wallMs: -3_600_000 }],
    "running",
    30.25,
  ],
  ["going on gentler means nothing here", [30, { kind: "go-on-gentler" }], "running", 30],
] as const)("%s", (_promise, script, kind, seconds) => {
  expect(clocked(...script)).toEqual({ kind, elapsedMs: seconds * 1000 });
});

test("nothing changes once it is over", () => {
  const over = ["space", "e", "q", "interrupt"].map((key) => clocked(60, key));
  const after = events("space", "e", "q", "interrupt", 700);
  expect(over.map((clock) => after.reduce(advanceCramp, clock))).toEqual(over);
});

test("the clock never runs backwards", () => {
  const tick = fc.record({
    kind: fc.constant("tick" as const),
    elapsedMs: fc.integer({ min: -5000, max: 5000 }),
    wallMs: fc.integer(),
  });
  fc.assert(
    fc.property(fc.array(tick, { maxLength: 30 }), (script) => {
      let clock = CRAMP_START;
      for (const event of script) {
        const next = advanceCramp(clock, event);
        expect(next.elapsedMs).toBeGreaterThanOrEqual(clock.elapsedMs);
        clock = next;
      }
    }),
    runsOf(500),
  );
});

describe("the picture", () => {
  const sizes = [
    { columns: 40, rows: 12 },
    { columns: 80, rows: 24 },
    { columns: 200, rows: 60 },
    { columns: 20, rows: 8 },
  ];
  test.each(sizes)("is never wider or taller than $columns by $rows", (size) => {
    const pictures = Object.values(CRAMP_STRETCHES).flatMap((stretch) =>
      [0, 29, 30, 599].map((seconds) => crampPicture(clocked(seconds), stretch, USUAL_KEYS, size)),
    );
    expect(
      pictures.flatMap((lines) => [...lines.filter((line) => line.length > size.columns), ...lines.slice(size.rows)]),
    ).toEqual([]);
  });

  test.each(sizes)("begins with what to do at $columns by $rows", (size) => {
    const starts = Object.values(CRAMP_STRETCHES).map((stretch) =>
      crampPicture(CRAMP_START, stretch, USUAL_KEYS, size).join(" ").startsWith(stretch.stretch[0]),
    );
    expect(starts).toEqual([true, true, true, true]);
  });

  test("from five minutes on says what comes when it goes on, in a small window too", () => {
    const at = (seconds: number): string =>
      crampPicture(clocked(seconds), CRAMP_STRETCHES.calf, USUAL_KEYS, { columns: 40, rows: 12 }).join(" ");
    expect([at(299), at(300)].map((text) => text.includes("Not over at 10 minutes: get help today."))).toEqual([
      false,
      true,
    ]);
  });

  test("counts the block of 30 seconds down and the minutes up", () => {
    expect(crampPicture(clocked(95), CRAMP_STRETCHES.calf, USUAL_KEYS, { columns: 80, rows: 24 }))
      .toMatchInlineSnapshot(`
      [
        "Sit, or stay in bed. Knee straight.",
        "Towel or hands round the foot. Pull the toes towards you and hold.",
        "If you stand steady: hold on and press the heel down.",
        "",
        "Hold 25 s more, then again. Breathe. Do not jerk.",
        "1:35 so far. A cramp mostly lets go within 10 minutes.",
        "",
        "Space: it has let go · e something new · q end",
      ]
    `);
  });
});

describe("a voice, where one was asked for", () => {
  const { quad } = CRAMP_STRETCHES;
  const said = (from: number, to: number): string => crampWords(clocked(from), clocked(to), quad, USUAL_KEYS);

  test.each([
    ["nothing within a block", 10, 29, ""],
    ["go on at a half minute", 29, 30, "Go on. Hold, and breathe."],
    ["the minute", 59, 60, "1 minute. Hold, and breathe."],
    ["the minutes", 119, 120, "2 minutes. Hold, and breathe."],
    ["nothing once it is over", 599, 600, ""],
  ])("says %s", (_what, from, to, expected) => {
    expect(said(from, to)).toBe(expected);
  });

  test("says the stretch first, and at five minutes what comes when it goes on", () => {
    expect(crampWords(null, CRAMP_START, quad, USUAL_KEYS)).toBe(
      `${quad.stretch.join(" ")} Press Space when it lets go.`,
    );
    expect(said(299, 300)).toMatch(/^5 minutes\. .* get help today\./);
  });
});
