import {
  chmodSync,
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { upkeepOf } from "../../src/world/upkeep.ts";
import { entry } from "../support/log-events.ts";
import { modeOf, newFolder } from "../support/log-folder.ts";
import { homeWith } from "../support/upkeep-home.ts";

const ONE = entry("2026-11-20T10:00:00+11:00");
const ON_UNIX = process.platform !== "win32";

/** Where texts open in an editor and the number of this machine would lie. */
const beside = (path: string): { readonly edits: string; readonly device: string } => ({
  edits: join(path, "edits"),
  device: join(path, "device"),
});

describe("what lies where", () => {
  test("is told folder by folder, with each file, its size, its kind and who may read it", () => {
    const home = homeWith([ONE]);
    home.put("settings.json", "{}", 0o644);
    home.put("sessions/17.json", "{}");
    home.put("journal/holiday.txt", "sun");
    mkdirSync(join(home.journal, ".git"));
    const folders = home.upkeep.folders();
    expect(folders.map(({ name, state, openToOthers }) => [name, state, openToOthers])).toEqual([
      ["journal", "there", false],
      ["sessions", "there", false],
      ["settings", "there", false],
      ["edits", "missing", false],
      ["device", "there", false],
    ]);
    expect(
      folders.flatMap(({ files }) =>
        files.map(({ name, kind, bytes, openToOthers }) => ({ name, kind, bytes, openToOthers })),
      ),
    ).toEqual([
      { name: "2026-11-abc123.jsonl", kind: "record", bytes: JSON.stringify(ONE).length + 2, openToOthers: false },
      { name: "holiday.txt", kind: "foreign", bytes: 3, openToOthers: false },
      { name: "17.json", kind: "session", bytes: 2, openToOthers: false },
      { name: "settings.json", kind: "settings", bytes: 2, openToOthers: ON_UNIX },
    ]);
  });

  test("folders that are not there are missing, and looking does not make them", () => {
    const path = join(newFolder(), "none");
    const upkeep = upkeepOf({
      journal: join(path, "journal"),
      settings: path,
      state: join(path, "sessions"),
      ...beside(path),
    });
    expect([upkeep.folders().map(({ state }) => state), upkeep.record(), existsSync(path)]).toEqual([
      ["missing", "missing", "missing", "missing", "missing"],
      [],
      false,
    ]);
  });

  test("a text left by an editor and the number of this machine are ours, and go with the rest", () => {
    const home = homeWith([ONE]);
    mkdirSync(join(home.path, "edits/entry-1"), { recursive: true });
    home.put("edits/entry-1/entry.txt", "pain=3");
    home.put("device", "0123456789abcdef");
    const own = home.upkeep
      .folders()
      .flatMap(({ files }) => files)
      .filter(({ kind }) => kind === "text" || kind === "device");
    expect(own.map(({ name, kind }) => [name, kind])).toEqual([
      [join("entry-1", "entry.txt"), "text"],
      ["device", "device"],
    ]);
    expect(home.upkeep.remove(own.map(({ path }) => path))).toEqual([]);
    expect([existsSync(join(home.path, "edits")), existsSync(join(home.path, "device"))]).toEqual([false, false]);
  });

  test("a file in place of a folder, a link and a link that leads nowhere are told apart", () => {
    const top = newFolder();
    const [file, link, lost] = ["file", "link", "lost"].map((name) => join(top, name)) as [string, string, string];
    writeFileSync(file, "mine");
    symlinkSync(newFolder(), link);
    symlinkSync(join(top, "gone"), lost);
    const upkeep = upkeepOf({ journal: file, settings: link, state: lost, ...beside(top) });
    expect(upkeep.folders().map(({ state, leadsTo }) => [state, leadsTo !== null])).toEqual([
      ["no-folder", false],
      ["broken-link", true],
      ["link", true],
      ["missing", false],
      ["there", false],
    ]);
  });

  test("nothing changes by being looked at: no byte, no name, no mode, no time", () => {
    const home = homeWith([ONE]);
    const path = home.put("journal/2026-10-abc123.jsonl", "rubbish\n", 0o644);
    utimesSync(path, 1000, 1000);
    const look = (): unknown => [
      readdirSync(home.journal),
      readFileSync(path, "utf8"),
      statSync(path).mtimeMs,
      modeOf(path),
    ];
    const before = look();
    home.upkeep.folders();
    home.upkeep.record();
    [...home.upkeep.texts()].join("");
    expect(look()).toEqual(before);
  });
});

describe("the record, file by file", () => {
  test("names what cannot be read by its line, and a file that cannot be opened by itself", () => {
    const home = homeWith([ONE]);
    home.put("journal/2026-10-abc123.jsonl", `rubbish\n{"v":9,"id":"n","kind":"dream"}\n`);
    mkdirSync(join(home.journal, "2026-09-abc123.jsonl"));
    expect(home.upkeep.record()).toEqual([
      { file: "2026-09-abc123.jsonl", readable: false, events: [], damaged: [], newer: 0 },
      { file: "2026-10-abc123.jsonl", readable: true, events: [], damaged: [1], newer: 1 },
      { file: "2026-11-abc123.jsonl", readable: true, events: [ONE], damaged: [], newer: 0 },
    ]);
  });
});

describe.runIf(ON_UNIX)("files closed to others", () => {
  test("are for their owner alone, files 0600 and folders 0700", () => {
    const home = homeWith([ONE]);
    const file = home.put("journal/2026-11-abc123.jsonl", "", 0o666);
    chmodSync(home.journal, 0o777);
    expect([home.upkeep.close([file, home.journal]), modeOf(file), modeOf(home.journal)]).toEqual([[], 0o600, 0o700]);
  });

  test("a link is not followed: what it leads to stays as it is, and it is named", () => {
    const home = homeWith([ONE]);
    const target = join(newFolder(), "target");
    writeFileSync(target, "", { mode: 0o644 });
    const link = join(home.journal, "2026-10-abc123.jsonl");
    symlinkSync(target, link);
    expect([home.upkeep.close([link, join(home.path, "none")]), modeOf(target)]).toEqual([
      [link, join(home.path, "none")],
      0o644,
    ]);
  });
});

describe("files taken away", () => {
  test("are gone, and so are the folders of ours that are empty then", () => {
    const home = homeWith([ONE]);
    const files = home.upkeep.folders().flatMap((folder) => folder.files.map(({ path }) => path));
    expect([home.upkeep.remove(files), existsSync(home.path)]).toEqual([[], false]);
  });

  test("a folder that holds something else stays, with what it holds", () => {
    const home = homeWith([ONE]);
    home.put("journal/holiday.txt", "sun");
    const mine = home.upkeep.folders().flatMap(({ files }) => files.filter(({ kind }) => kind !== "foreign"));
    home.upkeep.remove(mine.map(({ path }) => path));
    expect(readdirSync(home.journal)).toEqual(["holiday.txt"]);
  });

  test("of a link only the link goes", () => {
    const home = homeWith([ONE]);
    const target = join(newFolder(), "target");
    writeFileSync(target, "not ours");
    const link = join(home.journal, "2026-10-abc123.jsonl");
    symlinkSync(target, link);
    expect([home.upkeep.remove([link]), existsSync(link), readFileSync(target, "utf8")]).toEqual([
      [],
      false,
      "not ours",
    ]);
  });

  test("nothing behind a folder that is a link is listed or taken", () => {
    const [top, real] = [newFolder(), newFolder()];
    writeFileSync(join(real, "2026-11-abc123.jsonl"), "");
    symlinkSync(real, join(top, "journal"));
    const upkeep = upkeepOf({
      journal: join(top, "journal"),
      settings: top,
      state: join(top, "sessions"),
      ...beside(top),
    });
    expect(upkeep.folders().flatMap(({ files }) => files.filter(({ kind }) => kind !== "foreign"))).toEqual([]);
    upkeep.remove([]);
    expect(readdirSync(real)).toEqual(["2026-11-abc123.jsonl"]);
  });

  test("what could not be taken away is named", () => {
    const home = homeWith([ONE]);
    expect(home.upkeep.remove([join(home.path, "none")])).toEqual([join(home.path, "none")]);
  });
});
