import { describe, expect, test } from "vitest";
import { wrapAll } from "../../src/asking/wrap.ts";
import { BODY_AREAS } from "../../src/body.ts";
import type { SessionEvent } from "../../src/log/event.ts";
import { RESULTS } from "../../src/log/outcome.ts";
import { CALF } from "../../src/protocols/calf.ts";
import { closingLines } from "../../src/report/result-text.ts";
import { session } from "../support/log-events.ts";

const AT = "2026-11-21T10:00:00+11:00";

function closing(
  changes: Partial<SessionEvent> = {},
  finish: string | null = null,
  nextAt = "14:10",
): readonly string[] {
  return closingLines(session(AT, changes), finish, nextAt);
}

test("a good session closes with the change in pain, the watch list and the next session", () => {
  expect(closing({}, CALF.finish.instruction)).toMatchInlineSnapshot(`
    [
      "Pain moving: 5 -> 3. At rest: 4 -> 3. Held: 1 min 30 s.",
      "Clearly better on your own scale.",
      "If you like: Do 5 to 10 easy heel raises on both feet. Stop if they hurt.",
      "Next 48 hours, get help for: short breath, chest pain, one limb swollen, pain in both legs, dark pee, trouble with pee or poo, new numbness or weakness, a new bad headache, walking or sight trouble, a bruise that grows.",
      "Next session not before 14:10, if it is not worse.",
      "To start it: spasm-coach start calf",
    ]
  `);
});

test("a session that was stopped closes without scores it did not ask for", () => {
  expect(
    closing({
      partial: true,
      result: null,
      painAfter: null,
      movementPainAfter: null,
      stopped: "user",
      heldSeconds: 12.4,
    }),
  ).toMatchInlineSnapshot(`
    [
      "Pain moving: not asked again. At rest: not asked again. Held: 12 s.",
      "Next 48 hours, get help for: short breath, chest pain, one limb swollen, pain in both legs, dark pee, trouble with pee or poo, new numbness or weakness, a new bad headache, walking or sight trouble, a bruise that grows.",
      "Next session not before 14:10, if it is not worse.",
      "To start it: spasm-coach start calf",
    ]
  `);
});

test.each([
  [[80.2, 0], " Paused: 1 min 20 s, not counted."],
  [[2, 4], " Paused: 6 s, not counted."],
  [[4], ""],
  [[], ""],
])("pauses of %j seconds are told as '%s'", (pauses, told) => {
  const phases = pauses.map((pausedSeconds) => ({
    kind: "hold",
    side: "left",
    spot: 1,
    plannedSeconds: 45,
    heldSeconds: 45,
    pausedSeconds,
    end: "done",
  })) as unknown as SessionEvent["phases"];
  expect(closing({ phases })[0]).toBe(`Pain moving: 5 -> 3. At rest: 4 -> 3. Held: 1 min 30 s.${told}`);
});

describe("the closing screen", () => {
  const all = RESULTS.flatMap((result) =>
    BODY_AREAS.flatMap((area) =>
      [true, false].map((practice) =>
        closing(
          { result, area, practice, heldSeconds: 3599.9, painBefore: 10, painAfter: 10 },
          CALF.finish.instruction,
          "Wednesday, 23 September, 14:10",
        ),
      ),
    ),
  );

  test("is at most 12 lines at 80 columns, 'Saved' and an empty line included, whatever the session", () => {
    expect(all.filter((lines) => wrapAll(["Saved.", "", ...lines], 80).length > 12)).toEqual([]);
  });

  test("always names what to watch for, in one line", () => {
    const signs = [
      "short breath",
      "chest pain",
      "one limb swollen",
      "dark pee",
      "new numbness",
      "bad headache",
      "a bruise that grows",
    ];
    expect(
      all.filter((lines) => lines.filter((line) => signs.every((sign) => line.includes(sign))).length !== 1),
    ).toEqual([]);
  });

  test("ends with the command for the next time", () => {
    expect(BODY_AREAS.map((area) => closing({ area }).at(-1))).toEqual(
      BODY_AREAS.map((area) => `To start it: spasm-coach start ${area}`),
    );
  });

  test("says that practice is not counted", () => {
    expect([true, false].map((practice) => closing({ practice }).some((line) => line.includes("not counted")))).toEqual(
      [true, false],
    );
  });

  test("never says that it worked, or that the person is fine", () => {
    expect(all.filter((lines) => /it worked|you are fine|cured|great/i.test(lines.join(" ")))).toEqual([]);
  });
});

test.each<[string, Partial<SessionEvent>, string]>([
  ["both pains asked again", {}, "Pain moving: 5 -> 3. At rest: 4 -> 3. Held: 1 min 30 s."],
  [
    "a pain of 0 is a number",
    { movementPainAfter: 0, painAfter: 0 },
    "Pain moving: 5 -> 0. At rest: 4 -> 0. Held: 1 min 30 s.",
  ],
  [
    "neither asked again",
    { movementPainAfter: null, painAfter: null },
    "Pain moving: not asked again. At rest: not asked again. Held: 1 min 30 s.",
  ],
])("%s", (_what, changes, expected) => {
  expect(closing(changes)[0]).toBe(expected);
});
