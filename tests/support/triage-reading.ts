/** How hard a line is to read, by one small script. Heuristic: English syllables cannot be counted exactly. */

/** Words as a reader meets them: "cola-brown" is two, "U.S." is not used, a number is one. */
function wordsOf(text: string): readonly string[] {
  return text.match(/[A-Za-z']+|\d+/g) ?? [];
}

/** Syllables of one word: groups of vowels, less a silent e, at least one. */
export function syllablesIn(word: string): number {
  const letters = word.toLowerCase().replace(/[^a-z]/g, "");
  if (letters.length <= 3) return 1;
  const spoken = letters
    .replace(/e(?=(ness|ment|ful|less|ly)$)/, "")
    .replace(/([^laeiouy]es|[^td]ed|[^l]e)$/, (ending) => ending.slice(0, 1))
    .replace(/^y/, "");
  return Math.max(1, spoken.match(/[aeiouy]{1,2}/g)?.length ?? 0);
}

/** Flesch-Kincaid grade. Each ".", "?", "!" and ":" ends a sentence; a line without one is a sentence. */
export function gradeOf(text: string): number {
  const sentences = text.split(/[.?!:]+(?:\s|$)/).filter((part) => /\w/.test(part)).length;
  const words = wordsOf(text);
  if (sentences === 0 || words.length === 0) throw new Error("nothing to read");
  const syllables = words.reduce((sum, word) => sum + syllablesIn(word), 0);
  return 0.39 * (words.length / sentences) + 11.8 * (syllables / words.length) - 15.59;
}

/** Words by the spaces between them, as they are counted for a line of a screen. */
export function wordCount(line: string): number {
  return line.split(/\s+/).filter((word) => word !== "").length;
}
