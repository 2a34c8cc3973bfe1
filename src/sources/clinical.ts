import type { Source } from "./source.ts";

const READ_ON = "2026-11-21";

/** Articles, guidelines and patient pages behind the signs, cautions and doses. */
export const CLINICAL_SOURCES = {
  "heart-attack-signs": {
    title: "Heart attack warning signs, citing the American Heart Association and US HHS",
    address: "https://carolinaeasthealth.com",
    readOn: READ_ON,
  },
  "nhs-dvt-quoted": {
    title: 'Deep vein thrombosis, NHS advice as quoted by Brit Brief; clot "feels like a tight muscle"',
    address: "https://britbrief.co.uk",
    readOn: READ_ON,
  },
  "healthinfo-heart": {
    title: "HealthInfo NZ, heart attack symptoms: shoulder, jaw, arm, neck, mid-back; sick, sweaty, tired",
    address: "https://www.healthinfo.org.nz",
    readOn: READ_ON,
  },
  "heart-as-shoulder": {
    title:
      "Heart attack felt as shoulder pain, Arch Physiother 2021;11:5; aortic dissection as shoulder pain, BMC Musculoskelet Disord 2025",
    address: "https://doi.org/10.1186/s12891-025-09135-4",
    readOn: READ_ON,
  },
  "chest-wall-pain": {
    title: "Chest-wall tenderness helps but does not exclude, BMJ Open 2015;5:e007442",
    address: "https://doi.org/10.1136/bmjopen-2014-007442",
    readOn: READ_ON,
  },
  "cdc-heat": { title: "Heat illness, CDC recommendations", address: "https://www.cheshiremed.org", readOn: READ_ON },
  "stroke-fast": {
    title: "When stroke strikes act FAST, Barton Family Practice (NHS)",
    address: "https://www.bartonfamilypractice.nhs.uk/2021/03/16/when-stroke-strikes-act-f-a-s-t/",
    readOn: READ_ON,
  },
  "cdc-tetanus": { title: "Tetanus, per CDC", address: "https://bchealthdept.org", readOn: READ_ON },
  "low-calcium-signs": { title: "Signs of low blood calcium", address: "https://clinicalgate.com", readOn: READ_ON },
  "nidirect-leg-cramps": {
    title: "Leg cramps: over 10 minutes, or after a dirty cut, needs immediate help (nidirect)",
    address: "https://www.nidirect.gov.uk/conditions/leg-cramps",
    readOn: READ_ON,
  },
  "nhs-necrotising-fasciitis": {
    title: "Necrotising fasciitis, NHS text reviewed 20 June 2022",
    address: "https://www.greystokesurgery.co.uk",
    readOn: READ_ON,
  },
  "limb-ischaemia": {
    title:
      "Acute limb ischaemia, South and West Devon Formulary and Referral; peripheral artery disease patient advice",
    address: "https://southwest.devonformularyguidance.nhs.uk",
    readOn: READ_ON,
  },
  "limb-ischaemia-foot": {
    title: "Acute limb ischaemia always involves the foot, South Devon; info.health.nz",
    address: "https://info.health.nz",
    readOn: READ_ON,
  },
  "compartment-syndrome": {
    title: "Acute compartment syndrome",
    address: "https://www.thearmdoc.co.uk",
    readOn: READ_ON,
  },
  "cauda-equina-card": {
    title: "Cauda equina warning card",
    address: "https://norfolkandwaveneycommunityhealth.nhs.uk",
    readOn: READ_ON,
  },
  "nhs-back-pain-lists": {
    title: "NHS back pain, the 999 and 111 lists",
    address: "https://sheffieldachespains.com",
    readOn: READ_ON,
  },
  "cauda-equina-pathway": {
    title: "Cauda equina, BMJ Best Practice; CSP on the national pathway",
    address: "https://bestpractice.bmj.com",
    readOn: READ_ON,
  },
  "autonomic-dysreflexia": {
    title: "Autonomic dysreflexia guide, Paralyzed Veterans of America",
    address: "https://pva.org",
    readOn: READ_ON,
  },
  "nhs-back-neck-pain": {
    title: "NHS back pain and neck pain advice",
    address: "https://sheffieldachespains.com",
    readOn: READ_ON,
  },
  "septic-arthritis": {
    title: "Septic arthritis, Versus Arthritis",
    address: "https://versusarthritis.org",
    readOn: READ_ON,
  },
  "cdc-rhabdo": {
    title: "Rhabdomyolysis symptoms, CDC NIOSH",
    address: "https://www.cdc.gov/niosh/topics/rhabdo/symptoms.html",
    readOn: READ_ON,
  },
  "rhabdo-massage-gun": {
    title: "Chen J et al. Rhabdomyolysis after percussion gun. Phys Ther 2021;101",
    address: "https://doi.org/10.1093/ptj/pzaa199",
    readOn: READ_ON,
  },
  "achilles-rupture": {
    title: "Achilles tendon rupture, patient advice",
    address: "https://www.torbayphysio.com",
    readOn: READ_ON,
  },
  "nhs-sprains": {
    title: "Sprains and strains, NHS text; 72 hours without heat or massage",
    address: "https://www.drpharmacy.uk",
    readOn: READ_ON,
  },
  "nhs-shoulder-pain": {
    title: "NHS shoulder pain: urgent when sudden or very bad, no feeling, hot or cold; two weeks to begin easing",
    address: "https://www.nhs.uk/conditions/shoulder-pain/",
    readOn: READ_ON,
  },
  "nhs-dvt": {
    title: "Deep vein thrombosis, NHS: throbbing or cramping in one leg; urgent",
    address: "https://beta.nhs.uk",
    readOn: READ_ON,
  },
  "wells-score": {
    title: "Wells score for deep vein thrombosis, Thrombosis Journal",
    address: "https://thrombosisjournal.biomedcentral.com",
    readOn: READ_ON,
  },
  "clot-taken-for-cramp": {
    title: "Clots taken for a cramp or a strain: The Atlantic 2014; JOSPT 2011;41:942; Phys Sportsmed 2005",
    address: "https://www.jospt.org",
    readOn: READ_ON,
  },
  "nhs-leg-cramps": {
    title: "Leg cramps, NHS inform and nidirect",
    address: "https://www.nhsinform.scot",
    readOn: READ_ON,
  },
  "hip-stress-fracture": {
    title: "Femoral neck stress fracture",
    address: "https://emedicine.medscape.com/article/86808-overview",
    readOn: READ_ON,
  },
  "clot-after-birth": {
    title: "Clots in pregnancy and after birth, Blood 2014;124:2872",
    address: "https://doi.org/10.1182/blood-2014-05-576710",
    readOn: READ_ON,
  },
  "bleed-blood-thinner": {
    title: "Psoas bleed on warfarin, HK J Emerg Med 2011;18:173; on aspirin, BMJ Case Rep 2019 e228973",
    address: "https://casereports.bmj.com",
    readOn: READ_ON,
  },
  "statin-muscle": {
    title: "Statins and muscle pain; rhabdomyolysis, Mayo Clinic",
    address: "https://www.mayoclinic.org",
    readOn: READ_ON,
  },
  "mhra-floxacin": {
    title: "MHRA 2019 alert on -floxacin antibiotics and tendons",
    address: "https://www.mddus.com",
    readOn: READ_ON,
  },
  "pre-eclampsia": {
    title: "Signs of pre-eclampsia, Action on Pre-eclampsia",
    address: "https://action-on-pre-eclampsia.org.uk",
    readOn: READ_ON,
  },
  "early-labour": {
    title: "Signs of early labour, Tommy's; Kicks Count",
    address: "https://www.tommys.org",
    readOn: READ_ON,
  },
  "sickle-uclh": {
    title: "Sickle cell disease: seek help at once for fever, chest pain, short breath, UCLH",
    address: "https://www.uclh.nhs.uk/patients-and-visitors/patient-information-pages/sickle-cell-disease-adulthood",
    readOn: READ_ON,
  },
  "diabetic-foot-qehkl": {
    title: "Diabetes: worried about my foot, The Queen Elizabeth Hospital King's Lynn",
    address: "http://www.qehkl.nhs.uk/DiabetesFeetWorried.asp",
    readOn: READ_ON,
  },
  "teen-hip-msd": {
    title: "Slipped capital femoral epiphysis, MSD Manual",
    address:
      "https://www.msdmanuals.com/uk/professional/pediatrics/bone-disorders-in-children/slipped-capital-femoral-epiphysis-scfe",
    readOn: READ_ON,
  },
  "motor-neurone": {
    title: "Motor neurone disease: weakness, wasting, cramps, twitches, Leeds Teaching Hospitals (NHS)",
    address:
      "https://www.leedsth.nhs.uk/services/leeds-motor-neurone-disease-mnd-care-centre/your-condition-treatment/what-are-the-symptoms-of-mnd/",
    readOn: READ_ON,
  },
  "rolling-contraindications": {
    title: "Bartsch KM et al. Foam-rolling contraindications Delphi. J Clin Med 2021;10:5360",
    address: "https://doi.org/10.3390/jcm10225360",
    readOn: READ_ON,
  },
  "tibial-stress-fracture": {
    title: "Tibial stress fracture against shin splints",
    address: "https://qldorthotics.com.au",
    readOn: READ_ON,
  },
  "bone-drug-thigh-mhra": {
    title: "MHRA Drug Safety Update June 2011, unusual thigh fractures; Royal Osteoporosis Society",
    address: "https://theros.org.uk",
    readOn: READ_ON,
  },
  "finucane-2020": {
    title: "Finucane LM et al. Red flags of serious spinal disease. JOSPT 2020;50:350-372",
    address: "https://doi.org/10.2519/jospt.2020.9971",
    readOn: READ_ON,
  },
  "miller-2022-cramp": {
    title: "Miller KC et al. Exercise-associated muscle cramps. J Athl Train 2022;57:5-15",
    address: "https://doi.org/10.4085/1062-6050-0696.20",
    readOn: READ_ON,
  },
  "fda-heating-pads": {
    title: "FDA and CPSC heating pad advisory, 12 December 1995",
    address: "https://www.fda.gov",
    readOn: READ_ON,
  },
  "heat-use-advice": {
    title: "Safe use of heat, Midlands Partnership NHS; elderly.gov.hk heat therapy",
    address: "https://www.mpft.nhs.uk",
    readOn: READ_ON,
  },
  "french-2006-heat": {
    title: "French SD et al. Superficial heat or cold for low back pain. Cochrane 2006 CD004750",
    address: "https://doi.org/10.1097/01.brs.0000214881.10814.64",
    readOn: READ_ON,
  },
  "compression-review-2022": {
    title: "Ischaemic compression for myofascial pain, systematic review and meta-analysis 2022",
    address: "https://www.ncbi.nlm.nih.gov/pmc/articles/PMC9434898/",
    readOn: READ_ON,
  },
  "trapezius-30-90-s": {
    title: "30 against 90 s of compression, upper trapezius points. J Clin Physiother Res 2019;4(2):e8",
    address: "https://journals.sbmu.ac.ir",
    readOn: READ_ON,
  },
  "ball-rolling-neck-2015": {
    title: "Chan YC et al. Ball rolling and home exercise, neck and upper back. J Phys Ther Sci 2015",
    address: "https://www.ncbi.nlm.nih.gov/pmc/articles/PMC4305566/",
    readOn: READ_ON,
  },
  "carotid-self-massage": {
    title: "Lopez-Navarro ER et al. Stroke after self-massage of the neck. J Med Case Rep 2021;15:83",
    address: "https://doi.org/10.1186/s13256-021-02680-1",
    readOn: READ_ON,
  },
  "calf-rolling-trial": {
    title: "Static and dynamic foam rolling of calf points, 90 s",
    address: "https://www.ncbi.nlm.nih.gov/pmc/articles/PMC6358529/",
    readOn: READ_ON,
  },
  "grabow-2018": {
    title: "Grabow L et al. Roller-massage pressure and range. J Strength Cond Res 2018;32:3059-3069",
    address: "https://doi.org/10.1519/JSC.0000000000001906",
    readOn: READ_ON,
  },
  "salaffi-2004": {
    title: "Salaffi F et al. Smallest change that matters in pain scores. Eur J Pain 2004;8:283-291",
    address: "https://doi.org/10.1016/j.ejpain.2003.09.004",
    readOn: READ_ON,
  },
  "leg-massage-pregnancy": {
    title: "Sutham K et al. Leg massage during pregnancy with unrecognised clot. BMC Pregnancy Childbirth 2020",
    address: "https://doi.org/10.1186/s12884-020-02924-w",
    readOn: READ_ON,
  },
  "clots-after-massage": {
    title: "Lung clots after leg massage: Jabr 2007; Lim 2009; Behera 2018 (painscience.com bibliography)",
    address: "https://www.painscience.com",
    readOn: READ_ON,
  },
  "nccih-massage": { title: "Massage safety, US NCCIH text", address: "https://www.nccih.nih.gov", readOn: READ_ON },
  "device-guide": {
    title: "Electromagnetic guide for heart devices, Medtronic; Sudden Cardiac Arrest UK",
    address: "https://www.medtronic.com",
    readOn: READ_ON,
  },
  "fda-fentanyl-patch": {
    title: "FDA label change for fentanyl patches 2008: no heat over the patch",
    address: "https://consumermedsafety.org",
    readOn: READ_ON,
  },
  "nhs-pregnancy-exercise": {
    title: "NHS exercise in pregnancy: not flat on the back, above all after 16 weeks",
    address: "https://www.nhs.uk/pregnancy/keeping-well/exercise/",
    readOn: READ_ON,
  },
  "raynaud-warmth": {
    title: "Scleroderma and Raynaud's UK: gentle warmth",
    address: "https://www.sruk.co.uk",
    readOn: READ_ON,
  },
  "fistula-care": { title: "Dialysis fistula care, GPnotebook", address: "https://gpnotebook.com", readOn: READ_ON },
  "hallegraeff-2012": {
    title: "Hallegraeff JM et al. Stretching before sleep for night cramps. J Physiother 2012;58:17-22",
    address: "https://doi.org/10.1016/S1836-9553(12)70068-1",
    readOn: READ_ON,
  },
  "semigran-2015": {
    title: "Semigran HL et al. Symptom checkers for self diagnosis and triage. BMJ 2015",
    address: "https://www.ncbi.nlm.nih.gov/pmc/articles/PMC4496786/",
    readOn: READ_ON,
  },
  "wiewelhove-2019": {
    title: "Wiewelhove T et al. Foam rolling and performance. Front Physiol 2019;10:376",
    address: "https://doi.org/10.3389/fphys.2019.00376",
    readOn: READ_ON,
  },
  "seed-safe-use": {
    title:
      "Hurd C. Massage Therapy for Muscle Spasms: Benefits, Types, and Safe Use. 27 August 2025 (article the product grew from)",
    address: "seed article, read 2026",
    readOn: READ_ON,
  },
  "who-sodium": {
    title: "WHO sodium guideline 2012: under 5 g salt a day",
    address: "https://www.who.int",
    readOn: READ_ON,
  },
  "ascension-low-potassium": {
    title: "Hypokalemia patient sheet, Ascension Health Encyclopedia, reviewed 12/2022",
    address: "https://chl.ascension.org/Library/Encyclopedia/82,116202en",
    readOn: READ_ON,
  },
  "nkf-high-potassium": {
    title: "Hyperkalemia education series, National Kidney Foundation, 2023",
    address: "https://www.kidney.org/es/node/149403",
    readOn: READ_ON,
  },
  "krames-rhabdo": {
    title: "Rhabdomyolysis patient sheet: dark or little urine needs emergency care",
    address: "https://kramesonlinedemo.kramesonline.com/82,116476en",
    readOn: READ_ON,
  },
  "sja-fractures": {
    title: "Broken bones and fractures, St John Ambulance UK",
    address: "https://www.sja.org.uk/get-advice/first-aid-advice/bones-and-muscle-injuries/broken-bones-and-fractures/",
    readOn: READ_ON,
  },
  "hct-hip-fracture": {
    title: "Hip fractures, Hertfordshire Community NHS Trust",
    address: "https://www.hct.nhs.uk/your-healthmanaging-conditions/hip-fractures-1065/",
    readOn: READ_ON,
  },
  "mayo-leg-swelling": {
    title: "Leg swelling: when to see a doctor, Mayo Clinic",
    address: "https://mayoclinic.org/symptoms/leg-swelling/basics/when-to-see-doctor/sym-20050910",
    readOn: READ_ON,
  },
  "sheffield-sprains": {
    title: "Sprains and strains, University Health Service Sheffield",
    address: "https://www.sheffield.ac.uk/health-service/conditions/sprains-strains",
    readOn: READ_ON,
  },
  "mayo-exertional-compartment": {
    title: "Chronic exertional compartment syndrome, Mayo Clinic",
    address:
      "https://www.mayoclinic.org/diseases-conditions/chronic-exertional-compartment-syndrome/symptoms-causes/syc-20350830",
    readOn: READ_ON,
  },
  "tyneside-calf-injury": {
    title: "Calf muscle injury, Tyneside Integrated MSK Service (NHS)",
    address: "https://docslib.org/doc/3113182/calf-muscle-injury",
    readOn: READ_ON,
  },
  "nhs-soreness": {
    title: "Why do I feel pain after exercise? NHS",
    address: "http://www.nhs.uk/Livewell/fitness/Pages/why-do-I-feel-pain-after-exercise.aspx",
    readOn: READ_ON,
  },
  "cheshire-heat": {
    title: "Heat-related illness: what to look for and what to do, quoting CDC",
    address: "https://www.cheshiremed.org/health-wellness/article/heat-related-illness-what-look-and-what-do",
    readOn: READ_ON,
  },
  "south-tees-active": {
    title: "Staying active, Steady On Your Feet, South Tees",
    address: "https://south-tees.steadyonyourfeet.org/staying-active/introduction",
    readOn: READ_ON,
  },
} as const satisfies Record<string, Source>;
