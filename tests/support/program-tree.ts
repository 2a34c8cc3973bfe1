import type { ProgramTree } from "../../src/commands/help/help-screen.ts";
import type { ShapedCommand } from "../../src/commands/help/program-shape.ts";

type Tree = ProgramTree & ShapedCommand & { readonly commands: readonly Tree[] };

/** A small program as a parser would hold it; what its help prints goes to `printed`. */
export function programTree(printed: string[] = []): Tree {
  const area = { name: () => "area", description: "where it hurts", variadic: false, required: false };
  const words = { name: () => "words", description: "triggers", variadic: true, required: false };
  const side = {
    long: "--side",
    flags: "--side <side>",
    description: "which side",
    hidden: false,
    required: true,
    argChoices: ["left", "right", "both"],
  };
  const trigger = {
    long: "--trigger",
    flags: "--trigger <name>",
    description: "a trigger",
    hidden: false,
    required: true,
  };
  const json = { long: "--json", flags: "--json", description: "for programs", hidden: true, required: false };
  const start = command("start", printed, [area], [side, json]);
  const log = command("log", printed, [words], [trigger]);
  return { ...command("spasm-coach", printed, [], [json]), commands: [start, log] };
}

function command(
  name: string,
  printed: string[],
  registeredArguments: Tree["registeredArguments"],
  options: Tree["options"],
): Tree {
  const before: string[] = [];
  const after: string[] = [];
  return {
    commands: [],
    options,
    registeredArguments,
    name: () => name,
    description: () => `what ${name} does`,
    usage: () => "[options]",
    configureHelp: () => undefined,
    addHelpText: (position, text) => (position === "before" ? before : after).push(text),
    outputHelp: () => {
      printed.push([...before, `Usage: ${name}`, ...after].join("\n"));
    },
  };
}
