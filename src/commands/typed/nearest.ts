/** The only door to edit distance, loaded when a word was not found. */

/** A name this many letters away may still be the same word. */
const LETTERS_APART_MAX = 2;
/** Fewer letters begin too many names. */
const LETTERS_BEGUN_LEAST = 3;

/** The known name that a new one may be a slip for: up to two letters apart, and less than half of the word. Two swapped are one. */
export async function slipFor(typed: string, known: readonly string[]): Promise<string | undefined> {
  if (known.length === 0) return undefined;
  const { distance } = await import("fastest-levenshtein");
  const [best] = known
    .map((name) => ({ name, apart: isSwapped(typed, name) ? 1 : distance(typed.toLowerCase(), name.toLowerCase()) }))
    .filter(({ name, apart }) => apart <= LETTERS_APART_MAX && apart * 2 < Math.min(name.length, typed.length))
    .sort((one, other) => one.apart - other.apart);
  return best?.name;
}

/** "Did you mean calf?" where a known name is near, or begins like this and is the only one; otherwise `or`. */
export async function meantOr(typed: string, known: readonly string[], or: string): Promise<string> {
  const meant = (await slipFor(typed, known)) ?? onlyOneThatBegins(typed.toLowerCase(), known);
  return meant === undefined ? or : `Did you mean ${meant}?`;
}

function onlyOneThatBegins(typed: string, known: readonly string[]): string | undefined {
  const [one, ...others] = typed.length < LETTERS_BEGUN_LEAST ? [] : known.filter((name) => name.startsWith(typed));
  return others.length === 0 ? one : undefined;
}

/** True when two letters beside each other changed places, and nothing else: lgo for log. */
function isSwapped(typed: string, name: string): boolean {
  const [letters, wanted] = [[...typed.toLowerCase()], [...name.toLowerCase()]];
  const at = letters.findIndex((letter, index) => letter !== wanted[index]);
  const [first, second] = letters.slice(at, at + 2);
  if (at === -1 || first === undefined || second === undefined) return false;
  return [...letters.slice(0, at), second, first, ...letters.slice(at + 2)].join("") === wanted.join("");
}
