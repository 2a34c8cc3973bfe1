/** Exit codes: public, listed in `--help`. */
export const EXIT = {
  done: 0,
  bug: 1,
  usage: 2,
  halted: 3,
  notNow: 4,
  unreadable: 5,
  notSaved: 6,
  interrupted: 130,
} as const;
export type ExitCode = (typeof EXIT)[keyof typeof EXIT];

/** Something the person can put right: what is wrong, what to do, and the exit code. Never a health detail. */
export class UserError extends Error {
  constructor(
    readonly what: string,
    readonly advice: string,
    readonly code: ExitCode = EXIT.usage,
  ) {
    super(what);
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
