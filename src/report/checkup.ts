import type { Size } from "../asking/keys.ts";
import type { Place, OwnFile } from "../log/belongings.ts";
import { dayOf, daysBetween, dayText, momentText } from "../log/day.ts";
import { shownId } from "../log/entry-text.ts";
import type { Event } from "../log/event.ts";
import { isStale, profileOf } from "../log/profile.ts";
import {
  clockSteps,
  copiesIn,
  fromTheFuture,
  unlikeTwins,
  withBrokenLetters,
  writtenTooEarly,
  type RecordFile,
} from "../log/record-checks.ts";
import { CONFIRM_DAYS } from "../log/rules.ts";
import { plainText } from "../log/words.ts";
import { PHONE_NUMBERS, type Country } from "../triage/phone-numbers.ts";

/** One thing that was looked at. */
export interface Finding {
  /** Permanent: programs go by it. */
  readonly id: string;
  /** `wrong` = something does not work or is not private; `look` = worth a look; `ok` = in order. */
  readonly status: "ok" | "look" | "wrong";
  readonly says: string;
  /** Files, ids or moments, never what an entry says. */
  readonly details: readonly string[];
  readonly advice: string | null;
  /** What `doctor` can do about it, once it is told to: leave these paths to their owner alone. */
  readonly close: readonly string[];
}

/** What is looked at. */
export interface CheckupFacts {
  readonly now: string;
  /** The date of the safety content. */
  readonly content: string;
  readonly places: readonly Place[];
  readonly record: readonly RecordFile[];
  /** Every event, one of each id, in the order written. */
  readonly events: readonly Event[];
  readonly country: Country | null;
  readonly settings: "none" | "read" | "damaged" | "newer";
  /** `damaged` = the settings hold keys that cannot be used. */
  readonly keys: "usual" | "chosen" | "damaged";
  readonly terminal: {
    readonly interactive: boolean;
    readonly plain: boolean;
    readonly unicode: boolean;
    readonly size: Size;
  };
}

const YEAR_DAYS = 365;
const DETAILS_MAX = 10;
const COLUMNS_LEAST = 40;
const PLACE_WORDS: Readonly<Record<Place["name"], string>> = {
  journal: "The folder of the record",
  settings: "The folder of the settings",
  sessions: "The folder of sessions in progress",
  edits: "The folder of texts open in an editor",
  device: "The folder of this machine's number",
};

/** Everything that is looked at, in the order it is told. */
export function checkup(facts: CheckupFacts): readonly Finding[] {
  const inTheRecord = [recordFinding, damaged, letters, newer, copies, twins, clock, future, profile];
  const everywhere = [permissions, owners, sessions, settings, content, phoneNumbers, terminal, sound];
  const checks = isGone(facts.places) ? everywhere : [...inTheRecord, ...everywhere];
  return [...facts.places.flatMap(placeFinding), ...checks.map((check) => check(facts))].filter(
    (finding) => finding !== null,
  );
}

/** The folder of the record is there, and cannot be looked into. */
function isGone(places: readonly Place[]): boolean {
  return places.some(({ name, state }) => name === "journal" && !["there", "missing", "link"].includes(state));
}

/** True when a file or folder of the record cannot be read at all. */
export function isUnreadable(findings: readonly Finding[]): boolean {
  return findings.some(({ id, status }) => (id === "record" || id === "journal-folder") && status === "wrong");
}

function ok(id: string, says: string): Finding {
  return { id, status: "ok", says, details: [], advice: null, close: [] };
}

function found(
  status: "look" | "wrong",
  id: string,
  says: string,
  advice: string | null,
  details: readonly string[] = [],
): Finding {
  return { id, status, says, details: shortened(details), advice, close: [] };
}

function recordFinding({ record, events, now }: CheckupFacts): Finding {
  const unread = record.filter(({ readable }) => !readable).map(({ file }) => plainText(file));
  if (unread.length > 0) {
    const says = `${plural(unread.length, "file")} of the record cannot be opened. Nothing was changed.`;
    return found("wrong", "record", says, "Check that you may read it, and that the disk is there.", unread);
  }
  const newest = events.at(-1);
  if (newest === undefined) return ok("record", "Record: nothing recorded yet.");
  const last = momentText(newest.written, now);
  return ok(
    "record",
    `Record: ${plural(events.length, "entry", "entries")} in ${plural(record.length, "file")}, the last of ${last}.`,
  );
}

