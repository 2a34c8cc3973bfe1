import { capital } from "../asking/capital.ts";
import type {
  Advice,
  FinishStep,
  MoveStep,
  Playbook,
  PressStep,
  PressTool,
  StretchStep,
} from "../protocols/playbook.ts";
import type { Clearance } from "../triage/assess.ts";
import type { FixedEffect } from "../triage/effects.ts";
import { standsIn } from "./choose-playbook.ts";
import { barring } from "./demands.ts";
import { RETEST_SECONDS, type Step } from "./step.ts";
import type { LeftOut, Wishes } from "./wishes.ts";

/** A session before it is cut to the time there is. */
export interface Parts {
  readonly steps: readonly Step[];
  readonly leftOut: readonly LeftOut[];
  /** What presses, or null when nothing does. */
  readonly tool: PressTool | null;
  readonly finish: string | null;
  /** How long that takes, or null where no clock fits. */
  readonly finishSeconds: number | null;
  readonly laterToday: string | null;
  readonly tips: readonly string[];
}

/** Most seconds of a hold and a stretch, whatever the playbook says (ruling on numbers). */
const HOLD_SECONDS_MAX = 90;
const STRETCH_SECONDS_MAX = 30;
/** With pressing, heat and stretch all gone we offer a short walk instead of a hollow session. */
const WALK_SECONDS = 180;

const KEEPS_OFF_THE_FLOOR: readonly FixedEffect[] = ["seated-or-standing", "side-lying-or-seated"];
const STILL = { where: null, never: null, restSeconds: 0 } as const;

