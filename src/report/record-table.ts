import { dayOf, inOrder } from "../log/day.ts";
import type { Event, SessionEvent } from "../log/event.ts";
import { isIn, type View } from "../log/history.ts";
import { plainText, triggerText } from "../log/words.ts";
import { csv, type Cell } from "./csv.ts";
import { howFarName } from "./how-far-text.ts";

/** What a table tells of one event. A column that says nothing about it stays empty. */
type Row = Readonly<Partial<Record<Column, Cell>>>;

const COLUMNS = [
  "kind",
  "happened",
  "day",
  "area",
  "side",
  "pain",
  "movement",
  "movement_pain",
  "pain_after",
  "movement_pain_after",
  "result",
  "new_after",
  "held_seconds",
  "tools",
  "cramps",
  "minutes",
  "let_go",
  "what_helped",
  "no_spasm",
  "whole_day",
  "triggers",
  "note",
  "about_day",
  "since",
  "change",
  "activities",
  "next_day",
  "urgency",
  "signs",
  "practice",
  "partial",
  "time_zone",
  "id",
  "how_far",
  "how_far_after",
] as const;
type Column = (typeof COLUMNS)[number];

/** Sessions, cramps, entries, halts and next-day answers as they stand, oldest first, as CSV. */
export function recordTable(events: readonly Event[], view: View, notes: boolean): Generator<string> {
  const columns = COLUMNS.filter((column) => notes || column !== "note");
  const shown = events.filter((event) => rowOf(event) !== null && isIn(view, event));
  const rows = inOrder(shown, ({ happened }) => Date.parse(happened)).map((event) => {
    const row: Row = { ...commonOf(event), ...rowOf(event) };
    return columns.map((column) => row[column] ?? null);
  });
  return csv(columns, rows);
}

function commonOf({ kind, id, happened, zone }: Event): Row {
  return { kind, id: plainText(id), happened, day: dayOf(happened), time_zone: plainText(zone) };
}

/** Null for what only the program needs: health answers, checks, changes. The whole record holds them. */
function rowOf(event: Event): Row | null {
  switch (event.kind) {
    case "session": {
      const { area, side, movement, result, practice, partial, heldSeconds } = event;
      return {
        area,
        side,
        result,
        practice,
        partial,
        pain: event.painBefore,
        pain_after: event.painAfter,
        movement: plainText(movement),
        movement_pain: event.movementPainBefore,
        movement_pain_after: event.movementPainAfter,
        new_after: event.harm,
        held_seconds: heldSeconds,
        tools: event.tools.join("; "),
        triggers: event.triggers.map(plainText).join("; "),
        how_far: howFarCell(event, "before"),
        how_far_after: howFarCell(event, "after"),
      };
    }
    case "cramp": {
      const { area, practice, minutes, letGo, worked } = event;
      return { area, practice, minutes, let_go: letGo, what_helped: worked === null ? null : plainText(worked) };
    }
    case "entry": {
      const { area, side, pain, cramps, none, only, triggers, note } = event;
      return {
        area,
        side,
        pain,
        cramps,
        no_spasm: none,
        whole_day: none || only === true,
        triggers: triggers.map(triggerText).join("; "),
        note: note === null ? null : plainText(note),
      };
    }
    case "halt":
      return { area: event.area, urgency: event.urgency, signs: event.raised.map(plainText).join("; ") };
    case "next-day":
      return {
        area: event.area,
        pain: event.pain,
        movement_pain: event.movementPain,
        about_day: event.day,
        next_day: event.answer,
      };
    case "weekly": {
      const activities = event.activities.map(({ name, score }) => `${plainText(name)} ${String(score)}`).join("; ");
      return { area: event.area, since: event.since, change: event.change, activities };
    }
    case "plan":
      return { area: event.area, since: event.since, change: event.change };
    case "asks":
    case "mistake":
    case "cleared":
    case "profile":
    case "edit":
    case "undo":
    case "name":
      return null;
  }
}

/** "knee", "8 cm". */
function howFarCell({ movement, howFar }: SessionEvent, when: "before" | "after"): Cell {
  if (howFar === undefined) return null;
  const name = howFarName(movement, howFar.unit, howFar[when]);
  return name === null || howFar.unit === "step" ? name : `${name} cm`;
}
