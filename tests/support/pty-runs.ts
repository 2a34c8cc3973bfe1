import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { addDays, dayOf } from "../../src/log/day.ts";
import type { Event } from "../../src/log/event.ts";
import { HEALTH_QUESTIONS } from "../../src/triage/health/index.ts";
import { realClock } from "../../src/world/clock.ts";
import { journalIn } from "../../src/world/journal.ts";
import type { Kept } from "../../src/world/world.ts";
import { newHome } from "./homes.ts";
import { BELL, ENTER, flat, type Session } from "./pty.ts";

export { newHome };

/** The home of somebody who agreed, is 34, in Australia, has none of the listed conditions, and heard the sound check. No session yet. */
export function knownHome(): string {
  const home = newHome();
  const happened = realClock.stamp(realClock.now());
  const on = dayOf(happened);
  const kept = HEALTH_QUESTIONS.filter((question) => question.screen !== "here-today");
  const facts = Object.fromEntries(kept.map(({ id }) => [id, { answer: false, on }]));
  journalIn(join(home, "journal"), realClock, "0.0.0").append({
    kind: "profile",
    happened,
    age: 34,
    ageOn: on,
    consentOn: on,
    facts,
  });
  writeFileSync(join(home, "settings.json"), JSON.stringify({ country: "AU" }), { mode: 0o600 });
  soundCheckedIn(home);
  return home;
}

/** As if the sound check had been answered on this terminal: practice does not ask it. */
export function soundCheckedIn(home: string): void {
  const path = join(home, "settings.json");
  const settings = JSON.parse(readFileSync(path, "utf8")) as object;
  writeFileSync(path, JSON.stringify({ ...settings, sound: { "xterm-256color": "tones" } }), { mode: 0o600 });
}

/** Somebody of `knownHome` starts a session of the left calf. */
export const LEFT_CALF = ["start", "calf", "--side", "left", "--tool", "soft-ball"] as const;

/** Every event in the journal of a home, as written, oldest first. */
export function eventsIn(home: string): readonly Event[] {
  const folder = join(home, "journal");
  if (!existsSync(folder)) return [];
  const text = readdirSync(folder)
    .sort()
    .map((file) => readFileSync(join(folder, file), "utf8"));
  return text
    .join("")
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => JSON.parse(line) as Event)
    .sort((one, other) => Date.parse(one.written) - Date.parse(other.written));
}

/** The events of one kind. */
export function eventsOf<Kind extends Event["kind"]>(
  home: string,
  kind: Kind,
): readonly (Event & { readonly kind: Kind })[] {
  return eventsIn(home).filter((event): event is Event & { readonly kind: Kind } => event.kind === kind);
}

/** As if everything in the journal had happened so many days earlier, and no session had been practice. */
export function agedBy(home: string, days: number): void {
  const folder = join(home, "journal");
  const earlier = (text: string): string => `${addDays(text.slice(0, 10), -days)}${text.slice(10)}`;
  const aged = (_key: string, value: unknown): unknown =>
    typeof value === "string" && /^\d{4}-\d\d-\d\d(T|$)/.test(value) ? earlier(value) : value;
  for (const file of readdirSync(folder)) {
    const lines = readFileSync(join(folder, file), "utf8").split("\n");
    const moved = lines.map((line) => {
      if (line === "") return line;
      const event = JSON.parse(line, aged) as Event;
      return JSON.stringify(event.kind === "session" ? { ...event, practice: false } : event);
    });
    writeFileSync(join(folder, file), moved.join("\n"));
  }
}

/** What waits on disk of sessions that were cut off. */
export function keptIn(home: string): readonly Kept[] {
  const folder = join(home, "sessions");
  if (!existsSync(folder)) return [];
  return readdirSync(folder).map((file) => JSON.parse(readFileSync(join(folder, file), "utf8")) as Kept);
}

/** The seconds left, in a window too low for tall digits: there they are a number on a line of their own. */
export function secondsOn(screen: string): number {
  return Number(/^(\d+) seconds$/m.exec(screen)?.[1] ?? Number.NaN);
}

/** What is on the screen, and the keys that answer it. */
type Answers = readonly (readonly [screen: RegExp, ...keys: string[]])[];

