import type { Tool } from "../body.ts";
import { TOOLS } from "../body.ts";
import { capOf, isFixed, type CapName, type Effect, type FixedEffect } from "./effects.ts";

/** How much pressing is left, gentlest first. */
export const PRESSING = ["none", "around", "on"] as const;
/** How much stretching is left, gentlest first. */
export const STRETCHING = ["none", "gentle", "full"] as const;

/** The gentlest dose anyone in force asks for. A caution is a `Partial<Limits>`. */
export interface Limits {
  /** Most discomfort while pressing, 0-10. Never above 6. */
  readonly pressureCap: number;
  /** Longest hold in seconds. Never above 90. */
  readonly holdSecondsMax: number;
  /** Most spots a side. Never above 3. */
  readonly spotsMax: number;
  /** Longest heat in seconds; 0 = no heat. Never above 600. */
  readonly heatSecondsMax: number;
  readonly pressing: (typeof PRESSING)[number];
  readonly stretching: (typeof STRETCHING)[number];
  readonly tools: readonly Tool[];
  /** What else holds: positions to keep, things to watch for. */
  readonly reminders: readonly FixedEffect[];
}

/** The dose before any caution (rules R2, R3; section "heat"). */
export const WIDEST: Limits = {
  pressureCap: 6,
  holdSecondsMax: 90,
  spotsMax: 3,
  heatSecondsMax: 600,
  pressing: "on",
  stretching: "full",
  tools: TOOLS,
  reminders: [],
};

/** The gentler of each field. Order and repetition of cautions do not matter. */
export function strictest(limits: Limits, caution: Partial<Limits>): Limits {
  return {
    pressureCap: Math.min(limits.pressureCap, caution.pressureCap ?? limits.pressureCap),
    holdSecondsMax: Math.min(limits.holdSecondsMax, caution.holdSecondsMax ?? limits.holdSecondsMax),
    spotsMax: Math.min(limits.spotsMax, caution.spotsMax ?? limits.spotsMax),
    heatSecondsMax: Math.min(limits.heatSecondsMax, caution.heatSecondsMax ?? limits.heatSecondsMax),
    pressing: gentler(PRESSING, limits.pressing, caution.pressing),
    stretching: gentler(STRETCHING, limits.stretching, caution.stretching),
    tools: TOOLS.filter((tool) => limits.tools.includes(tool) && (caution.tools ?? TOOLS).includes(tool)),
    reminders: [...new Set([...limits.reminders, ...(caution.reminders ?? [])])].sort(),
  };
}

const CAP_LIMITS: Readonly<Record<CapName, (limit: number) => Partial<Limits>>> = {
  "pressure-cap": (pressureCap) => ({ pressureCap }),
  "hold-cap": (holdSecondsMax) => ({ holdSecondsMax }),
  "spots-cap": (spotsMax) => ({ spotsMax }),
  "heat-cap": (heatSecondsMax) => ({ heatSecondsMax }),
};

/** What one effect word asks of the dose. */
export function cautionOf(effect: Effect): Partial<Limits> {
  if (!isFixed(effect)) {
    const { name, limit } = capOf(effect);
    return CAP_LIMITS[name](limit);
  }
  switch (effect) {
    case "no-heat":
      return { heatSecondsMax: 0 };
    case "no-press":
      return { pressing: "none" };
    case "no-stretch":
      return { stretching: "none" };
    case "gentle-stretch-only":
      return { stretching: "gentle" };
    case "work-around-not-on":
      return { pressing: "around", reminders: [effect] };
    case "hands-only":
      return { tools: ["hand"] };
    case "soft-tools-only":
      return { tools: ["hand", "soft-ball"] };
    case "no-calf-deep-work":
      return { tools: ["hand", "soft-ball"], reminders: [effect] };
    case "delay-72h":
      return { heatSecondsMax: 0, pressing: "none", stretching: "none", reminders: [effect] };
    case "rehydrate-first":
    case "seated-or-standing":
    case "side-lying-or-seated":
    case "no-head-down":
    case "no-anterior-neck":
    case "avoid-low-back-direct":
    case "no-load":
    case "no-deep-bend":
    case "no-cold":
    case "no-salt-tip":
    case "no-fluid-push":
    case "wait-until-alert":
    case "med-review-prompt":
    case "guardian-present":
    case "helper-present":
    case "skin-check":
    case "dvt-watch":
    case "neuro-watch":
      return { reminders: [effect] };
  }
}

function gentler<T>(scale: readonly T[], one: T, other: T | undefined): T {
  if (other === undefined) return one;
  return scale.indexOf(one) <= scale.indexOf(other) ? one : other;
}
