import { choiceForm } from "../asking/choice-form.ts";
import { EXIT, UserError, type ExitCode } from "../exit.ts";
import { shownId, type TextLength } from "../log/entry-text.ts";
import { bodyOf, changesText, eventText } from "../log/event-text.ts";
import type { EntryEvent, Event } from "../log/event.ts";
import { namesIn } from "../log/names.ts";
import { editInForce, entryByName, lastVersion, standing } from "../log/standing.ts";
import { undoneIds } from "../log/undone.ts";
import type { EditedText, World } from "../world/world.ts";
import { changed, HOW, type Entry } from "./record/edit-fields.ts";
import { editName, isAboutTrigger } from "./record/edit-name.ts";
import { changesIn, editText } from "./record/edit-text.ts";
import { append, checkNone } from "./log.ts";
import { eventsNamed, pickEvent, refused } from "./record/named.ts";

export interface EditOptions {
  readonly id: string | undefined;
  /** `field=value`, as typed; `-` reads such lines from standard input. */
  readonly changes: readonly string[];
  readonly json: boolean;
}

/** Corrects an entry: the change is written beside it, and the entry itself stays in the record as it was. */
export async function edit(world: World, options: EditOptions): Promise<ExitCode> {
  const { id, changes } = namedApart(options);
  if (changes.some(isAboutTrigger)) return editName(world, { ...options, trigger: id, changes });
  const entry = await entryMeant(world, id, options.json);
  if (entry === null) return nothingChanged(world, options.json);
  if (changes.length > 0) return save(world, entry, await typedChanges(world, changes, entry), options.json);
  if (options.json || !world.terminal.interactive) throw new UserError("What should change?", HOW);
  if (world.editor.isSet) return editInEditor(world, entry);
  const asked = await (await import("./record/edit-asked.ts")).askChanges(world, entryNow(world, entry));
  return asked === null ? nothingChanged(world, false) : save(world, entry, asked, false);
}

/** `edit pain=3` has no id. */
function namedApart({ id, changes }: EditOptions): Pick<EditOptions, "id" | "changes"> {
  if (id === undefined || id.trim() === "") return { id: undefined, changes };
  return id.includes("=") ? { id: undefined, changes: [id, ...changes] } : { id, changes };
}

async function entryMeant(world: World, id: string | undefined, json: boolean): Promise<EntryEvent | null> {
  const { events } = world.journal.read();
  const known = { events, now: world.clock.stamp(world.clock.now()) };
  if (id === undefined) {
    const entries = standing(events).filter((event) => event.kind === "entry");
    if (json || !world.terminal.interactive || entries.length === 0) {
      throw new UserError(
        "Which entry? Name it by the last characters of its id.",
        "To find it: spasm-coach history, or spasm-coach history --json. Then: spasm-coach edit 3fa9c1 pain=3",
      );
    }
    const picked = await pickEvent(world, "Which entry?", entries, known);
    return events.filter((event) => event.kind === "entry").find((event) => event.id === picked?.id) ?? null;
  }
  const found = await eventsNamed(world, id, known, json);
  if (found === null) return null;
  const entry = found.find((event) => event.kind === "entry");
  if (entry === undefined) throw notAnEntry(found[0]);
  if (undoneIds(events).has(entry.id)) {
    throw new UserError(
      "That entry was taken back.",
      `Put it back first: spasm-coach undo ${shownId(entry.id)} --redo`,
    );
  }
  return entry;
}

/** Lines of standard input stand where `-` was typed. */
async function typedChanges(world: World, changes: readonly string[], entry: EntryEvent): Promise<readonly string[]> {
  if (!changes.includes("-")) return changes;
  const lines = changesIn(await world.readText("-"), entryNow(world, entry));
  return changes.flatMap((change) => (change === "-" ? lines : [change]));
}

/** The entry as it reads now, its triggers by their names of now. */
function entryNow({ journal }: World, entry: EntryEvent): Entry {
  const { events } = journal.read();
  return entryByName(entryOf(lastVersion(entry, events)), namesIn(events));
}

