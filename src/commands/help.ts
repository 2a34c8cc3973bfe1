import { EXIT, UserError, type ExitCode } from "../exit.ts";
import { plainText } from "../log/words.ts";
import type { World } from "../world/world.ts";
import { addExamples, topicLines, type ProgramTree } from "./help/help-screen.ts";
import { HELP_TOPICS, HELP_WORDS } from "./help/help-topics.ts";
import { slipFor } from "./typed/nearest.ts";
import { programShape, type ShapedCommand } from "./help/program-shape.ts";

export interface HelpOptions {
  readonly words: readonly string[];
  readonly json: boolean;
}

/** Examples and flags of the program or a command, or a topic. With `--json` every command and flag as data. */
export async function help(
  { terminal }: World,
  { words, json }: HelpOptions,
  root: ProgramTree & ShapedCommand,
): Promise<ExitCode> {
  if (json) {
    terminal.write(`${JSON.stringify(programShape(root), null, 2)}\n`);
    return EXIT.done;
  }
  const { columns } = terminal.size();
  const wanted = words.join("-").toLowerCase();
  const topic = HELP_WORDS.find((name) => name === wanted);
  if (topic !== undefined) {
    terminal.print(topicLines(HELP_TOPICS[topic], columns));
    return EXIT.done;
  }
  const found = wanted === "" ? root : root.commands.find((command) => command.name() === wanted);
  if (found === undefined) {
    const known = [...root.commands.map((command) => command.name()), ...HELP_WORDS];
    const meant = await slipFor(wanted, known);
    throw new UserError(
      `No help on: ${plainText(words.join(" "))}.`,
      meant === undefined ? "All commands and topics: spasm-coach help" : `Did you mean: spasm-coach help ${meant}`,
    );
  }
  addExamples(root, columns);
  found.outputHelp();
  return EXIT.done;
}
