import { describe, expect, test } from "vitest";
import { drawingFor } from "../../src/drawings/drawing-for.ts";
import { PLAYBOOKS } from "../../src/protocols/index.ts";
import { announcementOf, pictureOf } from "../../src/session/picture.ts";
import { startOf } from "../../src/session/player.ts";
import { USUAL_KEYS } from "../../src/session/session-keys.ts";
import { timelineOf, type Phase } from "../../src/session/timeline.ts";
import { planWith } from "../support/keys-session.ts";

const PRESSING = PLAYBOOKS.filter(({ press }) => press !== null);

/** A person who is getting in place, with the words of this playbook. */
function gettingInPlace({ id, area, press }: (typeof PLAYBOOKS)[number]) {
  const [settle] = timelineOf(planWith()).filter(({ kind }) => kind === "settle");
  if (settle === undefined || press === null) throw new Error("nothing is pressed");
  const [{ position: how }] = press.tools;
  const phase: Phase = { ...settle, instruction: how, where: press.where, never: press.never };
  const shown = { area, pressureCap: 6, keys: USUAL_KEYS, drawing: drawingFor(id, area) };
  return { timeline: [phase], shown, drawing: shown.drawing, phase, state: startOf([phase]) };
}

const flat = (lines: readonly string[]): string => lines.join(" ").replace(/\s+/g, " ");

describe.each(PRESSING.map((playbook) => [playbook.id, playbook] as const))(
  "getting in place for %s",
  (_id, playbook) => {
    const { timeline, shown, drawing, phase, state } = gettingInPlace(playbook);
    const drawn = (columns: number, rows: number) => pictureOf(timeline, shown, state, { columns, rows }, false);

    test("at 80 by 24 has the drawing beside all the words", () => {
      const lines = drawn(80, 24);
      expect(lines.length).toBeLessThanOrEqual(24);
      expect(lines.filter((line) => line.length > 80)).toEqual([]);
      expect(lines.slice(0, drawing.lines.length).map((line) => line.slice(42))).toEqual(drawing.lines);
      const words = flat(lines.map((line) => line.slice(0, 39)));
      for (const wanted of [phase.where, phase.never, phase.instruction]) expect(words).toContain(wanted ?? "-");
    });

    test("at 40 columns has it below the words where the window is tall, and words alone where it is not", () => {
      const { drawing: _drawing, ...bare } = shown;
      expect(drawn(40, 60).slice(-drawing.lines.length - 1)).toEqual([...drawing.lines, drawing.key]);
      expect(flat(drawn(40, 60))).toContain(`Never: ${phase.never ?? "-"}`);
      expect(drawn(40, 24)).toEqual(pictureOf(timeline, bare, state, { columns: 40, rows: 24 }, false));
    });

    test("is told in words alone where nothing is drawn over", () => {
      expect(announcementOf(phase, shown, state).filter((line) => /[#x]{3}/.test(line))).toEqual([]);
    });
  },
);

test("while pressing there is no drawing: the eyes are elsewhere, and the clock keeps its place", () => {
  const timeline = timelineOf(planWith()).filter(({ kind }) => kind === "hold");
  const plan = { area: "calf", pressureCap: 6, keys: USUAL_KEYS } as const;
  const size = { columns: 80, rows: 24 };
  const picture = pictureOf(timeline, { ...plan, drawing: drawingFor("calf", "calf") }, startOf(timeline), size, false);
  expect(picture).toEqual(pictureOf(timeline, plan, startOf(timeline), size, false));
});
