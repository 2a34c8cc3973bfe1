/** Steps of a playbook, from least to most, or centimetres. */
export const HOW_FAR_UNITS = ["step", "cm"] as const;

/** No step and no centimetre stands above this. */
export const HOW_FAR_MAX = 100;

/** How far the re-test movement went in one session. Null = not told. */
export interface HowFarTold {
  readonly unit: (typeof HOW_FAR_UNITS)[number];
  readonly before: number | null;
  readonly after: number | null;
}

export type HowFarChange = "further" | "less-far" | "same";

/** So much more or less counts as a change; a second try may differ by less. */
const CHANGE_LEAST: Readonly<Record<HowFarTold["unit"], number>> = { step: 1, cm: 2 };

/** From before to after; undefined where one of them was not told. */
export function howFarChange({ unit, before, after }: HowFarTold): HowFarChange | undefined {
  if (before === null || after === null) return undefined;
  if (Math.abs(after - before) < CHANGE_LEAST[unit]) return "same";
  return after > before ? "further" : "less-far";
}
