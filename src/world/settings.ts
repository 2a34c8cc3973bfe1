import { existsSync, readFileSync, renameSync } from "node:fs";
import { join } from "node:path";
import type Conf from "conf";
import { EXIT, UserError } from "../exit.ts";
import { isCountry } from "../triage/phone-numbers.ts";
import { makePrivate } from "./folders.ts";
import { SOUND_CHOICES, type Settings } from "./world.ts";

interface Values {
  country?: unknown;
  /** By the name of the terminal. */
  sound?: unknown;
}

/** Settings in `settings.json`: nothing about health. A file that is missing or damaged means "ask again". */
export function settingsIn(folder: string): Settings {
  const file = join(folder, "settings.json");
  const read = async (key: keyof Values): Promise<unknown> => {
    if (!existsSync(file)) return undefined;
    try {
      return (await open(folder)).get(key);
    } catch {
      return undefined;
    }
  };
  const write = async (key: keyof Values, value: unknown, what: string): Promise<void> => {
    try {
      makePrivate(folder);
      (await openRepaired(folder, file)).set(key, value);
    } catch {
      throw new UserError(`Could not save ${what}.`, `Check the folder ${folder}, then try again.`, EXIT.notSaved);
    }
  };
  const sounds = async (): Promise<Readonly<Record<string, unknown>>> => {
    const value = await read("sound");
    return typeof value === "object" && value !== null && !Array.isArray(value) ? { ...value } : {};
  };
  return {
    state: () => (!existsSync(file) ? "none" : holdsAnObject(file) ? "read" : "damaged"),
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
  };
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

/** A settings file nobody can read is moved aside, never overwritten. */
async function openRepaired(folder: string, file: string): Promise<Conf<Values>> {
  if (existsSync(file) && !holdsAnObject(file)) renameSync(file, `${file}.damaged-${String(Date.now())}`);
  return open(folder);
}

function holdsAnObject(file: string): boolean {
  try {
    const value: unknown = JSON.parse(readFileSync(file, "utf8"));
    return typeof value === "object" && value !== null && !Array.isArray(value);
  } catch {
    return false;
  }
}
