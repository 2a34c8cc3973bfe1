// The long proofs. `npm run prove` runs them all and writes docs/proof.md; `node bench/prove.mjs mash crash` runs some.
import { writeFileSync } from "node:fs";
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
import { ROOT } from "./prove/support.mjs";
import { sync } from "./prove/sync.mjs";
import { triage } from "./prove/triage.mjs";
import { writers } from "./prove/writers.mjs";
import { years } from "./prove/years.mjs";

const PROOFS = {
  ...{ triage, plans, properties, years, mash, crash, writers, damage },
  ...{ disk, faults, sync, network, nodes, mutation },
};
const MOST_SHOWN = 10;

const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !(name in PROOFS));
if (unknown.length > 0) {
  console.error(`No proof is called ${unknown.join(", ")}. There are: ${Object.keys(PROOFS).join(", ")}`);
  process.exit(2);
}

const rows = [];
for (const [name, proof] of Object.entries(PROOFS)) {
  if (wanted.length > 0 && !wanted.includes(name)) continue;
  const from = performance.now();
  let found;
  try {
    found = await proof();
  } catch (error) {
    found = [{ what: `The proof ${name}`, count: "-", wrong: [String(error?.stack ?? error)], note: "broke off" }];
  }
  for (const one of found) {
    console.log(`${resultOf(one)} - ${one.what} (${one.count})${one.note === "" ? "" : `: ${one.note}`}`);
    one.wrong.slice(0, MOST_SHOWN).forEach((line) => console.log(`    ${line}`));
  }
  console.log(`${name}: ${((performance.now() - from) / 1000).toFixed(0)} s`);
  rows.push(...found);
}
// Some of the proofs are no record of all of them.
if (wanted.length === 0) writeFileSync(join(ROOT, "docs/proof.md"), page());
process.exitCode = rows.some(({ wrong }) => wrong.length > 0) ? 1 : 0;

function resultOf({ wrong, skipped }) {
  if (skipped) return "skipped";
  return wrong.length === 0 ? "held" : `FAILED (${wrong.length})`;
}

function page() {
  const cell = (text) => String(text).replaceAll("|", "\\|");
  const lines = rows.map((one) => `| ${[one.what, one.count, resultOf(one), one.note].map(cell).join(" | ")} |`);
  return [
    "# Proof",
    "",
    "Written by `npm run prove`. Run it again rather than edit this page.",
    "",
    `- Date: ${new Date().toISOString().slice(0, 10)}`,
    `- Machine: ${process.platform} ${process.arch}, ${availableParallelism()} cores`,
    `- Node: ${process.version}`,
    "",
    "| What | How many | Result | Seen |",
    "| --- | --- | --- | --- |",
    ...lines,
    "",
    ...rows.flatMap(({ below = [] }) => below),
  ].join("\n");
}
