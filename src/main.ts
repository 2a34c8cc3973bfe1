import { Command, CommanderError, InvalidArgumentError, Option } from "commander";
import { SIDES, TOOLS } from "./body.ts";
import { EXIT, Interrupted, UserError, type ExitCode } from "./exit.ts";
import {
  readCramps,
  readMinutes,
  readPain,
  readSpeed,
  readTool,
  type FlagValue,
} from "./commands/typed/flag-values.ts";
import { CONTENT_VERSION } from "./triage/content-version.ts";
import { APP_VERSION } from "./version.ts";
import { writeError } from "./world/standard-error.ts";
import { standardOutput } from "./world/standard-output.ts";
import type {
  BreaksFlags,
  Everywhere,
  HistoryFlags,
  LogFlags,
  ReportFlags,
  StartFlags,
} from "./commands/typed/from-flags.ts";
import type { PlanFlags } from "./commands/plan.ts";
import type { RealWorld } from "./world/real-world.ts";

const fromFlags = () => import("./commands/typed/from-flags.ts");

type Run = (world: RealWorld) => ExitCode | Promise<ExitCode>;

let exitCode: ExitCode = EXIT.done;

async function main(argv: readonly string[]): Promise<void> {
  try {
    const root = program(typedIn(argv));
    if (argv.includes("--help") || argv.includes("-h")) await withExamples(root);
    await root.parseAsync([...argv]);
  } catch (error) {
    const json = argv.includes("--json");
    if (!(error instanceof CommanderError)) exitCode = ended(error, json);
    else if (error.exitCode !== 0) {
      exitCode = EXIT.usage;
      await complainOf(error.message, json);
    }
  }
  process.exitCode = exitCode;
}

/** Says what a command takes and does. */
type Declare = (command: Command, root: Command) => Command;

