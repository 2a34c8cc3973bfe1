import { wrap, wrapAll, wrapRow } from "../asking/wrap.ts";
import { EXIT } from "../exit.ts";
import { EXAMPLES, FIRST_EXAMPLES, type Example } from "./examples.ts";
import { EXIT_MEANINGS, HELP_WORDS, type HelpTopic } from "./help-topics.ts";

/** The commands as the parser knows them, as far as help needs it. */
export interface ProgramTree {
  readonly commands: readonly ProgramTree[];
  readonly name: () => string;
  readonly outputHelp: () => void;
  readonly addHelpText: (position: "before" | "after", text: string) => unknown;
}

type Pair = readonly [name: string, meaning: string];

const COLUMNS_USUAL = 80;
const INDENT = "  ";

/** Puts the examples before the flags of every command, and the topics after those of the program. */
export function addExamples(root: ProgramTree, columns = COLUMNS_USUAL): void {
  const width = Math.min(columns, COLUMNS_USUAL);
  root.addHelpText("before", exampleText(FIRST_EXAMPLES, width));
  const topics = HELP_WORDS.map((topic) => `help ${topic}`);
  const more = `More: spasm-coach help start (or any command), ${topics.join(", ")}`;
  root.addHelpText("after", ["", ...wrapRow(exitRow(), width, INDENT), "", ...wrap(more, width, INDENT)].join("\n"));
  for (const command of root.commands) {
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

/** Every code, with the first words of its meaning. */
function exitRow(): string {
  const codes = Object.entries(EXIT) as readonly (readonly [keyof typeof EXIT, number])[];
  return `Exit codes: ${codes.map(([name, code]) => `${String(code)} ${EXIT_MEANINGS[name].replace(/[,:;].*$/, "")}`).join(" · ")}`;
}

function exampleText(examples: readonly Example[], columns: number): string {
  const pairs = examples.map(({ line, says }) => [`spasm-coach ${line}`, says] as const);
  return ["Examples:", ...pairLines(pairs, columns), ""].join("\n");
}

/** Two columns where they fit, else each meaning below its name. */
function pairLines(pairs: readonly Pair[], columns: number): readonly string[] {
  const left = Math.max(...pairs.map(([name]) => name.length)) + INDENT.length;
  const right = columns - left - INDENT.length;
  if (right < Math.max(...pairs.map(([, meaning]) => meaning.length)) && right < columns / 2) {
    return pairs.flatMap(([name, meaning]) => [
      ...wrapAll([INDENT + name], columns, INDENT),
      ...wrapAll([INDENT + INDENT + meaning], columns),
    ]);
  }
  return pairs.flatMap(([name, meaning]) => {
    const [first = "", ...rest] = wrap(meaning, right);
    return [
      `${INDENT}${name}`.padEnd(left + INDENT.length) + first,
      ...rest.map((line) => " ".repeat(left + INDENT.length) + line),
    ];
  });
}
