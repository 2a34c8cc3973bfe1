import { describe, expect, test } from "vitest";
import { ENTER, flat, openSession, type Session } from "../support/pty.ts";
import { eventsIn, eventsOf, knownHome, newHome } from "../support/pty-runs.ts";

const CHEST_PAIN = { urgency: "emergency", raised: ["chest-pain"], locks: "everywhere" };

/** Ticks chest pain on the first screen, and says that it still fits. */
async function tickChestPain(session: Session): Promise<string> {
  await session.until(/Call now\..*1 \[ \] Chest pain/);
  await session.press("1");
  await session.until(/1 \[x\] Chest pain/);
  await session.press(ENTER);
  await session.until(/still fit\?/);
  await session.press("y");
  await session.until(/Enter ends/);
  return session.stood();
}

describe.concurrent("a ticked sign", () => {
  test("on a first run halts with a number that is right in any country, and exit code 3", async () => {
    const session = openSession(["start", "calf"], { home: newHome() });
    const screen = await tickChestPain(session);
    expect(flat(screen)).toContain("STOP. Call your local emergency number (112 works on most mobile phones)");
    await session.press(ENTER);
    expect(await session.exit).toBe(3);
  });

  test("halts with the number of the country that was chosen", async () => {
    const session = openSession(["start", "calf"], { home: knownHome() });
    const screen = await tickChestPain(session);
    expect(screen.split("\n")).toContain("STOP. Call 000 now.");
    await session.press(ENTER);
    expect(await session.exit).toBe(3);
  });

  test("says nothing about massage or a session on the halt screen", async () => {
    const session = openSession(["start", "calf"], { home: knownHome() });
    expect(await tickChestPain(session)).not.toMatch(/massage|session|stretch|press |hold|ball|plan|roll/i);
  });

  test("is on disk before the person has left the halt screen, even when the program is killed there", async () => {
    const home = knownHome();
    const session = openSession(["start", "calf"], { home });
    await tickChestPain(session);
    session.kill("SIGKILL");
    await session.exit;
    expect(eventsOf(home, "halt").map(({ urgency, raised, locks }) => ({ urgency, raised, locks }))).toEqual([
      CHEST_PAIN,
    ]);
  });

  test("locks: the next start asks the emergency lines, then says not before when, and ends with 4", async () => {
    const home = newHome();
    const first = openSession(["start", "calf"], { home });
    await tickChestPain(first);
    await first.press(ENTER);
    await first.exit;

    const second = openSession(["start", "calf"], { home });
    await second.until(/Call now\./);
    await second.press("n");
    expect(await second.exit).toBe(4);
    expect(second.printed()).toMatch(/^Not before /m);
  });

  test("a slip: `mistake` asks the same screen again, n clears it, and both are recorded", async () => {
    const home = knownHome();
    const session = openSession(["start", "calf"], { home });
    await tickChestPain(session);
    await session.press(`mistake${ENTER}`);
    await session.until(/Call now\..*1 \[ \] Chest pain/);
    await session.press("n");
    await session.until(/Help today\./);
    expect(eventsIn(home).map(({ kind }) => kind)).toEqual(["profile", "halt", "mistake"]);
  });

  test("a second tick after `mistake` halts for good: the offer does not come back", async () => {
    const session = openSession(["start", "calf"], { home: knownHome() });
    await tickChestPain(session);
    await session.press(`mistake${ENTER}`);
    await session.until(/Call now\..*1 \[ \] Chest pain/);
    await session.press("1");
    await session.until(/1 \[x\] Chest pain/);
    await session.press(ENTER);
    await session.until(/still fit\?/);
    await session.press("y");
    const screen = await session.until((text) => text.includes("Enter ends") && !text.includes("still fit"));
    expect(screen.slice(screen.lastIndexOf("STOP"))).not.toMatch(/mistake/);
    await session.press(ENTER);
    expect(await session.exit).toBe(3);
  });
});
