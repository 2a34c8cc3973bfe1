import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Draft, Event } from "../../src/log/event.ts";
import { lineOf } from "../../src/log/lines.ts";
import { realClock } from "../../src/world/clock.ts";
import { journalIn, realDisk, type Disk } from "../../src/world/journal.ts";
import { cleared, cramp, edit, entry, halt, nextDay, plan, profile, session, undo } from "./log-events.ts";

/** What so many rounds of damage came to. */
export interface DamageSeen {
  /** What did not hold, round by round. */
  readonly wrong: readonly string[];
  readonly linesLost: number;
  /** Entries read back with another letter or number than was written: no reader can tell. */
  readonly changedUnseen: number;
}

type Chance = (below: number) => number;
type Damage = (bytes: Buffer, chance: Chance) => Buffer;

const DRIVE = entry("2026-11-18T21:00:00+11:00", { note: "slept badly – ü 🚗", triggers: [{ name: "long drive" }] });
const HALT = halt("2026-11-19T11:00:00+11:00");
const CALF = session("2026-11-19T10:00:00+11:00");
const EVENTS: readonly Event[] = [
  ...[profile("2026-11-17T10:00:00+11:00"), DRIVE, CALF, HALT, cleared("2026-11-20T12:00:00+11:00", HALT)],
  ...[nextDay("2026-11-20T10:00:00+11:00", "2026-11-19"), cramp("2026-11-20T03:00:00+11:00")],
  ...[edit("2026-11-20T10:00:00+11:00", DRIVE, { pain: 2 }), undo("2026-11-20T11:00:00+11:00", CALF)],
  ...[plan("2026-11-21T10:00:00+11:00"), entry("2026-11-21T10:00:00+11:00", { none: true })],
];
const LINES = EVENTS.map((event) => JSON.stringify(event));
const FILE = Buffer.from(EVENTS.map(lineOf).join(""), "utf8");
const NEXT: Draft = {
  kind: "entry",
  happened: "2026-11-21T12:00:00+11:00",
  none: false,
  pain: 5,
  cramps: null,
  area: null,
  side: null,
  note: null,
  triggers: [],
};
/** Only what is written matters here, not whether the machine is cut off. */
const QUICK_DISK: Disk = { ...realDisk, sync: () => undefined };
const NAME = "2026-11-abc123.jsonl";
const SECTOR = 512;

/** What happens to files: a few bytes turn, a sector is lost or swapped, a part is cut, taken out, put in, or comes twice. */
const DAMAGES: Readonly<Record<string, Damage>> = {
  "a byte": (bytes, chance) => turned(bytes, 1, chance),
  "a few bytes": (bytes, chance) => turned(bytes, 1 + chance(20), chance),
  "a sector of zeros": (bytes, chance) => filled(bytes, chance, () => 0),
  "a sector of rubbish": (bytes, chance) => filled(bytes, chance, () => chance(256)),
  "a cut": (bytes, chance) => bytes.subarray(0, chance(bytes.length)),
  "a part taken out": (bytes, chance) => {
    const from = chance(bytes.length);
    return Buffer.concat([bytes.subarray(0, from), bytes.subarray(from + 1 + chance(SECTOR))]);
  },
  "a part put in": (bytes, chance) => {
    const from = chance(bytes.length);
    const part = Buffer.from(Array.from({ length: 1 + chance(SECTOR) }, () => chance(256)));
    return Buffer.concat([bytes.subarray(0, from), part, bytes.subarray(from)]);
  },
  "a part twice": (bytes, chance) => {
    const [from, to] = [chance(bytes.length), chance(bytes.length)].sort((one, other) => one - other) as [
      number,
      number,
    ];
    return Buffer.concat([bytes.subarray(0, to), bytes.subarray(from)]);
  },
};

/** Damages a file of the record over and over, reads it each time, and writes on behind it. */
export function damageRounds(folder: string, rounds: number, seed: number): DamageSeen {
  const chance = chanceFrom(seed);
  const kinds = Object.entries(DAMAGES);
  const wrong: string[] = [];
  let [linesLost, changedUnseen] = [0, 0];
  mkdirSync(folder, { recursive: true });
  for (let round = 0; round < rounds; round += 1) {
    const [kind, damage] = kinds[round % kinds.length] ?? ["", (bytes: Buffer) => bytes];
    const damaged = damage(FILE, chance);
    const found = oneRound(folder, damaged);
    wrong.push(...found.wrong.map((what) => `round ${String(round)}, ${kind}: ${what}`));
    linesLost += found.linesLost;
    changedUnseen += found.changedUnseen;
  }
  return { wrong, linesLost, changedUnseen };
}

function oneRound(folder: string, bytes: Buffer): DamageSeen {
  const path = join(folder, NAME);
  writeFileSync(path, bytes);
  const journal = journalIn(folder, realClock, "test", QUICK_DISK);
  const { events, damaged, newer } = journal.read();
  const wrong: string[] = [];

  if (!readFileSync(path).equals(bytes)) wrong.push("reading changed the file");
  const lines = bytes.toString("utf8").split("\n");
  const read = new Set(events.map((event) => JSON.stringify(event)));
  const named = new Set(damaged.map(({ file, line }) => (file === NAME ? line : -1)));
  let understood = 0;
  lines.forEach((line, index) => {
    if (line.trim() === "") return;
    const isNamed = named.delete(index + 1);
    if (!isNamed) understood += 1;
    if (isNamed && LINES.includes(line)) wrong.push(`line ${String(index + 1)} is whole, and called damaged`);
  });
  if (named.size > 0) wrong.push(`lines are called damaged that are empty or not there: ${[...named].join(", ")}`);
  // Of a line that looks newer what is safe to read is read: it may be both.
  if (understood < Math.max(events.length, newer)) wrong.push("more events than lines");
  // An unlike event of the same id may stand before the whole one: that is two contents under one id.
  const ids = new Set(events.map(({ id }) => id));
  const whole = EVENTS.filter((_, index) => lines.includes(LINES[index] ?? ""));
  const lost = whole.filter(({ id }) => !ids.has(id));
  if (lost.length > 0) wrong.push(`${String(lost.length)} whole entries are lost`);

  const next = journal.append(NEXT);
  const after = journal.read();
  if (!after.events.some(({ id }) => id === next.id)) wrong.push("what was written next is lost");
  if (after.events.length !== events.length + 1) wrong.push("writing on changed what was read before");
  if (after.damaged.length !== damaged.length) wrong.push("writing on changed the count of damaged lines");
  rmSync(folder, { recursive: true });
  mkdirSync(folder);
  const changed = events.filter((event) => !LINES.includes(JSON.stringify(event)));
  return {
    wrong,
    linesLost: EVENTS.length - [...read].filter((text) => LINES.includes(text)).length,
    changedUnseen: changed.length,
  };
}

function turned(bytes: Buffer, count: number, chance: Chance): Buffer {
  const copy = Buffer.from(bytes);
  for (let index = 0; index < count; index += 1) copy[chance(copy.length)] = chance(256);
  return copy;
}

function filled(bytes: Buffer, chance: Chance, byte: () => number): Buffer {
  const copy = Buffer.from(bytes);
  const from = Math.floor(chance(copy.length) / SECTOR) * SECTOR;
  for (let index = from; index < Math.min(copy.length, from + SECTOR); index += 1) copy[index] = byte();
  return copy;
}

/** The same chance for the same seed (mulberry32). */
function chanceFrom(seed: number): Chance {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * below);
  };
}
