// A disk that is really full.
import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { historyIn, missingFrom, row, run, skipped, temporary } from "./support.mjs";

const WHAT = "`log` until the disk is full: exit 6, and every entry called saved is still read back";
const MOST = 1000;
const EXIT_NOT_SAVED = 6;

export function disk() {
  if (process.platform !== "linux" || process.getuid() !== 0) return [skipped(WHAT, "needs root on Linux")];
  const folder = temporary();
  const mount = (options) => spawnSync("mount", ["-t", "tmpfs", "-o", options, "none", folder]).status === 0;
  if (!mount("size=64k")) return [skipped(WHAT, "a small disk cannot be mounted here")];
  const unmount = () => spawnSync("umount", [folder]);
  process.once("exit", unmount);
  try {
    return [filled(join(folder, "home"), () => mount("remount,size=128k"))];
  } finally {
    unmount();
    process.removeListener("exit", unmount);
  }
}

function filled(home, makeRoom) {
  const wrong = [];
  const saved = [];
  const one = (name) => {
    const ended = run(home, ["log", "long", "drive", name, "5"]);
    if (ended.out.includes("Saved:")) saved.push(`long drive ${name}`);
    if (ended.out.includes("Saved:") !== (ended.code === 0)) wrong.push(`${name}: ${ended.code} and ${ended.out}`);
    return ended;
  };
  const readBack = (when) => {
    const { code, names, damaged } = historyIn(home);
    const lost = missingFrom(names, saved);
    if (code !== 0) wrong.push(`${when}: history ended with ${code}`);
    if (lost.length > 0) wrong.push(`${when}: lost ${lost.join(", ")}`);
    return damaged;
  };
  let ended = one("k0");
  for (let number = 1; ended.code === 0 && number < MOST; number += 1) ended = one(`k${number}`);
  if (ended.code !== EXIT_NOT_SAVED) wrong.push(`ended with ${ended.code} and not 6: ${ended.err}`);
  const before = saved.length;
  const damaged = readBack("full");
  if (damaged > 1) wrong.push(`${damaged} damaged lines`);
  for (const name of ["x1", "x2", "x3"]) {
    const { code } = one(name);
    if (code !== EXIT_NOT_SAVED) wrong.push(`${name}, on the full disk, ended with ${code}`);
  }
  readBack("full, after three more");
  if (!makeRoom()) wrong.push("no room could be made");
  if (one("y1").code !== 0) wrong.push("with room again, it still does not save");
  readBack("with room again");
  return row(WHAT, `${before} entries, then full`, wrong, `${damaged} damaged line; saves again once there is room`);
}
