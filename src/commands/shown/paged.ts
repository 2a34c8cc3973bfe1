import { choiceForm } from "../../asking/choice-form.ts";
import type { Size } from "../../asking/keys.ts";
import { wrapAll } from "../../asking/wrap.ts";
import type { Terminal } from "../../world/world.ts";

/** The question below a page, and the line the cursor stands on. */
const ROWS_BELOW = 2;
/** A page ends at an empty line, where there is one in its lower part. */
const FULL_ENOUGH = 0.6;

/**
 * Prints what is longer than the window page by page; all of it stays to scroll back to. In one piece where nobody can
 * be asked, or where it is read aloud.
 */
export async function printPaged(terminal: Terminal, lines: readonly string[]): Promise<void> {
  const size = terminal.size();
  const pages = terminal.interactive && !terminal.plain ? pagesOf(wrapAll(lines, size.columns), size) : [lines];
  for (const [index, page] of pages.entries()) {
    terminal.print(page);
    if (index === pages.length - 1) return;
    const answer = await terminal.ask(
      choiceForm({
        text: [`Page ${String(index + 1)} of ${String(pages.length)}.`],
        inline: true,
        back: false,
        choices: [
          { key: "enter", label: "more", value: "more" as const },
          { key: "a", label: "all of it", value: "all" as const },
          { key: "q", label: "end", value: "end" as const },
        ],
      }),
    );
    if (answer === "all") terminal.print(pages.slice(index + 1).flat());
    if (answer !== "more") return;
  }
}

function pagesOf(lines: readonly string[], { rows }: Size): readonly (readonly string[])[] {
  const room = Math.max(1, rows - ROWS_BELOW);
  if (lines.length <= room) return [lines];
  const gap = lines.slice(0, room + 1).lastIndexOf("");
  const end = gap >= room * FULL_ENOUGH ? gap : room;
  const rest = lines.slice(end);
  return [lines.slice(0, end), ...pagesOf(rest[0] === "" ? rest.slice(1) : rest, { rows, columns: 0 })];
}
