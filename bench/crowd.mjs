// A made-up crowd answers the safety questions: how many are halted, by what, and how many of them by mistake.
// Run: npm --prefix bench run crowd [people]. With no number it is a million, and docs/crowd.md is written anew.
import { readFileSync, writeFileSync } from "node:fs";
import { performance } from "node:perf_hooks";
import { SCREENED_AREAS } from "../src/commands/visit/answers.ts";
import { playbookFor } from "../src/protocols/index.ts";
import { assess, redFlagsFor } from "../src/triage/assess.ts";
import { healthQuestionsFor } from "../src/triage/health/index.ts";
import { FLAG_SCREENS, URGENCIES } from "../src/triage/red-flag.ts";
import { randomFrom } from "./random.mjs";

const MILLION = 1_000_000;
const SIGNS_SHOWN = 15;
const NOW = new Date("2026-11-21T10:00:00+11:00");

const rates = JSON.parse(readFileSync(new URL("crowd.json", import.meta.url), "utf8"));
const people = Number(process.argv[2] ?? MILLION);
if (!Number.isInteger(people) || people < 1) {
  console.error("Give a number of people, such as 1000000.");
  process.exit(2);
}

const random = randomFrom(rates.seed);
const areaOf = pick(SCREENED_AREAS.map((area) => [area, (rates.areas.named[area] ?? rates.areas.otherwise).weight]));
const ageBandOf = pick(rates.ages.map((band) => [band, band.weight]));
const known = new Map();
const seen = { areas: new Map(), signs: new Map(), screens: new Map(), urgencies: new Map(), kinds: new Map() };
let [halts, byMistake] = [0, 0];

const from = performance.now();
for (let number = 0; number < people; number += 1) one();
const seconds = (performance.now() - from) / 1000;

const text = page();
console.log(text);
console.log(`${seconds.toFixed(0)} s`);
if (process.argv[2] === undefined) writeFileSync(new URL("../docs/crowd.md", import.meta.url), text);

/** One person: an area, an age, some facts, some ticks, and the decision. */
function one() {
  const area = areaOf();
  const band = ageBandOf();
  const age = band.from + Math.floor(random() * (band.to - band.from + 1));
  const areas = areasOf(area);
  const health = healthOf(areas, age);
  const asked = askedOf(areas, age, health);

  const raised = [];
  let truthful = false;
  for (const flag of asked.flags) {
    const { yes, mistaken } = flag.rate;
    const drawn = random();
    if (drawn >= yes + mistaken) continue;
    raised.push(flag);
    truthful ||= drawn < yes;
  }
  const outcome = raised.length === 0 ? (asked.calm ??= decisionOn(asked, [])) : decisionOn(asked, raised);
  tell(area, outcome, raised, truthful);
}

function areasOf(area) {
  const key = `areas ${area}`;
  return known.get(key) ?? put(known, key, playbookFor(area)?.touches ?? [area]);
}

function healthOf(areas, age) {
  const key = `questions ${areas.join()}`;
  const questions =
    known.get(key) ??
    put(
      known,
      key,
      healthQuestionsFor(areas).map(({ id }) => id),
    );
  const health = {};
  for (const id of questions) {
    const rate = rates.facts.named[id] ?? rates.facts.otherwise;
    health[id] = random() < (age < 40 ? rate["16-39"] : age < 65 ? rate["40-64"] : rate["65-95"]);
  }
  return health;
}

/** The signs asked of somebody like this; the same for everybody with the same area, age and facts. */
function askedOf(areas, age, health) {
  const ticked = Object.keys(health).filter((id) => health[id]);
  const key = `somebody ${areas.join()} ${age} ${ticked.join()}`;
  const before = known.get(key);
  if (before !== undefined) return before;
  const facts = { age, health };
  const flags = redFlagsFor(areas, facts).map(
    ({ id, screen }) =>
      known.get(`flag ${id}`) ??
      put(known, `flag ${id}`, { id, screen, rate: rates.signs.named[id] ?? rates.signs.otherwise[screen] }),
  );
  const asked = { areas, facts, flags, calm: undefined };
  // Somebody with several facts is hardly met twice.
  return ticked.length > 1 ? asked : put(known, key, asked);
}

function decisionOn({ areas, facts, flags }, raised) {
  const answers = new Map(flags.map((flag) => [flag.id, raised.includes(flag) ? "yes" : "no"]));
  return assess({ areas, facts, answers, cleared: new Map(), now: NOW });
}

function tell(area, outcome, raised, truthful) {
  const ofArea = seen.areas.get(area) ?? put(seen.areas, area, { people: 0, halts: 0, emergency: 0, byMistake: 0 });
  ofArea.people += 1;
  const kind = outcome.kind === "proceed" ? (isGentler(outcome) ? "gentler" : "ordinary") : outcome.kind;
  count(seen.kinds, kind);
  if (outcome.kind !== "halt") return;
  halts += 1;
  ofArea.halts += 1;
  if (outcome.urgency === "emergency") ofArea.emergency += 1;
  if (!truthful) {
    byMistake += 1;
    ofArea.byMistake += 1;
  }
  count(seen.urgencies, outcome.urgency);
  // The screens are asked in turn, and the first tick that stands is the halt.
  count(
    seen.screens,
    FLAG_SCREENS.find((screen) => raised.some((flag) => flag.screen === screen)),
  );
  for (const { id } of raised) {
    const sign = seen.signs.get(id) ?? put(seen.signs, id, { halts: 0, alone: 0 });
    sign.halts += 1;
    if (raised.length === 1) sign.alone += 1;
  }
}

