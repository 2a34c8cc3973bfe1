import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { BODY_AREAS, ONSETS } from "../../src/body.ts";
import { currentEpisode } from "../../src/log/episode.ts";
import type { EditEvent, Event, UndoEvent } from "../../src/log/event.ts";
import { clearedSigns, lockFor } from "../../src/log/locks.ts";
import { pacing } from "../../src/log/pacing.ts";
import { profileOf } from "../../src/log/profile.ts";
import { asItReads, standing } from "../../src/log/standing.ts";
import { newestFirst, nextRedo, nextUndo, undoneIds } from "../../src/log/undone.ts";
import { EVENTS } from "../support/log-arbitrary.ts";
import {
  cleared,
  cramp,
  edit,
  entry,
  halt,
  mistake,
  nextDay,
  plan,
  profile,
  session,
  startOfDay,
  undo,
} from "../support/log-events.ts";
import { runsOf } from "../support/runs.ts";

/** A minute of the morning, later than the one before it. */
const at = (minute: number): string => `2026-11-21T10:${String(minute).padStart(2, "0")}:00+11:00`;
const RUNS = runsOf(400);

describe("the events as they stand", () => {
  const drive = entry(at(0), { pain: 5, triggers: [{ name: "long drive" }] });
  const gym = entry(at(1), { pain: 2 });

  test("are the events as written while nothing was changed", () => {
    const events = [drive, session(at(2)), cramp(at(3)), halt(at(4)), profile(at(5)), nextDay(at(6), "2026-11-20")];
    // The very same list: nothing was gone through.
    expect(standing(events)).toBe(events);
  });

  test("are the very same where something else was changed, and no name", () => {
    const twice = entry(at(3), { triggers: [{ name: "stairs" }, { name: "stairs" }] });
    const late = session(at(4), { triggers: ["stairs", "stairs"] });
    const [first, second] = standing([twice, late, gym, edit(at(5), gym, { pain: 1 })]);
    expect(first).toBe(twice);
    expect(second).toBe(late);
  });

  test("an edited entry keeps its id and its stamps and reads as the edit says", () => {
    const change = edit(at(2), drive, { pain: 3, happened: at(9), only: true });
    expect(standing([drive, gym, change])).toEqual([{ ...drive, pain: 3, happened: at(9), only: true }, gym]);
  });

  test("an edit takes a field away that it does not name", () => {
    const whole = entry(at(0), { only: true });
    const { only: _only, ...rest } = edit(at(2), whole).entry;
    expect(standing([whole, { ...edit(at(2), whole), entry: rest }])).toEqual([{ ...whole, only: undefined }]);
  });

  test("of two edits the one written last counts, whichever is read first", () => {
    const [first, second] = [edit(at(2), drive, { pain: 3 }), edit(at(3), drive, { pain: 1 })];
    const expected = [{ ...drive, pain: 1 }];
    expect([standing([drive, first, second]), standing([second, first, drive])]).toEqual([expected, expected]);
  });

  test("an undone edit gives the edit before it", () => {
    const [first, second] = [edit(at(2), drive, { pain: 3 }), edit(at(3), drive, { pain: 1 })];
    expect(standing([drive, first, second, undo(at(4), second)])).toEqual([{ ...drive, pain: 3 }]);
  });

  test.each<[string, Event]>([
    ["an entry", drive],
    ["a session", session(at(0))],
    ["a cramp", cramp(at(0))],
  ])("%s that is undone is left out, and comes back when the undo is undone", (_what, event) => {
    const away = undo(at(2), event);
    const back = undo(at(3), away);
    expect([standing([event, gym, away]), standing([event, gym, away, back])]).toEqual([[gym], [event, gym]]);
    expect(standing([event, gym, away, back, undo(at(4), back)])).toEqual([gym]);
  });

  test("an undo that was undone has no effect, whichever of the two is read first", () => {
    const away = undo(at(2), drive);
    const back = undo(at(3), away);
    expect([standing([back, away, drive]), standing([away, back, drive])]).toEqual([[drive], [drive]]);
  });

  test("of two edits of the same moment the one with the later id counts, on every device", () => {
    const [one, other] = [edit(at(2), drive, { pain: 3 }), edit(at(2), drive, { pain: 1 })];
    const [early, late] = [
      { ...one, id: "a" },
      { ...other, id: "b" },
    ];
    const expected = [{ ...drive, pain: 1 }];
    expect([standing([drive, early, late]), standing([drive, late, early])]).toEqual([expected, expected]);
  });

  describe("an edit made on top of another", () => {
    const fast = edit("3000-01-01T00:00:00Z", drive, { pain: 9 });
    const top: EditEvent = { ...edit(at(3), drive, { pain: 1 }), after: fast.id };

    test("replaces it, although that one came from a clock that is ahead", () => {
      expect([standing([drive, fast, top]), standing([top, fast, drive])]).toEqual([
        [{ ...drive, pain: 1 }],
        [{ ...drive, pain: 1 }],
      ]);
    });

    test("gives it back when it is undone, and still replaces what it was built on when that is undone", () => {
      expect([standing([drive, fast, top, undo(at(4), top)]), standing([drive, fast, top, undo(at(4), fast)])]).toEqual(
        [[{ ...drive, pain: 9 }], [{ ...drive, pain: 1 }]],
      );
    });

    test("replaces all that stand below, through one that was undone", () => {
      const middle: EditEvent = { ...edit(at(2), drive, { pain: 5 }), after: fast.id };
      const last: EditEvent = { ...edit(at(3), drive, { pain: 2 }), after: middle.id };
      expect(standing([drive, fast, middle, last, undo(at(4), middle)])).toEqual([{ ...drive, pain: 2 }]);
    });

    test("of two made apart from each other on the same one, the later counts, whoever reads", () => {
      const [here, there] = [3, 4].map((pain): EditEvent => ({ ...edit(at(pain), drive, { pain }), after: top.id }));
      if (here === undefined || there === undefined) throw new Error("two edits");
      const expected = [{ ...drive, pain: 4 }];
      expect([standing([drive, fast, top, here, there]), standing([there, here, top, fast, drive])]).toEqual([
        expected,
        expected,
      ]);
    });

    test("edits that name each other, or themselves, or nothing known, make no trouble", () => {
      const one: EditEvent = { ...edit(at(2), drive, { pain: 3 }), id: "one", after: "two" };
      const two: EditEvent = { ...edit(at(3), drive, { pain: 4 }), id: "two", after: "one" };
      const self: EditEvent = { ...edit(at(3), drive, { pain: 4 }), id: "self", after: "self" };
      const lost: EditEvent = { ...edit(at(3), drive, { pain: 5 }), after: "nobody" };
      expect([standing([drive, one, two]), standing([drive, self]), standing([drive, one, two, self, lost])]).toEqual([
        [drive],
        [drive],
        [{ ...drive, pain: 5 }],
      ]);
    });
  });

  test("two entries of one id are two, until one is changed: then they read the same", () => {
    const other = { ...drive, pain: 2 };
    expect([standing([drive, other]), standing([drive, other, edit(at(2), drive, { pain: 3 })])]).toEqual([
      [drive, other],
      [{ ...drive, pain: 3 }],
    ]);
  });

  test("an undone entry stays out although it was edited", () => {
    expect(standing([drive, edit(at(2), drive, { pain: 3 }), undo(at(3), drive)])).toEqual([]);
  });

  test.each<[string, Event]>([
    ["a halt", halt(at(0))],
    ["a mistake", mistake(at(0), halt(at(0)))],
    ["a check", cleared(at(0), halt(at(0)))],
    ["a profile", profile(at(0))],
    ["a next-day answer", nextDay(at(0), "2026-11-20")],
    ["a plan", plan(at(0))],
  ])("%s stands whatever undo or edit names it", (_what, event) => {
    const change: EditEvent = { ...edit(at(2), drive, { pain: 3 }), of: event.id };
    expect(standing([event, undo(at(1), event), change])).toEqual([event]);
  });

  test("an edit of a session changes nothing", () => {
    const own = session(at(0));
    expect(standing([own, { ...edit(at(2), drive), of: own.id }])).toEqual([own]);
  });

  test("undos and edits of nothing known, of themselves and in a circle have no effect", () => {
    const one: UndoEvent = { ...undo(at(2), drive), id: "one", of: "two" };
    const two: UndoEvent = { ...one, id: "two", of: "one" };
    const self: UndoEvent = { ...one, id: "self", of: "self" };
    const lost: UndoEvent = { ...one, id: "lost", of: "nobody" };
    const change: EditEvent = { ...edit(at(2), drive), of: "nobody" };
    expect(standing([one, drive, two, self, lost, change])).toEqual([drive]);
  });

  test("ten thousand undos of undos are no trouble", () => {
    const undos: UndoEvent[] = [];
    for (let count = 0; count < 10_000; count += 1) undos.push(undo(at(1), undos.at(-1) ?? drive));
    expect(standing([drive, ...undos])).toEqual([drive]);
  });

  test("an entry can be read as its edits left it although it is undone", () => {
    const events = [drive, edit(at(2), drive, { pain: 3 }), undo(at(3), drive)];
    expect([asItReads(drive, events), asItReads(gym, events)]).toEqual([{ ...drive, pain: 3 }, gym]);
  });
});

