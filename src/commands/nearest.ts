/** The only door to edit distance, loaded when a word was not found. */

/** The known word that is most like the typed one. */
export async function nearest(typed: string, known: readonly string[]): Promise<string> {
  const { closest } = await import("fastest-levenshtein");
  return closest(typed.toLowerCase(), [...known]);
}
