import type { Back, Form } from "../asking/form.ts";
import type { Size } from "../asking/keys.ts";
import type { BodyArea } from "../body.ts";
import type { OwnFolder } from "../log/belongings.ts";
import type { Draft, Event } from "../log/event.ts";
import type { RecordFile } from "../log/record-checks.ts";
import type { Tone } from "../session/cues.ts";
import type { SessionKeys } from "../session/session-keys.ts";
import type { Country } from "../triage/phone-numbers.ts";

/** Everything outside, as the commands see it. They never touch a disk, a clock or a terminal themselves. */
export interface World {
  readonly clock: Clock;
  readonly terminal: Terminal;
  readonly journal: Journal;
  readonly settings: Settings;
  readonly sounds: Sounds;
  readonly machine: Machine;
  readonly overrides: Overrides;
  readonly unfinished: UnfinishedSession;
  readonly editor: Editor;
  /** The text of a file, or of standard input for `-`. */
  readonly readText: (path: string) => Promise<string>;
  /** Writes a file of ours, whole or not at all; over another one only when `mark` stands in it. Throws a `UserError`. */
  readonly writeExport: (path: string, text: string, mark: string) => void;
  /** Writes a new file that only this person may read. Throws a `UserError` where there is one already. */
  readonly writeNew: (path: string, pieces: Iterable<string>) => Promise<void>;
  /** For those who look after the files, or take them away. */
  readonly upkeep: () => Promise<Upkeep>;
}

/** The folders and files of ours, seen from outside. Never follows a link. */
export interface Upkeep {
  /** What lies where. Changes nothing. */
  readonly folders: () => readonly OwnFolder[];
  /** The record file by file, with what cannot be read. Changes nothing. */
  readonly record: () => readonly RecordFile[];
  /** The text of every file of the record, one after another. Changes nothing. */
  readonly texts: () => Iterable<string>;
  /** Leaves these files and folders to their owner alone. Gives those where that failed. */
  readonly close: (paths: readonly string[]) => readonly string[];
  /** Deletes these files, and the folders of ours that are empty then. Gives those that are still there. */
  readonly remove: (paths: readonly string[]) => readonly string[];
}

export interface Clock {
  readonly now: () => Date;
  /** ISO 8601 with the local offset. */
  readonly stamp: (date: Date) => string;
  /** 03:00 local time on a date, when that day begins. */
  readonly startOfDay: (day: string) => Date;
  /** "14:10", or with the day in front when it is not today. */
  readonly inWords: (date: Date) => string;
}

export interface Terminal {
  /** False when nobody can be asked: no terminal, or `--no-input`. */
  readonly interactive: boolean;
  /** True for one line an event: no redraw, no colour. */
  readonly plain: boolean;
  /** False when the terminal may not know more than plain letters. */
  readonly unicode: boolean;
  /** True when standard output goes into a file that other people on this computer may read. */
  readonly isOverheard: () => boolean;
  readonly size: () => Size;
  /** Runs a form until it has an answer. Throws `Interrupted` on Ctrl-C, Ctrl-D or a closed terminal. */
  readonly ask: <State, Answer>(form: Form<State, Answer>) => Promise<Answer | Back>;
  /** Prints lines to standard output, each wrapped to the window. A link is dialled or opened by its plain text. */
  readonly print: (lines: readonly string[], links?: readonly Link[]) => void;
  /** Prints lines to standard error. */
  readonly complain: (lines: readonly string[]) => void;
  /** Text exactly as given, to standard output: for programs. */
  readonly write: (text: string) => void;
  /** Opens the picture of a running session. */
  readonly openStage: (speed: number, light?: Light) => Stage;
}

/** `dim` = for eyes in the dark. */
export type Light = "usual" | "dim";

/** Text that a terminal may make clickable. It reads the same where it does not. */
export interface Link {
  readonly text: string;
  readonly address: string;
}

/** What happens next in a running session. */
export type StageEvent =
  | { readonly kind: "tick"; readonly elapsedMs: number; readonly wallMs: number }
  | { readonly kind: "key"; readonly key: string };

