import { describe, expect, test } from "vitest";
import { CTRL_C, ENTER, flat, openSession, type Session } from "../support/pty.ts";
import { answerUntil, eventsIn, IN_A_HOLD, knownHome, knownToHold, LEFT_CALF, newHome } from "../support/pty-runs.ts";

/** What a terminal may send that is no answer to any question. */
const STRAY = [
  ["an arrow key", "\u001b[A"],
  ["a function key", "\u001bOP"],
  ["a longer function key", "\u001b[15~"],
  ["a mouse click", "\u001b[<0;12;1M\u001b[<0;12;1m"],
  ["a mouse click of an old terminal", "\u001b[M !!"],
  ["a pasted text", "n1y2 Chest pain, and on and on. ".repeat(40)],
  ["a pasted text in brackets", "\u001b[200~n1 1 y\u001b[201~"],
  ["a letter that is no choice", "z"],
  ["Tab", "\t"],
] as const;

/** What the key leaves behind, once it has had its time. */
async function after(session: Session, keys: string): Promise<string> {
  await session.stood();
  session.type(keys);
  return session.still(400);
}

describe.concurrent.each(STRAY)("%s", (name, keys) => {
  test("answers no screen of signs, and ticks nothing that stays unseen", async () => {
    const home = newHome();
    const session = openSession(["start", "calf"], { home });
    await session.until(/Call now\./);
    const screen = await after(session, keys);
    expect(flat(screen)).toMatch(/1 of \d+ {1,2}Call now\./);
    if (!name.startsWith("a pasted")) expect(screen).not.toContain("[x]");
    expect(eventsIn(home)).toEqual([]);
  });

  test("picks no choice", async () => {
    const session = openSession(["start"], { home: newHome() });
    await session.until(/Where does it hurt/);
    expect(await after(session, keys)).toMatch(/Where does it hurt/);
  });

  test("is no number", async () => {
    const session = openSession(["start", "calf"], { home: newHome() });
    await answerUntil(session, /Years:/, [
      [/Call now\./, "n"],
      [/self-care information/, "y"],
    ]);
    const screen = await after(session, keys);
    expect(screen).toContain("How old are you?");
    if (!name.startsWith("a pasted")) expect(screen).toMatch(/^Years: _$/m);
  });
});

test.concurrent.each(STRAY.filter(([name]) => !name.startsWith("a pasted")))(
  "%s neither ends nor changes a hold",
  async (_name, keys) => {
    const session = openSession([...LEFT_CALF, "--speed", "5"], { home: knownHome(), rows: 19 });
    await knownToHold(session, /Get in place, left calf/);
    session.type(keys);
    await session.until(IN_A_HOLD);
    session.type(keys);
    expect(await session.until(/4[0-2] seconds/)).toMatch(/^Press and hold, left calf, spot 1 of 2/);
    session.type(CTRL_C);
    expect(await session.exit).toBe(130);
  },
);

test("Enter on a screen with nothing ticked says so, and stays", async () => {
  const session = openSession(["start", "calf"], { home: newHome() });
  await session.until(/Call now\./);
  await session.press(ENTER);
  await session.until(/Nothing is ticked\. For none of these, press n\./);
});
