// Folders that are something else, rights that are missing, and calls of the system that fail: exit 6, the text on the
// screen, and nothing that was called saved is lost.
import { spawnSync } from "node:child_process";
import { chmodSync, chownSync, lstatSync, readdirSync, renameSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { historyIn, missingFrom, program, row, run, skipped, temporary } from "./support.mjs";

const [SAVED, NOT_SAVED, UNREADABLE] = [0, 6, 5];
const NOBODY = 65_534;
const AS_NOBODY = ["setpriv", `--reuid=${NOBODY}`, `--regid=${NOBODY}`, "--clear-groups"];
const isRoot = process.getuid?.() === 0;

const logOf = (name) => ["log", "long", "drive", name, "5"];
const monthFile = (home) => readdirSync(join(home, "journal"))[0];

/** One `log` that cannot save: the code, the text on the screen, no word of "Saved". */
function refused(home, name, at, around, wrong) {
  const { code, out, err } = run(home, logOf(name), { around });
  if (code !== NOT_SAVED) wrong.push(`${at}: log ended with ${code} and not 6: ${err}`);
  if (out.includes("Saved")) wrong.push(`${at}: it was called saved`);
  if (!err.includes(`Not saved: long drive ${name}, pain 5`)) wrong.push(`${at}: the text is not on the screen: ${err}`);
  if (/^\s+at /m.test(err)) wrong.push(`${at}: a stack trace`);
}

function reads(home, expected, at, around, wrong) {
  const { code, err } = run(home, ["history", "--json"], { around });
  if (code !== expected) wrong.push(`${at}: history ended with ${code} and not ${expected}: ${err}`);
}

/** The home put right again: everything saved before is there, and saving works. */
function whole(home, names, at, around, wrong) {
  const after = run(home, logOf("after"), { around });
  if (after.code !== SAVED) wrong.push(`${at}: put right again, log ended with ${after.code}: ${after.err}`);
  const history = historyIn(home, { around });
  const lost = missingFrom(history.names, [...names, "after"].map((name) => `long drive ${name}`));
  if (history.code !== 0 || lost.length > 0) wrong.push(`${at}: lost ${lost.join(", ")} (${history.code})`);
}

/** A home with one entry; the journal moved aside, something else in its place, and moved back. */
function elsewhere() {
  const cases = {
    "a file": [(path) => writeFileSync(path, "mine"), UNREADABLE],
    "a link that leads nowhere": [(path) => symlinkSync(`${path}.gone`, path), UNREADABLE],
    "a link to itself": [(path) => symlinkSync(path, path), UNREADABLE],
    "a device": [(path) => symlinkSync("/dev/null", path), UNREADABLE],
    "a pipe": [(path) => spawnSync("mkfifo", [path]), UNREADABLE],
  };
  const wrong = [];
  for (const [what, [put, history]] of Object.entries(cases)) {
    for (const target of ["folder", "month file"]) {
      const home = temporary();
      run(home, logOf("before"));
      const journal = join(home, "journal");
      const path = target === "folder" ? journal : join(journal, monthFile(home));
      renameSync(path, `${home}/aside`);
      put(path);
      const at = `${what} as the ${target}`;
      const [isPlainFile, isNowhere] = [what === "a file", what.endsWith("nowhere")];
      // A file in place of a month file is a month file, and a link that leads nowhere makes one: both may be written.
      if (target === "folder" || !(isPlainFile || isNowhere)) {
        refused(home, "x", at, [], wrong);
        reads(home, target === "folder" ? history : UNREADABLE, at, [], wrong);
      }
      if (lstatSync(path, { throwIfNoEntry: false }) === undefined) wrong.push(`${at}: what was there is gone`);
      rmSync(path, { recursive: true });
      rmSync(`${path}.gone`, { recursive: true, force: true });
      renameSync(`${home}/aside`, path);
      whole(home, ["before"], at, [], wrong);
    }
  }
  // Gone altogether: nothing is made in its place, and all of it is there once the folder is back.
  const home = temporary();
  const journal = join(home, "journal");
  run(home, logOf("before"));
  renameSync(journal, `${home}/aside`);
  refused(home, "x", "a folder that is gone", [], wrong);
  reads(home, UNREADABLE, "a folder that is gone", [], wrong);
  if (lstatSync(journal, { throwIfNoEntry: false }) !== undefined) wrong.push("a folder that is gone: made anew");
  renameSync(`${home}/aside`, journal);
  whole(home, ["before"], "a folder that is gone", [], wrong);
  const what = "The folder or a month file is a file, a link, a device, a pipe, or gone: exit 6, the text on the screen";
  return row(what, `${Object.keys(cases).length * 2 + 1} cases`, wrong);
}

function rights() {
  const what = "As another user, without the right to write or to read, and on a read-only disk: exit 6 or 5, nothing lost";
  if (!isRoot || spawnSync(AS_NOBODY[0], [...AS_NOBODY.slice(1), "true"]).status !== 0) {
    return skipped(what, "needs root, to become another user");
  }
  chmodSync(dirname(dirname(dirname(program()))), 0o755);
  const wrong = [];
  const cases = {
    "a folder that may only be read": [(journal) => chmodSync(journal, 0o500), SAVED, true],
    "a folder and a file that may only be read": [(journal, file) => [chmodSync(file, 0o400), chmodSync(journal, 0o500)], SAVED],
    "a folder that may not be read": [(journal) => chmodSync(journal, 0o000), UNREADABLE],
    "a file that may not be read": [(_journal, file) => chmodSync(file, 0o000), UNREADABLE],
    "a folder of root": [(journal) => [chownSync(journal, 0, 0), chmodSync(journal, 0o700)], UNREADABLE],
    "a folder of root that may be read": [(journal) => [chownSync(journal, 0, 0), chmodSync(journal, 0o755)], SAVED],
    "a file of root": [(_journal, file) => [chownSync(file, 0, 0), chmodSync(file, 0o600)], UNREADABLE],
  };
  for (const [at, [change, history, mayWrite]] of Object.entries(cases)) {
    const home = temporary();
    chownSync(home, NOBODY, NOBODY);
    run(home, logOf("before"), { around: AS_NOBODY });
    const journal = join(home, "journal");
    const file = join(journal, monthFile(home));
    change(journal, file);
    // The month file is there already: in a folder that may only be read it can still be written on.
    if (mayWrite !== true) refused(home, "x", at, AS_NOBODY, wrong);
    reads(home, history, at, AS_NOBODY, wrong);
    [home, journal, file].forEach((path) => chownSync(path, NOBODY, NOBODY));
    chmodSync(journal, 0o700);
    chmodSync(file, 0o600);
    whole(home, ["before"], at, AS_NOBODY, wrong);
  }
  const folder = temporary();
  const mount = (options) => spawnSync("mount", ["-t", "tmpfs", "-o", options, "none", folder]).status === 0;
  const isMounted = mount("size=1m");
  if (isMounted) {
    const home = join(folder, "home");
    run(home, logOf("before"));
    mount("remount,ro");
    refused(home, "x", "a read-only disk", [], wrong);
    reads(home, SAVED, "a read-only disk", [], wrong);
    mount("remount,rw");
    whole(home, ["before"], "a read-only disk", [], wrong);
    spawnSync("umount", [folder]);
  }
  const count = Object.keys(cases).length + (isMounted ? 1 : 0);
  return row(what, `${count} cases`, wrong, isMounted ? "" : "no disk could be mounted here");
}

/** The system says no at one call on the month file or its folder. */
function injected() {
  const what = "A call on the record fails (open, write, fsync; ENOSPC, EIO, EDQUOT, EMFILE, EACCES, EROFS): exit 6, the text on the screen";
  if (spawnSync("strace", ["-V"]).status !== 0) return skipped(what, "strace is not there");
  const wrong = [];
  const faults = [
    ...["ENOSPC", "EIO", "EDQUOT"].flatMap((error) => ["write", "fsync"].map((call) => [call, error])),
    ...["ENOSPC", "EIO", "EMFILE", "EACCES", "EROFS", "ENOENT"].map((error) => ["openat", error]),
  ];
  for (const [call, error] of faults) {
    const home = temporary();
    run(home, logOf("before"));
    const file = join(home, "journal", monthFile(home));
    // The first open of the file is the reader's, for the spelling of known names; the second the writer's.
    const when = call === "openat" ? "2" : "1";
    const around = ["strace", "-f", "-qq", "-o", join(temporary(), "trace"), "-P", file, "-e", `trace=${call}`];
    refused(home, "x", `${call} ${error}`, [...around, "-e", `inject=${call}:error=${error}:when=${when}`], wrong);
    // At fsync the line may be there: it was not called saved, and is no damage.
    whole(home, ["before"], `${call} ${error}`, [], wrong);
  }
  return row(what, `${faults.length} faults`, wrong);
}

export function faults() {
  return [elsewhere(), rights(), injected()];
}
