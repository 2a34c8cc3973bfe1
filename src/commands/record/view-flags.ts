import type { BodyArea } from "../../body.ts";
import { UserError } from "../../exit.ts";
import { addDays } from "../../log/day.ts";
import type { View } from "../../log/history.ts";

/** The part of the record that is asked for, as typed. */
export interface ViewFlags {
  readonly area?: BodyArea | undefined;
  /** First and last day wanted, as typed. */
  readonly since?: string | undefined;
  readonly until?: string | undefined;
}

/** The view the flags ask for. */
export function viewOf({ area, since, until }: ViewFlags): View {
  const view = { area: area ?? null, since: readDay("--since", since), until: readDay("--until", until) };
  if (view.since !== null && view.until !== null && view.since > view.until) {
    throw new UserError("--since is a later day than --until.", `Try: --since ${view.until} --until ${view.since}`);
  }
  return view;
}

function readDay(flag: string, typed: string | undefined): string | null {
  if (typed === undefined) return null;
  const isDay = /^\d{4}-\d\d-\d\d$/.test(typed) && !Number.isNaN(Date.parse(typed)) && addDays(typed, 0) === typed;
  if (isDay) return typed;
  throw new UserError(`${flag} is not a day.`, `Write it as year, month, day: ${flag} 2026-11-01`);
}
