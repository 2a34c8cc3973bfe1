import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { BodyArea, Tool } from "../../src/body.ts";
import { PLAYBOOKS } from "../../src/protocols/index.ts";
import { minutesText } from "../../src/session/minutes-text.ts";
import { announcementOf, pictureOf, standstillOf, titleOf } from "../../src/session/picture.ts";
import { advance, secondsLeft, startOf, type PlayerState } from "../../src/session/player.ts";
import { timelineOf } from "../../src/session/timeline.ts";
import { events, phase, planWith, played, SHORT, SLEPT } from "../support/keys-session.ts";
import { USUAL_KEYS } from "../../src/session/session-keys.ts";

const PLAN = { area: "calf", pressureCap: 6, keys: USUAL_KEYS } as const;
const LONG = timelineOf(planWith());
const SIZES = [
  { columns: 40, rows: 12 },
  { columns: 80, rows: 24 },
  { columns: 200, rows: 60 },
  { columns: 20, rows: 8 },
  { columns: 60, rows: 20 },
] as const;

/** Every state a long session passes through, and the same paused, after a gap, in the help and let go. */
function statesOf(timeline: typeof LONG): readonly PlayerState[] {
  const states: PlayerState[] = [];
  let state = startOf(timeline);
  while (state.kind !== "finished") {
    const now: PlayerState = state;
    states.push(now, ...events("space", SLEPT, "h", "x").map((event) => advance(timeline, now, event)));
    const on = events(3, now.kind === "waiting" ? "space" : "s");
    state = on.reduce<PlayerState>((at, event) => advance(timeline, at, event), now);
  }
  return states;
}
const STATES = statesOf(LONG);

describe.each(SIZES)("in a window of $columns by $rows", (size) => {
  const pictures = STATES.flatMap((state) =>
    [true, false].map((unicode) => ({ state, lines: pictureOf(LONG, PLAN, state, size, unicode) })),
  );

  test.each(["running", "paused", "waiting", "help", "let-go"])(
    "the picture of a session that is %s is never wider or taller",
    (kind) => {
      const wrong = pictures
        .filter(({ state }) => state.kind === kind)
        .flatMap(({ lines }) => [
          ...lines.filter((line) => [...line].length > size.columns),
          ...lines.slice(size.rows),
        ]);
      expect([...new Set(wrong)]).toEqual([]);
    },
  );

  test.each(["running", "paused by a key", "paused by a gap", "waiting"])(
    "the title is there when it is %s, and the seconds while it counts",
    (name) => {
      const kind = name.split(" ")[0];
      const why = name.split(" ").at(-1);
      const missing = pictures
        .filter(({ state }) => state.kind === kind && (state.kind !== "paused" || state.why === why))
        .filter(({ state, lines }) => {
          const phase = LONG[state.phase];
          const text = lines.join(" ");
          const big = size.columns >= 60 && size.rows >= 20;
          const running = big ? "[" : `${String(secondsLeft(state))} seconds`;
          const clock = kind === "waiting" ? "Press Space to go on." : running;
          return phase === undefined || !text.startsWith(titleOf(phase, PLAN)) || !text.includes(clock);
        });
      expect(missing.map(({ lines }) => lines).slice(0, 1)).toEqual([]);
    },
  );
});

test("a hold at 80 by 24, halfway", () => {
  expect(pictureOf(SHORT, PLAN, played(SHORT, 15, 22), { columns: 80, rows: 24 }, true)).toMatchInlineSnapshot(`
    [
      "Press and hold, left calf, spot 1 of 2",
      "",
      "██████  ██████",
      "    ██      ██",
      "██████  ██████",
      "██          ██",
      "██████  ██████",
      "",
      "[████████████████████████░░░░░░░░░░░░░░░░░░░░░░░░░░]",
      "How is it? 1 easing · 2 same · 3 worse: let go",
      "Where: The two muscle bulges.",
      "Never: Back of the knee.",
      "Aim for 3 to 6 out of 10. Breathe slowly. Sharp or zappy: press x.",
      "Breathe out oo",
      "Sit. Rest the calf on the ball.",
      "",
      "Next: Find the next sore spot, left calf, spot 2 of 2",
      "1 min 56 s left in all",
      "Space pause · s skip · b back · x wrong pain · e something new · q end · h help",
    ]
  `);
});

