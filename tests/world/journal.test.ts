import { chmodSync, readFileSync, renameSync, rmSync, truncateSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { UserError } from "../../src/exit.ts";
import { isEvent } from "../../src/log/guard.ts";
import { lineOf } from "../../src/log/lines.ts";
import { deviceId } from "../../src/world/folders.ts";
import { realDisk, type Disk } from "../../src/world/journal.ts";
import {
  diskWith,
  draft,
  failure,
  journalAt,
  modeOf,
  MONTH_FILE,
  namesIn,
  newFolder,
  NOON,
  systemError,
} from "../support/log-folder.ts";

describe("an entry", () => {
  test("is stamped, saved, and read back as it was returned", () => {
    const folder = newFolder();
    const saved = journalAt(folder).append(draft("long drive"));
    expect([isEvent(saved), journalAt(folder).read()]).toEqual([true, { events: [saved], damaged: [], newer: 0 }]);
  });

  test("carries the version, the moment, the zone, the content, the app and the machine", () => {
    const { id, content, ...rest } = journalAt(newFolder()).append(draft("long drive"));
    expect([/^[0-9a-f-]{36}$/.test(id), content !== "", rest]).toEqual([
      true,
      true,
      { v: 1, ...draft("long drive"), written: NOON, zone: "Australia/Sydney", app: "0.1.0", device: deviceId() },
    ]);
  });

  test("stands on a line of its own that begins and ends with a newline", () => {
    const folder = newFolder();
    const events = ["one", "two"].map((name) => journalAt(folder).append(draft(name)));
    expect(readFileSync(join(folder, MONTH_FILE), "utf8")).toBe(events.map(lineOf).join(""));
  });

  test("has an id no other entry has, also in the same millisecond", () => {
    const journal = journalAt(newFolder());
    expect(new Set(Array.from({ length: 500 }, () => journal.append(draft("x")).id)).size).toBe(500);
  });

  test("that does not fit the format is refused before a file is touched", () => {
    const folder = newFolder();
    const wrong = { ...draft("x"), pain: 11 } as ReturnType<typeof draft>;
    expect(() => journalAt(folder).append(wrong)).toThrow("does not fit");
    expect(namesIn(folder)).toEqual([]);
  });
});

describe("the file", () => {
  test("is named by the month of writing and the machine, whenever it happened", () => {
    const folder = newFolder();
    journalAt(folder).append({ ...draft("x"), happened: "2026-10-01T10:00:00+10:00" });
    journalAt(folder, undefined, "2026-12-01T00:30:00.000+11:00").append(draft("y"));
    expect(namesIn(folder)).toEqual([MONTH_FILE, MONTH_FILE.replace("2026-11", "2026-12")]);
  });

  test("names the machine by six characters of a hash", () => {
    expect(deviceId()).toMatch(/^[0-9a-f]{6}$/);
  });

  test("and its folders are for this person only, whatever the umask", () => {
    const old = process.umask(0);
    try {
      const folder = join(newFolder(), "home", "journal");
      journalAt(folder).append(draft("x"));
      expect([modeOf(join(folder, MONTH_FILE)), modeOf(folder), modeOf(join(folder, ".."))]).toEqual([
        0o600, 0o700, 0o700,
      ]);
    } finally {
      process.umask(old);
    }
  });

  test("a folder that others could read is closed to them", () => {
    const folder = newFolder();
    chmodSync(folder, 0o755);
    journalAt(folder).append(draft("x"));
    expect(modeOf(folder)).toBe(0o700);
  });
});

describe("'saved' means on disk", () => {
  /** The calls that reach the disk, in order. */
  function recorded(calls: string[]): Disk {
    return {
      open: (path, flags, mode) => {
        calls.push(`open ${path.endsWith(".jsonl") ? "file" : "folder"} ${flags}`);
        return realDisk.open(path, flags, mode);
      },
      write: (descriptor, bytes) => {
        calls.push("write");
        return realDisk.write(descriptor, bytes);
      },
      sync: (descriptor) => {
        calls.push("sync");
        realDisk.sync(descriptor);
      },
      close: (descriptor) => {
        calls.push("close");
        realDisk.close(descriptor);
      },
    };
  }

  test("one write, then fsync; a new file also syncs its folder", () => {
    const calls: string[] = [];
    const journal = journalAt(newFolder(), recorded(calls));
    journal.append(draft("one"));
    const first = calls.splice(0);
    journal.append(draft("two"));
    expect([first, calls]).toEqual([
      ["open file a", "write", "sync", "close", "open folder r", "sync", "close"],
      ["open file a", "write", "sync", "close"],
    ]);
  });
});

describe("a disk that fails", () => {
  const throwing = (code: string) => (): never => {
    throw systemError(code);
  };
  const short: Disk = diskWith({ write: (descriptor, bytes) => realDisk.write(descriptor, bytes.subarray(0, 20)) });

  test.each<[string, Disk, string]>([
    ["a full disk at open", diskWith({ open: throwing("ENOSPC") }), "the disk is full"],
    ["a full disk at write", diskWith({ write: throwing("ENOSPC") }), "the disk is full"],
    ["a full disk at fsync", diskWith({ sync: throwing("ENOSPC") }), "the disk is full"],
    ["a broken disk at open", diskWith({ open: throwing("EIO") }), "the disk did not take it"],
    ["a broken disk at write", diskWith({ write: throwing("EIO") }), "the disk did not take it"],
    ["a broken disk at fsync", diskWith({ sync: throwing("EIO") }), "the disk did not take it"],
    ["no permission at open", diskWith({ open: throwing("EACCES") }), "no permission"],
    ["no permission at write", diskWith({ write: throwing("EACCES") }), "no permission"],
    ["no permission at fsync", diskWith({ sync: throwing("EACCES") }), "no permission"],
    ["a read-only disk", diskWith({ open: throwing("EROFS") }), "the folder is read-only"],
    ["a quota that is used up", diskWith({ write: throwing("EDQUOT") }), "the disk is full"],
    ["a write cut short", short, "the disk did not take it"],
    ["a write that takes nothing", diskWith({ write: () => 0 }), "the disk did not take it"],
  ])("%s is 'not saved', and every earlier and later entry loads", (_what, disk, reason) => {
    const folder = newFolder();
    const before = journalAt(folder).append(draft("before"));
    const failed = failure(() => journalAt(folder, disk).append(draft("lost")));
    const after = journalAt(folder).append(draft("after"));
    const { events } = journalAt(folder).read();
    const known = events.filter(({ id }) => id === before.id || id === after.id);
    expect([failed, known]).toEqual([{ code: 6, what: `Could not save (${reason}).` }, [before, after]]);
  });

  test("a write cut short leaves its torn line, which is counted", () => {
    const folder = newFolder();
    journalAt(folder).append(draft("before"));
    failure(() => journalAt(folder, short).append(draft("lost")));
    expect(journalAt(folder).read().damaged).toEqual([{ file: MONTH_FILE, line: 4 }]);
  });

  test("the error tells nothing of what was to be saved", () => {
    const error: unknown = failureOf(() =>
      journalAt(newFolder(), diskWith({ write: throwing("EIO") })).append(draft("secret shoes")),
    );
    expect([error instanceof UserError, JSON.stringify(error).includes("secret")]).toEqual([true, false]);
  });

  test("no descriptor is left open, whatever fails", () => {
    let open = 0;
    const counting = (disk: Disk): Disk => ({
      open: (...all) => {
        const descriptor = disk.open(...all);
        open += 1;
        return descriptor;
      },
      write: disk.write,
      sync: disk.sync,
      close: (descriptor) => {
        open -= 1;
        disk.close(descriptor);
      },
    });
    const disks = [
      diskWith({}),
      short,
      ...["open", "write", "sync"].map((call) => diskWith({ [call]: throwing("EIO") })),
    ];
    disks.forEach((disk) => failure(() => journalAt(newFolder(), counting(disk)).append(draft("x"))));
    expect(open).toBe(0);
  });

  function failureOf(call: () => unknown): unknown {
    try {
      return call();
    } catch (error) {
      return error;
    }
  }
});

describe("a file that a sync engine replaces while an entry is being written", () => {
  /** Puts another file in the place of the one at hand, so many times, when the entry has been written. */
  function replacing(folder: string, times: number, theirs: string): Disk {
    let left = times;
    return diskWith({
      sync: (descriptor) => {
        realDisk.sync(descriptor);
        if (left === 0) return;
        left -= 1;
        writeFileSync(join(folder, "incoming"), theirs);
        renameSync(join(folder, "incoming"), join(folder, MONTH_FILE));
      },
    });
  }

  test("takes the entry too: what is called saved is there", () => {
    const folder = newFolder();
    const before = journalAt(folder).append(draft("before"));
    const saved = journalAt(folder, replacing(folder, 1, lineOf(before))).append(draft("during"));
    expect(journalAt(folder).read().events).toEqual([before, saved]);
  });

  test("and that vanishes is made anew", () => {
    const folder = newFolder();
    journalAt(folder).append(draft("before"));
    let first = true;
    const vanishing = diskWith({
      sync: (descriptor) => {
        realDisk.sync(descriptor);
        if (first) rmSync(join(folder, MONTH_FILE));
        first = false;
      },
    });
    const saved = journalAt(folder, vanishing).append(draft("during"));
    expect(journalAt(folder).read().events).toEqual([saved]);
  });

  test("again and again is 'not saved'", () => {
    const folder = newFolder();
    journalAt(folder).append(draft("before"));
    expect(failure(() => journalAt(folder, replacing(folder, 9, "")).append(draft("during")))).toEqual({
      code: 6,
      what: "Could not save (the disk did not take it).",
    });
  });
});

describe("a recent view", () => {
  test("reads the files written this month and last month, of every device and every copy, and no older one", () => {
    const folder = newFolder();
    const [old, last, now] = ["2026-09-30", "2026-10-02", "2026-11-21"].map((day) =>
      journalAt(folder, undefined, `${day}T12:00:00.000+11:00`).append(draft(day)),
    );
    const other = { ...now, id: "of-another-device", device: "ffffff" };
    writeFileSync(join(folder, "2026-11-ffffff (conflicted copy).jsonl"), `\n${JSON.stringify(other)}\n{torn`);
    const { events, damaged } = journalAt(folder).recent();
    expect({ ids: events.map(({ id }) => id).sort(), damaged }).toEqual({
      ids: [last?.id, now?.id, other.id].sort(),
      damaged: [{ file: "2026-11-ffffff (conflicted copy).jsonl", line: 3 }],
    });
    expect(
      journalAt(folder)
        .read()
        .events.map(({ id }) => id),
    ).toContain(old?.id);
  });

  test("passes over a file that is too large to be read quickly", () => {
    const folder = newFolder();
    const { id } = journalAt(folder).append(draft("x"));
    const huge = join(folder, "2026-11-ffffff.jsonl");
    writeFileSync(huge, "rubbish\n");
    truncateSync(huge, 65 * 1024 * 1024);
    const { events, damaged } = journalAt(folder).recent();
    expect([events.map((event) => event.id), damaged]).toEqual([[id], []]);
  });

  test("in January looks back to December", () => {
    const folder = newFolder();
    journalAt(folder, undefined, "2026-12-31T23:00:00.000+11:00").append(draft("x"));
    expect(journalAt(folder, undefined, "2027-01-01T10:00:00.000+11:00").recent().events).toHaveLength(1);
  });
});
