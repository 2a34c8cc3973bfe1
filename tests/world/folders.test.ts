import { chmodSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { homedir, platform } from "node:os";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { deviceId, foldersFrom, makePrivate, saltIn } from "../../src/world/folders.ts";
import { modeOf, namesIn, newFolder } from "../support/log-folder.ts";

const ON_LINUX = platform() !== "darwin" && platform() !== "win32";
const user = (...parts: readonly string[]): string => join(homedir(), ...parts);

describe("where things lie", () => {
  test.each([
    [
      "SPASM_COACH_HOME moves everything",
      { SPASM_COACH_HOME: "/h" },
      { journal: "/h/journal", settings: "/h", state: "/h/sessions", edits: "/h/edits", device: "/h/device" },
    ],
    [
      "and SPASM_COACH_LOG the journal alone",
      { SPASM_COACH_HOME: "/h", SPASM_COACH_LOG: "/sync" },
      { journal: "/sync", settings: "/h", state: "/h/sessions", edits: "/h/edits", device: "/h/device" },
    ],
    [
      "the home wins over XDG",
      { SPASM_COACH_HOME: "/h", XDG_DATA_HOME: "/x" },
      { journal: "/h/journal", settings: "/h", state: "/h/sessions", edits: "/h/edits", device: "/h/device" },
    ],
  ])("%s", (_promise, env, expected) => {
    expect(foldersFrom(env)).toEqual(expected);
  });

  test.runIf(ON_LINUX).each([
    [
      "the platform's own folders otherwise (Linux)",
      {},
      {
        journal: user(".local", "share", "spasm-coach", "journal"),
        settings: user(".config", "spasm-coach"),
        state: user(".local", "state", "spasm-coach", "sessions"),
        edits: user(".local", "state", "spasm-coach", "edits"),
        device: user(".local", "state", "spasm-coach", "device"),
      },
    ],
    [
      "as XDG says (Linux)",
      { XDG_DATA_HOME: "/d", XDG_CONFIG_HOME: "/c", XDG_STATE_HOME: "/s" },
      {
        journal: "/d/spasm-coach/journal",
        settings: "/c/spasm-coach",
        state: "/s/spasm-coach/sessions",
        edits: "/s/spasm-coach/edits",
        device: "/s/spasm-coach/device",
      },
    ],
    [
      "an empty variable is none (Linux)",
      { SPASM_COACH_HOME: "", SPASM_COACH_LOG: "", XDG_DATA_HOME: "", XDG_CONFIG_HOME: "", XDG_STATE_HOME: "" },
      {
        journal: user(".local", "share", "spasm-coach", "journal"),
        settings: user(".config", "spasm-coach"),
        state: user(".local", "state", "spasm-coach", "sessions"),
        edits: user(".local", "state", "spasm-coach", "edits"),
        device: user(".local", "state", "spasm-coach", "device"),
      },
    ],
  ])("%s", (_promise, env, expected) => {
    expect(foldersFrom(env)).toEqual(expected);
  });

  const onMac = (...parts: readonly string[]): string => user("Library", ...parts);
  const inWindows = (...parts: readonly string[]): string => user("AppData", ...parts);
  test.each<[string, NodeJS.Platform, Readonly<Record<string, string>>, string, string, string]>([
    [
      "of macOS, whatever XDG says",
      "darwin",
      { XDG_DATA_HOME: "/d", XDG_CONFIG_HOME: "/c" },
      onMac("Application Support", "spasm-coach", "journal"),
      onMac("Preferences", "spasm-coach"),
      onMac("Application Support", "spasm-coach", "sessions"),
    ],
    [
      "of Windows, as it says where they are",
      "win32",
      { LOCALAPPDATA: "/local", APPDATA: "/roaming" },
      join("/local", "spasm-coach", "journal"),
      join("/roaming", "spasm-coach"),
      join("/local", "spasm-coach", "sessions"),
    ],
    [
      "of Windows, where it does not say, or says nothing",
      "win32",
      { LOCALAPPDATA: "" },
      inWindows("Local", "spasm-coach", "journal"),
      inWindows("Roaming", "spasm-coach"),
      inWindows("Local", "spasm-coach", "sessions"),
    ],
    [
      "of Windows, moved by SPASM_COACH_HOME",
      "win32",
      { SPASM_COACH_HOME: "/h", LOCALAPPDATA: "/local" },
      "/h/journal",
      "/h",
      "/h/sessions",
    ],
  ])("the folders %s", (_promise, system, env, journal, settings, state) => {
    expect(foldersFrom(env, system)).toMatchObject({ journal, settings, state });
  });

  test("asking makes none of them", () => {
    const folder = newFolder();
    foldersFrom({ SPASM_COACH_HOME: join(folder, "home"), SPASM_COACH_LOG: join(folder, "log") });
    expect(namesIn(folder)).toEqual([]);
  });
});

describe("a folder made private", () => {
  test("is open to this person only, and so is every folder made above it", () => {
    const top = newFolder();
    const old = process.umask(0);
    try {
      makePrivate(join(top, "a", "b", "c"));
    } finally {
      process.umask(old);
    }
    expect(["a", "a/b", "a/b/c"].map((path) => modeOf(join(top, path)))).toEqual([0o700, 0o700, 0o700]);
  });

  test("is closed when it was open before", () => {
    const folder = newFolder();
    chmodSync(folder, 0o777);
    makePrivate(folder);
    expect(modeOf(folder)).toBe(0o700);
  });

  test("leaves the folders above it, which are not ours, as they were", () => {
    const top = newFolder();
    chmodSync(top, 0o755);
    mkdirSync(join(top, "ours"));
    makePrivate(join(top, "ours"));
    expect(modeOf(top)).toBe(0o755);
  });

  test.runIf(ON_LINUX)("is an error, and no endless try, where none can be made", () => {
    expect(() => {
      makePrivate("/proc/spasm-coach/journal");
    }).toThrow("ENOENT");
  });

  test("is an error where a file stands in the way", () => {
    const path = join(newFolder(), "file");
    writeFileSync(path, "");
    expect(() => {
      makePrivate(path);
    }).toThrow();
  });
});

describe("the name of a machine in the journal", () => {
  test("is another one where only the salt differs: many machines have the same host name and home folder", () => {
    const [one, two] = [newFolder(), newFolder()].map((folder) => deviceId(saltIn(join(folder, "state", "device"))));
    expect([/^[0-9a-f]{6}$/.test(one ?? ""), one === two, one === deviceId()]).toEqual([true, false, false]);
  });

  test("stays as it is, and its salt is for this person only", () => {
    const file = join(newFolder(), "state", "device");
    const first = saltIn(file);
    expect([saltIn(file), modeOf(file), modeOf(join(file, "..")), namesIn(join(file, ".."))]).toEqual([
      first,
      0o600,
      0o700,
      ["device"],
    ]);
  });

  test.each(["", "rubbish", "../../etc"])("a salt file that holds %j, or cannot be kept, is none", (text) => {
    const folder = newFolder();
    writeFileSync(join(folder, "device"), text);
    expect([saltIn(join(folder, "device")), saltIn(join(folder, "device", "below"))]).toEqual(["", ""]);
    expect(readFileSync(join(folder, "device"), "utf8")).toBe(text);
  });
});
