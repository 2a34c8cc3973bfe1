import fc from "fast-check";
import { BODY_AREAS, ONSETS, SIDES, TOOLS } from "../../src/body.ts";
import { HOW_FAR_UNITS } from "../../src/log/how-far.ts";
import { NEXT_DAY_ANSWERS, RESULTS } from "../../src/log/outcome.ts";
import { FELT, PAIN_KINDS } from "../../src/session/phase-record.ts";
import { PHASE_KINDS } from "../../src/session/timeline.ts";
import { URGENCIES } from "../../src/triage/red-flag.ts";

const text = fc.oneof(
  fc.string({ unit: "binary", maxLength: 12 }),
  fc.constantFrom("", "calf", "😀", "../../etc/passwd", "=HYPERLINK()"),
);
const name = text.filter((value) => value !== "");
const flag = fc.boolean();
const digits = (least: number, most: number, width: number) =>
  fc.integer({ min: least, max: most }).map((value) => String(value).padStart(width, "0"));
const day = fc.tuple(digits(2020, 2030, 4), digits(1, 12, 2), digits(1, 28, 2)).map((parts) => parts.join("-"));
const instant = fc
  .tuple(
    day,
    digits(0, 23, 2),
    digits(0, 59, 2),
    fc.constantFrom("", ".5", ".123"),
    fc.constantFrom("Z", "+11:00", "-03:30"),
  )
  .map(([date, hours, minutes, fraction, offset]) => `${date}T${hours}:${minutes}:00${fraction}${offset}`);
const pain = fc.option(fc.integer({ min: 0, max: 10 }));
const howFar = fc.option(fc.integer({ min: 0, max: 100 }));
const seconds = fc.oneof(fc.integer({ min: 0, max: 900 }), fc.double({ min: 0, max: 900, noNaN: true }));
const area = fc.constantFrom(...BODY_AREAS);
const side = fc.constantFrom(...SIDES);
const list = <T>(of: fc.Arbitrary<T>) => fc.array(of, { maxLength: 3 });

const envelope = {
  v: fc.constant(1),
  id: name,
  happened: instant,
  written: instant,
  zone: text,
  content: text,
  app: text,
  device: text,
};

const ENVELOPE_KEYS = ["v", "id", "happened", "written", "zone", "content", "app", "device"] as const;

const phase = fc.record(
  {
    kind: fc.constantFrom(...PHASE_KINDS),
    spot: fc.option(fc.integer({ min: 1, max: 3 })),
    side: fc.option(side),
    plannedSeconds: seconds,
    heldSeconds: seconds,
    pausedSeconds: seconds,
    pain: fc.constantFrom(...PAIN_KINDS),
    felt: fc.constantFrom(...FELT),
    end: fc.constantFrom("done", "skipped", "wrong-pain", "stopped"),
  },
  { requiredKeys: ["kind", "spot", "side", "plannedSeconds", "heldSeconds", "end"] },
);

const trigger = fc.record(
  { name, amount: fc.double({ noNaN: true, noDefaultInfinity: true }), unit: text },
  { requiredKeys: ["name"] },
);
const fact = fc.record({ answer: fc.constantFrom(true, false, "not-sure"), on: day });

const entryBody = {
  none: flag,
  pain,
  cramps: fc.option(fc.nat(50)),
  area: fc.option(area),
  side: fc.option(side),
  triggers: list(trigger),
  note: fc.option(text),
  only: flag,
};

