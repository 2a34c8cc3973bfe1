import { REVIEWED_ON, type Lesson, type Topic } from "../lesson.ts";

const LESSONS = [
  {
    id: "which-call",
    title: "First: is one of these true? Call {EMERGENCY} now.",
    say: [
      "Chest pain or tightness, short of breath, a faint, or a cold sweat.",
      "Sudden, tearing pain in the chest, belly or back.",
      "Face droop, slurred speech, one side weak or numb, the worst headache of your life.",
      "New trouble with pee or poo, numb between the legs, or both legs weak.",
      "An arm or leg cold, pale or blue, or swollen hard with pain that grows by the hour.",
      "A serious crash or fall. A stiff neck with fever or a rash. Spasms all over.",
    ],
    sure: "advice",
    sources: [
      "heart-attack-signs",
      "hse-aortic-dissection",
      "stroke-fast",
      "cauda-equina-card",
      "compartment-syndrome",
      "limb-ischaemia",
      "nhs-meningitis",
    ],
    reviewedOn: REVIEWED_ON,
    also: ["emergency", "red flags", "warning signs", "ambulance"],
  },
  {
    id: "which-today",
    title: "Be seen today",
    say: [
      "One leg or arm newly swollen, hot or red. Do not rub it.",
      "Fever, or feeling very ill. Skin that is hot, red and swollen, or pus. Cola-brown pee.",
      "A new kind of headache, or sudden strong neck pain with no clear cause.",
      "A pop, a dent or a big bruise. You cannot walk on it or use it. New weakness.",
    ],
    sure: "advice",
    sources: ["nhs-dvt", "septic-arthritis", "cdc-rhabdo", "ifompt-cervical", "nhs-sprains"],
    reviewedOn: REVIEWED_ON,
    also: ["urgent", "swollen", "fever", "clot"],
  },
  {
    id: "which-book",
    title: "Book a doctor or physio first",
    say: [
      "Pain that shoots, burns or tingles down an arm or leg.",
      "No better, or back again, after a week of self-care.",
      "Pain that wakes you and no position eases. Weight loss, night sweats or a lump.",
      "Numb or weak means a doctor or a physio, not a massage therapist.",
    ],
    sure: "advice",
    sources: ["nhs-back-pain-lists", "finucane-2020", "seed-safe-use"],
    reviewedOn: REVIEWED_ON,
    also: ["clinician", "numb", "weak", "returns", "referral"],
  },
  {
    id: "which-cramp",
    title: "A cramp is on now",
    say: ["Stretch that muscle and hold: spasm-coach start --cramp"],
    sure: "low",
    sources: ["miller-2022-cramp", "nhs-leg-cramps"],
    reviewedOn: REVIEWED_ON,
    also: ["charley horse"],
  },
  {
    id: "which-self",
    title: "None of these, new, and you know what set it off",
    say: [
      "A long drive, a hard workout, a day at the desk: spasm-coach start",
      "It asks every warning sign first. That warmth eases it does not rule out a clot or the heart.",
    ],
    sure: "practice",
    sources: ["seed-safe-use", "nhs-dvt", "clot-taken-for-cramp"],
    reviewedOn: REVIEWED_ON,
    also: ["self massage", "drive", "workout"],
  },
  {
    id: "which-night",
    title: "Calf cramps each week at night",
    say: [
      "Ask a doctor or pharmacist to look at your medicines.",
      "Stretch calf and hamstring before bed. Train the calves bit by bit.",
    ],
    sure: "low",
    sources: ["nhs-leg-cramps", "hallegraeff-2012", "seed-safe-use"],
    reviewedOn: REVIEWED_ON,
    also: ["night cramps", "weekly", "medicine"],
  },
  {
    id: "which-thinner",
    title: "You take a blood thinner, or bruise easily",
    say: [
      "Ask your doctor or pharmacist first.",
      "Then lightly only: up to 3 out of 10, hands or a soft ball, nothing where the skin lies thin on bone.",
    ],
    sure: "advice",
    sources: ["nccih-massage", "deep-massage-bleeds"],
    reviewedOn: REVIEWED_ON,
    also: ["warfarin", "anticoagulant", "aspirin", "bruise"],
  },
] as const satisfies readonly Lesson[];

/** The decision guide: warning signs first, then what to do. */
export const WHICH: Topic = {
  id: "which",
  title: "What should I do?",
  about: "what to do now: warning signs first",
  lead: ["These are the main signs. All of them, one by one: spasm-coach triage"],
  lessons: LESSONS,
  also: ["decide", "decision", "guide", "signs"],
};
