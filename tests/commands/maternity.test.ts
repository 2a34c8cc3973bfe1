import { describe, expect, test } from "vitest";
import { start } from "../../src/commands/start.ts";
import { EXIT } from "../../src/exit.ts";
import { profileOf } from "../../src/log/profile.ts";
import { fakeWorld } from "../support/fake-world.ts";
import { START_CALF } from "../support/visits.ts";

const ASKED = "The number of your own maternity unit?";
/** Somebody pregnant up to the question, then these keys. */
const PREGNANT = "none y 3 4 enter 'au' enter #pregnant enter none";

async function told(keys: string): Promise<ReturnType<typeof fakeWorld>> {
  const fake = fakeWorld({ keys: `${PREGNANT} ${keys}` });
  await start(fake.world, START_CALF).catch(() => undefined);
  return fake;
}

describe("the number of the maternity unit", () => {
  test("is asked of somebody pregnant, kept in the profile, and shown by a sign that needs it", async () => {
    const { world, events, printed } = fakeWorld({
      keys: `${PREGNANT} '0255501234' enter #preg-signs enter y enter`,
    });
    expect(await start(world, START_CALF)).toBe(EXIT.halted);
    expect(profileOf(events).maternity).toBe("0255501234");
    expect(printed.join("\n")).toContain("Call your maternity unit, 0255501234, now.");
  });

  test("may be left out, and is not asked again", async () => {
    const first = await told("enter");
    expect(profileOf(first.events).maternity).toBeNull();
    const again = fakeWorld({ keys: "none none none none", events: first.events, country: "AU" });
    await start(again.world, START_CALF).catch(() => undefined);
    expect(again.shown.join("\n")).not.toContain(ASKED);
  });

  test.each(["'mum' enter", "'12' enter", "'1234567890123456' enter"])(
    "%s is no phone number and is asked again",
    async (keys) => {
      const { events, shown } = await told(keys);
      expect([profileOf(events).maternity, shown.at(-1)?.includes(ASKED)]).toEqual([undefined, true]);
    },
  );

  test("is not asked of anybody else", async () => {
    const { world, shown } = fakeWorld({ keys: "none y 3 4 enter 'au' enter none none none none" });
    await start(world, START_CALF).catch(() => undefined);
    expect(shown.join("\n")).not.toContain(ASKED);
  });
});
