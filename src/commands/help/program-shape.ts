/** A command as the parser holds it, as far as its shape is concerned. */
export interface ShapedCommand {
  readonly commands: readonly ShapedCommand[];
  readonly options: readonly {
    readonly long?: string | undefined;
    readonly short?: string | undefined;
    readonly flags: string;
    readonly description: string;
    readonly hidden: boolean;
    readonly required: boolean;
    readonly argChoices?: readonly string[] | undefined;
  }[];
  readonly registeredArguments: readonly {
    readonly name: () => string;
    readonly description: string;
    readonly variadic: boolean;
    readonly required: boolean;
  }[];
  readonly name: () => string;
  readonly description: () => string;
}

export interface FlagShape {
  /** "--side", and "-o" where there is a short one. */
  readonly names: readonly string[];
  /** What follows it: "side"; null for a flag that stands alone. */
  readonly value: string | null;
  readonly says: string;
  readonly choices: readonly string[];
}

export interface ArgumentShape {
  readonly name: string;
  readonly says: string;
  readonly repeatable: boolean;
  readonly required: boolean;
}

export interface CommandShape {
  readonly name: string;
  readonly says: string;
  readonly arguments: readonly ArgumentShape[];
  readonly flags: readonly FlagShape[];
}

/** Every command and flag, as data: for the completion of shells, the manual page and other programs. */
export interface ProgramShape {
  readonly name: string;
  readonly says: string;
  readonly flags: readonly FlagShape[];
  readonly commands: readonly CommandShape[];
}

const HELP_FLAG: FlagShape = { names: ["--help", "-h"], value: null, says: "this help", choices: [] };

export function programShape(root: ShapedCommand): ProgramShape {
  const { name, says, flags } = commandShape(root);
  return { name, says, flags, commands: root.commands.map(commandShape) };
}

function commandShape(command: ShapedCommand): CommandShape {
  return {
    name: command.name(),
    says: command.description(),
    arguments: command.registeredArguments.map((argument) => ({
      name: argument.name(),
      says: argument.description,
      repeatable: argument.variadic,
      required: argument.required,
    })),
    flags: [...command.options.filter(({ hidden }) => !hidden).map(flagShape), HELP_FLAG],
  };
}

function flagShape({
  long,
  short,
  flags,
  description,
  required,
  argChoices,
}: ShapedCommand["options"][number]): FlagShape {
  return {
    names: [long, short].filter((name) => name !== undefined),
    value: required ? (/<(.+)>/.exec(flags)?.[1] ?? null) : null,
    says: description,
    choices: argChoices ?? [],
  };
}
