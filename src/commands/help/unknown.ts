import { BODY_AREAS } from "../../body.ts";
import { UserError } from "../../exit.ts";
import { plainText } from "../../log/words.ts";
import type { ProgramTree } from "./help-screen.ts";
import { slipFor } from "../typed/nearest.ts";
import { areaNamed } from "../typed/read-area.ts";

/** What people type for a command of another name. */
const MEANT: ReadonlyMap<string, string> = new Map(
  Object.entries({
    begin: "start",
    go: "start",
    session: "start",
    massage: "start",
    stretch: "start",
    cramp: "start --cramp",
    check: "triage",
    questions: "triage",
    add: "log",
    note: "log",
    record: "log",
    trigger: "log",
    stats: "history",
    progress: "history",
    list: "history",
    show: "history",
    correct: "edit",
    change: "edit",
    delete: "undo",
    config: "settings",
    setting: "settings",
    options: "settings",
    country: "settings",
    man: "help",
    faq: "learn faq",
    info: "learn",
  }),
);

/** No such command: names what may have been meant. */
export async function unknownCommand(typed: string, root: ProgramTree): Promise<UserError> {
  const what = `Unknown command: ${plainText(typed)}.`;
  const names = root.commands.map((command) => command.name());
  const area = areaNamed(typed);
  const meant = area === undefined ? await slipped(typed, names) : `start ${area}`;
  const isOne = names.includes(meant?.split(" ")[0] ?? "");
  return new UserError(what, isOne ? `Did you mean: spasm-coach ${meant ?? ""}` : "All commands: spasm-coach help");
}

/** A word for a command, a slip for one, or a slip for an area. */
async function slipped(typed: string, names: readonly string[]): Promise<string | undefined> {
  const command = MEANT.get(typed.toLowerCase()) ?? (await slipFor(typed, names));
  if (command !== undefined) return command;
  const area = await slipFor(typed, BODY_AREAS);
  return area === undefined ? undefined : `start ${area}`;
}
