import type { BodyArea, NonEmpty, PainScore, Side, Tool } from "../../body.ts";
import { addDays, dayOf } from "../../log/day.ts";
import type { Draft, Event } from "../../log/event.ts";
import { healthOf, profileOf, type Profile } from "../../log/profile.ts";
import type { Place } from "../../session/wishes.ts";
import type { Answer, Screening } from "../../triage/assess.ts";
import { changesFor, limitsFor } from "../../triage/cautions.ts";
import type { FixedEffect } from "../../triage/effects.ts";
import type { Facts } from "../../triage/facts.ts";
import type { HealthFactId } from "../../triage/health/index.ts";
import type { Country } from "../../triage/phone-numbers.ts";
import type { World } from "../../world/world.ts";

/** Everything one person has answered so far in this run. Filled in by the steps, one after another. */
export interface Visit {
  readonly world: World;
  readonly area: BodyArea;
  /** The area and whatever else its playbook may press or stretch. */
  readonly areas: NonEmpty<BodyArea>;
  readonly startedAt: Date;
  /** `false` for `--print`: nothing is ever written. */
  readonly records: boolean;
  events: readonly Event[];
  /** `undefined` = not looked up yet, `null` = not chosen. */
  country: Country | null | undefined;
  profile: Profile;
  /** Answers of this run, and "no" to lines that were answered recently enough. */
  answers: Map<string, Answer>;
  /** Ids answered on a screen in this run. */
  screened: Set<string>;
  hereToday: Partial<Record<HealthFactId, boolean>>;
  somethingNew: boolean;
  /** True for a session that was cut off and may go on: "something new" is a line of its first screen. */
  goesOn: boolean;
  /** Something new was ticked when a session that was cut off was offered again: it stays ticked. */
  newSinceCutOff: boolean;
  strainedAt: Date | undefined;
  /** Signs the person said are the same as when a clinician checked them. */
  cleared: Map<string, string>;
  mistakeUsed: boolean;
  /** A halt that was ticked by mistake, until its signs have been answered again. */
  slip: { readonly halt: string | undefined; readonly signs: readonly string[] } | undefined;
  beganOn: string | null;
  side: Side | null;
  /** False when the person would rather not press this time. */
  pressing: boolean;
  tools: readonly Tool[] | null;
  heat: boolean;
  place: Place;
  minutes: number | null;
  movement: string | null;
  pain: PainScore | null;
  movementPain: PainScore | null;
  /** How far that movement went, as its number; null = not asked, or not told. */
  howFar: { readonly movement: string; readonly value: number | null } | null;
}

/** What a visit begins with. */
export interface VisitStart {
  readonly world: World;
  readonly area: BodyArea;
  readonly areas: NonEmpty<BodyArea>;
  /** False when nothing is written down: `--print`. */
  readonly records: boolean;
  readonly events: readonly Event[];
}

/** A visit before the first question. */
export function newVisit({ world, area, areas, records, events }: VisitStart): Visit {
  return {
    world,
    area,
    areas,
    records,
    startedAt: world.clock.now(),
    events,
    country: undefined,
    profile: profileOf(events),
    answers: new Map(),
    screened: new Set(),
    hereToday: {},
    somethingNew: false,
    goesOn: false,
    newSinceCutOff: false,
    strainedAt: undefined,
    cleared: new Map(),
    mistakeUsed: false,
    slip: undefined,
    beganOn: null,
    side: null,
    pressing: true,
    tools: null,
    heat: false,
    place: "chair",
    minutes: null,
    movement: null,
    pain: null,
    movementPain: null,
    howFar: null,
  };
}

/** What triage knows of the person now. */
export function factsOf(visit: Visit): Facts {
  return {
    age: visit.profile.age ?? undefined,
    health: { ...healthOf(visit.profile), ...visit.hereToday },
  };
}

/** What the person's health asks to keep to, as far as it is known now. */
export function remindersOf(visit: Visit): readonly FixedEffect[] {
  return limitsFor(changesFor(visit.areas, factsOf(visit))).reminders;
}

/** What `assess` looks at. */
export function screeningOf(visit: Visit): Screening {
  return {
    areas: visit.areas,
    facts: factsOf(visit),
    answers: visit.answers,
    cleared: visit.cleared,
    now: visit.world.clock.now(),
    strainedAt: visit.strainedAt,
  };
}

/** The local date of this visit. */
export function todayOf(visit: Visit): string {
  return dayOf(visit.world.clock.stamp(visit.startedAt));
}

/** The date so many days before this visit. */
export function daysAgo(visit: Visit, days: number): string {
  return addDays(todayOf(visit), -days);
}

/** Writes an event and keeps it in view; nothing in a run that only prints. Returns the event written. */
export function record(visit: Visit, draft: Draft, id?: string): Event | undefined {
  if (!visit.records) {
    // Nothing is written, but what was said still counts for what is shown.
    visit.events = [...visit.events, unsaved(visit, draft)];
    return undefined;
  }
  const event = visit.world.journal.append(draft, id);
  visit.events = [...visit.events, event];
  return event;
}

function unsaved(visit: Visit, draft: Draft): Event {
  const written = happened(visit);
  const stamp = { v: 1, id: "unsaved", written, zone: "", content: "", app: "", device: "" } as const;
  return { ...stamp, ...draft };
}

/** The person's country, looked up when first needed: loading settings costs time before the first question. */
export async function countryOf(visit: Visit): Promise<Country | null> {
  if (visit.country === undefined) visit.country = await visit.world.settings.country();
  return visit.country;
}

/** Now, as it stands in an event. */
export function happened(visit: Visit): string {
  return visit.world.clock.stamp(visit.world.clock.now());
}