test("the newest come first, and of the same moment the later in the list", () => {
  const [old, one, other] = [entry(at(0)), entry(at(1)), entry(at(1))];
  expect([newestFirst([one, old, other]), newestFirst([other, one, old])]).toEqual([
    [other, one, old],
    [one, other, old],
  ]);
});

describe("the next undo", () => {
  const NOW = new Date("2026-11-21T12:00:00+11:00");
  const drive = entry(at(0));
  const stop = halt(at(5));
  const early = entry(at(9), {});
  const late = { ...early, id: "late", happened: at(0), written: at(10) };

  test.each<[string, readonly Event[], Event | undefined]>([
    ["is nothing in an empty record", [], undefined],
    ["is nothing where only a halt stands", [stop], undefined],
    ["passes over a halt written later", [drive, stop], drive],
    ["is the newest written, not the newest that happened", [late, early], late],
  ])("%s", (_promise, events, expected) => {
    expect(nextUndo(events, NOW)).toEqual(expected);
  });

  test("is never an undo: that is put right by a redo", () => {
    const away = undo(at(1), drive);
    expect([nextUndo([drive, away], NOW), nextRedo([drive, away], NOW)]).toEqual([undefined, drive]);
  });

  test("is what was done now, not what a clock that is ahead put into the future: that comes last", () => {
    const ahead = entry("3000-01-01T00:00:00Z");
    const away = undo("3000-01-02T00:00:00Z", ahead);
    expect([
      nextUndo([drive, ahead], NOW),
      nextUndo([ahead], NOW),
      nextRedo([ahead, drive, away, undo(at(1), drive)], NOW),
    ]).toEqual([drive, ahead, drive]);
  });

  test("is never something already undone, even by a clock that is behind", () => {
    const fast = entry(at(9));
    const away = undo(at(2), fast);
    expect([nextUndo([drive, away, fast], NOW), nextRedo([drive, away, fast], NOW)]).toEqual([drive, fast]);
  });
});

