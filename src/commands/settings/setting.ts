import type { Origin, World } from "../../world/world.ts";

/** A value as it stands, and what it comes from. */
export interface Reading {
  /** Several for a list; `null` = not set. */
  readonly value: string | readonly string[] | null;
  /** Said after the value, for people. */
  readonly note?: string;
  readonly origin: Origin;
}

/** How a setting is changed. */
export type HowToChange =
  /** `write` throws a `UserError` that says what is allowed, and gives what is to be told after "Saved". */
  | {
      readonly kind: "set";
      readonly allowed: string;
      /** Where there are only so many. For the completion of a shell. */
      readonly values: readonly string[];
      readonly write: (world: World, typed: string) => Promise<readonly string[]>;
    }
  | { readonly kind: "elsewhere"; readonly how: string }
  /** The same for everybody. */
  | { readonly kind: "fixed"; readonly why: string };

/** One entry a setting. `settings`, the completion and the manual follow. */
export interface Setting {
  readonly name: string;
  readonly says: string;
  readonly read: (world: World) => Reading | Promise<Reading>;
  readonly change: HowToChange;
}
