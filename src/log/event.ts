import { z } from "zod";
import { AGE_MAX, BODY_AREAS, ONSETS, SIDES, TOOLS } from "../body.ts";
import { FELT, PAIN_KINDS } from "../session/phase-record.ts";
import { PHASE_KINDS } from "../session/timeline.ts";
import { PLACES } from "../session/wishes.ts";
import { URGENCIES } from "../triage/red-flag.ts";
import { DAY, INSTANT } from "./day.ts";
import { HOW_FAR_MAX, HOW_FAR_UNITS } from "./how-far.ts";
import { NEXT_DAY_ANSWERS, RESULTS } from "./outcome.ts";

/**
 * The one definition of what stands in the journal. `guard.ts` is the fast reader's copy;
 * a property test keeps the two equal. `docs/log-format.md` explains it to people.
 */

/** Version of the event format. A reader keeps events of a newer one and says so. */
const EVENT_VERSION = 1;

const instant = z.string().regex(INSTANT);
const day = z.string().regex(DAY);
const pain = z.int().min(0).max(10).nullable();
const seconds = z.number().min(0);
const text = z.string();
const howFar = z.int().min(0).max(HOW_FAR_MAX).nullable();

const envelope = {
  v: z.literal(EVENT_VERSION),
  id: text.min(1),
  happened: instant,
  written: instant,
  zone: text,
  content: text,
  app: text,
  device: text,
};

const phase = z.strictObject({
  kind: z.enum(PHASE_KINDS),
  spot: z.int().min(1).nullable(),
  side: z.enum(SIDES).nullable(),
  plannedSeconds: seconds,
  heldSeconds: seconds,
  /** The clock stood for so long. Missing = it did not, or the session was written before this was kept. */
  pausedSeconds: seconds.optional(),
  /** What was wrong when somebody let go. Missing = nothing, or not said. */
  pain: z.enum(PAIN_KINDS).optional(),
  /** How a hold felt after 20 seconds. Missing = not answered. */
  felt: z.enum(FELT).optional(),
  end: z.enum(["done", "skipped", "wrong-pain", "stopped"]),
});

const trigger = z.strictObject({ name: text.min(1), amount: z.number().optional(), unit: text.optional() });

export const SessionEvent = z.strictObject({
  ...envelope,
  kind: z.literal("session"),
  area: z.enum(BODY_AREAS),
  side: z.enum(SIDES),
  playbook: text,
  onset: z.enum(ONSETS),
  beganOn: day,
  practice: z.boolean(),
  partial: z.boolean(),
  painBefore: pain,
  painAfter: pain,
  movement: text,
  movementPainBefore: pain,
  movementPainAfter: pain,
  result: z.enum(RESULTS).nullable(),
  harm: z.boolean(),
  stopped: z.enum(["user", "wrong-pain", "something-new", "interrupted", "cut-off"]).nullable(),
  phases: z.array(phase),
  heldSeconds: seconds,
  tools: z.array(z.enum(TOOLS)),
  heat: z.boolean(),
  screened: z.array(text),
  changes: z.array(text),
  triggers: z.array(text),
  /** A new bruise afterwards. Missing in sessions written before it was asked by itself. */
  bruise: z.boolean().optional(),
  /** What the person would have liked. Missing in sessions written when there was one playbook an area. */
  wished: z
    .strictObject({
      playbook: text,
      pressing: z.boolean(),
      place: z.enum(PLACES),
      minutes: z.int().min(3).nullable(),
    })
    .optional(),
  /** How far the movement went, where that is switched on: the step of its playbook, or cm. Null = not told. */
  howFar: z.strictObject({ unit: z.enum(HOW_FAR_UNITS), before: howFar, after: howFar }).optional(),
});

export const CrampEvent = z.strictObject({
  ...envelope,
  kind: z.literal("cramp"),
  area: z.enum(BODY_AREAS),
  practice: z.boolean(),
  minutes: z.number().min(0),
  letGo: z.boolean(),
  worked: text.nullable(),
});

const entryBody = {
  none: z.boolean(),
  pain,
  cramps: z.int().min(0).nullable(),
  area: z.enum(BODY_AREAS).nullable(),
  side: z.enum(SIDES).nullable(),
  triggers: z.array(trigger),
  note: text.nullable(),
  /** The words are the whole day: a trigger that is not named was not there. Missing = not said. */
  only: z.boolean().optional(),
};

export const EntryEvent = z.strictObject({ ...envelope, kind: z.literal("entry"), ...entryBody });

export const HaltEvent = z.strictObject({
  ...envelope,
  kind: z.literal("halt"),
  area: z.enum(BODY_AREAS),
  urgency: z.enum(URGENCIES),
  raised: z.array(text).min(1),
  locks: z.union([z.literal("everywhere"), z.array(z.enum(BODY_AREAS))]),
  until: instant.nullable(),
});

