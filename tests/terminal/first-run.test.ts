import { readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { stripVTControlCharacters } from "node:util";
import { beforeAll, expect, test } from "vitest";
import { openSession, type Session } from "../support/pty.ts";
import { eventsOf, firstRunToPlan, newHome, planToEnd } from "../support/pty-runs.ts";

const SIZES = [
  [80, 24],
  [40, 24],
  [40, 12],
] as const;

interface FirstRun {
  readonly home: string;
  readonly session: Session;
  readonly code: number;
}

const runs = new Map<string, FirstRun>();
const nameOf = (columns: number, rows: number): string => `${String(columns)} x ${String(rows)}`;
const runOf = (name: string): FirstRun => {
  const run = runs.get(name);
  if (run === undefined) throw new Error(`There was no run ${name}.`);
  return run;
};
const runAt = (columns: number, rows: number): FirstRun => runOf(nameOf(columns, rows));

// One run a window, and one that is plain, all at once; the tests look at what each of them left behind.
beforeAll(async () => {
  const windows = SIZES.map(([columns, rows]) => ({ name: nameOf(columns, rows), columns, rows, env: {} }));
  await Promise.all(
    [...windows, { name: "plain", env: { TERM: "dumb" } }].map(async ({ name, ...options }) => {
      const home = newHome();
      const session = openSession(["start", "calf", "--speed", "100"], { home, ...options });
      await firstRunToPlan(session);
      runs.set(name, { home, session, code: await planToEnd(session) });
    }),
  );
}, 45_000);

test.each(SIZES)("at %i x %i a first run goes all the way and ends with 0", (columns, rows) => {
  expect(runAt(columns, rows).code).toBe(0);
});

test.each(SIZES)("at %i x %i the last word is that it is saved", (columns, rows) => {
  expect(runAt(columns, rows).session.printed()).toMatch(/^Saved\.$/m);
});

test.each(SIZES)("at %i x %i one whole practice session is in the journal", (columns, rows) => {
  const sessions = eventsOf(runAt(columns, rows).home, "session").map(
    ({
      area,
      side,
      practice,
      partial,
      painBefore,
      painAfter,
      movementPainBefore,
      movementPainAfter,
      stopped,
      tools,
    }) => ({
      area,
      side,
      practice,
      partial,
      painBefore,
      painAfter,
      movementPainBefore,
      movementPainAfter,
      stopped,
      tools,
    }),
  );
  expect(sessions).toEqual([
    {
      area: "calf",
      side: "left",
      practice: true,
      partial: false,
      painBefore: 4,
      painAfter: 3,
      movementPainBefore: 6,
      movementPainAfter: 4,
      stopped: null,
      tools: ["soft-ball"],
    },
  ]);
});

test.each(SIZES)("at %i x %i no line runs over the edge of the window", (columns, rows) => {
  expect(runAt(columns, rows).session.tooWide()).toEqual([]);
});

test.each(SIZES)("at %i x %i no answered screen stays behind above the next", (columns, rows) => {
  const { session } = runAt(columns, rows);
  expect(
    session
      .printed()
      .split("\n")
      .filter((line) => /\[ \]|none of these|b back/.test(line)),
  ).toEqual([]);
});

test.each(SIZES)("at %i x %i no word of a question is cut in two", (columns, rows) => {
  const words = ["pressure", "coughing", "suddenly", "muscle", "without", "position"];
  const { session } = runAt(columns, rows);
  const drawn = stripVTControlCharacters(session.raw()).replaceAll("\r", "");
  const cut = words.filter((word) =>
    [...word].slice(1).some((_, index) => drawn.includes(`${word.slice(0, index + 1)}\n${word.slice(index + 1)}`)),
  );
  expect(cut).toEqual([]);
});

test.each(SIZES)("at %i x %i the alternate screen is left and the cursor is there again", (columns, rows) => {
  const raw = runAt(columns, rows).session.raw();
  expect([lastCode(raw, "1049"), lastCode(raw, "25")]).toEqual(["l", "h"]);
});

test("with TERM=dumb a whole first run is saved, and not one escape sequence comes out", () => {
  const { session, code, home } = runOf("plain");
  expect({ code, saved: /^Saved\.$/m.test(session.printed()), escapes: session.raw().includes("\u001b") }).toEqual({
    code: 0,
    saved: true,
    escapes: false,
  });
  expect(eventsOf(home, "session").map(({ practice, partial }) => ({ practice, partial }))).toEqual([
    { practice: true, partial: false },
  ]);
});

test("whatever is written is for its owner alone: files 0600 in folders 0700", () => {
  const { home } = runAt(80, 24);
  const paths = readdirSync(home, { recursive: true, withFileTypes: true });
  const modes = paths.map(
    (entry) =>
      `${entry.isDirectory() ? "folder" : "file"} ${(statSync(join(entry.parentPath, entry.name)).mode & 0o777).toString(8)}`,
  );
  expect([...new Set(modes)].sort()).toEqual(["file 600", "folder 700"]);
});

/** `h` or `l`: how a mode of the terminal was set last. */
function lastCode(raw: string, mode: string): string | undefined {
  return [...raw.matchAll(new RegExp(`\\u001b\\[\\?${mode}([hl])`, "g"))].at(-1)?.[1];
}
