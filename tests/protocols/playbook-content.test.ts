import { describe, expect, test } from "vitest";
import { BODY_AREAS, TOOLS } from "../../src/body.ts";
import {
  CRAMP_AREAS,
  CRAMP_BLOCK_SECONDS,
  CRAMP_RUB_SECONDS,
  CRAMP_SECONDS_MAX,
  CRAMP_STRETCHES,
} from "../../src/protocols/cramp.ts";
import { COACHED_AREAS, PLAYBOOKS, playbookFor, playbookWithoutPressing } from "../../src/protocols/index.ts";
import type { Playbook, Range } from "../../src/protocols/playbook.ts";
import { SOURCES } from "../../src/sources/index.ts";
import { concerns } from "../../src/triage/red-flag.ts";
import { RED_FLAGS } from "../../src/triage/red-flags/index.ts";
import { isPastDay } from "../support/review-day.ts";

describe.each(PLAYBOOKS.map((playbook): [string, Playbook] => [playbook.id, playbook]))(
  "the playbook %s",
  (_id, playbook) => {
    test("holds nothing for over 90 seconds, stretches for at most 30, warms for at most 600, on at most 3 spots", () => {
      const { press, stretch, heat } = playbook;
      expect([
        (press?.holdSeconds.most ?? 0) <= 90,
        stretch.seconds.most <= 30,
        heat.seconds.most <= 600,
        (press?.spots.most ?? 0) <= 3,
        (press?.pressureCap ?? 0) <= 6,
      ]).toEqual([true, true, true, true, true]);
    });

    test("holds for at least 30 seconds, stretches once or twice for at least 15, and moves 5 to 10 times", () => {
      const { press, stretch, moves } = playbook;
      expect([
        (press?.holdSeconds.least ?? 30) >= 30,
        stretch.seconds.least >= (press === null ? 15 : 20),
        stretch.reps.most <= 2,
        moves.filter(({ reps }) => reps.least < 5 || reps.most > 10),
      ]).toEqual([true, true, true, []]);
    });

    test("has no least above its most, and nothing of zero length", () => {
      const { press, stretch, heat, moves } = playbook;
      const ranges: readonly Range[] = [
        ...(press === null ? [] : [press.holdSeconds, press.spots]),
        stretch.seconds,
        stretch.reps,
        heat.seconds,
        ...moves.map((move) => move.reps),
      ];
      expect(ranges.filter(({ least, most }) => least > most || least <= 0)).toEqual([]);
    });

    test("names its own area among those it touches, and each of them has signs to call for at once and to have seen today", () => {
      expect(playbook.touches).toContain(playbook.area);
      const urgencies = playbook.touches.map((area) =>
        RED_FLAGS.filter((flag) => concerns(flag.areas, [area])).map((flag) => flag.urgency),
      );
      expect(urgencies.filter((seen) => !seen.includes("emergency") || !seen.includes("urgent"))).toEqual([]);
    });

    test("can be done with bare hands, and with known tools only", () => {
      const tools = playbook.press?.tools.map((tool) => tool.tool) ?? ["hand"];
      expect([tools.includes("hand"), tools.filter((tool) => !TOOLS.includes(tool))]).toEqual([true, []]);
    });

    test("says where never to press", () => {
      expect(playbook.press?.never).not.toBe("");
    });

    test("re-tests first with a movement that puts no load on the tendon", () => {
      expect(playbook.movements[0].loads).toBe(false);
    });

    test("names each movement once", () => {
      const ids = playbook.movements.map((movement) => movement.id);
      expect(new Set(ids).size).toBe(ids.length);
    });

    test("cites a source in the list for every dose, and says when it was last reviewed", () => {
      const { heat, press, moves, stretch, movements, finish, reviewedOn } = playbook;
      const parts = [heat, ...(press === null ? [] : [press]), ...moves, stretch, finish, ...movements];
      const cited = parts.flatMap((part) => part.sources);
      expect([cited.filter((id) => !Object.hasOwn(SOURCES, id)), isPastDay(reviewedOn)]).toEqual([[], true]);
    });

    test("keeps a towel between skin and pad, and nobody lies on it", () => {
      expect(playbook.heat.instruction).toMatch(/towel.*Do not lie on the pad/);
    });
  },
);

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

test("the neck has a playbook in which nothing is pressed, and such a playbook is found by its area", () => {
  const written = PLAYBOOKS.filter(({ press }) => press === null).map(({ area }) => area);
  expect(written).toContain("neck");
  expect(
    COACHED_AREAS.map((area) => [area, playbookWithoutPressing(area)?.area, playbookWithoutPressing(area)?.press]),
  ).toEqual(COACHED_AREAS.map((area) => (written.includes(area) ? [area, area, null] : [area, undefined, undefined])));
});

test("a playbook is found by its area, and no other area has one", () => {
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