/** What is true of every session on an area makes nobody's session gentler. */
function isGentler({ changes }) {
  return changes.some(({ id }) => id !== "area");
}

function page() {
  const share = (part, whole) => `${((100 * part) / whole).toFixed(1)} %`;
  const table = (head, lines) => [head, head.map(() => "---"), ...lines].map((cells) => `| ${cells.join(" | ")} |`);
  const byHalts = ([, one], [, other]) => other.halts / (other.people ?? 1) - one.halts / (one.people ?? 1);
  const kinds = ["halt", "not-now", "gentler", "ordinary", "incomplete"].filter((kind) => seen.kinds.has(kind));
  const assumedSigns = [...seen.signs.keys()].filter((id) => rates.signs.named[id] === undefined);
  const rateOf = (id) => rates.signs.named[id];
  return [
    "# A made-up crowd",
    "",
    "Written by `npm --prefix bench run crowd` from `bench/crowd.mjs`. Run it again rather than edit this page.",
    "",
    "How often would people with an everyday spasm be sent away? Nobody has counted yet. Here a made-up crowd answers the",
    "questions of a first visit, and `assess` decides on each. **Every rate behind it is assumed** (`bench/crowd.json`, with",
    "the reason beside each number), signs are drawn one by one as if none went with another, and nobody answers twice. So",
    "the figures say nothing of real people. They show which lines would halt most if the rates were right, and they move",
    "when a line is added, which is what they are for.",
    "",
    `- Date: ${new Date().toISOString().slice(0, 10)}`,
    `- People: ${people.toLocaleString("en")}, seed ${rates.seed}`,
    `- Areas: ${SCREENED_AREAS.join(", ")}; ages ${rates.ages.map(({ from, to, weight }) => `${from}-${to}: ${(100 * weight).toFixed(0)} %`).join(", ")}`,
    `- A sign that is not named in the rates: ${FLAG_SCREENS.map((screen) => `${screen} ${rates.signs.otherwise[screen].yes} true and ${rates.signs.otherwise[screen].mistaken} by mistake`).join("; ")}`,
    `- Halted by signs without a rate of their own: ${assumedSigns.length} of ${seen.signs.size} signs`,
    "",
    "## How it ends",
    "",
    ...table(
      ["outcome", "people", "share"],
      kinds.map((kind) => [kind, seen.kinds.get(kind), share(seen.kinds.get(kind), people)]),
    ),
    "",
    `Of the halts, ${share(byMistake, halts)} rest on mistaken ticks alone.`,
    "",
    "## Halts by urgency",
    "",
    ...table(
      ["urgency", "halts", "share of the halts", "share of all people"],
      URGENCIES.map((urgency) => [urgency, seen.urgencies.get(urgency) ?? 0]).map(([urgency, number]) => [
        urgency,
        number,
        share(number, halts),
        share(number, people),
      ]),
    ),
    "",
    "## Halts by screen",
    "",
    "The first screen on which a tick stands.",
    "",
    ...table(
      ["screen", "halts", "share of the halts"],
      FLAG_SCREENS.map((screen) => [
        screen,
        seen.screens.get(screen) ?? 0,
        share(seen.screens.get(screen) ?? 0, halts),
      ]),
    ),
    "",
    "## Halts by area",
    "",
    ...table(
      ["area", "people", "halted", "of these call now", "by mistake alone"],
      [...seen.areas]
        .sort(byHalts)
        .map(([area, one]) => [
          area,
          one.people,
          share(one.halts, one.people),
          share(one.emergency, one.halts),
          share(one.byMistake, one.halts),
        ]),
    ),
    "",
    `## The ${SIGNS_SHOWN} signs that halt most`,
    "",
    "A person may tick several. `alone` = no other sign was ticked: without this line they would have gone on.",
    "",
    ...table(
      ["sign", "people", "share of the halts", "alone", "assumed true", "assumed mistaken"],
      [...seen.signs]
        .sort(byHalts)
        .slice(0, SIGNS_SHOWN)
        .map(([id, one]) => [
          `\`${id}\``,
          one.halts,
          share(one.halts, halts),
          share(one.alone, one.halts),
          rateOf(id)?.yes ?? "as its screen",
          rateOf(id)?.mistaken ?? "as its screen",
        ]),
    ),
    "",
  ].join("\n");
}

/** Draws one of these, each as often as its weight says. */
function pick(weighted) {
  const total = weighted.reduce((sum, [, weight]) => sum + weight, 0);
  return () => {
    let left = random() * total;
    return (weighted.find(([, weight]) => (left -= weight) < 0) ?? weighted.at(-1))[0];
  };
}

function put(map, key, value) {
  map.set(key, value);
  return value;
}

function count(map, key) {
  map.set(key, (map.get(key) ?? 0) + 1);
}
