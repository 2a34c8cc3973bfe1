import { REVIEWED_ON, type Lesson, type Topic } from "../lesson.ts";

const LESSONS = [
  {
    id: "faq-medicine",
    title: "Can massage take the place of my medicine?",
    say: [
      "No. Do not stop a medicine because of massage.",
      "Muscle relaxants above all: ask the doctor first. That massage cuts the need for painkillers has not been shown.",
    ],
    sure: "advice",
    sources: ["seed-benefits", "nccih-massage"],
    reviewedOn: REVIEWED_ON,
    also: ["medication", "relaxant", "baclofen", "painkiller", "replace"],
  },
  {
    id: "faq-deep-or-release",
    title: "Deep tissue or myofascial release?",
    say: [
      "Deep tissue: strong, slow strokes on deeper muscle. Myofascial release: light, long, flat pressure over an area.",
      "Neither has been shown to do more for spasm, and neither frees anything. Take the lighter one first.",
    ],
    sure: "very-low",
    sources: ["weerapong-2005", "seed-benefits"],
    reviewedOn: REVIEWED_ON,
    also: ["difference", "fascia"],
  },
  {
    id: "faq-session-length",
    title: "How long should a session be?",
    say: ["With a therapist 30 to 60 minutes. By yourself about 5 to 15; the program keeps the time."],
    sure: "practice",
    sources: ["seed-benefits", "seed-safe-use"],
    reviewedOn: REVIEWED_ON,
    also: ["minutes", "duration"],
  },
  {
    id: "faq-fresh-injury",
    title: "Massage on a fresh injury or tear?",
    say: [
      "Not in the first 72 hours, and not while it is swollen, bruised or sharp. Rest it, move gently, get advice.",
      "Later, light work around the tear, never on it.",
    ],
    sure: "advice",
    sources: ["nhs-sprains", "dubois-2020", "seed-safe-use"],
    reviewedOn: REVIEWED_ON,
    also: ["strain", "torn", "muscle tear", "recent injury"],
  },
  {
    id: "faq-with-exercise",
    title: "Along with exercises at home?",
    say: ["Yes. Moving comes first, massage is the extra. Start with easy reps that do not hurt."],
    sure: "advice",
    sources: ["acsqhc-back-2022", "nice-back"],
    reviewedOn: REVIEWED_ON,
    also: ["combine", "strengthening", "stretching"],
  },
  {
    id: "faq-how-long",
    title: "How long until it lets go?",
    say: [
      "A cramp mostly lets go in under 10 minutes. A back or neck that guards takes days, at times weeks.",
      "No gain on three session days: see somebody.",
    ],
    sure: "low",
    sources: ["nhs-leg-cramps", "seed-safe-use"],
    reviewedOn: REVIEWED_ON,
    also: ["last", "minutes", "days"],
  },
  {
    id: "faq-night-cramps",
    title: "Will massage stop night cramps?",
    say: [
      "Nobody has tested it. A 3-minute calf and hamstring stretch before bed may help.",
      "Magnesium is unlikely to help older adults. Each week? Ask a doctor or pharmacist to look at your medicines.",
    ],
    sure: "low",
    sources: ["hawke-2021-cramp", "hallegraeff-2012", "garrison-2020-magnesium", "nhs-leg-cramps"],
    reviewedOn: REVIEWED_ON,
    also: ["magnesium", "leg cramps", "sleep"],
  },
  {
    id: "faq-book",
    title: "How often should I book?",
    say: [
      "Agree a plan and a stop date. Stop if 3 visits do not help. Go on with short sessions of your own.",
      "The numbers people give: spasm-coach learn professional",
    ],
    sure: "low",
    sources: ["sherman-2014", "seed-safe-use"],
    reviewedOn: REVIEWED_ON,
    also: ["weekly", "visits", "therapist"],
  },
  {
    id: "faq-waste",
    title: "Does it clear out toxins?",
    say: ["No. Massage does not flush out waste or toxins. You may feel warm or sleepy afterwards; that is common."],
    sure: "low",
    sources: ["wiltshire-2010", "hinds-2004"],
    reviewedOn: REVIEWED_ON,
    also: ["detox", "waste", "lactate"],
  },
  {
    id: "faq-pregnancy",
    title: "In pregnancy?",
    say: [
      "With a trained professional. Do not press on your legs.",
      "One leg swollen, hot or sore: be seen today. That comes before any massage.",
    ],
    sure: "low",
    sources: ["mueller-2021-pregnancy", "leg-massage-pregnancy"],
    reviewedOn: REVIEWED_ON,
    also: ["pregnant", "dvt", "safe"],
  },
  {
    id: "faq-gym",
    title: "Sore after the gym?",
    say: ["Light massage may make it a little less. Up to 3 out of 10, with easy movement. It goes by itself."],
    sure: "low",
    sources: ["davis-2020", "guo-2017", "nhs-soreness"],
    reviewedOn: REVIEWED_ON,
    also: ["doms", "soreness", "workout"],
  },
] as const satisfies readonly Lesson[];

/** What people ask most. */
export const FAQ: Topic = {
  id: "faq",
  title: "What people ask",
  about: "what people ask most",
  lead: [],
  lessons: LESSONS,
  also: ["questions"],
};
