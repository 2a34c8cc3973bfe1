import { describe, expect, test } from "vitest";
import { BODY_AREAS, type BodyArea } from "../../src/body.ts";
import { HEALTH_QUESTIONS } from "../../src/triage/health/index.ts";
import { concerns } from "../../src/triage/areas.ts";
import type { RedFlag } from "../../src/triage/red-flag.ts";
import { RED_FLAGS } from "../../src/triage/red-flags/index.ts";
import { areasIn } from "../support/reviewed-signs.ts";

/**
 * Each illness the clinical review names, where it can be taken for a spasm, and so where a sign has to be there to
 * catch it. An illness lost in an edit shows here. One of the names before the colon has to stand in the sign.
 */
const ILLNESSES = `
leg clot: legs whole-body
repeat leg clot: legs
arm clot (effort thrombosis): arms chest
lung clot: all
heart attack: all
angina: neck jaw shoulder chest upper-back forearm
aortic tear: all
pericarditis: chest
heart rhythm trouble: neck jaw shoulder chest upper-back forearm
burst aneurysm: upper-back low-back glute hip-front groin
aneurysm: low-back glute hip-front groin
neck artery tear: neck jaw
stroke or TIA: all
brain bleed: neck jaw whole-body
brain vein clot: neck jaw
meningitis: neck whole-body
cauda equina: low-back glute groin hamstring upper-back
cord compression: neck upper-back low-back chest
cord compression (myelopathy): neck hand
pinched nerve in neck: neck shoulder upper-back forearm hand
sciatica: low-back glute hamstring calf shin foot
trapped nerve: arms legs
progressive nerve loss: all -jaw -chest
spine fracture: spine
ligament injury: neck
fragility fracture (spine, rib, hip, pelvis): spine chest glute hip-front groin
spine infection: spine glute
discitis: spine
epidural abscess or bleed: spine
psoas abscess: spine glute
cancer: all
cancer in the spine: spine
cancer in bone: spine chest glute hip-front groin outer-thigh quad
myeloma: spine
sarcoma: arms legs
breast cancer: chest
mouth cancer: jaw
compartment syndrome: outer-thigh quad hamstring calf shin foot forearm hand
exertional compartment syndrome: quad hamstring calf shin foot forearm
artery entrapment or disease: calf shin foot
blocked artery in a limb: arms legs
artery disease: glute quad hamstring calf foot
severe artery disease: calf shin foot
spinal stenosis: glute hamstring calf
rhabdomyolysis: all
rhabdomyolysis with kidney injury: all -neck -jaw
cellulitis: all -whole-body
flesh-eating infection: glute groin outer-thigh quad hamstring calf shin foot forearm hand
muscle or tendon rupture: arms chest glute hip-front groin outer-thigh quad hamstring shin
calf tear: calf foot
Achilles rupture: calf foot
antibiotic tendon damage: arms quad hamstring calf foot
cuff tear: shoulder
fracture: all -whole-body
hip, pelvis or leg fracture: legs low-back
dislocation: arms legs jaw
femoral-neck stress fracture: glute hip-front groin outer-thigh quad
stress fracture: legs
stress fracture (tibia, foot): shin foot
atypical femoral fracture: hip-front groin outer-thigh quad hamstring
slipped hip growth plate: glute hip-front groin outer-thigh quad hamstring
septic joint: all -whole-body
septic hip: glute hip-front groin outer-thigh quad
gout: foot hand
bone infection: arms legs jaw chest
muscle abscess: all
sepsis: all
tetanus: neck jaw shoulder upper-back low-back quad hamstring calf shin foot forearm hand whole-body
acute dystonia: neck jaw whole-body
NMS or serotonin syndrome: neck jaw whole-body
venom: quad hamstring calf shin foot forearm hand whole-body
strychnine: neck jaw upper-back low-back whole-body
low calcium / low calcium (for example after thyroid surgery): foot forearm hand whole-body
low calcium, potassium, sodium or magnesium: quad hamstring calf shin foot forearm hand whole-body
low potassium, sodium or magnesium: quad hamstring calf foot hand whole-body
high or low potassium: all
heat stroke: all
low sodium: all
heat illness: whole-body
pre-eclampsia or HELLP: all
labour: all
early labour: upper-back low-back glute hip-front groin
sickle crisis: all
sickle chest: all
shingles: jaw chest upper-back low-back
giant cell arteritis: neck jaw shoulder whole-body
PMR: neck shoulder glute hip-front whole-body
axial spondyloarthritis: spine glute hip-front
rheumatoid arthritis: neck shoulder hand
MS: all
spasticity: all
motor neurone disease: all -jaw -chest
Guillain-Barre: arms legs neck upper-back low-back whole-body
focal dystonia: forearm hand
trigeminal neuralgia: jaw
dental abscess: jaw
deep mouth or throat infection: neck jaw
jaw dislocation: jaw
kidney stone: low-back groin upper-back hip-front
kidney infection: low-back groin
gall bladder: upper-back
pancreas: upper-back low-back
testicular torsion: groin hip-front low-back
strangled hernia: groin hip-front
appendix: groin hip-front low-back
ectopic: shoulder low-back hip-front groin
ruptured spleen: shoulder
myositis ossificans: groin outer-thigh quad hamstring calf arms
Charcot foot: foot shin calf
diabetic foot infection: foot shin calf
tendon sheath infection: hand
burst Baker cyst: calf hamstring shin
collapsed lung: chest shoulder upper-back
pneumonia: chest shoulder upper-back
rib fracture: chest upper-back shoulder
bleed in a muscle (psoas, thigh, calf, belly wall): all
spinal bleed: spine
statin muscle damage: all
alcohol or drug withdrawal: whole-body
autonomic dysreflexia: all
frozen shoulder: shoulder
any missed diagnosis: all
`;

const LINES = ILLNESSES.trim()
  .split("\n")
  .map((line) => {
    const [names = "", places = ""] = line.split(": ");
    return { names: names.split(" / "), areas: areasIn(places) };
  });

describe.each(BODY_AREAS)("%s", (area: BodyArea) => {
  const flags: readonly RedFlag[] = RED_FLAGS.filter((flag) => concerns(flag.areas, [area]));
  const caught = flags.flatMap((flag) => flag.covers);

  test("has a sign for every illness that can be taken for a spasm there", () => {
    const here = LINES.filter(({ areas }) => areas.includes(area));
    const missed = here.filter(({ names }) => !names.some((name) => caught.includes(name)));
    expect(missed.map(({ names }) => names.join(" / "))).toEqual([]);
    expect(here.length).toBeGreaterThanOrEqual(25);
  });
});

test("an illness is named once, and each of its areas is one", () => {
  const names = LINES.flatMap((line) => line.names);
  expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
  expect(LINES.filter(({ areas }) => areas.length === 0 || areas.some((area) => !isArea(area)))).toEqual([]);
});

/** No sign but a fact: a fresh strain waits for three days. A sudden neck or back spasm is none. */
test("a fresh strain is asked for in every limb, the groin and the chest, and not in neck, jaw or back", () => {
  const question = HEALTH_QUESTIONS.find(({ id }) => id === "fresh-strain");
  const asked = BODY_AREAS.filter((area) => question !== undefined && concerns(question.areas, [area]));
  expect(asked).toEqual(BODY_AREAS.filter((area) => areasIn("arms legs chest").includes(area)));
});

function isArea(area: string): boolean {
  return (BODY_AREAS as readonly string[]).includes(area);
}
