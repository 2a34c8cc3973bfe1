import fc from "fast-check";
import { addDays } from "../../src/log/day.ts";
import type { Event, EntryEvent, HaltEvent } from "../../src/log/event.ts";
import {
  cleared,
  cramp,
  edit,
  entry,
  halt,
  mistake,
  name,
  nextDay,
  plan,
  profile,
  session,
  undo,
} from "./log-events.ts";

/** The day on which these journals are read. */
export const READ_ON = "2026-11-21";
const DAYS_BACK_MAX = 500;
const AREAS = ["calf", "neck", "jaw"] as const;
const DEVICES = ["abc123", "ffffff"] as const;
const TRIGGERS = ["stairs", "long drive"] as const;

/** One thing that somebody did, in numbers: what it becomes depends on what was there before. */
const step = fc.record({
  kind: fc.constantFrom(
    ...(["session", "session", "session", "session", "entry", "entry", "cramp", "next-day", "halt"] as const),
    ...(["cleared", "mistake", "profile", "edit", "undo", "name", "plan", "episode"] as const),
  ),
  daysBack: fc.oneof(fc.nat(DAYS_BACK_MAX), fc.nat(60)),
  hour: fc.integer({ min: 0, max: 23 }),
  area: fc.constantFrom(...AREAS),
  device: fc.constantFrom(...DEVICES),
  /** Picks one of several; moves a date. */
  number: fc.nat(1000),
  /** So many days the clock was wrong when it was written, ahead or behind. */
  clockOff: fc.oneof(
    { weight: 9, arbitrary: fc.constant(0) },
    { weight: 1, arbitrary: fc.integer({ min: -900, max: 40 }) },
  ),
  odd: fc.constantFrom("no", "no", "no", "no", "twice", "torn", "newer"),
});
type Step = typeof step extends fc.Arbitrary<infer S> ? S : never;

/** Files of a record: several devices, clocks that go wrong, copies, torn lines, changes of what is long past. */
export const journals: fc.Arbitrary<ReadonlyMap<string, string>> = fc
  .array(step, { minLength: 5, maxLength: 60 })
  .map((steps) => filesOf(steps));

function filesOf(steps: readonly Step[]): ReadonlyMap<string, string> {
  const files = new Map<string, string>();
  const before: Event[] = [];
  const inOrder = [...steps].sort((one, other) => other.daysBack - one.daysBack);
  for (const one of inOrder) {
    for (const event of eventsOf(one, before)) {
      const index = before.length;
      const stamped = { ...event, id: `id-${String(index)}`, device: one.device } as Event;
      before.push(stamped);
      const month = stamped.written.slice(0, 7);
      const add = (file: string, text: string): void => {
        files.set(file, (files.get(file) ?? "") + text);
      };
      const line = JSON.stringify(one.odd === "newer" ? { ...stamped, extra: true } : stamped);
      add(`${month}-${one.device}.jsonl`, `\n${line}\n`);
      if (one.odd === "twice") add(`${month}-${one.device} (conflict).jsonl`, `\n${line}\n`);
      if (one.odd === "torn") add(`${month}-${one.device}.jsonl`, `\n${line.slice(0, 40)}\n`);
    }
  }
  return files;
}

function eventsOf({ kind, daysBack, hour, area, number, clockOff }: Step, before: readonly Event[]): readonly Event[] {
  const moment = (back: number): string => {
    const day = addDays(READ_ON, clockOff - back);
    return `${day}T${String(hour).padStart(2, "0")}:${String(number % 60).padStart(2, "0")}:00+11:00`;
  };
  const at = moment(daysBack);
  const pick = <E extends Event>(all: readonly E[]): E | undefined => all[number % Math.max(1, all.length)];
  const pain = number % 11;
  const result = (["better", "a-bit-better", "no-change", "worse", "not-scorable", null] as const)[number % 6] ?? null;
  const one = (when: string) =>
    session(when, {
      area,
      result,
      painBefore: pain,
      movementPainBefore: (pain + 3) % 11,
      practice: number % 13 === 0,
      heldSeconds: number % 4 === 0 ? 0 : 90,
      bruise: number % 9 === 0,
      harm: number % 17 === 0,
      playbook: area === "calf" && number % 3 === 0 ? "night-stretch" : area,
      beganOn: addDays(when.slice(0, 10), -(number % 40)),
      onset: (["acute", "subacute", "chronic"] as const)[number % 3] ?? "acute",
      screened: number % 2 === 0 ? ["leg-swollen", "neck-first"] : [],
      tools: number % 5 === 0 ? ["roller"] : ["soft-ball"],
      triggers: number % 7 === 0 ? ["Stairs"] : [],
    });
  switch (kind) {
    case "session":
      return [one(at)];
    case "episode":
      return Array.from({ length: 3 + (number % 40) }, (_, index) => one(moment(Math.max(0, daysBack - index * 5))));
    case "entry": {
      // Written days after it happened.
      const then = moment(daysBack + (number % 5 === 0 ? number % 90 : 0));
      const said = { pain, cramps: number % 3, area: number % 2 === 0 ? area : null };
      const written = entry(then, { ...said, triggers: [{ name: TRIGGERS[number % 2] ?? "stairs" }] });
      return [{ ...written, written: at, none: number % 6 === 0 }];
    }
    case "cramp":
      return [cramp(at, { area: "calf", practice: number % 5 === 0 })];
    case "next-day": {
      const about = pick(before.filter((event) => event.kind === "session"));
      if (about === undefined) return [];
      const answer = (["better", "same", "worse", "bruise", "not-sure"] as const)[number % 5] ?? "same";
      const recalled = number % 3 === 0;
      return [nextDay(at, about.happened.slice(0, 10), { area: about.area, answer, pain, recalled })];
    }
    case "halt": {
      const raised = number % 2 === 0 ? ["worse-twice"] : ["leg-swollen"];
      const until = number % 3 === 0 ? null : moment(daysBack - 1);
      return [halt(at, { area, raised, until, locks: number % 5 === 0 ? "everywhere" : [area] })];
    }
    case "cleared": {
      const about = pick(before.filter((event): event is HaltEvent => event.kind === "halt"));
      return about === undefined ? [] : [cleared(at, about)];
    }
    case "mistake": {
      const about = pick(before.filter((event): event is HaltEvent => event.kind === "halt"));
      return about === undefined ? [] : [mistake(at, about)];
    }
    case "profile":
      return [
        profile(at, {
          age: 20 + (number % 50),
          facts: { "blood-thinner": { answer: number % 2 === 0, on: at.slice(0, 10) } },
        }),
      ];
    case "edit": {
      const about = pick(before.filter((event): event is EntryEvent => event.kind === "entry"));
      if (about === undefined) return [];
      const moved = number % 3 === 0 ? { happened: moment(Math.max(0, daysBack - (number % 200))) } : {};
      return [edit(at, about, { pain, ...moved })];
    }
    case "undo": {
      const about = pick(before);
      return about === undefined ? [] : [undo(at, about)];
    }
    case "name":
      return [name(at, TRIGGERS[number % 2] ?? "stairs", number % 3 === 0 ? "steps" : null, number % 2 === 0)];
    case "plan":
      return [plan(at, { area, change: (number % 11) - 5 })];
  }
}
