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

/** The person stopped with Ctrl-C or Ctrl-D, or the terminal went away. */
export class Interrupted extends Error {
  constructor() {
    super("Stopped.");
    this.name = "Interrupted";
  }
}
