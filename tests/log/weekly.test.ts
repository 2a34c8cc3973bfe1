import { describe, expect, test } from "vitest";
import { courseOf } from "../../src/log/course.ts";
import { onsetOf } from "../../src/log/episode.ts";
import type { Event } from "../../src/log/event.ts";
import { asksOf, weeklyDue, weeklySoFar } from "../../src/log/weekly.ts";
import { asksLines, weeklyLines } from "../../src/report/weekly-text.ts";
import { asks, cleared, halt, nextDay, plan, session, weekly } from "../support/log-events.ts";
import { at, LOOKING_BACK } from "../support/three-weeks.ts";

const TODAY = "2026-11-21";
const STAIRS = { name: "climb stairs", score: 4 };

test("nothing is asked until it is switched on; the newest word holds, of each area its own", () => {
  expect(asksOf([], "calf")).toEqual({ weekly: false, activities: [], howFar: false });
  const said = [
    asks(at(3), { weekly: false }),
    asks(at(2), { activities: ["climb stairs"] }),
    asks(at(4), { area: "neck" }),
  ];
  expect(asksOf(said, "calf")).toMatchObject({ weekly: false, activities: [] });
});

describe("what is due", () => {
  const on = asks(at(1), { activities: ["climb stairs"] });
  const due = (...events: readonly Event[]): unknown => weeklyDue([...events], "calf", TODAY) ?? "nothing";

  test.each<[string, readonly Event[], unknown]>([
    ["while it is off", [session(at(12)), session(at(18))], "nothing"],
    ["without a running plan", [on, session(at(2))], "nothing"],
    [
      "on day 7: how well it goes",
      [on, session(at(15)), session(at(20))],
      { since: "2026-11-15", change: false, activities: ["climb stairs"] },
    ],
    [
      "a week after it began: both",
      [on, session(at(14)), session(at(20))],
      { since: "2026-11-14", change: true, activities: ["climb stairs"] },
    ],
    [
      "six days after the last answer",
      [on, session(at(1)), session(at(8)), session(at(15)), weekly(at(15), { activities: [STAIRS] })],
      "nothing",
    ],
    [
      "a week after the last answer",
      [on, session(at(1)), session(at(8)), session(at(15)), weekly(at(14), { activities: [STAIRS] })],
      { change: true, activities: ["climb stairs"] },
    ],
    [
      "a new activity, at once",
      [asks(at(20), { weekly: false, activities: ["sit"] }), session(at(20)), weekly(at(20), { activities: [STAIRS] })],
      { change: false, activities: ["sit"] },
    ],
    [
      "days after the end of a block was asked",
      [asks(at(1)), session(at(8)), session(at(15)), plan(at(18))],
      "nothing",
    ],
    [
      "an answer of another area",
      [asks(at(1)), session(at(8)), session(at(15)), weekly(at(20), { area: "neck" })],
      { change: true },
    ],
  ])("%s", (_when, events, expected) => {
    const found = due(...events);
    if (typeof expected === "string") expect(found).toBe(expected);
    else expect(found).toMatchObject(expected as object);
  });
});

describe("no better after a week (S2r)", () => {
  const on = (...days: readonly number[]): readonly Event[] =>
    days.flatMap((day) => [
      session(at(day), { beganOn: "2026-09-01", onset: "chronic" }),
      nextDay(at(day + 1), at(day).slice(0, 10)),
    ]);
  const refer = (...events: readonly Event[]): unknown =>
    courseOf({
      events,
      area: "calf",
      now: new Date(LOOKING_BACK),
      today: TODAY,
      onset: onsetOf("2026-09-01", TODAY),
      beganOn: "2026-09-01",
      bleedsEasily: false,
      pain: null,
    }).refer;
  const lifted = halt(at(18), { urgency: "clinician", raised: ["back-after-settling"] });

  test.each<[string, readonly Event[], unknown]>([
    ["not asked: the plan goes on", [], null],
    ["a little better: it goes on", [weekly(at(18), { change: 1 })], null],
    ["the same: a clinician", [weekly(at(18), { change: 0 })], "back-after-settling"],
    ["worse: a clinician", [weekly(at(18), { change: -3 })], "back-after-settling"],
    ["the same before a week was over: not yet", [weekly(at(16), { change: 0 })], null],
    ["the same on the day the week is over: a clinician", [weekly(at(17), { change: 0 })], "back-after-settling"],
    [
      "the same, and of activities alone the week after: a clinician",
      [weekly(at(17), { change: 0 }), weekly(at(20), { change: null, activities: [STAIRS] })],
      "back-after-settling",
    ],
    ["the same, and better the week after", [weekly(at(17), { change: 0 }), weekly(at(20), { change: 2 })], null],
    ["only activities were asked", [weekly(at(18), { change: null, activities: [STAIRS] })], null],
    [
      "the same, and a clinician has looked since",
      [weekly(at(18), { change: 0 }), lifted, cleared(at(19), lifted)],
      null,
    ],
  ])("%s", (_what, events, expected) => {
    expect(refer(...on(10, 12, 14), ...events)).toBe(expected);
  });

  test.each([
    ["two days with a session: not yet", [10, 12], null],
    ["the third on the day of the answer: a clinician", [10, 12, 18], "back-after-settling"],
    ["the third after the answer: not yet", [10, 12, 19], null],
  ])("the same, with %s", (_what, days, expected) => {
    expect(refer(...on(...days), weekly(at(18), { change: 0 }))).toBe(expected);
  });
});

