import { dayOf, daysBetween, dayText, momentText } from "../log/day.ts";
import { shownId } from "../log/entry-text.ts";
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
import { DETAILS_MAX, ok, found, type Check, type CheckupFacts, type Finding } from "./finding.ts";
import { grouped, plural } from "./plural.ts";

/** What is looked at in the record, in the order it is told. */
export const RECORD_CHECKS: readonly Check[] = [
  recordFinding,
  damaged,
  letters,
  newer,
  copies,
  twins,
  clock,
  future,
  profile,
];

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
  const more = damaged.length > DETAILS_MAX ? ` and ${grouped(damaged.length - DETAILS_MAX)} more` : "";
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
    "Both are kept and counted. To make them one, say how it reads: spasm-coach edit ID pain=3",
    ids.map((id) => plainText(shownId(id))),
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
    ...steps.map(
      ({ before, after, id }) => `${plainText(shownId(id))}: after ${momentText(before)} came ${momentText(after)}`,
    ),
    ...early.map(({ id, written }) => `${plainText(shownId(id))}, written ${momentText(written)}`),
  ];
  const says = `The clock was wrong or went backwards ${details.length === 1 ? "once" : plural(details.length, "time")}.`;
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