/** A valid event of each kind. */
export const EVENTS = {
  session: fc.record({
    ...envelope,
    kind: fc.constant("session"),
    area,
    side,
    playbook: text,
    onset: fc.constantFrom(...ONSETS),
    beganOn: day,
    practice: flag,
    partial: flag,
    painBefore: pain,
    painAfter: pain,
    movement: text,
    movementPainBefore: pain,
    movementPainAfter: pain,
    result: fc.option(fc.constantFrom(...RESULTS)),
    harm: flag,
    stopped: fc.option(fc.constantFrom("user", "wrong-pain", "something-new", "interrupted", "cut-off")),
    phases: list(phase),
    heldSeconds: seconds,
    tools: list(fc.constantFrom(...TOOLS)),
    heat: flag,
    screened: list(text),
    changes: list(text),
    triggers: list(text),
    bruise: flag,
    howFar: fc.record({ unit: fc.constantFrom(...HOW_FAR_UNITS), before: howFar, after: howFar }),
  }),
  cramp: fc.record({
    ...envelope,
    kind: fc.constant("cramp"),
    area,
    practice: flag,
    minutes: seconds,
    letGo: flag,
    worked: fc.option(text),
  }),
  entry: fc.record({ ...envelope, kind: fc.constant("entry"), ...entryBody }),
  halt: fc.record({
    ...envelope,
    kind: fc.constant("halt"),
    area,
    urgency: fc.constantFrom(...URGENCIES),
    raised: fc.array(text, { minLength: 1, maxLength: 3 }),
    locks: fc.oneof(fc.constant("everywhere"), list(area)),
    until: fc.option(instant),
  }),
  mistake: fc.record({ ...envelope, kind: fc.constant("mistake"), halt: name }),
  cleared: fc.record({ ...envelope, kind: fc.constant("cleared"), halts: list(text), signs: list(text) }),
  profile: fc.record({
    ...envelope,
    kind: fc.constant("profile"),
    age: fc.option(fc.integer({ min: 0, max: 120 })),
    ageOn: fc.option(day),
    consentOn: fc.option(day),
    maternity: fc.option(text),
    facts: fc.dictionary(fc.string({ unit: "binary", minLength: 1, maxLength: 8 }), fact, { maxKeys: 3 }),
  }),
  "next-day": fc.record({
    ...envelope,
    kind: fc.constant("next-day"),
    area,
    day,
    answer: fc.constantFrom(...NEXT_DAY_ANSWERS),
    pain,
    movementPain: pain,
    recalled: flag,
  }),
  edit: fc.record(
    {
      ...envelope,
      kind: fc.constant("edit"),
      of: name,
      after: name,
      entry: fc.record({ happened: instant, ...entryBody }),
    },
    { requiredKeys: [...ENVELOPE_KEYS, "kind", "of", "entry"] },
  ),
  name: fc.record({
    ...envelope,
    kind: fc.constant("name"),
    trigger: name,
    as: fc.option(name),
    tracked: fc.option(flag),
  }),
  undo: fc.record({ ...envelope, kind: fc.constant("undo"), of: name }),
  plan: fc.record({
    ...envelope,
    kind: fc.constant("plan"),
    area,
    since: day,
    change: fc.integer({ min: -5, max: 5 }),
  }),
  asks: fc.record({
    ...envelope,
    kind: fc.constant("asks"),
    area,
    weekly: flag,
    activities: fc.array(name, { maxLength: 3 }),
    howFar: flag,
  }),
  weekly: fc.record({
    ...envelope,
    kind: fc.constant("weekly"),
    area,
    since: day,
    change: fc.option(fc.integer({ min: -5, max: 5 })),
    activities: fc.array(fc.record({ name, score: fc.integer({ min: 0, max: 10 }) }), { maxLength: 4 }),
  }),
} as const;

export type EventKind = keyof typeof EVENTS;

/** What may stand in a field by accident or on purpose. Plain data: a journal line holds no class of its own. */
const ODD_VALUES: readonly unknown[] = [
  ...[
    null,
    undefined,
    "",
    " ",
    "yes",
    "calf",
    "acute",
    "everywhere",
    "2026-11-21",
    "2026-11-21\n",
    "2026-11-21T10:00:00+11:00",
  ],
  ...[true, false, 0, -0, 1, -1, 2, 10, 11, 121, 1.5, 1e308, 2 ** 53, -(2 ** 53), NaN, Infinity, -Infinity],
  ...[[], {}, [null], [""], ["calf"], { a: 1 }, [[]], 5n, Object.create(null) as unknown],
];

/** A way to spoil one field: which object of the event, which of its keys, and how. */
export const mutation = fc.record({
  object: fc.nat(20),
  key: fc.nat(40),
  how: fc.constantFrom("delete", "replace", "add", "lengthen"),
  value: fc.oneof(
    fc.constantFrom(...ODD_VALUES),
    fc.anything({ maxDepth: 1, withBigInt: true, withNullPrototype: true }),
  ),
  name: fc.oneof(fc.constantFrom("extra", "", "constructor", "toString", "kind", "v"), fc.string({ maxLength: 4 })),
});
export type Mutation = typeof mutation extends fc.Arbitrary<infer M> ? M : never;

/** The event with one field spoiled. The event itself stays as it was. */
export function spoiled(event: unknown, { object, key, how, value, name: added }: Mutation): unknown {
  const copy = structuredCloneLoose(event);
  const objects = objectsIn(copy);
  const target = objects[object % objects.length];
  if (target === undefined) return value;
  const keys = Object.keys(target);
  const chosen = keys[key % Math.max(1, keys.length)];
  if (how === "add" || chosen === undefined) return set(copy, target, added, value);
  const old = (target as Record<string, unknown>)[chosen];
  if (how === "lengthen") return set(copy, target, chosen, typeof old === "string" ? `${old}x` : [old, old]);
  if (how === "delete") Reflect.deleteProperty(target, chosen);
  else set(copy, target, chosen, value);
  return copy;
}

function set(copy: unknown, target: object, key: string, value: unknown): unknown {
  Object.defineProperty(target, key, { value, enumerable: true, configurable: true, writable: true });
  return copy;
}

function structuredCloneLoose(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(structuredCloneLoose);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, structuredCloneLoose(part)]));
}

function objectsIn(value: unknown): readonly object[] {
  if (typeof value !== "object" || value === null) return [];
  const parts: readonly unknown[] = Object.values(value);
  return [...(Array.isArray(value) ? [] : [value]), ...parts.flatMap(objectsIn)];
}
