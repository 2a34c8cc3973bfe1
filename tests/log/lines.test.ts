import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Event } from "../../src/log/event.ts";
import { lineOf, sameIds, union } from "../../src/log/lines.ts";
import { EVENTS } from "../support/log-arbitrary.ts";
import { entry, halt, session } from "../support/log-events.ts";
import { runsOf } from "../support/runs.ts";
import { readLines } from "../support/read-lines.ts";

const FIRST = session("2026-11-19T10:00:00+11:00");
const SECOND = entry("2026-11-20T10:00:00+11:00", { triggers: [{ name: "long drive 🚗 ü" }], note: "two\nlines" });
const THIRD = halt("2026-11-21T10:00:00+11:00");
const THREE = [FIRST, SECOND, THIRD];
const FILE = Buffer.from(THREE.map(lineOf).join(""), "utf8");

function read(bytes: Buffer): ReturnType<typeof readLines> {
  return readLines(bytes.toString("utf8"));
}

test("what was written is read back, in order", () => {
  expect(read(FILE)).toEqual({ events: THREE, damaged: [], newer: 0 });
});

test("a line begins and ends with a newline and holds no other, whatever the note says", () => {
  expect(
    THREE.map((event) =>
      lineOf(event)
        .split("\n")
        .map((part) => part === ""),
    ),
  ).toEqual(THREE.map(() => [true, false, true]));
});

describe("a file cut off", () => {
  const offsets = Array.from({ length: FILE.length + 1 }, (_, offset) => offset);
  /** The events whose text ends at or before this byte. */
  const wholeAt = (offset: number): readonly Event[] => {
    const ends = THREE.map(
      (_, index) =>
        Buffer.byteLength(
          THREE.slice(0, index + 1)
            .map(lineOf)
            .join(""),
        ) - 1,
    );
    return THREE.filter((_, index) => (ends[index] ?? Infinity) <= offset);
  };

  test("at any byte keeps every event before the cut, and has at most one damaged line", () => {
    const wrong = offsets.filter((offset) => {
      const { events, damaged } = read(FILE.subarray(0, offset));
      return JSON.stringify(events) !== JSON.stringify(wholeAt(offset)) || damaged.length > 1;
    });
    expect(wrong).toEqual([]);
  });

  test("at any byte and written on keeps what is written next", () => {
    const next = entry("2026-11-22T10:00:00+11:00", { pain: 3 });
    const wrong = offsets.filter((offset) => {
      const { events, damaged } = read(Buffer.concat([FILE.subarray(0, offset), Buffer.from(lineOf(next))]));
      return JSON.stringify(events) !== JSON.stringify([...wholeAt(offset), next]) || damaged.length > 1;
    });
    expect(wrong).toEqual([]);
  });

  test("with any one byte taken out loses at most that event", () => {
    const wrong = offsets.slice(0, -1).filter((offset) => {
      const { events, damaged } = read(Buffer.concat([FILE.subarray(0, offset), FILE.subarray(offset + 1)]));
      return events.length + damaged.length > 3 || events.length < 2;
    });
    expect(wrong).toEqual([]);
  });
});

describe("damage", () => {
  const good = lineOf(FIRST);
  test.each<[string, string, readonly number[]]>([
    ["a line of NUL bytes", "\u0000".repeat(4096), [1]],
    ["text that is no JSON", "hello", [1]],
    ["JSON that is no event", "{}", [1]],
    ["a list", "[1,2]", [1]],
    ["null", "null", [1]],
    ["an event with a field missing", JSON.stringify({ ...SECOND, pain: undefined }), [1]],
    ["an event of version 0", JSON.stringify({ ...SECOND, v: 0 }), [1]],
  ])("%s is counted by its line, and the others still load", (_what, line, damaged) => {
    expect(readLines(`${line}${good}`)).toEqual({ events: [FIRST], damaged, newer: 0 });
  });

  test("empty lines, spaces and Windows line ends are none", () => {
    const text = `\n\n  \n\t\n${JSON.stringify(FIRST)}\r\n\r\n${JSON.stringify(THIRD)}`;
    expect(readLines(text)).toEqual({ events: [FIRST, THIRD], damaged: [], newer: 0 });
  });

  test("random bytes before, between and after leave every event", () => {
    const noise = fc.uint8Array({ maxLength: 60 }).map((bytes) => Buffer.from(bytes));
    fc.assert(
      fc.property(noise, noise, noise, (before, between, after) => {
        const bytes = Buffer.concat([before, Buffer.from(lineOf(FIRST)), between, Buffer.from(lineOf(THIRD)), after]);
        expect(read(bytes).events).toEqual([FIRST, THIRD]);
      }),
      runsOf(1000),
    );
  });

  test("no bytes at all make the reader throw", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
        expect(read(Buffer.from(bytes)).events).toEqual([]);
      }),
      runsOf(1000),
    );
  });
});

