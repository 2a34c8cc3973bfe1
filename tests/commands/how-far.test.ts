import { expect, test } from "vitest";
import { history } from "../../src/commands/history.ts";
import { plan } from "../../src/commands/plan.ts";
import { start } from "../../src/commands/start.ts";
import { EXIT } from "../../src/exit.ts";
import { fakeWorld, type FakeWorld } from "../support/fake-world.ts";
import { asks } from "../support/log-events.ts";
import { START_CALF } from "../support/visits.ts";

const TO_PAIN = "n y 3 4 enter 'au' enter n n n n 4 3 1 2 enter 3 5 enter";
const ON = asks("2026-11-20T10:00:00+11:00", { area: "neck", weekly: false, howFar: true });

async function neck(keys: string, events = [ON]): Promise<FakeWorld> {
  const fake = fakeWorld({ keys, events, size: { columns: 200, rows: 60 } });
  expect(await start(fake.world, { ...START_CALF, area: "neck" })).toBe(EXIT.done);
  return fake;
}

const sessionIn = ({ events }: FakeWorld) => events.find((event) => event.kind === "session");
const asked = ({ shown }: FakeWorld): number => shown.filter((text) => text.includes("how far round")).length;

test("how far it goes is asked beside the pain, before and after, kept, and told", async () => {
  const fake = await neck(`${TO_PAIN} 2 enter 3 enter 4 enter 3 n enter`);
  expect([asked(fake), sessionIn(fake)?.howFar]).toEqual([2, { unit: "step", before: 2, after: 3 }]);
  expect(fake.printed.join("\n")).toContain(
    "How far it goes: past mid collarbone -> to the shoulder, further than before.",
  );
  await history(fake.world, { json: false });
  expect(fake.printed.at(-1)).toContain("how far: past mid collarbone -> to the shoulder");
});

test("not sure is kept as not told, and says nothing", async () => {
  const fake = await neck(`${TO_PAIN} u enter 3 enter 4 enter u n enter`);
  expect(sessionIn(fake)?.howFar).toEqual({ unit: "step", before: null, after: null });
  expect(fake.printed.join("\n")).not.toContain("How far it goes");
});

test("back leads from it to the scores again", async () => {
  const fake = await neck(`${TO_PAIN} b 3 5 enter 1 enter 3 enter 4 enter b 3 enter 4 enter 1 n enter`);
  expect([asked(fake), sessionIn(fake)?.howFar]).toEqual([4, { unit: "step", before: 1, after: 1 }]);
});

test.each([
  ["it is off", []],
  ["it is on for another area", [{ ...ON, area: "calf" as const }]],
  ["it was switched off again", [ON, asks("2026-11-20T11:00:00+11:00", { area: "neck", weekly: false })]],
])("nothing of it is asked or kept while %s", async (_why, events) => {
  const fake = await neck(`${TO_PAIN} enter 3 enter 4 enter n enter`, events);
  const session = sessionIn(fake);
  expect([asked(fake), session !== undefined && "howFar" in session]).toEqual([0, false]);
});

test("of the knee to the wall it is centimetres, once that movement is picked; none without a ruler", async () => {
  const on = asks("2026-11-20T10:00:00+11:00", { weekly: false, howFar: true });
  const keys = (ruler: string): string =>
    `n y 3 4 enter 'au' enter n n n n 4 1 1 2 enter 4 6 enter c 2 1 1 2 enter 2 4 6 enter ${ruler} enter 3 enter 4 enter`;
  const measured = fakeWorld({ keys: `${keys("1 8 enter")} 1 1 0 enter n enter`, events: [on] });
  expect(await start(measured.world, START_CALF)).toBe(EXIT.done);
  expect(sessionIn(measured)).toMatchObject({ movement: "knee-to-wall", howFar: { unit: "cm", before: 8, after: 10 } });
  const without = fakeWorld({ keys: `${keys("2")} 2 n enter`, events: [on] });
  expect(await start(without.world, START_CALF)).toBe(EXIT.done);
  expect(sessionIn(without)?.howFar).toEqual({ unit: "cm", before: null, after: null });
});

test("switching it on says for which movement it is asked", async () => {
  const fake = fakeWorld({ size: { columns: 200, rows: 60 } });
  await plan(fake.world, "calf", { howFar: true });
  expect(fake.printed[0]).toContain("How far is asked when the movement is: the knee to the wall.");
});
