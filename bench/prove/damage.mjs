// Files of the record damaged over and over, read each time, and written on.
import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { copyOfAll, environment, row, temporary } from "./support.mjs";

const ROUNDS = 10_000;
const SEED = 7;
const WHAT = "Random damage (bytes turned, sectors lost, cut, put in, doubled): whole lines are read, the others named";

export function damage() {
  const folder = join(temporary(), "journal");
  const script = `
    import { damageRounds } from "./tests/support/log-damage.ts";
    process.stdout.write(JSON.stringify(damageRounds(${JSON.stringify(folder)}, ${ROUNDS}, ${SEED})));`;
  const { status, stdout, stderr } = spawnSync(process.execPath, ["--import", "tsx", "--input-type=module", "--eval", script], {
    cwd: copyOfAll(),
    env: environment(temporary()),
    encoding: "utf8",
  });
  if (status !== 0) return [row(WHAT, "-", [stderr], "broke off")];
  const { wrong, linesLost, changedUnseen } = JSON.parse(stdout);
  const note = `${linesLost} lines lost with the bytes that were hit; ${changedUnseen} entries read with another letter or number than was written, which no reader can tell`;
  return [row(WHAT, `${ROUNDS.toLocaleString("en")} rounds`, wrong, note)];
}
