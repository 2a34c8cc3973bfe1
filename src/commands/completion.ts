import { EXIT, UserError, type ExitCode } from "../exit.ts";
import { dayOf } from "../log/day.ts";
import { standing } from "../log/standing.ts";
import { usualTriggers } from "../log/trigger-names.ts";
import { plainText } from "../log/words.ts";
import type { World } from "../world/world.ts";
import { programShape, type ShapedCommand } from "./help/program-shape.ts";
import type { ProgramWords } from "./help/completion-words.ts";
import { SHELLS, type Shell } from "./help/shells.ts";

/** What a script asks for while somebody types: your own triggers are in no script, as others may read that file. */
const TRIGGERS = "triggers";

/** Prints the script for a shell, or your own trigger names, one a line. */
export async function completion(
  world: World,
  { words }: { readonly words: readonly string[] },
  root: ShapedCommand,
): Promise<ExitCode> {
  const typed = words[0]?.toLowerCase() ?? "";
  if (typed === TRIGGERS) {
    world.terminal.write(
      triggerNames(world)
        .map((name) => `${name}\n`)
        .join(""),
    );
    return EXIT.done;
  }
  const shell = typed === "pwsh" ? "powershell" : SHELLS.find((name) => name === typed);
  if (shell === undefined) {
    throw new UserError(`Unknown shell: ${plainText(typed)}.`, `Type one of: ${SHELLS.join(", ")}`);
  }
  const { programWords } = await import("./help/completion-words.ts");
  world.terminal.write(await scriptFor(shell, programWords(programShape(root))));
  return EXIT.done;
}

async function scriptFor(shell: Shell, program: ProgramWords): Promise<string> {
  switch (shell) {
    case "bash":
      return (await import("./help/completion-posix.ts")).bashScript(program);
    case "zsh":
      return (await import("./help/completion-posix.ts")).zshScript(program);
    case "fish":
      return (await import("./help/completion-others.ts")).fishScript(program);
    case "powershell":
      return (await import("./help/completion-others.ts")).powershellScript(program);
  }
}

/** Of this month and last, the most usual first. */
function triggerNames({ journal, clock }: World): readonly string[] {
  const today = dayOf(clock.stamp(clock.now()));
  return usualTriggers(standing(journal.recent().events), today).map(plainText);
}
