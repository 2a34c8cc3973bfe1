import { REVIEWED_ON, type Lesson, type Topic } from "../lesson.ts";

const LESSONS = [
  {
    id: "limit-nerve",
    title: "A nerve is pressed",
    say: [
      "Massage will not free a nerve. Pain that shoots or tingles down an arm or leg: see a doctor or physio.",
      "New weakness, or numbness that spreads: be seen today.",
    ],
    sure: "advice",
    sources: ["nhs-back-pain-lists", "finucane-2020"],
    reviewedOn: REVIEWED_ON,
    also: ["sciatica", "numb", "tingling", "weak", "compression"],
  },
  {
    id: "limit-salts",
    title: "Low salts, or a medicine",
    say: [
      "Cramps with bad vomiting, the runs or a fluttering heart: be seen today, and ask for a blood test. Massage must not delay it.",
      "Cramps since a new medicine: ask a doctor or pharmacist.",
      "Statin and new muscle pain: call your doctor or pharmacist today. Do not stop tablets on your own.",
    ],
    sure: "advice",
    sources: ["ascension-low-potassium", "statin-muscle", "nhs-leg-cramps"],
    reviewedOn: REVIEWED_ON,
    also: ["electrolytes", "potassium", "statin", "diuretic", "water tablets", "medicine", "drug"],
  },
  {
    id: "limit-spasticity",
    title: "MS, stroke, Parkinson's, spinal cord",
    say: [
      "Spasms from brain or nerves need your own team: exercises, and often medicine. Gentle touch may feel good once they agree.",
    ],
    sure: "advice",
    sources: ["uclh-spasticity", "ms-trust-spasms"],
    reviewedOn: REVIEWED_ON,
    also: ["neurological", "spasticity", "multiple sclerosis"],
  },
  {
    id: "limit-tear",
    title: "A torn muscle or a bad injury",
    say: [
      "A pop, a dent or a big bruise, or you cannot use it: be seen today.",
      "No massage, no heat, no stretch for 72 hours. Rest it, and move gently without pain.",
      "It may need a physio or a scan. Later, light work around the tear, never on it.",
    ],
    sure: "advice",
    sources: ["nhs-sprains", "dubois-2020"],
    reviewedOn: REVIEWED_ON,
    also: ["torn", "strain", "injury", "pop", "bruise", "imaging"],
  },
  {
    id: "limit-skin",
    title: "Infected or broken skin",
    say: [
      "Pus, or skin that is hot, red and swollen: be seen today.",
      "An open wound, a cut or a rash: press nothing there.",
    ],
    sure: "advice",
    sources: ["rolling-contraindications", "septic-arthritis"],
    reviewedOn: REVIEWED_ON,
    also: ["wound", "infection", "cellulitis", "rash"],
  },
  {
    id: "limit-clot",
    title: "A clot in a leg or arm",
    say: [
      "It can feel like a cramp or a tight muscle. One leg or arm newly swollen, hot or red: be seen today, and do not rub it.",
      "Short of breath or chest pain as well: call {EMERGENCY} now.",
    ],
    sure: "advice",
    sources: ["nhs-dvt", "clot-taken-for-cramp", "clots-after-massage"],
    reviewedOn: REVIEWED_ON,
    also: ["dvt", "swollen", "thrombosis", "calf"],
  },
  {
    id: "limit-back-again",
    title: "It keeps coming back",
    say: [
      "No gain on three session days, or the same spot back after a week of self-care: time for a check.",
      "Then a doctor or physio can look for why: load, sleep, stress, or something else.",
    ],
    sure: "practice",
    sources: ["seed-safe-use"],
    reviewedOn: REVIEWED_ON,
    also: ["returns", "recurring", "again", "no better"],
  },
  {
    id: "limit-movement",
    title: "Massage alone",
    say: ["Staying active comes first. Hands-on care is an extra, along with exercise and never in its place."],
    sure: "advice",
    sources: ["acsqhc-back-2022", "nice-back"],
    reviewedOn: REVIEWED_ON,
    also: ["exercise", "combine", "physiotherapy"],
  },
] as const satisfies readonly Lesson[];

/** When pressing is not the answer, or not enough. */
export const LIMITS: Topic = {
  id: "limits",
  title: "When massage is not enough",
  about: "when massage is not enough, and who to see",
  lead: ["Every warning sign, one by one: spasm-coach triage"],
  lessons: LESSONS,
  also: ["limit"],
};
