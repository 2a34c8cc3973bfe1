/** How many times as often the properties are tried: once by `npm test`, more by `npm run prove`. */
const MORE = Number(process.env["SPASM_COACH_RUNS"] ?? 1);

/** A property tried so often by `npm test`, always with the same numbers; `npm run prove` tries ten times as many. */
export function runsOf(count: number): { readonly numRuns: number; readonly seed: number } {
  return { numRuns: count * MORE, seed: 20261121 };
}