/** The window while the clock runs. */
export interface Stage {
  /** False when each line is printed once instead of drawn over. */
  readonly redraws: boolean;
  readonly unicode: boolean;
  readonly size: () => Size;
  /**
   * The next key, or a tick: after `dueMs` of session time, or half a second when that is sooner. Ctrl-C comes as the
   * key `interrupt`, a closed terminal or a kill as `gone`.
   */
  readonly next: (dueMs: number) => Promise<StageEvent>;
  readonly draw: (lines: readonly string[]) => void;
  /** Shows the whole picture inverted for a moment: a sound for the eyes. At most three a second; nothing in a plain run. */
  readonly flash: () => void;
  /** Puts the terminal back as it was. Safe to call twice. */
  readonly close: () => void;
}

/** What is wanted of the sound. */
export interface SoundWish {
  readonly tones: boolean;
  readonly voice: boolean;
  /** The clock runs fast: fewer tones. */
  readonly fast: boolean;
}

/** Programs of the system by name. `isFar` = the terminal is on another machine, where none of them would be heard. */
export interface SoundPrograms {
  readonly players: readonly string[];
  readonly voices: readonly string[];
  readonly isFar: boolean;
}

/** Where sound comes from, if it does at all. Whatever it meets, it never waits and never fails. */
export interface Sounds {
  /** Names this terminal, so that the sound check is asked once for each. */
  readonly here: string;
  /** Starts nothing yet. */
  readonly open: (wish: SoundWish) => Speaker;
  /** The programs that are there, in the order they are tried. Starts none of them. */
  readonly found: () => SoundPrograms;
}

export interface Speaker {
  readonly tone: (tone: Tone) => void;
  /** Cuts off what was being said. */
  readonly say: (text: string) => void;
  /** Where the tones come from. */
  readonly tonesBy: "player" | "bell" | "nothing";
  /** False once no voice was wanted, found, or able to speak. */
  readonly speaks: () => boolean;
  /** Silent at once. */
  readonly close: () => void;
}

/** The machine, as far as a session cares. Where it cannot do a thing, nothing happens. */
export interface Machine {
  /** The screen stays on until the function it gives is called, or the program ends. */
  readonly keepAwake: () => () => void;
  /** A short text outside the terminal. */
  readonly notify: (text: string) => void;
}

/** What was answered at the sound check of a terminal. */
export const SOUND_CHOICES = ["tones", "voice", "flash", "silent"] as const;
export type SoundChoice = (typeof SOUND_CHOICES)[number];

/** `private` = the window is called spasm-coach while it asks or a session runs; `leave` = it keeps its title. */
export const WINDOW_TITLES = ["private", "leave"] as const;
export type WindowTitle = (typeof WINDOW_TITLES)[number];

/** What the journal holds. */
export interface JournalContents {
  readonly events: readonly Event[];
  readonly damaged: readonly { readonly file: string; readonly line: number }[];
  readonly newer: number;
}

/** What the newest part of the journal says. Whatever counts at any age, such as a halt, is in it however old it is. */
export interface Lately extends JournalContents {
  /** Set when not everything was read: the oldest day of what a person would see of the rest. */
  readonly older: { readonly first: string | null } | null;
}

export interface Journal {
  /** Reads every file. Throws a `UserError` with code 5 when the folder cannot be read. */
  readonly read: () => JournalContents;
  /**
   * Reads only the files written this month and last month, of every device, and none that is huge: for what must be
   * quick. No rule of safety goes by it.
   */
  readonly recent: () => JournalContents;
  /**
   * For the screens and rules of today, on this area or on those where an episode runs: they come to the same as with
   * all of it. How far back that is stands in `read-back.ts`.
   */
  readonly lately: (area?: BodyArea) => Lately;
  /** On disk when it returns; throws a `UserError` with code 6 when not. Without an id it gets a new one. */
  readonly append: (draft: Draft, id?: string) => Event;
  /** An id for an event that is not written yet: whatever happens, it is then counted once. */
  readonly newId: () => string;
}

