import { REVIEWED_ON, type Lesson, type Topic } from "../lesson.ts";

const LESSONS = [
  {
    id: "never-head-neck",
    title: "Head and neck",
    say: [
      "Front and side of the neck, throat, under the jaw, the pulse in the neck. It can bring a faint or a stroke.",
      "Never both sides of the neck at once.",
      "The hollow at the base of the skull, and the bones of the neck.",
      "Temple, the pulse in front of the ear, the eyes.",
    ],
    sure: "cases",
    sources: ["carotid-self-massage", "gun-neck-artery", "ifompt-cervical"],
    reviewedOn: REVIEWED_ON,
    also: ["throat", "carotid", "artery", "skull", "temple", "jaw"],
  },
  {
    id: "never-shoulder-arm",
    title: "Shoulder and arm",
    say: [
      "Hollows above and below the collarbone. The bony point in front of the shoulder.",
      "Armpit, inner upper arm, the middle of the back of the upper arm: a nerve.",
      "Inner elbow, the funny-bone groove, the front of the wrist.",
    ],
    sure: "practice",
    sources: ["nccih-massage", "rolling-contraindications"],
    reviewedOn: REVIEWED_ON,
    also: ["collarbone", "armpit", "elbow", "wrist", "funny bone"],
  },
  {
    id: "never-trunk",
    title: "Trunk",
    say: [
      "Bones of the spine, ribs, the tip of the breastbone.",
      "The side of the low back: the kidney. The belly.",
      "Breast, genitals, a hernia, a lump.",
    ],
    sure: "cases",
    sources: ["deep-massage-bleeds", "nccih-massage"],
    reviewedOn: REVIEWED_ON,
    also: ["spine", "kidney", "belly", "psoas", "ribs", "breast"],
  },
  {
    id: "never-hip-leg",
    title: "Hip and leg",
    say: [
      "Groin crease, upper inner thigh, and the groove between front and inner thigh.",
      "Lower middle of the buttock, sit bone, tailbone.",
      "Back of the knee and a hand width below it. The outer knee below the joint. The shin bone.",
      "The tendon at the heel, and behind the inner ankle bone.",
    ],
    sure: "practice",
    sources: ["rolling-contraindications", "nccih-massage"],
    reviewedOn: REVIEWED_ON,
    also: ["groin", "knee", "shin", "achilles", "ankle", "sciatic", "buttock"],
  },
  {
    id: "never-anywhere",
    title: "Anywhere",
    say: [
      "Swollen, hot, numb, broken, bruised or newly hurt.",
      "Over a medicine patch, a dialysis arm, a shunt, port, pump or implant.",
      "Over bulging veins.",
    ],
    sure: "advice",
    sources: ["rolling-contraindications", "nccih-massage", "fistula-care", "fda-fentanyl-patch"],
    reviewedOn: REVIEWED_ON,
    also: ["patch", "implant", "veins", "bruise", "swollen", "pacemaker", "port"],
  },
] as const satisfies readonly Lesson[];

/** What is true of every place: the one line to remember. */
export const NEVER_PRESS_RULE =
  "Press only where there is thick muscle. If you feel a pulse, a bone, a lump, tingling or a sharp pain: let go.";

/** Where nobody presses, whatever the area. */
export const NEVER_PRESS: Topic = {
  id: "never-press",
  title: "Never press here",
  about: "where nobody presses",
  lead: [NEVER_PRESS_RULE],
  lessons: LESSONS,
  also: ["never"],
};
