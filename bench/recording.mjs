// The README's picture: a real session of the built program in a pseudo-terminal, as an SVG that moves.
// Run: npm --prefix bench run recording (it takes as long as the session: four minutes)
import { rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { performance } from "node:perf_hooks";
import { setTimeout as passing } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import headless from "@xterm/headless";
import { knownHome, open } from "./session-run.mjs";

const OUT = join(dirname(fileURLToPath(import.meta.url)), "../docs/session.svg");
const [COLUMNS, ROWS] = [64, 22];
const ARGS = ["start", "calf", "--side", "left", "--tool", "soft-ball", "--no-heat", "--minutes", "3", "--quiet"];
/** What a person would answer, by what the screen says. */
const ANSWERS = [
  [/Call now\./, "n"],
  [/Help today\./, "n"],
  [/Book first\./, "n"],
  [/When did this one start/, "2"],
  [/Which side/, "1"],
  [/Moving [^:]*:/, "6\r"],
  [/at rest:/, "4\r"],
  [/Enter start/, "\r"],
];
const AFTERWARDS = [
  [/Moving [^:]*:/, "3\r"],
  [/at rest:/, "2\r"],
  [/Anything new/, "n"],
  [/^\s*Test it again/, " "],
];
/** A part of the session is shown by its first seconds and its last ones. */
const [SHOWN_FIRST, SHOWN_LAST] = [3, 4];
const QUESTION_SECONDS = 1.6;
const PART_SECONDS = 0.8;
const END_SECONDS = 8;
const SETTLED_MS = 600;
/** Within a part a screen is taken about once a second. */
const SECOND_MS = 950;
const CELL = { width: 8.4, height: 18 };
const MARGIN = 14;
/** Characters that fill their cell, and their colour. */
const BLOCKS = { "█": "#d8dee4", "░": "#3a424b" };

const home = knownHome({ "xterm-256color": "tones" });
const frames = await recorded();
rmSync(home, { recursive: true, force: true });
const shown = chosen(frames);
writeFileSync(OUT, drawn(shown));
console.log(`${frames.length} screens seen, ${shown.length} shown, ${(drawn(shown).length / 1024).toFixed(0)} KiB: ${OUT}`);

/** Every screen that stood, in order. */
async function recorded() {
  const terminal = new headless.Terminal({ cols: COLUMNS, rows: ROWS, allowProposedApi: true, scrollback: 0 });
  const session = open(ARGS, home, { cols: COLUMNS, rows: ROWS });
  session.child.onData((data) => terminal.write(data));
  const seen = [];
  let running = false;
  let answeredMs = 0;
  while (!session.ended) {
    await passing(100);
    const rows = cellsOf(terminal);
    const text = rows.map((row) => row.map(({ char }) => char).join("").trimEnd()).join("\n");
    if (text.trim() === "") continue;
    const part = titleOf(text);
    const last = seen.at(-1);
    const same = last?.part === part;
    if (last?.text !== text && (!same || performance.now() - last.atMs > SECOND_MS)) {
      seen.push({ rows, text, part: running ? part : text, atMs: performance.now() });
      if (!same) console.log(part);
    }
    running ||= /Press and hold|Get ready|Get in place/.test(part);
    const wanted = (running ? AFTERWARDS : ANSWERS).find(([pattern]) => pattern.test(text.replaceAll("\n", " ")));
    const now = performance.now();
    if (wanted === undefined || now - session.lastMs < SETTLED_MS || now - answeredMs < SETTLED_MS) continue;
    answeredMs = now;
    session.child.write(wanted[1]);
  }
  await passing(SETTLED_MS);
  const rows = cellsOf(terminal);
  const text = rows.map((row) => row.map(({ char }) => char).join("").trimEnd()).join("\n");
  return [...seen, { rows, text, part: "the end" }];
}

function titleOf(text) {
  return (text.split("\n").find((line) => line.trim() !== "") ?? "").trim();
}

/** The first and the last seconds of each part; of a question, how it stood before it was answered, and the answer. */
function chosen(seen) {
  const parts = [];
  for (const frame of seen) {
    if (parts.at(-1)?.[0].part === frame.part) parts.at(-1).push(frame);
    else parts.push([frame]);
  }
  return parts.flatMap((part) => {
    if (part.length <= SHOWN_FIRST + SHOWN_LAST) return part.map((frame) => ({ ...frame, seconds: secondsOf(frame, part.length) }));
    return [...part.slice(0, SHOWN_FIRST), ...part.slice(-SHOWN_LAST)].map((frame) => ({ ...frame, seconds: PART_SECONDS }));
  });
}

function secondsOf({ part }, screens) {
  if (part === "the end") return END_SECONDS;
  return screens === 1 ? QUESTION_SECONDS : PART_SECONDS;
}

function cellsOf(terminal) {
  const { active } = terminal.buffer;
  return Array.from({ length: ROWS }, (_, row) => {
    const line = active.getLine(active.baseY + row);
    return Array.from({ length: COLUMNS }, (_, column) => {
      const cell = line?.getCell(column);
      return {
        char: cell?.getChars() || " ",
        style: [cell?.isBold() && "b", cell?.isDim() && "d", cell?.isInverse() && "i", cell?.isUnderline() && "u"].filter(Boolean).join(" "),
      };
    });
  });
}

/** The frames one above the other, each visible in its own seconds. Where nothing moves, the last one stands. */
function drawn(all) {
  const total = all.reduce((sum, { seconds }) => sum + seconds, 0);
  const [width, height] = [COLUMNS * CELL.width + 2 * MARGIN, ROWS * CELL.height + 2 * MARGIN];
  let from = 0;
  const rules = [];
  const groups = all.map(({ rows, seconds }, index) => {
    const percent = (value) => `${((value / total) * 100).toFixed(3)}%`;
    const to = from + seconds;
    rules.push(
      `@keyframes k${index}{0%{opacity:${from === 0 ? 1 : 0}}${percent(from)}{opacity:1}${percent(to)}{opacity:${index === all.length - 1 ? 1 : 0}}}`,
      `#f${index}{animation:k${index} ${total.toFixed(1)}s step-end infinite}`,
    );
    from = to;
    return `<g id="f${index}"${index === all.length - 1 ? ' class="last"' : ""}>${rows.flatMap(rowOf).join("")}</g>`;
  });
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width.toFixed(0)} ${height}" role="img" aria-labelledby="t">`,
    `<title id="t">A session of spasm-coach in a terminal: safety questions, the plan, holds with the seconds left, and how it feels afterwards.</title>`,
    `<style>text{font:14px ui-monospace,Menlo,Consolas,"DejaVu Sans Mono",monospace;fill:#d8dee4}.b{font-weight:700;fill:#fff}.d{fill:#9aa4ae}.u{text-decoration:underline}.i{fill:#15191e}g{opacity:0}g.last{opacity:0}`,
    `@media (prefers-reduced-motion:reduce){g{animation:none!important}g.last{opacity:1}}`,
    ...rules,
    `</style>`,
    `<rect width="100%" height="100%" rx="8" fill="#15191e"/>`,
    ...groups,
    `</svg>`,
    "",
  ].join("\n");
}