test("a hold at 40 by 12, paused, without special characters", () => {
  expect(pictureOf(SHORT, PLAN, played(SHORT, 15, 22, "space"), { columns: 40, rows: 12 }, false))
    .toMatchInlineSnapshot(`
      [
        "Press and hold, left calf, spot 1 of 2",
        "Paused. · Space goes on",
        "r starts this part again · q ends",
        "23 seconds",
        "[###################...................]",
        "Where: The two muscle bulges.",
        "Never: Back of the knee.",
        "Aim for 3 to 6 out of 10. Breathe",
        "slowly. Sharp or zappy: press x.",
        "Sit. Rest the calf on the ball.",
      ]
    `);
});

test("without special characters every line is plain ASCII but for the dot between keys", () => {
  const lines = STATES.flatMap((state) => SIZES.flatMap((size) => pictureOf(LONG, PLAN, state, size, false)));
  expect(lines.filter((line) => /[^ -~·]/.test(line))).toEqual([]);
});

/** Each playbook that presses, with each of its tools, getting in place for the first and for the second spot. */
const PLACES = PLAYBOOKS.flatMap(({ id, area, press }) =>
  (press?.tools ?? []).flatMap(({ tool, position }) =>
    [1, 2].map((spot): readonly [string, Tool, number, ReturnType<typeof phase>, BodyArea] => {
      const title = spot === 1 ? "Get in place" : "Find the next sore spot";
      const { where = null, never = null } = press ?? {};
      return [id, tool, spot, phase({ kind: "settle", title, instruction: position, where, never, spot }), area];
    }),
  ),
);

test.each(PLACES)("%s with %s, spot %i: where never to press stands on a screen of 40 by 12", (...place) => {
  const [, , spot, settle, area] = place;
  const timeline = [settle, phase()];
  const lines = pictureOf(
    timeline,
    { area, pressureCap: 5, keys: USUAL_KEYS },
    startOf(timeline),
    { columns: 40, rows: 12 },
    true,
  );
  const text = lines.join(" ");
  expect(lines.length).toBeLessThanOrEqual(12);
  expect(text).toContain(`Where: ${settle.where ?? ""} Never: ${settle.never ?? ""}`);
  if (spot === 1) expect(text).toContain(settle.instruction);
});

test.each(PLACES)("%s with %s, spot %i: while it asks how it is, never where still stands at 40 by 12", (...place) => {
  const [, , , { where, never }, area] = place;
  const timeline = [phase({ where, never })];
  const states = [played(timeline, 21), played(timeline, 21, "space")];
  for (const state of states) {
    const lines = pictureOf(
      timeline,
      { area, pressureCap: 5, keys: USUAL_KEYS },
      state,
      { columns: 40, rows: 12 },
      true,
    );
    expect(lines.length).toBeLessThanOrEqual(12);
    expect(lines.join(" ")).toContain(`Never: ${never ?? ""}`);
  }
});

test("nothing is drawn once it is over", () => {
  const over = [played(SHORT, "q"), played(SHORT, 15, 45, 8, 45, 20, "space")];
  expect(over.map((state) => pictureOf(SHORT, PLAN, state, { columns: 80, rows: 24 }, true))).toEqual([[], []]);
});

test("after x the question fits a small window whole", () => {
  const lines = pictureOf(SHORT, PLAN, played(SHORT, "x"), { columns: 40, rows: 12 }, true);
  expect(lines.join(" ").replace(/ +/g, " ")).toBe(
    "Let go now. Breathe out. What was it? 1 too much: go on here, lighter 2 too much: leave this spot 3 sharp 4 shooting, like a shock 5 tingling or numb 6 dizzy, short of breath, chest, sight or speech q end and save",
  );
});

test.each([
  ["is lowered by a point when it was too much", ["x", "1"], "Aim for 3 to 5 out of 10."],
  ["is lowered by two when it goes on gentler", ["e", { kind: "go-on-gentler" } as const], "Aim for 3 to 4 out of 10."],
])("the cap shown %s", (_promise, script, expected) => {
  const state = played(SHORT, 15, ...script);
  expect(pictureOf(SHORT, PLAN, state, { columns: 80, rows: 24 }, true).join(" ")).toContain(expected);
});

describe("read aloud", () => {
  test.each([
    [
      "a part says its title, its seconds, what to do, where, and never where",
      0,
      [
        "Get in place, left calf, spot 1 of 2. 15 seconds.",
        "Sit. Rest the calf on the ball.",
        "Where: The two muscle bulges.",
        "Never: Back of the knee.",
      ],
    ],
    [
      "the next spot says where, and not once more how to sit",
      2,
      [
        "Find the next sore spot, left calf, spot 2 of 2. 8 seconds.",
        "Where: The two muscle bulges.",
        "Never: Back of the knee.",
      ],
    ],
    [
      "a hold says how hard",
      1,
      [
        "Press and hold, left calf, spot 1 of 2. 45 seconds.",
        "Aim for 3 to 6 out of 10. Breathe slowly. Sharp or zappy: press x.",
      ],
    ],
    [
      "the re-test says which key goes on",
      5,
      ["Test it again.", "Sit. Rest the calf on the ball.", "Press Space to go on."],
    ],
  ] as const)("%s", (_promise, index, expected) => {
    const skipped = Array.from({ length: index }, () => "s");
    const phase = SHORT[index];
    expect(phase === undefined ? [] : announcementOf(phase, PLAN, played(SHORT, ...skipped))).toEqual(expected);
  });
});

