import type { Halt, NotNow } from "../triage/assess.ts";
import { effectWords } from "../triage/effects.ts";
import { isLogSign } from "../triage/red-flags/from-the-log.ts";
import { numbersFor, withNumbers, type Country } from "../triage/phone-numbers.ts";
import type { Urgency } from "../triage/red-flag.ts";

const TITLES: Readonly<Record<Urgency, string>> = {
  emergency: "STOP. Get emergency help.",
  urgent: "STOP. Get medical help today.",
  clinician: "Not today. See a clinician first.",
};

const HAD_ITS_TURN = "Self-care had its turn here.";

/** The halt screen: what to do, whom to call, one line why, and nothing else. */
export function haltLines(halt: Halt, country: Country | null): readonly string[] {
  const { emergency, adviceLine } = numbersFor(country);
  // An emergency has one thing to do: the first saying alone.
  const sayings = halt.urgency === "emergency" ? ([halt.sayings[0]] as const) : halt.sayings;
  const lines = [...new Set(sayings.flatMap((saying) => saying.lines))].map((line) => withNumbers(line, country));
  const why = sayings[0].why;
  const calls =
    halt.urgency === "emergency"
      ? [`Emergency: ${emergency}`]
      : [...(adviceLine === null ? [] : [`Advice line: ${adviceLine}`]), `Emergency: ${emergency}`];
  const title = halt.urgency === "clinician" && isLogSign(halt.raised[0]) ? HAD_ITS_TURN : TITLES[halt.urgency];
  return [title, "", ...lines, "", why, "", ...calls, "Numbers can change."];
}

/** What a program needs of the same: every line of every saying, action first. */
export function haltSay(halt: Halt, country: Country | null): readonly string[] {
  const lines = halt.sayings.flatMap((saying) => [...saying.lines, saying.why]);
  return [...new Set(lines)].map((line) => withNumbers(line, country));
}

/** "Not now": until when, why, and what is allowed meanwhile. */
export function notNowLines(notNow: NotNow, until: string | null): readonly string[] {
  return [
    until === null ? "Not now." : `Not before ${until}.`,
    notNow.why,
    ...notNow.changes.flatMap((change) => change.effects.map(effectWords)),
    "If something new has started, press e.",
  ];
}

/** "Worried anyway": the advice line, and stop. */
export function worriedLines(country: Country | null): readonly string[] {
  const { emergency, adviceLine } = numbersFor(country);
  return [
    "If you are worried, get medical help, even if no line fits.",
    adviceLine === null ? "Call your own doctor or clinic." : `Advice line: ${adviceLine}`,
    `If it gets bad: ${emergency}.`,
  ];
}