export const MistakeEvent = z.strictObject({ ...envelope, kind: z.literal("mistake"), halt: text.min(1) });

export const ClearedEvent = z.strictObject({
  ...envelope,
  kind: z.literal("cleared"),
  halts: z.array(text),
  signs: z.array(text),
});

export const ProfileEvent = z.strictObject({
  ...envelope,
  kind: z.literal("profile"),
  age: z.int().min(0).max(AGE_MAX).nullable(),
  ageOn: day.nullable(),
  consentOn: day.nullable(),
  facts: z.record(text, z.strictObject({ answer: z.union([z.boolean(), z.literal("not-sure")]), on: day })),
  /** The number of the person's own maternity unit; null = asked, and none given. */
  maternity: text.nullable().optional(),
});

export const NextDayEvent = z.strictObject({
  ...envelope,
  kind: z.literal("next-day"),
  area: z.enum(BODY_AREAS),
  day,
  answer: z.enum(NEXT_DAY_ANSWERS),
  pain,
  movementPain: pain,
  recalled: z.boolean(),
});

/**
 * The whole entry as it reads from now on: a recent view needs no old file. `after` is the edit that was in force
 * when this one was made: it is replaced whatever the two clocks say.
 */
export const EditEvent = z.strictObject({
  ...envelope,
  kind: z.literal("edit"),
  of: text.min(1),
  entry: z.strictObject({ happened: instant, ...entryBody }),
  after: text.min(1).optional(),
});

export const UndoEvent = z.strictObject({ ...envelope, kind: z.literal("undo"), of: text.min(1) });

/** What the person says of a trigger's name: read it as another name; ask about it in the evening. `null` = not said. */
export const NameEvent = z.strictObject({
  ...envelope,
  kind: z.literal("name"),
  trigger: text.min(1),
  as: text.min(1).nullable(),
  tracked: z.boolean().nullable(),
});

/** The answer to "Since that day, how is it?" when a block of a plan ends: -5 much worse, 0 the same, 5 fully better. */
export const PlanEvent = z.strictObject({
  ...envelope,
  kind: z.literal("plan"),
  area: z.enum(BODY_AREAS),
  since: day,
  change: z.int().min(-5).max(5),
});

/** What the plan of an area also asks from now on; of two the newest holds. Nothing of it is asked until then. */
export const AsksEvent = z.strictObject({
  ...envelope,
  kind: z.literal("asks"),
  area: z.enum(BODY_AREAS),
  /** Each week, how it has been since the plan began. */
  weekly: z.boolean(),
  /** Each week, how well these can be done. */
  activities: z.array(text.min(1)).max(3),
  /** At each session, how far the movement goes. Missing = no. */
  howFar: z.boolean().optional(),
});

/** A weekly answer: the change since a day as in `plan`, and how well each activity goes, 0 cannot, 10 as before. */
export const WeeklyEvent = z.strictObject({
  ...envelope,
  kind: z.literal("weekly"),
  area: z.enum(BODY_AREAS),
  since: day,
  /** Null = not asked. */
  change: z.int().min(-5).max(5).nullable(),
  activities: z.array(z.strictObject({ name: text.min(1), score: z.int().min(0).max(10) })),
});

export const Event = z.discriminatedUnion("kind", [
  SessionEvent,
  CrampEvent,
  EntryEvent,
  HaltEvent,
  MistakeEvent,
  ClearedEvent,
  ProfileEvent,
  NextDayEvent,
  EditEvent,
  UndoEvent,
  NameEvent,
  PlanEvent,
  AsksEvent,
  WeeklyEvent,
]);

export type SessionEvent = z.infer<typeof SessionEvent>;
export type CrampEvent = z.infer<typeof CrampEvent>;
export type EntryEvent = z.infer<typeof EntryEvent>;
export type HaltEvent = z.infer<typeof HaltEvent>;
export type MistakeEvent = z.infer<typeof MistakeEvent>;
export type ClearedEvent = z.infer<typeof ClearedEvent>;
export type ProfileEvent = z.infer<typeof ProfileEvent>;
export type NextDayEvent = z.infer<typeof NextDayEvent>;
export type EditEvent = z.infer<typeof EditEvent>;
export type UndoEvent = z.infer<typeof UndoEvent>;
export type NameEvent = z.infer<typeof NameEvent>;
export type PlanEvent = z.infer<typeof PlanEvent>;
export type AsksEvent = z.infer<typeof AsksEvent>;
export type WeeklyEvent = z.infer<typeof WeeklyEvent>;
export type Event = z.infer<typeof Event>;

/** The fields every event carries and the journal fills in. */
export type Stamp = "v" | "id" | "written" | "zone" | "content" | "app" | "device";

/** An event before the journal has stamped it. */
export type Draft = { [E in Event as E["kind"]]: Omit<E, Stamp> }[Event["kind"]];