/** `newer` = written by a later version: read as far as it is understood, and never written. */
export type SettingsState = "none" | "read" | "damaged" | "newer";

export interface Settings {
  /** Where the settings file lies, or would lie. */
  readonly path: string;
  readonly state: () => SettingsState;
  readonly country: () => Promise<Country | null>;
  /** Gives the path where a file that could not be read is kept now; `null` = there was none. */
  readonly setCountry: (country: Country) => Promise<string | null>;
  /** The answer to the sound check on this terminal; null = not asked yet. */
  readonly soundOn: (terminal: string) => Promise<SoundChoice | null>;
  readonly setSoundOn: (terminal: string, choice: SoundChoice) => Promise<void>;
  readonly keys: () => Promise<KeptKeys>;
  /** Keeps the keys that are not the usual ones. Gives the path where a file that could not be read is kept now. */
  readonly setKeys: (keys: SessionKeys) => Promise<string | null>;
  /** null = not set. */
  readonly windowTitle: () => WindowTitle | null;
  readonly setWindowTitle: (choice: WindowTitle) => Promise<void>;
  /** As the next command will find it. */
  readonly logFolder: () => LogFolder;
  /** A whole path, or "default". Moves nothing. Throws a `UserError` for a folder that will not do. */
  readonly setLogFolder: (typed: string) => MovedLog;
}

/** The keys of a session: the usual ones where none were chosen, and where those that were cannot be used. */
export interface KeptKeys {
  readonly keys: SessionKeys;
  readonly state: "usual" | "chosen" | "damaged";
}

/** Where the log lies; `path` is null when `file` should say it and cannot be read. */
export type LogFolder =
  { readonly path: string; readonly origin: Origin } | { readonly path: null; readonly file: string };

/** The log has another folder from now on. */
export interface MovedLog {
  readonly now: LogFolder;
  /** The folder in which an older record stays behind; null when there is none. */
  readonly left: string | null;
}

/** What a value comes from: a flag or a variable by its name, the settings file, the record, or nothing but the program. */
export type Origin =
  { readonly kind: "flag" | "environment"; readonly by: string } | { readonly kind: "file" | "record" | "default" };

/** What a flag or the environment sets in this run, over the usual, and by what. */
export interface Overrides {
  /** What moved all that is kept, if anything did. */
  readonly home: Origin;
  readonly plain: { readonly value: boolean; readonly origin: Origin };
}

/** A session or a cramp as it stands on disk while it runs. */
export interface Kept {
  /** The id it will have in the journal. */
  readonly id: string;
  readonly draft: Draft;
  /** Index of the phase it had come to, of so many; null when there is nothing to go on with. */
  readonly at: { readonly phase: number; readonly phases: number } | null;
}

/** One that was cut off: by a crash, a kill or a closed window. */
export interface LeftOver extends Kept {
  readonly keptAt: Date;
  /** To be called once it is in the journal, or goes on. */
  readonly remove: () => void;
  /** For one that does not fit the log format: its bytes stay. */
  readonly setAside: () => void;
}

/** The session that is running, kept on disk so that a crash costs nothing. */
export interface UnfinishedSession {
  readonly keep: (kept: Kept) => void;
  readonly clear: () => void;
  /** What was cut off and is still there, oldest name first. Files nobody can read are moved aside. */
  readonly leftOvers: () => readonly LeftOver[];
}

/** The person's own editor, as VISUAL or EDITOR names it. */
export interface Editor {
  /** False when neither names one. */
  readonly isSet: boolean;
  /** Puts a text on the disk, for this person only. Throws a `UserError` with code 6 when it cannot. */
  readonly prepare: (text: string) => EditedText;
}

/** A text on the disk, until it is removed. */
export interface EditedText {
  readonly path: string;
  /** Opens the editor and waits for its end. Throws a `UserError` when it does not start or ends with an error. */
  readonly run: () => Promise<void>;
  /** What stands in the file; `null` when it is no text, or gone. */
  readonly text: () => string | null;
  /** False when the editor took the file away. */
  readonly isThere: () => boolean;
  readonly remove: () => void;
}
