import { describe, expect, test } from "vitest";
import { readAnswers } from "../../src/triage/answers-file.ts";

describe("an answer that stands twice is refused, never read as its last value", () => {
  test.each([
    ['{"signs": {"fever": "yes", "fever": "no"}}', "fever is given twice."],
    ['{"signs": {"fever": "yes"}, "signs": {"fever": "no"}}', "signs is given twice."],
    ['{"profile": {"age": 12, "age": 34}}', "age is given twice."],
    ['{"signs": {"f\\u0065ver": "yes", "fever": "no"}}', "fever is given twice."],
    ['{"side": "left", "triggers": ["}"], "side": "right"}', "side is given twice."],
  ])("%s", (text, what) => {
    expect(() => readAnswers(text)).toThrow(what);
  });

  test("the same word in two objects, or as a value, is no repetition", () => {
    const text = '{"area": "calf", "side": "left", "signs": {"fever": "no"}, "triggers": ["fever", "area", "}"]}';
    expect(readAnswers(text)).toMatchObject({ area: "calf", signs: { fever: "no" } });
  });
});

test("a key of the language itself is an unknown id like any other", () => {
  expect(() => readAnswers('{"signs": {"__proto__": "maybe"}}')).toThrow("Unknown id in signs: __proto__.");
});

test("a byte order mark before the object does no harm", () => {
  expect(readAnswers('\uFEFF{"area": "calf"}')).toEqual({ area: "calf" });
});