describe("digits as large as the window", () => {
  test.each(SIZES)("fit $columns by $rows, and keep what to do and what comes next where there is room", (size) => {
    const pictures = STATES.map((state) => ({ state, lines: pictureOf(LONG, PLAN, state, size, true, "large") }));
    expect(
      pictures.flatMap(({ lines }) => [
        ...lines.filter((line) => [...line].length > size.columns),
        ...lines.slice(size.rows),
      ]),
    ).toEqual([]);
    const untitled = pictures.filter(({ state, lines }) => {
      const phase = LONG[state.phase];
      return state.kind === "running" && phase !== undefined && !lines.join(" ").startsWith(titleOf(phase, PLAN));
    });
    expect(untitled).toEqual([]);
  });

  test("getting in place keeps its words, and every question too", () => {
    const size = { columns: 80, rows: 24 };
    const states = [startOf(SHORT), played(SHORT, 15, 22, "space"), played(SHORT, 15, "x"), played(SHORT, "h")];
    expect(states.map((state) => pictureOf(SHORT, PLAN, state, size, true, "large"))).toEqual(
      states.map((state) => pictureOf(SHORT, PLAN, state, size, true)),
    );
  });

  test("a hold at 40 by 12", () => {
    expect(pictureOf(SHORT, PLAN, played(SHORT, 15, 10), { columns: 40, rows: 12 }, false, "large")).toEqual([
      "Press and hold, left calf, spot 1 of 2",
      "",
      "######  ######",
      "    ##  ##",
      "######  ######",
      "    ##      ##",
      "######  ######",
      "",
      "Next: Find the next sore spot, left",
      "calf, spot 2 of 2",
      "f usual size",
    ]);
  });
});

test("the change of sides is named once", () => {
  const swap = phase({ kind: "swap", title: "Change to the right side", side: "right", spot: null, spots: null });
  expect(titleOf(swap, PLAN)).toBe("Change to the right side");
});

test.each([
  [
    "a pause says what goes on, and how long is left",
    ["space"],
    ["Paused. · Space goes on · r starts this part again · q ends", "23 seconds left."],
  ],
  ["wrong pain says at once to let go", ["x"], ["Let go now. Breathe out.", "What was it?"]],
  ["help says the keys", ["h"], ["Space  pause and go on", "s      skip this part"]],
  ["what runs says nothing more", [], []],
])("read aloud, %s", (_promise, keys, expected) => {
  const said = standstillOf(SHORT, PLAN, played(SHORT, 15, 22, ...keys));
  expect(said.slice(0, 2)).toEqual(expected);
  expect(said).not.toContain("");
});

test.each([
  [0, "0 s"],
  [59, "59 s"],
  [60, "1 min"],
  [61, "1 min 1 s"],
  [250, "4 min 10 s"],
  [3600, "60 min"],
])("%i seconds read %s", (seconds, text) => {
  expect(minutesText(seconds)).toBe(text);
});

test("every whole number of seconds can be read back", () => {
  fc.assert(
    fc.property(fc.nat(7200), (seconds) => {
      const [, minutes = "0", rest = "0"] = /^(?:(\d+) min)? ?(?:(\d+) s)?$/.exec(minutesText(seconds)) ?? [];
      expect(Number(minutes) * 60 + Number(rest)).toBe(seconds);
    }),
    { seed: 20261121 },
  );
});

test("shortly before the end of any timed part what comes next stands on the screen, at 40 by 12 too", () => {
  const unseen = LONG.flatMap((part, index) => {
    if (part.waits) return [];
    const at = { ...startOf(LONG), kind: "running" as const, phase: index };
    const state = { ...at, plannedMs: part.seconds * 1000, elapsedMs: (part.seconds - 3) * 1000 };
    const text = pictureOf(LONG, PLAN, state, { columns: 40, rows: 12 }, true).join(" ");
    return text.includes(`Next: ${LONG[index + 1]?.title ?? ""}`) ? [] : [part.title];
  });
  expect(unseen).toEqual([]);
});
