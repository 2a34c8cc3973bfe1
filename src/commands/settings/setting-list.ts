import { UserError } from "../../exit.ts";
import { dayOf } from "../../log/day.ts";
import { profileOf } from "../../log/profile.ts";
import { standing } from "../../log/standing.ts";
import { usualTriggers } from "../../log/trigger-names.ts";
import { plainText } from "../../log/words.ts";
import { HEALTH_QUESTIONS } from "../../triage/health/index.ts";
import { isCountry, numbersFor, PHONE_NUMBERS, type Country } from "../../triage/phone-numbers.ts";
import { SOUND_CHOICES, WINDOW_TITLES, type World } from "../../world/world.ts";
import { countriesLike, phoneNumberIn, sayKept } from "../visit/person-steps.ts";
import { KEYS_SETTING } from "./set-keys.ts";
import { LOG_FOLDER } from "./setting-log-folder.ts";
import { REMEMBERED } from "./settings-remembered.ts";
import type { Reading, Setting } from "./setting.ts";

const COUNTRY_CODES: readonly string[] = [...Object.keys(PHONE_NUMBERS), "OTHER"];
/** What empties a value that may be empty. */
const NONE = "none";
const NOT_SET: Reading = { value: null, origin: { kind: "default" } };

/** Every setting that the program reads, in the order shown. */
export const SETTINGS: readonly Setting[] = [
  {
    name: "country",
    says: "Whose emergency number is shown",
    read: readCountry,
    change: { kind: "set", allowed: "a code such as AU, a name, or OTHER", values: COUNTRY_CODES, write: writeCountry },
  },
  {
    name: "maternity",
    says: "The number of your own maternity unit",
    read: ({ journal }) => {
      const { maternity } = profileOf(journal.read().events);
      return maternity === undefined ? NOT_SET : { value: maternity, origin: { kind: "record" } };
    },
    change: { kind: "set", allowed: "a phone number, or none", values: [NONE], write: writeMaternity },
  },
  {
    name: "health",
    says: "Your age, and the health answers that change a session",
    read: readHealth,
    change: { kind: "elsewhere", how: "start asks again after 30 days, or when something is new" },
  },
  ...REMEMBERED,
  {
    name: "triggers",
    says: "Triggers you logged this month and last",
    read: (world) => {
      const names = usualTriggers(standing(world.journal.recent().events), today(world));
      return names.length === 0 ? NOT_SET : { value: names.map(plainText), origin: { kind: "record" } };
    },
    change: { kind: "elsewhere", how: "spasm-coach log" },
  },
  KEYS_SETTING,
  {
    name: "sound",
    says: "What a session is told by in this terminal",
    read: readSound,
    change: {
      kind: "set",
      allowed: `${listed(SOUND_CHOICES)}; start --voice, --quiet and --flash go first`,
      values: SOUND_CHOICES,
      write: async ({ settings, sounds }, typed) => {
        await settings.setSoundOn(sounds.here, oneOf(SOUND_CHOICES, typed));
        return [];
      },
    },
  },
  {
    name: "window-title",
    says: "private: the window is called spasm-coach while it asks or a session runs, never what you typed",
    read: ({ settings }) => {
      const choice = settings.windowTitle();
      return choice === null
        ? { value: "private", origin: { kind: "default" } }
        : { value: choice, origin: { kind: "file" } };
    },
    change: {
      kind: "set",
      allowed: listed(WINDOW_TITLES),
      values: WINDOW_TITLES,
      write: async ({ settings }, typed) => {
        await settings.setWindowTitle(oneOf(WINDOW_TITLES, typed));
        return [];
      },
    },
  },
  {
    name: "day-start",
    says: "A cramp at 2 in the night belongs to the day before",
    read: () => ({ value: "03:00", origin: { kind: "default" } }),
    change: { kind: "fixed", why: "all your devices must count the same days" },
  },
  {
    name: "plain",
    says: "One line an event: no redraw, no colour",
    read: ({ overrides: { plain } }) => ({ value: plain.value ? "on" : "off", origin: plain.origin }),
    change: { kind: "elsewhere", how: "--plain, or ACCESSIBLE=1 in the environment" },
  },
  LOG_FOLDER,
  {
    name: "settings-file",
    says: "Where your country, keys, sound and title are kept",
    read: ({ overrides, settings }) => ({ value: settings.path, origin: overrides.home }),
    change: { kind: "elsewhere", how: "SPASM_COACH_HOME in the environment; move the files there yourself" },
  },
];

async function readCountry({ settings }: World): Promise<Reading> {
  const country = await settings.country();
  return country === null ? NOT_SET : { value: country, note: countryNote(country), origin: { kind: "file" } };
}

function countryNote(country: Country): string {
  const { emergency } = numbersFor(country);
  return country === "OTHER" ? emergency : `${PHONE_NUMBERS[country].country}, emergency ${emergency}`;
}

async function readSound({ settings, sounds }: World): Promise<Reading> {
  const choice = await settings.soundOn(sounds.here);
  if (choice !== null) return { value: choice, note: sounds.here, origin: { kind: "file" } };
  return { value: "tones", note: "asked before your first session here", origin: { kind: "default" } };
}

/** The value that was typed, in any case of letters. */
function oneOf<Value extends string>(allowed: readonly Value[], typed: string): Value {
  const value = allowed.find((one) => one === typed.toLowerCase());
  if (value !== undefined) return value;
  throw new UserError(`Not one of them: ${plainText(typed)}.`, `Type one of: ${allowed.join(", ")}`);
}

/** "a, b or c" */
function listed(words: readonly string[]): string {
  return `${words.slice(0, -1).join(", ")} or ${words.at(-1) ?? ""}`;
}

function onlyOf<Item>(items: readonly Item[]): Item | undefined {
  return items.length === 1 ? items[0] : undefined;
}

async function writeCountry(world: World, typed: string): Promise<readonly string[]> {
  const code = typed.toUpperCase();
  const like = countriesLike(typed);
  const only = isCountry(code) ? code : onlyOf(like)?.value;
  if (only === undefined || !isCountry(only)) {
    const few = like.map(({ label, value }) => `${value} (${label})`).join(", ");
    const allowed = like.length > 1 ? few : COUNTRY_CODES.join(", ");
    const what = like.length > 1 ? "More than one country fits" : "No country here is called";
    throw new UserError(`${what}: ${plainText(typed)}.`, `Type one of: ${allowed}`);
  }
  sayKept(world, await world.settings.setCountry(only));
  return [];
}

function writeMaternity({ journal, clock }: World, typed: string): Promise<readonly string[]> {
  const [number] = phoneNumberIn(typed);
  if (number === undefined && typed !== NONE) {
    throw new UserError("That is no phone number.", `Type 3 to 15 digits, or ${NONE}.`);
  }
  const profile = profileOf(journal.read().events);
  const happened = clock.stamp(clock.now());
  journal.append({ kind: "profile", happened, ...profile, maternity: number?.value ?? null });
  return Promise.resolve([]);
}

function readHealth({ journal }: World): Reading {
  const { age, facts } = profileOf(journal.read().events);
  const lines = HEALTH_QUESTIONS.flatMap(({ id, ask }) => {
    const answer = facts[id]?.answer;
    if (answer === undefined || answer === false) return [];
    return [answer === "not-sure" ? `${ask} (not sure)` : ask];
  });
  if (age === null && Object.keys(facts).length === 0) return NOT_SET;
  return { value: [...(age === null ? [] : [`Age ${String(age)}`]), ...lines], origin: { kind: "record" } };
}

function today({ clock }: World): string {
  return dayOf(clock.stamp(clock.now()));
}
