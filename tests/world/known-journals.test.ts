import {
  existsSync,
  lstatSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { beforeEach, describe, expect, test } from "vitest";
import type { OwnFolder } from "../../src/log/belongings.ts";
import { checkup } from "../../src/report/checkup.ts";
import { journalIn, realDisk } from "../../src/world/journal.ts";
import { upkeepOf } from "../../src/world/upkeep.ts";
import type { Journal } from "../../src/world/world.ts";
import { clockAt, draft, failure, newFolder, NOON } from "../support/log-folder.ts";

describe("a folder that entries were saved in, and that is not there any more", () => {
  let home: string;
  let stick: string;
  let folder: string;
  const journal = (): Journal =>
    journalIn(folder, clockAt(NOON), "test", realDisk, () => "abc123", join(home, "state"));

  beforeEach(() => {
    [home, stick] = [newFolder(), newFolder()];
    folder = join(stick, "journal");
    journal().append(draft("x"));
  });

  const isNotSaved = { code: 6, what: "Could not save: the folder of your record is not there." };
  const isUnread = { code: 5, what: "The folder of your record is not there." };

  test.each<[string, () => void]>([
    [
      "the folder",
      () => {
        rmSync(folder, { recursive: true });
      },
    ],
    [
      "the folder above it",
      () => {
        renameSync(stick, `${stick}-away`);
      },
    ],
  ])("%s is gone: nothing is read, saved or made anew", (_what, take) => {
    take();
    expect([
      failure(() => journal().read()),
      failure(() => journal().recent()),
      failure(() => journal().lately("calf")),
      failure(() => journal().append(draft("y"))),
      existsSync(folder),
    ]).toEqual([isUnread, isUnread, isUnread, isNotSaved, false]);
    if (existsSync(`${stick}-away`)) renameSync(`${stick}-away`, stick);
  });

  test("its empty place on another disk is no record", () => {
    rmSync(folder, { recursive: true });
    mkdirSync(folder);
    onAnotherDisk();
    expect([failure(() => journal().read()), failure(() => journal().append(draft("y")))]).toEqual([
      isUnread,
      isNotSaved,
    ]);
  });

  test("a disk with another number and the record on it is the record", () => {
    onAnotherDisk();
    expect(journal().read().events).toHaveLength(1);
    journal().append(draft("y"));
    expect(JSON.parse(known())).toEqual({ folder, disk: statSync(folder).dev });
  });

  test("an empty folder on the same disk is an empty record", () => {
    rmSync(folder, { recursive: true });
    mkdirSync(folder);
    expect(journal().read().events).toEqual([]);
    expect(journal().append(draft("y"))).toMatchObject({ kind: "entry" });
  });

  test("once it is back, everything is there", () => {
    renameSync(stick, `${stick}-away`);
    expect(failure(() => journal().append(draft("y")))).toEqual(isNotSaved);
    renameSync(`${stick}-away`, stick);
    journal().append(draft("z"));
    expect(journal().read().events).toHaveLength(2);
  });

  test("who deletes the file that knows of it begins anew", () => {
    rmSync(folder, { recursive: true });
    rmSync(join(home, "state", "journals"));
    expect([journal().read().events, journal().append(draft("y")).kind]).toEqual([[], "entry"]);
  });

  test.each(["", "{}\n[]\n", '{"folder":3}\n', "\0\0\0", "{torn"])(
    "a file of that kind that says %j knows of none",
    (text) => {
      writeFileSync(join(home, "state", "journals"), text);
      rmSync(folder, { recursive: true });
      expect(journal().read().events).toEqual([]);
    },
  );

  test("a link to itself in its place is an error of its own, and nothing is made anew", () => {
    rmSync(folder, { recursive: true });
    symlinkSync(folder, folder);
    expect([
      failure(() => journal().read()),
      failure(() => journal().append(draft("y"))),
      ownFolders()[0]?.state,
      lstatSync(folder).isSymbolicLink(),
    ]).toEqual([
      { code: 5, what: "Your saved record cannot be read." },
      { code: 6, what: "Could not save (the folder is a link that leads nowhere)." },
      "broken-link",
      true,
    ]);
  });

  test("a second folder is known beside the first", () => {
    const first = folder;
    folder = join(stick, "other");
    journal().append(draft("x"));
    for (const gone of [first, folder]) {
      folder = gone;
      rmSync(folder, { recursive: true });
      expect(failure(() => journal().read())).toEqual(isUnread);
    }
  });

  test("doctor says so", () => {
    rmSync(folder, { recursive: true });
    const folders = ownFolders();
    const terminal = { interactive: true, plain: false, unicode: true, size: { columns: 80, rows: 24 } };
    const facts = { now: NOON, content: "2026-11-21", folders, record: [], events: [], country: null, terminal };
    const [finding] = checkup({
      ...facts,
      settings: "none",
      keys: "usual",
      sound: { players: [], voices: [], isFar: false },
    } as never);
    expect([finding?.id, finding?.status, finding?.says]).toEqual([
      "journal-folder",
      "wrong",
      "The folder of the record is not there, and entries were saved in it.",
    ]);
  });

  function ownFolders(): readonly OwnFolder[] {
    const state = join(home, "state");
    const folders = { journal: folder, settings: state, state: join(state, "sessions"), edits: join(state, "edits") };
    return upkeepOf({ ...folders, device: join(state, "device") }).folders();
  }

  function known(): string {
    return readFileSync(join(home, "state", "journals"), "utf8");
  }

  function onAnotherDisk(): void {
    writeFileSync(join(home, "state", "journals"), known().replace(/"disk":\d+/, '"disk":1'));
  }
});
