import type { Source } from "./source.ts";

const READ_ON = "2026-11-21";

/** Articles, guidelines and patient pages behind the signs of chest, belly, groin and arm, and of the whole body. */
export const TRUNK_AND_ARM_SOURCES = {
  "hse-aortic-dissection": {
    title: "Aortic dissection, HSE Ireland (NHS text): sudden tearing pain of chest, back or belly",
    address: "https://www2.hse.ie/conditions/aortic-dissection/symptoms-of-aortic-dissection",
    readOn: READ_ON,
  },
  "nhs-aneurysm": {
    title: "Abdominal aortic aneurysm, NHS: a pulsing feeling; 999 for sudden bad belly or back pain",
    address: "https://www.nhs.uk/conditions/abdominal-aortic-aneurysm/",
    readOn: READ_ON,
  },
  "nhs-pleurisy": {
    title: "Pleurisy, NHS text: sharp pain when you breathe in, felt in shoulder and back too",
    address: "https://1stchoicepharmacy.co.uk/nhs_conditions_pleurisy",
    readOn: READ_ON,
  },
  "nhs-shingles": {
    title: "Shingles, NHS text: painful skin on one side, before or without a rash",
    address: "https://mypharmacy.co.uk/product/shingles",
    readOn: READ_ON,
  },
  "breast-changes": {
    title: "Breast cancer signs, North East London Cancer Alliance (NHS)",
    address: "https://www.nelcanceralliance.nhs.uk/signs-and-symptoms-breast-cancer",
    readOn: READ_ON,
  },
  "testicular-torsion": {
    title: "Twisted testicle: straight to A&E, Fern House Surgery (NHS), 1 May 2025",
    address: "https://www.fernhousesurgery.co.uk/News/45ec7942-6385-4f51-823b-11185ee7e73d",
    readOn: READ_ON,
  },
  "nhs-hernia": {
    title: "Hernia, NHS Choices text: a lump that cannot be pushed back, sore, red",
    address: "http://www.channel4embarrassingillnesses.com/men-in-white-coats/hernia/symptoms/",
    readOn: READ_ON,
  },
  "nhs-ectopic": {
    title: "Ectopic pregnancy, Health for Under 5s (NHS): shoulder-tip pain; 999 for sudden sharp belly pain",
    address: "https://healthforunder5s.co.uk/sections/pregnancy/ectopic-pregnancy",
    readOn: READ_ON,
  },
  "nhs-spleen": {
    title: "Spleen problems, NHS text: after a blow; pain at the tip of the left shoulder",
    address: "http://askzana.com/a/null-spleen-problems.7361?conditionId=c1395",
    readOn: READ_ON,
  },
  "nidirect-pancreatitis": {
    title: "Acute pancreatitis: pain into the back or below the left shoulder blade (nidirect)",
    address: "https://www.nidirect.gov.uk/conditions/acute-pancreatitis",
    readOn: READ_ON,
  },
  "nhs-gallstones": {
    title: "Gallstones, NHS text of 28 November 2016: pain that spreads to side or shoulder blade",
    address: "https://www.zana.com/a/gallstones-symptoms-gallstones.1963",
    readOn: READ_ON,
  },
  "nidirect-kidney-stones": {
    title: "Kidney stones: low back or groin ache, cannot lie still, blood in pee (nidirect)",
    address: "https://www.nidirect.gov.uk/conditions/kidney-stones",
    readOn: READ_ON,
  },
  "nhs-kidney-infection": {
    title: "Kidney infection, NHS 111 Wales: feverish, pain in back or side, blood in pee",
    address: "https://111.wales.nhs.uk/encyclopaedia/k/article/kidneyinfection",
    readOn: READ_ON,
  },
  "effort-thrombosis": {
    title: "Crossland DT, Overturf MD. Arm clot after bench pressing, first called a strain. Cureus 2024",
    address: "https://doi.org/10.7759/cureus.62824",
    readOn: READ_ON,
  },
  "nhs-frozen-shoulder": {
    title: "Frozen shoulder, NHS text: see a GP when lasting pain limits movement",
    address: "https://www.zana.com/a/frozen-shoulder-symptoms-frozen-shoulder.83",
    readOn: READ_ON,
  },
  "finger-sheath-infection": {
    title: "Chan E et al. Kanavel signs of flexor sheath infection. Br J Gen Pract 2019;69:315-316",
    address: "https://doi.org/10.3399/bjgp19X704081",
    readOn: READ_ON,
  },
  "hand-dystonia": {
    title: "Hand dystonia and writer's cramp, Dystonia Medical Research Foundation",
    address: "https://www.dystonia-foundation.org/what-is-dystonia/forms-of-dystonia/focal-dystonias/writers-cramp",
    readOn: READ_ON,
  },
  "heat-cramps-cdc": {
    title: "Heat cramps: help after an hour, or with a heart problem, Tarrant County Public Health",
    address:
      "http://access.tarrantcounty.com/en/public-health/disease-control---prevention/when-it-s-hot-as-heck/heat-cramps.html",
    readOn: READ_ON,
  },
  "alcohol-withdrawal": {
    title: "Alcohol withdrawal, Drinkaware: seek help for being sick often, bad shaking or seeing things",
    address:
      "https://drinkaware.co.uk/facts/health-effects-of-alcohol/general-health-effects/alcohol-withdrawal-symptoms",
    readOn: READ_ON,
  },
  "work-breaks-2019": {
    title:
      "Luger and others, Work-break schedules and musculoskeletal symptoms, Cochrane 2019, summary of Evidence Aid",
    address:
      "https://evidenceaid.org/resource/work%E2%80%90break-schedules-for-preventing-musculoskeletal-symptoms-and-disorders",
    readOn: READ_ON,
  },
} as const satisfies Record<string, Source>;
