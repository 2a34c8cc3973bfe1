import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { homedir } from "node:os";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { EXIT, UserError } from "../../src/exit.ts";
import { wipeLines } from "../../src/report/wipe-text.ts";
import { foldersFrom } from "../../src/world/folders.ts";
import { keepLogFolder, logFolderOf } from "../../src/world/log-folder.ts";
import { realWorld } from "../../src/world/real-world.ts";
import { draft, failure, modeOf, namesIn, newFolder } from "../support/log-folder.ts";

type Env = Readonly<Record<string, string>>;

// Each world listens to the output of this one process: dozens of worlds are no leak here.
beforeAll(() => {
  process.stdout.setMaxListeners(0);
});

/** A home, and what the calls find there. */
function newHome(more: Env = {}) {
  const top = newFolder();
  const home = join(top, "home");
  const env = { SPASM_COACH_HOME: home, ...more };
  const folders = foldersFrom(env);
  return {
    top,
    home,
    env,
    file: join(home, "log-folder"),
    found: () => logFolderOf(env, folders),
    keep: (typed: string) => keepLogFolder(env, folders, typed),
    world: () => realWorld({ plain: true, noInput: true, env }, "0.0.0"),
  };
}

describe("the folder of the log", () => {
  test("is the home's own by default, and looking makes nothing", () => {
    const { top, home, found } = newHome();
    expect([found(), namesIn(top)]).toEqual([
      { path: join(home, "journal"), origin: { kind: "environment", by: "SPASM_COACH_HOME" } },
      [],
    ]);
  });

  test("is where it was told to be, from the next command on, and the file that says so is private", () => {
    const { top, home, file, keep, found } = newHome();
    const wanted = join(top, "stick");
    keep(wanted);
    expect([found(), modeOf(wanted), modeOf(file), modeOf(home), namesIn(home)]).toEqual([
      { path: wanted, origin: { kind: "file" } },
      0o700,
      0o600,
      0o700,
      ["log-folder"],
    ]);
  });

  test("SPASM_COACH_LOG beats the file, and the file is not even read", () => {
    const { top, home, file, found } = newHome({ SPASM_COACH_LOG: "/elsewhere" });
    mkdirSync(home);
    writeFileSync(file, "rubbish");
    expect(found()).toEqual({ path: "/elsewhere", origin: { kind: "environment", by: "SPASM_COACH_LOG" } });
    expect(existsSync(join(top, "elsewhere"))).toBe(false);
  });

  test("'default' puts it back, and a second time does no harm", () => {
    const { top, home, keep, found } = newHome();
    keep(join(top, "stick"));
    keep("default");
    keep("DEFAULT");
    expect([found().path, namesIn(home)]).toEqual([join(home, "journal"), []]);
  });

  test("moves nothing, and says in which folder a record stays behind", () => {
    const { top, home, keep, world } = newHome();
    world().journal.append(draft("long drive"));
    const before = namesIn(join(home, "journal"));
    expect(keep(join(top, "stick")).left).toBe(join(home, "journal"));
    expect([namesIn(join(home, "journal")), namesIn(join(top, "stick"))]).toEqual([before, []]);
    expect([keep(join(top, "stick")).left, keep(join(top, "other")).left]).toEqual([null, null]);
  });

  test("takes the next entry", () => {
    const { top, home, keep, world } = newHome();
    keep(join(top, "stick"));
    world().journal.append(draft("long drive"));
    expect([namesIn(join(top, "stick")).length, existsSync(join(home, "journal"))]).toEqual([1, false]);
    expect(world().journal.read().events).toHaveLength(1);
  });

  test.each([
    ["line ends of Windows", (path: string) => `${path}\r\n`],
    ["the mark some editors put in front", (path: string) => `\uFEFF${path}\n`],
    ["no line end", (path: string) => path],
  ])("is read from a file a person wrote, with %s", (_what, text) => {
    const { home, file, found } = newHome();
    mkdirSync(home);
    writeFileSync(file, text("/somewhere/else"));
    expect(found()).toEqual({ path: "/somewhere/else", origin: { kind: "file" } });
  });
});

describe("a file that does not say one whole path", () => {
  test.each(["", "\n", "stick", "../stick", "/one\n/two\n", "/a\u0000b", "/a\u001b[2Jb", "/a\u202eb", '{"path":"/a"}'])(
    "%j: nobody guesses; reading ends with 5, saving with 6, and no folder is made",
    (text) => {
      const { home, file, found, world } = newHome();
      mkdirSync(home, { mode: 0o700 });
      writeFileSync(file, text);
      const what = "The file that says where your log lies cannot be read.";
      const { journal } = world();
      expect(found()).toEqual({ path: null, file });
      expect([journal.read, journal.recent, () => journal.append(draft("x"))].map(failure)).toEqual([
        { code: EXIT.unreadable, what },
        { code: EXIT.unreadable, what },
        { code: EXIT.notSaved, what },
      ]);
      expect([namesIn(home), readFileSync(file, "utf8")]).toEqual([["log-folder"], text]);
    },
  );

  test("nor is a folder in its place", () => {
    const { file, found } = newHome();
    mkdirSync(file, { recursive: true });
    expect(found()).toEqual({ path: null, file });
  });

  test("is put right by saying it anew", () => {
    const { top, home, file, keep, found } = newHome();
    mkdirSync(home);
    writeFileSync(file, "rubbish");
    expect(keep(join(top, "stick"))).toEqual({ now: found(), left: null });
    expect(found().path).toBe(join(top, "stick"));
  });

  test("leaves no folder for the record: what looks after the files takes none for it, and tells", async () => {
    const { home, file, world } = newHome();
    world().journal.append(draft("long drive"));
    writeFileSync(file, "rubbish");
    const upkeep = await world().upkeep();
    expect(upkeep.folders().map(({ name, path, state }) => [name, path, state])).toContainEqual([
      "journal",
      file,
      "unknown",
    ]);
    expect(upkeep.folders().some(({ path }) => path === join(home, "journal"))).toBe(false);
    expect([upkeep.record(), [...upkeep.texts()]]).toEqual([[], []]);
    expect(wipeLines(upkeep.folders(), false, 500)).toContain(
      `Your record stays: ${file} should say where it lies, and cannot be read.`,
    );
  });
});

