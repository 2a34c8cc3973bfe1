import { PLAYBOOKS } from "../../src/protocols/index.ts";
import { buildPlan } from "../../src/session/plan.ts";
import { ALL_WISHES, clearanceOf, peopleFor, wrongWith } from "./plan-checks.ts";

/** Builds every plan of the playbook named on the command line, and prints how many there are and what is wrong. */
const playbook = PLAYBOOKS.find(({ id }) => id === process.argv[2]);
if (playbook === undefined) throw new Error("Name a playbook.");
const well = clearanceOf({ area: playbook.area });
const wished = ALL_WISHES.map((wishes) => ({ wishes, base: buildPlan(well, playbook, wishes) }));
const people = [{ area: playbook.area }, ...peopleFor(playbook)];
const wrong: string[] = [];
for (const person of people) {
  const clearance = clearanceOf(person);
  for (const { wishes, base } of wished) {
    const found = wrongWith(clearance, base, playbook, wishes);
    if (found.length > 0) wrong.push(JSON.stringify({ person, wishes, found }));
  }
}
console.log(JSON.stringify({ playbook: playbook.id, plans: people.length * wished.length, wrong: wrong.slice(0, 20) }));
