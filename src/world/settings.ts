import { existsSync, readFileSync, renameSync } from "node:fs";
import { join } from "node:path";
import type Conf from "conf";
import { EXIT, UserError } from "../exit.ts";
import { isCountry } from "../triage/phone-numbers.ts";
import { changedKeys, keysFrom, USUAL_KEYS } from "../session/session-keys.ts";
import { makePrivate } from "./folders.ts";
import { reasonOf } from "./reasons.ts";
import { SOUND_CHOICES, WINDOW_TITLES, type KeptKeys, type Settings, type SettingsState } from "./world.ts";

interface Values {
  country?: unknown;
  /** By the name of the terminal. */
  sound?: unknown;
  /** By action, only those that are not the usual ones. */
  keys?: unknown;
  windowTitle?: unknown;
}

/** The format of the file. A file that says nothing is of the first. */
const FORMAT = 1;

/** Settings in `settings.json`: nothing about health. A file that is missing or damaged means "ask again". */
export function settingsIn(folder: string): Omit<Settings, "logFolder" | "setLogFolder"> {
  const file = join(folder, "settings.json");
  const read = async (key: keyof Values): Promise<unknown> => {
    if (!existsSync(file)) return undefined;
    try {
      return (await open(folder)).get(key);
    } catch {
      return undefined;
    }
  };
  const write = async (key: keyof Values, value: unknown, what: string): Promise<string | null> => {
    if (stateOf(file) === "newer") throw tooNew(file);
    try {
      makePrivate(folder);
      const kept = setAside(file);
      (await open(folder)).set(key, value);
      return kept;
    } catch (error) {
      throw new UserError(
        `Could not save ${what} (${reasonOf(error)}).`,
        `Check the folder ${folder}, then try again.`,
        EXIT.notSaved,
        error,
      );
    }
  };
  const sounds = async (): Promise<Readonly<Record<string, unknown>>> => {
    const value = await read("sound");
    return typeof value === "object" && value !== null && !Array.isArray(value) ? { ...value } : {};
  };
  return {
    path: file,
    state: () => stateOf(file),
    country: async () => {
      const country = await read("country");
      return typeof country === "string" && isCountry(country) ? country : null;
    },
    setCountry: (country) => write("country", country, "your country"),
    soundOn: async (terminal) => {
      const known = await sounds();
      const choice = Object.hasOwn(known, terminal) ? known[terminal] : undefined;
      return SOUND_CHOICES.find((one) => one === choice) ?? null;
    },
    setSoundOn: async (terminal, choice) => {
      await write("sound", { ...(await sounds()), [terminal]: choice }, "the sound check");
    },
    keys: async () => keptKeys(await read("keys")),
    setKeys: (keys) => write("keys", changedKeys(keys), "your keys"),
    windowTitle: () => {
      const { windowTitle } = valuesIn(file);
      return WINDOW_TITLES.find((one) => one === windowTitle) ?? null;
    },
    setWindowTitle: async (choice) => {
      await write("windowTitle", choice, "the title of the window");
    },
  };
}

/** What stands in a file may have been written by hand: keys that cannot all be used are not used at all. */
function keptKeys(value: unknown): KeptKeys {
  if (value === undefined) return { keys: USUAL_KEYS, state: "usual" };
  const keys = keysFrom(value);
  return keys === null ? { keys: USUAL_KEYS, state: "damaged" } : { keys, state: "chosen" };
}

async function open(folder: string): Promise<Conf<Values>> {
  const { default: ConfStore } = await import("conf");
  return new ConfStore<Values>({
    cwd: folder,
    configName: "settings",
    projectName: "spasm-coach",
    configFileMode: 0o600,
    clearInvalidConfig: false,
  });
}

/** A settings file nobody can read is moved aside, never overwritten. Gives its new path. */
function setAside(file: string): string | null {
  if (stateOf(file) !== "damaged") return null;
  const kept = `${file}.damaged-${String(Date.now())}`;
  renameSync(file, kept);
  return kept;
}

function stateOf(file: string): SettingsState {
  if (!existsSync(file)) return "none";
  try {
    const value: unknown = JSON.parse(readFileSync(file, "utf8"));
    if (typeof value !== "object" || value === null || Array.isArray(value)) return "damaged";
    return "v" in value && value.v !== FORMAT ? "newer" : "read";
  } catch {
    return "damaged";
  }
}

/** Read at once, without what writes: the window gets its title before the first screen. */
function valuesIn(file: string): Values {
  try {
    const value: unknown = JSON.parse(readFileSync(file, "utf8"));
    return typeof value === "object" && value !== null ? value : {};
  } catch {
    return {};
  }
}

function tooNew(file: string): UserError {
  return new UserError(
    "The settings file is from a newer version of spasm-coach.",
    `Nothing was changed. Update spasm-coach, or move the file away: ${file}`,
    EXIT.unreadable,
  );
}
