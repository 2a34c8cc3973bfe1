import { AREA_WORDS, type BodyArea } from "../../body.ts";
import { EXIT, UserError, type ExitCode } from "../../exit.ts";
import { WEEKLY } from "../../log/rules.ts";
import { asksOf, type Asks } from "../../log/weekly.ts";
import { plainText } from "../../log/words.ts";
import { COACHED_AREAS, PLAYBOOKS } from "../../protocols/index.ts";
import type { Movement } from "../../protocols/playbook.ts";
import { asksLines } from "../../report/weekly-text.ts";
import type { World } from "../../world/world.ts";

/** What is to be asked besides, as typed. */
export interface AsksFlags {
  /** How it has been, from now on. */
  readonly weekly?: true;
  /** How well these can be done, from now on. */
  readonly activity?: readonly string[];
  /** How far the movement goes, at each session from now on. */
  readonly howFar?: true;
  /** None of it any more. */
  readonly askLess?: true;
}

const CHARACTERS_MAX = 60;

/** Switches on or off what is asked besides. All of it is off until then. */
export function switchAsks(
  world: World,
  area: BodyArea | undefined,
  flags: AsksFlags & { readonly json?: boolean; readonly ics?: string },
): ExitCode {
  if (area === undefined) {
    throw new UserError("For which area?", "Name it, for example: spasm-coach plan neck --weekly");
  }
  if (flags.ics !== undefined)
    throw new UserError("--ics cannot go with --weekly, --activity, --how-far or --ask-less.", "Type one of them.");
  const asks = wanted(area, asksOf(world.journal.read().events, area), flags);
  const happened = world.clock.stamp(world.clock.now());
  const { weekly, activities, howFar } = asks;
  const event = world.journal.append({
    kind: "asks",
    happened,
    area,
    weekly,
    activities,
    ...(howFar ? { howFar } : {}),
  });
  if (flags.json === true) world.terminal.write(`${JSON.stringify(event)}\n`);
  else world.terminal.print(["Saved.", ...said(area, asks)]);
  return EXIT.done;
}

function wanted(area: BodyArea, before: Asks, { weekly, activity, howFar, askLess }: AsksFlags): Asks {
  if (askLess === true) {
    if (weekly === true || activity !== undefined || howFar === true) {
      throw new UserError("--ask-less asks nothing.", "Leave it out, or leave the others out.");
    }
    return { weekly: false, activities: [], howFar: false };
  }
  if (howFar === true && measured(area).length === 0) {
    throw new UserError(
      `How far it goes cannot be told for the ${AREA_WORDS[area]}.`,
      `It can for: ${COACHED_AREAS.filter((other) => measured(other).length > 0).join(", ")}.`,
    );
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
  return {
    weekly: before.weekly || weekly === true,
    activities: [...activities],
    howFar: before.howFar || howFar === true,
  };
}

function said(area: BodyArea, asks: Asks): readonly string[] {
  const lines = asksLines(area, asks);
  if (lines.length === 0) return ["Nothing more is asked."];
  const names = measured(area).map(({ name }) => name);
  return [
    ...lines,
    ...(asks.howFar ? [`How far is asked when the movement is: ${names.join(", or ")}.`] : []),
    ...(asks.weekly || asks.activities.length > 0 ? ["The next start that is due asks it."] : []),
  ];
}

/** The movements of an area of which can be told how far they go. */
function measured(area: BodyArea): readonly Movement[] {
  const movements = PLAYBOOKS.filter((playbook) => playbook.area === area).flatMap((playbook) => playbook.movements);
  const told = movements.filter(({ howFar }) => howFar !== undefined);
  return told.filter(({ id }, index) => told.findIndex((other) => other.id === id) === index);
}
