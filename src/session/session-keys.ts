/**
 * The keys of a session. Each action has a usual key, which the person may change; the player only ever sees the usual
 * one. Enter, the numbers and `!`, `?`, `+` mean the same for everybody: whatever was changed, help and a warning sign
 * are one key away.
 */

/** Everything a key of its own does in a session, with the key it usually has. */
const SESSION_ACTIONS = {
  pause: "space",
  skip: "s",
  back: "b",
  again: "r",
  shorter: "-",
  longer: "=",
  "wrong-pain": "x",
  "something-new": "e",
  end: "q",
  help: "h",
  digits: "f",
} as const satisfies Readonly<Record<string, string>>;

export type SessionAction = keyof typeof SESSION_ACTIONS;

/** The key of each action, as the keyboard names it. */
export type SessionKeys = Readonly<Record<SessionAction, string>>;

export const USUAL_KEYS: SessionKeys = SESSION_ACTIONS;
export const ACTIONS = Object.keys(SESSION_ACTIONS) as readonly SessionAction[];

/** These mean the same whatever was changed. */
const FIXED_SIGNS = ["!", "?", "+"];
/** A key that was given another meaning no longer has its usual one. */
const NO_KEY = "other";

/** Signs that may be a key, with how a voice says them. */
const SIGNS: Readonly<Record<string, string>> = {
  "-": "minus",
  "=": "equals",
  ",": "comma",
  ".": "full stop",
  ";": "semicolon",
  "/": "slash",
  "'": "apostrophe",
  "[": "left bracket",
  "]": "right bracket",
  "*": "star",
  "#": "hash",
};
/** A small letter of any alphabet that has them. Made where it is asked: every command loads this file. */
const letter = (): RegExp => new RegExp("^\\p{Ll}$", "u");

/** Why a key cannot be given to an action; null when it can. */
export function whyNot(key: string): "missing" | "fixed" | "no-key" | null {
  if (key === "") return "missing";
  if (key === "space") return null;
  if (/^[0-9]$/.test(key) || key === "enter" || FIXED_SIGNS.includes(key)) return "fixed";
  return letter().test(key) || Object.hasOwn(SIGNS, key) ? null : "no-key";
}

/** Two actions with the same key, or null. */
export function clashIn(keys: SessionKeys): readonly [SessionAction, SessionAction] | null {
  for (const [index, action] of ACTIONS.entries()) {
    const other = ACTIONS.slice(index + 1).find((later) => keys[later] === keys[action]);
    if (other !== undefined) return [action, other];
  }
  return null;
}

/** Keys by action as they were kept, over the usual ones; null where one is unknown, no key, or there twice. */
export function keysFrom(kept: unknown): SessionKeys | null {
  if (typeof kept !== "object" || kept === null || Array.isArray(kept)) return null;
  const entries: readonly (readonly [string, unknown])[] = Object.entries(kept);
  if (!entries.every(([name, key]) => isAction(name) && typeof key === "string" && whyNot(key) === null)) return null;
  const keys: SessionKeys = { ...USUAL_KEYS, ...kept };
  return clashIn(keys) === null ? keys : null;
}

/** Only what is not as usual. */
export function changedKeys(keys: SessionKeys): Partial<SessionKeys> {
  return Object.fromEntries(ACTIONS.filter((one) => keys[one] !== USUAL_KEYS[one]).map((one) => [one, keys[one]]));
}

export function isAction(name: string): name is SessionAction {
  return Object.hasOwn(SESSION_ACTIONS, name);
}

/** The usual key for what was typed: the player knows no other. */
export function usualKey(keys: SessionKeys, typed: string): string {
  const action = ACTIONS.find((one) => keys[one] === typed);
  if (action !== undefined) return USUAL_KEYS[action];
  return ACTIONS.some((one) => USUAL_KEYS[one] === typed) ? NO_KEY : typed;
}

/** A text with the person's own keys in the place of `{skip}`, `{end}` and so on. */
export function withKeys(text: string, keys: SessionKeys): string {
  return replaced(text, (action) => keyWord(keys[action]));
}

/** The same for a voice: a letter is said by its name, and so is a sign. */
export function withKeysAloud(text: string, keys: SessionKeys): string {
  return replaced(text, (action) => SIGNS[keys[action]] ?? keyWord(keys[action]).replace(/^.$/u, upper));
}

function replaced(text: string, word: (action: SessionAction) => string): string {
  return text.replace(/\{([a-z-]+)\}/g, (whole, name: string) => {
    return isAction(name) ? word(name) : whole;
  });
}

/** "Space", "s": a key as it is written for people. */
function keyWord(key: string): string {
  return key === "space" ? "Space" : key;
}

function upper(letter: string): string {
  return letter.toUpperCase();
}