/** What is wrong with a folder, after its name, and what to do. */
const WRONG_PLACES: Readonly<
  Record<Exclude<Place["state"], "there" | "missing" | "link" | "unknown">, readonly [says: string, advice: string]>
> = {
  "broken-link": [
    "is a link that leads nowhere.",
    "Put back what it leads to, such as the disk, or take the link away.",
  ],
  "no-folder": ["is a file.", "Move that file away; the folder is then made anew."],
  gone: [
    "is not there, and entries were saved in it.",
    "Plug in its disk, or put the folder back. Nothing is made anew meanwhile.",
  ],
  unreadable: ["cannot be read.", "Check who owns it, and that the disk is there."],
};

function placeFinding({ name, path, state, leadsTo }: Place): readonly Finding[] {
  const id = `${name}-folder`;
  const where = [plainText(path)];
  switch (state) {
    case "there":
    case "missing":
      return [];
    case "link": {
      const says = `${PLACE_WORDS[name]} is a link to ${plainText(leadsTo ?? "")}.`;
      return [found("look", id, says, "It works. Who may read it there was not looked at.", where)];
    }
    case "broken-link":
    case "no-folder":
    case "gone":
    case "unreadable": {
      const [says, advice] = WRONG_PLACES[state];
      return [found("wrong", id, `${PLACE_WORDS[name]} ${says}`, advice, where)];
    }
    case "unknown": {
      const says = "The file that says where your log lies cannot be read.";
      const advice = "Check that file, or say it anew: spasm-coach settings set log-folder FOLDER";
      return [found("wrong", id, says, advice, where)];
    }
  }
}

function damaged({ record }: CheckupFacts): Finding {
  const count = record.reduce((sum, { damaged }) => sum + damaged.length, 0);
  if (count === 0) return ok("damaged-lines", "Every line of the record can be read.");
  const says = `${plural(count, "line")} of the record cannot be read. Kept as they are; all else is there.`;
  const advice = "Do not delete the file. If you have an older copy of it, put the copy into the same folder.";
  return found("look", "damaged-lines", says, advice, record.flatMap(damagedDetail));
}

/** "2026-11-6c3d32.jsonl, lines 7, 12 and 3 more". */
function damagedDetail({ file, damaged }: RecordFile): readonly string[] {
  if (damaged.length === 0) return [];
  const shown = damaged.slice(0, DETAILS_MAX).join(", ");
  const more = damaged.length > DETAILS_MAX ? ` and ${String(damaged.length - DETAILS_MAX)} more` : "";
  return [`${plainText(file)}, ${damaged.length === 1 ? "line" : "lines"} ${shown}${more}`];
}

function letters({ events }: CheckupFacts): Finding | null {
  const broken = withBrokenLetters(events);
  if (broken.length === 0) return null;
  const says = `${plural(broken.length, "entry has", "entries have")} a letter that cannot be read. The rest is there.`;
  const advice = "Put the words right: spasm-coach edit ID note=TEXT";
  return found(
    "look",
    "broken-letters",
    says,
    advice,
    broken.map(({ id }) => plainText(shownId(id))),
  );
}

function newer({ record }: CheckupFacts): Finding | null {
  const count = record.reduce((sum, file) => sum + file.newer, 0);
  if (count === 0) return null;
  const says = `${plural(count, "entry comes", "entries come")} from a newer version of spasm-coach: kept, not shown here.`;
  return found("look", "newer-entries", says, "Use the newest version on all your devices.");
}

function copies({ record }: CheckupFacts): Finding | null {
  const list = copiesIn(record);
  if (list.length === 0) return null;
  const says = `${plural(list.length, "copy", "copies")} made by a sync tool or by hand. Read like every other file.`;
  const details = list.map(
    ({ file, onlyHere }) =>
      `${plainText(file)}: ${onlyHere === 0 ? "nothing that is not elsewhere too" : `${plural(onlyHere, "entry", "entries")} only here`}`,
  );
  return found("look", "copies", says, "Leave them there: nothing is counted twice.", details);
}