describe("the marks of a merge", () => {
  const merged = (text: string): string =>
    ["<<<<<<< HEAD", JSON.stringify(FIRST), text, JSON.stringify(THIRD), ">>>>>>> 3fa9c1 (laptop)", ""].join("\n");

  test.each(["=======", "||||||| 0123abc\n=======", "|||||||\n======="])(
    "%j hide nothing and are no damage",
    (text) => {
      expect(readLines(merged(text))).toEqual({ events: [FIRST, THIRD], damaged: [], newer: 0 });
      expect(readLines(merged(text).replaceAll("\n", "\r\n"))).toEqual({
        events: [FIRST, THIRD],
        damaged: [],
        newer: 0,
      });
    },
  );

  test.each(["<<<<<<", "====", "======== ", ">>>>>>>", `<<<<<<< HEAD\u0000`.slice(1)])("%j is no such mark", (text) => {
    expect(readLines(`${text}\n`).damaged).toEqual([1]);
  });
});

describe("a newer version", () => {
  test.each([
    ["of the format", { ...SECOND, v: 2 }],
    ["of the format, with other fields", { v: 3, id: "a", kind: "entry", mood: "good" }],
    ["of this format, with a field of its own", { ...SECOND, mood: "good" }],
    ["with a kind of its own", { v: 1, id: "a", kind: "experiment", coin: "heads" }],
  ])("%s is kept and counted, not called damaged", (_what, value) => {
    expect(readLines(`${lineOf(FIRST)}${JSON.stringify(value)}\n`)).toEqual({ events: [FIRST], damaged: [], newer: 1 });
  });
});

describe("several files together", () => {
  const file = (...events: readonly Event[]): ReturnType<typeof readLines> => readLines(events.map(lineOf).join(""));

  test("an event that stands in two of them counts once", () => {
    expect(union([file(FIRST, SECOND), file(SECOND, THIRD, SECOND)])).toEqual(THREE);
  });

  test("two that carry the same id and do not say the same are both kept", () => {
    const other = { ...SECOND, id: FIRST.id };
    const both = union([file(FIRST, THIRD), file(other)]);
    expect([both, sameIds(both)]).toEqual([[FIRST, other, THIRD], [{ id: FIRST.id, events: [FIRST, other] }]]);
  });

  test("a halt is not hidden by an entry that carries its id", () => {
    const posing = { ...SECOND, id: THIRD.id };
    expect([union([file(posing), file(THIRD)]), union([file(THIRD), file(posing)])]).toEqual([
      [posing, THIRD],
      [posing, THIRD],
    ]);
  });

  test("one that was saved twice, or written with its fields in another order, counts once", () => {
    const later = { ...SECOND, written: "2026-11-20T10:00:05+11:00", app: "0.2.0", device: "ffffff" };
    const turned = Object.fromEntries(Object.entries(SECOND).reverse()) as typeof SECOND;
    expect(union([file(SECOND), file(later), file(turned)])).toEqual([SECOND]);
  });

  test("three of the same id are one pair and a copy, or three", () => {
    const [one, two, three] = [1, 2, 3].map((pain) => ({ ...SECOND, pain }));
    if (one === undefined || two === undefined || three === undefined) throw new Error("three entries");
    expect([union([file(one, two, one)]), sameIds(union([file(one), file(three, two)]))]).toEqual([
      [one, two],
      [{ id: SECOND.id, events: [one, three, two] }],
    ]);
  });

  test("they come in the order written, by the instant, across time zones", () => {
    const west = { ...THIRD, written: "2026-11-19T02:00:00-08:00" };
    expect(union([file(SECOND), file(FIRST), file(west)])).toEqual([FIRST, west, SECOND]);
  });

  test("no files are no events", () => {
    expect(union([])).toEqual([]);
  });
});

test("every event comes back as it was written", () => {
  const any = fc.oneof(...(Object.values(EVENTS) as fc.Arbitrary<unknown>[])) as fc.Arbitrary<Event>;
  fc.assert(
    fc.property(any, (event) => {
      const { events, damaged } = readLines(lineOf(event));
      expect([JSON.stringify(events[0]), damaged]).toEqual([JSON.stringify(event), []]);
    }),
    runsOf(1000),
  );
});
