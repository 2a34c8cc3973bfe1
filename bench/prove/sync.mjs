// Two devices that share their journal by Syncthing, the real program, on the loopback interface only.
import { execFileSync, spawn, spawnSync } from "node:child_process";
import { mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { performance } from "node:perf_hooks";
import { setTimeout as sleep } from "node:timers/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { program, row, skipped, temporary } from "./support.mjs";

const WHAT = "Two devices share their journal by Syncthing: every entry is read on both";
const PORTS = [22_101, 22_102];
/** Of conflict copies of one file; Syncthing's own number. */
const maxConflicts = 10;
const APPENDS = 15;
const PATIENCE_MS = 120_000;
const LOOK_EVERY_MS = 500;

/** In a network namespace with nothing in it but its own loopback interface, where that can be had. */
export async function sync() {
  if (spawnSync("syncthing", ["--version"]).status !== 0) {
    return [skipped(WHAT, "syncthing is not installed (Debian: apt-get install syncthing)")];
  }
  if (spawnSync("unshare", ["-rn", "ip", "link", "set", "lo", "up"]).status !== 0) {
    return [skipped(WHAT, "no network namespace can be made here (unshare, ip)")];
  }
  const inside = `ip link set lo up && exec "${process.execPath}" "${fileURLToPath(import.meta.url)}" inside`;
  const { status, stdout, stderr } = spawnSync("unshare", ["-rn", "sh", "-c", inside], { encoding: "utf8" });
  if (status !== 0) return [row(WHAT, "-", [`ended with ${status}: ${stderr}`], "broke off")];
  return JSON.parse(stdout.trim().split("\n").at(-1));
}

/**
 * Machines of the same host name and home folder are told apart by what they keep on their disks. Only where a disk
 * was cloned do two write to files of the same name; those do so apart from each other, not at once.
 */
async function shared({ what, names, disks, atOnce }) {
  const top = temporary();
  const devices = names.map((name, index) => device(top, name, disks[index], index));
  devices.forEach((own) => configure(own, devices));
  const [one, two] = devices;
  const wrong = [];
  const wanted = new Map();
  const log = (own, text, pain) => {
    const id = saved(own, ["log", text, String(pain)]);
    wanted.set(text, pain);
    return id;
  };
  let running = [];
  try {
    const id = log(one, "shared", 5);
    running = devices.map(started);
    await agreed(devices, wanted, wrong, "together");

    await stopped(running);
    log(one, "apart one", 1);
    saved(one, ["edit", id, "pain=1", "note=of the first"]);
    log(two, "apart two", 2);
    saved(two, ["edit", id, "pain=8"]);
    wanted.set("shared", 8);
    running = devices.map(started);
    await agreed(devices, wanted, wrong, "apart");

    // Both write while the engine carries files to and fro, and replaces them where both have the same name.
    for (let count = 0; count < (atOnce ? APPENDS : 0); count += 1) {
      devices.forEach((own, index) => log(own, `at once ${index} ${count}`, 3));
      await sleep(150);
    }
    await agreed(devices, wanted, wrong, "at once");
    const [here, there] = devices.map((own) => coach(own, ["history", id]).stdout);
    if (!here.replace(/\s+/g, " ").includes("of the first")) wrong.push("the change that does not count is not in the history of its entry");
    if (here !== there) wrong.push("the history of the entry differs");
  } finally {
    await stopped(running);
  }
  const files = readdirSync(one.journal).filter((name) => name.endsWith(".jsonl"));
  const copies = files.filter((name) => name.includes(".sync-conflict-")).length;
  const how = atOnce ? "apart and at once" : "apart";
  const told = `Two devices, ${what}, share their journal by Syncthing and write ${how}: every entry is read on both`;
  return row(told, `${wanted.size} entries`, wrong, `${files.length} files, ${copies} conflict copies`);
}

function device(top, name, disk, index) {
  const [home, journal, engine, state] = [name, `journal ${index}`, `engine ${index}`, `disk ${disk}`].map((part) => join(top, part));
  const own = { name, index, home, journal, engine, state };
  [home, journal, engine, state].forEach((folder) => mkdirSync(folder, { recursive: true }));
  execFileSync("syncthing", ["generate", `--home=${own.engine}`, "--no-default-folder", "--skip-port-probing"], { stdio: "ignore", env: engineEnv(own) });
  own.id = execFileSync("syncthing", ["--device-id", `--home=${own.engine}`], { encoding: "utf8", env: engineEnv(own) }).trim();
  return own;
}

function configure(own, devices) {
  const device = ({ id, index }) => `<device id="${id}" name="${index}"><address>tcp://127.0.0.1:${PORTS[index]}</address></device>`;
  const off = ["globalAnnounceEnabled", "localAnnounceEnabled", "relaysEnabled", "natEnabled", "crashReportingEnabled", "startBrowser"];
  const options = [
    `<listenAddress>tcp://127.0.0.1:${PORTS[own.index]}</listenAddress>`,
    ...off.map((name) => `<${name}>false</${name}>`),
    "<urAccepted>-1</urAccepted><autoUpgradeIntervalH>0</autoUpgradeIntervalH><reconnectionIntervalS>1</reconnectionIntervalS>",
  ];
  const folder = `<folder id="journal" path="${own.journal}" type="sendreceive" rescanIntervalS="2" fsWatcherEnabled="true" fsWatcherDelayS="1"><maxConflicts>${maxConflicts}</maxConflicts>${devices.map(({ id }) => `<device id="${id}"/>`).join("")}</folder>`;
  writeFileSync(join(own.engine, "config.xml"), `<configuration version="35">${folder}${devices.map(device).join("")}<gui enabled="false"/><options>${options.join("")}</options></configuration>`);
}

const engineEnv = ({ engine }) => ({ PATH: process.env.PATH ?? "", HOME: engine, STNORESTART: "1", STNOUPGRADE: "1" });

function started(own) {
  return spawn("syncthing", ["serve", `--home=${own.engine}`, "--no-browser", "--no-restart", "--logflags=0"], { env: engineEnv(own), stdio: "ignore" });
}

async function stopped(running) {
  await Promise.all(
    running.map((child) => {
      if (child.exitCode !== null || child.signalCode !== null) return undefined;
      const ended = new Promise((resolve) => child.once("exit", resolve));
      child.kill("SIGTERM");
      return ended;
    }),
  );
}

function coach({ home, journal, state }, args) {
  const env = { PATH: process.env.PATH ?? "", LANG: "C.UTF-8", HOME: home, XDG_STATE_HOME: state, SPASM_COACH_LOG: journal };
  return spawnSync(process.execPath, [program(), ...args], { env, encoding: "utf8" });
}

function saved(own, args) {
  const { status, stdout, stderr } = coach(own, [...args, "--json"]);
  if (status !== 0) throw new Error(`${args.join(" ")} ended with ${status}: ${stderr}`);
  return JSON.parse(stdout).id;
}

/** Looks until both devices say all that was saved, and nothing else. */
async function agreed(devices, wanted, wrong, when) {
  const all = JSON.stringify([...wanted].sort());
  const until = performance.now() + PATIENCE_MS;
  for (;;) {
    const seen = devices.map((own) => JSON.parse(coach(own, ["history", "--json"]).stdout));
    const said = seen.map(({ entries }) => JSON.stringify(entries.map(({ triggers, pain }) => [triggers[0]?.name, pain]).sort()));
    if (said.every((one) => one === all)) {
      seen.forEach(({ notCounted, sameIds }, index) => {
        if (notCounted.damagedLines > 0 || sameIds.length > 0) wrong.push(`${when}: device ${index} has damaged lines or ids twice`);
      });
      return;
    }
    if (performance.now() > until) {
      wrong.push(`${when}: the two do not agree after ${PATIENCE_MS / 1000} s: ${said.map((one) => one.length).join(" and ")} of ${all.length}`);
      return;
    }
    await sleep(LOOK_EVERY_MS);
  }
}

const PAIRS = [
  { what: "each with a name of its own", names: ["laptop", "desk"], disks: ["a", "b"], atOnce: true },
  { what: "of the same host name and home folder", names: ["pi", "pi"], disks: ["a", "b"], atOnce: true },
  { what: "one of them a clone of the other's disk", names: ["pi", "pi"], disks: ["a", "a"], atOnce: false },
];
if (process.argv[2] === "inside") {
  const rows = [];
  for (const pair of PAIRS) rows.push(await shared(pair));
  console.log(JSON.stringify(rows));
}