function twins({ record }: CheckupFacts): Finding | null {
  const ids = unlikeTwins(record);
  if (ids.length === 0) return null;
  const says = `${plural(ids.length, "id stands", "ids stand")} in the record with two contents.`;
  return found(
    "look",
    "unlike-twins",
    says,
    "Both are kept in their files. The history shows one of them.",
    ids.map(plainText),
  );
}

function permissions({ places }: CheckupFacts): Finding {
  const open = [
    ...places.filter(({ openToOthers }) => openToOthers).map(({ path }) => path),
    ...ownFiles(places).flatMap(({ path, openToOthers }) => (openToOthers ? [path] : [])),
  ];
  if (open.length === 0) return ok("permissions", "Only you may read your files.");
  const says = `${plural(open.length, "file or folder is", "files and folders are")} not closed to other people on this computer.`;
  // In a closed folder nobody reaches an open file.
  const status = places.some(({ openToOthers }) => openToOthers) ? "wrong" : "look";
  return {
    ...found(
      status,
      "permissions",
      says,
      "They can be closed to others (mode 0600, folders 0700).",
      open.map(plainText),
    ),
    close: open,
  };
}

function owners({ places }: CheckupFacts): Finding | null {
  const strange = [
    ...places.filter(({ state, isMine }) => state !== "missing" && !isMine).map(({ path }) => path),
    ...ownFiles(places).flatMap(({ path, isMine }) => (isMine ? [] : [path])),
  ];
  if (strange.length === 0) return null;
  const says = `${plural(strange.length, "file or folder belongs", "files and folders belong")} to another user of this computer.`;
  return found(
    "wrong",
    "owners",
    says,
    "Run spasm-coach as yourself, not as an administrator. Give them back with: sudo chown",
    strange.map(plainText),
  );
}

function clock({ record, events, now, content }: CheckupFacts): Finding {
  if (dayOf(now) < content && daysBetween(dayOf(now), content) > 1) {
    const says = `The clock of this computer says ${dayText(dayOf(now))}. That is before this version was made.`;
    return found("wrong", "clock", says, "Set the clock: pauses and locks go by it.");
  }
  const steps = clockSteps(record);
  const early = writtenTooEarly(events);
  if (steps.length + early.length === 0) return ok("clock", "The clock never went backwards between two entries.");
  const details = [
    ...steps.map(({ before, after }) => `after ${momentText(before)} came ${momentText(after)}`),
    ...early.map(({ id, written }) => `${plainText(shownId(id))}, written ${momentText(written)}`),
  ];
  const says = `The clock was wrong or went backwards ${plural(details.length, "time")}.`;
  return found("look", "clock", says, CORRECT_TIME, details);
}

const CORRECT_TIME = 'An entry with a wrong time can be put right: spasm-coach edit ID at="yesterday 9pm"';

function future({ events, now }: CheckupFacts): Finding {
  const ahead = fromTheFuture(events, now);
  if (ahead.length === 0) return ok("future", "No entry lies in the future.");
  const says = `${plural(ahead.length, "entry lies", "entries lie")} in the future. Pauses may be too long because of it.`;
  const details = ahead.map(({ id, happened }) => `${plainText(shownId(id))}, ${momentText(happened)}`);
  return found("look", "future", says, `Check the clock of this computer. ${CORRECT_TIME}`, details);
}

function sessions({ places }: CheckupFacts): Finding | null {
  const aside = ownFiles(places).filter(({ kind, name }) => kind === "session" && name.includes(".damaged"));
  if (aside.length === 0) return null;
  const says = `${plural(aside.length, "session")} that was cut off could not be read, and was set aside.`;
  return found(
    "look",
    "sessions",
    says,
    "It is not in the record. Delete the file if you do not need it.",
    aside.map(({ path }) => plainText(path)),
  );
}