describe("for any record, whatever edits and undos are added to it", () => {
  const event = fc.oneof(...Object.values(EVENTS).map((kind) => kind as fc.Arbitrary<Event>));
  const added = fc.array(
    fc.record({
      change: fc.oneof(...[EVENTS.edit, EVENTS.undo, EVENTS.name].map((kind) => kind as fc.Arbitrary<Event>)),
      of: fc.nat(),
      place: fc.nat(),
    }),
    { maxLength: 8 },
  );
  const record = fc.tuple(fc.array(event, { maxLength: 12 }), added).map(([events, changes]) => {
    const all = [...events];
    for (const { change, of, place } of changes) {
      const target = all[of % Math.max(1, all.length)]?.id ?? "nobody";
      const event = change.kind === "name" ? change : ({ ...change, of: target } as EditEvent | UndoEvent);
      all.splice(place % (all.length + 1), 0, event);
    }
    return { events, all };
  });
  const NOW = new Date("2026-11-21T10:00:00+11:00");

  test("locks, checked signs, pace, episodes and profile stay as they were", () => {
    const rules = (events: readonly Event[]): unknown => [
      BODY_AREAS.map((area) => lockFor(events, area)),
      [...clearedSigns(events)],
      BODY_AREAS.flatMap((area) =>
        ONSETS.map((onset) => pacing({ events, area, onset, now: NOW, today: "2026-11-21", startOfDay })),
      ),
      BODY_AREAS.map((area) => currentEpisode(events, area, "2026-11-21")),
      profileOf(events),
    ];
    fc.assert(
      fc.property(record, ({ events, all }) => {
        expect(rules(all)).toEqual(rules(events));
      }),
      RUNS,
    );
  });

  test("everything that cannot be undone stands, in its order, and standing twice is standing once", () => {
    const locked = (events: readonly Event[]): readonly Event[] =>
      events.filter(({ kind }) => !["entry", "session", "cramp", "edit", "name", "undo"].includes(kind));
    fc.assert(
      fc.property(record, ({ events, all }) => {
        const stand = standing(all);
        expect([locked(stand), standing(stand)]).toEqual([locked(events), stand]);
      }),
      RUNS,
    );
  });

  test("what stands does not hang on the order the files are read in", () => {
    const withIds = record.map(({ all }) =>
      all.map((one, index) => ({ ...one, id: `${one.id}-${String(index)}`, written: at(index % 60) })),
    );
    const ids = (events: readonly Event[]): readonly string[] => events.map(({ id }) => id).sort();
    fc.assert(
      fc.property(withIds, (all) => {
        const other = [...all].reverse();
        expect([ids(standing(other)), [...undoneIds(other)].sort()]).toEqual([
          ids(standing(all)),
          [...undoneIds(all)].sort(),
        ]);
      }),
      RUNS,
    );
  });
});
