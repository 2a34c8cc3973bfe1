import { mashWalks } from "./mash-walk.ts";

// Run as a program of its own: so many visits with mashed keys from this seed; prints what was seen.
const [runs = "10000", seed = "20261121"] = process.argv.slice(2);
console.log(JSON.stringify(await mashWalks(Number(runs), Number(seed))));
