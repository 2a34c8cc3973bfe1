// Decisions of `assess` per second, in process. Run: npm --prefix bench run decisions
import { performance } from "node:perf_hooks";
import { assess } from "../src/triage/assess.ts";
import { HEALTH_QUESTIONS } from "../src/triage/health/index.ts";
import { screeningOf } from "../tests/support/triage-people.ts";

const RUNS = 9;
const RUN_MS = 300;
/** Looks at the clock once in so many decisions. */
const BATCH = 50;

const FACTS = HEALTH_QUESTIONS.map(({ id }) => id);
/** None of them halts: a halt ends the decision early. */
const PEOPLE = {
  "healthy, calf": screeningOf(),
  "healthy, neck": screeningOf({ area: "neck" }),
  "ten facts, calf": screeningOf({ age: 70, has: FACTS.slice(0, 10) }),
  "every fact, calf": screeningOf({ age: 80, has: FACTS }),
  "every fact unsure, neck": screeningOf({ area: "neck", age: 80, unsureOf: FACTS }),
};

const median = (values) => [...values].sort((one, other) => one - other)[Math.floor(values.length / 2)];

function perSecond(screening) {
  const from = performance.now();
  let decisions = 0;
  let passed = 0;
  while (passed < RUN_MS) {
    for (let index = 0; index < BATCH; index += 1) assess(screening);
    decisions += BATCH;
    passed = performance.now() - from;
  }
  return (decisions / passed) * 1000;
}

console.log(`Node ${process.version}, median of ${RUNS} runs of ${RUN_MS} ms`);
for (const [name, screening] of Object.entries(PEOPLE)) {
  perSecond(screening);
  const runs = Array.from({ length: RUNS }, () => perSecond(screening));
  const { kind } = assess(screening);
  const rounded = Number(median(runs).toPrecision(3)).toLocaleString("en");
  console.log(`${name.padEnd(24)} ${rounded.padStart(9)} decisions a second (${kind})`);
}