/** Every command, in the groups of the help. */
const COMMANDS: Readonly<Record<string, Readonly<Record<string, Declare>>>> = {
  "A session:": {
    start: (command) =>
      command
        .description("the guided session: safety questions, timed self-massage, re-test, log")
        .argument("[area]", "where it hurts, for example calf")
        .addOption(new Option("--side <side>", "which side").choices(SIDES))
        .option("--tool <tool>", `what is at hand, repeatable: ${TOOLS.join(", ")}`, typed(readTool))
        .option("--no-heat", "nothing warm at hand")
        .addOption(new Option("--minutes <n>", "how long it may take, at least 3").argParser(typed(readMinutes)))
        .option("--cramp", "a cramp is on right now: straight to the stretch")
        .option("--demo", "a 60-second look: breathing, shoulder rolls; keeps nothing")
        .option("--voice", "speak each step, by the voice of your system")
        .addOption(new Option("--quiet", "no sound but the alarm of the heat").conflicts("voice"))
        .option("--flash", "flash the screen with every sound")
        .option("--breaths", "count holds in slow breaths instead of seconds")
        .option("--manual", "begin each part with a key")
        .option("--resume", "go on with a session that was cut off in the last two hours")
        .option("--again", "the same area and choices as last time; the questions are asked")
        .option("--print", "ask, show the whole plan and stop")
        .option("--answers <file>", "answers as JSON from a file, or - for standard input")
        .addOption(
          new Option("--speed <n>", "run the clock n times faster, to try things out").argParser(typed(readSpeed)),
        )
        .action(
          does<StartFlags>(async (world, { flags, words: [area] }) =>
            (await fromFlags()).startFromFlags(world, area, flags),
          ),
        ),

    triage: (command) =>
      command
        .description("the safety questions alone")
        .argument("[area]", "where it hurts")
        .option("--print", "print every question in order")
        .option("--answers <file>", "decide from answers in a file, or - for standard input")
        .action(
          does<StartFlags>(async (world, { flags, words: [area] }) =>
            (await fromFlags()).triageFromFlags(world, area, flags),
          ),
        ),

    breaks: (command) =>
      command
        .description("a timer for desk days: a minute on your feet, every 30 to 60 minutes")
        .option("--every <time>", "how often, for example 45m")
        .option("--voice", "speak it, by the voice of your system")
        .addOption(new Option("--quiet", "no sound").conflicts("voice"))
        .option("--flash", "flash the screen with every sound")
        .action(does<BreaksFlags>(async (world, { flags }) => (await fromFlags()).breaksFromFlags(world, flags))),
  },
  "The record:": {
    log: (command) =>
      command
        .description("record a trigger or pain, for example: log long drive, new shoes 5")
        .argument("[words...]", "triggers, a comma between them; a last number from 0 to 10 is the pain")
        .option("--trigger <name>", "a trigger (repeatable)", more)
        .addOption(new Option("--pain <score>", "pain from 0 to 10").argParser(typed(readPain)))
        .addOption(new Option("--cramps <n>", "how many cramps").argParser(typed(readCramps)))
        .option("--area <area>", "where it hurts")
        .addOption(new Option("--side <side>", "which side").choices(SIDES))
        .option("--none", "a day without a spasm, and without any trigger that is not named")
        .option("--only", "the words are the whole day: no other trigger was there")
        .option("--evening", "tick what was there today, by number")
        .option("--at <when>", 'when it was: "yesterday 9pm", "40 min ago", 2026-11-20T21:00')
        .option("--note <text>", "a note, or - for standard input")
        .action(
          does<LogFlags>(async (world, { flags, words }) => (await fromFlags()).logFromFlags(world, words, flags)),
        ),

    edit: (command) =>
      command
        .description('correct an entry, for example: edit 3fa9c1 pain=3 at="yesterday 9pm"')
        .argument("[id]", "the end or the beginning of its id, as history shows it; or the name of a trigger")
        .argument(
          "[changes...]",
          "pain= cramps= area= side= at= note= triggers= none= only=; of a trigger: name= track=",
        )
        .action(
          does(async (world, { words: [id, ...changes], json }) => {
            const { edit } = await import("./commands/edit.ts");
            return edit(world, { id, changes, json });
          }),
        ),

    undo: (command) =>
      command
        .description("take back what was written last, each time one step further")
        .argument("[id]", "take back this one")
        .option("--redo", "put back what the last undo took")
        .action(
          does<Everywhere & { readonly redo?: true }>(async (world, { flags, words: [id], json }) => {
            const { undo } = await import("./commands/undo.ts");
            return undo(world, { id, redo: flags.redo === true, json });
          }),
        ),

    history: (command) =>
      command
        .description("progress: sessions, pain before and after, cramps, triggers")
        .argument("[id]", "all that was ever written of one entry")
        .option("--area <area>", "only what names this area")
        .option("--since <day>", "from this day on, for example 2026-11-01")
        .option("--until <day>", "up to this day")
        .action(
          does<HistoryFlags>(async (world, { flags, words: [id] }) =>
            (await fromFlags()).historyFromFlags(world, id, flags),
          ),
        ),

    plan: (command) =>
      command
        .description("what comes next, how it gets less, and when it ends")
        .argument("[area]", "one area; without it every plan that is running")
        .option("--ics <file>", "write it as a calendar file; - for standard output")
        .option("--weekly", "each week, ask how it has been")
        .option("--activity <text>", "each week, ask how well you can do this (three at the most)", more)
        .option("--how-far", "at each session, ask how far the movement goes")
        .option("--ask-less", "ask none of it any more")
        .action(
          does<Everywhere & PlanFlags>(async (world, { flags, words: [typed] }) =>
            (await import("./commands/plan.ts")).plan(world, typed, flags),
          ),
        ),

    report: (command) =>
      command
        .description("the record as a file: json holds all of it, csv is for a spreadsheet")
        .addOption(new Option("--format <format>", "which kind of file").choices(["json", "csv"]))
        .option("-o, --output <file>", "a new file that only you may read")
        .option("--area <area>", "csv: only what names this area")
        .option("--since <day>", "csv: from this day on")
        .option("--until <day>", "csv: up to this day")
        .option("--no-notes", "csv: without the notes")
        .action(does<ReportFlags>(async (world, { flags }) => (await fromFlags()).reportFromFlags(world, flags))),
  },
  "Look it up:": {
    learn: (command) =>
      command
        .description("short, sourced answers")
        .argument("[words...]", "a topic, an area, or what you look for; nothing lists the topics")
        .action(
          does(async (world, { words, json }) => (await import("./commands/learn.ts")).learn(world, { words, json })),
        ),

    help: (command, root) =>
      command
        .description("examples and flags")
        .argument("[words...]", "a command or a topic")
        .action(
          does(async (world, { words, json }) =>
            (await import("./commands/help.ts")).help(world, { words, json }, root),
          ),
        ),
  },
  "This program:": {
    settings: (command) =>
      command
        .description("what is set, where it comes from, and how to change it")
        .argument("[words...]", "get NAME, or set NAME VALUE; nothing shows all")
        .action(
          does(async (world, { words, json }) =>
            (await import("./commands/settings.ts")).settings(world, { words, json }),
          ),
        ),

    doctor: (command) =>
      command
        .description("check record, files, clock and terminal; repairs only after asking")
        .action(does(async (world, { json }) => (await import("./commands/doctor.ts")).doctor(world, { json }))),

    completion: (command, root) =>
      command
        .description("prints a script: Tab then completes commands, flags, areas and your triggers")
        .argument("<shell>", "bash, zsh, fish or powershell; triggers prints your own")
        .action(
          does(async (world, { words }) =>
            (await import("./commands/completion.ts")).completion(world, { words }, root),
          ),
        ),

    wipe: (command) =>
      command
        .description("delete everything, after a list of the files and one typed word")
        .action(does(async (world) => (await import("./commands/wipe.ts")).wipe(world))),
  },
};

