import { liveAYear, YEAR_PEOPLE } from "./year-people.ts";

/** Lives every share-th of so many years with each person, and prints how many visits there were and what is wrong. */
const [seeds = 0, share = 0, shares = 1] = process.argv.slice(2).map(Number);
const wrong: string[] = [];
let visits = 0;
let years = 0;
for (let seed = share; seed < seeds; seed += shares) {
  for (const person of YEAR_PEOPLE) {
    const year = liveAYear(person, seed);
    years += 1;
    visits += year.visits;
    wrong.push(...year.wrong.map((what) => `${person.name}, seed ${String(seed)}: ${what}`));
  }
}
console.log(JSON.stringify({ years, visits, wrong: wrong.slice(0, 20) }));
