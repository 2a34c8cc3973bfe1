// One person of tests/scenarios, run for a reader: npm run scenario -- neck-usual-migraine, and a country if you like.
import { isCountry } from "../src/triage/phone-numbers.ts";
import { SCENARIOS } from "../tests/support/scenarios.ts";
import { END_WORDS } from "./cases.ts";
import { endsAsTold, scenarioLines } from "./scenario-text.ts";

const [name = "", country = "OTHER"] = process.argv.slice(2);
const scenario = SCENARIOS.find(([candidate]) => candidate === name)?.[1];
if (scenario === undefined) {
  const near = SCENARIOS.filter(([candidate]) => candidate.includes(name));
  console.log(
    (near.length === 0 ? SCENARIOS : near).map(([one, { expect }]) => `${one}: ${END_WORDS[expect]}`).join("\n"),
  );
  console.error(name === "" ? "Name one of these." : `No scenario is called ${name}. Name one of these.`);
  process.exitCode = 2;
} else if (!isCountry(country)) {
  console.error(`No numbers are known for ${country}. Use a code such as AU, or leave it out.`);
  process.exitCode = 2;
} else {
  console.log((await scenarioLines(name, scenario, country)).join("\n"));
  process.exitCode = endsAsTold(scenario) ? 0 : 1;
}
