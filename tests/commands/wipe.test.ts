import { existsSync, readdirSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { wipe } from "../../src/commands/wipe.ts";
import { EXIT, Interrupted, UserError } from "../../src/exit.ts";
import type { Event } from "../../src/log/event.ts";
import { fakeWorld, type FakeOptions } from "../support/fake-world.ts";
import { entry, halt } from "../support/log-events.ts";
import { newFolder } from "../support/log-folder.ts";
import { homeWith, type Home } from "../support/upkeep-home.ts";

const ONE = entry("2026-11-20T10:00:00+11:00", { note: "secret" });
const NO_SIZE = /\(\d+ bytes\)/g;

async function wiped(home: Home, keys: string, events: readonly Event[] = [ONE], options: FakeOptions = {}) {
  const size = { columns: 500, rows: 50 };
  const fake = fakeWorld({ keys, events, size, ...options, upkeep: home.upkeep });
  const code = await wipe(fake.world);
  return { code, text: fake.printed.join("\n").replaceAll(home.path, "HOME").replace(NO_SIZE, "(n bytes)"), ...fake };
}

/** A home with one file of each kind, and one of somebody else's. */
function fullHome(): Home {
  const home = homeWith([ONE]);
  home.put("settings.json", "{}");
  home.put("settings.json.damaged-1", "{}");
  home.put("sessions/17.json", "{}");
  home.put("sessions/17.json.new", "{}");
  home.put("journal/2026-11-abc123 (conflicted copy).jsonl", "");
  home.put("journal/holiday.txt", "sun");
  return home;
}

describe("wipe", () => {
  test("lists every file, wants one typed word, and takes away what is ours and nothing else", async () => {
    const home = fullHome();
    const { code, text } = await wiped(home, "'wipe' enter");
    expect(code).toBe(EXIT.done);
    expect(text).toMatchInlineSnapshot(`
      "This deletes your whole record and your settings on this computer. It cannot be taken back.

      In HOME/journal:
        2026-11-abc123 (conflicted copy).jsonl (n bytes)
        2026-11-abc123.jsonl (n bytes)

      In HOME/sessions:
        17.json (n bytes)
        17.json.new (n bytes)

      In HOME:
        settings.json (n bytes)
        settings.json.damaged-1 (n bytes)

      Not of this program, and not deleted, in HOME/journal: holiday.txt

      Other copies stay: in backups, in git, on your other devices, and in files you made with report.
      To keep one: spasm-coach report --format json -o record.json

      Deleted: 6 files."
    `);
    expect([readdirSync(home.path), readdirSync(home.journal)]).toEqual([["journal"], ["holiday.txt"]]);
  });

  test("leaves no folder behind where nothing else was in it", async () => {
    const home = homeWith([ONE]);
    await wiped(home, "'wipe' enter");
    expect(existsSync(home.path)).toBe(false);
  });

  test.each([
    ["another word", "'wip' enter"],
    ["Enter alone", "enter"],
    ["yes", "'yes' enter"],
  ])("%s deletes nothing", async (_what, keys) => {
    const home = fullHome();
    const { code, text } = await wiped(home, keys);
    expect([code, text.split("\n").at(-1), readdirSync(home.journal).length]).toEqual([
      EXIT.done,
      "Nothing was deleted.",
      3,
    ]);
  });

  test("Ctrl-C at the word deletes nothing", async () => {
    const home = fullHome();
    await expect(wiped(home, "'wipe'")).rejects.toBeInstanceOf(Interrupted);
    expect(readdirSync(home.journal)).toHaveLength(3);
  });

  test("without a terminal deletes nothing, ends with 2 and lists the paths", async () => {
    const home = homeWith([ONE]);
    const error: unknown = await wiped(home, "", [ONE], { interactive: false }).catch((caught: unknown) => caught);
    expect(error).toBeInstanceOf(UserError);
    expect(error).toMatchObject({
      code: EXIT.usage,
      advice: `Nothing was deleted. Run it in a terminal, or delete these yourself: ${join(home.journal, "2026-11-abc123.jsonl")}`,
    });
    expect(readdirSync(home.journal)).toHaveLength(1);
  });

  test.each([true, false])(
    "with nothing there says so and asks nothing, in a terminal (%s) or not",
    async (interactive) => {
      const { code, text, screensAsked } = await wiped(homeWith([]), "", [], { interactive });
      expect([code, text, screensAsked()]).toEqual([EXIT.done, "There is nothing to delete.", 0]);
    },
  );

  test("says that an open warning sign does not go away with the record", async () => {
    const found = halt("2026-11-20T10:00:00+11:00");
    const { text } = await wiped(homeWith([found]), "enter", [found]);
    expect(text).toContain("Deleting the record does not make it go away");
    expect((await wiped(homeWith([ONE]), "enter")).text).not.toContain("warning sign");
  });

  test("names what could not be deleted, deletes the rest, and ends with 6", async () => {
    const home = fullHome();
    const stuck = join(home.path, "settings.json");
    const upkeep = {
      ...home.upkeep,
      remove: (paths: readonly string[]) => [stuck, ...home.upkeep.remove(paths.filter((path) => path !== stuck))],
    };
    const { code, complaints } = await wiped({ ...home, upkeep }, "'wipe' enter");
    expect([code, complaints[0], readdirSync(home.path).sort()]).toEqual([
      EXIT.notSaved,
      `Could not be deleted: ${stuck}`,
      ["journal", "settings.json"],
    ]);
  });

  test("never follows a link: of a file only the link goes, behind a folder nothing does", async () => {
    const home = homeWith([ONE]);
    const target = join(newFolder(), "target");
    writeFileSync(target, "not ours");
    symlinkSync(target, join(home.journal, "2026-10-abc123.jsonl"));
    const { text } = await wiped(home, "'wipe' enter");
    expect([text.includes("2026-10-abc123.jsonl (a link; what it leads to stays)"), existsSync(target)]).toEqual([
      true,
      true,
    ]);
  });
});
