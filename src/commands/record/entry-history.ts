import { EXIT, UserError, type ExitCode } from "../../exit.ts";
import { undoneIds } from "../../log/undone.ts";
import { versionsOf } from "../../log/versions.ts";
import { versionLines } from "../../report/versions-text.ts";
import type { World } from "../../world/world.ts";
import { eventsNamed } from "./named.ts";

/** Flags of `history` that look at many entries. */
interface View {
  readonly json?: true;
  readonly area?: string;
  readonly since?: string;
  readonly until?: string;
}

/** All that was ever written of one entry, session or cramp. Nothing is lost: a change that does not count is here. */
export async function entryHistory(world: World, id: string, { json, area, since, until }: View): Promise<ExitCode> {
  if ([area, since, until].some((flag) => flag !== undefined)) {
    throw new UserError("An id names one entry.", `Leave the other words out: spasm-coach history ${id}`);
  }
  const { events } = world.journal.read();
  const now = world.clock.stamp(world.clock.now());
  const found = await eventsNamed(world, id, { events, now }, json === true);
  if (found === null) return EXIT.done;
  const [first] = found;
  const meant = first.kind === "edit" ? first.of : first.id;
  const versions = versionsOf(meant, events);
  if (json === true) {
    const listed = versions.map(({ event, state }) => ({ state, event }));
    const object = { schema: 1, id: meant, takenBack: undoneIds(events).has(meant), versions: listed };
    world.terminal.write(`${JSON.stringify(object, null, 2)}\n`);
    return EXIT.done;
  }
  world.terminal.print(versionLines(versions, events, now, world.terminal.size().columns));
  return EXIT.done;
}
