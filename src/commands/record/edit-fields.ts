import { isPainScore, SIDES } from "../../body.ts";
import { UserError } from "../../exit.ts";
import { shortText, type EntryBody } from "../../log/entry-text.ts";
import { inKnownSpelling } from "../../log/trigger-names.ts";
import { readTriggers } from "../../log/words.ts";
import type { World } from "../../world/world.ts";
import { readNote, recentNames } from "../log.ts";
import { meantOr } from "../typed/nearest.ts";
import { readArea } from "../typed/read-area.ts";

/** An entry as an edit gives it. */
export type Entry = EntryBody & { readonly happened: string };
/** Reads one value as typed into the entry. What has to be said about it goes to `remarks`. */
type Field = (entry: Entry, value: string, world: World, remarks: string[]) => Entry | Promise<Entry>;

const CRAMPS_MAX = 99;
/** What to type instead. */
export const HOW = 'For example: spasm-coach edit 3fa9c1 pain=3 triggers="long drive, new shoes"';

const FIELDS: Readonly<Record<string, Field>> = {
  pain: (entry, value) => {
    if (isNone(value)) return { ...entry, pain: null };
    const pain = /^\d{1,2}$/.test(value) ? Number(value) : Number.NaN;
    if (isPainScore(pain)) return { ...entry, pain };
    throw wrongValue("pain", "a whole number from 0 to 10, or none");
  },
  cramps: (entry, value) => {
    if (isNone(value)) return { ...entry, cramps: null };
    if (/^\d{1,2}$/.test(value)) return { ...entry, cramps: Number(value) };
    throw wrongValue("cramps", `a whole number from 0 to ${String(CRAMPS_MAX)}, or none`);
  },
  area: async (entry, value) => ({ ...entry, area: isNone(value) ? null : await readArea(value) }),
  side: (entry, value) => {
    if (isNone(value)) return { ...entry, side: null };
    const side = SIDES.find((known) => known === value.toLowerCase());
    if (side !== undefined) return { ...entry, side };
    throw wrongValue("side", `${SIDES.join(", ")} or none`);
  },
  at: async (entry, value, { clock }, remarks) => {
    const { date, taken } = await (await import("./when.ts")).readWhen(value, clock);
    if (taken !== null) remarks.push(taken);
    return { ...entry, happened: clock.stamp(date) };
  },
  note: (entry, value) => ({ ...entry, note: value === "" ? null : readNote(value) }),
  triggers: (entry, value, world) => ({
    ...entry,
    triggers: isNone(value) ? [] : [...inKnownSpelling(readTriggers(value), recentNames(world))],
  }),
  none: (entry, value) => ({ ...entry, none: readYesNo("none", value) }),
  only: (entry, value) => ({ ...entry, only: readYesNo("only", value) }),
};

/** The entry with one field changed, as typed: `pain=3`. What has to be said about it goes to `remarks`. */
export async function changed(entry: Entry, change: string, world: World, remarks: string[]): Promise<Entry> {
  const [, name = "", value = ""] = /^([^=]*)=(.*)$/s.exec(change) ?? [];
  const fields = Object.keys(FIELDS);
  const field = Object.hasOwn(FIELDS, name.trim().toLowerCase()) ? FIELDS[name.trim().toLowerCase()] : undefined;
  if (field !== undefined) return field(entry, value.trim(), world, remarks);
  const typed = shortText(name === "" ? change : name);
  const isField = fields.includes(typed.toLowerCase());
  throw new UserError(
    isField ? `${typed} has no value.` : `Unknown field: ${typed}.`,
    isField ? `Write ${typed}=VALUE. ${HOW}` : await meantOr(typed, fields, `Fields: ${fields.join(", ")}.`),
  );
}

function wrongValue(field: string, allowed: string): UserError {
  return new UserError(`${field} cannot be that.`, `${field} is ${allowed}.`);
}

function readYesNo(field: string, value: string): boolean {
  if (["yes", "y"].includes(value.toLowerCase())) return true;
  if (["no", "n"].includes(value.toLowerCase())) return false;
  throw wrongValue(field, "yes or no");
}

function isNone(value: string): boolean {
  return value === "" || value.toLowerCase() === "none";
}
