import { wrap } from "../asking/wrap.ts";
import { momentText } from "../log/day.ts";
import { shownId } from "../log/entry-text.ts";
import { bodyOf, changesText, eventText } from "../log/event-text.ts";
import type { EditEvent, EntryEvent, Event } from "../log/event.ts";
import type { Version, VersionState } from "../log/versions.ts";
import { plainText } from "../log/words.ts";

const HANGING = "  ";

/** What is said of a change that does not count. */
const STATE_WORDS: Readonly<Record<VersionState, string>> = {
  counts: "",
  replaced: "",
  "taken-back": " Taken back since.",
  "set-aside": " It does not count: another change was made apart from it, and later.",
};

/** All that was written of one thing, the oldest first, one line each, and how it reads now. */
export function versionLines(
  versions: readonly Version[],
  events: readonly Event[],
  now: string,
  columns: number,
): readonly string[] {
  const first = versions.find(({ event }) => event.kind !== "edit" && event.kind !== "undo");
  if (first === undefined) return [];
  const devices = new Set(versions.map(({ event }) => event.device));
  const isAway = first.state === "taken-back";
  return [
    ...versions.flatMap((version) => {
      const where = devices.size > 1 ? `, device ${plainText(version.event.device)}` : "";
      const when = `${momentText(version.event.written, now)}${where}`;
      return wrap(`${when}  ${whatText(version, versions)}`, columns, HANGING);
    }),
    ...wrap(`It reads now: ${eventText(first.event, events, now, "whole")}.`, columns, HANGING),
    ...(isAway
      ? wrap(`It was taken back. To put it back: spasm-coach undo ${shownId(first.event.id)} --redo`, columns, HANGING)
      : []),
  ];
}

function whatText({ event, state, base }: Version, versions: readonly Version[]): string {
  switch (event.kind) {
    case "edit":
      return `changed: ${changeText(event, base, versions)} (id ${shownId(event.id)}).${STATE_WORDS[state]}`;
    case "undo":
      return undoText(event.of, versions);
    default:
      // As it was written, not as it reads now.
      return `written: ${eventText(event, [], event.written, "whole")}.`;
  }
}

function changeText(edit: EditEvent, base: EditEvent | null, versions: readonly Version[]): string {
  const [entry] = versions.flatMap(({ event }) => (event.kind === "entry" ? [event] : []));
  const before = base?.entry ?? (entry === undefined ? undefined : wholeOf(entry));
  const told = before === undefined ? [] : changesText(before, edit.entry, "whole");
  return told.length === 0 ? "nothing" : told.join(", ");
}

function wholeOf(entry: EntryEvent): EditEvent["entry"] {
  return { happened: entry.happened, ...bodyOf(entry) };
}

/** An undo of an undo puts back, and an undo of that takes back again. */
function undoText(of: string, versions: readonly Version[]): string {
  const known = new Map(versions.map(({ event }) => [event.id, event]));
  let target = known.get(of);
  let isBack = false;
  // Each is passed once: undos that name each other go round for ever.
  while (target?.kind === "undo" && known.delete(target.id)) {
    isBack = !isBack;
    target = known.get(target.of);
  }
  const what = target?.kind === "edit" ? `: the change ${shownId(target.id)}` : "";
  return `${isBack ? "put" : "taken"} back${what}.`;
}
