import { UserError } from "../exit.ts";
import type { World } from "../world/world.ts";

/** A session that was cut off is kept as a part. A disk that fails keeps its file for the next time. */
export function saveLeftOvers(world: World): void {
  try {
    world.unfinished.takeLeftOvers((draft) => world.journal.append(draft));
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    world.terminal.complain([error.what, error.advice]);
  }
}
