import type { Source } from "./source.ts";

const READ_ON = "2026-11-21";

/** What stands behind the doses from the low back down, where no other list has it. */
export const LOWER_DOSE_SOURCES = {
  "behm-2020-rolling": {
    title: "Behm DG et al. Foam rolling prescription. J Strength Cond Res 2020;34:3301-3308",
    address: "https://pubmed.ncbi.nlm.nih.gov/33105383/",
    readOn: READ_ON,
  },
  "acsqhc-back-2022": {
    title: "Low Back Pain Clinical Care Standard, Australian Commission on Safety and Quality in Health Care, 2022",
    address: "https://www.safetyandquality.gov.au",
    readOn: READ_ON,
  },
  "acp-back-2017": {
    title:
      "Qaseem A et al. Low back pain, guideline of the American College of Physicians. Ann Intern Med 2017;166:514",
    address: "https://doi.org/10.7326/M16-2367",
    readOn: READ_ON,
  },
  "heat-wrap-trials": {
    title: "Trials of heat wraps, about 40 degrees for 8 hours a day, in a table",
    address: "https://www.ncbi.nlm.nih.gov/pmc/articles/PMC8401625/",
    readOn: READ_ON,
  },
  "adductor-canal": {
    title: "Adductor canal: artery and vein in the middle third of the thigh (copy of the Wikipedia article)",
    address: "https://wikimili.com/en/Adductor_canal",
    readOn: READ_ON,
  },
  "digiovanni-sole": {
    title:
      "DiGiovanni BF et al. Toes pulled back 10 times for 10 s, 101 people; University of Rochester on the follow-up",
    address: "http://www.medica-tradefair.com/cgi-bin/md_medica/lib/pub/tt.cgi/New_Stretch_Relieves_Pain.html",
    readOn: READ_ON,
  },
  "knee-to-wall": {
    title: "Weight-bearing lunge test, knee to the wall (Physiopedia)",
    address: "https://physio-pedia.com/Weight-bearing_Lunge_Test",
    readOn: READ_ON,
  },
  "hawke-2021-cramp": {
    title: "Hawke F et al. Leg cramps without medicines. Cochrane 2021 CD008496",
    address: "https://doi.org/10.1002/14651858.CD008496.pub3",
    readOn: READ_ON,
  },
  "luo-2020-pregnancy-cramp": {
    title: "Luo L et al. Leg cramps in pregnancy. Cochrane 2020 CD010655",
    address: "https://doi.org/10.1002/14651858.CD010655.pub3",
    readOn: READ_ON,
  },
  "garrison-2020-magnesium": {
    title: "Garrison SR et al. Magnesium for muscle cramps. Cochrane 2020 CD009402",
    address: "https://doi.org/10.1002/14651858.CD009402.pub3",
    readOn: READ_ON,
  },
  "mhra-quinine": {
    title: "Quinine for night cramps, restricted by the MHRA (MIMS)",
    address: "https://www.mims.co.uk/mhra-restricts-quinine-use/musculoskeletal-disorders/article/1019381",
    readOn: READ_ON,
  },
  "drink-to-thirst": {
    title: "Fluids in sport, position statement of the NATA. J Athl Train 2017;52:877",
    address: "https://doi.org/10.4085/1062-6050-52.9.02",
    readOn: READ_ON,
  },
} as const satisfies Record<string, Source>;
