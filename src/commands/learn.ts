import { BODY_AREAS, type BodyArea } from "../body.ts";
import { EXIT, UserError, type ExitCode } from "../exit.ts";
import { areaLesson } from "../learn/area.ts";
import { CLAIMS } from "../learn/claims.ts";
import { TOPIC_IDS, type TopicId } from "../learn/lesson.ts";
import { KNOWN_WORDS, search, type Found, type SearchResult } from "../learn/search.ts";
import { TECHNIQUES } from "../learn/techniques.ts";
import { TOPICS } from "../learn/topics/index.ts";
import { plainText } from "../log/words.ts";
import { COACHED_AREAS } from "../protocols/index.ts";
import {
  areaLines,
  searchLines,
  sourceLines,
  sureLines,
  techniqueTable,
  topicLines,
  topicsLines,
  unknownLines,
  type Page,
} from "../report/learn-text.ts";
import { SOURCES, type SourceId } from "../sources/index.ts";
import { withNumbers } from "../triage/phone-numbers.ts";
import type { World } from "../world/world.ts";
import { areaJson, foundJson, sourcesJson, topicsJson } from "./learn/learn-json.ts";
import { meantOr, slipFor } from "./typed/nearest.ts";
import { areaNamed } from "./typed/read-area.ts";

export interface LearnOptions {
  readonly words: readonly string[];
  readonly json: boolean;
}

/** What the words of a `learn` ask for. */
type Wanted =
  | { readonly kind: "topics" }
  /** `unknown` = words that stand nowhere, and were left out. */
  | { readonly kind: "topic"; readonly topic: TopicId; readonly unknown?: readonly string[] }
  /** To be asked a few questions. Without insisting, the table will do where a person reads line by line. */
  | { readonly kind: "choose"; readonly insists: boolean }
  | { readonly kind: "area"; readonly area: BodyArea }
  | { readonly kind: "sources"; readonly ids: readonly SourceId[] }
  | { readonly kind: "search"; readonly query: string; readonly result: SearchResult };

/** Longer lines are hard to read, however wide the window. */
const COLUMNS_MAX = 80;
/** Beside the topics: what the short names of sources stand for. */
const SOURCES_WORD = "sources";
const ALL_SOURCES = Object.keys(SOURCES) as readonly SourceId[];

/** Every word that `learn` takes by itself: topics, then areas. For the completion of a shell. */
export const LEARN_WORDS: readonly string[] = [...TOPIC_IDS, SOURCES_WORD, ...BODY_AREAS];

/** Answers: a topic, an area, or whatever the words find. Without words the list of topics. */
export async function learn(world: World, { words, json }: LearnOptions): Promise<ExitCode> {
  const { terminal } = world;
  const asked = await wantedBy(words.flatMap((word) => word.trim().split(/\s+/)).filter((word) => word !== ""));
  if (asked.kind === "choose") {
    const canAsk = terminal.interactive && !json;
    if (canAsk && (asked.insists || !terminal.plain))
      return (await import("./learn/choose-technique.ts")).chooseOnScreen(world);
    if (asked.insists) {
      throw new UserError(
        "The chooser asks, and nobody can answer.",
        "Side by side: spasm-coach learn technique table",
      );
    }
  }
  const wanted: Answered = asked.kind === "choose" ? { kind: "topic", topic: "technique" } : asked;
  const country = await world.settings.country();
  const fill = (text: string): string => withNumbers(text, country);
  if (json) {
    terminal.write(fill(`${JSON.stringify(jsonOf(wanted), null, 2)}\n`));
    return EXIT.done;
  }
  const page = { columns: Math.min(terminal.size().columns, COLUMNS_MAX), fill };
  const missing = await notFoundLines(unknownIn(wanted), page);
  // A table of columns is hard to follow by ear.
  const isHeard = terminal.interactive && terminal.plain;
  terminal.print([...missing, ...linesOf(wanted, page, isHeard, !terminal.plain)]);
  return EXIT.done;
}

type Answered = Exclude<Wanted, { readonly kind: "choose" }>;

async function wantedBy(words: readonly string[]): Promise<Wanted> {
  const [first = "", ...rest] = words.map((word) => word.toLowerCase());
  if (first === "") return { kind: "topics" };
  const phrase = words.join(" ");
  const whole = topicNamed(phrase);
  if (whole === "technique") return { kind: "choose", insists: false };
  if (whole !== undefined) return { kind: "topic", topic: whole };
  const area = areaNamed(phrase);
  if (area !== undefined) return { kind: "area", area };
  if (first === SOURCES_WORD) return { kind: "sources", ids: await sourcesNamed(rest) };
  const topic = topicNamed(first);
  if (topic === "technique" && rest.join(" ") === "table") return { kind: "topic", topic };
  if (topic === "technique" && rest.join(" ") === "choose") return { kind: "choose", insists: true };
  const result = search(phrase);
  if (topic !== undefined) {
    // "how long does a cramp last" is a question, "how pressure" a topic and a word of it.
    const within = search(rest.join(" "), topic);
    if (within.hits > 0 && within.hits >= search(rest.join(" ")).hits) {
      return { kind: "search", query: rest.join(" "), result: within };
    }
    if (rest.every((word) => result.unknown.includes(word))) return { kind: "topic", topic, unknown: result.unknown };
  }
  if (result.found.length > 0 || result.signs.length > 0) return { kind: "search", query: phrase, result };
  throw await nothingFound(phrase, words);
}

