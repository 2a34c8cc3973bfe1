import type { EntryEvent, Event, SessionEvent } from "./event.ts";
import { wasPressed } from "./pacing.ts";

/** What an event, or a day, tells of spasm. */
export interface SpasmTold {
  /** True = there was one, false = there was none, null = not said. */
  readonly spasm: boolean | null;
  readonly worst: number | null;
  readonly cramps: number;
}

/** What one event tells of spasm, or undefined when it is about something else. */
export function toldBy(event: Event): SpasmTold | undefined {
  switch (event.kind) {
    case "session": {
      if (event.practice) return undefined;
      const worst = highest([event.painBefore, event.painAfter, event.movementPainBefore, event.movementPainAfter]);
      return { spasm: spasmInSession(event, worst), worst, cramps: 0 };
    }
    case "cramp":
      return event.practice ? undefined : { spasm: true, worst: null, cramps: 1 };
    case "entry":
      return { spasm: spasmInEntry(event), worst: event.pain, cramps: event.cramps ?? 0 };
    case "next-day": {
      if (event.recalled) return undefined;
      const worst = highest([event.pain, event.movementPain]);
      return worst === null ? undefined : { spasm: worst > 0, worst, cramps: 0 };
    }
    default:
      return undefined;
  }
}

/** Both together: a spasm told once is a spasm, whatever else was said. */
export function both(one: SpasmTold, other: SpasmTold): SpasmTold {
  return {
    spasm: one.spasm === true || other.spasm === true ? true : (one.spasm ?? other.spasm),
    worst: highest([one.worst, other.worst]),
    cramps: one.cramps + other.cramps,
  };
}

/** Pressing is for a sore muscle; a stretch before bed says nothing of the day. */
function spasmInSession(session: SessionEvent, worst: number | null): boolean | null {
  if (worst !== null) return worst > 0;
  return wasPressed(session) ? true : null;
}

function spasmInEntry({ none, cramps, pain }: EntryEvent): boolean | null {
  if (none) return false;
  if (cramps !== null && cramps > 0) return true;
  if (pain !== null) return pain > 0;
  return cramps === 0 ? false : null;
}

function highest(pains: readonly (number | null)[]): number | null {
  return pains.reduce((most, pain) => (pain === null || (most !== null && most >= pain) ? most : pain), null);
}
