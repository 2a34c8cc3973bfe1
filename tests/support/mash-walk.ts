import fc from "fast-check";
import type { Back, Form } from "../../src/asking/form.ts";
import { QUIET_AFTER_MS, QUIET_BEFORE_MS, SETTLE_MS, type Size } from "../../src/asking/keys.ts";
import { pageOf, type TickState } from "../../src/asking/tick-form.ts";
import type { BodyArea } from "../../src/body.ts";
import { start } from "../../src/commands/start.ts";
import { triageScreens } from "../../src/commands/visit/triage-screens.ts";
import { EXIT, Interrupted } from "../../src/exit.ts";
import { COACHED_AREAS, playbookFor } from "../../src/protocols/index.ts";
import { redFlagsFor, type Answer } from "../../src/triage/assess.ts";
import { healthQuestionsFor } from "../../src/triage/health/index.ts";
import type { Facts } from "../../src/triage/facts.ts";
import type { World } from "../../src/world/world.ts";
import { fakeWorld } from "./fake-world.ts";
import { run, type Input } from "./keys-hand.ts";
import { KEYS } from "./keys-screens.ts";
import { FIRST_RUN, START_CALF } from "./visits.ts";

/** Keys mashed, held, flooded or pasted, and windows resized, from the first screen of a real visit to its plan. */

/** What only the screen of a plan says. */
const PLAN = "Enter start · c change";
const SIZES: readonly Size[] = [
  { columns: 80, rows: 24 },
  { columns: 40, rows: 12 },
  { columns: 120, rows: 50 },
  { columns: 30, rows: 8 },
];
const HELD_REPEAT_MS = 33;
const HELD_FIRST_MS = 500;

/** A key or a new size, so long after the one before. */
type Stroke = (({ readonly key: string } | { readonly size: Size }) & { readonly gapMs: number })[];

export interface Mashed {
  readonly command: "start" | "triage";
  readonly area: BodyArea;
  readonly size: Size;
  readonly strokes: readonly Stroke[];
}

const wanted = fc.constantFrom(...KEYS, "n", "n", "n", "n", "enter", "enter", "y", "1", "2");
const burst = (gap: { min: number; max: number }): fc.Arbitrary<Stroke> =>
  fc.array(fc.record({ key: wanted, gapMs: fc.integer(gap) }), { minLength: 1, maxLength: 12 });
const calm = (key: fc.Arbitrary<string>): fc.Arbitrary<Stroke> =>
  fc.tuple(key, fc.integer({ min: 401, max: 900 })).map(([pressed, gapMs]) => [{ key: pressed, gapMs }]);
const hold: fc.Arbitrary<Stroke> = fc
  .record({ key: wanted, fromMs: fc.integer({ min: 0, max: 900 }), repeats: fc.nat(25) })
  .map(({ key, fromMs, repeats }) => [
    { key, gapMs: fromMs },
    ...Array.from({ length: repeats }, (_, index) => ({ key, gapMs: index === 0 ? HELD_FIRST_MS : HELD_REPEAT_MS })),
  ]);
const resize: fc.Arbitrary<Stroke> = fc
  .record({ size: fc.constantFrom(...SIZES), gapMs: fc.integer({ min: 0, max: 600 }) })
  .map((one) => [one]);
/** A tick that stands, and the halt after it read to its end. */
const halting: fc.Arbitrary<Stroke> = fc
  .tuple(...["1", "enter", "y", "enter"].map((key) => calm(fc.constant(key))))
  .map((keys) => keys.flat());
const wild: fc.Arbitrary<Stroke> = fc.oneof(
  halting,
  burst({ min: 0, max: 0 }), // pasted
  burst({ min: 1, max: 5 }), // flooded
  burst({ min: 5, max: 99 }), // mashed
  burst({ min: 90, max: 450 }), // pressed quickly, around every limit
  hold,
  resize,
  calm(wanted),
);

