import type { BodyArea, Side, Tool } from "../../body.ts";
import type { TellingFlags } from "./telling.ts";

/** What the words and flags of `start` ask for. What is not said is asked, remembered, or taken at its gentlest. */
export interface Wanted extends TellingFlags {
  readonly area: BodyArea | undefined;
  /** Id of the playbook asked for, when its name says more than the area. */
  readonly way?: string | undefined;
  readonly side?: Side | undefined;
  readonly tools?: readonly Tool[] | undefined;
  readonly noHeat?: boolean | undefined;
  /** From the first instruction to the end of the re-test. */
  readonly minutes?: number | undefined;
  readonly print: boolean;
  /** The plan that `print` shows, as JSON. */
  readonly json?: boolean | undefined;
}
