/** A keypress as Node's readline reports it. */
export interface Keypress {
  readonly name?: string | undefined;
  readonly sequence?: string | undefined;
  readonly ctrl?: boolean | undefined;
  readonly meta?: boolean | undefined;
}

/** The character as typed, capitals kept; undefined for anything that is not one printed character. */
export function keyText(key: Keypress): string | undefined {
  const name = keyName(key);
  return [...name].length === 1 ? key.sequence : undefined;
}

/** The name forms and the player use: a printed character as it is in lower case, or enter, space, backspace. */
export function keyName(key: Keypress): string {
  if (key.ctrl === true || key.meta === true) return "other";
  if (key.name === "return" || key.name === "enter") return "enter";
  if (key.name === "space" || key.name === "backspace") return key.name;
  const typed = key.sequence ?? "";
  return [...typed].length === 1 ? typed.toLowerCase() : "other";
}
