import { execFileSync } from "node:child_process";
import {
  appendFileSync,
  chmodSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { realDisk } from "../../src/world/journal.ts";
import { diskWith, draft, failure, journalAt, MONTH_FILE, namesIn, newFolder } from "../support/log-folder.ts";

const IS_ROOT = process.getuid?.() === 0;

describe("a folder that is none", () => {
  test("a file in its place: nothing can be saved, and the file stays as it was", () => {
    const path = join(newFolder(), "journal");
    writeFileSync(path, "mine");
    const found = failure(() => journalAt(path).append(draft("x")));
    expect([found, readFileSync(path, "utf8")]).toEqual([
      { code: 6, what: "Could not save (the folder is a file)." },
      "mine",
    ]);
  });

  test("a file above it: nothing can be saved", () => {
    const path = join(newFolder(), "file");
    writeFileSync(path, "mine");
    expect(failure(() => journalAt(join(path, "journal")).append(draft("x")))).toEqual({
      code: 6,
      what: "Could not save (the folder is a file).",
    });
  });

  test("a file in its place cannot be read, and says so", () => {
    const path = join(newFolder(), "journal");
    writeFileSync(path, "mine");
    expect(failure(() => journalAt(path).read())).toEqual({ code: 5, what: "Your saved record cannot be read." });
  });

  test("a folder where a month file should be cannot be read, and says so", () => {
    const folder = newFolder();
    mkdirSync(join(folder, MONTH_FILE));
    expect(failure(() => journalAt(folder).read())).toEqual({ code: 5, what: "Your saved record cannot be read." });
  });

  test.skipIf(IS_ROOT)("a folder that may not be read says so (skipped for root, who may read everything)", () => {
    const folder = newFolder();
    journalAt(folder).append(draft("x"));
    chmodSync(folder, 0o000);
    const found = failure(() => journalAt(folder).read());
    chmodSync(folder, 0o700);
    expect(found).toEqual({ code: 5, what: "Your saved record cannot be read." });
  });

  test("a folder that is not there yet is an empty record, and reading does not make it", () => {
    const folder = join(newFolder(), "journal");
    expect([journalAt(folder).read(), existsSync(folder)]).toEqual([{ events: [], damaged: [], newer: 0 }, false]);
  });
});

describe.skipIf(process.platform === "win32")("a folder or a file that is something else", () => {
  test("a folder that is a link works, and stays a link", () => {
    const [real, link] = [newFolder(), join(newFolder(), "journal")];
    symlinkSync(real, link);
    const saved = journalAt(link).append(draft("x"));
    expect([journalAt(link).read().events, namesIn(real), lstatSync(link).isSymbolicLink()]).toEqual([
      [saved],
      [MONTH_FILE],
      true,
    ]);
  });

  test.each([
    ["a folder that is gone", "the folder is not there"],
    ["itself", "the folder is a link that leads nowhere"],
  ])("a folder that is a link to %s: nothing can be saved", (where, reason) => {
    const link = join(newFolder(), "journal");
    symlinkSync(where === "itself" ? link : join(newFolder(), "gone"), link);
    const found = failure(() => journalAt(link).append(draft("x")));
    expect([found, lstatSync(link).isSymbolicLink()]).toEqual([{ code: 6, what: `Could not save (${reason}).` }, true]);
  });

  test("a folder that vanishes while an entry is saved: not saved, and the next one is", () => {
    const folder = join(newFolder(), "journal");
    journalAt(folder).append(draft("gone with it"));
    const vanishing = diskWith({
      open: (...all) => {
        rmSync(folder, { recursive: true, force: true });
        return realDisk.open(...all);
      },
    });
    const found = failure(() => journalAt(folder, vanishing).append(draft("x")));
    const next = journalAt(folder).append(draft("y"));
    expect([found, journalAt(folder).read().events]).toEqual([
      { code: 6, what: "Could not save (the folder is not there)." },
      [next],
    ]);
  });

  test.each(["/dev/null", "/dev/full"])("a month file that is a link to %s: nothing is called saved", (device) => {
    const folder = newFolder();
    symlinkSync(device, join(folder, MONTH_FILE));
    expect([failure(() => journalAt(folder).append(draft("x"))), failure(() => journalAt(folder).read())]).toEqual([
      { code: 6, what: "Could not save (what is there is no file)." },
      { code: 5, what: "Your saved record cannot be read." },
    ]);
  });

  test("a month file that is a pipe: neither waits for ever", () => {
    const folder = newFolder();
    execFileSync("mkfifo", [join(folder, MONTH_FILE)]);
    expect([failure(() => journalAt(folder).append(draft("x"))), failure(() => journalAt(folder).read())]).toEqual([
      { code: 6, what: "Could not save (what is there is no file)." },
      { code: 5, what: "Your saved record cannot be read." },
    ]);
  });
});

describe("a reader", () => {
  test("changes nothing: not a byte, not a time, not a name, not a mode", () => {
    const folder = newFolder();
    const path = join(folder, MONTH_FILE);
    journalAt(folder).append(draft("x"));
    appendFileSync(path, "\ntorn li");
    chmodSync(path, 0o644);
    utimesSync(path, 1000, 1000);
    const look = (): unknown => [
      namesIn(folder),
      readFileSync(path, "hex"),
      statSync(path).mtimeMs,
      statSync(path).mode,
      statSync(folder).mtimeMs,
    ];
    const before = look();
    journalAt(folder).read();
    expect(look()).toEqual(before);
  });

  test("reads every machine's and every month's file, and only those", () => {
    const folder = newFolder();
    const [old, mine] = [journalAt(folder, undefined, "2026-01-05T10:00:00.000+11:00"), journalAt(folder)].map(
      (journal) => journal.append(draft("x")),
    );
    const other = { ...mine, id: "theirs", device: "fffff0", written: "2026-11-22T10:00:00.000+11:00" };
    writeFileSync(
      join(folder, "2026-11-fffff0.jsonl"),
      `\n${JSON.stringify(other)}\n{"v":9,"id":"n","kind":"dream"}\nrubbish\n`,
    );
    writeFileSync(join(folder, "notes.txt"), "rubbish");
    expect(journalAt(folder).read()).toEqual({
      events: [old, mine, other],
      damaged: [{ file: "2026-11-fffff0.jsonl", line: 4 }],
      newer: 1,
    });
  });

  test("takes an entry that two synced files share once", () => {
    const folder = newFolder();
    const mine = journalAt(folder).append(draft("x"));
    writeFileSync(join(folder, "2026-11-copy.jsonl"), readFileSync(join(folder, MONTH_FILE)));
    expect(journalAt(folder).read().events).toEqual([mine]);
  });
});
