import { capital } from "../asking/capital.ts";
import { wrap } from "../asking/wrap.ts";
import { AREA_WORDS, type BodyArea } from "../body.ts";
import { earliest } from "../log/day.ts";
import type { Drawing } from "../drawings/drawing.ts";
import type { AreaLesson, PlaybookContents } from "../learn/area.ts";
import type { TechniqueAdvice } from "../learn/choose.ts";
import {
  CERTAINTIES,
  SURE_MEANS,
  SURE_WORDS,
  VERDICT_WORDS,
  type Certainty,
  type Claim,
  type Lesson,
  type Technique,
  type Topic,
} from "../learn/lesson.ts";
import type { Found, SearchResult } from "../learn/search.ts";
import { NEVER_PRESS_RULE } from "../learn/topics/never-press.ts";
import { SOURCES, type SourceId } from "../sources/index.ts";
import type { RedFlag } from "../triage/red-flag.ts";
import { drawingLines } from "./where-text.ts";

/** Where the lines go: how wide it is, and the person's own numbers for the places left open in a text. */
export interface Page {
  readonly columns: number;
  readonly fill: (text: string) => string;
}

/** Lines of a block, and of what hangs below one of them. */
const INDENT = "  ";
/** So many results are shown whole; of the rest only the titles. */
const SHOWN_WHOLE_MAX = 4;
/** So many warning signs head a search. */
const SIGNS_SHOWN_MAX = 3;
const TITLES_SHOWN_MAX = 8;

/** The list of topics and areas, with examples. */
export function topicsLines(topics: readonly Topic[], areas: readonly BodyArea[], page: Page): readonly string[] {
  const widest = Math.max(...topics.map(({ id }) => id.length));
  const isWide = page.columns >= 60;
  return [
    ...flow("Learn about spasm, cramp and self-massage. Type a topic, an area, or what you look for.", page),
    "",
    ...topics.flatMap(({ id, about }) =>
      isWide
        ? flow(`${INDENT}${id.padEnd(widest)}${INDENT}${about}`, page, " ".repeat(widest + INDENT.length))
        : [...flow(`${INDENT}${id}`, page), ...flow(`${INDENT.repeat(2)}${about}`, page)],
    ),
    "",
    ...flow(`Areas: ${areas.join(", ")}`, page, INDENT),
    "",
    ...block(
      "For example:",
      ["spasm-coach learn which", "spasm-coach learn calf", "spasm-coach learn cramps magnesium"],
      page,
    ),
  ];
}

/** One topic: its title, what comes first, a table where there is one, then lesson by lesson. */
export function topicLines(
  topic: Topic,
  items: readonly Found[],
  page: Page,
  table: readonly string[],
): readonly string[] {
  return [
    ...flow(topic.title, page),
    ...topic.lead.flatMap((line) => flow(line, page)),
    ...(table.length === 0 ? [] : ["", ...table]),
    ...items.flatMap((item) => ["", ...foundLines(item, page)]),
    "",
    ...endLines(items.map(reviewedOn), page),
  ];
}

/** What a search found: warning signs first, the best answers whole, the rest by title. */
export function searchLines(query: string, { signs, found }: SearchResult, page: Page): readonly string[] {
  const whole = found.slice(0, SHOWN_WHOLE_MAX);
  const rest = found.slice(SHOWN_WHOLE_MAX);
  const blocks = [
    ...(signs.length === 0 ? [] : [signLines(signs, page)]),
    ...whole.map((item) => foundLines(item, page)),
    ...(rest.length === 0 ? [] : [moreLines(query, rest, page)]),
  ];
  return [...blocks.flatMap((lines) => [...lines, ""]), ...endLines(whole.map(reviewedOn), page)];
}

/** Words that nothing holds, and the known words they may be slips for. */
export function unknownLines(unknown: readonly string[], slips: readonly string[], page: Page): readonly string[] {
  if (unknown.length === 0) return [];
  const meant = slips.length === 0 ? "" : ` Did you mean ${slips.join(", ")}?`;
  return [...flow(`Not found here: ${unknown.join(", ")}.${meant}`, page), ""];
}

