const DIGITS: Readonly<Record<string, readonly string[]>> = {
  "0": ["###", "# #", "# #", "# #", "###"],
  "1": [" # ", "## ", " # ", " # ", "###"],
  "2": ["###", "  #", "###", "#  ", "###"],
  "3": ["###", "  #", "###", "  #", "###"],
  "4": ["# #", "# #", "###", "  #", "  #"],
  "5": ["###", "#  ", "###", "  #", "###"],
  "6": ["###", "#  ", "###", "# #", "###"],
  "7": ["###", "  #", "  #", "  #", "  #"],
  "8": ["###", "# #", "###", "# #", "###"],
  "9": ["###", "# #", "###", "  #", "###"],
};
const ROWS = [0, 1, 2, 3, 4];
const DIGIT_COLUMNS = 3;

/** Digits five lines tall, or as many times that as `scale` says, to be read from the floor. */
export function bigDigits(digits: string, unicode: boolean, scale = 1): readonly string[] {
  const dots = (unicode ? "██" : "##").repeat(scale);
  return ROWS.flatMap((row) => {
    const line = [...digits]
      .map((digit) =>
        [...(DIGITS[digit]?.[row] ?? "")].map((dot) => (dot === "#" ? dots : " ".repeat(dots.length))).join(""),
      )
      .join("  ".repeat(scale))
      .trimEnd();
    return Array.from({ length: scale }, () => line);
  });
}

/** The largest scale at which so many digits fit a window; 0 when they do not fit at all. */
export function scaleFor(
  digits: number,
  { columns, rows }: { readonly columns: number; readonly rows: number },
): number {
  const width = digits * 2 * DIGIT_COLUMNS + (digits - 1) * 2;
  return Math.min(Math.floor(columns / width), Math.floor(rows / ROWS.length));
}
