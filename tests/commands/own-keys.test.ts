import { describe, expect, test } from "vitest";
import { breaks } from "../../src/commands/breaks.ts";
import { cramp } from "../../src/commands/cramp.ts";
import { settings } from "../../src/commands/settings.ts";
import { start } from "../../src/commands/start.ts";
import { EXIT, UserError } from "../../src/exit.ts";
import { USUAL_KEYS } from "../../src/session/session-keys.ts";
import { fakeWorld, type FakeOptions } from "../support/fake-world.ts";
import { FIRST_RUN, START_CALF } from "../support/visits.ts";

/** `q` does nothing here, `.` ends; `n` skips, `p` pauses. */
const OWN: FakeOptions = {
  keptKeys: { keys: { ...USUAL_KEYS, pause: "p", skip: "n", end: ".", "something-new": "u" }, state: "chosen" },
};

async function set(words: string, options: FakeOptions = {}) {
  const { world, printed } = fakeWorld(options);
  const code = await settings(world, {
    words: ["set", "keys", ...words.split(" ").filter((word) => word !== "")],
    json: false,
  });
  return { code, printed, kept: await world.settings.keys() };
}

async function refused(words: string): Promise<readonly unknown[]> {
  const error: unknown = await set(words).catch((reason: unknown) => reason);
  if (error instanceof UserError) return [error.what, error.advice, error.code];
  throw new Error(`not refused: ${words}`);
}

describe("settings set keys", () => {
  test.each([
    ["skip=n", { skip: "n" }],
    ["SKIP=N", { skip: "n" }],
    ["skip=b back=s", { skip: "b", back: "s" }],
    ["longer=. shorter=,", { longer: ".", shorter: "," }],
    ["skip== longer=]", { skip: "=", longer: "]" }],
    ["pause=p skip=space", { pause: "p", skip: "space" }],
  ])("%s is kept", async (words, changes) => {
    const { code, kept, printed } = await set(words);
    expect([code, kept.keys]).toEqual([EXIT.done, { ...USUAL_KEYS, ...changes }]);
    expect(printed[0]).toMatch(/^Saved\. keys: pause=/);
  });

  test("changes only what was named, and `usual` gives all the usual keys back", async () => {
    expect((await set("skip=j", OWN)).kept.keys).toEqual({ ...OWN.keptKeys?.keys, skip: "j" });
    expect((await set("usual", OWN)).kept.keys).toEqual(USUAL_KEYS);
  });

  const ALLOWED = "Allowed: one letter, space, or one of - = , . ; / ' [ ] * #";
  const FIXED = "Enter, the numbers, !, ? and + mean the same for everybody.";
  test.each([
    ["skip=q", "q would be both skip and end.", "Set both at once: spasm-coach settings set keys skip=q end=KEY"],
    [
      "skip=n back=n",
      "n would be both skip and back.",
      "Set both at once: spasm-coach settings set keys skip=n back=KEY",
    ],
    ["skip=1", "1 keeps its own meaning.", `${FIXED} ${ALLOWED}`],
    ["skip=enter", "enter keeps its own meaning.", `${FIXED} ${ALLOWED}`],
    ["something-new=!", "! keeps its own meaning.", `${FIXED} ${ALLOWED}`],
    ["end=ctrl-c", "Not one key: ctrl-c.", ALLOWED],
    ["skip=", "No key given for skip.", ALLOWED],
    ["skip=next", "Not one key: next.", ALLOWED],
    ["skip n", "Not an action and its key: skip.", "For example: spasm-coach settings set keys skip=n"],
    ["skp=n", "No action is called skp.", "Did you mean skip?"],
  ])("%s is refused, and says what is allowed", async (words, what, advice) => {
    expect(await refused(words)).toEqual([what, advice, EXIT.usage]);
  });

  test("says where they come from, and that those in a file cannot be used", async () => {
    const shown = async (options: FakeOptions): Promise<string> => {
      const { world, printed } = fakeWorld(options);
      await settings(world, { words: [], json: false });
      return printed.join(" ").replace(/\s+/g, " ");
    };
    expect(await shown({})).toMatch(/keys: pause=space; skip=s;.* What each key does in a session\. Default\./);
    expect(await shown(OWN)).toMatch(/keys: pause=p; skip=n;.* From your settings file\./);
    const damaged = await shown({ keptKeys: { keys: USUAL_KEYS, state: "damaged" } });
    expect(damaged).toMatch(/keys: pause=space;.*\(those in the file cannot be used\)/);
  });
});

describe("keys of one's own", () => {
  test("steer a session, and the usual ones no longer do", async () => {
    const { world, events, frames } = fakeWorld({
      ...OWN,
      keys: `${FIRST_RUN} enter`,
      sessionKeys: [
        [5, "q"],
        [10, "n"],
        [20, "."],
      ],
    });
    expect(await start(world, START_CALF)).toBe(EXIT.done);
    const session = events.find(({ kind }) => kind === "session");
    expect(session).toMatchObject({
      partial: true,
      stopped: "user",
      phases: [
        { kind: "warm", end: "skipped" },
        { kind: "heat-off", end: "stopped" },
      ],
    });
    expect(frames.filter((frame) => frame.includes("q end"))).toEqual([]);
  });

  test("steer a cramp: the key that says it has let go, and the one for something new", async () => {
    const { world, events, frames } = fakeWorld({
      ...OWN,
      keys: "n 1 1 enter",
      sessionKeys: [
        [20, "space"],
        [40, "p"],
      ],
    });
    expect(await cramp(world, { area: undefined, speed: 1 })).toBe(EXIT.done);
    expect(events.find(({ kind }) => kind === "cramp")).toMatchObject({ letGo: true, minutes: 0.7 });
    expect(frames[0]).toContain("p: it has let go · u something new · . end");
  });

  test("steer the break timer and its minute", async () => {
    const { world, frames } = fakeWorld({
      ...OWN,
      sessionKeys: [
        [2700, "n"],
        [2760, "enter"],
        [2765, "n"],
        [2770, "."],
        [2780, "."],
      ],
    });
    expect(await breaks(world, { every: undefined, speed: 1 })).toBe(EXIT.done);
    expect(frames.some((frame) => frame.includes("n skip this one"))).toBe(true);
    expect(frames.some((frame) => frame.startsWith("Roll the shoulders"))).toBe(true);
  });

  test("that cannot be used are said before the session, and the usual ones count", async () => {
    const { world, complaints } = fakeWorld({
      keptKeys: { keys: USUAL_KEYS, state: "damaged" },
      keys: `${FIRST_RUN} enter`,
      sessionKeys: [[5, "q"]],
    });
    expect(await start(world, START_CALF)).toBe(EXIT.done);
    expect(complaints).toEqual([
      "The keys in your settings cannot be used. The usual keys count.",
      "To set them anew: spasm-coach settings set keys usual",
    ]);
  });
});
