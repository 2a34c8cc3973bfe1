import { wordForm } from "../asking/word-form.ts";
import { EXIT, UserError, type ExitCode } from "../exit.ts";
import { plainText } from "../log/words.ts";
import { filesToWipe, wipeLines } from "../report/wipe-text.ts";
import type { World } from "../world/world.ts";
import { hasOpenSign } from "./record/open-sign.ts";

const WORD = "wipe";

/** Deletes every file of ours, after a list of them and one typed word. The only thing that removes what was saved. */
export async function wipe(world: World): Promise<ExitCode> {
  const { terminal } = world;
  const upkeep = await world.upkeep();
  const folders = upkeep.folders();
  const files = filesToWipe(folders).map(({ path }) => path);
  if (!terminal.interactive && files.length > 0) {
    throw new UserError(
      "wipe wants one typed word, and there is no terminal to type it in.",
      `Nothing was deleted. Run it in a terminal, or delete these yourself: ${files.map(plainText).join(", ")}`,
    );
  }
  terminal.print(wipeLines(folders, hasOpenSign(world), terminal.size().columns));
  if (files.length === 0) return EXIT.done;
  terminal.print([""]);
  const typed = await terminal.ask(
    wordForm({ text: [`Type ${WORD} and Enter to delete all of it. Anything else keeps it.`] }),
  );
  if (typeof typed !== "string" || typed.toLowerCase() !== WORD) {
    terminal.print(["Nothing was deleted."]);
    return EXIT.done;
  }
  const left = upkeep.remove(files);
  if (left.length === 0) {
    terminal.print([`Deleted: ${String(files.length)} ${files.length === 1 ? "file" : "files"}.`]);
    return EXIT.done;
  }
  terminal.complain([
    `Could not be deleted: ${left.map(plainText).join(", ")}`,
    "All the others are gone. Check that you may write to that folder, then run it again.",
  ]);
  return EXIT.notSaved;
}
