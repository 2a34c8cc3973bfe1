import type { Size } from "../asking/keys.ts";
import { wrap } from "../asking/wrap.ts";
import { bodiesWith } from "../drawings/bodies.ts";
import { CLOSE_UPS } from "../drawings/close-ups.ts";
import type { Drawing } from "../drawings/drawing.ts";
import type { Plan } from "../session/plan.ts";

/** What is told of a place, and the drawing below it, or none. */
export interface WhereTold {
  readonly words: readonly string[];
  readonly drawing: Drawing | null;
}

const NOTHING_PRESSED = "Nothing is pressed in this plan.";

/** Where this plan works: the area, then the place to press. Nothing to press is shown when nothing is pressed. */
export function whereOf({ area, playbook, steps, tool }: Plan): readonly WhereTold[] {
  const body = bodiesWith(area);
  const press = steps.find(({ kind }) => kind === "press");
  if (press === undefined || tool === null)
    return [{ words: [`The area: ${body.words}`, NOTHING_PRESSED], drawing: body }];
  const closeUp = CLOSE_UPS[playbook] ?? null;
  return [
    { words: [`The area: ${body.words}`], drawing: body },
    {
      words: [
        `Where to press: ${press.where ?? ""}`,
        `Never: ${press.never ?? ""}`,
        ...(closeUp === null ? [] : [`To find it: ${closeUp.words}`]),
      ],
      drawing: closeUp,
    },
  ];
}

/** The drawing and its key, or nothing where it would not fit or is not to be drawn. */
export function drawingLines(drawing: Drawing | null, columns: number, draws: boolean): readonly string[] {
  if (drawing === null || !draws || drawing.lines.some((line) => line.length > columns)) return [];
  return [...drawing.lines, ...wrap(drawing.key, columns)];
}

/** Words first, then the drawing, one below the other. */
export function whereLines(told: readonly WhereTold[], columns: number, draws: boolean): readonly string[] {
  return told.flatMap(({ words, drawing }) => {
    const lines = drawingLines(drawing, columns, draws);
    return [...words, ...(lines.length === 0 ? [] : ["", ...lines, ""])];
  });
}

/** The same in pages of a window. No paragraph and no drawing is torn: a drawing taller than a page is left out. */
export function wherePages(
  told: readonly WhereTold[],
  { columns, rows }: Size,
  draws: boolean,
): readonly (readonly string[])[] {
  const whole = told.map(({ words, drawing }) => {
    const lines = drawingLines(drawing, columns, draws);
    const paragraphs = words.map((text) => wrap(text, columns));
    return packed([...paragraphs, ...(lines.length > rows ? [] : [lines])], rows);
  });
  const all = packed(whole.flat(), rows);
  return all.length === 1 ? all : whole.flat();
}

/** Blocks on as few pages as hold them in their order; only one taller than a page goes over two. */
function packed(blocks: readonly (readonly string[])[], rows: number): readonly (readonly string[])[] {
  const pages: string[][] = [];
  for (const block of blocks) {
    const page = pages.at(-1);
    if (page !== undefined && page.length + block.length <= rows) page.push(...block);
    else for (let from = 0; from < block.length; from += rows) pages.push(block.slice(from, from + rows));
  }
  return pages;
}
