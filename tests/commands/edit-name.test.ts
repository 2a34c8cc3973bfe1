import { describe, expect, test } from "vitest";
import { edit } from "../../src/commands/edit.ts";
import { history } from "../../src/commands/history.ts";
import { log } from "../../src/commands/log.ts";
import { undo } from "../../src/commands/undo.ts";
import { EXIT, UserError } from "../../src/exit.ts";
import type { Event } from "../../src/log/event.ts";
import type { History } from "../../src/log/history.ts";
import { fakeWorld, type FakeWorld } from "../support/fake-world.ts";
import { entry, name } from "../support/log-events.ts";
import { saying } from "../support/log-options.ts";

const FRIDAY = "2026-11-20T21:00:00.000+11:00";
const drv = {
  ...entry(FRIDAY, { pain: 4, triggers: [{ name: "drv", amount: 2, unit: "h" }] }),
  id: "0199-aaaa-3fa9c1",
};
const drive = entry(FRIDAY, { pain: 5, triggers: [{ name: "long drive" }] });
const SIX = ["a", "b", "c", "d", "e", "f"].map((one) => name(FRIDAY, one, null, true));

function world(events: readonly Event[]): FakeWorld {
  return fakeWorld({ interactive: false, events, size: { columns: 200, rows: 24 } });
}

async function said(trigger: string, changes: readonly string[], events: readonly Event[]): Promise<FakeWorld> {
  const fake = world(events);
  expect(await edit(fake.world, { id: trigger, changes, json: false })).toBe(EXIT.done);
  return fake;
}

async function refusal(
  trigger: string | undefined,
  changes: readonly string[],
  events: readonly Event[],
): Promise<unknown> {
  const fake = world(events);
  try {
    await edit(fake.world, { id: trigger, changes, json: false });
    return "no error";
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    expect([fake.events, fake.printed, error.code]).toEqual([events, [], EXIT.usage]);
    return [error.what, error.advice];
  }
}

/** The triggers as `history --json` counts them. */
async function counted({ world, printed }: FakeWorld): Promise<unknown> {
  await history(world, { json: true });
  return (JSON.parse(printed.at(-1) ?? "") as History).triggers.map(({ name, daysNoted }) => [name, daysNoted]);
}

describe("another name for a trigger", () => {
  test.each<[string, string, readonly Event[], string]>([
    ["drv", "driving", [drv], "Saved: drv reads as driving."],
    ["drv", "long drive", [drv, drive], "Saved: drv reads as long drive.\nBoth count as one now."],
    ["drive", "long drive", [drive], "Saved: drive reads as long drive.\nNot in the record so far: drive."],
    ["long drive", "Long Drive", [drive], "Saved: long drive reads as Long Drive."],
    ["DRV", "driving", [drv], "Saved: DRV reads as driving."],
  ])("%s=%s is told, and the entries stay as they were typed", async (trigger, as, events, told) => {
    const fake = await said(trigger, [`name=${as}`], events);
    expect([fake.printed, fake.events.slice(0, -1)]).toEqual([[told], events]);
  });

  test("is what the history counts, and undo takes it back", async () => {
    const fake = await said("drv", ["name=long drive"], [drv, drive]);
    expect(await counted(fake)).toEqual([["long drive", 1]]);
    await undo(fake.world, { redo: false, json: false });
    expect(await counted(fake)).toEqual([
      ["drv", 1],
      ["long drive", 1],
    ]);
  });

  test("holds for what is logged later, which is kept as typed, and says so", async () => {
    const fake = await said("drv", ["name=long drive"], [drv]);
    await log(fake.world, saying("drv 3h 6"));
    expect([fake.events.at(-1), fake.printed.at(-1)]).toMatchObject([
      { triggers: [{ name: "drv", amount: 3, unit: "h" }] },
      "Saved: drv 3 h, pain 6.\ndrv reads as long drive.",
    ]);
  });

  test("that is near a known one asks whether that was meant", async () => {
    const fake = await said("long drve", ["name=driving"], [drive]);
    expect(fake.printed).toEqual([
      "Saved: long drve reads as driving.\nNot in the record so far: long drve.\nDid you mean long drive? Then first: spasm-coach undo",
    ]);
  });

  test.each<[string, readonly string[], readonly Event[]]>([
    ["drv", ["name=drv"], [drv]],
    ["drv", ["name=long drive"], [drv, name(FRIDAY, "drv", "long drive")]],
    ["gym", ["track=yes"], [name(FRIDAY, "gym", null, true)]],
    ["gym", ["track=no"], []],
  ])("%s %j as it is already changes nothing", async (trigger, changes, events) => {
    const fake = await said(trigger, changes, events);
    expect([fake.printed, fake.events]).toEqual([["Nothing to change."], events]);
  });

  test.each<[string | undefined, readonly string[], string]>([
    ["drv", ["name="], "The new name is empty."],
    ["drv", ["name=\u0007"], "The new name is empty."],
    ["drv", ["name=x", "pain=3"], "A trigger has two fields: name and track."],
    ["drv", ["track=maybe"], "track cannot be that."],
    [undefined, ["name=x"], "Which trigger? Name it in quotes."],
    [" ", ["name=x"], "Which trigger? Name it in quotes."],
    ["3fa9c1", ["name=x"], "That is the id of an entry, and a name belongs to a trigger."],
  ])("%j %j is refused", async (trigger, changes, what) => {
    expect(await refusal(trigger, changes, [drv])).toEqual([what, expect.stringMatching(/./)]);
  });

  test.each(["../../etc", "😀".repeat(300), "a=b", "constructor"])("may be %j", async (odd) => {
    const fake = await said("drv", [`name=${odd}`], [drv]);
    expect(await counted(fake)).toEqual([[odd, 1]]);
  });

  test("with --json is the event as written, or null", async () => {
    const fake = world([drv]);
    await edit(fake.world, { id: "drv", changes: ["name=driving"], json: true });
    await edit(fake.world, { id: "drv", changes: ["name=driving"], json: true });
    expect(fake.printed.map((text) => JSON.parse(text) as unknown)).toEqual([fake.events[1], null]);
  });

  test("that cannot be saved stays on the screen", async () => {
    const fake = fakeWorld({ events: [drv], diskFails: true, interactive: false });
    await expect(edit(fake.world, { id: "drv", changes: ["name=driving"], json: false })).rejects.toMatchObject({
      code: EXIT.notSaved,
    });
    expect([fake.printed, fake.complaints]).toEqual([[], ["Not saved: drv reads as driving"]]);
  });
});