function unknownIn(wanted: Answered): readonly string[] {
  switch (wanted.kind) {
    case "search":
      return wanted.result.unknown;
    case "topic":
      return wanted.unknown ?? [];
    case "topics":
    case "area":
    case "sources":
      return [];
  }
}

/** A topic by its name, with a space or a hyphen, or by another word for it. */
function topicNamed(typed: string): TopicId | undefined {
  const wanted = typed.toLowerCase().replace(/[\s_]+/g, "-");
  return TOPIC_IDS.find((id) => id === wanted || TOPICS[id].also.includes(wanted));
}

async function sourcesNamed(typed: readonly string[]): Promise<readonly SourceId[]> {
  if (typed.length === 0) return ALL_SOURCES;
  const found = ALL_SOURCES.filter((id) =>
    typed.every((word) => `${id} ${SOURCES[id].title}`.toLowerCase().includes(word)),
  );
  if (found.length > 0) return found;
  const wanted = typed.join(" ");
  throw new UserError(
    `No source has this in its name: ${plainText(wanted)}.`,
    await meantOr(wanted, ALL_SOURCES, "All of them: spasm-coach learn sources"),
  );
}

/** The words that stand nowhere, and what they may be slips for. */
async function notFoundLines(unknown: readonly string[], page: Page): Promise<readonly string[]> {
  const slips = (await Promise.all(unknown.map((word) => slipFor(word, KNOWN_WORDS)))).filter(
    (word) => word !== undefined,
  );
  return unknownLines(unknown, slips, page);
}

/** Nothing holds any of these words: the nearest one that something holds, and the topics. */
async function nothingFound(phrase: string, words: readonly string[]): Promise<UserError> {
  const known = [...new Set([...LEARN_WORDS, ...KNOWN_WORDS])];
  const meant = await Promise.all(words.map((word) => slipFor(word, known)));
  const guess = words.map((word, index) => meant[index] ?? plainText(word)).join(" ");
  const all = "All topics: spasm-coach learn";
  return new UserError(
    `Nothing found for: ${plainText(phrase)}.`,
    meant.every((word) => word === undefined) ? all : `${all}. Did you mean: spasm-coach learn ${guess}`,
  );
}

function itemsOf(topic: TopicId): readonly Found[] {
  switch (topic) {
    case "technique":
      return TECHNIQUES.map((technique) => ({ kind: "technique", topic, technique }));
    case "evidence":
      return CLAIMS.map((claim) => ({ kind: "claim", topic, claim }));
    default:
      return TOPICS[topic].lessons.map((lesson) => ({ kind: "lesson", topic, lesson }));
  }
}

function linesOf(wanted: Answered, page: Page, isHeard: boolean, draws: boolean): readonly string[] {
  switch (wanted.kind) {
    case "topics":
      return topicsLines(Object.values(TOPICS), COACHED_AREAS, page);
    case "topic": {
      const { topic } = wanted;
      const table = topic === "technique" && !isHeard ? techniqueTable(TECHNIQUES, page) : [];
      const meanings = topic === "evidence" ? ["", ...sureLines(page)] : [];
      return [...topicLines(TOPICS[topic], itemsOf(topic), page, table), ...meanings];
    }
    case "area":
      return areaLines(areaLesson(wanted.area), page, draws);
    case "sources":
      return sourceLines(wanted.ids, page);
    case "search":
      return searchLines(plainText(wanted.query), wanted.result, page);
  }
}

function jsonOf(wanted: Answered): object {
  switch (wanted.kind) {
    case "topics":
      return topicsJson(Object.values(TOPICS), COACHED_AREAS);
    case "topic": {
      const { id, title } = TOPICS[wanted.topic];
      return { topic: id, title, ...foundJson(itemsOf(wanted.topic)) };
    }
    case "area":
      return areaJson(areaLesson(wanted.area));
    case "sources":
      return { sources: sourcesJson(wanted.ids) };
    case "search": {
      const { unknown, signs, found } = wanted.result;
      return { query: wanted.query, unknown, ...foundJson(found, signs) };
    }
  }
}
