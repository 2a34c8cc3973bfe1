import { expect, test } from "vitest";
import { AREA_WORDS, BODY_AREAS } from "../../src/body.ts";
import { readArea } from "../../src/commands/typed/read-area.ts";

test.each([
  ["neck", "neck"],
  ["  NECK ", "neck"],
  ["trap", "neck"],
  ["Lower Back", "low-back"],
  ["low back", "low-back"],
  ["low_back", "low-back"],
  ["hip flexor", "hip-front"],
  ["IT band", "outer-thigh"],
  ["back of the thigh", "hamstring"],
  ["calves", "calf"],
  ["bum", "glute"],
])("%j is understood as %s", async (typed, area) => {
  expect(await readArea(typed)).toBe(area);
});

test("every area is understood by its name, and by what the screens call it", async () => {
  const read = await Promise.all(BODY_AREAS.flatMap((area) => [readArea(area), readArea(AREA_WORDS[area])]));
  expect(read).toEqual(BODY_AREAS.flatMap((area) => [area, area]));
});

test.each(["back", "thigh", "arm", "leg", "", "claf"])(
  "%j may mean several areas or none: it is asked back",
  async (typed) => {
    await expect(readArea(typed)).rejects.toThrow(/^Unknown area/);
  },
);

test.each([
  ["claf", "Did you mean calf?"],
  ["low", "Did you mean low-back?"],
  ["should", "Did you mean shoulder?"],
  ["xyzzy", `Areas: ${BODY_AREAS.join(", ")}.`],
  ["back", `Areas: ${BODY_AREAS.join(", ")}.`],
])("for %j only a name that is near is guessed", async (typed, advice) => {
  await expect(readArea(typed)).rejects.toMatchObject({ advice });
});
