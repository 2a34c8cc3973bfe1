import { EXIT } from "../../exit.ts";

/** What each exit code means, in the words of docs/for-programs.md. */
export const EXIT_MEANINGS: Readonly<Record<keyof typeof EXIT, string>> = {
  done: "done",
  bug: "a bug in spasm-coach",
  usage: "wrong usage, or a question could not be asked; what is missing is listed",
  halted: "halted by a warning sign",
  notNow: "not now: too soon, a lock, or a fresh strain; says until when and why",
  unreadable: "saved data cannot be read; nothing was changed",
  notSaved: "could not save; the text is still on the screen",
  interrupted: "stopped by Ctrl-C or Ctrl-D; what was done so far is kept",
};

/** Something to read that is no command. */
export interface HelpTopic {
  readonly title: string;
  /** Paragraphs, or pairs of a name and its meaning. */
  readonly parts: readonly (string | readonly (readonly [name: string, meaning: string])[])[];
}

const codes = Object.entries(EXIT) as readonly (readonly [keyof typeof EXIT, number])[];

/** By the word that is typed after `help`. */
export const HELP_TOPICS = {
  "exit-codes": {
    title: "Exit codes",
    parts: [
      "A program can rely on these numbers.",
      codes.map(([name, code]) => [String(code), EXIT_MEANINGS[name]] as const),
      "Errors go to standard error: one line what is wrong, one line what to do. With --json they are one object. There is never a health detail in them.",
    ],
  },
  privacy: {
    title: "Privacy",
    parts: [
      "Everything stays on this computer. The program opens no network connection. There is no account.",
      "Only you may read the files: mode 0600, in folders of mode 0700.",
      "What you log is plain text, one event a line. Nothing in it is ever overwritten.",
      [
        ["SPASM_COACH_HOME", "moves everything to this folder"],
        ["SPASM_COACH_LOG", "moves the log alone; so does: settings set log-folder"],
      ],
      "The title of the window says spasm-coach while it asks, or a session runs, and not what you typed.",
      "What you type after a command may be kept by your shell in its own history. Typing log alone asks instead.",
      "To delete everything: spasm-coach wipe",
    ],
  },
  "screen-readers": {
    title: "Screen readers",
    parts: [
      "With --plain each event is one line. Nothing is drawn over, and there is no colour.",
      [
        ["--plain", "for one run"],
        ["ACCESSIBLE=1", "for every run; put it in your shell's start file"],
        ["TERM=dumb", "does the same"],
      ],
      "Each choice has a key before it. Press that key alone. Where several questions follow, each says which it is, as in 2 of 5, and b goes back.",
      "Nothing is said by a colour or a picture alone.",
      "In a session, h says the keys.",
    ],
  },
} as const satisfies Readonly<Record<string, HelpTopic>>;

/** Every word of `help` that is no command. */
export const HELP_WORDS = Object.keys(HELP_TOPICS) as readonly (keyof typeof HELP_TOPICS)[];
