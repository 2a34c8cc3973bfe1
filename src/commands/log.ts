import type { BodyArea, PainScore, Side } from "../body.ts";
import { EXIT, UserError, type ExitCode } from "../exit.ts";
import { momentText } from "../log/day.ts";
import { entryText, shownId, type EntryBody } from "../log/entry-text.ts";
import { nameText } from "../log/event-text.ts";
import type { Draft, Event } from "../log/event.ts";
import { namesIn } from "../log/names.ts";
import { standing } from "../log/standing.ts";
import { inKnownSpelling, triggerNames } from "../log/trigger-names.ts";
import { nameKey, plainText, readTrigger, readWords, typedTrigger } from "../log/words.ts";
import type { World } from "../world/world.ts";
import type { When } from "./record/when.ts";

export interface LogOptions {
  readonly words: readonly string[];
  readonly triggers: readonly string[];
  readonly pain: PainScore | undefined;
  readonly cramps: number | undefined;
  readonly area: BodyArea | undefined;
  readonly side: Side | undefined;
  /** A day without a spasm. */
  readonly none: boolean;
  /** The words are the whole day. */
  readonly only: boolean;
  /** Tick what was there today. */
  readonly evening: boolean;
  /** When it was, as typed. */
  readonly at: string | undefined;
  /** The note, or - for standard input. */
  readonly note: string | undefined;
  readonly json: boolean;
}

const NOTE_CHARS_MAX = 10_000;

/** Records what the words say, at once and without a question; without words, or in the evening, it asks. */
export async function log(world: World, options: LogOptions): Promise<ExitCode> {
  if (options.evening) checkEvening(world, options);
  const when =
    options.at === undefined ? null : await (await import("./record/when.ts")).readWhen(options.at, world.clock);
  if (options.evening) {
    const { askEvening } = await import("./record/log-evening.ts");
    const day = await askEvening(world);
    if (day === null) return EXIT.done;
    return save(world, await withPlaceAndNote(world, day, options), when, options);
  }
  if (saysNothing(options) && world.terminal.interactive && !options.json) {
    const { askEntry } = await import("./record/log-guided.ts");
    const entry = await askEntry(world);
    if (entry !== null) return save(world, entry, when, options);
    world.terminal.print(["Nothing was typed, so nothing was saved."]);
    return EXIT.done;
  }
  return save(world, await saidEntry(world, options), when, options);
}

/** The text of a note as it is kept: one line, and not too long. */
export function readNote(text: string): string {
  if (text.length > NOTE_CHARS_MAX) {
    throw new UserError(
      `The note is too long: ${text.length.toLocaleString("en-US")} characters. The most is ${NOTE_CHARS_MAX.toLocaleString("en-US")}.`,
      "Nothing was saved. Your text is still where it came from: make it shorter, then try again.",
    );
  }
  const note = plainText(text);
  if (note === "") throw new UserError("The note is empty.", "Nothing was saved. Type the note, or leave it out.");
  return note;
}

/** A day without a spasm has no pain and no cramps. */
export function checkNone({ none, pain, cramps }: EntryBody, advice: string): void {
  if (!none || ((pain ?? 0) === 0 && (cramps ?? 0) === 0)) return;
  throw new UserError("A day without a spasm has no pain above 0 and no cramps.", advice);
}

/** Appends, and shows what could not be saved: the text stays on the screen. */
export function append(world: World, text: string, json: boolean, draft: Draft): Event {
  try {
    return world.journal.append(draft);
  } catch (error) {
    if (error instanceof UserError && error.code === EXIT.notSaved && !json) {
      world.terminal.complain([`Not saved: ${text}`]);
    }
    throw error;
  }
}

/** The triggers of this month and last month, in the spelling used. A record that cannot be read hinders no entry. */
export function recentNames(world: World): ReadonlyMap<string, string> {
  return triggerNames(standing(recentEvents(world)));
}

async function saidEntry(world: World, options: LogOptions): Promise<EntryBody> {
  const said = readWords(options.words);
  if (options.pain !== undefined && said.pain !== null && options.pain !== said.pain) {
    throw new UserError("Two pain scores were given.", "Leave one of them out.");
  }
  const entry: EntryBody = {
    none: options.none,
    pain: options.pain ?? said.pain,
    cramps: options.cramps ?? null,
    area: null,
    side: null,
    note: null,
    triggers: [...said.triggers, ...options.triggers.map(readTrigger)].filter(({ name }) => name !== ""),
    // Of a day without a spasm the words are the whole day anyway.
    ...(options.only && !options.none ? { only: true } : {}),
  };
  checkNone(entry, "Leave out --none, or the pain and the cramps.");
  const isEmpty = entry.triggers.length === 0 && entry.pain === null && entry.cramps === null && !entry.none;
  if (isEmpty && options.area === undefined && options.note === undefined) {
    throw new UserError(
      "There is nothing to record.",
      "Say what happened, for example: spasm-coach log long drive, new shoes 5",
    );
  }
  return withPlaceAndNote(world, entry, options);
}

