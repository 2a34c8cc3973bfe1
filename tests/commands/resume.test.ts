import { describe, expect, test } from "vitest";
import { history } from "../../src/commands/history.ts";
import { saveLeftOvers } from "../../src/commands/record/left-overs.ts";
import { start } from "../../src/commands/start.ts";
import { EXIT } from "../../src/exit.ts";
import type { Event } from "../../src/log/event.ts";
import type { Kept } from "../../src/world/world.ts";
import { fakeWorld, MORNING, type FakeOptions, type FakeWorld } from "../support/fake-world.ts";
import { AFTER, FIRST_RUN, START_CALF } from "../support/visits.ts";

const MINUTES_LATER = (minutes: number): Date => new Date(MORNING.getTime() + minutes * 60_000);
/** Seconds into the session: heat for 240, into place for 15, then 45 of the first hold. */
const IN_THE_FIRST_HOLD = 275;

/** A first session on the left calf whose window was closed 20 seconds into its first hold. */
async function cutOff(
  seconds = IN_THE_FIRST_HOLD,
): Promise<{ readonly kept: Kept; readonly events: readonly Event[] }> {
  const { world, kept, events } = fakeWorld({
    keys: `${FIRST_RUN} enter`,
    sessionKeys: [[seconds, "gone"]],
  });
  expect(await start(world, START_CALF)).toBe(EXIT.interrupted);
  const last = kept.at(-1);
  if (last === undefined) throw new Error("Nothing was kept.");
  return { kept: last, events };
}

/** The next run, so many minutes later. */
async function back(minutes: number, options: FakeOptions, cutOffAtSeconds?: number): Promise<FakeWorld> {
  const { kept, events } = await cutOff(cutOffAtSeconds);
  return fakeWorld({
    events,
    country: "AU",
    now: MINUTES_LATER(minutes),
    leftOvers: [{ ...kept, keptAt: MINUTES_LATER(5) }],
    ...options,
  });
}

const sessionsIn = ({ events }: FakeWorld) => events.filter((event) => event.kind === "session");

test("a closed window writes nothing to the journal: the session waits on disk, with the seconds of the hold", async () => {
  const { kept, events } = await cutOff();
  expect(events.filter((event) => event.kind === "session")).toEqual([]);
  expect(kept.draft).toMatchObject({ kind: "session", partial: true, stopped: "cut-off", heldSeconds: 20 });
});

