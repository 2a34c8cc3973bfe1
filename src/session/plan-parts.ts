import { capital } from "../asking/capital.ts";
import type { MoveStep, Playbook, PressTool, StretchStep } from "../protocols/playbook.ts";
import type { Clearance } from "../triage/assess.ts";
import type { FixedEffect } from "../triage/effects.ts";
import { barring } from "./demands.ts";
import { because, NO_PART, STILL, without, type Dose, type Part } from "./part.ts";
import { pressPart } from "./press-part.ts";
import { RETEST_SECONDS, type Step } from "./step.ts";
import type { LeftOut, Wishes } from "./wishes.ts";

/** A session before it is cut to the time there is. */
export interface Parts extends Part {
  /** What presses, or null when nothing does. */
  readonly tool: PressTool | null;
  readonly finish: string | null;
  /** How long that takes, or null where no clock fits. */
  readonly finishSeconds: number | null;
  readonly laterToday: string | null;
  readonly tips: readonly string[];
}

/** Most seconds of a stretch, whatever the playbook says (ruling on numbers). */
const STRETCH_SECONDS_MAX = 30;
/** With pressing, heat and stretch all gone we offer a short walk instead of a hollow session. */
const WALK_SECONDS = 180;

const REST_LEFT_OUT: readonly LeftOut[] = [
  { what: "The rest of the session.", why: "Easy movement is the part that is left for you today." },
];

const KEEPS_OFF_THE_FLOOR: readonly FixedEffect[] = ["seated-or-standing", "side-lying-or-seated"];

/** The playbook's dose for this person, made gentler by every limit in force; what is left out, and why. */
export function partsOf(clearance: Clearance, playbook: Playbook, wishes: Wishes): Parts {
  const { reminders, stretching, heatSecondsMax } = clearance.limits;
  const onFloor = wishes.place === "floor" && !KEEPS_OFF_THE_FLOOR.some((word) => reminders.includes(word));
  const dose: Dose = { clearance, wishes, gentle: wishes.onset !== "chronic", onFloor };
  const press = pressPart(dose, playbook);
  const parts = [heatPart(dose, playbook), press, movesPart(dose, playbook), stretchPart(dose, playbook)];
  const full = parts.flatMap(({ steps }) => steps);
  const allBarred = press.steps.length === 0 && stretching === "none" && heatSecondsMax === 0;
  const nothingLeft = allBarred || full.length === 0;
  const rest = nothingLeft ? REST_LEFT_OUT : [];
  const asMeant = (press.steps.length === 0) === (playbook.press === null) && !nothingLeft;
  const finish = asMeant && !dose.gentle && isAllowed(dose, playbook.finish) ? playbook.finish : null;
  return {
    steps: nothingLeft ? [walkStep(playbook.easyMovement, wishes.minutes)] : full,
    leftOut: [...parts.flatMap(({ leftOut }) => leftOut), ...rest, ...loads(dose, playbook)],
    tool: nothingLeft ? null : press.tool,
    finish: finish === null ? null : ((onFloor ? finish.floorInstruction : undefined) ?? finish.instruction),
    finishSeconds: finish?.seconds ?? null,
    laterToday: asMeant && isAllowed(dose, playbook.laterToday) ? (playbook.laterToday?.text ?? null) : null,
    tips: playbook.tips.filter((tip) => isAllowed(dose, tip)).map(({ text }) => text),
  };
}

function isAllowed({ clearance }: Dose, part: Parameters<typeof barring>[0] | null): boolean {
  return part !== null && barring(part, clearance.limits.reminders) === undefined;
}

/** Weight through the muscle, where a playbook has some and this person may not. */
function loads(dose: Dose, playbook: Playbook): readonly LeftOut[] {
  const noLoad = barring({ demands: ["load"] }, dose.clearance.limits.reminders);
  return playbook.loads === null || noLoad === undefined ? [] : [{ what: playbook.loads, why: because(dose, noLoad) }];
}