/** What stands in a line of the window; after two blanks anew, for not every viewer keeps them. Blocks are drawn, not written. */
function rowOf(cells, row) {
  const runs = [];
  cells.forEach(({ char, style }, column) => {
    const block = BLOCKS[char];
    const last = runs.at(-1);
    if (char === " " && !style.includes("i")) return;
    const gap = last === undefined ? Infinity : column - last.column - last.text.length;
    const goesOn = last?.style === style && last.block === block && gap <= (block === undefined ? 1 : 0);
    if (goesOn) last.text += " ".repeat(gap) + char;
    else runs.push({ style, block, column, text: char });
  });
  return runs.map(({ style, block, column, text }) => {
    const [x, y, long] = [MARGIN + column * CELL.width, MARGIN + row * CELL.height, text.length * CELL.width];
    const box = (fill) => `<rect x="${x.toFixed(1)}" y="${y}" width="${long.toFixed(1)}" height="${CELL.height}" fill="${fill}"/>`;
    if (block !== undefined) return box(block);
    const look = style === "" ? "" : ` class="${style}"`;
    const written = `<text x="${x.toFixed(1)}" y="${y + 13}" textLength="${long.toFixed(1)}"${look}>${escaped(text)}</text>`;
    return style.includes("i") ? box("#d8dee4") + written : written;
  });
}

function escaped(text) {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
}
