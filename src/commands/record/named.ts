import { capital } from "../../asking/capital.ts";
import { choiceForm } from "../../asking/choice-form.ts";
import { BACK } from "../../asking/form.ts";
import type { Size } from "../../asking/keys.ts";
import { wrap } from "../../asking/wrap.ts";
import { UserError } from "../../exit.ts";
import { momentText } from "../../log/day.ts";
import { shortText, shownId } from "../../log/entry-text.ts";
import { eventText, KIND_WORDS } from "../../log/event-text.ts";
import type { Event } from "../../log/event.ts";
import { newestFirst } from "../../log/undone.ts";
import type { World } from "../../world/world.ts";

/** As many as have a digit. */
const PICKED_MAX = 9;
/** The question, what it says of older ones, and "none of these". */
const FRAME_ROWS = 5;
/** In the line of an error there is room for fewer. */
const LISTED_MAX = 4;
const TO_FIND_IT = "To find it: spasm-coach history, or spasm-coach history --json";

/** Events in the order they were written, and the moment of the question, for the dates. */
export interface Known {
  readonly events: readonly Event[];
  readonly now: string;
}

/**
 * The events of the one id that is meant, by its beginning or its end: nearly always one, more where an id stands
 * twice. Where several ids fit, the terminal asks which. `null` = none of them.
 */
export async function eventsNamed(
  world: World,
  typed: string,
  known: Known,
  json: boolean,
): Promise<readonly [Event, ...Event[]] | null> {
  const found = fitting(typed.trim().toLowerCase(), known.events);
  const [first, ...rest] = found;
  if (first === undefined)
    throw new UserError(`No entry has an id that begins or ends with ${shortText(typed)}.`, TO_FIND_IT);
  if (found.every(({ id }) => id === first.id)) return [first, ...rest];
  const what = `${String(new Set(found.map(({ id }) => id)).size)} ids begin or end with ${shortText(typed)}.`;
  if (json || !world.terminal.interactive) throw ambiguous(what, found, known);
  const picked = await pickEvent(world, `${what} Which one?`, found, known);
  if (picked === null) return null;
  const [same, ...others] = found.filter(({ id }) => id === picked.id);
  return same === undefined ? null : [same, ...others];
}

/** Asks by number, the newest first. `null` = none of them. */
export async function pickEvent(
  { terminal }: World,
  question: string,
  among: readonly Event[],
  { events, now }: Known,
): Promise<Event | null> {
  const listed = fittingWindow(
    newestFirst(among).map((event) => ({ event, label: eventText(event, events, now) })),
    terminal.size(),
  );
  const more = among.length > listed.length ? ["Older ones: by their id, which the history shows."] : [];
  const picked = await terminal.ask(
    choiceForm<Event | "none">({
      text: [question, ...more],
      back: false,
      choices: [
        ...listed.map(({ event, label }, index) => ({ key: String(index + 1), label, value: event })),
        { key: "n", label: "none of these", value: "none" },
      ],
    }),
  );
  return picked === BACK || picked === "none" ? null : picked;
}

/** Why an event of this kind cannot be what was asked for, and that a note can be added. */
export function refused({ kind }: Event, what: string): UserError {
  const words = KIND_WORDS[kind];
  return new UserError(`${capital(words)} cannot be ${what}.`, 'Add a note to it: spasm-coach log --note "…"');
}

function fitting(wanted: string, events: readonly Event[]): readonly Event[] {
  const isNamed = ({ id }: Event): boolean => id.toLowerCase().startsWith(wanted) || id.toLowerCase().endsWith(wanted);
  const exact = events.filter(({ id }) => id.toLowerCase() === wanted);
  const named = exact.length > 0 ? exact : events.filter(isNamed);
  // What only says how things stand is looked at when nothing else fits.
  const others = named.filter((event) => !isBookkeeping(event));
  return others.length > 0 ? others : named;
}

function isBookkeeping({ kind }: Event): boolean {
  return ["edit", "name", "undo", "profile", "plan", "asks", "weekly"].includes(kind);
}

/** As many lines as the window has room for, at least one. */
function fittingWindow<L extends { readonly label: string }>(
  lines: readonly L[],
  { columns, rows }: Size,
): readonly L[] {
  let left = rows - FRAME_ROWS;
  return lines.slice(0, PICKED_MAX).filter(({ label }, index) => {
    left -= wrap(`1 ${label}`, columns, "  ").length;
    return index === 0 || left >= 0;
  });
}

/** Which ids, and when: an error never tells what an entry says. */
function ambiguous(what: string, found: readonly Event[], { now }: Known): UserError {
  const listed = newestFirst(found)
    .slice(0, LISTED_MAX)
    .map((event) => `${uniqueEnd(event, found)} of ${momentText(event.happened, now)}`);
  const more = found.length > LISTED_MAX ? [`and ${String(found.length - LISTED_MAX)} more`] : [];
  return new UserError(what, `Type one of these: ${[...listed, ...more].join("; ")}`);
}

/** The last characters of an id that no other one of these ends with. */
function uniqueEnd({ id }: Event, among: readonly Event[]): string {
  for (let length = shownId(id).length; length < id.length; length += 1) {
    const end = id.slice(-length);
    if (among.every((other) => other.id === id || !other.id.endsWith(end))) return end;
  }
  return id;
}
