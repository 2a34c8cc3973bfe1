// The figures as the README shows them.
import { readFileSync, writeFileSync } from "node:fs";

const BEGIN = "<!-- speed: written by `npm --prefix bench run table -- --keep` -->";
const END = "<!-- end of speed -->";
export const OURS = "spasm-coach";

/** Puts the figures between the two marks of the page. */
export function writeInto(path, figures) {
  const [before, rest] = readFileSync(path, "utf8").split(BEGIN);
  const after = rest?.split(END)[1];
  if (after === undefined) throw new Error(`${path} has no place for the speed table.`);
  writeFileSync(path, `${before}${BEGIN}\n\n${section(figures)}\n\n${END}${after}`);
}

function section({ date, machine, node, rounds, running, rows }) {
  const ours = rows.filter(({ who }) => who === OURS);
  const besides = (what) => rows.filter((row) => row.what === what && row.who !== OURS);
  const over = ours.filter(({ ratio, most }) => most !== undefined && ratio > most);
  const lost = ours.flatMap(({ what, ratio }) => {
    const faster = besides(what).filter((other) => other.ratio < ratio);
    return faster.length === 0 ? [] : [`${what} (${faster.map(({ who }) => who).join(", ")})`];
  });
  return [
    `The time until it is done, as a ratio to \`node -e 0\` run right before it: the median of ${rounds} runs in turn, and`,
    "where the middle half of them lies; then the time itself, and the most memory held. Measured on",
    `${date}, ${machine}, Node ${node}.`,
    "",
    "| work | spasm-coach | at most | beside it |",
    "| --- | --- | --- | --- |",
    ...ours.map((row) => `| ${[row.what, own(row), row.most ?? "-", besides(row.what).map(other).join("; ")].join(" | ")} |`),
    "",
    `A session in its first hold: ${running.sessionMB} MB, at most ${running.mostMB}; bare Node ${running.nodeMB} MB.`,
    ...(over.length === 0
      ? ["Nothing was over what it may take at most."]
      : [`Over what it may take at most: ${over.map(({ what }) => what).join("; ")}.`]),
    lost.length === 0
      ? "None of the others was faster."
      : `Where it loses: ${lost.join("; ")}. A program that needs no Node starts sooner, always.`,
  ].join("\n");
}

const own = ({ ratio, spread: [low, high], ms, memoryMB }) =>
  `**${ratio.toFixed(2)}** (${low.toFixed(2)} to ${high.toFixed(2)}), ${ms} ms${memory(memoryMB)}`;
const other = ({ who, ratio, ms, memoryMB }) => `${who} ${ratio.toFixed(2)}, ${ms} ms${memory(memoryMB)}`;
const memory = (megabytes) => (megabytes === null ? "" : `, ${megabytes} MB`);
