import { describe, expect, test } from "vitest";
import { BODY_AREAS, type BodyArea } from "../../src/body.ts";
import { areaLesson } from "../../src/learn/area.ts";
import { SURE_WORDS } from "../../src/learn/lesson.ts";
import { COACHED_AREAS, PLAYBOOKS } from "../../src/protocols/index.ts";
import { CRAMP_AREAS } from "../../src/protocols/cramp.ts";
import { areaLines } from "../../src/report/learn-text.ts";
import { flagsConcerning } from "../../src/triage/assess.ts";
import { URGENCIES, type RedFlag } from "../../src/triage/red-flag.ts";

const PAGE = { columns: 80, fill: (text: string): string => text };
const textOf = (area: BodyArea): string => areaLines(areaLesson(area), PAGE, false).join("\n");
/** As it reads: the breaks of the window and the indents gone. */
const flat = (text: string): string => text.replaceAll(/\s+/g, " ");

describe.each(BODY_AREAS.map((area) => [area]))("learn %s", (area) => {
  const text = flat(textOf(area));

  test("shows every sign that everybody is asked, the hint with it, and counts the others", () => {
    const playbooks = PLAYBOOKS.filter((playbook) => playbook.area === area);
    const signs = flagsConcerning([area, ...playbooks.flatMap(({ touches }) => touches)]);
    const open = signs.filter(({ onlyIf }) => onlyIf === undefined);
    const missing = open
      .filter((sign) => !isAskedMoreUrgently(sign, open))
      .filter(({ ask, hint }) => !text.includes(ask) || !text.includes((hint ?? "").replace(/\.$/, "")));
    expect([missing.map(({ id }) => id), areaLesson(area).gatedSigns]).toEqual([[], signs.length - open.length]);
  });

  test("names a sign once, where it is most urgent, and not again under something milder", () => {
    const { signs } = areaLesson(area);
    const asks = Object.values(signs)
      .flat()
      .map(({ ask }) => ask);
    expect(asks.filter((ask, index) => asks.indexOf(ask) !== index)).toEqual([]);
  });

  test("begins with calling now, and what a session is made of comes after the signs and the never list", () => {
    const places = ["Call {EMERGENCY} now:", "Be seen today:", "Never press here", "spasm-coach start"].map((part) =>
      text.indexOf(part),
    );
    expect(places.filter((place) => place >= 0)).toEqual(
      places.filter((place) => place >= 0).toSorted((a, b) => a - b),
    );
    expect(text).toMatch(/^\S.{0,40}First, the warning signs\. Call \{EMERGENCY\} now:/);
  });

  test("gives the one rule for pressing", () => {
    expect(text).toContain("Press only where there is thick muscle.");
  });
});

describe.each(COACHED_AREAS.map((area) => [area]))("learn %s, which has a session", (area) => {
  const playbooks = PLAYBOOKS.filter((playbook) => playbook.area === area);

  test("says of each session how sure we are and where it comes from, and claims a trial of none that presses", () => {
    const { contents } = areaLesson(area);
    const text = flat(textOf(area));
    const untold = contents.filter(
      ({ sure, sources }) => !text.includes(flat(`How sure: ${SURE_WORDS[sure]}. From: ${sources.join(", ")}.`)),
    );
    expect(untold).toEqual([]);
    expect(contents.filter(({ press, sure }) => press !== null && sure === "low")).toEqual([]);
  });

  test("names where nobody presses and where is pressed, the movements and the tests of each playbook", () => {
    const text = flat(textOf(area));
    const wanted = playbooks.flatMap(({ press, moves, movements }) => [
      ...(press === null ? [] : [press.never, press.where]),
      ...moves.map(({ instruction }) => instruction),
      ...movements.map(({ name }) => name),
    ]);
    expect(wanted.filter((part) => !text.includes(part))).toEqual([]);
  });

  test("has no timings laid out as a programme: no length of a hold, a stretch or the warmth, no number of repeats", () => {
    const { contents } = areaLesson(area);
    const made = contents
      .flatMap(({ press, moves, stretches }) => [
        press ?? "",
        ...moves,
        ...stretches.map(({ instruction }) => instruction),
      ])
      .join(" ");
    expect(made).not.toMatch(/\b\d+ ?(times|reps|rounds|min|minutes|x)\b|\b(hold|press|warm)\b[^.]*\bseconds\b/i);
  });
});

test("a muscle the cramp clock knows shows its stretch, and no other does", () => {
  expect(BODY_AREAS.filter((area) => areaLesson(area).crampStretch.length > 0)).toEqual(
    BODY_AREAS.filter((area) => (CRAMP_AREAS as readonly BodyArea[]).includes(area)),
  );
});

/** Two places may ask the same: at the spine it is today, elsewhere a doctor is booked. */
function isAskedMoreUrgently(sign: RedFlag, signs: readonly RedFlag[]): boolean {
  const rank = ({ urgency }: RedFlag): number => URGENCIES.indexOf(urgency);
  return signs.some((other) => other.ask === sign.ask && rank(other) < rank(sign));
}