/** The parser. Of all commands but the one that was typed it only has to know the names. */
function program(typed?: string): Command {
  const root = everywhere(new Command("spasm-coach"))
    .description("A calm, private self-care coach for everyday muscle spasm and cramp.")
    .version(`${APP_VERSION} (safety content of ${CONTENT_VERSION})`, "-V, --version", "which version this is")
    .helpOption("-h, --help", "this help")
    .exitOverride()
    .showSuggestionAfterError()
    .configureOutput({ outputError: () => undefined, writeOut: standardOutput().write })
    .allowExcessArguments()
    .action(
      does(async (world, { words: [unknown] }) => {
        if (unknown !== undefined)
          throw await (await import("./commands/help/unknown.ts")).unknownCommand(unknown, root);
        if (world.terminal.interactive) return (await import("./commands/menu.ts")).menu(world);
        await withExamples(root);
        root.outputHelp();
        return EXIT.done;
      }),
    );

  for (const [group, commands] of Object.entries(COMMANDS)) {
    root.commandsGroup(group);
    for (const [name, declare] of Object.entries(commands)) {
      const command = root.command(name);
      if (typed === undefined || typed === name) declare(everywhere(command), root);
    }
  }
  return root;
}

/** The command that was typed, where no other has to be known: help, and what completes words, tell of all of them. */
function typedIn([, , ...words]: readonly string[]): string | undefined {
  const typed = words.find((word) => !word.startsWith("-")) ?? "";
  const isAlone = Object.values(COMMANDS).some((commands) => Object.hasOwn(commands, typed));
  return isAlone && typed !== "help" && typed !== "completion" ? typed : undefined;
}

/** A wrong flag, in the words of this program instead of its parser's. */
async function complainOf(said: string, json: boolean): Promise<void> {
  const { usageText } = await import("./commands/typed/usage-text.ts");
  writeError(usageText(said, json));
}

/** `--help` begins with examples. They are loaded only when somebody reads them. */
async function withExamples(root: Command): Promise<void> {
  (await import("./commands/help/help-screen.ts")).addExamples(root, standardOutput().stream().columns || undefined);
}

/** What was asked of a command: its flags, and the words after its name. */
interface Asked<Flags> {
  readonly flags: Flags;
  readonly words: readonly string[];
  readonly json: boolean;
}

/** What a command does in the real world. */
function does<Flags extends Everywhere = Everywhere>(
  act: (world: RealWorld, asked: Asked<Flags>) => ExitCode | Promise<ExitCode>,
) {
  return function (this: Command): Promise<void> {
    const flags = this.optsWithGlobals<Flags>();
    return run(flags, (world) => act(world, { flags, words: this.args, json: flags.json === true }));
  };
}

/** Runs a command in the real world and turns every ending into an exit code. */
async function run(flags: Everywhere, command: Run): Promise<void> {
  const { realWorld } = await import("./world/real-world.ts");
  const world = realWorld({ plain: flags.plain === true, noInput: !flags.input, env: process.env }, APP_VERSION);
  try {
    exitCode = await command(world);
  } catch (error) {
    // Stopped on a screen in the middle of a session: its draft becomes an entry now. Cut off, it may still go on.
    if (error instanceof Interrupted && error.reason === "key")
      (await import("./commands/record/left-overs.ts")).saveLeftOvers(world);
    exitCode = ended(error, flags.json === true, world);
  } finally {
    world.terminal.close();
  }
  if (world.terminal.outputGone()) exitCode = EXIT.done;
}

/** Says what went wrong, without a world when there is none yet or no more, and gives the exit code. */
function ended(error: unknown, json: boolean, world?: RealWorld): ExitCode {
  if (error instanceof Interrupted) return EXIT.interrupted;
  const known = error instanceof UserError ? error : undefined;
  if (process.env["DEBUG"] === "1") console.error(error);
  const what = known?.what ?? "Something went wrong inside spasm-coach.";
  const advice = known?.advice ?? "What you saved is safe. Run it again with DEBUG=1 to see where.";
  const code = known?.code ?? EXIT.bug;
  const lines = json ? [JSON.stringify({ error: { code, what, do: advice } })] : [what, advice];
  if (world !== undefined && !json) world.terminal.complain(lines);
  else writeError(`${lines.join("\n")}\n`);
  return code;
}

/** Flags that every command takes, before its name too: `spasm-coach --plain start`. */
function everywhere(command: Command): Command {
  return command
    .addOption(
      new Option("--json", "machine-readable output").hideHelp(
        ["start", "breaks", "spasm-coach"].includes(command.name()),
      ),
    )
    .option("--plain", "one line an event: no redraw, no colour")
    .option("--no-input", "ask nothing");
}

/** A flag that may stand more than once. */
function more(text: string, before: readonly string[] = []): readonly string[] {
  return [...before, text];
}

/** A reader of a flag's value as the parser of commands wants it. */
function typed<Value>(read: (text: string, before?: Value) => FlagValue<Value>) {
  return (text: string, before?: Value): Value => {
    const found = read(text, before);
    if ("wrong" in found) throw new InvalidArgumentError(found.wrong);
    return found.value;
  };
}

void main(process.argv);
