import { expect, test } from "vitest";
import { pageForm } from "../../src/asking/page-form.ts";

const SIZE = { columns: 40, rows: 10 };
const form = pageForm(({ rows }) => [["one", `room for ${String(rows)}`], ["two"]]);
const opened = form.step(form.start, { kind: "shown", atMs: 0, size: SIZE });
/** One key, pressed alone. */
const press = (state: typeof opened, key: string, atMs: number): typeof opened =>
  form.step(form.step(state, { kind: "key", key, atMs }), { kind: "quiet", atMs: atMs + 150 });

test("any key turns the page, and after the last one it is over", () => {
  expect(form.view(opened, SIZE)).toEqual(["one", "room for 9", "Any key shows more."]);
  const second = press(opened, "x", 1000);
  expect(form.view(second, SIZE)).toEqual(["two", "Any key goes back."]);
  expect(form.answer(second)).toBeUndefined();
  expect(form.answer(press(second, "enter", 2000))).toBe(true);
});

test("a key typed ahead or held turns nothing", () => {
  expect(form.view(press(opened, "x", 100), SIZE)[0]).toBe("one");
  const held = form.step(form.step(opened, { kind: "key", key: "x", atMs: 1000 }), {
    kind: "key",
    key: "x",
    atMs: 1030,
  });
  expect(form.view(form.step(held, { kind: "quiet", atMs: 1200 }), SIZE)[0]).toBe("one");
});

test("a window of another size begins again", () => {
  const second = press(opened, "x", 1000);
  const resized = form.step(second, { kind: "resized", atMs: 2000, size: { columns: 40, rows: 5 } });
  expect(form.view(resized, SIZE)).toEqual(["one", "room for 4", "Any key shows more."]);
});
