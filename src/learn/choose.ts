import type { NonEmpty } from "../body.ts";
import type { TechniqueId } from "./lesson.ts";

/** What the chooser asks, in order. */
export const CHOOSER = {
  feels: {
    ask: "What is it like most of all?",
    options: {
      spot: "one sore spot, or a few",
      area: "a whole area is tight",
      training: "tight or sore from training",
      stress: "tense when life is busy",
      old: "stiff for months, hardly sore",
      cramp: "cramps, now or at night",
    },
  },
  began: {
    ask: "When did it begin?",
    options: { days: "in the last week", weeks: "some weeks ago", months: "longer ago" },
  },
  touch: {
    ask: "How firm may it be?",
    options: { light: "light", medium: "medium", firm: "firm", unsure: "not sure" },
  },
  care: {
    ask: "Is one of these true: pregnant or a birth in the last 12 weeks, a blood thinner, thin bones, cancer, numb skin, a clot ever?",
    options: { none: "none of these", some: "yes, or not sure" },
  },
  whose: {
    ask: "Whose hands?",
    options: { own: "my own", partner: "a partner", therapist: "a therapist" },
  },
} as const;

export type ChooserQuestion = keyof typeof CHOOSER;

/** One answer to each question of the chooser. */
export type ChooserAnswers = {
  readonly [Question in ChooserQuestion]: keyof (typeof CHOOSER)[Question]["options"] & string;
};

/** The technique that fits, why, and what comes after. `null` = a stretch, no massage. */
export interface TechniqueAdvice {
  readonly technique: TechniqueId | null;
  readonly why: NonEmpty<string>;
  readonly go: NonEmpty<string>;
  readonly aftercare: NonEmpty<string>;
}

type Feels = ChooserAnswers["feels"];

const FITS: Readonly<Record<Exclude<Feels, "cramp">, TechniqueId>> = {
  spot: "trigger-point",
  area: "myofascial",
  training: "sports",
  stress: "swedish",
  old: "deep-tissue",
};

const WHY: Readonly<Record<Exclude<Feels, "cramp">, string>> = {
  spot: "One sore spot: people press it steadily and let go.",
  area: "A whole tight area: people work it slowly, flat and long.",
  training: "Tight from training: strokes with movement are the custom.",
  stress: "Tense when life is busy: calm, gliding strokes.",
  old: "Old stiffness that is hardly sore bears firmer strokes.",
};

/** Ways with firm pressure: not for a new spasm, not where care is needed, not for people who want it light. */
const FIRM: readonly TechniqueId[] = ["deep-tissue", "sports", "trigger-point"];
const AFTERCARE: NonEmpty<string> = [
  "Try the movement again. The next day counts most.",
  "A light stretch and a few easy moves. Drink to thirst.",
  "Mild soreness for a day is common. A bruise, or longer: it was too much.",
];

/** Which technique fits these answers. Gentler whenever one of them says so; a cramp is stretched. */
export function chooseTechnique(answers: ChooserAnswers): TechniqueAdvice {
  if (answers.feels === "cramp") return CRAMP_ADVICE;
  const wanted = FITS[answers.feels];
  const gentler = reasonsForGentler(answers, wanted);
  return {
    technique: gentler.length === 0 ? wanted : "swedish",
    why: [WHY[answers.feels], ...gentler],
    go: whatNext(answers),
    aftercare: AFTERCARE,
  };
}

const CRAMP_ADVICE: TechniqueAdvice = {
  technique: null,
  why: ["A cramp is stretched, not pressed. Massage has not been tested for it."],
  go: [
    "On now: spasm-coach start --cramp",
    "At night: a calf and hamstring stretch before bed. spasm-coach learn night stretch",
    "Each week? Ask a doctor or pharmacist to look at your medicines.",
  ],
  aftercare: ["Circle the ankle, walk for a minute or two, holding on.", "Drink to thirst."],
};

function reasonsForGentler({ began, touch, care }: ChooserAnswers, wanted: TechniqueId): readonly string[] {
  if (wanted === "swedish") return [];
  const isFirm = FIRM.includes(wanted);
  return [
    ...(care === "some" ? ["But first things first: with your health, light touch only."] : []),
    ...(began === "days" && isFirm ? ["But it is new: firm work too early makes a muscle guard. Begin lightly."] : []),
    ...(touch === "light" && isFirm ? ["But you like it light, and harder is not better."] : []),
    ...(touch === "unsure" && wanted === "deep-tissue" ? ["But you are not sure how firm: begin lightly."] : []),
  ];
}

function whatNext({ care, whose }: ChooserAnswers): NonEmpty<string> {
  const own = "By yourself, after the safety questions: spasm-coach start";
  const first = "The safety questions first, all of them: spasm-coach triage";
  const asked = "Ask your doctor, midwife or pharmacist before you press. Until then, no pressing on the legs.";
  switch (whose) {
    case "therapist": {
      const find = "How to choose one, and what to tell them: spasm-coach learn professional";
      return care === "some" ? [asked, first, find] : [first, find];
    }
    case "partner": {
      const rule = "A partner presses only where you point, never the neck, and stops when you say so.";
      return care === "some" ? [asked, first, rule] : [first, rule];
    }
    case "own":
      return care === "some" ? [asked, own] : [own];
  }
}

/**
 * Red flags that the chooser shows first, by id. They stand for the rest: every one of them is asked by `triage`.
 * At most nine, so that each has a digit.
 */
export const CHOOSER_SIGNS = [
  "chest-pain",
  "breathless",
  "faint-confused",
  "limb-cold",
  "leg-swollen",
  "fever",
  "weak-numb",
  "pop-tear",
  "nerve-pain",
] as const;
