import { existsSync, readFileSync, renameSync } from "node:fs";
import { join } from "node:path";
import type Conf from "conf";
import { EXIT, UserError } from "../exit.ts";
import { isCountry } from "../triage/phone-numbers.ts";
import { makePrivate } from "./folders.ts";
import type { Settings } from "./world.ts";

interface Values {
  country?: unknown;
}

/** Settings in `settings.json`: nothing about health. A file that is missing or damaged means "ask again". */
export function settingsIn(folder: string): Settings {
  const file = join(folder, "settings.json");
  return {
    state: () => (!existsSync(file) ? "none" : holdsAnObject(file) ? "read" : "damaged"),
    country: async () => {
      if (!existsSync(file)) return null;
      try {
        const country = (await open(folder)).get("country");
        return typeof country === "string" && isCountry(country) ? country : null;
      } catch {
        return null;
      }
    },
    setCountry: async (country) => {
      try {
        makePrivate(folder);
        (await openRepaired(folder, file)).set("country", country);
      } catch {
        throw new UserError(
          "Could not save your country.",
          `Check the folder ${folder}, then try again.`,
          EXIT.notSaved,
        );
      }
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
