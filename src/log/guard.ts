import { AGE_MAX, BODY_AREAS, isPainScore, ONSETS, SIDES, TOOLS } from "../body.ts";
import { FELT, PAIN_KINDS } from "../session/phase-record.ts";
import { PHASE_KINDS } from "../session/timeline.ts";
import { PLACES } from "../session/wishes.ts";
import { URGENCIES } from "../triage/red-flag.ts";
import { DAY, INSTANT } from "./day.ts";
import type { Draft, Event } from "./event.ts";
import { HOW_FAR_MAX, HOW_FAR_UNITS } from "./how-far.ts";
import { NEXT_DAY_ANSWERS, RESULTS } from "./outcome.ts";

/** The schema of `event.ts` again, by hand: reading a line costs a few comparisons instead of a library. */

type Fields = Readonly<Record<string, unknown>>;
/** What another version wrote: an object with an id and a kind. */
export type NewerEvent = Fields & { readonly id: string; readonly kind: string };
type Check = (value: unknown) => boolean;

const isText: Check = (value) => typeof value === "string";
const isName: Check = (value) => typeof value === "string" && value.length > 0;
const isFlag: Check = (value) => typeof value === "boolean";
const isAmount: Check = (value) => typeof value === "number" && Number.isFinite(value);
const isSeconds: Check = (value) => isAmount(value) && (value as number) >= 0;
const isCount: Check = (value) => Number.isSafeInteger(value) && (value as number) >= 0;
const isSpot: Check = (value) => Number.isSafeInteger(value) && (value as number) >= 1;
const isInstant: Check = (value) => typeof value === "string" && INSTANT.test(value);
const isDay: Check = (value) => typeof value === "string" && DAY.test(value);
const isAge: Check = (value) => isCount(value) && (value as number) <= AGE_MAX;
const orNull =
  (check: Check): Check =>
  (value) =>
    value === null || check(value);
const maybe =
  (check: Check): Check =>
  (value) =>
    value === undefined || check(value);
const oneOf =
  (list: readonly string[]): Check =>
  (value) =>
    typeof value === "string" && list.includes(value);
const listOf =
  (check: Check): Check =>
  (value) =>
    Array.isArray(value) && value.every(check);
const isPain = orNull(isPainScore);
const isChange: Check = (value) => Number.isSafeInteger(value) && Math.abs(value as number) <= 5;
const isHowFar: Check = (value) => isCount(value) && (value as number) <= HOW_FAR_MAX;
const isArea = oneOf(BODY_AREAS);
const isSide = oneOf(SIDES);

/** Every field fits its check, and there is no other. Loops, because every line of the record comes through here. */
const exactly = (shape: Readonly<Record<string, Check>>): Check => {
  const checks = new Map(Object.entries(shape));
  const required = [...checks].filter(([, check]) => !check(undefined)).map(([key]) => key);
  return (value) => {
    if (!isFields(value)) return false;
    for (const key of Object.keys(value)) if (checks.get(key)?.(value[key]) !== true) return false;
    for (const key of required) if (value[key] === undefined) return false;
    return true;
  };
};

const ENVELOPE = {
  v: (value: unknown) => value === 1,
  id: isName,
  happened: isInstant,
  written: isInstant,
  zone: isText,
  content: isText,
  app: isText,
  device: isText,
  kind: isText,
};

const isPhase = exactly({
  kind: oneOf(PHASE_KINDS),
  spot: orNull(isSpot),
  side: orNull(isSide),
  plannedSeconds: isSeconds,
  heldSeconds: isSeconds,
  pausedSeconds: maybe(isSeconds),
  pain: maybe(oneOf(PAIN_KINDS)),
  felt: maybe(oneOf(FELT)),
  end: oneOf(["done", "skipped", "wrong-pain", "stopped"]),
});
const isTrigger = exactly({ name: isName, amount: maybe(isAmount), unit: maybe(isText) });
const isFact = exactly({ answer: (value) => isFlag(value) || value === "not-sure", on: isDay });

const ENTRY_BODY = {
  none: isFlag,
  pain: isPain,
  cramps: orNull(isCount),
  area: orNull(isArea),
  side: orNull(isSide),
  triggers: listOf(isTrigger),
  note: orNull(isText),
  only: maybe(isFlag),
};

type Shape = Readonly<Record<string, Check>>;

