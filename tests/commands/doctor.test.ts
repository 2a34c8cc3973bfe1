import { chmodSync, mkdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { doctor } from "../../src/commands/doctor.ts";
import { EXIT } from "../../src/exit.ts";
import { fakeWorld, type FakeOptions } from "../support/fake-world.ts";
import { entry } from "../support/log-events.ts";
import { modeOf } from "../support/log-folder.ts";
import { homeWith, type Home } from "../support/upkeep-home.ts";

const ONE = entry("2026-11-20T10:00:00+11:00");

/** A home whose journal folder others may look into. */
function openHome(): Home {
  const home = homeWith([ONE]);
  chmodSync(home.journal, 0o755);
  return home;
}

async function examined(home: Home, options: FakeOptions = {}, json = false) {
  const fake = fakeWorld({ ...options, upkeep: home.upkeep });
  const code = await doctor(fake.world, { json });
  return { code, text: fake.printed.join("\n"), complaints: fake.complaints, fake };
}

describe("doctor", () => {
  test("asks nothing where nothing is to be done", async () => {
    const { code, text, fake } = await examined(homeWith([ONE]));
    expect([code, text.split("\n")[0], fake.screensAsked()]).toEqual([EXIT.done, "Nothing is wrong.", 0]);
  });

  test.skipIf(process.platform === "win32")("closes what is open once told yes, and only then", async () => {
    const home = openHome();
    const no = await examined(home, { keys: "n" });
    expect([no.code, no.text.split("\n").at(-1), modeOf(home.journal)]).toEqual([
      EXIT.done,
      "Nothing was changed.",
      0o755,
    ]);
    const yes = await examined(home, { keys: "y" });
    expect([yes.code, yes.text.split("\n").at(-1), modeOf(home.journal)]).toEqual([
      EXIT.done,
      "Done. Only you may read them now.",
      0o700,
    ]);
  });

  test.skipIf(process.platform === "win32")(
    "without a terminal looks, says how to have it done, and changes nothing",
    async () => {
      const home = openHome();
      const { code, text } = await examined(home, { interactive: false });
      expect([code, text.includes("run spasm-coach doctor in a terminal"), modeOf(home.journal)]).toEqual([
        EXIT.done,
        true,
        0o755,
      ]);
    },
  );

  test.skipIf(process.platform === "win32")("says which could not be closed, and ends with 6", async () => {
    const home = openHome();
    const upkeep = { ...home.upkeep, close: (paths: readonly string[]) => paths };
    const { code, complaints } = await examined({ ...home, upkeep }, { keys: "y" });
    expect([code, complaints[0]]).toEqual([EXIT.notSaved, `1 of them could not be closed: ${home.journal}`]);
  });

  test("ends with 5 when a file of the record cannot be opened, and tells of all the rest", async () => {
    const home = homeWith([ONE]);
    mkdirSync(join(home.journal, "2026-10-abc123.jsonl"));
    const { code, text } = await examined(home);
    expect([code, text.includes("1 file of the record cannot be opened"), text.includes("In order:")]).toEqual([
      EXIT.unreadable,
      true,
      true,
    ]);
  });
});

test("doctor --json is one object with every check; it asks and changes nothing", async () => {
  const home = openHome();
  home.put("journal/2026-10-abc123.jsonl", "rubbish\n");
  const { code, text, fake } = await examined(home, {}, true);
  const found = JSON.parse(text) as { checks: { id: string; status: string }[] };
  expect([code, fake.screensAsked(), modeOf(home.journal)]).toEqual([EXIT.done, 0, 0o755]);
  expect(found).toMatchObject({ schema: 1, now: "2026-11-21T10:00:00.000+11:00", wrong: 1, look: 1 });
  expect(found.checks.find(({ id }) => id === "permissions")).toEqual({
    id: "permissions",
    status: "wrong",
    says: "1 file or folder is not closed to other people on this computer.",
    details: [home.journal],
    do: "They can be closed to others (mode 0600, folders 0700).",
    repair: { kind: "close-to-others", paths: [home.journal] },
  });
});
