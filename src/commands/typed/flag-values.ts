import { isPainScore, TOOLS, type PainScore, type Tool } from "../../body.ts";

/** The value of a flag as typed, or what a right one is. */
export type FlagValue<Value> = { readonly value: Value } | { readonly wrong: string };

const SPEED_MAX = 1000;
/** The shortest session is three minutes; no session is longer than an hour. */
const MINUTES_MIN = 3;
const MINUTES_MAX = 60;

export function readPain(text: string): FlagValue<PainScore> {
  const score = /^\d{1,2}$/.test(text) ? Number(text) : Number.NaN;
  return isPainScore(score) ? { value: score } : { wrong: "Pain is a whole number from 0 to 10." };
}

export function readCramps(text: string): FlagValue<number> {
  return /^\d{1,2}$/.test(text) ? { value: Number(text) } : { wrong: "Cramps are a whole number from 0 to 99." };
}

/** One more tool, after those named before. */
export function readTool(text: string, before: readonly Tool[] = []): FlagValue<readonly Tool[]> {
  const tool = TOOLS.find((candidate) => candidate === text);
  return tool === undefined ? { wrong: `Tools are: ${TOOLS.join(", ")}.` } : { value: [...before, tool] };
}

export function readMinutes(text: string): FlagValue<number> {
  const minutes = Number(text);
  if (Number.isInteger(minutes) && minutes >= MINUTES_MIN && minutes <= MINUTES_MAX) return { value: minutes };
  return { wrong: `The minutes are a whole number from ${String(MINUTES_MIN)} to ${String(MINUTES_MAX)}.` };
}

/** How many times as fast the clock runs. */
export function readSpeed(text: string): FlagValue<number> {
  const speed = Number(text);
  if (Number.isFinite(speed) && speed >= 1 && speed <= SPEED_MAX) return { value: speed };
  return { wrong: `The speed is a number from 1 to ${String(SPEED_MAX)}.` };
}
