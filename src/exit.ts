/** Exit codes: public, listed in `--help`. */
export const EXIT = {
  /** What was asked for is done, or the person ended it: nothing is left over. */
  done: 0,
  /** The program itself is wrong: for what no `UserError` foresees. */
  bug: 1,
  /** Typed wrongly, or a question could not be asked: what is missing is listed. */
  usage: 2,
  /** A warning sign is ticked, or somebody is not sure of one: no session, and what to do instead. */
  halted: 3,
  /** Too soon, a lock or a fresh strain: until when, and why. */
  notNow: 4,
  /** What was saved cannot be read. Nothing may be changed by then. */
  unreadable: 5,
  /** It could not be saved: the text has to be on the screen still. */
  notSaved: 6,
  /** Ctrl-C, Ctrl-D, or the terminal went away: what was done so far is kept. */
  interrupted: 130,
} as const;
export type ExitCode = (typeof EXIT)[keyof typeof EXIT];

/**
 * Something the person can put right: what is wrong, what to do, and the exit code. Never a health detail. The cause is
 * shown with DEBUG=1 only.
 */
export class UserError extends Error {
  constructor(
    readonly what: string,
    readonly advice: string,
    readonly code: ExitCode = EXIT.usage,
    cause?: unknown,
  ) {
    super(what, cause === undefined ? {} : { cause });
    this.name = "UserError";
  }
}

/** `key` = the person stopped with Ctrl-C or Ctrl-D; `gone` = the terminal went away, or the program was told to end. */
export type InterruptReason = "key" | "gone";

/** The run was stopped from outside its questions. */
export class Interrupted extends Error {
  constructor(readonly reason: InterruptReason = "key") {
    super("Stopped.");
    this.name = "Interrupted";
  }
}
