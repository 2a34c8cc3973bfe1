import { EXIT, type ExitCode } from "../exit.ts";
import { historyOf } from "../log/history.ts";
import { addDays, dayOf } from "../log/day.ts";
import { historyLines } from "../report/history-text.ts";
import type { World } from "../world/world.ts";
import { saveLeftOvers } from "./left-overs.ts";

/** The screen shows so many days; `--json` everything. */
const SHOWN_DAYS = 30;

/** Progress, newest first. */
export function history(world: World, { json }: { readonly json: boolean }): ExitCode {
  saveLeftOvers(world, "resumable");
  const { events, damaged, newer } = world.journal.read();
  const now = world.clock.stamp(world.clock.now());
  if (json) {
    world.terminal.write(`${JSON.stringify(historyOf(events, now, damaged.length), null, 2)}\n`);
    return EXIT.done;
  }
  const since = addDays(dayOf(now), 1 - SHOWN_DAYS);
  const recent = events.filter((event) => dayOf(event.happened) >= since);
  const hidden = events.length - recent.length;
  const lines = historyLines(historyOf(recent.length === 0 ? events : recent, now, damaged.length));
  const older = recent.length > 0 && hidden > 0 ? ["Older than 30 days: spasm-coach history --json"] : [];
  const unknown = newer > 0 ? ["Some entries come from a newer version of spasm-coach: kept, not shown."] : [];
  world.terminal.print([...lines, ...older, ...unknown]);
  return EXIT.done;
}