/** The editor, again and again until the text can be read; a text that is given up is kept on the disk. */
async function editInEditor(world: World, entry: EntryEvent): Promise<ExitCode> {
  const { journal, clock, terminal } = world;
  const before = entryNow(world, entry);
  const text = editText(before, eventText(entry, journal.read().events, clock.stamp(clock.now())));
  const edited = world.editor.prepare(text);
  try {
    for (;;) {
      await edited.run();
      const code = await saveEdited(world, entry, edited, before);
      if (code !== "wrong") {
        edited.remove();
        return code;
      }
      if ((await askAgain(world)) === "again") continue;
      terminal.complain(["Nothing was changed.", ...(edited.isThere() ? [keptAt(edited, entry)] : [])]);
      if (!edited.isThere()) edited.remove();
      return EXIT.usage;
    }
  } catch (error) {
    if (edited.text() === text || !edited.isThere()) edited.remove();
    else terminal.complain([keptAt(edited, entry)]);
    throw error;
  }
}

/** Saves what the text says; says what is wrong with it where it cannot be read. */
async function saveEdited(
  world: World,
  entry: EntryEvent,
  edited: EditedText,
  before: Entry,
): Promise<ExitCode | "wrong"> {
  try {
    return await save(world, entry, changesIn(readEdited(edited), before), false);
  } catch (error) {
    if (!(error instanceof UserError) || error.code !== EXIT.usage) throw error;
    world.terminal.complain([error.what, error.advice]);
    return "wrong";
  }
}

function readEdited(edited: EditedText): string {
  const text = edited.text();
  if (text !== null) return text;
  const what = edited.isThere() ? "What the editor wrote is no text." : "The editor left no text behind.";
  throw new UserError(what, "Write a field a line, such as pain=3.");
}

function keptAt({ path }: EditedText, { id }: EntryEvent): string {
  return `Your text is kept: ${path}  To use it: spasm-coach edit ${shownId(id)} - < ${path}`;
}

async function askAgain({ terminal }: World): Promise<"again" | "leave"> {
  const answer = await terminal.ask(
    choiceForm({
      text: ["Your text is still there."],
      back: false,
      choices: [
        { key: "e", label: "edit it again", value: "again" as const },
        { key: "q", label: "leave it", value: "leave" as const },
      ],
    }),
  );
  return answer === "again" ? "again" : "leave";
}

/** Builds on the entry as it reads at this moment: another window or device may have changed it meanwhile. */
async function save(world: World, original: EntryEvent, changes: readonly string[], json: boolean): Promise<ExitCode> {
  const { journal, terminal, clock } = world;
  const { events } = journal.read();
  const names = namesIn(events);
  const before = entryOf(lastVersion(original, events));
  const remarks: string[] = [];
  let after = before;
  for (const change of changes) after = await changed(after, change, world, remarks);
  checkNone(after, "Change none=no as well, or pain=none and cramps=none.");
  const told = (length?: TextLength): readonly string[] => [
    ...changesText(entryByName(before, names), entryByName(after, names), length),
    ...settled(original, events),
  ];
  if (told().length === 0) return nothingChanged(world, json);
  const now = clock.stamp(clock.now());
  const base = editInForce(original.id, events)?.id;
  const event = append(world, told("whole").join(", "), json, {
    kind: "edit",
    happened: now,
    of: original.id,
    entry: after,
    ...(base === undefined ? {} : { after: base }),
  });
  if (json) terminal.write(`${JSON.stringify(event)}\n`);
  else terminal.print([`Saved: ${told().join(", ")}.`, ...remarks]);
  return EXIT.done;
}

/** Two entries of one id read the same from their first change on. */
function settled({ id }: EntryEvent, events: readonly Event[]): readonly string[] {
  const isTwice = events.filter((event) => event.kind === "entry" && event.id === id).length > 1;
  return isTwice && editInForce(id, events) === undefined ? ["two entries of this id -> one"] : [];
}

function nothingChanged({ terminal }: World, json: boolean): ExitCode {
  if (json) terminal.write("null\n");
  else terminal.print(["Nothing to change."]);
  return EXIT.done;
}

function entryOf(entry: EntryEvent): Entry {
  return { happened: entry.happened, ...bodyOf(entry) };
}

function notAnEntry(event: Event): UserError {
  const { what, advice } = refused(event, "changed");
  const canGo = event.kind === "session" || event.kind === "cramp";
  return new UserError(what, canGo ? `${advice} To take it back: spasm-coach undo ${shownId(event.id)}` : advice);
}
