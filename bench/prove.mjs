// The long proofs. `npm run prove` runs them all; `node bench/prove.mjs mash crash` runs some. Each writes its own part of
// docs/proof.md anew, with the day and the commit it was run on.
import { execFileSync } from "node:child_process";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { availableParallelism } from "node:os";
import { join } from "node:path";
import { performance } from "node:perf_hooks";
import { crash } from "./prove/crash.mjs";
import { damage } from "./prove/damage.mjs";
import { disk } from "./prove/disk.mjs";
import { faults } from "./prove/faults.mjs";
import { mash } from "./prove/mash.mjs";
import { network } from "./prove/network.mjs";
import { mutation } from "./prove/mutation.mjs";
import { nodes } from "./prove/nodes.mjs";
import { plans } from "./prove/plans.mjs";
import { properties } from "./prove/properties.mjs";
import { recipes } from "./prove/recipes.mjs";
import { ROOT } from "./prove/support.mjs";
import { signals } from "./prove/signals.mjs";
import { sync } from "./prove/sync.mjs";
import { triage } from "./prove/triage.mjs";
import { writers } from "./prove/writers.mjs";
import { years } from "./prove/years.mjs";

const PROOFS = {
  triage,
  plans,
  properties,
  years,
  mash,
  signals,
  crash,
  writers,
  damage,
  disk,
  faults,
  sync,
  network,
  nodes,
  recipes,
  mutation,
};
const MOST_SHOWN = 10;

const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !(name in PROOFS));
if (unknown.length > 0) {
  console.error(`No proof is called ${unknown.join(", ")}. There are: ${Object.keys(PROOFS).join(", ")}`);
  process.exit(2);
}

const RESULTS = join(ROOT, "bench/prove/results.json");
const commit = committed();
const results = existsSync(RESULTS) ? JSON.parse(readFileSync(RESULTS, "utf8")) : {};
let failed = false;
for (const [name, proof] of Object.entries(PROOFS)) {
  if (wanted.length > 0 && !wanted.includes(name)) continue;
  const from = performance.now();
  let rows;
  try {
    rows = await proof();
  } catch (error) {
    rows = [{ what: `The proof ${name}`, count: "-", wrong: [String(error?.stack ?? error)], note: "broke off" }];
  }
  for (const one of rows) {
    console.log(`${resultOf(one)} - ${one.what} (${one.count})${one.note === "" ? "" : `: ${one.note}`}`);
    one.wrong.slice(0, MOST_SHOWN).forEach((line) => console.log(`    ${line}`));
    failed ||= one.wrong.length > 0;
  }
  const seconds = Math.round((performance.now() - from) / 1000);
  console.log(`${name}: ${seconds} s`);
  results[name] = {
    ran: new Date().toISOString().slice(0, 10),
    commit,
    seconds,
    machine: `${process.platform} ${process.arch}, ${availableParallelism()} cores, Node ${process.version}`,
    rows: rows.map((one) => ({ what: one.what, count: one.count, result: resultOf(one), note: one.note })),
    below: rows.flatMap(({ below = [] }) => below),
  };
  // One after the other: a proof that takes an hour is not lost with the next one.
  writeFileSync(RESULTS, `${JSON.stringify(results, null, 2)}\n`);
  writeFileSync(join(ROOT, "docs/proof.md"), page());
}
process.exitCode = failed ? 1 : 0;

function resultOf({ wrong, skipped }) {
  if (skipped) return "skipped";
  return wrong.length === 0 ? "held" : `FAILED (${wrong.length})`;
}

/** The commit under proof, and whether the tree had changes beside it. The record of the proofs is no such change. */
function committed() {
  const git = (...args) => execFileSync("git", args, { cwd: ROOT, encoding: "utf8" }).trim();
  const changes = git("status", "--porcelain", "--", ".", ":!docs/proof.md", ":!bench/prove/results.json");
  return `${git("rev-parse", "--short=8", "HEAD")}${changes === "" ? "" : " with changes"}`;
}

function page() {
  const cell = (text) => String(text).replaceAll("|", "\\|");
  const lineOf = (...cells) => `| ${cells.map(cell).join(" | ")} |`;
  const ran = Object.keys(PROOFS).filter((name) => results[name] !== undefined);
  const missing = Object.keys(PROOFS).filter((name) => results[name] === undefined);
  return [
    "# Proof",
    "",
    "Written by `npm run prove`, each proof when it was run. Run it again rather than edit this page.",
    "",
    "| What | How many | Result | Seen |",
    "| --- | --- | --- | --- |",
    ...ran.flatMap((name) =>
      results[name].rows.map(({ what, count, result, note }) => lineOf(what, count, result, note)),
    ),
    "",
    "## When and where",
    "",
    "| proof | run on | commit | took | machine |",
    "| --- | --- | --- | --- | --- |",
    ...ran.map((name) => {
      const { ran: day, commit: at, seconds, machine } = results[name];
      return lineOf(`\`node bench/prove.mjs ${name}\``, day, at, `${seconds} s`, machine);
    }),
    ...(missing.length === 0 ? [] : ["", `Not run yet: ${missing.join(", ")}.`]),
    "",
    ...ran.flatMap((name) => results[name].below),
  ].join("\n");
}
