import { crc32 } from "node:zlib";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { chance } from "../../src/world/chance.ts";
import { checksum } from "../../src/world/checksum.ts";

const LENGTH = 16;

describe("chance", () => {
  test.each(["/dev/urandom", "/no/such/file", "/dev/null"])(
    "is so many bytes, and never the same, from %s",
    (source) => {
      const texts = Array.from({ length: 100 }, () => chance(LENGTH, source).toString("hex"));
      expect(texts.every((text) => text.length === 2 * LENGTH)).toBe(true);
      expect(new Set(texts).size).toBe(texts.length);
    },
  );
});

describe("a checksum", () => {
  test("has the check value of CRC-32", () => {
    expect(checksum("123456789")).toBe("cbf43926");
  });

  test("of any text is what zlib says of its UTF-8", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        expect(checksum(text)).toBe(crc32(Buffer.from(text)).toString(16).padStart(8, "0"));
      }),
    );
  });
});
