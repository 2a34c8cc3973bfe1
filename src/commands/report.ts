import { EXIT, UserError, type ExitCode } from "../exit.ts";
import { standing } from "../log/standing.ts";
import { recordTable } from "../report/record-table.ts";
import { wholeRecord } from "../report/whole-record.ts";
import { CONTENT_VERSION } from "../triage/content-version.ts";
import { APP_VERSION } from "../version.ts";
import type { World } from "../world/world.ts";
import { saveLeftOvers } from "./record/left-overs.ts";
import { viewOf, type ViewFlags } from "./record/view-flags.ts";

/** `json` = the whole record, for programs; `csv` = a table for a spreadsheet. */
export type ReportFormat = "json" | "csv";

export interface ReportOptions extends ViewFlags {
  readonly format: ReportFormat | undefined;
  /** The new file; undefined or "-" for standard output. */
  readonly output: string | undefined;
  /** False = without the notes. */
  readonly notes: boolean;
}

/** The record as a file to take along: to a new file that only this person may read, or to standard output. */
export async function report(world: World, flags: ReportOptions): Promise<ExitCode> {
  const { terminal } = world;
  const { format, output } = flags;
  if (format === undefined) {
    throw new UserError(
      "Which format?",
      "For a spreadsheet: spasm-coach report --format csv -o record.csv. The whole record for programs: --format json",
    );
  }
  saveLeftOvers(world, "resumable");
  const pieces = await piecesFor(world, format, flags);
  if (output === undefined || output === "-") {
    for (const piece of pieces) terminal.write(piece);
    if (terminal.isOverheard()) {
      terminal.complain([
        "Other people on this computer may read the file this went to.",
        "Only you may read one made with -o FILE.",
      ]);
    }
    return EXIT.done;
  }
  await world.writeNew(output, pieces);
  terminal.print([`Saved: ${output}. Only you may read it on this computer.`]);
  return EXIT.done;
}

async function piecesFor(world: World, format: ReportFormat, flags: ReportOptions): Promise<Iterable<string>> {
  const view = viewOf(flags);
  const { events, damaged } = world.journal.read();
  switch (format) {
    case "csv":
      return recordTable(standing(events), view, flags.notes);
    case "json": {
      if (!flags.notes || Object.values(view).some((limit) => limit !== null)) {
        throw new UserError(
          "The format json is always the whole record.",
          "Leave --since, --until, --area and --no-notes out, or take --format csv.",
        );
      }
      const made = world.clock.stamp(world.clock.now());
      const upkeep = await world.upkeep();
      return wholeRecord({ made, app: APP_VERSION, content: CONTENT_VERSION, damaged }, upkeep.texts());
    }
  }
}
