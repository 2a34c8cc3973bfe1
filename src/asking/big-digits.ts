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

/** Digits five lines tall, to be read from the floor. */
export function bigDigits(digits: string, unicode: boolean): readonly string[] {
  const dots = unicode ? "██" : "##";
  return ROWS.map((row) =>
    [...digits]
      .map((digit) => [...(DIGITS[digit]?.[row] ?? "")].map((dot) => (dot === "#" ? dots : "  ")).join(""))
      .join("  ")
      .trimEnd(),
  );
}
