import { AREA_WORDS, BODY_AREAS, type BodyArea } from "../src/body.ts";
import { SCREENED_AREAS } from "../src/commands/visit/answers.ts";
import { AGE_MIN, CLEARED_DAYS, flagsConcerning, redFlagsFor } from "../src/triage/assess.ts";
import { AREA_EFFECTS, COMBINATIONS } from "../src/triage/combinations.ts";
import { CONTENT_VERSION } from "../src/triage/content-version.ts";
import { effectWords, type Effect } from "../src/triage/effects.ts";
import type { Facts } from "../src/triage/facts.ts";
import { AGE_CAUTIONS } from "../src/triage/health/by-age.ts";
import { HEALTH_QUESTIONS, type HealthFactId } from "../src/triage/health/index.ts";
import type { HealthQuestion, HealthScreen } from "../src/triage/health-question.ts";
import { type Areas } from "../src/triage/areas.ts";
import {
  LOCK_HOURS,
  FLAG_SCREENS,
  type FlagScreen,
  type Gate,
  type RedFlag,
  type Saying,
  type Urgency,
} from "../src/triage/red-flag.ts";
import { LOG_SIGNS, type LogSign } from "../src/triage/red-flags/from-the-log.ts";
import { SAY } from "../src/triage/sayings.ts";
import { STRONG_PAIN } from "../src/triage/gentler.ts";
import { readme, safetyDoc } from "./cases.ts";
import { claimsDoc } from "./claims-doc.ts";
import { count, doc, GENERATED, section, sourceList, table } from "./markdown.ts";
import { manPage } from "./man-page.ts";
import { playbooksDoc } from "./playbooks-doc.ts";
import { rulesDoc } from "./rules-doc.ts";

/** The tables that clinicians read, written from the data itself. `npm run docs` puts them on disk. */
export function generatedDocs(): Readonly<Record<string, string>> {
  return {
    "docs/red-flags.md": redFlagsDoc(),
    "docs/cautions.md": cautionsDoc(),
    "docs/playbooks.md": playbooksDoc(),
    "docs/claims.md": claimsDoc(),
    "docs/rules.md": rulesDoc(),
    "docs/safety.md": safetyDoc(),
    "README.md": readme(),
    "man/spasm-coach.1": manPage(),
  };
}

const URGENCY_WORDS: Readonly<Record<Urgency, string>> = {
  emergency: "emergency: call now",
  urgent: "urgent: be seen today",
  clinician: "clinician: book first",
};
const FLAG_SCREEN_WORDS: Readonly<Record<FlagScreen, string>> = {
  emergency: "Call now",
  today: "Help today",
  clinician: "Book first",
  area: "Book first, this area",
};
const REPEAT_WORDS: Readonly<Record<RedFlag["repeat"], string>> = {
  "every-session": "every session",
  weekly: "first use, then weekly or after any worse",
  once: "once an episode, again after any worse",
};
const LOCK_WORDS: Readonly<Record<RedFlag["locks"], string>> = {
  everywhere: "every area",
  limb: "the area and those next to it",
  area: "the area",
};
const HEALTH_SCREEN_WORDS: Readonly<Record<HealthScreen, string>> = {
  medicines: "Medicines and the like (kept, confirmed after 30 days)",
  conditions: "Long-known conditions (kept, confirmed after 30 days)",
  "here-today": "Here, today (asked every session, never kept)",
};