const SHAPES: Readonly<Record<Event["kind"], Shape>> = {
  session: {
    ...ENVELOPE,
    area: isArea,
    side: isSide,
    playbook: isText,
    onset: oneOf(ONSETS),
    beganOn: isDay,
    practice: isFlag,
    partial: isFlag,
    painBefore: isPain,
    painAfter: isPain,
    movement: isText,
    movementPainBefore: isPain,
    movementPainAfter: isPain,
    result: orNull(oneOf(RESULTS)),
    harm: isFlag,
    stopped: orNull(oneOf(["user", "wrong-pain", "something-new", "interrupted", "cut-off"])),
    phases: listOf(isPhase),
    heldSeconds: isSeconds,
    tools: listOf(oneOf(TOOLS)),
    heat: isFlag,
    screened: listOf(isText),
    changes: listOf(isText),
    triggers: listOf(isText),
    bruise: maybe(isFlag),
    wished: maybe(
      exactly({
        playbook: isText,
        pressing: isFlag,
        place: oneOf(PLACES),
        minutes: orNull((value) => isCount(value) && (value as number) >= 3),
      }),
    ),
    howFar: maybe(exactly({ unit: oneOf(HOW_FAR_UNITS), before: orNull(isHowFar), after: orNull(isHowFar) })),
  },
  cramp: {
    ...ENVELOPE,
    area: isArea,
    practice: isFlag,
    minutes: isSeconds,
    letGo: isFlag,
    worked: orNull(isText),
  },
  entry: { ...ENVELOPE, ...ENTRY_BODY },
  halt: {
    ...ENVELOPE,
    area: isArea,
    urgency: oneOf(URGENCIES),
    raised: (value) => listOf(isText)(value) && (value as unknown[]).length > 0,
    locks: (value) => value === "everywhere" || listOf(isArea)(value),
    until: orNull(isInstant),
  },
  mistake: { ...ENVELOPE, halt: isName },
  cleared: { ...ENVELOPE, halts: listOf(isText), signs: listOf(isText) },
  profile: {
    ...ENVELOPE,
    age: orNull(isAge),
    ageOn: orNull(isDay),
    consentOn: orNull(isDay),
    // The schema passes over a key of this name; it can never be a health fact.
    facts: (value) =>
      isFields(value) && Object.entries(value).every(([id, fact]) => id === "__proto__" || isFact(fact)),
    maternity: maybe(orNull(isText)),
  },
  "next-day": {
    ...ENVELOPE,
    area: isArea,
    day: isDay,
    answer: oneOf(NEXT_DAY_ANSWERS),
    pain: isPain,
    movementPain: isPain,
    recalled: isFlag,
  },
  edit: { ...ENVELOPE, of: isName, entry: exactly({ happened: isInstant, ...ENTRY_BODY }), after: maybe(isName) },
  undo: { ...ENVELOPE, of: isName },
  name: { ...ENVELOPE, trigger: isName, as: orNull(isName), tracked: orNull(isFlag) },
  plan: {
    ...ENVELOPE,
    area: isArea,
    since: isDay,
    change: isChange,
  },
  asks: {
    ...ENVELOPE,
    area: isArea,
    weekly: isFlag,
    activities: (value) => listOf(isName)(value) && (value as unknown[]).length <= 3,
    howFar: maybe(isFlag),
  },
  weekly: {
    ...ENVELOPE,
    area: isArea,
    since: isDay,
    change: orNull(isChange),
    activities: listOf(exactly({ name: isName, score: isPainScore })),
  },
};

const KINDS = Object.entries(SHAPES) as readonly [Event["kind"], Shape][];
const CHECKS = Object.fromEntries(KINDS.map(([kind, shape]) => [kind, exactly(shape)])) as Record<Event["kind"], Check>;

/** True for exactly what the schema of events accepts. */
export function isEvent(value: unknown): value is Event {
  if (!isFields(value) || typeof value["kind"] !== "string") return false;
  return Object.hasOwn(CHECKS, value["kind"]) && CHECKS[value["kind"] as Event["kind"]](value);
}

/** True when the draft will be an event once it is stamped. For drafts read back from a disk. */
export function isDraft(value: unknown): value is Draft {
  if (!isFields(value)) return false;
  const written = value["happened"];
  return isEvent({ v: 1, id: "draft", written, zone: "", content: "", app: "", device: "", ...value });
}

/**
 * True for an event of a newer format: a higher version, a kind or a field this version does not know.
 * It is kept, and is no damage.
 */
export function isFromNewerVersion(value: unknown): value is NewerEvent {
  if (!isFields(value) || !isText(value["id"]) || !isText(value["kind"])) return false;
  const version = value["v"];
  if (typeof version !== "number") return false;
  return version > 1 || !Object.hasOwn(CHECKS, value["kind"] as string) || (!isEvent(value) && fits(value));
}

/** The event without the fields this version does not know, where the others fit it. */
export function knownPart(value: Fields): Event | undefined {
  const [, shape = {}] = KINDS.find(([kind]) => kind === value["kind"]) ?? [];
  const known = Object.entries(value).filter(([field]) => Object.hasOwn(shape, field));
  const event: unknown = { ...Object.fromEntries(known), v: 1 };
  return isEvent(event) ? event : undefined;
}

function fits(value: Fields): boolean {
  return value["v"] === 1 && knownPart(value) !== undefined;
}

function isFields(value: unknown): value is Fields {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
