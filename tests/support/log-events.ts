import type { BodyArea } from "../../src/body.ts";
import type {
  AsksEvent,
  ClearedEvent,
  CrampEvent,
  EditEvent,
  EntryEvent,
  Event,
  HaltEvent,
  MistakeEvent,
  NameEvent,
  NextDayEvent,
  PlanEvent,
  ProfileEvent,
  SessionEvent,
  UndoEvent,
  WeeklyEvent,
} from "../../src/log/event.ts";

let count = 0;

function stampOf(happened: string) {
  count += 1;
  const id = `id-${String(count)}`;
  return {
    v: 1 as const,
    id,
    happened,
    written: happened,
    zone: "Australia/Sydney",
    content: "2026-11-21",
    app: "0.1.0",
    device: "abc123",
  };
}

/** A calf session that went to its end: two holds of 45 seconds on the left. */
export function session(happened: string, changes: Partial<SessionEvent> = {}): SessionEvent {
  const hold = { kind: "hold", side: "left", plannedSeconds: 45, heldSeconds: 45, end: "done" } as const;
  return {
    ...stampOf(happened),
    kind: "session",
    area: "calf",
    side: "left",
    playbook: "calf",
    onset: "acute",
    beganOn: happened.slice(0, 10),
    practice: false,
    partial: false,
    painBefore: 4,
    painAfter: 3,
    movement: "ten-steps",
    movementPainBefore: 5,
    movementPainAfter: 3,
    result: "better",
    harm: false,
    stopped: null,
    phases: [
      { ...hold, spot: 1 },
      { ...hold, spot: 2 },
    ],
    heldSeconds: 90,
    tools: ["soft-ball"],
    heat: true,
    screened: [],
    changes: [],
    triggers: [],
    ...changes,
  };
}

export function cramp(happened: string, changes: Partial<CrampEvent> = {}): CrampEvent {
  return {
    ...stampOf(happened),
    kind: "cramp",
    area: "calf",
    practice: false,
    minutes: 2,
    letGo: true,
    worked: null,
    ...changes,
  };
}

export function entry(happened: string, changes: Partial<EntryEvent> = {}): EntryEvent {
  return {
    ...stampOf(happened),
    kind: "entry",
    none: false,
    pain: null,
    cramps: null,
    area: null,
    side: null,
    triggers: [],
    note: null,
    ...changes,
  };
}

/** A halt over a swollen leg on a calf unless told otherwise. */
export function halt(happened: string, changes: Partial<HaltEvent> = {}): HaltEvent {
  return {
    ...stampOf(happened),
    kind: "halt",
    area: "calf",
    urgency: "urgent",
    raised: ["leg-swollen"],
    locks: ["calf"],
    until: null,
    ...changes,
  };
}

export function mistake(happened: string, about: HaltEvent): MistakeEvent {
  return { ...stampOf(happened), kind: "mistake", halt: about.id };
}

/** A clinician's check of these halts and of every sign they raised. */
export function cleared(happened: string, ...halts: readonly HaltEvent[]): ClearedEvent {
  const signs = halts.flatMap((event) => event.raised);
  return { ...stampOf(happened), kind: "cleared", halts: halts.map((event) => event.id), signs };
}

export function profile(happened: string, changes: Partial<ProfileEvent> = {}): ProfileEvent {
  return {
    ...stampOf(happened),
    kind: "profile",
    age: 40,
    ageOn: happened.slice(0, 10),
    consentOn: null,
    facts: {},
    ...changes,
  };
}

/** What the person said of the day after `day`: better, unless told otherwise. */
export function nextDay(happened: string, day: string, changes: Partial<NextDayEvent> = {}): NextDayEvent {
  return {
    ...stampOf(happened),
    kind: "next-day",
    area: "calf",
    day,
    answer: "better",
    pain: 3,
    movementPain: 4,
    recalled: false,
    ...changes,
  };
}

/** The entry with some fields changed. */
export function edit(happened: string, about: EntryEvent, changes: Partial<EditEvent["entry"]> = {}): EditEvent {
  const { happened: then, none, pain, cramps, area, side, triggers, note } = about;
  return {
    ...stampOf(happened),
    kind: "edit",
    of: about.id,
    entry: { happened: then, none, pain, cramps, area, side, triggers, note, ...changes },
  };
}

/** Says that a trigger's name is read as another one, unless told otherwise. */
export function name(happened: string, trigger: string, as: string | null, tracked: boolean | null = null): NameEvent {
  return { ...stampOf(happened), kind: "name", trigger, as, tracked };
}

export function undo(happened: string, about: Event): UndoEvent {
  return { ...stampOf(happened), kind: "undo", of: about.id };
}

export function plan(happened: string, changes: Partial<PlanEvent> = {}): PlanEvent {
  return { ...stampOf(happened), kind: "plan", area: "calf", since: happened.slice(0, 10), change: 0, ...changes };
}

export function asks(happened: string, changes: Partial<AsksEvent> = {}): AsksEvent {
  return { ...stampOf(happened), kind: "asks", area: "calf", weekly: true, activities: [], ...changes };
}

export function weekly(happened: string, changes: Partial<WeeklyEvent> = {}): WeeklyEvent {
  return {
    ...stampOf(happened),
    kind: "weekly",
    area: "calf",
    since: happened.slice(0, 10),
    change: 1,
    activities: [],
    ...changes,
  };
}

/** 03:00 in Sydney, where these tests live. */
export function startOfDay(day: string): Date {
  return new Date(`${day}T03:00:00`);
}

export const OTHER_AREA: BodyArea = "neck";

/** What an event is stamped with, whatever it tells. */
const STAMP = ["v", "id", "kind", "happened", "written", "zone", "content", "app", "device"];

/** What each event tells, without its stamp. */
export function bodies(events: readonly Event[]): readonly unknown[] {
  return events.map((event) => Object.fromEntries(Object.entries(event).filter(([key]) => !STAMP.includes(key))));
}

/** Which kinds of events, in order. */
export function kinds(events: readonly Event[]): readonly string[] {
  return events.map(({ kind }) => kind);
}
