import { EXIT, UserError, type ExitCode } from "../../exit.ts";
import { shortText } from "../../log/entry-text.ts";
import { nameText } from "../../log/event-text.ts";
import type { Event } from "../../log/event.ts";
import { namesIn, readName, TRACKED_MAX } from "../../log/names.ts";
import { standing } from "../../log/standing.ts";
import { triggerNames, isInRecord } from "../../log/trigger-names.ts";
import { nameKey, plainText } from "../../log/words.ts";
import type { World } from "../../world/world.ts";
import { append } from "../log.ts";
import { slipFor } from "../typed/nearest.ts";

export interface EditNameOptions {
  /** The trigger's name, as typed. */
  readonly trigger: string | undefined;
  /** `name=…` and `track=yes|no`. */
  readonly changes: readonly string[];
  readonly json: boolean;
}

/** What is said of one trigger: the name it reads as, and whether the evening asks about it. */
interface Said {
  readonly trigger: string;
  readonly as: string | null;
  readonly tracked: boolean | null;
}

const HOW = 'For example: spasm-coach edit "drv" name="long drive", or spasm-coach edit "long drive" track=yes';

/** True for a change that is about a trigger, not about an entry. */
export function isAboutTrigger(change: string): boolean {
  return /^\s*(?:name|track)\s*=/i.test(change);
}

/** Gives a trigger another name, in every entry there is and will be. The entries themselves stay as they were typed. */
export async function editName(world: World, options: EditNameOptions): Promise<ExitCode> {
  const { terminal, journal, clock } = world;
  const said = read(options);
  const { events } = journal.read();
  checkIsTrigger(said.trigger, events);
  checkTracked(said, events);
  const before = namesIn(events);
  const known = triggerNames(standing(events));
  const change = unlessSo(said, before, known);
  if (change.as === null && change.tracked === null) {
    if (options.json) terminal.write("null\n");
    else terminal.print(["Nothing to change."]);
    return EXIT.done;
  }
  const told = nameText(change).join(", ");
  const happened = clock.stamp(clock.now());
  const event = append(world, told, options.json, { kind: "name", happened, ...change });
  if (options.json) {
    terminal.write(`${JSON.stringify(event)}\n`);
    return EXIT.done;
  }
  terminal.print([`Saved: ${told}.`, ...(await remarks(change, events, [...events, event]))]);
  return EXIT.done;
}

function read({ trigger: typed, changes }: EditNameOptions): Said {
  const trigger = plainText(typed ?? "");
  if (trigger === "") throw new UserError("Which trigger? Name it in quotes.", HOW);
  let said: Said = { trigger, as: null, tracked: null };
  for (const change of changes) {
    const [, field = "", value = ""] = /^\s*(\w+)\s*=(.*)$/s.exec(change) ?? [];
    switch (field.toLowerCase()) {
      case "name":
        said = { ...said, as: readNewName(value) };
        break;
      case "track":
        said = { ...said, tracked: readTrack(value) };
        break;
      default:
        throw new UserError("A trigger has two fields: name and track.", HOW);
    }
  }
  return said;
}

function readNewName(value: string): string {
  const name = plainText(value);
  if (name === "") throw new UserError("The new name is empty.", HOW);
  return name;
}

function readTrack(value: string): boolean {
  if (/^\s*(?:yes|y)\s*$/i.test(value)) return true;
  if (/^\s*(?:no|n)\s*$/i.test(value)) return false;
  throw new UserError("track cannot be that.", "track is yes or no.");
}

/** The id of an entry is no trigger, unless somebody calls one so. */
function checkIsTrigger(trigger: string, events: readonly Event[]): void {
  const id = trigger.toLowerCase();
  const isId = id.length > 3 && events.some((event) => event.kind === "entry" && event.id.toLowerCase().endsWith(id));
  if (!isId || isInRecord(trigger, events)) return;
  throw new UserError(
    "That is the id of an entry, and a name belongs to a trigger.",
    `To change the triggers of the entry: spasm-coach edit ${id} triggers="long drive"`,
  );
}

function checkTracked({ trigger, tracked }: Said, events: readonly Event[]): void {
  const names = namesIn(events);
  const isTracked = names.tracked.some((name) => nameKey(name) === nameKey(readName(trigger, names)));
  if (tracked !== true || isTracked || names.tracked.length < TRACKED_MAX) return;
  throw new UserError(
    `The evening asks about ${String(TRACKED_MAX)} triggers at the most.`,
    "Take one out first: spasm-coach edit NAME track=no. To see which they are: spasm-coach log --evening",
  );
}

/** What is not so already. */
function unlessSo(said: Said, before: ReturnType<typeof namesIn>, known: ReadonlyMap<string, string>): Said {
  const now = readName(said.trigger, before);
  const reads = before.reads.has(nameKey(said.trigger)) ? now : (known.get(nameKey(said.trigger)) ?? said.trigger);
  const isTracked = before.tracked.some((name) => nameKey(name) === nameKey(now));
  return {
    trigger: said.trigger,
    as: said.as === reads ? null : said.as,
    tracked: said.tracked === isTracked ? null : said.tracked,
  };
}

async function remarks(change: Said, before: readonly Event[], after: readonly Event[]): Promise<readonly string[]> {
  const { trigger, as, tracked } = change;
  const isKnown = isInRecord(trigger, before);
  const known = triggerNames(standing(before));
  const names = namesIn(after);
  const isNewKey = as !== null && nameKey(as) !== nameKey(trigger);
  const slip = isKnown ? undefined : await slipFor(trigger, [...known.values()]);
  const asked = names.tracked.map((name) => shortText(name)).join(", ");
  return [
    ...(isNewKey && known.has(nameKey(as)) && isKnown ? ["Both count as one now."] : []),
    ...(isKnown ? [] : [`Not in the record so far: ${shortText(trigger)}.`]),
    ...(slip === undefined ? [] : [`Did you mean ${plainText(slip)}? Then first: spasm-coach undo`]),
    ...(tracked === null
      ? []
      : [asked === "" ? "The evening asks about the most usual ones." : `The evening asks: ${asked}.`]),
  ];
}
