import type { NonEmpty } from "../body.ts";
import { concerns } from "../triage/areas.ts";
import { URGENCIES, type RedFlag } from "../triage/red-flag.ts";
import { RED_FLAGS } from "../triage/red-flags/index.ts";
import { CLAIMS } from "./claims.ts";
import { TOPIC_IDS, type Claim, type Lesson, type Technique, type TopicId } from "./lesson.ts";
import { TECHNIQUES } from "./techniques.ts";
import { TOPICS } from "./topics/index.ts";
import { ALSO_MEANS, EVERYDAY, FILLERS, PLACES, stem, wordsOf } from "./words.ts";

/** One thing that can be found, with the topic it belongs to. */
export type Found =
  | { readonly kind: "lesson"; readonly topic: TopicId; readonly lesson: Lesson }
  | { readonly kind: "claim"; readonly topic: TopicId; readonly claim: Claim }
  | { readonly kind: "technique"; readonly topic: TopicId; readonly technique: Technique };

/** What a search gives: warning signs that use these words first, then what fits best. */
export interface SearchResult {
  /** Words that stand nowhere. */
  readonly unknown: readonly string[];
  /** How many of the words stand in what was found. */
  readonly hits: number;
  readonly signs: readonly RedFlag[];
  readonly found: readonly Found[];
}

interface Entry {
  readonly found: Found;
  /** Weight of each word, by its stem. */
  readonly weights: ReadonlyMap<string, number>;
}

const IN_TITLE = 4;
const IN_OTHER_WORDS = 4;
const IN_TEXT = 1;
/** Typed letters that may stand for the beginning of a word. */
const PREFIX_LETTERS_MIN = 5;
/** A shorter word is no guess for a slip. */
const GUESSED_LETTERS_MIN = 4;

/** So many everyday words of one sign bring it up after all. */
const EVERYDAY_WORDS_MIN = 3;

/** Everything that can be found, in the order of the topics. */
const ENTRIES: readonly Entry[] = TOPIC_IDS.flatMap((topic) => [
  ...TOPICS[topic].lessons.map((lesson) =>
    entryOf({ kind: "lesson", topic, lesson }, lesson.title, [lesson.id, ...(lesson.also ?? [])], lesson.say),
  ),
  ...(topic === "technique" ? TECHNIQUES : []).map((technique: Technique) =>
    entryOf({ kind: "technique", topic, technique }, technique.name, technique.also ?? [], [
      technique.what,
      technique.bestFor,
      technique.found,
      technique.mind,
    ]),
  ),
  ...(topic === "evidence" ? CLAIMS : []).map((claim) =>
    entryOf(
      { kind: "claim", topic, claim },
      claim.heard,
      [claim.id, ...(claim.also ?? [])],
      [...claim.found, claim.say ?? ""],
    ),
  ),
]);

const SIGN_WORDS: readonly (readonly [RedFlag, ReadonlySet<string>])[] = RED_FLAGS.map((flag) => [
  flag,
  new Set(stemsOf([flag.ask, ...flag.covers].join(" "))),
]);

/** Every word of a length worth a guess that can be looked for, as written. */
export const KNOWN_WORDS: readonly string[] = [
  ...new Set(
    TOPIC_IDS.flatMap((topic) => [
      topic,
      ...TOPICS[topic].also,
      ...TOPICS[topic].lessons.flatMap(({ title, also = [] }) => wordsOf([title, ...also].join(" "))),
    ]).concat(
      CLAIMS.flatMap(({ also = [] }) => wordsOf(also.join(" "))),
      TECHNIQUES.flatMap(({ name, also = [] }) => wordsOf([name, ...also].join(" "))),
    ),
  ),
].filter((word) => word.length >= GUESSED_LETTERS_MIN && !FILLERS.has(word));

