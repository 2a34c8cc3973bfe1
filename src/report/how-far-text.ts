import { howFarChange, type HowFarChange, type HowFarTold } from "../log/how-far.ts";
import { PLAYBOOKS } from "../protocols/index.ts";

const CHANGE_WORDS: Readonly<Record<HowFarChange, string>> = {
  further: "further than before",
  "less-far": "not as far as before",
  same: "no clear change",
};

/** How far the movement went, "knee -> ankle", and what that says; empty where nothing was told. */
export function howFarLines(movement: string, told: HowFarTold | undefined): readonly string[] {
  if (told === undefined || (told.before === null && told.after === null)) return [];
  const change = howFarChange(told);
  return [`How far it goes: ${howFarText(movement, told)}${change === undefined ? "" : `, ${CHANGE_WORDS[change]}`}.`];
}

/** "knee -> ankle", "8 -> 10 cm"; "?" where it was not told. */
export function howFarText(movement: string, { unit, before, after }: HowFarTold): string {
  const [from, to] = [before, after].map((value) => howFarName(movement, unit, value) ?? "?");
  return `${from ?? ""} -> ${to ?? ""}${unit === "cm" ? " cm" : ""}`;
}

/** The step in the words of the playbook, or the number of centimetres. */
export function howFarName(movement: string, unit: HowFarTold["unit"], value: number | null): string | null {
  if (value === null) return null;
  const movements = PLAYBOOKS.flatMap((playbook) => playbook.movements);
  const asked = movements.find(({ id }) => id === movement)?.howFar;
  const step = unit === "step" && asked?.kind === "steps" ? asked.steps[value - 1] : undefined;
  return step ?? String(value);
}