function settings({ settings, keys, country }: CheckupFacts): Finding {
  if (settings === "damaged") {
    return found(
      "look",
      "settings",
      "The settings cannot be read.",
      "Nothing of your record is in them. Your country is asked again.",
    );
  }
  if (settings === "newer") {
    return found(
      "look",
      "settings",
      "The settings are from a newer version.",
      "They are read as far as they are understood, and not changed. Update spasm-coach.",
    );
  }
  if (keys === "damaged") {
    return found(
      "look",
      "settings",
      "The session keys in the settings cannot be used.",
      "The usual keys count. Set them anew: spasm-coach settings set keys usual",
    );
  }
  if (country === null) return ok("settings", "Settings: no country chosen yet; the first session asks.");
  return ok(
    "settings",
    `Settings: ${country === "OTHER" ? "a country that is not in the list" : PHONE_NUMBERS[country].country}.`,
  );
}

function profile({ events, now }: CheckupFacts): Finding {
  const today = dayOf(now);
  const { ageOn, facts } = profileOf(events);
  const days = [ageOn, ...Object.values(facts).map(({ on }) => on)].filter((day) => day !== null).sort();
  const [oldest] = days;
  if (oldest === undefined) return ok("profile", "Health answers: none kept yet.");
  if (!isStale(oldest, today)) return ok("profile", `Health answers: confirmed within ${String(CONFIRM_DAYS)} days.`);
  const says = `Health answers were last confirmed on ${dayText(oldest, today)}, some of them at least.`;
  return found("look", "profile", says, "The next session asks them again.");
}

function content({ content, now }: CheckupFacts): Finding {
  const says = `The safety questions are of ${dayText(content)}.`;
  if (daysBetween(content, dayOf(now)) <= YEAR_DAYS) return ok("content", says);
  return found("look", "content", `${says} That is over a year ago.`, "Get the newest version of spasm-coach.");
}

function phoneNumbers({ country, now }: CheckupFacts): Finding {
  const all = Object.values(PHONE_NUMBERS)
    .map(({ checkedOn }) => checkedOn)
    .sort();
  const own = country === null || country === "OTHER" ? undefined : PHONE_NUMBERS[country];
  const checkedOn = own?.checkedOn ?? all[0] ?? now.slice(0, 10);
  const what =
    own === undefined ? "The phone numbers" : `The phone numbers for ${own.country} (emergency: ${own.emergency})`;
  const says = `${what} were checked on ${dayText(checkedOn)}.`;
  if (daysBetween(checkedOn, dayOf(now)) <= YEAR_DAYS) return ok("phone-numbers", says);
  return found(
    "look",
    "phone-numbers",
    `${says} That is over a year ago.`,
    "Look your emergency number up again, and get the newest version of spasm-coach.",
  );
}

function terminal({ terminal: { interactive, plain, unicode, size } }: CheckupFacts): Finding {
  if (!interactive) return ok("terminal", "Terminal: none here, so nothing can be asked.");
  const signs = unicode ? "all letters" : "plain letters only";
  const how = plain ? "plain lines" : "drawn screens";
  const says = `Terminal: ${String(size.columns)} by ${String(size.rows)}, ${signs}, ${how}.`;
  if (size.columns >= COLUMNS_LEAST) return ok("terminal", says);
  return found("look", "terminal", says, `A window of ${String(COLUMNS_LEAST)} columns or more is easier to read.`);
}

function sound({ terminal: { interactive } }: CheckupFacts): Finding {
  const says = interactive
    ? "Sound: the bell of the terminal. Many terminals keep it silent; everything stands on the screen too."
    : "Sound: no terminal here, so no bell.";
  return ok("sound", says);
}

function ownFiles(places: readonly Place[]): readonly OwnFile[] {
  return places.flatMap(({ files }) => files.filter(({ kind, isLink }) => kind !== "foreign" && !isLink));
}

function shortened(details: readonly string[]): readonly string[] {
  if (details.length <= DETAILS_MAX) return details;
  return [...details.slice(0, DETAILS_MAX), `and ${String(details.length - DETAILS_MAX)} more`];
}

function plural(count: number, one: string, many = `${one}s`): string {
  return `${String(count)} ${count === 1 ? one : many}`;
}