/** Looks everywhere, or in one topic. What holds most of the words comes first; a warning sign before everything. */
export function search(query: string, topic?: TopicId): SearchResult {
  const typed = [...new Set(wordsOf(query).filter((word) => !FILLERS.has(word)))];
  const entries = ENTRIES.filter(({ found }) => topic === undefined || found.topic === topic);
  const unknown = typed.filter(
    (word) =>
      !ENTRIES.some(({ weights }) => weightOf(weights, meanings(word)) > 0) &&
      !SIGN_WORDS.some(([, words]) => stands(meanings(word), words)),
  );
  const wanted = typed.filter((word) => !unknown.includes(word)).map(meanings);
  const signs = signsWith(wanted);
  const scored = entries
    .map((entry) => ({ entry, ...scoreOf(entry, wanted) }))
    .filter(
      ({ entry, hits }) => hits > 0 && (signs.length === 0 || (hits === wanted.length && !leadsToSession(entry))),
    );
  const most = Math.max(0, ...scored.map(({ hits }) => hits));
  return {
    unknown,
    hits: most,
    signs,
    found: scored
      .filter(({ hits }) => hits === most)
      .sort((one, other) => other.score - one.score)
      .map(({ entry }) => entry.found),
  };
}

/** Who looks for the words of a warning sign is not shown the way into a session, nor answers to half of the words. */
function leadsToSession({ found }: Entry): boolean {
  return found.kind === "lesson" && found.lesson.say.some((line) => line.includes("spasm-coach start"));
}

/** Signs with every word that is not an everyday one, of the places named: most urgent first, each wording once. */
function signsWith(wanted: readonly Meanings[]): readonly RedFlag[] {
  const used = wanted.filter((ways) => SIGN_WORDS.some(([, words]) => stands(ways, words)));
  const telling = used.filter(([word]) => !EVERYDAY.has(word));
  if (telling.length === 0 && used.length < EVERYDAY_WORDS_MIN) return [];
  const needed = telling.length === 0 ? used : telling;
  const places = wanted.flatMap(([word]) => PLACES.get(word) ?? []);
  const found = SIGN_WORDS.filter(([, words]) => needed.every((ways) => stands(ways, words)))
    .map(([flag, words]) => ({ flag, hits: used.filter((ways) => stands(ways, words)).length }))
    .filter(({ flag, hits }) => places.length === 0 || concerns(flag.areas, places) || hits === used.length)
    .sort((one, other) => urgencyRank(one.flag) - urgencyRank(other.flag) || other.hits - one.hits)
    .map(({ flag }) => flag);
  return found.filter(({ ask }, index) => found.findIndex((flag) => flag.ask === ask) === index);
}

function urgencyRank({ urgency }: RedFlag): number {
  return URGENCIES.indexOf(urgency);
}

function stands(ways: Meanings, words: ReadonlySet<string>): boolean {
  return ways.some((word) => words.has(word));
}

function scoreOf({ weights }: Entry, wanted: readonly Meanings[]): { readonly hits: number; readonly score: number } {
  const found = wanted.map((ways) => weightOf(weights, ways)).filter((weight) => weight > 0);
  return { hits: found.length, score: found.reduce((sum, weight) => sum + weight, 0) };
}

/** The stem of a typed word, and of the word it also stands for. */
type Meanings = NonEmpty<string>;

function meanings(word: string): Meanings {
  const other = ALSO_MEANS.get(word);
  return other === undefined ? [stem(word)] : [stem(word), stem(other)];
}

/** The best weight among the words that are one of these or begin with it. */
function weightOf(weights: ReadonlyMap<string, number>, ways: Meanings): number {
  return Math.max(...ways.map((way) => weights.get(way) ?? prefixWeight(weights, way)));
}

function prefixWeight(weights: ReadonlyMap<string, number>, beginning: string): number {
  if (beginning.length < PREFIX_LETTERS_MIN) return 0;
  return Math.max(0, ...[...weights].filter(([word]) => word.startsWith(beginning)).map(([, weight]) => weight));
}

function entryOf(found: Found, title: string, also: readonly string[], text: readonly string[]): Entry {
  const weights = new Map<string, number>();
  const add = (words: string, weight: number): void => {
    for (const word of stemsOf(words)) weights.set(word, Math.max(weight, weights.get(word) ?? 0));
  };
  add(text.join(" "), IN_TEXT);
  add(also.join(" "), IN_OTHER_WORDS);
  // A title that says little else is the better answer.
  add(title, IN_TITLE + 1 / Math.max(1, stemsOf(title).length));
  return { found, weights };
}

function stemsOf(text: string): readonly string[] {
  return wordsOf(text)
    .filter((word) => !FILLERS.has(word))
    .map(stem);
}
