import { expect, test } from "vitest";
import { COACHED_AREAS } from "../../src/protocols/areas.ts";
import { PLAYBOOKS } from "../../src/protocols/index.ts";

test("every playbook stands in the list of areas that can be coached, and no other", () => {
  expect([...COACHED_AREAS]).toEqual([...new Set(PLAYBOOKS.map((playbook) => playbook.area))]);
});
