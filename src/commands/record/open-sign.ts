import { BODY_AREAS } from "../../body.ts";
import { UserError } from "../../exit.ts";
import { lockFor } from "../../log/locks.ts";
import type { World } from "../../world/world.ts";

/** True while a warning sign stands: to delete the record, or to leave it behind, does not make it go away. */
export function hasOpenSign({ journal }: World): boolean {
  try {
    const { events } = journal.read();
    return BODY_AREAS.some((area) => lockFor(events, area) !== undefined);
  } catch (error) {
    if (error instanceof UserError) return false;
    throw error;
  }
}