/** A calm walk to the plan, with wild strokes put in anywhere and after it; or nothing but wild strokes. */
const strayed: fc.Arbitrary<readonly Stroke[]> = fc
  .record({
    walk: fc.tuple(...keysOf(FIRST_RUN.replaceAll("none", "n")).map((key) => calm(fc.constant(key)))),
    wild: fc.array(fc.record({ at: fc.nat(40), stroke: wild }), { maxLength: 5 }),
    more: fc.array(calm(fc.constantFrom("n", "enter", "1", "3", "b")), { maxLength: 12 }),
  })
  .map(({ walk, wild: put, more }) => {
    const strokes: Stroke[] = [...walk];
    for (const { at, stroke } of put) strokes.splice(at, 0, stroke);
    return [...strokes, ...more];
  });

export const mashed: fc.Arbitrary<Mashed> = fc.record({
  command: fc.constantFrom("start" as const, "start" as const, "triage" as const),
  area: fc.constantFrom(...COACHED_AREAS),
  size: fc.constantFrom(...SIZES),
  strokes: fc.oneof(
    { weight: 3, arbitrary: strayed },
    { weight: 1, arbitrary: fc.array(wild, { minLength: 5, maxLength: 40 }) },
  ),
});

/** Where a visit came to, and what must never be: a sign passed without a calm `n`, a plan over an open sign. */
export interface Walk {
  /** Pages with signs that a calm `n` has passed. */
  readonly passed: number;
  readonly end: "plan" | "halt" | "not-now" | "under way" | "ended";
  readonly wrong: readonly string[];
}

/** Runs a whole visit of somebody new over these keys, with a clock that the keys move. */
export async function walk({ command, area, size, strokes }: Mashed): Promise<Walk> {
  const inputs = inputsOf(strokes);
  const fake = fakeWorld({ size });
  const answers = new Map<string, Answer>();
  const wrong: string[] = [];
  let left: readonly Input[] = inputs;
  let [window, atMs, passed] = [size, 0, 0];
  const plan = { stands: false };

  const ask = <State, Given>(form: Form<State, Given>): Promise<Given | Back> => {
    const first = form.view(form.step(form.start, { kind: "shown", atMs, size: window }), window).join("\n");
    if (first.includes(PLAN)) {
      plan.stands = true;
      return Promise.reject(new Interrupted());
    }
    const passing = passedPages(form, window, atMs, inputs, (page) => {
      passed += 1;
      wrong.push(...page);
    });
    const ended = run(form, left, { size: window, shownAtMs: atMs, watch: passing });
    for (const input of left.slice(0, left.length - ended.left.length)) if ("size" in input) window = input.size;
    [left, atMs] = [ended.left, ended.endedAtMs];
    if (ended.answer === undefined) return Promise.reject(new Interrupted());
    if (isTicks(ended.state)) for (const [id, answer] of ended.state.answers) answers.set(id, answer);
    return Promise.resolve(ended.answer);
  };
  const world: World = { ...fake.world, terminal: { ...fake.world.terminal, ask } };
  const visit = command === "start" ? start(world, { ...START_CALF, area }) : triageScreens(world, area);
  const exit = await visit.catch((error: unknown) => {
    if (error instanceof Interrupted) return null;
    throw error;
  });
  const isThrough = plan.stands || (command === "triage" && exit === EXIT.done && isTold(fake.printed));
  if (isThrough) {
    const areas = command === "start" ? (playbookFor(area)?.touches ?? [area]) : [area];
    const open = redFlagsFor(areas, factsOf(areas, fake.events, answers)).filter(({ id }) => answers.get(id) !== "no");
    wrong.push(...open.map(({ id }) => `a plan, and ${id} was never answered "no"`));
  }
  return { passed, end: endOf(isThrough, exit), wrong };
}

/**
 * Watches one screen: each sign that becomes a "no" must have stood on the page, and the key before it must have been
 * a lone `n`, pressed once the page had stood and followed by quiet. Told of every page passed, with what was wrong.
 */
