import { describe, expect, test } from "vitest";
import { entryHistory } from "../../src/commands/record/entry-history.ts";
import { EXIT } from "../../src/exit.ts";
import type { EditEvent, EntryEvent, Event } from "../../src/log/event.ts";
import { fakeWorld } from "../support/fake-world.ts";
import { edit, entry, halt, name, session, undo } from "../support/log-events.ts";

const at = (time: string): string => `2026-11-21T${time}:00.000+11:00`;
const NOTE = "a long night, ".repeat(20).trim();
const drive: EntryEvent = {
  ...entry(at("08:00"), { pain: 5, triggers: [{ name: "drv" }], note: NOTE }),
  id: "0199-3fa9c1",
};
const first: EditEvent = { ...edit(at("08:10"), drive, { pain: 3 }), id: "0199-000001" };
const here: EditEvent = { ...edit(at("08:20"), drive, { pain: 2 }), id: "0199-000002", after: first.id };
const there: EditEvent = {
  ...edit(at("08:30"), drive, { pain: 3, note: "calm" }),
  id: "0199-000003",
  after: first.id,
  device: "ffffff",
};
const away = undo(at("08:40"), drive);

async function shown(id: string, events: readonly Event[], columns = 400): Promise<readonly string[]> {
  const fake = fakeWorld({ events, interactive: false, size: { columns, rows: 24 } });
  expect(await entryHistory(fake.world, id, {})).toBe(EXIT.done);
  expect(fake.events).toEqual(events);
  return fake.printed[0]?.split("\n") ?? [];
}

describe("the history of an entry", () => {
  test("is what was written, one line each, and how it reads now", async () => {
    expect(await shown("3fa9c1", [drive, first, name(at("08:05"), "drv", "long drive")])).toEqual([
      `Sat 21 Nov, 08:00  written: drv, pain 5, note: ${NOTE} (Sat 21 Nov, 08:00).`,
      "Sat 21 Nov, 08:10  changed: pain 5 -> 3 (id 000001).",
      `It reads now: long drive, pain 3, note: ${NOTE} (Sat 21 Nov, 08:00).`,
    ]);
  });

  test("shows the change of another device that does not count, with its whole note", async () => {
    expect(await shown("3fa9c1", [drive, first, here, there])).toEqual([
      `Sat 21 Nov, 08:00, device abc123  written: drv, pain 5, note: ${NOTE} (Sat 21 Nov, 08:00).`,
      "Sat 21 Nov, 08:10, device abc123  changed: pain 5 -> 3 (id 000001).",
      "Sat 21 Nov, 08:20, device abc123  changed: pain 3 -> 2 (id 000002). It does not count: another change was made apart from it, and later.",
      `Sat 21 Nov, 08:30, device ffffff  changed: note "${NOTE}" -> "calm" (id 000003).`,
      "It reads now: drv, pain 3, note: calm (Sat 21 Nov, 08:00).",
    ]);
  });

  test("shows what was taken back, and put back", async () => {
    const back = undo(at("08:50"), away);
    const without = undo(at("08:55"), first);
    const brief = { ...drive, note: null };
    const change = { ...first, entry: { ...first.entry, note: null } };
    const lines = await shown("3fa9c1", [brief, change, away, back, without]);
    expect(lines.slice(1)).toEqual([
      "Sat 21 Nov, 08:10  changed: pain 5 -> 3 (id 000001). Taken back since.",
      "Sat 21 Nov, 08:40  taken back.",
      "Sat 21 Nov, 08:50  put back.",
      "Sat 21 Nov, 08:55  taken back: the change 000001.",
      "It reads now: drv, pain 5 (Sat 21 Nov, 08:00).",
    ]);
  });

  test("names what is put back, and an undo of that takes back again", async () => {
    const without = undo(at("08:40"), first);
    const back = undo(at("08:50"), without);
    const again = undo(at("08:55"), back);
    expect((await shown("3fa9c1", [drive, first, without, back, again])).slice(2, 5)).toEqual([
      "Sat 21 Nov, 08:40  taken back: the change 000001.",
      "Sat 21 Nov, 08:50  put back: the change 000001.",
      "Sat 21 Nov, 08:55  taken back: the change 000001.",
    ]);
  });

  test("of one that is away says how to put it back", async () => {
    expect((await shown("3fa9c1", [drive, away])).at(-1)).toBe(
      "It was taken back. To put it back: spasm-coach undo 3fa9c1 --redo",
    );
  });

  test("is found by the id of one of its changes, too", async () => {
    expect(await shown("000002", [drive, first, here])).toEqual(await shown("3fa9c1", [drive, first, here]));
  });

  test("fits a window of 40 columns", async () => {
    const lines = await shown("3fa9c1", [drive, first, here, there, away], 40);
    expect(lines.filter((line) => line.length > 40)).toEqual([]);
  });

  test("two entries of one id are both there", async () => {
    const both = [drive, { ...drive, pain: 1, note: null }];
    expect((await shown("3fa9c1", both)).filter((line) => line.includes("written:"))).toHaveLength(2);
  });

  test("of a session and of a halt is the line it was written in", async () => {
    const [own, stop] = [
      { ...session(at("08:00")), id: "0199-aaaaaa" },
      { ...halt(at("08:00")), id: "0199-bbbbbb" },
    ];
    expect([await shown("aaaaaa", [own]), await shown("bbbbbb", [stop])]).toEqual([
      [
        "Sat 21 Nov, 08:00  written: session, calf, left (Sat 21 Nov, 08:00).",
        "It reads now: session, calf, left (Sat 21 Nov, 08:00).",
      ],
      ["Sat 21 Nov, 08:00  written: a halt (Sat 21 Nov, 08:00).", "It reads now: a halt (Sat 21 Nov, 08:00)."],
    ]);
  });

  test("for programs is every event as written, and what each is worth now", async () => {
    const fake = fakeWorld({ events: [drive, first, here, there, away], interactive: false });
    await entryHistory(fake.world, "3fa9c1", { json: true });
    expect(JSON.parse(fake.printed[0] ?? "")).toEqual({
      schema: 1,
      id: drive.id,
      takenBack: true,
      versions: [
        { state: "taken-back", event: drive },
        { state: "replaced", event: first },
        { state: "set-aside", event: here },
        { state: "counts", event: there },
        { state: "counts", event: away },
      ],
    });
  });

  test("stands alone: an area or a day beside it is refused, and so is an id nobody has", async () => {
    const { world } = fakeWorld({ events: [drive], interactive: false });
    await expect(entryHistory(world, "3fa9c1", { area: "calf" })).rejects.toMatchObject({
      what: "An id names one entry.",
    });
    await expect(entryHistory(world, "ffffff", {})).rejects.toMatchObject({ code: EXIT.usage });
  });
});