/** Nothing ticked on the screens of signs. */
export const SAFETY: Answers = [
  [/Call now\./, "n"],
  [/Help today\./, "n"],
  [/Book first\./, "n"],
];
const PERSON: Answers = [
  [/self-care information/, "y"],
  [/Years:( _|$)/, `34${ENTER}`],
  [/>( _ |$)/, `AU${ENTER}`],
  [/Medicines/, "n"],
  [/Health\./, "n"],
];
const complaint = ({ side = "1", hand = ["1", ENTER] }: Complaint = {}): Answers => [
  [/When did this one start/, "1"],
  [/Which side/, side],
  [/at hand\?/, ...hand],
  [/at rest:( _|$)/, `4${ENTER}`],
  [/Moving [^:]*:( _|$)/, `6${ENTER}`],
];
/** The questions of a complaint on one side, with a ball. */
export const COMPLAINT = complaint();
const AFTERWARDS: Answers = [
  [/at rest:( _|$)/, `3${ENTER}`],
  [/Moving [^:]*:( _|$)/, `4${ENTER}`],
  [/Anything new: a bruise/, "n"],
  [/closing move now/, ENTER],
];

/** Is shown every screen that is answered. */
type See = (screen: string) => void;

/** Keys that say which side, and what is at hand. */
export interface Complaint {
  readonly side?: string;
  readonly hand?: readonly string[];
}

/** Answers every question of a first run: 34, Australia, nothing ticked, a ball, pain 4 and 6. Ends at the plan. */
export function firstRunToPlan(session: Session, wishes: Complaint = {}, see: See = unseen): Promise<string> {
  return answerUntil(session, /Enter start/, [...SAFETY, ...PERSON, ...complaint(wishes)], see);
}

/** A session that also keeps all that came out as text, with the keys that were pressed on lines of their own. */
export function transcriptOf(session: Session): { readonly session: Session; readonly transcript: () => string } {
  const pressed: { readonly at: number; readonly keys: string }[] = [];
  const type = (keys: string): void => {
    pressed.push({ at: session.raw().length, keys: keys.replace(ENTER, " Enter").replace(/^ $/, "Space").trim() });
    session.type(keys);
  };
  const press = async (keys: string): Promise<void> => {
    await session.stood();
    type(keys);
  };
  const transcript = (): string => {
    const raw = session.raw();
    // A key pressed on a line that is still open stands below that line.
    const marks = pressed.map(({ at, keys }) => ({ at: raw[at - 1] === "\n" ? at : raw.indexOf("\n", at) + 1, keys }));
    const ends = [...marks.slice(1).map(({ at }) => at), raw.length];
    const parts = marks.map(({ at, keys }, index) => `        <${keys}>\n${raw.slice(at, ends[index])}`);
    return (raw.slice(0, marks[0]?.at) + parts.join("")).replaceAll(BELL, "").replaceAll("\r", "");
  };
  return { session: { ...session, type, press }, transcript };
}

/** The first hold has begun: neither the plan, nor the line that says what comes next. */
export const IN_A_HOLD = /(?<!Next: )Press and hold, left calf/;

/** Into the first hold, for somebody of `knownHome`. Only the questions of a known person may come. */
export async function knownToHold(session: Session, hold = IN_A_HOLD): Promise<string> {
  await answerUntil(session, /Enter start/, [...SAFETY, ...complaint()]);
  await session.press(ENTER);
  return session.until(hold);
}

/** From the plan through the whole session, the re-test and the questions after it, to the end of the program. */
export async function planToEnd(session: Session, see: See = unseen): Promise<number> {
  await session.press(ENTER);
  await answerUntil(session, /To start it/, [[/Press Space to go on\./, " "], ...AFTERWARDS], see);
  return session.exit;
}

function unseen(): void {
  // Most runs are not looked at screen by screen.
}

/** Answers every screen that comes up, page by page, until the wanted one is there. */
export async function answerUntil(
  session: Session,
  wanted: RegExp,
  answers: Answers,
  see: See = unseen,
): Promise<string> {
  const all: Answers = [[wanted], ...answers];
  let before = "";
  for (;;) {
    const shown = await session.until((screen) => screen !== before && questionOn(screen, all) !== undefined);
    if (questionOn(shown, all)?.[0] === wanted) return shown;
    const stood = await session.stood();
    const [question, ...keys] = questionOn(stood, all) ?? [wanted];
    if (question === wanted && wanted.test(flat(stood))) return stood;
    see(stood);
    for (const key of keys) {
      await session.press(key);
      before = session.screen();
    }
  }
}

/** The question furthest down: on a plain screen the earlier ones are still to be seen. */
function questionOn(screen: string, answers: Answers): Answers[number] | undefined {
  const text = flat(screen);
  const lastAt = ([question]: Answers[number]): number =>
    [...text.matchAll(new RegExp(question, "gi"))].at(-1)?.index ?? -1;
  const [furthest] = [...answers].sort((one, other) => lastAt(other) - lastAt(one));
  return furthest !== undefined && lastAt(furthest) >= 0 ? furthest : undefined;
}
