/** For a terminal that knows no Unicode: our own signs in ASCII, each as wide as before. What a person typed stays. */
export function inAscii(text: string): string {
  return text.replaceAll("·", "|").replaceAll("…", "~");
}
