import { describe, expect, test } from "vitest";
import { AREA_GROUPS } from "../../src/commands/typed/ask-where.ts";
import { readWhere } from "../../src/commands/typed/read-area.ts";
import { start } from "../../src/commands/start.ts";
import { EXIT } from "../../src/exit.ts";
import { COACHED_AREAS } from "../../src/protocols/index.ts";
import { fakeWorld, NEXT_DAY } from "../support/fake-world.ts";
import { AFTER, FIRST_RUN, START_CALF } from "../support/visits.ts";

const screenWith = (shown: readonly string[], words: string): string =>
  shown.find((screen) => screen.includes(words)) ?? "";

describe("where it hurts", () => {
  test("is asked in groups that name every area that can be coached, each once", () => {
    expect(AREA_GROUPS.flatMap(({ areas }) => areas).sort()).toEqual([...COACHED_AREAS].sort());
  });

  test("is two keys from the menu: the group, then the area", async () => {
    const { world, shown } = fakeWorld({ keys: "4 b 4 1 none n q" });
    await start(world, { ...START_CALF, area: undefined }).catch(() => undefined);
    expect(shown[0]).toContain("4 low back, buttock");
    expect(shown[1]).toContain("1 low back\n2 buttock");
    expect(screenWith(shown, "Call now.")).not.toBe("");
  });

  test("cramps at night lead to the stretch before bed, and ask for calf and back of the thigh", async () => {
    const { world, shown, events } = fakeWorld({
      keys: "8 none y 3 4 enter 'au' enter none none none none 4 3 2 enter 3 enter enter",
      sessionKeys: [[5, "q"]],
    });
    await start(world, { ...START_CALF, area: undefined });
    const plan = screenWith(shown, "Plan:");
    expect(plan).toContain("1. Stretch lightly: calf: 3 x 10 s a side");
    expect(plan).toContain("2. Stretch lightly: back of the thigh: 3 x 10 s a side");
    expect(plan).not.toContain("Press");
    expect(events.find(({ kind }) => kind === "session")).toMatchObject({
      area: "calf",
      playbook: "night-stretch",
      wished: { playbook: "night-stretch" },
    });
  });

  test.each([
    ["night cramps", { area: "calf", way: "night-stretch" }],
    ["Night", { area: "calf", way: "night-stretch" }],
    ["desk", { area: "neck", way: "desk" }],
    ["runner", { area: "calf", way: "runner" }],
    ["tradie", { area: "low-back", way: "tradie" }],
    ["soleus", { area: "calf", way: "soleus" }],
    ["calf", { area: "calf" }],
    ["Low Back", { area: "low-back" }],
    ["bum", { area: "glute" }],
  ])("%s can be typed", async (typed, expected) => {
    expect(await readWhere(typed)).toEqual(expected);
  });
});

describe("c on the plan", () => {
  test("takes another way of the same area, and comes back to it next time", async () => {
    const { world, shown, events } = fakeWorld({
      keys: `${FIRST_RUN} c 2 1 1 2 enter 1 4 enter 6 enter enter`,
      sessionKeys: [[5, "q"]],
    });
    expect(await start(world, START_CALF)).toBe(EXIT.done);
    expect(screenWith(shown, "Which way this time?")).toContain("2 ");
    const saved = events.find(({ kind }) => kind === "session");
    expect(saved).toMatchObject({ playbook: "soleus", wished: { playbook: "soleus", pressing: true } });
  });
});

describe("a spot that does not let go", () => {
  test.each([
    ["is offered its neighbour for once, by one key", "4 enter 6 enter n", true],
    ["not when it helped", "2 enter 3 enter n", false],
  ])("%s", async (_when, after, offered) => {
    const first = fakeWorld({ keys: `${FIRST_RUN} enter ${after}` });
    await start(first.world, START_CALF);
    const { world, shown } = fakeWorld({
      keys: `none none 2 4 6 enter ${offered ? "n q" : "q"}`,
      country: "AU",
      events: first.events,
      now: NEXT_DAY,
    });
    expect(await start(world, START_CALF)).toBe(EXIT.done);
    const plans = shown.filter((screen) => screen.includes("Enter start"));
    expect(plans[0]?.includes("n its neighbour for once, the lower calf")).toBe(offered);
    expect(plans.length).toBe(offered ? 2 : 1);
  });
});

describe("another area right after a session", () => {
  test.each([
    ["minutes later is asked only the call-now lines that belong to it alone", 5, false],
    ["after a quarter of an hour every call-now line again", 20, true],
  ])("%s", async (_when, minutes, asksAll) => {
    const first = fakeWorld({ keys: `${FIRST_RUN} enter ${AFTER}` });
    await start(first.world, START_CALF);
    const saved = first.events.find(({ kind }) => kind === "session");
    const now = new Date(Date.parse(saved?.happened ?? "") + minutes * 60_000);
    const { world, shown } = fakeWorld({ keys: "", country: "AU", events: first.events, now });
    await start(world, { ...START_CALF, area: "neck" }).catch(() => undefined);
    expect(shown.join("\n").includes("Chest pain, pressure or tightness")).toBe(asksAll);
  });
});

describe("where is that?", () => {
  test("is shown on w before the session, and any key goes back to the plan", async () => {
    const { world, shown } = fakeWorld({ keys: `${FIRST_RUN} w z z z q`, size: { columns: 80, rows: 24 } });
    expect(await start(world, START_CALF)).toBe(EXIT.done);
    const asked = shown.slice(-4);
    expect(asked[0]).toContain("w where");
    expect(asked[1]).toMatch(/^The area: .*\* the area, not the place to press\nAny key shows more\.$/s);
    expect(asked[2]).toBe(asked[0]);
  });

  test("is in words alone for those who hear it", async () => {
    const heard = fakeWorld({ keys: `${FIRST_RUN} w z q`, plain: true });
    expect(await start(heard.world, START_CALF)).toBe(EXIT.done);
    const words = screenWith(heard.shown, "To find it:");
    expect(words).toMatch(/Where to press: .*Never: .*Any key goes back\.$/s);
    expect(words).not.toMatch(/[#*|]/);
  });

  test("is part of a plan that is printed", async () => {
    const { world, printed } = fakeWorld({ keys: FIRST_RUN, size: { columns: 40, rows: 24 } });
    expect(await start(world, { ...START_CALF, print: true })).toBe(EXIT.done);
    expect(printed.at(-1)).toContain("# press here, x never");
  });
});
