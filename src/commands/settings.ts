import { wrap } from "../asking/wrap.ts";
import { EXIT, UserError, type ExitCode } from "../exit.ts";
import { plainText } from "../log/words.ts";
import type { SettingsState, World } from "../world/world.ts";
import { meantOr } from "./typed/nearest.ts";
import { SETTINGS } from "./settings/setting-list.ts";
import type { HowToChange, Reading, Setting } from "./settings/setting.ts";

export interface SettingsOptions {
  readonly words: readonly string[];
  readonly json: boolean;
}

/** A reading, or that what it would come from cannot be read. */
type ShownReading =
  Reading | { readonly value: null; readonly origin: { readonly kind: "unreadable"; readonly what: string } };

const NAMES = SETTINGS.map(({ name }) => name);
const INDENT = "  ";

/** Shows all settings; `get NAME` or `NAME` one value, `set NAME VALUE` or `NAME VALUE` writes one. */
export async function settings(world: World, { words, json }: SettingsOptions): Promise<ExitCode> {
  const [first, ...rest] = words;
  if (first === undefined) return showAll(world, json);
  const [name, ...value] = first === "get" || first === "set" ? rest : words;
  if (name === undefined) throw usage(first);
  const setting = await settingNamed(name);
  if (first === "get" || (first !== "set" && value.length === 0)) return showOne(world, setting, json);
  const typed = value.join(" ").trim();
  if (typed === "") throw usage(first);
  return set(world, setting, typed, json);
}

async function showAll(world: World, json: boolean): Promise<ExitCode> {
  const readings: (readonly [Setting, ShownReading])[] = [];
  for (const setting of SETTINGS) readings.push([setting, await readOrSay(world, setting)]);
  const state = world.settings.state();
  if (json) {
    const list = readings.map(([setting, reading]) => dataOf(setting, reading));
    world.terminal.write(
      `${JSON.stringify({ settings: list, file: { path: world.settings.path, state } }, null, 2)}\n`,
    );
    return EXIT.done;
  }
  const { columns } = world.terminal.size();
  world.terminal.print([
    ...stateLines(state, world.settings.path),
    ...readings.flatMap(([setting, reading]) => linesOf(setting, reading, columns)),
    "",
    "Change one: spasm-coach settings set country AU",
  ]);
  return EXIT.done;
}

async function showOne(world: World, setting: Setting, json: boolean): Promise<ExitCode> {
  const reading = await setting.read(world);
  if (json) world.terminal.write(`${JSON.stringify(dataOf(setting, reading), null, 2)}\n`);
  else world.terminal.print(listOf(reading.value));
  return EXIT.done;
}

async function set(world: World, setting: Setting, typed: string, json: boolean): Promise<ExitCode> {
  const { change, name } = setting;
  if (change.kind === "elsewhere") throw new UserError(`${name} is not set here.`, `What changes it: ${change.how}.`);
  if (change.kind === "fixed") throw new UserError(`${name} cannot be changed.`, `The reason: ${change.why}.`);
  const told = await change.write(world, typed);
  const reading = await setting.read(world);
  if (!json) world.terminal.print([`Saved. ${name}: ${valueWords(reading)}`, ...told]);
  else {
    world.terminal.write(`${JSON.stringify(dataOf(setting, reading), null, 2)}\n`);
    if (told.length > 0) world.terminal.complain(told);
  }
  return EXIT.done;
}

async function settingNamed(typed: string): Promise<Setting> {
  const wanted = typed.toLowerCase().replaceAll("_", "-");
  const setting = SETTINGS.find(({ name }) => name === wanted);
  if (setting !== undefined) return setting;
  throw new UserError(
    `Unknown setting: ${plainText(typed)}.`,
    await meantOr(wanted, NAMES, `All: ${NAMES.join(", ")}`),
  );
}

function usage(verb: string): UserError {
  return verb === "get"
    ? new UserError("No setting named.", `Type: spasm-coach settings get NAME. Names: ${NAMES.join(", ")}`)
    : new UserError("A setting needs a name and a value.", "For example: spasm-coach settings set country AU");
}

async function readOrSay(world: World, setting: Setting): Promise<ShownReading> {
  try {
    return await setting.read(world);
  } catch (error) {
    if (error instanceof UserError && error.code === EXIT.unreadable) {
      return { value: null, origin: { kind: "unreadable", what: error.what } };
    }
    throw error;
  }
}

function stateLines(state: SettingsState, path: string): readonly string[] {
  switch (state) {
    case "none":
    case "read":
      return [];
    case "damaged":
      return [`The settings file cannot be read: ${path}`, "It stays as it is. What it held will be asked again.", ""];
    case "newer":
      return [
        `The settings file is from a newer version of spasm-coach: ${path}`,
        "It is read as far as it is understood, and never changed.",
        "",
      ];
  }
}

function linesOf({ name, says, change }: Setting, reading: ShownReading, columns: number): readonly string[] {
  const from = reading.value === null && reading.origin.kind === "default" ? "" : `${originWords(reading.origin)} `;
  return [
    ...wrap(`${name}: ${valueWords(reading)}`, columns, INDENT),
    ...wrap(`${INDENT}${says}. ${from}${howOf(change)}.`, columns),
  ];
}

function howOf(change: HowToChange): string {
  switch (change.kind) {
    case "set":
      return `To set: ${change.allowed}`;
    case "elsewhere":
      return `To change it: ${change.how}`;
    case "fixed":
      return `It cannot be changed: ${change.why}`;
  }
}

function valueWords(reading: ShownReading): string {
  const note = "note" in reading ? ` (${reading.note})` : "";
  const words = listOf(reading.value).join("; ");
  return words === "" ? "not set" : `${words}${note}`;
}

function originWords(origin: ShownReading["origin"]): string {
  switch (origin.kind) {
    case "flag":
    case "environment":
      return `From ${origin.by}.`;
    case "file":
      return "From your settings file.";
    case "record":
      return "From your record.";
    case "default":
      return "Default.";
    case "unreadable":
      return origin.what;
  }
}

function listOf(value: Reading["value"]): readonly string[] {
  if (value === null) return [];
  return typeof value === "string" ? [value] : value;
}

function dataOf({ name, says, change }: Setting, { value, origin }: ShownReading): object {
  const by = "by" in origin ? origin.by : null;
  const allowed = change.kind === "set" ? change.allowed : null;
  return { name, value, from: origin.kind, by, says, allowed };
}