describe("a session that was cut off", () => {
  test("goes on within two hours after the call-now screen, from getting into place", async () => {
    const again = await back(30, { keys: `n enter ${AFTER}` });
    expect(await start(again.world, START_CALF)).toBe(EXIT.done);
    expect(again.shown.slice(0, 3).join("\n")).toContain("Something new since last time");
    expect(again.frames[0]).toContain("Get in place, left calf, spot 1 of 2");
    const [session, ...others] = sessionsIn(again);
    expect(others).toEqual([]);
    expect(session).toMatchObject({ partial: false, painBefore: 4, movementPainBefore: 6, stopped: null });
    expect(
      session?.phases.filter((phase) => phase.kind === "hold").map(({ heldSeconds, end }) => [heldSeconds, end]),
    ).toEqual([
      [20, "stopped"],
      [45, "done"],
      [45, "done"],
    ]);
  });

  test("is offered without naming an area, before anything else is asked", async () => {
    const again = await back(30, { keys: "n n" });
    expect(await start(again.world, { ...START_CALF, area: undefined })).toBe(EXIT.done);
    expect(again.shown[0]).toContain("Your calf session was cut off at");
  });

  test("halts when a sign is there by now, and then does not go on", async () => {
    const again = await back(30, { keys: "2 enter y enter" });
    expect(await start(again.world, START_CALF)).toBe(EXIT.halted);
    expect(again.frames).toEqual([]);
    expect(again.events.at(-1)).toMatchObject({ kind: "halt", urgency: "emergency" });
  });

  test("with something new is closed as a part, and every line is asked again", async () => {
    const again = await back(30, { keys: "1 enter n" });
    await start(again.world, START_CALF).catch(() => undefined);
    expect(again.frames).toEqual([]);
    expect(sessionsIn(again)).toMatchObject([{ partial: true, stopped: "cut-off", heldSeconds: 20 }]);
    expect(again.shown.join("\n")).toContain("Everything is asked anew.");
  });

  test("with something new keeps that in mind when the questions begin anew", async () => {
    const again = await back(30, { keys: "1 enter n n n n n n" }, 100);
    await start(again.world, START_CALF).catch(() => undefined);
    const screens = again.shown.join("\n");
    expect(["Medicines, last months.", "Book first."].filter((title) => !screens.includes(title))).toEqual([]);
  });

  test("is closed as a part when the person says so", async () => {
    const again = await back(30, { keys: "n n" });
    expect(await start(again.world, START_CALF)).toBe(EXIT.done);
    expect(sessionsIn(again)).toMatchObject([{ partial: true, stopped: "cut-off", heldSeconds: 20 }]);
  });

  test("is never called saved when the disk does not take it", async () => {
    const full = await back(30, { keys: "n n", diskFails: true });
    expect(await start(full.world, START_CALF)).toBe(EXIT.notSaved);
    expect([full.printed.join("\n").includes("Saved"), full.world.unfinished.leftOvers().length]).toEqual([false, 1]);
  });

  test("is closed as a part after two hours, and not offered", async () => {
    const again = await back(126, { keys: "n" });
    await start(again.world, START_CALF).catch(() => undefined);
    expect(again.shown.join("\n")).not.toContain("cut off");
    expect(sessionsIn(again)).toMatchObject([{ partial: true, stopped: "cut-off" }]);
  });

  test("is closed as a part when another area is begun", async () => {
    const again = await back(30, { keys: "n" });
    await start(again.world, { ...START_CALF, area: "neck" }).catch(() => undefined);
    expect(again.shown.join("\n")).not.toContain("cut off");
    expect(sessionsIn(again)).toMatchObject([{ area: "calf", partial: true }]);
  });

  test("is left alone by history within two hours, and closed by it afterwards", async () => {
    const soon = await back(30, {});
    saveLeftOvers(soon.world, "resumable");
    expect(sessionsIn(soon)).toEqual([]);
    const later = await back(126, {});
    await history(later.world, { json: false });
    expect(sessionsIn(later)).toMatchObject([{ partial: true, stopped: "cut-off" }]);
  });

  test("that is in the journal already is not written twice", async () => {
    const again = await back(30, {});
    saveLeftOvers(again.world);
    const [session] = sessionsIn(again);
    const { kept } = await cutOff();
    const third = fakeWorld({
      events: session === undefined ? [] : [{ ...session, id: kept.id }],
      leftOvers: [{ ...kept, keptAt: MINUTES_LATER(5) }],
    });
    saveLeftOvers(third.world);
    expect([sessionsIn(third).length, third.world.unfinished.leftOvers()]).toEqual([1, []]);
  });

  test("whose file was changed by hand so that it fits no longer is not offered, and is set aside", async () => {
    const { kept, events } = await cutOff();
    const draft = { ...kept.draft, screened: "all" } as unknown as Kept["draft"];
    const again = fakeWorld({
      keys: "n",
      events,
      country: "AU",
      now: MINUTES_LATER(30),
      leftOvers: [{ ...kept, draft, keptAt: MINUTES_LATER(5) }],
    });
    await start(again.world, START_CALF).catch(() => undefined);
    expect([again.shown.join("\n").includes("cut off"), again.world.unfinished.leftOvers(), sessionsIn(again)]).toEqual(
      [false, [], []],
    );
  });

  test("stays when the disk does not take it, and what is wrong is said", async () => {
    const full = await back(30, { diskFails: true });
    saveLeftOvers(full.world);
    expect([full.complaints, full.world.unfinished.leftOvers().length]).toEqual([
      ["Could not save.", "Free some space."],
      1,
    ]);
  });
});

test("--resume without anything to go on with says so", async () => {
  const { world } = fakeWorld();
  await expect(start(world, { ...START_CALF, resume: true })).rejects.toMatchObject({
    code: EXIT.usage,
    what: "There is no session to go on with.",
  });
});
