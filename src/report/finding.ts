import type { Size } from "../asking/keys.ts";
import type { OwnFolder, OwnFile } from "../log/belongings.ts";
import type { Event } from "../log/event.ts";
import { type RecordFile } from "../log/record-checks.ts";
import { type Country } from "../triage/phone-numbers.ts";
import { grouped } from "./plural.ts";

/** One thing that was looked at. */
export interface Finding {
  /** Permanent: programs go by it. */
  readonly id: string;
  /** `wrong` = something does not work or is not private; `look` = worth a look; `ok` = in order. */
  readonly status: "ok" | "look" | "wrong";
  readonly says: string;
  /** Files, ids or moments, never what an entry says. */
  readonly details: readonly string[];
  readonly advice: string | null;
  /** What `doctor` can do about it, once it is told to: leave these paths to their owner alone. */
  readonly close: readonly string[];
}

/** The programs for sound, by name; `isFar` = none of them would be heard here. */
export interface SoundFound {
  readonly players: readonly string[];
  readonly voices: readonly string[];
  readonly isFar: boolean;
}

/** One look at something; null = nothing to tell. */
export type Check = (facts: CheckupFacts) => Finding | null;

/** What is looked at. */
export interface CheckupFacts {
  readonly now: string;
  /** The date of the safety content. */
  readonly content: string;
  readonly folders: readonly OwnFolder[];
  readonly record: readonly RecordFile[];
  /** Every event, one of each id, in the order written. */
  readonly events: readonly Event[];
  readonly country: Country | null;
  readonly settings: "none" | "read" | "damaged" | "newer";
  /** `damaged` = the settings hold keys that cannot be used. */
  readonly keys: "usual" | "chosen" | "damaged";
  readonly terminal: {
    readonly interactive: boolean;
    readonly plain: boolean;
    readonly unicode: boolean;
    readonly size: Size;
  };
  /** The programs for tones and for a voice that are there. */
  readonly sound: SoundFound;
}

/** More than so many are counted and not listed. */
export const DETAILS_MAX = 10;

/** In order. */
export function ok(id: string, says: string): Finding {
  return { id, status: "ok", says, details: [], advice: null, close: [] };
}

/** Something to tell of, with what to do. */
export function found(
  status: "look" | "wrong",
  id: string,
  says: string,
  advice: string | null,
  details: readonly string[] = [],
): Finding {
  return { id, status, says, details: shortened(details), advice, close: [] };
}

/** The files of ours, links left out. */
export function ownFiles(folders: readonly OwnFolder[]): readonly OwnFile[] {
  return folders.flatMap(({ files }) => files.filter(({ kind, isLink }) => kind !== "foreign" && !isLink));
}

function shortened(details: readonly string[]): readonly string[] {
  if (details.length <= DETAILS_MAX) return details;
  return [...details.slice(0, DETAILS_MAX), `and ${grouped(details.length - DETAILS_MAX)} more`];
}