/** One area: its warning signs, where nobody presses, where it is, and what its sessions are made of. */
export function areaLines(lesson: AreaLesson, page: Page, draws: boolean): readonly string[] {
  const { area, where, signs, gatedSigns, never, contents, crampStretch } = lesson;
  const name = AREA_WORDS[area];
  const more =
    gatedSigns === 0
      ? "They are asked one by one"
      : `${String(gatedSigns)} more are asked by age, medicines and health`;
  return [
    ...flow(`${capital(name)}. First, the warning signs.`, page),
    "",
    ...signBlock("Call {EMERGENCY} now:", signs.emergency, page),
    ...signBlock("Be seen today:", signs.urgent, page),
    ...signBlock("Book a doctor or physio first:", signs.clinician, page),
    ...flow(`${more}: spasm-coach triage ${area}`, page, INDENT),
    ...flow(`Where each sign comes from: spasm-coach learn ${area} --json`, page, INDENT),
    "",
    ...block("Never press here", [...never, NEVER_PRESS_RULE, "The whole list: spasm-coach learn never-press"], page),
    "",
    ...block("Where that is", [where.words], page),
    ...drawn(where, page, draws),
    "",
    ...contents.flatMap((playbook) => [...contentsLines(playbook, page, draws), ""]),
    ...(contents.length === 0
      ? [...flow(`There is no session for the ${name}.`, page), ""]
      : [...flow(`For how long, and how hard, depends on you: spasm-coach start ${area}`, page, INDENT), ""]),
    ...(crampStretch.length === 0
      ? []
      : [
          ...block("A cramp that is on now", [...crampStretch, `spasm-coach start ${area} --cramp`], page),
          ...sureLine("low", lesson.crampSources, page),
          "",
        ]),
    ...endLines([lesson.reviewedOn], page),
  ];
}

/** What the chooser makes of the answers. */
export function adviceLines(
  { why, go, aftercare }: TechniqueAdvice,
  technique: Technique | undefined,
  page: Page,
): readonly string[] {
  const name = technique === undefined ? "A stretch, no massage." : `${technique.name}.`;
  return [
    ...flow(name, page),
    "",
    ...block("Why", [...why, ...(technique === undefined ? [] : [technique.found])], page),
    ...(technique === undefined ? [] : [...sureLine(technique.sure, technique.sources, page)]),
    "",
    ...block("Next", go, page),
    "",
    ...block("Afterwards", aftercare, page),
    "",
    ...flow("No technique has been shown to be best for spasm. This is who uses what.", page),
    ...flow("Side by side: spasm-coach learn technique table", page, INDENT),
  ];
}

/** The techniques at a glance, where there is room for columns. */
export function techniqueTable(techniques: readonly Technique[], page: Page): readonly string[] {
  const rows = techniques.map(({ name, sessionMinutes, perth2025, sure }) => [
    name,
    `${rangeText(sessionMinutes)} min`,
    `${rangeText(perth2025)} AUD`,
    SURE_WORDS[sure],
  ]);
  const head = ["Technique", "Session", "Perth 2025, an hour", "How sure it helps"];
  const widths = head.map((title, index) => Math.max(...[head, ...rows].map((row) => (row[index] ?? title).length)));
  const lines = [head, ...rows].map((row) =>
    row
      .map((cell, index) => cell.padEnd(widths[index] ?? 0))
      .join(INDENT)
      .trimEnd(),
  );
  return lines.some((line) => line.length > page.columns) ? [] : lines;
}

/** What the words after "How sure:" mean. */
export function sureLines(page: Page): readonly string[] {
  const meanings = CERTAINTIES.map((certainty) => `${SURE_WORDS[certainty]}: ${SURE_MEANS[certainty]}`);
  return block("How sure, in words", meanings, page);
}

/** Sources by their short names, with title and address. */
export function sourceLines(ids: readonly SourceId[], page: Page): readonly string[] {
  return ids.flatMap((id) => {
    const { title, address, readOn } = SOURCES[id];
    // An address is left whole, for the terminal to break: two halves of one cannot be opened or copied.
    return [...block(id, [title], page), `${INDENT}${address}`, ...flow(`${INDENT}Read ${readOn}`, page)];
  });
}

/** One found thing, as it stands on the screen. */
function foundLines(found: Found, page: Page): readonly string[] {
  switch (found.kind) {
    case "lesson":
      return lessonLines(found.lesson, page);
    case "claim":
      return claimLines(found.claim, page);
    case "technique":
      return techniqueLines(found.technique, page);
  }
}

function lessonLines({ title, say, sure, sources }: Lesson, page: Page): readonly string[] {
  return [...block(title, say, page), ...sureLine(sure, sources, page)];
}

/** The verdict and our own words come before what was found: the answer first. */
function claimLines({ heard, verdict, say, found, sure, sources }: Claim, page: Page): readonly string[] {
  const judged = VERDICT_WORDS[verdict];
  const ours = say ?? "We do not say it.";
  const lines = [`${capital(judged)}. ${ours}`, ...found.map((line) => `Found: ${line}`)];
  return [...block(`Said: ${heard}`, lines, page), ...sureLine(sure, sources, page)];
}

function techniqueLines(technique: Technique, page: Page): readonly string[] {
  const { name, what, depth, bestFor, found, mind, sessionMinutes, perth2025, sure, sources } = technique;
  return [
    ...block(
      name,
      [
        `What: ${what}`,
        `Pressure: ${depth}`,
        `Used for: ${bestFor}`,
        `Found: ${found}`,
        `Mind: ${mind}`,
        `Session: ${rangeText(sessionMinutes)} minutes. Perth, 2025: ${rangeText(perth2025)} Australian dollars an hour, from one article, not checked since.`,
      ],
      page,
    ),
    ...sureLine(sure, sources, page),
  ];
}

