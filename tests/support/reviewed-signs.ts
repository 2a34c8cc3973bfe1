/**
 * What the clinical review asked for: each sign with its screen, whether everybody is asked, and where.
 * Ids are permanent. A sign that is added needs no line here: its own scenario keeps it.
 */
const SIGNS = `
emergency open chest-pain: all
emergency open breathless: all
emergency open faint-confused: all
emergency open stroke: all
emergency open cold-sweat-body: neck
emergency open neck-artery: neck
emergency open throat: neck
emergency open worst-headache: neck
emergency open stiff-neck-ill: neck
emergency open serious-crash: neck
emergency open spasm-cause: all
emergency open drug-spasm: neck
emergency open skin-spread: legs
emergency open limb-cold: legs
emergency open limb-tight: legs
emergency open hot-unwell:
emergency open saddle-numb: hamstring
emergency open both-legs: hamstring
emergency open both-limbs: neck
emergency gated dysreflexia: all
emergency gated salts-heart: all
emergency open rhabdo-bad: legs
emergency open bent-limb: legs
emergency open fall-no-weight: legs
today open fever: all
today open hot-skin: all
today open rhabdo: calf hamstring quad
today open pop-tear: hamstring quad
today open calf-kick: calf foot
today open four-steps: legs
today open weak-numb: all
today open injury: neck foot
today open injury-thigh: calf hamstring quad
today open leg-swollen: legs
today open leg-no-cause: calf hamstring
today open leg-after-trip: calf hamstring
today open cramp-10: legs
today open new-headache: neck
today open neck-sudden: neck
today open effort-ache: neck
today open clumsy: neck
today open hip-step: quad
today open curl-tingle: foot
today gated clot-risk-leg: legs
today gated temple-scalp: neck
today gated teen-hip: hamstring quad
today gated frail-bone: neck
today gated cancer-worse: neck
today gated spine-constant: neck
today gated spine-needle: neck
today gated bleed: all
today gated statin-ache: all
today gated floxacin-ache: legs
today gated sickle-pain: all
today gated preg-signs: all
today gated preg-baby: all
today gated diabetic-foot: calf foot
today gated foot-rest-pain: calf foot
today gated salts-risk: legs
today open heart-flutter: neck
today open both-swollen: legs
clinician open nerve-pain: all
clinician open weight-sweats: legs
clinician open weight-sweats-spine: neck
clinician open night-pain: legs
clinician open night-pain-spine: neck
clinician open new-lump: all
clinician open wasting: all
clinician open six-weeks: all
clinician open morning-stiff: neck
clinician gated neuro-muscle: all
clinician open back-again: all
clinician open limp: legs
clinician open effort-limb: legs
area open unchanging: neck
area open neck-jolt: neck
area open bone-spot: foot
area open knock: calf hamstring quad
area gated cancer-new: neck quad
area gated walk-pain: legs
area gated bone-drug-thigh: hamstring quad
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

const LEGS = ["calf", "foot", "hamstring", "quad"];
const PLACES: Readonly<Record<string, readonly string[]>> = { all: ["neck", ...LEGS], legs: LEGS };

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
    const areas = places.split(" ").filter((place) => place !== "");
    return { id, screen, open: gate === "open", areas: areas.flatMap((place) => PLACES[place] ?? [place]) };
  });
