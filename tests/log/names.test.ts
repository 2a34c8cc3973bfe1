import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Event, NameEvent } from "../../src/log/event.ts";
import { namesIn, readName } from "../../src/log/names.ts";
import { standing } from "../../src/log/standing.ts";
import { nameKey } from "../../src/log/words.ts";
import { edit, entry, name, session, undo } from "../support/log-events.ts";
import { runsOf } from "../support/runs.ts";

const at = (minute: number): string => `2026-11-21T10:${String(minute).padStart(2, "0")}:00+11:00`;
const RUNS = runsOf(500);

/** What each of these names reads as. */
function reading(events: readonly Event[], ...typed: readonly string[]): readonly string[] {
  const names = namesIn(events);
  return typed.map((one) => readName(one, names));
}

describe("a name", () => {
  test("reads as the new one however it is spelled, in every entry and session there is and will be", () => {
    const [old, drive] = [
      entry(at(0), { triggers: [{ name: "Drv", amount: 2, unit: "h" }] }),
      session(at(1), { triggers: ["drv"] }),
    ];
    const later = entry(at(9), { triggers: [{ name: "drv" }] });
    const stand = standing([old, drive, name(at(2), "drv", "long drive"), later]);
    expect(stand).toEqual([
      { ...old, triggers: [{ name: "long drive", amount: 2, unit: "h" }] },
      { ...drive, triggers: ["long drive"] },
      { ...later, triggers: [{ name: "long drive" }] },
    ]);
  });

  test("that is used already is one with it: what says the same stands once", () => {
    const both = entry(at(0), {
      triggers: [{ name: "drv" }, { name: "long drive" }, { name: "drv", amount: 3, unit: "h" }],
    });
    const twice = session(at(0), { triggers: ["drv", "gym", "long drive"] });
    expect(standing([both, twice, name(at(1), "drv", "long drive")])).toEqual([
      { ...both, triggers: [{ name: "long drive" }, { name: "long drive", amount: 3, unit: "h" }] },
      { ...twice, triggers: ["long drive", "gym"] },
    ]);
  });

  test("goes on through a second name, and back again", () => {
    const steps = [name(at(0), "a", "b"), name(at(1), "b", "c"), name(at(2), "c", "a")];
    expect([1, 2, 3].map((count) => reading(steps.slice(0, count), "a", "b", "c"))).toEqual([
      ["b", "b", "c"],
      ["c", "c", "c"],
      ["a", "a", "a"],
    ]);
  });

  test("can be spelled anew", () => {
    expect(reading([name(at(0), "long drive", "Long Drive")], "longdrive", "LONG DRIVE")).toEqual([
      "Long Drive",
      "Long Drive",
    ]);
  });

  test("undone, reads as it was typed, also in an entry that was edited meanwhile", () => {
    const old = entry(at(0), { pain: 5, triggers: [{ name: "drv" }] });
    const change = edit(at(2), old, { pain: 3 });
    const given = name(at(1), "drv", "long drive");
    expect([standing([old, given, change]), standing([old, given, change, undo(at(3), given)])]).toEqual([
      [{ ...old, pain: 3, triggers: [{ name: "long drive" }] }],
      [{ ...old, pain: 3 }],
    ]);
  });

  test("given on two devices: the later counts, and of the same moment the one with the later id", () => {
    const [one, two] = [name(at(1), "drv", "drive"), name(at(2), "drv", "driving")];
    const [low, high] = [
      { ...one, id: "a" },
      { ...two, id: "b", written: one.written },
    ];
    expect([reading([two, one], "drv"), reading([high, low], "drv"), reading([low, high], "drv")]).toEqual([
      ["driving"],
      ["driving"],
      ["driving"],
    ]);
  });

  test.each(["constructor", "__proto__", "../../etc", "😀".repeat(300), "=1+1", "\u0000"])("may be %j", (odd) => {
    expect(reading([name(at(0), odd, "plain")], odd, "other")).toEqual(["plain", "other"]);
    expect(reading([name(at(0), "plain", odd)], "plain")).toEqual([odd]);
  });
});

describe("what the evening asks about", () => {
  const tracked = (...events: readonly Event[]): readonly string[] => namesIn(events).tracked;

  test("is what was chosen, in that order, until it is taken out", () => {
    const [gym, drive] = [name(at(0), "gym", null, true), name(at(1), "long drive", null, true)];
    expect([tracked(gym, drive), tracked(gym, drive, name(at(2), "GYM", null, false)), tracked()]).toEqual([
      ["gym", "long drive"],
      ["long drive"],
      [],
    ]);
  });

  test("goes with a name when it is given another one, and two that became one are asked once", () => {
    const [drv, drive] = [name(at(0), "drv", null, true), name(at(1), "long drive", null, true)];
    const merge = name(at(2), "drv", "long drive");
    expect([
      tracked(drv, merge),
      tracked(drv, drive, merge),
      tracked(drv, merge, name(at(3), "long drive", null, false)),
    ]).toEqual([["long drive"], ["long drive"], []]);
  });

  test("undone is as if it had not been chosen", () => {
    const gym = name(at(0), "gym", null, true);
    expect(tracked(gym, undo(at(1), gym))).toEqual([]);
  });
});

describe("for any names given to any names", () => {
  const word = fc.constantFrom("a", "A", "b", "c", "d e", "de", "constructor");
  const events = fc
    .array(fc.record({ trigger: word, as: fc.option(word), tracked: fc.option(fc.boolean()) }), { maxLength: 12 })
    .map((all) => all.map((one, index): NameEvent => ({ ...name(at(index), one.trigger, one.as, one.tracked) })));

  test("what a name reads as reads as itself, and no two read as two spellings of one", () => {
    fc.assert(
      fc.property(events, (given) => {
        const names = namesIn(given);
        const found = [...names.reads.values()];
        expect(found.map((one) => nameKey(readName(one, names)))).toEqual(found.map(nameKey));
        expect(names.tracked.map((one) => nameKey(readName(one, names)))).toEqual(names.tracked.map(nameKey));
        expect(new Set(names.tracked.map(nameKey)).size).toBe(names.tracked.length);
      }),
      RUNS,
    );
  });

  test("the order in which the files are read does not matter", () => {
    fc.assert(
      fc.property(events, (given) => {
        const [one, other] = [namesIn(given), namesIn([...given].reverse())];
        expect([[...other.reads].sort(), other.tracked]).toEqual([[...one.reads].sort(), one.tracked]);
      }),
      RUNS,
    );
  });
});
