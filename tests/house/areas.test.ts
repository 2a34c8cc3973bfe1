import { expect, test } from "vitest";
import { SCREENED_AREAS } from "../../src/commands/visit/answers.ts";
import { BODY_AREAS, type BodyArea } from "../../src/body.ts";
import { COACHED_AREAS, PLAYBOOKS } from "../../src/protocols/index.ts";

test("an area is coached when a playbook is written for it, and stands in the list once", () => {
  const written = BODY_AREAS.filter((area) => PLAYBOOKS.some((playbook) => playbook.area === area));
  expect([...COACHED_AREAS].sort()).toEqual([...written].sort());
});

test("nobody is coached in an area whose safety questions are not complete", () => {
  const screened: readonly BodyArea[] = SCREENED_AREAS;
  const touched = PLAYBOOKS.flatMap(({ id, touches }) => touches.map((area) => ({ id, area })));
  expect(
    touched
      .filter(({ area }) => !screened.includes(area))
      .map(({ id, area }) => `${id}: open ${area} in SCREENED_AREAS first, with a clinical review of its signs`),
  ).toEqual([]);
});