function redFlagsDoc(): string {
  const shown = flagsConcerning(SCREENED_AREAS);
  return doc(
    "Red flags",
    [
      GENERATED,
      `Safety content of ${CONTENT_VERSION}. ${count(shown.length, "sign")} for ${count(SCREENED_AREAS.length, "area")}.`,
      'Anything but a plain "no" halts: a tick, "not sure", or no answer. The highest urgency wins. One line is one sign and one urgency. The hint below a sign is part of it.',
      `An emergency or urgent halt stands for ${String(LOCK_HOURS)} hours at the least. Where "may be checked" says yes, a clinician's check, typed in full, opens the area at once and counts for ${String(CLEARED_DAYS)} days while it stays the same. Under ${String(AGE_MIN)} years nobody is coached.`,
      "A gate opens a line only for people it concerns. Each sign stands here once, with the areas it is asked in; which lines an area asks, and in which order, follows below.",
    ],
    ...FLAG_SCREENS.map((screen) =>
      section(FLAG_SCREEN_WORDS[screen], [flagTable(shown.filter((flag) => flag.screen === screen))]),
    ),
    section("By area, in the order asked", [
      "Lines with a gate stand in brackets.",
      table(
        ["area", ...FLAG_SCREENS.map((screen) => FLAG_SCREEN_WORDS[screen])],
        SCREENED_AREAS.map((area) => [AREA_WORDS[area], ...FLAG_SCREENS.map((screen) => linesOf(area, screen))]),
      ),
    ]),
    section("What a person meets", [
      "Lines, and the words in them. First visit: somebody of 30 without any fact of health. Same week: the same person, nothing new. The most: whoever is asked most, of any age and with every fact ticked.",
      table(["area", "first visit", "same week", "the most"], SCREENED_AREAS.map(metIn)),
    ]),
    section("From the record, never asked", [
      "These signs are read from the record by the program. They end self-care in the area, worded as the normal end of a plan. Other days only make a session gentler: see the cautions.",
      table(
        ["id", "there when", "urgency", "locks", "may be checked", "says", "there to catch", "sources", "reviewed"],
        Object.values<LogSign>(LOG_SIGNS).map((sign) => [
          sign.id,
          sign.when,
          URGENCY_WORDS[sign.urgency],
          LOCK_WORDS[sign.locks],
          sign.clearable === true ? "yes" : "",
          sayingName(sign.say),
          sign.covers.join("; "),
          sign.sources.join(", "),
          sign.reviewedOn,
        ]),
      ),
    ]),
    section("What a halt says", [
      "`{EMERGENCY}`, `{ADVICE}` and `{MATERNITY}` stand for the numbers of the country the person chose.",
      table(
        ["name", "lines", "why"],
        Object.entries<Saying>(SAY).map(([name, { lines, why }]) => [name, lines.join("<br>"), why]),
      ),
    ]),
    sourceList([...shown, ...Object.values<LogSign>(LOG_SIGNS)].flatMap((flag) => flag.sources)),
  );
}

/** The ids of the lines an area asks on a screen. */
function linesOf(area: BodyArea, screen: FlagScreen): string {
  return flagsConcerning([area])
    .filter((flag) => flag.screen === screen)
    .map(({ id, onlyIf }) => (onlyIf === undefined ? id : `(${id})`))
    .join(", ");
}

/** How much one area asks: on a first visit, in the same week, and at the most. */
function metIn(area: BodyArea): readonly string[] {
  const first = redFlagsFor([area], { age: 30, health: {} });
  const everything = Object.fromEntries(HEALTH_QUESTIONS.map(({ id }) => [id, true] as const));
  const most = [16, 30, 45, 55, 65, 80]
    .map((age) => redFlagsFor([area], { age, health: everything }))
    .reduce((one, other) => (other.length > one.length ? other : one));
  const size = (flags: readonly RedFlag[]): string =>
    `${String(flags.length)} (${String(flags.flatMap(({ ask }) => ask.split(" ")).length)} words)`;
  return [AREA_WORDS[area], size(first), size(first.filter(({ repeat }) => repeat === "every-session")), size(most)];
}

function flagTable(flags: readonly RedFlag[]): string {
  return table(
    [
      "id",
      "sign, hint",
      "areas",
      "urgency",
      "gate",
      "repeat",
      "locks",
      "may be checked",
      "says",
      "there to catch",
      "sources",
      "reviewed",
    ],
    flags.map((flag) => [
      flag.id,
      flag.hint === undefined ? flag.ask : `${flag.ask}<br>_${flag.hint}_`,
      areaWords(flag.areas),
      URGENCY_WORDS[flag.urgency],
      [
        ...(flag.onlyIf ?? []).map(gateWords),
        ...(flag.notWith === undefined ? [] : [`not beside ${flag.notWith}`]),
      ].join("; "),
      REPEAT_WORDS[flag.repeat],
      LOCK_WORDS[flag.locks],
      flag.clearable === true ? "yes" : "",
      sayingName(flag.say),
      flag.covers.join("; "),
      flag.sources.join(", "),
      flag.reviewedOn,
    ]),
  );
}