function contentsLines(parts: PlaybookContents, page: Page, draws: boolean): readonly string[] {
  const { titles, press, closeUp, moves, stretches, tests, sure, sources } = parts;
  const drawing = drawn(closeUp, page, draws);
  return [
    ...block(
      `A session: ${titles.join("; ")}`,
      [
        press === null ? "Nothing is pressed." : `Where it presses: ${press}`,
        ...(closeUp === null ? [] : [`To find it: ${closeUp.words}`]),
      ],
      page,
    ),
    ...(drawing.length === 0 ? [] : [...drawing, ""]),
    ...[
      ...moves,
      ...stretches.map(({ name, instruction }) => `Stretch${name === null ? "" : `, ${name}`}: ${instruction}`),
      `Tried before and after: ${tests.join(", or ")}.`,
    ].flatMap((line) => flow(`${INDENT}${line}`, page, INDENT)),
    ...sureLine(sure, sources, page),
  ];
}

/** A drawing below an empty line, where there is one and somebody sees it. */
function drawn(drawing: Drawing | null, { columns }: Page, draws: boolean): readonly string[] {
  const lines = drawingLines(drawing, columns, draws);
  return lines.length === 0 ? [] : ["", ...lines];
}

function signLines(signs: readonly RedFlag[], page: Page): readonly string[] {
  const shown = signs.slice(0, SIGNS_SHOWN_MAX);
  const more = signs.length > shown.length ? "More of them, one by one" : "All of them, one by one";
  return [
    ...flow("Warning signs with these words. Is one true now? Then this comes first.", page),
    ...shown.flatMap((flag) => [
      ...flow(`${INDENT}${signText(flag)}`, page, INDENT),
      ...flag.say.lines.slice(0, 1).flatMap((line) => flow(`${INDENT.repeat(2)}${line}`, page, INDENT)),
    ]),
    ...flow(`${INDENT}${more}: spasm-coach triage`, page, INDENT),
    ...flow(`${INDENT}What to do, step by step: spasm-coach learn which`, page, INDENT),
  ];
}

function signBlock(title: string, signs: readonly RedFlag[], page: Page): readonly string[] {
  return signs.length === 0 ? [] : [...block(title, signs.map(signText), page), ""];
}

/** The hint is part of a sign. */
function signText({ ask, hint }: RedFlag): string {
  return hint === undefined ? ask : `${ask} (${hint.replace(/\.$/, "")})`;
}

function moreLines(query: string, rest: readonly Found[], page: Page): readonly string[] {
  const shown = rest.slice(0, TITLES_SHOWN_MAX).map((item) => `${item.topic}: ${titleOf(item)}`);
  const left = rest.length - shown.length;
  const also = left > 0 ? [`and ${String(left)} more`] : [];
  const [first] = rest;
  const only = first === undefined ? [] : [`In one topic only: spasm-coach learn ${first.topic} ${query}`];
  return block("Also here", [...shown, ...also, ...only], page);
}

function titleOf(found: Found): string {
  switch (found.kind) {
    case "lesson":
      return found.lesson.title;
    case "claim":
      return `"${found.claim.heard.replace(/\.$/, "")}"`;
    case "technique":
      return found.technique.name;
  }
}

function reviewedOn(found: Found): string {
  switch (found.kind) {
    case "lesson":
      return found.lesson.reviewedOn;
    case "claim":
      return found.claim.reviewedOn;
    case "technique":
      return found.technique.reviewedOn;
  }
}

function sureLine(sure: Certainty, sources: readonly SourceId[], page: Page): readonly string[] {
  return flow(`${INDENT}How sure: ${SURE_WORDS[sure]}. From: ${sources.join(", ")}.`, page, INDENT);
}

/** The oldest review among them, and where the short names of sources are spelled out. */
function endLines(reviews: readonly string[], page: Page): readonly string[] {
  const oldest = earliest(reviews);
  if (oldest === undefined) return [];
  return flow(`Last reviewed ${oldest}. Short names of sources in full: spasm-coach learn sources`, page, INDENT);
}

/** A title, and its lines below it. */
function block(title: string, lines: readonly string[], page: Page): readonly string[] {
  return [...flow(title, page, INDENT), ...lines.flatMap((line) => flow(`${INDENT}${line}`, page, INDENT))];
}

function rangeText({ least, most }: { readonly least: number; readonly most: number }): string {
  return least === most ? String(least) : `${String(least)}-${String(most)}`;
}

function flow(text: string, { columns, fill }: Page, indent = ""): readonly string[] {
  return wrap(fill(text), columns, indent);
}
