import { STEERING_SIGNS } from "../asking/steering-signs.ts";
import { isPainScore, type PainScore } from "../body.ts";
import type { EntryEvent } from "./event.ts";

export type Trigger = EntryEvent["triggers"][number];

/** What `log WORDS` says: triggers, and the pain when the last word is a lone 0-10. */
export interface LoggedWords {
  readonly triggers: readonly Trigger[];
  readonly pain: PainScore | null;
}

const AMOUNT = /^(\d+(?:[.,]\d+)?)([a-zA-Z%]+)$/;
/** Control characters must never reach a screen or a voice, and a name is one line. */
const CONTROL = new RegExp(`[\\n${STEERING_SIGNS}]+`, "g");

/** Words of plain letters and signs with one space between them: nearly every name of a trigger. */
const PLAIN = /^[!-~]+(?: [!-~]+)*$/;

/** Text with control and direction marks taken out and spaces made single. */
export function plainText(text: string): string {
  if (PLAIN.test(text)) return text;
  return text.replace(CONTROL, " ").replace(/ +/g, " ").trim();
}

/** Every word up to a comma is one trigger; a lone last 0-10 is the pain; an amount carries its unit (`3h`). */
export function readWords(words: readonly string[]): LoggedWords {
  const parts = plainText(words.join(" "))
    .split(",")
    .map((part) => part.trim())
    .filter((part) => part !== "");
  const last = parts.at(-1)?.split(" ") ?? [];
  const pain = painOf(last.at(-1));
  if (pain !== null) {
    last.pop();
    parts.splice(-1, 1, last.join(" "));
  }
  return { triggers: parts.filter((part) => part !== "").map(readTrigger), pain };
}

/** One trigger as typed, its amount taken off the end: "long drive 3h" is long drive, 3, h. */
export function readTrigger(text: string): Trigger {
  const words = plainText(text).split(" ");
  const amount = words.length > 1 ? AMOUNT.exec(words.at(-1) ?? "") : null;
  if (amount?.[1] === undefined || amount[2] === undefined) return { name: words.join(" ") };
  const size = Number(amount[1].replace(",", "."));
  if (!Number.isFinite(size)) return { name: words.join(" ") };
  return { name: words.slice(0, -1).join(" "), amount: size, unit: amount[2] };
}

/** The triggers of a list as typed: "long drive 3h, new shoes". A number at its end is part of the name. */
export function readTriggers(text: string): readonly Trigger[] {
  return text
    .split(",")
    .map(readTrigger)
    .filter(({ name }) => name !== "");
}

/** A trigger as it would be typed, so that reading it gives the same again: "long drive 3h". */
export function typedTrigger({ name, amount, unit }: Trigger): string {
  return amount === undefined ? name : `${name} ${String(amount)}${unit ?? ""}`;
}

/** The same for two names that differ only in capital letters or spaces. */
export function nameKey(name: string): string {
  return plainText(name).normalize("NFC").toLowerCase().replaceAll(" ", "");
}

/** A trigger as it is shown: "long drive 3 h". */
export function triggerText({ name, amount, unit }: Trigger): string {
  return amount === undefined
    ? plainText(name)
    : `${plainText(name)} ${String(amount)} ${plainText(unit ?? "")}`.trim();
}

function painOf(word: string | undefined): PainScore | null {
  if (word === undefined || !/^\d{1,2}$/.test(word)) return null;
  const number = Number(word);
  return isPainScore(number) ? number : null;
}