describe("a folder that will not do changes nothing, and says what is wrong and what to do", () => {
  const refusal = (call: () => unknown): readonly string[] => {
    try {
      call();
    } catch (error) {
      if (error instanceof UserError && error.code === EXIT.usage) return [error.what, error.advice];
      throw error;
    }
    throw new Error("not refused");
  };

  test.each<[string, (top: string) => { typed: string; what: string; advice: string }]>([
    [
      "a relative path",
      () => ({
        typed: "stick",
        what: "Not a whole path: stick.",
        advice: `For the folder below this one, type: ${join(process.cwd(), "stick")}`,
      }),
    ],
    [
      "a file",
      (top) => {
        const typed = join(top, "file");
        writeFileSync(typed, "");
        return { typed, what: `That is no folder: ${typed}`, advice: "Name a folder for the log alone." };
      },
    ],
    [
      "a folder in a folder that is not there",
      (top) => ({
        typed: join(top, "ubs", "journal"),
        what: `There is no folder ${join(top, "ubs")}.`,
        advice: "Check the name, or make that folder first.",
      }),
    ],
    [
      "a folder that has another use",
      (top) => {
        writeFileSync(join(top, "photo.png"), "");
        return {
          typed: top,
          what: `That folder holds other things: ${top}`,
          advice: `Name one for the log alone: ${join(top, "spasm-coach")}`,
        };
      },
    ],
    [
      "a name with signs that steer a terminal",
      (top) => ({
        typed: `${top}/a\u001b[2Jb`,
        what: "That name has signs that no screen shows.",
        advice: "Name the folder anew.",
      }),
    ],
  ])("%s", (_what, make) => {
    const { top, home, keep, found } = newHome();
    const { typed, what, advice } = make(top);
    const before = found();
    expect(refusal(() => keep(typed))).toEqual([what, advice]);
    expect([found(), existsSync(home)]).toEqual([before, false]);
  });

  test.runIf(process.platform === "linux").each(["/proc", "/proc/journal", "/dev/full", "/etc/hosts/journal"])(
    "%s",
    (typed) => {
      const { home, keep } = newHome();
      const [what, advice] = refusal(() => keep(typed));
      expect(what).toMatch(/^(The log cannot lie in \/|That is no folder: \/)/);
      expect(advice).toMatch(/^(Nothing was changed\. Name a folder of your own|Name a folder for the log alone)\.$/);
      expect(existsSync(home)).toBe(false);
    },
  );

  test("a folder with nothing but a record, or what git and Syncthing keep there, does", () => {
    const { top, keep, found } = newHome();
    const shared = join(top, "shared");
    mkdirSync(join(shared, ".git"), { recursive: true });
    mkdirSync(join(shared, ".stfolder"));
    keep(shared);
    writeFileSync(join(shared, "2026-11-abc123.jsonl"), "");
    writeFileSync(join(shared, "README.md"), "");
    keep(shared);
    expect([found().path, modeOf(shared), namesIn(shared)]).toEqual([
      shared,
      0o700,
      [".git", ".stfolder", "2026-11-abc123.jsonl", "README.md"],
    ]);
  });

  test("a ~ that no shell has read is the home folder of the person", () => {
    const { keep } = newHome();
    const [what] = refusal(() => keep("~/spasm-coach-test-not-there/journal"));
    expect(what).toBe(`There is no folder ${join(homedir(), "spasm-coach-test-not-there")}.`);
  });

  test("settings that cannot be written: 'could not save', and the log stays where it was", () => {
    const { top, home, keep, found } = newHome();
    writeFileSync(home, "a file where the home should be");
    expect(failure(() => keep(join(top, "stick")))).toEqual({
      code: EXIT.notSaved,
      what: "Could not save the folder of your log (the folder is a file).",
    });
    expect(found().path).toBe(join(home, "journal"));
  });

  test.runIf(process.platform !== "win32" && process.getuid?.() !== 0)("a folder of somebody else's", () => {
    const { top, keep } = newHome();
    const closed = join(top, "closed");
    mkdirSync(closed);
    chmodSync(closed, 0o500);
    expect(refusal(() => keep(closed))[0]).toBe(`The log cannot lie in ${closed} (no permission).`);
  });
});
