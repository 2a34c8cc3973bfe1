import { ARMS, BODY_AREAS, LEGS, SPINE } from "../../src/body.ts";

/**
 * What the clinical review asked for: each sign with its screen, whether everybody is asked, and where.
 * Ids are permanent. A sign that is added needs no line here: its own scenario keeps it.
 */
const SIGNS = `
emergency open chest-pain: all -chest
emergency open chest-pressure: chest
emergency open breathless: all
emergency open faint-confused: all
emergency open stroke: all
emergency open cold-sweat: jaw shoulder chest upper-back forearm
emergency open cold-sweat-body: neck low-back glute hip-front groin whole-body
emergency open tearing: shoulder chest upper-back low-back
emergency open neck-artery: neck jaw
emergency open throat: neck jaw
emergency open worst-headache: neck jaw whole-body
emergency open stiff-neck-ill: neck whole-body
emergency open serious-crash: spine
emergency open spasm-cause: all -chest -glute -hip-front -groin -outer-thigh -whole-body
emergency open spasm-lock: whole-body
emergency open wound-bite: whole-body
emergency open drug-spasm: neck jaw whole-body
emergency open skin-spread: glute groin outer-thigh quad hamstring calf shin foot forearm hand
emergency open limb-cold: all -neck -jaw -chest -upper-back -low-back -whole-body
emergency open limb-tight: outer-thigh quad hamstring calf shin foot forearm hand
emergency open saddle-numb: low-back glute groin hamstring
emergency open bladder-bowel: upper-back low-back glute
emergency open both-legs: low-back glute hamstring
emergency open both-limbs: neck upper-back whole-body
emergency open sudden-belly: low-back hip-front groin
emergency open stuck-hernia: hip-front groin
emergency open shoulder-tip: shoulder
emergency open hot-unwell: whole-body
emergency gated aorta-60: upper-back low-back glute hip-front groin
emergency gated dysreflexia: all
emergency gated salts-heart: all
emergency open rhabdo-bad: all -neck -jaw
emergency open bent-limb: all -neck -jaw -chest -upper-back -low-back -whole-body
emergency open fall-no-weight: legs low-back
today open fever: all
today open hot-skin: all -whole-body
today open rhabdo: all -neck -jaw -hip-front -groin -foot -hand
today open pop-tear: arms chest glute hip-front groin outer-thigh quad hamstring shin
today open calf-kick: calf foot
today open four-steps: legs low-back
today open cannot-lift: arms
today open weak-numb: all -jaw -chest
today open injury: all -groin -outer-thigh -quad -hamstring -calf -whole-body
today open injury-thigh: groin outer-thigh quad hamstring calf
today open leg-swollen: legs
today open arm-swollen: arms chest
today open leg-no-cause: hamstring calf
today open leg-after-trip: hamstring calf
today open cramp-10: quad hamstring calf shin foot forearm hand whole-body
today open new-headache: neck jaw
today open neck-sudden: neck
today open effort-ache: neck jaw shoulder chest upper-back forearm
today open unchanging-chest: shoulder chest upper-back
today open mouth-infection: jaw
today open jaw-out: jaw
today open breath-pain: shoulder chest upper-back
today open strip-rash: jaw chest upper-back low-back
today open clumsy: neck hand
today open band-round: upper-back
today open belly-too: upper-back low-back hip-front
today open kidney: low-back groin
today open hip-step: glute hip-front groin outer-thigh quad
today open finger: hand
today open curl-tingle: foot forearm hand whole-body
today open salts: whole-body
today open heat-hour: whole-body
today open withdrawal: whole-body
today gated clot-risk-leg: legs
today gated temple-scalp: neck jaw shoulder whole-body
today gated jaw-tires: jaw
today gated maybe-pregnant: shoulder low-back hip-front groin
today gated teen-hip: glute hip-front groin outer-thigh quad hamstring
today gated frail-bone: spine chest glute hip-front groin
today gated cancer-worse: spine chest glute hip-front groin
today gated spine-constant: spine glute
today gated spine-needle: spine
today gated bleed: all
today gated statin-ache: all
today gated floxacin-ache: arms quad hamstring calf foot
today gated sickle-pain: all
today gated preg-signs: all
today gated preg-baby: all
today gated preg-waves: upper-back low-back glute hip-front groin
today gated diabetic-foot: calf shin foot
today gated foot-rest-pain: calf shin foot
today gated salts-risk: quad hamstring calf foot hand
today open heart-flutter: neck jaw shoulder chest upper-back forearm
today open both-swollen: legs
clinician open nerve-pain: all -jaw -chest -whole-body
clinician open weight-sweats: all -neck -upper-back -low-back
clinician open weight-sweats-spine: spine
clinician open night-pain: all -neck -upper-back -low-back -whole-body
clinician open night-pain-spine: spine
clinician open new-lump: all -whole-body
clinician open wasting: all -jaw -chest
clinician open six-weeks: all
clinician open morning-stiff: spine shoulder glute hip-front hand whole-body
clinician gated neuro-muscle: all
clinician open back-again: all
clinician open limp: legs low-back
clinician open arm-up: shoulder
clinician open effort-limb: quad hamstring calf shin foot forearm
area open unchanging: neck jaw low-back glute hip-front groin
area open neck-jolt: neck
area open face-shocks: jaw
area open mouth-closing: jaw
area open toothache: jaw
area open mouth-sore: jaw
area open chest-no-cause: chest
area open breast-change: chest
area open bone-spot: shin foot
area open knock: groin outer-thigh quad hamstring calf
area open task-cramp: forearm hand
area gated cancer-new: spine chest glute hip-front groin outer-thigh quad
area gated walk-pain: glute quad hamstring calf foot
area gated bone-drug-thigh: hip-front groin outer-thigh quad hamstring
area gated past-clot-leg: legs
`;

/** Every health fact of the clinical review. */
export const REVIEWED_FACTS: readonly string[] = `
blood-thinner statin water-pill thin-bones patch immune-weak floxacin pregnant birth-6w recent-op clot-before
cancer cancer-now organ high-bp diabetes numb-skin nerve-brain sickle device neck-risk joints veins-lymph
poor-circulation frail skin-here fresh-strain op-here clot-lite drowsy-now hot-now sore-training healing-tear
`
  .trim()
  .split(/\s+/);

const PLACES: Readonly<Record<string, readonly string[]>> = { all: BODY_AREAS, legs: LEGS, arms: ARMS, spine: SPINE };

/** "all -jaw", "legs low-back": the areas meant. */
export function areasIn(places: string): readonly string[] {
  const words = places.split(" ").filter((place) => place !== "");
  const without = words.filter((word) => word.startsWith("-")).map((word) => word.slice(1));
  const named = words.filter((word) => !word.startsWith("-")).flatMap((place) => PLACES[place] ?? [place]);
  return named.filter((area) => !without.includes(area));
}

export interface ReviewedSign {
  readonly id: string;
  readonly screen: string;
  /** True when everybody is asked, whatever their health. */
  readonly open: boolean;
  readonly areas: readonly string[];
}

export const REVIEWED_SIGNS: readonly ReviewedSign[] = SIGNS.trim()
  .split("\n")
  .map((line) => {
    const [head = "", places = ""] = line.split(":");
    const [screen = "", gate = "", id = ""] = head.split(" ");
    return { id, screen, open: gate === "open", areas: areasIn(places) };
  });
