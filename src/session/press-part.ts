import type { Playbook, PressStep, PressTool } from "../protocols/playbook.ts";
import { standsIn } from "./choose-playbook.ts";
import { because, NO_PART, STILL, without, type Dose, type Part } from "./part.ts";
import type { Step } from "./step.ts";

/** Pressing, and what presses: null when nothing does. */
export interface PressPart extends Part {
  readonly tool: PressTool | null;
}

/** Most seconds of a hold, whatever the playbook says (ruling on numbers). */
const HOLD_SECONDS_MAX = 90;

/** What is pressed here, for this person, with what is at hand. Says why when nothing is, or something gentler. */
export function pressPart(dose: Dose, playbook: Playbook): PressPart {
  const { press } = playbook;
  if (press === null) return { tool: null, ...(standsIn(playbook) ? notPressed(dose) : NO_PART) };
  if (dose.clearance.limits.pressing === "none" || !dose.wishes.pressing) return { tool: null, ...notPressed(dose) };
  const { tool, leftOut } = toolFor(dose, press);
  if (tool === null) return { tool, steps: [], leftOut };
  const held = holds(dose, press, tool);
  return { tool, steps: held.steps, leftOut: [...leftOut, ...held.leftOut] };
}

function notPressed(dose: Dose): Part {
  const isBarred = dose.clearance.limits.pressing === "none";
  return without("Pressing.", isBarred ? because(dose, "no-press") : "You would rather not this time.");
}

/** What presses, and what is to be said of what it stands in for; with nothing, why there is nothing. */
function toolFor(dose: Dose, press: PressStep): PressPart {
  const { wishes, gentle, onFloor } = dose;
  const { tools } = dose.clearance.limits;
  const atHand = press.tools.filter(({ tool }) => tool === "hand" || wishes.tools.includes(tool));
  const allowed = atHand.filter((one) => tools.includes(one.tool));
  const reachable = allowed.filter((one) => one.floor !== true || onFloor);
  const usable = reachable.find((one) => one.tool !== "firm-ball" || (!gentle && !wishes.firstSession)) ?? null;
  const barred = atHand.find((one) => !tools.includes(one.tool));
  if (barred !== undefined && usable?.tool !== "soft-ball") {
    const ofTool = barred.tool === "soft-ball" ? "The ball." : "The roller.";
    const what = usable === null ? "Pressing." : ofTool;
    return { tool: usable, ...without(what, because(dose, "hands-only", "soft-tools-only", "no-calf-deep-work")) };
  }
  if (usable === null) {
    return { tool: null, ...without("Pressing.", whyNothingFits(allowed.length > 0, reachable.length > 0)) };
  }
  if (usable.tool === "hand" && wishes.tools.some((tool) => tool !== "hand") && atHand.length === 1) {
    return { tool: usable, ...without("The tool you have.", "It does not suit this place. Hands do.") };
  }
  return { tool: usable, ...NO_PART };
}

function whyNothingFits(isAllowed: boolean, isReachable: boolean): string {
  if (!isAllowed) return "Nothing that fits is at hand: a soft ball would do.";
  if (!isReachable) return "It needs room on the floor.";
  return "A firm ball waits until it is an old spasm, and not the first time. A soft ball would do.";
}

/** The holds, after slow passes where the tool is rolled. */
function holds(dose: Dose, press: PressStep, by: PressTool): Part {
  const { holdSeconds, spots, where, never } = press;
  const { gentle } = dose;
  const { limits } = dose.clearance;
  const around = limits.pressing === "around";
  const secondsMax = Math.min(HOLD_SECONDS_MAX, press.holdSecondsMax, limits.holdSecondsMax);
  const hold: Step = {
    kind: "press",
    title: around ? "Press around the sore place" : "Press and hold",
    instruction: by.position,
    where: around ? `${where} Around the sore place, not on it.` : where,
    never,
    seconds: Math.min(gentle ? holdSeconds.least : holdSeconds.most, secondsMax),
    times: Math.min(gentle ? spots.least : spots.most, limits.spotsMax),
    restSeconds: 0,
    eachSide: true,
    secondsMax,
  };
  if (around) {
    return { ...without("Pressing right on the sore place.", because(dose, "work-around-not-on")), steps: [hold] };
  }
  return { steps: [...passes(press, by), hold], leftOut: [] };
}

function passes({ where, never }: PressStep, { passes: rolled }: PressTool): readonly Step[] {
  if (rolled === undefined) return [];
  const seconds = rolled.reps * rolled.secondsEach;
  return [
    {
      ...STILL,
      kind: "move",
      title: `${String(rolled.reps)} slow passes`,
      instruction: rolled.instruction,
      where,
      never,
      seconds,
      times: 1,
      eachSide: true,
      secondsMax: seconds,
    },
  ];
}
