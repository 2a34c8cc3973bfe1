import { EXIT, type ExitCode } from "../../exit.ts";
import type { TriageOutcome } from "../../triage/assess.ts";

/** The exit code of a decision. */
export function exitCodeOf(outcome: TriageOutcome): ExitCode {
  switch (outcome.kind) {
    case "incomplete":
      return EXIT.usage;
    case "halt":
      return EXIT.halted;
    case "not-now":
      return EXIT.notNow;
    case "proceed":
      return EXIT.done;
  }
}
