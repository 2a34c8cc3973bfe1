import { AREA_WORDS, BODY_AREAS, type Side } from "../body.ts";
import { UserError } from "../exit.ts";
import { dayOf } from "../log/day.ts";
import type { SessionEvent } from "../log/event.ts";
import { sessionsOn } from "../log/pacing.ts";
import { profileOf } from "../log/profile.ts";
import { standing } from "../log/standing.ts";
import { usualTriggers } from "../log/trigger-names.ts";
import { plainText } from "../log/words.ts";
import { HEALTH_QUESTIONS } from "../triage/health/index.ts";
import { isCountry, numbersFor, PHONE_NUMBERS, type Country } from "../triage/phone-numbers.ts";
import type { World } from "../world/world.ts";
import { countriesLike, phoneNumberIn, sayKept } from "./person-steps.ts";
import { KEYS_SETTING } from "./set-keys.ts";
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
  {
    name: "remembered",
    says: "What the last session on each area used",
    read: readRemembered,
    change: { kind: "elsewhere", how: "press c on the plan of a session" },
  },
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
    name: "plain",
    says: "One line an event: no redraw, no colour",
    read: ({ givens }) => ({ value: givens.plain.value ? "on" : "off", origin: givens.plain.origin }),
    change: { kind: "elsewhere", how: "--plain, or ACCESSIBLE=1 in the environment" },
  },
  {
    name: "log-folder",
    says: "Where your log lies",
    read: ({ givens }) => givens.logFolder,
    change: { kind: "elsewhere", how: "SPASM_COACH_LOG in the environment; move the files there yourself" },
  },
  {
    name: "settings-file",
    says: "Where country and keys are kept",
    read: ({ givens, settings }) => {
      const { origin } = givens.logFolder;
      const moved = origin.kind === "environment" && origin.by === "SPASM_COACH_HOME";
      return { value: settings.path, origin: moved ? origin : { kind: "default" } };
    },
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

async function writeCountry(world: World, typed: string): Promise<void> {
  const code = typed.toUpperCase();
  const like = countriesLike(typed);
  const [only] = isCountry(code) ? [code] : like.length === 1 ? like.map(({ value }) => value) : [];
  if (only === undefined || !isCountry(only)) {
    const few = like.map(({ label, value }) => `${value} (${label})`).join(", ");
    const allowed = like.length > 1 ? few : COUNTRY_CODES.join(", ");
    throw new UserError(`Not one country: ${plainText(typed)}.`, `Type one of: ${allowed}`);
  }
  sayKept(world, await world.settings.setCountry(only));
}

function writeMaternity({ journal, clock }: World, typed: string): Promise<void> {
  const [number] = phoneNumberIn(typed);
  if (number === undefined && typed !== NONE) {
    throw new UserError("That is no phone number.", `Type 3 to 15 digits, or ${NONE}.`);
  }
  const profile = profileOf(journal.read().events);
  const happened = clock.stamp(clock.now());
  journal.append({ kind: "profile", happened, ...profile, maternity: number?.value ?? null });
  return Promise.resolve();
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

function readRemembered({ journal }: World): Reading {
  const { events } = journal.read();
  const lines = BODY_AREAS.flatMap((area) =>
    sessionsOn(events, area)
      .slice(0, 1)
      .map((session) => `${AREA_WORDS[area]}: ${choicesOf(session)}`),
  );
  return lines.length === 0 ? NOT_SET : { value: lines, origin: { kind: "record" } };
}

const SIDE_WORDS: Readonly<Record<Side, string>> = { left: "left side", right: "right side", both: "both sides" };

function choicesOf({ side, tools, heat, wished }: SessionEvent): string {
  const place = wished === undefined ? [] : [wished.place];
  return [SIDE_WORDS[side], ...tools, heat ? "heat" : "no heat", ...place].join(", ");
}

function today({ clock }: World): string {
  return dayOf(clock.stamp(clock.now()));
}
