import { describe, expect, test } from "vitest";
import { DESK_BREAK } from "../../src/protocols/desk-break.ts";
import { cueOf } from "../../src/session/cues.ts";
import { pictureOf, standstillOf } from "../../src/session/picture.ts";
import {
  ACTIONS,
  changedKeys,
  keysFrom,
  USUAL_KEYS,
  usualKey,
  whyNot,
  withKeys,
  withKeysAloud,
  type SessionKeys,
} from "../../src/session/session-keys.ts";
import { startOf } from "../../src/session/player.ts";
import { played, SHORT } from "../support/keys-session.ts";

/** Somebody with one hand on the number block's side of the keyboard. */
const OWN: SessionKeys = { ...USUAL_KEYS, pause: "p", skip: "n", end: ".", "wrong-pain": "k", "something-new": "ö" };
const SHOWN = { area: "calf", pressureCap: 6, keys: OWN } as const;

test("every action has a key of its own, and each of them may be one", () => {
  expect(new Set(Object.values(USUAL_KEYS)).size).toBe(ACTIONS.length);
  expect(ACTIONS.map((action) => whyNot(USUAL_KEYS[action]))).toEqual(ACTIONS.map(() => null));
});

test("a key of one's own acts as the usual one; the usual one then does nothing", () => {
  const typed = ["p", "n", ".", "k", "ö", "space", "s", "q", "x", "e", "b", "h"];
  expect(typed.map((key) => usualKey(OWN, key))).toEqual([
    ...["space", "s", "q", "x", "e"],
    ...["other", "other", "other", "other", "other"],
    ...["b", "h"],
  ]);
});

test("what is the same for everybody stays so", () => {
  const fixed = [..."0123456789!?+", "enter", "interrupt", "gone"];
  expect(fixed.map((key) => usualKey(OWN, key))).toEqual(fixed);
});

test("a usual key may be given to another action", () => {
  const swapped = { ...USUAL_KEYS, skip: "b", back: "s" };
  expect(["s", "b"].map((key) => usualKey(swapped, key))).toEqual(["b", "s"]);
});

test.each([
  ["", "missing"],
  ["1", "fixed"],
  ["0", "fixed"],
  ["enter", "fixed"],
  ["!", "fixed"],
  ["?", "fixed"],
  ["+", "fixed"],
  ["ctrl-c", "no-key"],
  ["\u0003", "no-key"],
  ["backspace", "no-key"],
  ["other", "no-key"],
  ["A", "no-key"],
  ["ab", "no-key"],
  ["あ", "no-key"],
  ["🙂", "no-key"],
  ["é", null],
  ["ж", null],
  ["space", null],
  ["#", null],
] as const)("%j as a key: %s", (key, why) => {
  expect(whyNot(key)).toBe(why);
});

test("only what differs is kept, and comes back the same", () => {
  const kept = changedKeys(OWN);
  expect(kept).toEqual({ pause: "p", skip: "n", end: ".", "wrong-pain": "k", "something-new": "ö" });
  expect(keysFrom(JSON.parse(JSON.stringify(kept)))).toEqual(OWN);
  expect(changedKeys(USUAL_KEYS)).toEqual({});
});

test.each([
  ["a list", []],
  ["nothing", null],
  ["text", "skip=n"],
  ["a number as a key", { skip: 5 }],
  ["a word as a key", { skip: "nn" }],
  ["a reserved key", { skip: "1" }],
  ["an action nobody knows", { jump: "n" }],
  ["the name of an object's method", { toString: "n" }],
  ["one key for two actions", { skip: "n", back: "n" }],
  ["a key that another action has", { skip: "q" }],
])("%s is no set of keys", (_what, kept) => {
  expect(keysFrom(kept)).toBeNull();
});

describe("on the screen, read and heard", () => {
  const size = { columns: 80, rows: 24 };
  const states = [
    startOf(SHORT),
    played(SHORT, 15, 22),
    played(SHORT, 15, 22, "space"),
    played(SHORT, 15, 22, "x"),
    played(SHORT, 15, 22, "h"),
  ];

  test("the keys are the person's own", () => {
    const [, hold, paused, letGo, help] = states.map((state) => pictureOf(SHORT, SHOWN, state, size, true).join("\n"));
    expect(hold).toContain("p pause · n skip · b back · k wrong pain · ö something new · . end · h help");
    expect(hold).toContain("Sharp or zappy: press k.");
    expect(paused).toContain("Paused. · p goes on · r starts this part again · . ends");
    expect(letGo).toContain(". end and save");
    expect(help).toMatch(/^p {6}pause and go on\nn {6}skip this part\n/);
  });

  test("no place for a key is left open", () => {
    const texts = states.flatMap((state) => [
      ...pictureOf(SHORT, SHOWN, state, size, true),
      ...standstillOf(SHORT, SHOWN, state),
      cueOf(SHORT, SHOWN, null, state).say,
    ]);
    expect(texts.filter((text) => /[{}]/.test(text))).toEqual([]);
    expect(withKeys(DESK_BREAK.stop, OWN)).toBe("Pain, dizzy or anything new: stop, and press ö.");
  });

  test("a voice says a letter by its name, and a sign by its own", () => {
    expect(withKeysAloud("{pause}, {again}, {end}, {shorter}", OWN)).toBe("P, R, full stop, minus");
    expect(withKeysAloud("{pause}", USUAL_KEYS)).toBe("Space");
  });
});
