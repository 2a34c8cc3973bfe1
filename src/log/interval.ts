/** So many of so many days. */
export interface Share {
  readonly of: number;
  readonly count: number;
}

/** Of the normal distribution, for 95 in 100. */
const Z = 1.959963984540054;

/** The share with Wilson's limits: never below 0 or above 1, also when it is none or all. `of` is at least 1. */
function wilson({ count, of }: Share): { readonly share: number; readonly low: number; readonly high: number } {
  const share = count / of;
  const middle = 2 * count + Z * Z;
  const reach = Z * Math.sqrt(Z * Z + 4 * count * (1 - share));
  const under = 2 * (of + Z * Z);
  return { share, low: Math.max(0, (middle - reach) / under), high: Math.min(1, (middle + reach) / under) };
}

/** The difference between two shares with its 95% interval: Newcombe's hybrid score, method 10 of 1998. From -1 to 1. */
export function differenceOf(
  one: Share,
  other: Share,
): { readonly difference: number; readonly low: number; readonly high: number } {
  const [first, second] = [wilson(one), wilson(other)];
  const difference = first.share - second.share;
  return {
    difference,
    low: difference - Math.hypot(first.share - first.low, second.high - second.share),
    high: difference + Math.hypot(first.high - first.share, second.share - second.low),
  };
}

/** Of 100 records with nothing in them, so many show at least one of these 95% intervals without 0 in it. */
export function falseAlarmsOf100(intervals: number): number {
  return Math.round(100 * (1 - 0.95 ** intervals));
}