describe("a trigger the evening asks about", () => {
  test("is chosen and taken out, and both say what is asked now", async () => {
    const fake = await said("long drive", ["track=yes"], [drive, name(FRIDAY, "gym", null, true)]);
    await edit(fake.world, { id: "gym", changes: ["track=no"], json: false });
    await edit(fake.world, { id: "long drive", changes: ["track=no"], json: false });
    expect(fake.printed).toEqual([
      "Saved: long drive is asked in the evening.\nThe evening asks: gym, long drive.",
      "Saved: gym is not asked in the evening.\nNot in the record so far: gym.\nThe evening asks: long drive.",
      "Saved: long drive is not asked in the evening.\nThe evening asks about the most usual ones.",
    ]);
  });

  test("is known by the name it reads as, although nobody ever typed that", async () => {
    const fake = await said("long drive", ["track=yes"], [drv, name(FRIDAY, "drv", "long drive")]);
    expect(fake.printed).toEqual(["Saved: long drive is asked in the evening.\nThe evening asks: long drive."]);
  });

  test("named and chosen in one go is one event", async () => {
    const fake = await said("drv", ["name=long drive", "track=yes"], [drv]);
    expect([fake.events.length, fake.printed]).toEqual([
      2,
      ["Saved: drv reads as long drive, long drive is asked in the evening.\nThe evening asks: long drive."],
    ]);
  });

  test("is one of six at the most", async () => {
    expect(await refusal("g", ["track=yes"], SIX)).toEqual([
      "The evening asks about 6 triggers at the most.",
      "Take one out first: spasm-coach edit NAME track=no. To see which they are: spasm-coach log --evening",
    ]);
  });

  test("is listed by log --evening, and no other is", async () => {
    const events = [drive, drv, name(FRIDAY, "late coffee", null, true)];
    const fake = fakeWorld({ events, keys: "1 enter n" });
    await log(fake.world, saying("", { evening: true }));
    expect([fake.shown[0]?.split("\n").filter((line) => line.includes("[ ]")), fake.printed]).toEqual([
      ["1 [ ] late coffee"],
      ["Saved: no spasm, late coffee, no other trigger."],
    ]);
  });

  test("chosen on two devices apart: six are asked, none is lost", async () => {
    const fake = fakeWorld({ events: [...SIX, name("2026-11-20T22:00:00+11:00", "g", null, true)], keys: "n n" });
    await log(fake.world, saying("", { evening: true }));
    expect(fake.shown[0]?.split("\n").filter((line) => line.includes("[ ]"))).toHaveLength(6);
  });
});
