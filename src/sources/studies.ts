import type { Source } from "./source.ts";

const READ_ON = "2026-11-21";

/** Trials, reviews and guidelines behind what `learn` says of massage, cramp, drinks, heat and work. */
export const STUDY_SOURCES = {
  "gross-2024-neck": {
    title: "Gross A et al. Massage for neck pain. Cochrane 2024, Issue 2, CD004871",
    address: "https://doi.org/10.1002/14651858.CD004871.pub5",
    readOn: READ_ON,
  },
  "neck-update-abstract": {
    title: "Massage for neck pain, abstract of an update by the same authors, World Physiotherapy congress",
    address: "https://world.physio",
    readOn: READ_ON,
  },
  "neck-massage-compared-2024": {
    title: "Massage against another standard care for neck pain, systematic review 2024 (PubMed 39593614)",
    address: "https://chigaco.vukou.com/39593614",
    readOn: READ_ON,
  },
  "who-2023-back": {
    title: "WHO guideline for long-term low back pain, 7 December 2023",
    address: "https://www.ncbi.nlm.nih.gov/books/NBK599213/",
    readOn: READ_ON,
  },
  "nice-back": {
    title: "NICE NG59, low back pain and sciatica, 2016 and 2020: hands-on care only along with exercise",
    address: "https://www.ncbi.nlm.nih.gov/books/NBK410131/",
    readOn: READ_ON,
  },
  "furlan-2015-back": {
    title: "Furlan AD et al. Massage for low back pain. Cochrane 2015, CD001929, as summed up in PMC8734598",
    address: "https://www.ncbi.nlm.nih.gov/pmc/articles/PMC8734598/",
    readOn: READ_ON,
  },
  "kngf-2021-back": {
    title: "Dutch physiotherapy guideline on low back pain 2021: massage short, and never alone",
    address: "https://www.kngf.nl",
    readOn: READ_ON,
  },
  "davis-2020": {
    title: "Davis HL et al. Sports massage and performance. BMJ Open Sport Exerc Med 2020;6:e000614",
    address: "https://doi.org/10.1136/bmjsem-2019-000614",
    readOn: READ_ON,
  },
  "poppendieck-2016": {
    title: "Poppendieck W et al. Massage and performance recovery. Sports Med 2016",
    address: "https://paperexplained.cn",
    readOn: READ_ON,
  },
  "dupuy-2018": {
    title: "Dupuy O et al. Recovery after exercise, 99 studies. Front Physiol 2018;9:403",
    address: "https://doi.org/10.3389/fphys.2018.00403",
    readOn: READ_ON,
  },
  "guo-2017": {
    title: "Guo J et al. Massage and soreness after exercise. Front Physiol 2017;8:747",
    address: "https://doi.org/10.3389/fphys.2017.00747",
    readOn: READ_ON,
  },
  "schwellnus-2011": {
    title: "Schwellnus MP et al. Cramps in 210 Ironman athletes. Br J Sports Med 2011;45:650-656",
    address: "https://doi.org/10.1136/bjsm.2010.078535",
    readOn: READ_ON,
  },
  "ironman-tent-1989-2019": {
    title: "Cramps in 10,553 medical records of the Ironman World Championship, 1989 to 2019",
    address: "https://digitalcommons.wku.edu/ijesab/vol8/iss10/44/",
    readOn: READ_ON,
  },
  "lau-2019": {
    title: "Lau WY et al. Plain water or a rehydration drink, and cramps. BMJ Open Sport Exerc Med 2019;5:e000478",
    address: "https://doi.org/10.1136/bmjsem-2018-000478",
    readOn: READ_ON,
  },
  "lau-2021": {
    title: "Lau WY et al. The same compared again. J Int Soc Sports Nutr 2021;18:22",
    address: "https://www.ncbi.nlm.nih.gov/pmc/articles/PMC7962362/",
    readOn: READ_ON,
  },
  "low-sodium-sport": {
    title: "Too much water in sport, review. Wilderness Environ Med 2009;20:139-143",
    address: "https://www.wemjournal.org",
    readOn: READ_ON,
  },
  "efsa-2010-water": {
    title: "EFSA, how much water people need. EFSA Journal 2010;8(3):1459",
    address: "https://doi.org/10.2903/j.efsa.2010.1459",
    readOn: READ_ON,
  },
  "wiltshire-2010": {
    title: "Wiltshire EV et al. Massage slows blood flow and lactate removal. Med Sci Sports Exerc 2010;42:1062-71",
    address: "https://doi.org/10.1249/MSS.0b013e3181c9214f",
    readOn: READ_ON,
  },
  "hinds-2004": {
    title: "Hinds T et al. Massage, muscle blood flow and skin. Med Sci Sports Exerc 2004;36:1308-13",
    address:
      "https://abdn.pure.elsevier.com/en/publications/effects-of-massage-on-limb-and-skin-blood-flow-after-quadriceps-e",
    readOn: READ_ON,
  },
  "field-2005": {
    title: "Field T et al. Cortisol, serotonin and massage. Int J Neurosci 2005;115:1397-1413",
    address: "https://doi.org/10.1080/00207450590956459",
    readOn: READ_ON,
  },
  "moyer-2011": {
    title: "Moyer CA et al. Does massage reduce cortisol? J Bodyw Mov Ther 2011;15:3-14",
    address: "https://doi.org/10.1016/j.jbmt.2010.06.001",
    readOn: READ_ON,
  },
  "weerapong-2005": {
    title: "Weerapong P et al. How massage may work. Sports Med 2005;35:235-256",
    address: "https://doi.org/10.2165/00007256-200535030-00004",
    readOn: READ_ON,
  },
  "lucas-2009": {
    title: "Lucas N et al. Finding trigger points by hand. Clin J Pain 2009;25:80-89",
    address: "https://doi.org/10.1097/AJP.0b013e31817e13b6",
    readOn: READ_ON,
  },
  "quintner-2015": {
    title: "Quintner JL et al. A doubt about trigger points. Rheumatology 2015;54:392-399, read with a reply to it",
    address: "https://brookbushinstitute.com",
    readOn: READ_ON,
  },
  "konrad-2021": {
    title: "Konrad A et al. Rolling with stretching or alone. J Sports Sci Med 2021;20:535-545",
    address: "https://doi.org/10.52082/jssm.2021.535",
    readOn: READ_ON,
  },
  "kovacs-2008": {
    title: "Kovacs FM et al. Smallest change to notice in neck pain. BMC Musculoskelet Disord 2008;9:43",
    address: "https://doi.org/10.1186/1471-2474-9-43",
    readOn: READ_ON,
  },
  "back-score-error": {
    title: "Error and smallest change of 0-10 pain scores, 1,232 people with back pain",
    address: "https://doi.org/10.1055/a-1304-3677",
    readOn: READ_ON,
  },
  "steffens-2015": {
    title: "Steffens D et al. What sets off new back pain. Arthritis Care Res 2015;67:403-410",
    address: "https://doi.org/10.1002/acr.22533",
    readOn: READ_ON,
  },
  "sherman-2014": {
    title: "Sherman KJ et al. How much massage for long-term neck pain. Ann Fam Med 2014;12:112-120",
    address:
      "https://ohsu.elsevierpure.com/en/publications/five-week-outcomes-from-a-dosing-trial-of-therapeutic-massage-for-2",
    readOn: READ_ON,
  },
  "yin-2014-harm": {
    title: "Yin P et al. Harms of massage, 138 events in 40 reports. Evid Based Complement Alternat Med 2014:480956",
    address: "https://doi.org/10.1155/2014/480956",
    readOn: READ_ON,
  },
  "gun-neck-artery": {
    title: "Sulkowski K et al. Neck artery tear after a massage gun. Clin Pract Cases Emerg Med 2022;6:159-161",
    address: "https://doi.org/10.5811/cpcem.2022.2.56046",
    readOn: READ_ON,
  },
  "neck-massager-clot": {
    title: "Clot in a neck artery after a neck massager. World J Clin Cases 2023;11:2489",
    address: "https://doi.org/10.12998/wjcc.v11.i11.2489",
    readOn: READ_ON,
  },
  "deep-massage-bleeds": {
    title: "Large bleeds and blood breakdown after deep massage, case reports",
    address: "https://www.consultant360.com",
    readOn: READ_ON,
  },
  "mueller-2021-pregnancy": {
    title: "Mueller SM, Grunwald M. Massage in pregnancy, 12 trials. J Clin Med 2021;10:3485",
    address: "https://www.ncbi.nlm.nih.gov/pmc/articles/PMC8396946/",
    readOn: READ_ON,
  },
  "dubois-2020": {
    title: "Dubois B, Esculier JF. Soft tissue injuries: peace and love. Br J Sports Med 2020;54:72-73",
    address: "https://doi.org/10.1136/bjsports-2019-101253",
    readOn: READ_ON,
  },
} as const satisfies Record<string, Source>;
