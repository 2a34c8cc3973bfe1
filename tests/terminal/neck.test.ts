import { beforeAll, describe, expect, test } from "vitest";
import { ENTER, flat, openSession, type Session } from "../support/pty.ts";
import { eventsOf, firstRunToPlan, newHome, planToEnd } from "../support/pty-runs.ts";

const SIZES = [
  [40, 12],
  [80, 24],
  [200, 60],
] as const;
/** The smallest window is one without colour. */
const isColourless = (columns: number): boolean => columns === 40;
// eslint-disable-next-line no-control-regex
const COLOUR_CODES = /\u001b\[[0-9;]*m/g;

interface NeckRun {
  readonly home: string;
  readonly session: Session;
  readonly code: number;
  /** Every screen that was answered, and every part of the session by its title. */
  readonly screens: readonly string[];
  readonly parts: ReadonlyMap<string, string>;
}

const runs = new Map<string, NeckRun>();
const runAt = (columns: number, rows: number): NeckRun => {
  const run = runs.get(`${String(columns)} x ${String(rows)}`);
  if (run === undefined) throw new Error("There was no such run.");
  return run;
};

// One first visit to the neck a window, all at once: both sides, a ball, heat.
beforeAll(async () => {
  await Promise.all(
    SIZES.map(async ([columns, rows]) => {
      const home = newHome();
      const env = isColourless(columns) ? { NO_COLOR: "1" } : { COLORTERM: "truecolor" };
      const session = openSession(["start", "neck", "--speed", "100"], { home, columns, rows, env });
      const screens: string[] = [];
      const parts = new Map<string, string>();
      const see = (screen: string): void => {
        screens.push(screen);
      };
      await firstRunToPlan(session, { side: "3", hand: ["1", "2", ENTER] }, see);
      const watching = watchParts(session, parts, columns);
      const code = await planToEnd(session, see);
      await watching;
      runs.set(`${String(columns)} x ${String(rows)}`, { home, session, code, screens, parts });
    }),
  );
}, 60_000);

/** The columns of a drawing, and of the gap before it. */
const DRAWN_COLUMNS = 41;

/** A screen without the drawing at its right. */
function wordsOf(screen: string, columns: number): string {
  if (!screen.includes("# press here") || columns < 80) return screen;
  return screen.replace(new RegExp(`^(.{0,${String(columns - DRAWN_COLUMNS)}}).*$`, "gm"), (_line, words: string) =>
    words.trimEnd(),
  );
}

/** Keeps the last screen of each part of the session. */
async function watchParts(session: Session, parts: Map<string, string>, columns: number): Promise<void> {
  const isOver = (screen: string): boolean => screen.includes("Now, at rest:");
  const titleOf = (screen: string): string =>
    flat(wordsOf(screen, columns).split(/\n\d+ seconds|\n\n|\nPress Space/)[0] ?? "");
  await session.until((screen) => screen.startsWith("Warm it"));
  for (let title = ""; !isOver(session.screen()); title = titleOf(session.screen())) {
    await session.until((now) => {
      if (isOver(now) || titleOf(now) !== title) return true;
      parts.set(title, wordsOf(now, columns));
      return false;
    });
  }
}

describe.each(SIZES)("a first visit to the neck at %i x %i", (columns, rows) => {
  test("goes all the way: saved, exit code 0, one whole session on both sides", () => {
    const { home, code, session } = runAt(columns, rows);
    expect(code).toBe(0);
    expect(session.printed()).toMatch(/^Saved\.$/m);
    expect(eventsOf(home, "session").map(({ area, side, partial, heat }) => ({ area, side, partial, heat }))).toEqual([
      { area: "neck", side: "both", partial: false, heat: true },
    ]);
  });

  test("no line runs over the edge of the window", () => {
    expect(runAt(columns, rows).session.tooWide()).toEqual([]);
  });

  test("each kind of part says what to do, how long, and what comes next; the re-test waits for Space", () => {
    const { parts } = runAt(columns, rows);
    const wanted: Readonly<Record<string, readonly RegExp[]>> = {
      "Warm it": [/One dry towel/, /Next: Take the heat off now/],
      "Take the heat off now": [/Press Space to go on/, /Next: Get in place, left neck/],
      "Press and hold, left neck, spot 1 of 2": [/Where: The meaty ridge/, /Never: Front or side/],
      "Shoulder rolls": [/Roll both shoulders slowly/, /Next: Chin nods/],
      "Stretch lightly, left neck": [/Tip the ear away/, /Next: Change to the right side/],
      "Test it again": [/Turn the head slowly/, /Press Space to go on/],
    };
    const timed = columns < 60 ? /\d+ seconds/ : /██/;
    const missing = Object.entries(wanted).flatMap(([title, texts]) => {
      const screen = flat(parts.get(title) ?? "");
      const clock = screen.includes("Press Space") ? [] : [timed];
      return [...texts, ...clock].filter((text) => !text.test(screen)).map((text) => `${title}: ${String(text)}`);
    });
    expect(missing).toEqual([]);
  });

  test("says all of it in words: no colour in a part, and none at all where colour is not wanted", () => {
    const raw = runAt(columns, rows).session.raw();
    const [, session = ""] = raw.split("\u001b[?1049h");
    expect(session.split("\u001b[?1049l")[0]?.match(COLOUR_CODES)).toEqual(null);
    if (isColourless(columns)) expect(raw.match(COLOUR_CODES)).toEqual(null);
  });

  test("every question stands whole in the window, with the keys that answer it", () => {
    const cut = runAt(columns, rows)
      .screens.slice(1)
      .filter(
        (screen) =>
          !/^\d+ of \d+ {2}|^Pain: |^No warning|^Anything new|^Take the heat|^Test it|^Two min|To start it:/.test(
            screen,
          ),
      );
    expect(cut).toEqual([]);
    const keyless = runAt(columns, rows).screens.filter((screen) => !/b (Enter )?back|q end/.test(screen));
    expect(keyless).toEqual([]);
  });

  test("every sign and every line of the profile is seen on some page", () => {
    const seen = runAt(columns, rows).screens.map(flat).join(" ");
    const lines = [
      "Chest pain",
      "Both arms or both legs",
      "Neck artery tear",
      "Very sore from training",
      "jolt, whiplash",
    ];
    expect(lines.filter((line) => !seen.includes(line))).toEqual([]);
  });

  test("where never to press stands on the screen from getting in place to the end of the hold", () => {
    const pressing = [...runAt(columns, rows).parts].filter(([title]) =>
      /^(Get in|Find the next|Press and)/.test(title),
    );
    expect(pressing.map(([title]) => title)).toEqual(
      ["left neck, spot 1", "left neck, spot 2", "right neck, spot 1", "right neck, spot 2"].flatMap((place) => [
        `${place.endsWith("1") ? "Get in place" : "Find the next sore spot"}, ${place} of 2`,
        `Press and hold, ${place} of 2`,
      ]),
    );
    expect(pressing.filter(([, screen]) => !flat(screen).includes("Never: Front or side of the neck"))).toEqual([]);
  });

  test("says when to change the side, and only then works on the right", () => {
    const titles = [...runAt(columns, rows).parts.keys()];
    const change = titles.indexOf("Change to the right side");
    expect(titles.findIndex((title) => title.includes("right neck"))).toBe(change + 1);
  });
});
