import { BODY_AREAS, TOOLS } from "../../body.ts";
import { HELP_WORDS } from "./help-topics.ts";
import { LEARN_WORDS } from "../learn.ts";
import type { CommandShape, FlagShape, ProgramShape } from "./program-shape.ts";
import { SETTINGS } from "../settings/setting-list.ts";
import { SHELLS } from "./shells.ts";

/** What may stand at a place: one of these words, a file, a trigger of one's own, or anything. */
export type Candidates =
  { readonly kind: "words"; readonly words: readonly string[] } | { readonly kind: "files" | "triggers" | "anything" };

export interface FlagWords {
  readonly names: readonly string[];
  readonly says: string;
  /** `null` = nothing follows this flag. */
  readonly value: Candidates | null;
}

export interface CommandWords {
  readonly name: string;
  readonly says: string;
  readonly flags: readonly FlagWords[];
  readonly first: Candidates;
  /** What may follow right after one of these words. */
  readonly after: readonly { readonly word: string; readonly words: readonly string[] }[];
}

/** All that a shell needs to complete a line. */
export interface ProgramWords {
  readonly flags: readonly FlagWords[];
  readonly commands: readonly CommandWords[];
}

const PAIN = Array.from({ length: 11 }, (_, score) => String(score));
const ANYTHING: Candidates = { kind: "anything" };
/** Names of values that are a list, wherever they stand. */
const BY_NAME: ReadonlyMap<string, Candidates> = new Map<string, Candidates>([
  ["area", words(BODY_AREAS)],
  ["tool", words(TOOLS)],
  ["score", words(PAIN)],
  ["file", { kind: "files" }],
  ["shell", words(SHELLS)],
]);

export function programWords({ flags, commands }: ProgramShape): ProgramWords {
  const names = commands.map(({ name }) => name);
  return { flags: flags.map(flagWords), commands: commands.map((command) => commandWords(command, names)) };
}

function commandWords(command: CommandShape, commands: readonly string[]): CommandWords {
  const { name, says, flags } = command;
  return { name, says, flags: flags.map(flagWords), first: firstOf(command, commands), after: afterOf(name) };
}

function firstOf({ name, arguments: [first] }: CommandShape, commands: readonly string[]): Candidates {
  switch (name) {
    case "start":
      return words([...BODY_AREAS, "night-cramps"]);
    case "log":
      return { kind: "triggers" };
    case "learn":
      return words(LEARN_WORDS);
    case "help":
      return words([...commands, ...HELP_WORDS]);
    case "settings":
      return words(["get", "set", ...SETTINGS.map((setting) => setting.name)]);
    default:
      return BY_NAME.get(first?.name ?? "") ?? ANYTHING;
  }
}

function afterOf(command: string): CommandWords["after"] {
  if (command !== "settings") return [];
  const settable = SETTINGS.flatMap(({ name, change }) => (change.kind === "set" ? [{ name, change }] : []));
  return [
    { word: "get", words: SETTINGS.map(({ name }) => name) },
    { word: "set", words: settable.map(({ name }) => name) },
    ...settable.map(({ name, change }) => ({ word: name, words: change.values })),
  ];
}

function flagWords({ names, value, says, choices }: FlagShape): FlagWords {
  return { names, says, value: value === null ? null : valueOf(names, value, choices) };
}

function valueOf(names: readonly string[], value: string, choices: readonly string[]): Candidates {
  if (choices.length > 0) return words(choices);
  if (names.includes("--trigger")) return { kind: "triggers" };
  return BY_NAME.get(value) ?? ANYTHING;
}

function words(list: readonly string[]): Candidates {
  return { kind: "words", words: list };
}
