/** The text with a capital at its beginning, as a sentence or a line has it. */
export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