function passedPages<State>(
  form: Form<State, unknown>,
  size: Size,
  shownAtMs: number,
  inputs: readonly Input[],
  tell: (wrong: readonly string[]) => void,
): (state: State, atMs: number) => void {
  let before = form.step(form.start, { kind: "shown", atMs: shownAtMs, size });
  let sinceMs = shownAtMs;
  return (state, atMs) => {
    if (!isTicks(state) || !isTicks(before)) return;
    const earlier: TickState = before;
    const page = earlier.stage.kind === "rest" ? earlier.stage.page : pageOf(earlier);
    const cleared = state.screen.lines.filter(
      ({ id, kind }) => kind === "sign" && state.answers.get(id) === "no" && !earlier.answers.has(id),
    );
    if (cleared.length > 0) {
      const unseen = cleared.filter((line) => !page.includes(line));
      const hurried = hurryOf(inputs, sinceMs, atMs);
      tell([
        ...unseen.map(({ id }) => `${id} was passed and not on the page`),
        ...(hurried === undefined ? [] : [`${cleared[0]?.id ?? ""} and others were passed: ${hurried}`]),
      ]);
    }
    if (atMs !== sinceMs && (isResized(inputs, atMs) || stands(state) !== stands(earlier))) sinceMs = atMs;
    before = state;
  };
}

/** What was not calm about the last key before this moment, or undefined. */
function hurryOf(inputs: readonly Input[], sinceMs: number, atMs: number): string | undefined {
  const keys = inputs.flatMap((input) => ("key" in input ? [input] : []));
  const index = keys.findLastIndex((one) => one.atMs < atMs);
  const last = keys[index];
  if (last?.key !== "n") return `the key was ${last?.key ?? "none"}`;
  if (last.atMs - sinceMs < SETTLE_MS) return `n came ${String(last.atMs - sinceMs)} ms after the page`;
  const gapMs = last.atMs - (keys[index - 1]?.atMs ?? -Infinity);
  if (gapMs < QUIET_BEFORE_MS) return `n came ${String(gapMs)} ms after another key`;
  const quietMs = (keys[index + 1]?.atMs ?? Infinity) - last.atMs;
  return quietMs < QUIET_AFTER_MS ? `another key came ${String(quietMs)} ms after n` : undefined;
}

function stands({ stage, answers }: TickState): string {
  return `${stage.kind} ${String(answers.size)} ${stage.kind === "confirming" ? stage.left.join() : ""}`;
}

function isResized(inputs: readonly Input[], atMs: number): boolean {
  return inputs.some((input) => "size" in input && input.atMs === atMs);
}

function isTicks(state: unknown): state is TickState {
  return typeof state === "object" && state !== null && "ticked" in state && "screen" in state;
}

/** What the person has told so far: their age, and every fact that was not a plain "no". */
function factsOf(areas: readonly BodyArea[], events: readonly unknown[], answers: ReadonlyMap<string, Answer>): Facts {
  const ages = (events as readonly { readonly age?: number | null }[]).flatMap(({ age }) => age ?? []);
  const health = Object.fromEntries(
    healthQuestionsFor(areas).map(({ id }) => [id, (answers.get(id) ?? "no") !== "no"]),
  ) as Facts["health"];
  return { age: ages.at(-1), health };
}

function isTold(printed: readonly string[]): boolean {
  return printed.some((text) => text.startsWith("No warning sign ticked."));
}

function endOf(isThrough: boolean, exit: number | null): Walk["end"] {
  if (isThrough) return "plan";
  if (exit === EXIT.halted) return "halt";
  if (exit === EXIT.notNow) return "not-now";
  return exit === null ? "under way" : "ended";
}

function inputsOf(strokes: readonly Stroke[]): readonly Input[] {
  let atMs = 0;
  return strokes.flat().map(({ gapMs, ...what }) => {
    atMs += gapMs;
    return { ...what, atMs };
  });
}

function keysOf(text: string): readonly string[] {
  return text.split(" ").flatMap((word) => (word.startsWith("'") ? [...word.replaceAll("'", "")] : [word]));
}

/** What was seen in so many visits. Throws at the first that went wrong, with its keys. */
export async function mashWalks(numRuns: number, seed: number): Promise<Readonly<Record<string, number>>> {
  const seen: Record<string, number> = { keys: 0, pages: 0 };
  await fc.assert(
    fc.asyncProperty(mashed, async (one) => {
      const { end, passed, wrong } = await walk(one);
      if (wrong.length > 0) throw new Error(wrong.join("; "));
      seen["keys"] = (seen["keys"] ?? 0) + one.strokes.flat().length;
      seen["pages"] = (seen["pages"] ?? 0) + passed;
      seen[end] = (seen[end] ?? 0) + 1;
    }),
    { numRuns, seed },
  );
  return seen;
}
