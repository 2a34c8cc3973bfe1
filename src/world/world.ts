import type { Back, Form } from "../asking/form.ts";
import type { Size } from "../asking/keys.ts";
import type { Draft, Event } from "../log/event.ts";
import type { Country } from "../triage/phone-numbers.ts";

/** Everything outside, as the commands see it. They never touch a disk, a clock or a terminal themselves. */
export interface World {
  readonly clock: Clock;
  readonly terminal: Terminal;
  readonly journal: Journal;
  readonly settings: Settings;
  readonly unfinished: UnfinishedSession;
  /** The text of a file, or of standard input for `-`. */
  readonly readText: (path: string) => Promise<string>;
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
  readonly size: () => Size;
  /** Runs a form until it has an answer. Throws `Interrupted` on Ctrl-C, Ctrl-D or a closed terminal. */
  readonly ask: <State, Answer>(form: Form<State, Answer>) => Promise<Answer | Back>;
  /** Prints lines to standard output, each wrapped to the window. */
  readonly print: (lines: readonly string[]) => void;
  /** Prints lines to standard error. */
  readonly complain: (lines: readonly string[]) => void;
  /** Text exactly as given, to standard output: for programs. */
  readonly write: (text: string) => void;
  /** Opens the picture of a running session. */
  readonly openStage: (speed: number) => Stage;
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
  /** The next tick (four a second) or key. Ctrl-C and a closed terminal come as the key `interrupt`. */
  readonly next: () => Promise<StageEvent>;
  readonly draw: (lines: readonly string[]) => void;
  /** One soft bell. */
  readonly bell: () => void;
  /** Puts the terminal back as it was. Safe to call twice. */
  readonly close: () => void;
}

/** What the journal holds. */
export interface JournalContents {
  readonly events: readonly Event[];
  readonly damaged: readonly { readonly file: string; readonly line: number }[];
  readonly newer: number;
}

export interface Journal {
  /** Reads every file. Throws a `UserError` with code 5 when the folder cannot be read. */
  readonly read: () => JournalContents;
  /** On disk when it returns; throws a `UserError` with code 6 when not. */
  readonly append: (draft: Draft) => Event;
}

export interface Settings {
  readonly country: () => Promise<Country | null>;
  readonly setCountry: (country: Country) => Promise<void>;
}

/** The session that is running, kept on disk so that a crash costs nothing. */
export interface UnfinishedSession {
  readonly keep: (draft: Draft) => void;
  readonly clear: () => void;
  /** Sessions cut off by a crash: handed over once, their files gone afterwards. */
  readonly takeLeftOvers: (save: (draft: Draft) => void) => void;
}