async function withPlaceAndNote(world: World, entry: EntryBody, options: LogOptions): Promise<EntryBody> {
  const note =
    options.note === undefined ? entry.note : readNote(options.note === "-" ? await stdin(world) : options.note);
  return { ...entry, area: options.area ?? entry.area, side: options.side ?? entry.side, note };
}

function stdin(world: World): Promise<string> {
  return world.readText("-");
}

async function save(world: World, said: EntryBody, when: When | null, { json }: LogOptions): Promise<ExitCode> {
  const { clock, terminal } = world;
  // Only a trigger has a spelling to look up.
  const recent = said.triggers.length === 0 ? [] : recentEvents(world);
  const names = triggerNames(standing(recent));
  const entry: EntryBody = { ...said, triggers: [...inKnownSpelling(said.triggers, names)] };
  const happened = clock.stamp(when?.date ?? clock.now());
  const event = append(world, entryText(entry, "whole"), json, { kind: "entry", happened, ...entry });
  if (json) {
    terminal.write(`${JSON.stringify(event)}\n`);
    return EXIT.done;
  }
  const taken = when?.taken ?? null;
  const whenText = when === null ? "" : ` When: ${momentText(happened)}.`;
  const { reads } = namesIn(recent);
  terminal.print([
    `Saved: ${entryText(entry)}.${whenText}`,
    ...(taken === null ? [] : [taken]),
    ...readsLines(entry, reads),
    ...(await hints(event, entry, new Map([...names, ...reads]))),
  ]);
  return EXIT.done;
}

/** "drv reads as long drive." for each name of the entry that was given another one. */
function readsLines({ triggers }: EntryBody, reads: ReadonlyMap<string, string>): readonly string[] {
  return triggers.flatMap(({ name: trigger }) => {
    const as = reads.get(nameKey(trigger));
    if (as === undefined || nameKey(as) === nameKey(trigger)) return [];
    return [`${nameText({ trigger, as, tracked: null }).join("")}.`];
  });
}

/** For each new name that is close to a known one: "did you mean", and how to change it. */
async function hints(event: Event, entry: EntryBody, names: ReadonlyMap<string, string>): Promise<readonly string[]> {
  const fresh = entry.triggers.filter(({ name }) => !names.has(nameKey(name)));
  if (fresh.length === 0 || names.size === 0) return [];
  const { slipFor } = await import("./typed/nearest.ts");
  const lines: string[] = [];
  for (const { name } of fresh) {
    const meant = await slipFor(name, [...names.values()]);
    if (meant === undefined) continue;
    const triggers = entry.triggers.map((one) => typedTrigger(one.name === name ? { ...one, name: meant } : one));
    lines.push(`Did you mean ${meant}?`);
    // A name with a quote or a dollar sign in it would not survive a shell.
    if (/^[\p{L}\p{N} .,%+-]+$/u.test(triggers.join(", "))) {
      lines.push(`Then: spasm-coach edit ${shownId(event.id)} triggers="${triggers.join(", ")}"`);
    }
  }
  return lines;
}

function recentEvents(world: World): readonly Event[] {
  try {
    return world.journal.recent().events;
  } catch (error) {
    if (error instanceof UserError) return [];
    throw error;
  }
}

function saysNothing(options: LogOptions): boolean {
  const { words, triggers, pain, cramps, area, side, none, only, note } = options;
  return (
    words.length + triggers.length === 0 &&
    [pain, cramps, area, side, note].every((value) => value === undefined) &&
    !none &&
    !only
  );
}

function checkEvening(world: World, options: LogOptions): void {
  const { words, triggers, pain, cramps, none, only } = options;
  if (words.length + triggers.length > 0 || pain !== undefined || cramps !== undefined || none || only) {
    throw new UserError(
      "--evening asks for the triggers and the pain itself.",
      "Leave the other words out, or leave --evening out.",
    );
  }
  if (world.terminal.interactive) return;
  throw new UserError(
    "--evening needs a terminal, and there is none.",
    "Say the whole day in words: spasm-coach log --only long drive 5, or spasm-coach log --none",
  );
}
