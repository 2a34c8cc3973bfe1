import { bigDigits } from "../asking/big-digits.ts";
import type { Halt, NotNow } from "../triage/assess.ts";
import { effectWords } from "../triage/effects.ts";
import { isLogSign } from "../triage/red-flags/from-the-log.ts";
import { LOCAL_EMERGENCY, numbersFor, withNumbers, type Country } from "../triage/phone-numbers.ts";
import type { Saying, Urgency } from "../triage/red-flag.ts";

const TITLES: Readonly<Record<Exclude<Urgency, "emergency">, string>> = {
  urgent: "STOP. Get medical help today.",
  clinician: "Not today. See a clinician first.",
};

/** Stands in the title of an emergency already. */
const CALL_NOW = "Call {EMERGENCY} now.";
const HAD_ITS_TURN = "Self-care had its turn here.";

/** What is known beside the halt: the number of the maternity unit, and whether an emergency number is drawn large. */
export interface HaltView {
  readonly maternity?: string | null | undefined;
  /** `undefined` = no room for a number five lines tall, or it is read aloud. */
  readonly wall?: { readonly unicode: boolean } | undefined;
}

/** The halt screen: what to do, whom to call, one line why, and nothing else. */
export function haltLines(halt: Halt, country: Country | null, view: HaltView = {}): readonly string[] {
  if (halt.urgency === "emergency") return emergencyLines(halt.sayings[0], country, view.wall);
  const { emergency, adviceLine } = numbersFor(country);
  const lines = [...new Set(halt.sayings.flatMap((saying) => saying.lines))];
  const calls = [...(adviceLine === null ? [] : [`Advice line: ${adviceLine}`]), `Emergency: ${emergency}`];
  const title = halt.urgency === "clinician" && isLogSign(halt.raised[0]) ? HAD_ITS_TURN : TITLES[halt.urgency];
  const said = lines.map((line) => withNumbers(line, country, view.maternity));
  return [title, "", ...said, "", halt.sayings[0].why, "", ...calls, "Numbers can change."];
}

/** One thing to do, the number first: it stands in the title, and large where there is room. */
function emergencyLines(saying: Saying, country: Country | null, wall: HaltView["wall"]): readonly string[] {
  const { emergency } = numbersFor(country);
  const lines = saying.lines.filter((line) => line !== CALL_NOW).map((line) => withNumbers(line, country));
  const large = wall !== undefined && /^\d+$/.test(emergency) ? ["", ...bigDigits(emergency, wall.unicode)] : [];
  const fallback = emergency === LOCAL_EMERGENCY ? "" : " If it fails: your local emergency number.";
  return [`STOP. Call ${emergency} now.`, ...large, "", ...lines, "", saying.why, "", `Numbers can change.${fallback}`];
}

/** The numbers on a halt screen, each with what a terminal may dial: a link beside the plain text, never instead of it. */
export function callLinks(
  country: Country | null,
  maternity: string | null = null,
): readonly { readonly text: string; readonly address: string }[] {
  const { emergency, adviceLine } = numbersFor(country);
  const numbers = `${emergency}, ${adviceLine ?? ""}, ${maternity ?? ""}`.match(/#?\d[\d ]*\d(?![\dA-Z])/g) ?? [];
  return [...new Set(numbers)].map((text) => ({
    text,
    address: `tel:${encodeURIComponent(text.replaceAll(" ", ""))}`,
  }));
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
    ...(notNow.changes.some(({ id }) => id === "fresh-strain") ? [AFTER_A_STRAIN] : []),
    "If something new has started, press e.",
  ];
}

/** R14: what follows the three days. Nothing is kept of it: the line about a tear is asked every time. */
const AFTER_A_STRAIN =
  'After that, for 7 days: around the sore place, not on it, 3 out of 10 at most. Tick "A muscle tear here" then.';

/** "Worried anyway": the advice line, and stop. */
export function worriedLines(country: Country | null): readonly string[] {
  const { emergency, adviceLine } = numbersFor(country);
  return [
    "If you are worried, get medical help, even if no line fits.",
    adviceLine === null ? "Call your own doctor or clinic." : `Advice line: ${adviceLine}`,
    `If it gets bad: ${emergency}.`,
  ];
}
