/**
 * The ids of the playbooks. They stand in the records of people and in what programs read: an id that was published
 * stays, and means the same. A new one is added here.
 */
export const PLAYBOOK_IDS: readonly string[] = [
  "neck-trap",
  "desk",
  "neck-no-press",
  "jaw",
  "shoulder-back",
  "chest",
  "upper-back",
  "low-back",
  "tradie",
  "glute",
  "hip-flexor",
  "adductor",
  "outer-thigh",
  "quad",
  "hamstring",
  "calf",
  "soleus",
  "runner",
  "night-stretch",
  "older-nights",
  "pregnant-legs",
  "shin",
  "foot-arch",
  "forearm",
  "hand",
];
