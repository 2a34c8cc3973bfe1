import { expect, test } from "vitest";
import { howFarLines } from "../../src/report/how-far-text.ts";
import { PLAYBOOKS } from "../../src/protocols/index.ts";

test.each([
  ["bend-forward", { unit: "step", before: 2, after: 4 }, ["How far it goes: knee -> ankle, further than before."]],
  ["bend-forward", { unit: "step", before: 4, after: 2 }, ["How far it goes: ankle -> knee, not as far as before."]],
  ["knee-to-wall", { unit: "cm", before: 8, after: 9 }, ["How far it goes: 8 -> 9 cm, no clear change."]],
  ["head-turn", { unit: "step", before: 1, after: null }, ["How far it goes: short of mid collarbone -> ?."]],
  ["a-movement-of-later", { unit: "step", before: 1, after: 2 }, ["How far it goes: 1 -> 2, further than before."]],
  ["head-turn", { unit: "step", before: null, after: null }, []],
  ["head-turn", undefined, []],
] as const)("of %s %j it says %j", (movement, told, lines) => {
  expect(howFarLines(movement, told)).toEqual(lines);
});

test("the numbers in records mean what they meant", () => {
  const movements = PLAYBOOKS.flatMap((playbook) => playbook.movements);
  const asked = movements.flatMap(({ id, howFar }) => (howFar === undefined ? [] : [[id, howFar] as const]));
  const meant = asked.map(([id, howFar]) => [id, howFar.kind === "steps" ? howFar.steps : "cm"] as const);
  expect(Object.fromEntries(meant)).toEqual({
    "head-turn": ["short of mid collarbone", "past mid collarbone", "to the shoulder"],
    "bend-forward": ["thigh", "knee", "middle of the shin", "ankle", "floor"],
    "straight-leg-reach": ["knee", "shin", "ankle"],
    "knee-to-wall": "cm",
  });
});
