import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { differenceOf, falseAlarmsOf100, type Share } from "../../src/log/interval.ts";

/** Newcombe RG. Interval estimation for the difference between independent proportions. Stat Med 1998, table II, method 10. */
const PUBLISHED: readonly (readonly [Share, Share, number, number])[] = [
  [{ count: 56, of: 70 }, { count: 48, of: 80 }, 0.0524, 0.3339],
  [{ count: 9, of: 10 }, { count: 3, of: 10 }, 0.1705, 0.809],
  [{ count: 6, of: 7 }, { count: 2, of: 7 }, 0.0582, 0.8062],
  [{ count: 5, of: 56 }, { count: 0, of: 29 }, -0.0381, 0.1926],
  [{ count: 0, of: 10 }, { count: 0, of: 20 }, -0.1611, 0.2775],
  [{ count: 0, of: 10 }, { count: 0, of: 10 }, -0.2775, 0.2775],
  [{ count: 10, of: 10 }, { count: 0, of: 20 }, 0.6791, 1],
  [{ count: 10, of: 10 }, { count: 0, of: 10 }, 0.6075, 1],
];

describe("the interval of a difference between two shares", () => {
  test.each(PUBLISHED)("is the published one: %j and %j", (one, other, low, high) => {
    const found = differenceOf(one, other);
    expect(found.difference).toBeCloseTo(one.count / one.of - other.count / other.of, 12);
    expect([found.low.toFixed(4), found.high.toFixed(4)]).toEqual([low.toFixed(4), high.toFixed(4)]);
  });

  const shares = fc
    .integer({ min: 1, max: 400 })
    .chain((of) => fc.record({ of: fc.constant(of), count: fc.integer({ min: 0, max: of }) }));

  test("is the same when each limit is searched for, not worked out by a formula", () => {
    fc.assert(
      fc.property(shares, shares, (one, other) => {
        const { low, high } = differenceOf(one, other);
        const [a, b] = [searched(one), searched(other)];
        const [p, q] = [one.count / one.of, other.count / other.of];
        expect(low).toBeCloseTo(p - q - Math.sqrt((p - a.low) ** 2 + (b.high - q) ** 2), 8);
        expect(high).toBeCloseTo(p - q + Math.sqrt((a.high - p) ** 2 + (q - b.low) ** 2), 8);
      }),
      { numRuns: 300, seed: 20261121 },
    );
  });

  test("holds the difference, stays between -1 and 1, and turns round with the shares", () => {
    fc.assert(
      fc.property(shares, shares, (one, other) => {
        const { difference, low, high } = differenceOf(one, other);
        const turned = differenceOf(other, one);
        expect(low <= difference && difference <= high && low >= -1 - 1e-12 && high <= 1 + 1e-12).toBe(true);
        expect(turned.low).toBeCloseTo(-high, 12);
        expect(turned.high).toBeCloseTo(-low, 12);
      }),
      { numRuns: 300, seed: 20261121 },
    );
  });
});

/** Wilson's limits as they are defined: the true shares at which what was seen lies just 1.96 standard errors away. */
function searched({ count, of }: Share): { readonly low: number; readonly high: number } {
  const seen = count / of;
  const isWithin = (share: number): boolean =>
    Math.abs(seen - share) <= 1.959963984540054 * Math.sqrt((share * (1 - share)) / of);
  const between = (inside: number, outside: number): number => {
    let [near, far] = [inside, outside];
    for (let step = 0; step < 80; step += 1) {
      const middle = (near + far) / 2;
      if (isWithin(middle)) near = middle;
      else far = middle;
    }
    return near;
  };
  return { low: isWithin(0) ? 0 : between(seen, 0), high: isWithin(1) ? 1 : between(seen, 1) };
}

test.each([
  [1, 5],
  [6, 26],
  [10, 40],
])("with %d intervals at once, %d of 100 records show one without 0 by chance", (intervals, expected) => {
  expect(falseAlarmsOf100(intervals)).toBe(expected);
});
