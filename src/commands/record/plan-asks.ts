import type { BodyArea } from "../../body.ts";
import { EXIT, UserError, type ExitCode } from "../../exit.ts";
import { WEEKLY } from "../../log/rules.ts";
import { asksOf, type Asks } from "../../log/weekly.ts";
import { plainText } from "../../log/words.ts";
import { asksLines } from "../../report/weekly-text.ts";
import type { World } from "../../world/world.ts";

/** What is to be asked each week, as typed. */
export interface AsksFlags {
  /** How it has been, from now on. */
  readonly weekly?: true;
  /** How well these can be done, from now on. */
  readonly activity?: readonly string[];
  /** Neither any more. */
  readonly askLess?: true;
}

const CHARACTERS_MAX = 60;

/** Switches on or off what is asked each week. All of it is off until then. */
export function switchAsks(
  world: World,
  area: BodyArea | undefined,
  flags: AsksFlags & { readonly json?: boolean; readonly ics?: string },
): ExitCode {
  if (area === undefined) {
    throw new UserError("For which area?", "Name it, for example: spasm-coach plan neck --weekly");
  }
  if (flags.ics !== undefined)
    throw new UserError("--ics and what is asked each week are two things.", "Type one of them.");
  const asks = wanted(asksOf(world.journal.read().events, area), flags);
  const happened = world.clock.stamp(world.clock.now());
  const event = world.journal.append({ kind: "asks", happened, area, ...asks });
  if (flags.json === true) world.terminal.write(`${JSON.stringify(event)}\n`);
  else world.terminal.print(["Saved.", ...said(area, asks)]);
  return EXIT.done;
}

function wanted(before: Asks, { weekly, activity, askLess }: AsksFlags): Asks {
  if (askLess === true) {
    if (weekly === true || activity !== undefined) {
      throw new UserError("--ask-less asks nothing.", "Leave it out, or leave the others out.");
    }
    return { weekly: false, activities: [] };
  }
  const typed = (activity ?? []).map(plainText);
  const bad = typed.find((text) => text === "" || text.length > CHARACTERS_MAX);
  if (bad !== undefined) {
    throw new UserError(
      bad === "" ? "An activity is empty." : "An activity is too long.",
      `Say it in up to ${String(CHARACTERS_MAX)} letters, for example: --activity "climb stairs"`,
    );
  }
  const activities = typed.length === 0 ? before.activities : [...new Set(typed)];
  if (activities.length > WEEKLY.activitiesMax) {
    throw new UserError("Three activities are the most.", "Take the three that matter most to you.");
  }
  return { weekly: before.weekly || weekly === true, activities: [...activities] };
}

function said(area: BodyArea, asks: Asks): readonly string[] {
  const lines = asksLines(area, asks);
  return lines.length === 0 ? ["Nothing is asked each week."] : [...lines, "The next start that is due asks it."];
}