function cautionsDoc(): string {
  return doc(
    "Cautions",
    [
      GENERATED,
      `Safety content of ${CONTENT_VERSION}. ${count(HEALTH_QUESTIONS.length, "health question")}.`,
      'A health fact never halts by itself. It opens the red flags that belong to it, and makes a session gentler. "Not sure" counts as ticked. Of all cautions in force the gentlest number of each kind holds; order and repetition do not matter.',
    ],
    ...Object.entries(HEALTH_SCREEN_WORDS).map(([screen, title]) =>
      section(title, [cautionTable(HEALTH_QUESTIONS.filter((question) => question.screen === screen))]),
    ),
    section("By age", [
      table(
        ["id", "age", "what it changes", "why", "sources", "reviewed"],
        AGE_CAUTIONS.map(({ id, when, effects, why, sources, reviewedOn }) => [
          id,
          gateWords(when),
          words(effects),
          why,
          sources.join(", "),
          reviewedOn,
        ]),
      ),
      `Under ${String(AGE_MIN)}: no session at all.`,
    ]),
    section("Facts that add up", [
      table(
        ["id", "when these hold together", "what it changes", "where", "why", "sources", "reviewed"],
        COMBINATIONS.map(({ id, areas, effects, why, applies, sources, reviewedOn }) => [
          id,
          leastSets(applies)
            .map((set) => set.join(" + "))
            .join("<br>"),
          words(effects),
          areaWords(areas),
          why,
          sources.join(", "),
          reviewedOn,
        ]),
      ),
    ]),
    section("Always", [
      `Pain at rest of ${String(STRONG_PAIN)} or more: no pressing that day, and the safety lines once more.`,
      "A new spasm of neck or back, up to 7 days: pressed to 3 out of 10 at the most.",
      "From the record: two session days without a gain, a bruise, or a sharp pain last time: two points less and half the hold. Worse the day after, a second bruise, a bruise on a blood thinner for 7 days, an acute spasm that is not easing on day 4, three session days nobody told about, or the week between two blocks of a plan: no pressing.",
      table(
        ["areas", "what it changes", "sources", "reviewed"],
        AREA_EFFECTS.map(({ areas, effects, sources, reviewedOn }) => [
          areaWords(areas),
          words(effects),
          sources.join(", "),
          reviewedOn,
        ]),
      ),
    ]),
    sourceList(
      [...HEALTH_QUESTIONS, ...AGE_CAUTIONS, ...COMBINATIONS, ...AREA_EFFECTS].flatMap(({ sources }) => sources),
    ),
  );
}

function cautionTable(questions: readonly HealthQuestion<HealthFactId>[]): string {
  const shown = flagsConcerning(SCREENED_AREAS);
  return table(
    ["id", "line", "asked in", "what it changes", "opens", "why", "sources", "reviewed"],
    questions.map((question) => [
      question.id,
      question.ask,
      areaWords(question.areas),
      question.effects.map((part) => `_${areaWords(part.areas)}_<br>${words(part.effects)}`).join("<br>"),
      shown
        .filter((flag) => flag.onlyIf?.includes(question.id))
        .map((flag) => flag.id)
        .join(", "),
      question.why,
      question.sources.join(", "),
      question.reviewedOn,
    ]),
  );
}

function gateWords(gate: Gate): string {
  if (typeof gate === "string") return gate;
  return "ageAtLeast" in gate ? `age ${String(gate.ageAtLeast)} or over` : `under age ${String(gate.ageBelow)}`;
}

function sayingName(saying: Saying): string {
  const [name] = Object.entries<Saying>(SAY).find(([, candidate]) => candidate === saying) ?? [];
  if (name === undefined) throw new Error(`A saying is not in the list: ${saying.why}`);
  return name;
}

function words(effects: readonly Effect[]): string {
  return effects.map((effect) => `${effect}: ${effectWords(effect)}`).join("<br>");
}

/** The smallest sets of facts that switch a combination on, found by trying all pairs. */
function leastSets(applies: (facts: Facts) => boolean): readonly (readonly string[])[] {
  const ids = HEALTH_QUESTIONS.map((question) => question.id);
  const holding = (...facts: readonly HealthFactId[]): Facts["health"] =>
    Object.fromEntries(facts.map((id) => [id, true]));
  const alone = ids.filter((id) => applies({ health: holding(id) }));
  const rest = ids.filter((id) => !alone.includes(id));
  const pairs = rest.flatMap((one, index) =>
    rest.slice(index + 1).flatMap((other) => (applies({ health: holding(one, other) }) ? [[one, other]] : [])),
  );
  const byAge = rest.flatMap((id) => {
    const age = Array.from({ length: 121 }, (_, years) => years).find((years) =>
      applies({ age: years, health: holding(id) }),
    );
    return age === undefined ? [] : [[id, `age ${String(age)} or over`]];
  });
  return [...alone.map((id) => [id]), ...pairs, ...byAge];
}

function areaWords(areas: Areas): string {
  if (areas === "all") return "everywhere";
  const others = BODY_AREAS.filter((area) => !areas.includes(area));
  if (others.length < areas.length / 2) return `everywhere but ${others.map((area) => AREA_WORDS[area]).join(", ")}`;
  return BODY_AREAS.filter((area) => areas.includes(area))
    .map((area) => AREA_WORDS[area])
    .join(", ");
}