test("the answers of the newest plan stand together, oldest first", () => {
  const answers = [
    weekly(at(15), { since: "2026-11-01", change: 2, activities: [{ ...STAIRS, score: 7 }] }),
    weekly(at(8), { since: "2026-11-01", change: 0, activities: [STAIRS] }),
    weekly(at(1), { since: "2026-09-01", change: -2 }),
  ];
  expect(weeklySoFar(answers, "calf")).toEqual({
    area: "calf",
    since: "2026-11-01",
    changes: [0, 2],
    activities: [{ name: "climb stairs", first: 4, newest: 7 }],
  });
  expect(weeklySoFar(answers, "neck")).toBeNull();
});

describe("in words, never more than the numbers bear", () => {
  const told = (changes: readonly number[], scores: readonly (readonly [number, number])[] = []): readonly string[] =>
    weeklyLines(
      {
        area: "neck",
        since: "2026-11-02",
        changes,
        activities: scores.map(([first, newest], index) => ({ name: `thing ${String(index + 1)}`, first, newest })),
      },
      TODAY,
    );

  test.each([
    [[1, 2], "Neck, since Mon 2 Nov: clearly better on your own scale. Week by week, -5 to 5: 1, 2."],
    [[1], "Neck, since Mon 2 Nov: a little better. That can be chance. Week by week, -5 to 5: 1."],
    [[0], "Neck, since Mon 2 Nov: the same. Week by week, -5 to 5: 0."],
    [[2, -1], "Neck, since Mon 2 Nov: worse. If it stays so, book a doctor or physio. Week by week, -5 to 5: 2, -1."],
  ])("%j", (changes, expected) => {
    expect(told(changes)).toEqual([expected]);
  });

  test.each<[readonly (readonly [number, number])[], string]>([
    [[[4, 6]], "thing 1 4 -> 6. May be chance."],
    [[[4, 7]], "thing 1 4 -> 7. Clearly easier on your own scale."],
    [
      [
        [4, 6],
        [3, 5],
      ],
      "thing 1 4 -> 6, thing 2 3 -> 5. Clearly easier on your own scale.",
    ],
    [
      [
        [6, 4],
        [5, 3],
      ],
      "thing 1 6 -> 4, thing 2 5 -> 3. Clearly harder. If it stays so, book a doctor or physio.",
    ],
    [[[6, 6]], "thing 1 6 -> 6. The same."],
  ])("%j", (scores, expected) => {
    expect(told([], scores)).toEqual([`Neck, what you can do, 0 to 10: ${expected}`]);
  });

  test("what is on says how to stop it; what is off says nothing", () => {
    expect(asksLines("neck", { weekly: true, activities: ["turn my head"], howFar: false })).toEqual([
      "Asked each week too: how it has been since it began; how well you can: turn my head. To stop: spasm-coach plan neck --ask-less",
    ]);
    expect(asksLines("neck", { weekly: false, activities: [], howFar: false })).toEqual([]);
    expect(asksLines("neck", { weekly: true, activities: [], howFar: true })).toEqual([
      "Asked each week too: how it has been since it began. Asked at each session too: how far the movement goes. To stop: spasm-coach plan neck --ask-less",
    ]);
  });
});
