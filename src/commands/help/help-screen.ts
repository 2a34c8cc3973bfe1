import { wrap, wrapRow } from "../../asking/wrap.ts";
import { EXIT } from "../../exit.ts";
import { EXAMPLES, FIRST_EXAMPLES, type Example } from "./examples.ts";
import { EXIT_MEANINGS, HELP_WORDS, type HelpTopic } from "./help-topics.ts";

/** The commands as the parser knows them, as far as help needs it. */
export interface ProgramTree {
  readonly commands: readonly ProgramTree[];
  readonly name: () => string;
  readonly usage: () => string;
  readonly outputHelp: () => void;
  readonly addHelpText: (position: "before" | "after", text: string) => unknown;
  readonly configureHelp: (layout: HelpLayout) => unknown;
}

/** How the parser lays out what it prints. Its own layout tears words in a narrow window. */
export interface HelpLayout {
  readonly helpWidth: number;
  readonly minWidthToWrap: number;
  readonly formatItem: (term: string, termColumns: number, says: string) => string;
  readonly styleUsage: (usage: string) => string;
  readonly subcommandTerm: (command: ProgramTree) => string;
  readonly optionDescription: (option: DescribedOption) => string;
}

/** A flag as the parser knows it, as far as its row needs it. */
export interface DescribedOption {
  readonly description: string;
  readonly argChoices?: readonly string[] | undefined;
}

type Pair = readonly [name: string, meaning: string];

const COLUMNS_USUAL = 80;
const INDENT = "  ";
const USAGE = "Usage: ";
/** Narrower than this, a meaning stands below its name. */
const COLUMNS_FOR_TWO = 60;

/** Puts the examples before the flags of every command, and the topics after those of the program. */
export function addExamples(root: ProgramTree, columns = COLUMNS_USUAL): void {
  const width = Math.min(columns, COLUMNS_USUAL);
  root.addHelpText("before", exampleText(FIRST_EXAMPLES, width));
  const topics = HELP_WORDS.map((topic) => `help ${topic}`);
  const more = `More: spasm-coach help start (or any command), ${topics.join(", ")}`;
  root.addHelpText("after", ["", ...wrapRow(exitRow(), width, INDENT), "", ...wrap(more, width, INDENT)].join("\n"));
  root.configureHelp(layoutFor(width));
  for (const command of root.commands) {
    command.configureHelp(layoutFor(width));
    const examples = EXAMPLES[command.name()];
    if (examples !== undefined) command.addHelpText("before", exampleText(examples, width));
  }
}

/** A topic, wrapped. */
export function topicLines({ title, parts }: HelpTopic, columns: number): readonly string[] {
  const width = Math.min(columns, COLUMNS_USUAL);
  return [
    title,
    ...parts.flatMap((part) => ["", ...(typeof part === "string" ? wrap(part, width) : pairLines(part, width))]),
  ];
}

function layoutFor(columns: number): HelpLayout {
  return {
    helpWidth: columns,
    minWidthToWrap: 1,
    formatItem: (term, termColumns, says) => itemLines([term, says], termColumns, columns).join("\n"),
    styleUsage: (usage) =>
      wrap(USAGE + usage, columns, INDENT)
        .join("\n")
        .slice(USAGE.length),
    // Every command takes flags: a row need not say so.
    subcommandTerm: (command) => `${command.name()} ${command.usage().replace("[options]", "").trim()}`.trim(),
    optionDescription: ({ description, argChoices }) =>
      argChoices === undefined ? description : `${description}: ${argChoices.join(", ")}`,
  };
}

/** Every code, with the first words of its meaning. */
function exitRow(): string {
  const codes = Object.entries(EXIT) as readonly (readonly [keyof typeof EXIT, number])[];
  return `Exit codes: ${codes.map(([name, code]) => `${String(code)} ${EXIT_MEANINGS[name].replace(/[,:;].*$/, "")}`).join(" · ")}`;
}

function exampleText(examples: readonly Example[], columns: number): string {
  const pairs = examples.map(({ line, says }) => [`spasm-coach ${line}`, says] as const);
  return ["Examples:", ...pairLines(pairs, columns), ""].join("\n");
}

function pairLines(pairs: readonly Pair[], columns: number): readonly string[] {
  const nameColumns = Math.max(...pairs.map(([name]) => name.length));
  const longest = Math.max(...pairs.map(([, meaning]) => meaning.length));
  const isWide = nameColumns + longest + 2 * INDENT.length <= columns || nameColumns * 2 <= columns;
  return pairs.flatMap((pair) => itemLines(pair, isWide ? nameColumns : columns, columns));
}

/** Two columns where there is room, else the meaning below its name. */
function itemLines([name, meaning]: Pair, nameColumns: number, columns: number): readonly string[] {
  const left = INDENT.length + nameColumns + INDENT.length;
  if (columns < COLUMNS_FOR_TWO || left >= columns) {
    return [...wrap(INDENT + name, columns, INDENT), ...wrap(INDENT + INDENT + meaning, columns)];
  }
  const [first = "", ...rest] = wrap(meaning, columns - left);
  return [`${INDENT}${name}`.padEnd(left) + first, ...rest.map((line) => " ".repeat(left) + line)];
}