/** The playbook's dose for this person, made gentler by every limit in force; what is left out, and why. */
export function partsOf(clearance: Clearance, playbook: Playbook, wishes: Wishes): Parts {
  const { limits } = clearance;
  // Until it has lasted two weeks the doses of a new spasm hold.
  const gentle = wishes.onset !== "chronic";
  const onFloor = wishes.place === "floor" && !KEEPS_OFF_THE_FLOOR.some((word) => limits.reminders.includes(word));
  const leftOut: LeftOut[] = [];
  const because = (...words: readonly FixedEffect[]): string =>
    clearance.changes.find((change) => change.effects.some((effect) => (words as readonly string[]).includes(effect)))
      ?.why ?? "";
  const allows = (part: Parameters<typeof barring>[0]): boolean => barring(part, limits.reminders) === undefined;

  const heat = heatStep();
  const tool = pressTool();
  const press = playbook.press === null || tool === null ? [] : pressSteps(playbook.press, tool);
  const moves = playbook.moves.filter(isMoveAllowed).map((move) => {
    const reps = gentle ? move.reps.least : move.reps.most;
    return moveStep(move, reps, onFloor);
  });
  const stretches = stretchSteps();
  const full = [...(heat === null ? [] : [heat]), ...press, ...moves, ...stretches];
  const allBarred = press.length === 0 && limits.stretching === "none" && limits.heatSecondsMax === 0;
  const nothingLeft = allBarred || full.length === 0;
  if (nothingLeft) {
    leftOut.push({ what: "The rest of the session.", why: "Easy movement is the part that is left for you today." });
  }
  const noLoad = barring({ demands: ["load"] }, limits.reminders);
  if (playbook.loads !== null && noLoad !== undefined) {
    leftOut.push({ what: playbook.loads, why: because(noLoad) });
  }
  const asMeant = (press.length === 0) === (playbook.press === null) && !nothingLeft;
  const finish = asMeant && !gentle && playbook.finish !== null && allows(playbook.finish) ? playbook.finish : null;
  return {
    steps: nothingLeft ? [walkStep(playbook.easyMovement, wishes.minutes)] : full,
    leftOut,
    tool: nothingLeft ? null : tool,
    finish: finish === null ? null : finishText(finish),
    finishSeconds: finish?.seconds ?? null,
    laterToday: asMeant ? adviceText(playbook.laterToday) : null,
    tips: playbook.tips.filter(allows).map(({ text }) => text),
  };

  function heatStep(): Step | null {
    if (playbook.heat === null) return null;
    if (limits.heatSecondsMax === 0) {
      leftOut.push({ what: "Heat.", why: because("no-heat") });
      return null;
    }
    if (!wishes.heat) {
      leftOut.push({ what: "Heat.", why: "Nothing warm at hand." });
      return null;
    }
    const { least, most } = playbook.heat.seconds;
    return {
      ...STILL,
      kind: "warm",
      title: "Warm it",
      instruction: playbook.heat.instruction,
      seconds: Math.min((least + most) / 2, limits.heatSecondsMax),
      times: 1,
      eachSide: false,
      secondsMax: Math.min(most, limits.heatSecondsMax),
    };
  }

  /** What presses here, for this person, with what is at hand. Says why when nothing does, or something gentler. */
  function pressTool(): PressTool | null {
    if (playbook.press === null && !standsIn(playbook)) return null;
    if (playbook.press === null || limits.pressing === "none" || !wishes.pressing) {
      const why = limits.pressing === "none" ? because("no-press") : "You would rather not this time.";
      leftOut.push({ what: "Pressing.", why });
      return null;
    }
    const atHand = playbook.press.tools.filter(({ tool }) => tool === "hand" || wishes.tools.includes(tool));
    const allowed = atHand.filter((one) => limits.tools.includes(one.tool));
    const reachable = allowed.filter((one) => one.floor !== true || onFloor);
    const usable = reachable.find((one) => one.tool !== "firm-ball" || (!gentle && !wishes.firstSession)) ?? null;
    const barred = atHand.find((one) => !limits.tools.includes(one.tool));
    if (barred !== undefined && usable?.tool !== "soft-ball") {
      const ofTool = barred.tool === "soft-ball" ? "The ball." : "The roller.";
      const what = usable === null ? "Pressing." : ofTool;
      leftOut.push({ what, why: because("hands-only", "soft-tools-only", "no-calf-deep-work") });
    } else if (usable === null) {
      leftOut.push({ what: "Pressing.", why: whyNothingFits(allowed.length > 0, reachable.length > 0) });
    } else if (usable.tool === "hand" && wishes.tools.some((tool) => tool !== "hand") && atHand.length === 1) {
      leftOut.push({ what: "The tool you have.", why: "It does not suit this place. Hands do." });
    }
    return usable;
  }

  function whyNothingFits(isAllowed: boolean, isReachable: boolean): string {
    if (!isAllowed) return "Nothing that fits is at hand: a soft ball would do.";
    if (!isReachable) return "It needs room on the floor.";
    return "A firm ball waits until it is an old spasm, and not the first time. A soft ball would do.";
  }

  function pressSteps({ holdSeconds, holdSecondsMax, spots, where, never }: PressStep, by: PressTool): readonly Step[] {
    const around = limits.pressing === "around";
    if (around) leftOut.push({ what: "Pressing right on the sore place.", why: because("work-around-not-on") });
    const secondsMax = Math.min(HOLD_SECONDS_MAX, holdSecondsMax, limits.holdSecondsMax);
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
    if (by.passes === undefined || around) return [hold];
    const { reps, secondsEach, instruction } = by.passes;
    const seconds = reps * secondsEach;
    const title = `${String(reps)} slow passes`;
    const passes: Step = {
      ...STILL,
      kind: "move",
      title,
      instruction,
      seconds,
      times: 1,
      eachSide: true,
      secondsMax: seconds,
    };
    return [{ ...passes, where, never }, hold];
  }

  function isMoveAllowed(move: MoveStep): boolean {
    const barredBy = barring(move, limits.reminders);
    const waits = barredBy === undefined && move.whenSettled === true && !wishes.settled;
    const why = waits ? "From the third day, or once pain is 3 or less." : barredBy && because(barredBy);
    if (why === undefined) return true;
    leftOut.push({ what: `${capital(move.name)}.`, why });
    return false;
  }

  function stretchSteps(): readonly Step[] {
    if (playbook.stretches.length === 0) return [];
    if (limits.stretching === "none") {
      leftOut.push({ what: "Stretch.", why: because("no-stretch") });
      return [];
    }
    const gently = limits.stretching === "gentle";
    if (gently) leftOut.push({ what: "A full stretch.", why: because("gentle-stretch-only") });
    const mild = gently || limits.reminders.includes("seated-or-standing");
    return playbook.stretches.map((stretch) => stretchStep(stretch, mild));
  }

  function stretchStep(stretch: StretchStep, mild: boolean): Step {
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

  function finishText({ instruction, floorInstruction = instruction }: FinishStep): string {
    return onFloor ? floorInstruction : instruction;
  }

  function adviceText(advice: Advice | null): string | null {
    return advice === null || !allows(advice) ? null : advice.text;
  }
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
