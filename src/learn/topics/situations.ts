import { REVIEWED_ON, type Lesson, type Topic } from "../lesson.ts";

const LESSONS = [
  {
    id: "desk-worker",
    title: "At a desk, with a stiff neck",
    say: [
      "A new kind of headache: be seen today. Pain or tingling down an arm: a doctor or physio first.",
      "Ball on the back half of the shoulder ridge, one side at a time. Then shoulder rolls and small nods.",
      "Get up every 30 to 45 minutes if that feels good. Put the screen where it feels easy.",
      "spasm-coach start desk",
    ],
    sure: "practice",
    sources: ["seed-safe-use", "carotid-self-massage", "luger-2019-breaks"],
    reviewedOn: REVIEWED_ON,
    also: ["office", "computer", "screen", "shoulder"],
  },
  {
    id: "runner",
    title: "A runner with a tight calf",
    say: [
      "One calf swollen, hot or sore for no clear cause: be seen today. A pop or a kick in the calf: the same.",
      "Warmth, then the two bulges of the calf, then ankle pumps and a light stretch.",
      "Easy calf raises later that day, only if walking and a few raises on both feet are free of pain. Not after an antibiotic ending in -floxacin.",
      "Look at your shoes, and at how fast the training grew. Cramps at night as well: a stretch before bed.",
      "spasm-coach start runner",
    ],
    sure: "practice",
    sources: ["seed-safe-use", "nhs-dvt", "achilles-rupture", "mhra-floxacin"],
    reviewedOn: REVIEWED_ON,
    also: ["running", "jog", "shoes", "training", "calves"],
  },
  {
    id: "lifting",
    title: "The back went while lifting",
    say: [
      "Numb between the legs, new trouble with pee or poo, both legs weak: call {EMERGENCY} now.",
      "A leg newly weak, or numbness that spreads: be seen today. Pain that shoots below the knee: a physio or doctor, not a session.",
      "Work the buttock, not the back. Small cat-cow moves. Bending from the hip without load, with a broom handle from day 3 or once it hurts little.",
      "Stay active. Leave the heavy lifting for that day.",
      "spasm-coach start tradie",
    ],
    sure: "practice",
    sources: ["seed-safe-use", "nhs-back-pain-lists", "cauda-equina-card", "acsqhc-back-2022"],
    reviewedOn: REVIEWED_ON,
    also: ["tradie", "low back", "trade", "heavy", "builder", "hinge"],
  },
  {
    id: "pregnant",
    title: "Pregnant, with leg cramps",
    say: [
      "One leg swollen, hot or sore: be seen today. Short of breath too: call {EMERGENCY} now.",
      "Bad headache, a change in sight, bleeding, or the baby moves less: call your maternity unit now.",
      "Do not press on your legs. A lung clot has followed a leg massage.",
      "Stretch the cramp. Ankle pumps twice a day, sitting. A calf stretch at the wall in the evening. A warm shower, not hot.",
      "Drink to thirst. Tell your midwife if they come often, and ask before you take magnesium.",
    ],
    sure: "low",
    sources: ["leg-massage-pregnancy", "pre-eclampsia", "luo-2020-pregnancy-cramp", "miller-2022-cramp"],
    reviewedOn: REVIEWED_ON,
    also: ["pregnancy", "midwife", "birth", "leg"],
  },
  {
    id: "older",
    title: "Older, with night cramps",
    say: [
      "Ask a doctor or pharmacist to look at your medicines: water tablets, statins.",
      "The stretch before bed is the main thing. Hold on to a counter, or sit.",
      "A warm shower first if you like; stand up slowly. Rubbing lightly by hand is extra, and not with a clot, poor blood flow, a blood thinner or numb skin.",
      "Ask before you take magnesium. It is unlikely to help.",
    ],
    sure: "low",
    sources: ["hallegraeff-2012", "nhs-leg-cramps", "garrison-2020-magnesium", "seed-safe-use"],
    reviewedOn: REVIEWED_ON,
    also: ["elderly", "senior", "night", "nocturnal", "statin", "diuretic"],
  },
  {
    id: "thigh-after-sport",
    title: "Thigh tight after sport",
    say: [
      "A pop, a dent or a big bruise: be seen today. A sharp pain at one moment: no pressing, heat or stretch for 72 hours.",
      "A hard knock in the last two weeks: no pressing there until it is checked.",
      "Else: a roller or a ball slowly over the middle of the thigh, twice, resting where it is tight.",
      "Then a few bridges or easy squats. They do not keep the gain in; they get you moving.",
    ],
    sure: "practice",
    sources: ["seed-safe-use", "nhs-sprains", "rolling-contraindications", "wiewelhove-2019"],
    reviewedOn: REVIEWED_ON,
    also: ["hamstring", "quad", "football", "roller", "squat"],
  },
  {
    id: "after-gym",
    title: "Sore after the gym",
    say: [
      "Light touch, up to 3 out of 10, and easy movement. It goes by itself in a few days.",
      "Cola-brown pee, or a muscle very swollen and weak: be seen today.",
    ],
    sure: "low",
    sources: ["nhs-soreness", "davis-2020", "cdc-rhabdo"],
    reviewedOn: REVIEWED_ON,
    also: ["doms", "soreness", "workout", "training"],
  },
] as const satisfies readonly Lesson[];

/** People like you: what fits whom. */
export const SITUATIONS: Topic = {
  id: "situations",
  title: "People and their days",
  about: "desk, runner, lifting, pregnant, older, after the gym",
  lead: ["For each of them the warning signs come first."],
  lessons: LESSONS,
  also: ["situation", "people", "scenarios", "scenario"],
};
