// The same work for every program: a record of so many entries, and an entry more.
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
/** Eight entries a day, the last of them an hour ago. */
const EVERY_MS = 3 * HOUR_MS;

/** Each moment of a record, the oldest first. */
const moments = (count) => {
  const last = Date.now() - HOUR_MS;
  return Array.from({ length: count }, (_, index) => new Date(last - (count - 1 - index) * EVERY_MS));
};
const packed = (date) => date.toISOString().replace(/[-:]|\.\d+/g, "");
const day = (date) => date.toISOString().slice(0, 10);
const grouped = (dates, nameOf) => Map.groupBy?.(dates, nameOf) ?? groupBy(dates, nameOf);

function groupBy(dates, nameOf) {
  const groups = new Map();
  for (const date of dates) groups.set(nameOf(date), [...(groups.get(nameOf(date)) ?? []), date]);
  return groups;
}

/** Ours: a file a month, as the program lays them. */
export function ourRecord(home, count) {
  const folder = join(home, "journal");
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  let number = 0;
  for (const [month, dates] of grouped(moments(count), (date) => date.toISOString().slice(0, 7))) {
    const lines = dates.map((date) => {
      number += 1;
      const at = date.toISOString().replace("Z", "+00:00");
      const head = { v: 1, id: `01900000-0000-7000-8000-${number.toString(16).padStart(12, "0")}`, happened: at, written: at, zone: "UTC", content: "2026-11-21", app: "0.1.0" };
      const said = { none: false, pain: number % 8, cramps: null, area: "calf", side: "left", note: null };
      return `\n${JSON.stringify({ ...head, device: "abc123", kind: "entry", ...said, triggers: [{ name: `trigger ${number % 12}` }] })}\n`;
    });
    writeFileSync(join(folder, `${month}-abc123.jsonl`), lines.join(""), { mode: 0o600 });
  }
}

export function timewarriorRecord(home, count) {
  mkdirSync(join(home, "data"), { recursive: true });
  writeFileSync(join(home, "timewarrior.cfg"), "");
  for (const [month, dates] of grouped(moments(count), (date) => date.toISOString().slice(0, 7))) {
    const lines = dates.map((date, index) => `inc ${packed(date)} - ${packed(new Date(date.getTime() + MINUTE_MS))} # trigger${index % 12}`);
    writeFileSync(join(home, "data", `${month}.data`), `${lines.join("\n")}\n`);
  }
}

/** As `task import` takes it. */
export function taskwarriorRecord(home, count) {
  mkdirSync(home, { recursive: true });
  const tasks = moments(count).map((date, index) => ({ description: `trigger ${index % 12}`, entry: packed(date), end: packed(date), status: "completed" }));
  writeFileSync(join(home, "import.json"), JSON.stringify(tasks));
  writeFileSync(join(home, "taskrc"), `data.location=${join(home, "data")}\nconfirmation=off\nverbose=nothing\nhooks=off\n`);
  mkdirSync(join(home, "data"), { recursive: true });
}

export function hledgerRecord(home, count) {
  mkdirSync(home, { recursive: true });
  const lines = moments(count).map((date, index) => `${day(date)} trigger ${index % 12}\n  pain  ${index % 8}\n  log\n`);
  writeFileSync(join(home, "hledger.journal"), lines.join("\n"));
}
