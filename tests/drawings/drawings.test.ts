import { describe, expect, test } from "vitest";
import { BODY_AREAS } from "../../src/body.ts";
import { bodiesWith } from "../../src/drawings/bodies.ts";
import { CLOSE_UPS } from "../../src/drawings/close-ups.ts";
import type { Drawing } from "../../src/drawings/drawing.ts";
import { COACHED_AREAS, PLAYBOOKS } from "../../src/protocols/index.ts";
import { isPastDay } from "../support/review-day.ts";
import { gradeOf, wordCount } from "../support/triage-reading.ts";

type Named = readonly [name: string, drawing: Drawing];

const BODIES: readonly Named[] = BODY_AREAS.map((area) => [area, bodiesWith(area)]);
const CLOSE: readonly Named[] = Object.entries(CLOSE_UPS).flatMap(([id, drawing]) =>
  drawing === undefined ? [] : [[id, drawing]],
);
/** Areas that are easy to miss by a finger's width get a close-up. */
const WITH_CLOSE_UP = ["neck", "jaw", "low-back", "glute", "calf", "foot", "hand"];
const COLUMNS_MAX = 38;
const ROWS_MAX = 18;

describe.each([...BODIES, ...CLOSE])("the drawing of %s", (_name, { words, lines, key }) => {
  test("fits a narrow window", () => {
    expect(lines.length).toBeLessThanOrEqual(ROWS_MAX);
    expect(lines.filter((line) => line.length > COLUMNS_MAX)).toEqual([]);
    expect(key.length).toBeLessThanOrEqual(COLUMNS_MAX);
  });

  test("is made of plain signs, with nothing behind the end of a line", () => {
    expect([...lines, words, key].filter((line) => /[^ -~]| $/.test(line))).toEqual([]);
  });

  test("is told in plain words too", () => {
    expect(words).toMatch(/^[A-Z].*\.$/);
    const sentences = words.split(/(?<=\.) /);
    expect(sentences.filter((sentence) => wordCount(sentence) >= 6 && gradeOf(sentence) > 7)).toEqual([]);
  });
});

test("every drawing tells when it was reviewed", () => {
  expect([...BODIES, ...CLOSE].filter(([, { reviewedOn }]) => !isPastDay(reviewedOn)).map(([name]) => name)).toEqual(
    [],
  );
});

describe.each(BODIES)("the bodies for %s", (area, { lines }) => {
  test("show the area marked, and nothing to press", () => {
    expect(lines.join("")).toMatch(/\*/);
    expect(lines.join("")).not.toMatch(/[#x]/);
  });

  test("are like no others", () => {
    const same = BODIES.filter(([, other]) => other.lines.join("\n") === lines.join("\n")).map(([name]) => name);
    expect(same).toEqual([area]);
  });
});

test("only marks tell the bodies of two areas apart: no outline moves", () => {
  const lengths = new Set(BODIES.map(([, { lines }]) => lines.map((line) => line.length).join()));
  expect(lengths.size).toBe(1);
});

test("every coached area has its mark and its words", () => {
  expect(COACHED_AREAS.filter((area) => bodiesWith(area).words === "")).toEqual([]);
});

test("a playbook has a close-up when it presses where a finger's width counts, and never when it does not press", () => {
  const wanted = PLAYBOOKS.filter(({ area, press }) => press !== null && WITH_CLOSE_UP.includes(area));
  expect(CLOSE.map(([id]) => id).toSorted()).toEqual(wanted.map(({ id }) => id).toSorted());
});

test("two playbooks share a close-up only when they press the same place", () => {
  const places = (drawing: Drawing): ReadonlySet<string> =>
    new Set(
      PLAYBOOKS.filter(({ id }) => CLOSE_UPS[id] === drawing).map(
        ({ press }) => `${press?.where ?? ""} ${press?.never ?? ""}`,
      ),
    );
  expect(CLOSE.filter(([, drawing]) => places(drawing).size !== 1)).toEqual([]);
});

describe.each(CLOSE)("the close-up for %s", (_id, { lines }) => {
  const marksOf = (mark: string): readonly (readonly [row: number, column: number])[] =>
    lines.flatMap((line, row) => [...line].flatMap((sign, column) => (sign === mark ? [[row, column] as const] : [])));

  test("marks places to press and places that are never pressed", () => {
    expect(Math.min(marksOf("#").length, marksOf("x").length)).toBeGreaterThan(0);
  });

  test("keeps a press clear of every never mark: none touches one, not by a corner", () => {
    const never = marksOf("x");
    const touching = marksOf("#").filter(([row, column]) =>
      never.some(([atRow, atColumn]) => Math.abs(atRow - row) <= 1 && Math.abs(atColumn - column) <= 1),
    );
    expect(touching).toEqual([]);
  });
});

test.each([...BODIES, ...CLOSE])("%s is drawn as it was looked at", async (name, { words, lines, key }) => {
  const kind = BODIES.some(([, drawing]) => drawing.lines === lines) ? "bodies" : "close-up";
  await expect([words, "", ...lines, key, ""].join("\n")).toMatchFileSnapshot(`../screens/where/${kind}-${name}.txt`);
});

test.each(Object.entries(CLOSE_UPS))("the close-up for %s names what its place was taken from", (id, drawing) => {
  const press = PLAYBOOKS.find((playbook) => playbook.id === id)?.press;
  const own: readonly string[] = press?.sources ?? [];
  expect(drawing?.sources.filter((source) => !own.includes(source))).toEqual([]);
});
