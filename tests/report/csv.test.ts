import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { csv } from "../../src/report/csv.ts";
import { cellsOf } from "../support/csv-reader.ts";
import { runsOf } from "../support/runs.ts";

function cellFor(text: string): string {
  return cellsOf([...csv(["a"], [[text]])].join(""))[1]?.[0] ?? "";
}

describe("a table", () => {
  test("is UTF-8 with its mark, commas, quotes, and lines ended for every spreadsheet", () => {
    const rows = [
      ["long drive, new shoes", 5, true, null],
      ['"quoted" – ü', -1.5, false, 0],
    ];
    expect([...csv(["name", "pain", "none", "cramps"], rows)].join("")).toBe(
      '\ufeff"name","pain","none","cramps"\r\n"long drive, new shoes",5,yes,\r\n"""quoted"" – ü",-1.5,no,0\r\n',
    );
  });

  test("reads back as it was written, whatever a cell says", () => {
    fc.assert(
      fc.property(fc.array(fc.array(fc.string({ unit: "binary" }), { minLength: 3, maxLength: 3 })), (rows) => {
        const read = cellsOf([...csv(["a", "b", "c"], rows)].join("")).slice(1);
        const bare = (text: string): string => text.replace(/^'/, "");
        expect(read.map((row) => row.map(bare))).toEqual(rows.map((row) => row.map(bare)));
      }),
      runsOf(200),
    );
  });
});

describe("a text that a spreadsheet could run", () => {
  const STARTS = ["=", "+", "-", "@", "＝", "＋", "－", "＠"];
  const BLANKS = ["", " ", "   ", "\t", "\u00a0", "\u200b", "\ufeff", "\u2003", "\u0000", "\r\n", " \t "];

  test.each(STARTS)("%j in front gets an apostrophe, behind any blank too", (start) => {
    const unguarded = BLANKS.map((blank) => `${blank}${start}1+1`).filter((text) => !cellFor(text).startsWith("'"));
    expect(unguarded).toEqual([]);
  });

  test.each(["\t", "\r", "\n"])("%j in front gets an apostrophe, because some take it away", (blank) => {
    expect(cellFor(`${blank}1+1`)).toBe(`'${blank}1+1`);
  });

  test.each(["long drive", "a=b", "5 - 3", "ü@home", "", "1+1", "(=1)"])("%j stays as it is", (text) => {
    expect(cellFor(text)).toBe(text);
  });

  test("no text at all comes through with such a sign first", () => {
    fc.assert(
      fc.property(fc.constantFrom(...BLANKS), fc.constantFrom(...STARTS), fc.string(), (blank, start, rest) => {
        expect(cellFor(blank + start + rest)).toMatch(/^'/);
      }),
    );
  });

  test("a number is a number: below zero it is no formula", () => {
    expect(cellsOf([...csv(["a"], [[-3]])].join(""))[1]).toEqual(["-3"]);
  });
});
