import { chmodSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Event } from "../../src/log/event.ts";
import { lineOf } from "../../src/log/lines.ts";
import { upkeepOf } from "../../src/world/upkeep.ts";
import type { Upkeep } from "../../src/world/world.ts";
import { newFolder } from "./log-folder.ts";

/** A home on a real disk, with everything a person may have in it. */
export interface Home {
  readonly path: string;
  readonly journal: string;
  readonly upkeep: Upkeep;
  /** Puts a file into a folder of the home, for its owner alone unless told otherwise. */
  readonly put: (name: string, text: string, mode?: number) => string;
}

/** A home in which the record holds these events. */
export function homeWith(events: readonly Event[]): Home {
  const path = join(newFolder(), "home");
  const put = (name: string, text: string, mode = 0o600): string => {
    const file = join(path, name);
    writeFileSync(file, text);
    chmodSync(file, mode);
    return file;
  };
  for (const folder of ["", "journal", "sessions"]) mkdirSync(join(path, folder), { mode: 0o700 });
  if (events.length > 0) put("journal/2026-11-abc123.jsonl", events.map(lineOf).join(""));
  const journal = join(path, "journal");
  return {
    path,
    journal,
    put,
    upkeep: upkeepOf({
      journal,
      settings: path,
      state: join(path, "sessions"),
      edits: join(path, "edits"),
      device: join(path, "device"),
    }),
  };
}
