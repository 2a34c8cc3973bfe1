import type { BodyArea } from "../../body.ts";
import type { AreaLesson } from "../../learn/area.ts";
import type { Topic } from "../../learn/lesson.ts";
import type { Found } from "../../learn/search.ts";
import { SOURCES, type Source, type SourceId } from "../../sources/index.ts";
import type { RedFlag } from "../../triage/red-flag.ts";

/** The list of topics and areas, for programs. */
export function topicsJson(topics: readonly Topic[], areas: readonly BodyArea[]): object {
  return { topics: topics.map(({ id, title, about }) => ({ id, title, about })), areas };
}

/** Lessons, claims and techniques, each under its own name, and every source they cite. */
export function foundJson(found: readonly Found[], signs: readonly RedFlag[] = []): object {
  const lessons = found.flatMap((item) =>
    item.kind === "lesson" ? [{ topic: item.topic, ...withoutOtherWords(item.lesson) }] : [],
  );
  const claims = found.flatMap((item) => (item.kind === "claim" ? [withoutOtherWords(item.claim)] : []));
  const techniques = found.flatMap((item) => (item.kind === "technique" ? [withoutOtherWords(item.technique)] : []));
  const cited = [...lessons, ...claims, ...techniques, ...signs].flatMap(({ sources }) => sources);
  return { signs: signs.map(signJson), lessons, claims, techniques, sources: sourcesJson(cited) };
}

/** One area: its signs by urgency, where nobody presses, and what its sessions are made of. */
export function areaJson({ where, signs, contents, sources, ...rest }: AreaLesson): object {
  const all = Object.values(signs).flat();
  return {
    ...rest,
    where: where.words,
    contents: contents.map(({ closeUp, ...parts }) => ({ ...parts, toFindIt: closeUp?.words ?? null })),
    signs: all.map(signJson),
    sources: sourcesJson([...sources, ...all.flatMap((flag) => flag.sources)]),
  };
}

/** Title and address of each source, by its short name. */
export function sourcesJson(ids: readonly SourceId[]): Readonly<Record<string, Source>> {
  return Object.fromEntries([...new Set(ids)].sort().map((id) => [id, SOURCES[id]]));
}

function signJson({ id, ask, hint, urgency, say, sources, reviewedOn }: RedFlag): object {
  return { id, ask, ...(hint === undefined ? {} : { hint }), urgency, say: say.lines, sources, reviewedOn };
}

function withoutOtherWords<Item extends { readonly also?: readonly string[] }>(item: Item): Omit<Item, "also"> {
  const { also: _words, ...rest } = item;
  return rest;
}
