import { describe, expect, test } from "vitest";
import { BODY_AREAS } from "../../src/body.ts";
import {
  CRAMP_AREAS,
  CRAMP_BLOCK_SECONDS,
  CRAMP_RUB_SECONDS,
  CRAMP_SECONDS_MAX,
  CRAMP_STRETCHES,
} from "../../src/protocols/cramp.ts";
import { COACHED_AREAS, PLAYBOOKS, playbookFor } from "../../src/protocols/index.ts";
import type { Playbook } from "../../src/protocols/playbook.ts";
import { SOURCES } from "../../src/sources/index.ts";
import { isPastDay } from "../support/review-day.ts";

test("the calf is pressed below the hollow of the knee and off the tendon, and its tendon, veins and groove are never pressed", () => {
  const calf = playbookFor("calf");
  expect([calf?.press?.where, calf?.press?.never]).toEqual([
    "The two muscle bulges, from a hand width below the knee crease to mid-calf.",
    "The back of the knee and a hand width below it. The groove down the middle, the tendon at the heel, veins.",
  ]);
});

test("the neck is pressed on the back half of the ridge, away from bones and vessels, and one side at a time", () => {
  const { press } = playbookFor("neck") ?? {};
  expect(press?.where).toMatch(/back half, 3 finger widths or more from the neck bones/);
  expect(press?.never).toMatch(/Front or side of the neck.*base of the skull.*collarbone.*One side at a time/);
  expect([press?.pressureCap, press?.holdSeconds.most, press?.holdSecondsMax, press?.spots.most]).toEqual([
    5, 45, 60, 3,
  ]);
});

test("the neck at a desk gets 45 seconds on 3 spots with a soft ball, 5 minutes of heat, and no promise of posture", () => {
  const { heat, press, moves, stretches, movements, tips } = named("desk");
  expect([heat?.seconds, press?.holdSeconds, press?.spots, press?.pressureCap, press?.tools[0].tool]).toEqual([
    { least: 300, most: 300 },
    { least: 45, most: 45 },
    { least: 3, most: 3 },
    5,
    "soft-ball",
  ]);
  expect(moves.map(({ name, reps }) => [name, reps.least, reps.most])).toEqual([
    ["shoulder rolls", 5, 5],
    ["chin nods", 5, 5],
  ]);
  expect([stretches.map(({ seconds }) => seconds), movements[0].id]).toEqual([[{ least: 20, most: 30 }], "head-turn"]);
  expect(tips.map(({ text }) => text)).toEqual([
    "May help, not certain: get up every 30 to 45 minutes.",
    "May help, not certain: set the screen where it feels easy.",
  ]);
});

test("the jaw is pressed by fingertips on the cheek muscle, away from ear, temple and bone, and never stretched", () => {
  const { press, stretches } = named("jaw");
  expect([press?.where, press?.tools.map(({ tool }) => tool), stretches]).toEqual([
    "The cheek muscle, between the cheekbone and the corner of the jaw.",
    ["hand"],
    [],
  ]);
  expect(press?.never).toMatch(/Under the jaw, in front of the ear, the temple.*edges of the jaw bone.*swollen cheek/);
});

test("the chest is pressed below the inner half of the collarbone, and never below the outer half", () => {
  const { press } = named("chest");
  expect(press?.where).toBe("The chest muscle, 2 to 3 finger widths below the inner half of the collarbone.");
  expect(press?.never).toMatch(/Above the collarbone, the hollow below its outer half.*bony point.*implant/);
});

test("the top of the forearm is pressed from 4 finger widths below the elbow, and lower when it tingles", () => {
  const { press } = named("forearm");
  expect(press?.where).toMatch(/Underside: 2 to 4 finger widths below the elbow\. Top: 4 or more\..*tingles: go lower/);
  expect(press?.never).toMatch(/Inner elbow crease, groove of the funny bone, front of the wrist/);
});

test.each([
  ["upper-back", "2 finger widths or more from the spine bones"],
  ["shoulder-back", "The flat of the shoulder blade."],
])("%s is pressed with a soft ball at a wall and nothing else", (id, where) => {
  const { press } = named(id);
  expect([press?.tools.map(({ tool }) => tool), (press?.tools[0].position ?? "").includes("to a wall")]).toEqual([
    ["soft-ball"],
    true,
  ]);
  expect(press?.where).toContain(where);
});

test("a playbook without pressing stands beside the one for the neck, and its turns end when they make dizzy", () => {
  const { press, moves, movements } = named("neck-no-press");
  const turns = [moves.find(({ name }) => name === "head turns"), movements[0]];
  expect([press, turns.map((turn) => (turn?.instruction ?? "").endsWith("Dizzy: stop."))]).toEqual([
    null,
    [true, true],
  ]);
});

test("a playbook is found by its area, the usual one first, and no other area has one", () => {
  const found = BODY_AREAS.filter((area) => playbookFor(area)?.area === area);
  expect([
    new Set(found),
    BODY_AREAS.filter((area) => !found.includes(area) && playbookFor(area) !== undefined),
  ]).toEqual([new Set(COACHED_AREAS), []]);
});

describe("a cramp that is on", () => {
  test.each(CRAMP_AREAS)("in the %s is stretched, never pressed, as the sources say", (area) => {
    const { stretch, sources, reviewedOn, ...rest } = CRAMP_STRETCHES[area];
    expect([
      rest,
      stretch.some((line) => /press (on|into)|rub|ball|roller/i.test(line)),
      sources.every((id) => Object.hasOwn(SOURCES, id)),
      isPastDay(reviewedOn),
    ]).toEqual([{ area }, false, true, true]);
  });

  test("starts sitting or lying, and stands only with a hold", () => {
    const first = CRAMP_AREAS.map((area) => CRAMP_STRETCHES[area].stretch[0]);
    expect(first.filter((line) => !/^(Sit|Lie)\b/.test(line))).toEqual([]);
  });

  test("is stretched 30 seconds at a time, for ten minutes at most, and rubbed for at most a minute afterwards", () => {
    expect([CRAMP_BLOCK_SECONDS, CRAMP_SECONDS_MAX]).toEqual([30, 600]);
    expect(CRAMP_RUB_SECONDS).toBeLessThanOrEqual(60);
  });
});

function named(id: string): Playbook {
  const playbook = PLAYBOOKS.find((candidate) => candidate.id === id);
  if (playbook === undefined) throw new Error(`no playbook ${id}`);
  return playbook;
}
