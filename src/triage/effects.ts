/** Words for what a caution changes. They are public: programs read them in `triage --json`. */
export type FixedEffect =
  | "no-heat"
  | "no-press"
  | "no-stretch"
  | "gentle-stretch-only"
  | "hands-only"
  | "soft-tools-only"
  | "no-calf-deep-work"
  | "work-around-not-on"
  | "seated-or-standing"
  | "side-lying-or-seated"
  | "no-head-down"
  | "no-anterior-neck"
  | "avoid-low-back-direct"
  | "no-load"
  | "no-deep-bend"
  | "no-cold"
  | "no-salt-tip"
  | "no-fluid-push"
  | "rehydrate-first"
  | "delay-72h"
  | "wait-until-alert"
  | "med-review-prompt"
  | "guardian-present"
  | "helper-present"
  | "skin-check"
  | "dvt-watch"
  | "neuro-watch";

/** `pressure-cap` in points of 0-10 discomfort, `hold-cap` and `heat-cap` in seconds, `spots-cap` a side. */
export type CapName = "pressure-cap" | "hold-cap" | "spots-cap" | "heat-cap";
export type CapEffect = `${CapName}:${number}`;

export type Effect = FixedEffect | CapEffect;

/** Each effect in plain words, for the plan. */
export const EFFECT_WORDS: Readonly<Record<FixedEffect, string>> = {
  "no-heat": "No heat.",
  "no-press": "No pressing.",
  "no-stretch": "No stretch.",
  "gentle-stretch-only": "Only a gentle stretch.",
  "hands-only": "Hands only, no ball or roller.",
  "soft-tools-only": "Hands or a soft ball only.",
  "no-calf-deep-work": "Nothing deep on the calf.",
  "work-around-not-on": "Work around the sore place, not on it.",
  "seated-or-standing": "Stay seated, or stand and hold on.",
  "side-lying-or-seated": "Sit, or lie on your side. Never face down.",
  "no-head-down": "Keep your head up. Breathe, do not hold your breath.",
  "no-anterior-neck": "Nothing on the front or side of the neck.",
  "avoid-low-back-direct": "No pressing on the low back itself, only on the buttock.",
  "no-load": "No heel raises, drops or jumps.",
  "no-deep-bend": "No deep bend of the back, and no bending under load.",
  "no-cold": "No cold pack. Keep warm.",
  "no-salt-tip": "No extra salt.",
  "no-fluid-push": "Do not drink more than you were told.",
  "rehydrate-first": "Cool down first, and drink to thirst.",
  "delay-72h": "Leave it alone for 72 hours. Gentle, easy movement only.",
  "wait-until-alert": "Wait until you are alert. A walk is fine.",
  "med-review-prompt": "Ask a doctor or pharmacist to check your medicines.",
  "guardian-present": "Have a parent with you.",
  "helper-present": "Have somebody with you.",
  "skin-check": "Look at the skin before and after.",
  "dvt-watch": "One leg swollen, hot or sore later: get it checked the same day.",
  "neuro-watch": "New numbness or weakness: stop and get help.",
};

const CAP_WORDS: Readonly<Record<CapName, (limit: number) => string>> = {
  "pressure-cap": (points) => `Press to ${String(points)} out of 10 at most.`,
  "hold-cap": (seconds) => `Hold ${String(seconds)} seconds at most.`,
  "spots-cap": (spots) => `At most ${String(spots)} spots.`,
  "heat-cap": (seconds) => `Heat for ${String(seconds / 60)} minutes at most.`,
};

/** True for an effect without a number. */
export function isFixed(effect: Effect): effect is FixedEffect {
  return Object.hasOwn(EFFECT_WORDS, effect);
}

/** Name and number of a cap effect. */
export function capOf(effect: CapEffect): { readonly name: CapName; readonly limit: number } {
  const [name, limit] = effect.split(":");
  return { name: name as CapName, limit: Number(limit) };
}

/** The effect word for a cap: points for `pressure-cap`, seconds for `hold-cap` and `heat-cap`. */
export function capEffect(name: CapName, limit: number): CapEffect {
  return `${name}:${String(limit) as `${number}`}`;
}

/** The effect in one plain sentence. */
export function effectWords(effect: Effect): string {
  if (isFixed(effect)) return EFFECT_WORDS[effect];
  const { name, limit } = capOf(effect);
  return CAP_WORDS[name](limit);
}