function heatPart(dose: Dose, { heat }: Playbook): Part {
  const { heatSecondsMax } = dose.clearance.limits;
  if (heat === null) return NO_PART;
  if (heatSecondsMax === 0) return without("Heat.", because(dose, "no-heat"));
  if (!dose.wishes.heat) return without("Heat.", "Nothing warm at hand.");
  const { least, most } = heat.seconds;
  const warm: Step = {
    ...STILL,
    kind: "warm",
    title: "Warm it",
    instruction: heat.instruction,
    seconds: Math.min((least + most) / 2, heatSecondsMax),
    times: 1,
    eachSide: false,
    secondsMax: Math.min(most, heatSecondsMax),
  };
  return { steps: [warm], leftOut: [] };
}

function movesPart(dose: Dose, { moves }: Playbook): Part {
  const known = moves.map((move) => ({ move, why: whyNoMove(dose, move) }));
  return {
    steps: known
      .filter(({ why }) => why === undefined)
      .map(({ move }) => moveStep(move, dose.gentle ? move.reps.least : move.reps.most, dose.onFloor)),
    leftOut: known.flatMap(({ move, why }) => (why === undefined ? [] : [{ what: `${capital(move.name)}.`, why }])),
  };
}

function whyNoMove(dose: Dose, move: MoveStep): string | undefined {
  const barredBy = barring(move, dose.clearance.limits.reminders);
  if (barredBy !== undefined) return because(dose, barredBy);
  const waits = move.whenSettled === true && !dose.wishes.settled;
  return waits ? "From the third day, or once pain is 3 or less." : undefined;
}

function stretchPart(dose: Dose, { stretches }: Playbook): Part {
  const { stretching, reminders } = dose.clearance.limits;
  if (stretches.length === 0) return NO_PART;
  if (stretching === "none") return without("Stretch.", because(dose, "no-stretch"));
  const gently = stretching === "gentle";
  const mild = gently || reminders.includes("seated-or-standing");
  return {
    ...(gently ? without("A full stretch.", because(dose, "gentle-stretch-only")) : NO_PART),
    steps: stretches.map((stretch) => stretchStep(dose, stretch, mild)),
  };
}

function stretchStep({ gentle, onFloor }: Dose, stretch: StretchStep, mild: boolean): Step {
  const { name, seconds, reps, restSeconds, instruction, gentleInstruction, floor, eachSide } = stretch;
  return {
    ...STILL,
    kind: "stretch",
    title: name === undefined ? "Stretch lightly" : `Stretch lightly: ${name}`,
    instruction: mild || (floor === true && !onFloor) ? gentleInstruction : instruction,
    seconds: Math.min(gentle || mild ? seconds.least : seconds.most, STRETCH_SECONDS_MAX),
    times: gentle || mild ? reps.least : reps.most,
    restSeconds: restSeconds ?? 0,
    eachSide,
    secondsMax: Math.min(seconds.most, STRETCH_SECONDS_MAX),
  };
}

/** One movement, so many times. */
export function moveStep(move: MoveStep, reps: number, onFloor: boolean): Step {
  const seconds = reps * move.secondsEach;
  const instruction = onFloor ? (move.floorInstruction ?? move.instruction) : move.instruction;
  return {
    ...STILL,
    kind: "move",
    title: capital(move.name),
    instruction: `${instruction} ${String(reps)} times, no pain.`,
    seconds,
    times: 1,
    eachSide: move.eachSide,
    secondsMax: seconds,
  };
}

/** What is left when nothing else is: easy movement, so long. */
export function walkStep(instruction: string, minutes: number | null): Step {
  const seconds = minutes === null ? WALK_SECONDS : Math.min(WALK_SECONDS, minutes * 60 - RETEST_SECONDS);
  return {
    ...STILL,
    kind: "walk",
    title: "Move and walk",
    instruction,
    seconds,
    times: 1,
    eachSide: false,
    secondsMax: seconds,
  };
}
