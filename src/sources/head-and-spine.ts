import type { Source } from "./source.ts";

const READ_ON = "2026-11-21";

/** Articles, guidelines and patient pages behind the signs and cautions of the head, the jaw, the neck and the spine. */
export const HEAD_AND_SPINE_SOURCES = {
  "ifompt-cervical": {
    title: "Rushton A et al. Framework for blood vessel problems of the neck (IFOMPT). JOSPT 2023;53:7-22",
    address: "https://doi.org/10.2519/jospt.2022.11147",
    readOn: READ_ON,
  },
  "neck-artery-pain": {
    title: "Arnold M et al. Pain as the only symptom of a neck artery tear. JNNP 2006;77:1021-1024",
    address: "https://doi.org/10.1136/jnnp.2006.094359",
    readOn: READ_ON,
  },
  "nidirect-quinsy": {
    title: "Quinsy: trouble swallowing, drooling, a changed voice (nidirect)",
    address: "https://www.nidirect.gov.uk/node/12617",
    readOn: READ_ON,
  },
  "nhs-meningitis": {
    title: "Meningitis symptoms, NHS",
    address: "https://www.nhs.uk/conditions/meningitis/symptoms/",
    readOn: READ_ON,
  },
  "drug-movement-disorders": {
    title: "Drug movement disorders, table: acute muscle spasms within days. Am Fam Physician 2007;75:1821",
    address: "https://www.aafp.org/pubs/afp/issues/2007/0615/p1821.html",
    readOn: READ_ON,
  },
  "metoclopramide-dystonia": {
    title: "Marano M et al. Acute drug dystonia of jaw and neck in the emergency room. Tremor 2016;6:436",
    address: "https://www.ncbi.nlm.nih.gov/pmc/articles/PMC5233782/",
    readOn: READ_ON,
  },
  "bmj-myelopathy": {
    title: "Davies BM et al. Degenerative cervical myelopathy. BMJ 2018;360:k186",
    address: "https://doi.org/10.1136/bmj.k186",
    readOn: READ_ON,
  },
  "giant-cell-arteritis": {
    title: "Temporal (giant cell) arteritis and stiff shoulders, neck and hips, NHS 111 Wales; nidirect",
    address: "https://111.wales.nhs.uk/encyclopaedia/a/article/Arteritistemporal/",
    readOn: READ_ON,
  },
  "downie-2014": {
    title: "Downie A et al. Red flags for malignancy and fracture in back pain. BMJ 2013;347:f7095",
    address: "https://www.bmj.com/content/347/bmj.f7095",
    readOn: READ_ON,
  },
  "nice-spine-cancer": {
    title: "NICE CG75 key priorities, the 24-hour list for pain in the spine with cancer (since replaced by NG234)",
    address: "https://www.nice.org.uk/guidance/cg75/chapter/Key-priorities-for-implementation",
    readOn: READ_ON,
  },
  "spine-infection-dialysis": {
    title: "Spine infection in dialysis: fever in 5 of 9. G Ital Nefrol 2020;37(5)",
    address: "https://giornaleitalianodinefrologia.it/en/2020/09/37-05-2020-10",
    readOn: READ_ON,
  },
  "nhs-palpitations": {
    title: "Heart palpitations, NHS 111 Wales: 999 for chest pain, short breath or faintness",
    address: "https://111.wales.nhs.uk/Encyclopaedia/h/article/heartpalpitations",
    readOn: READ_ON,
  },
  "nice-spondyloarthritis": {
    title: "NICE NG65, spondyloarthritis in over 16s; Br J Gen Pract 2018;68:346",
    address: "https://www.nice.org.uk/guidance/ng65/chapter/recommendations",
    readOn: READ_ON,
  },
  "aneurysm-as-back-pain": {
    title: "Mechelli F et al. Aneurysm with constant pain, the same in every position. JOSPT 2008",
    address: "https://fr.scribd.com/document/281895725/2008-JOSPT-AAA-and-Low-Back-Pain",
    readOn: READ_ON,
  },
  "shunt-after-neck-cracking": {
    title: "Kim E. Shunt fracture after neck manipulation. J Yeungnam Med Sci 2023;40:S109-S112",
    address: "https://doi.org/10.12701/jyms.2023.00479",
    readOn: READ_ON,
  },
  "neck-artery-risks": {
    title: "Micheli S et al. Neck artery tears, risk factors: Marfan, Ehlers-Danlos. Open Neurol J 2010;4:50",
    address: "https://doi.org/10.2174/1874205X01004010050",
    readOn: READ_ON,
  },
  "dsa-neck-instability": {
    title: "Neck instability, Down's Syndrome Association",
    address: "https://www.downs-syndrome.org.uk/for-families-and-carers/health-and-well-being/neck-instability/",
    readOn: READ_ON,
  },
  "ra-upper-neck": {
    title: "Slater H et al. Unstable upper neck in rheumatoid arthritis. Man Ther 2013;18:615-619",
    address: "https://doi.org/10.1016/j.math.2013.01.005",
    readOn: READ_ON,
  },
  "nidirect-hypermobility": {
    title: "Joint hypermobility: do not overextend your joints (nidirect)",
    address: "https://www.nidirect.gov.uk/conditions/joint-hypermobility-syndrome",
    readOn: READ_ON,
  },
  "nhs-jaw": {
    title: "Jaw muscle disorder, NHS text: opening fully, sore scalp, sight",
    address:
      "https://developer.api.nhs.uk/widgets/condition/?condition=%2Fconditions%2Ftemporomandibular-disorder-tmd%2F",
    readOn: READ_ON,
  },
  "nhs-dental-abscess": {
    title: "Dental abscess, NHS text: swollen face or jaw; 999 for much swelling in the mouth",
    address: "https://www.callowbrookdentalpractice.co.uk/general-1-1",
    readOn: READ_ON,
  },
  "jaw-out-of-place": {
    title: "Broken or dislocated jaw: hold it gently, teeth that do not fit, Applegate Dental",
    address: "https://applegatedental.co.uk/what-should-i-do-if-i-have-a-broken-jaw",
    readOn: READ_ON,
  },
  "nhs-toothache": {
    title: "Toothache, NHS text: over two days, or pain when you bite",
    address: "https://axahealth.co.uk/staying-healthy/nhs-factsheets/toothache",
    readOn: READ_ON,
  },
  "nhs-mouth-cancer": {
    title: "Mouth cancer, NHS text of 12 October 2016: anything that lasts longer than three weeks",
    address: "https://zana.com/a/oral-cancer-symptoms.3269",
    readOn: READ_ON,
  },
  "nhs-face-nerve-pain": {
    title: "Trigeminal neuralgia, NHS summary: like an electric shock in jaw, teeth or gums",
    address: "https://www.heronkm.nhs.uk/pidd/publicationdetails.aspx?m=-1&formatid=21443",
    readOn: READ_ON,
  },
  "mscc-rnoh": {
    title: "Cancer pressing on the spinal cord: a narrow band of pain round the body, RNOH",
    address:
      "https://www.rnoh.nhs.uk/services/spinal-surgical-unit/metastatic-spinal-cord-compression/mscc-patient-information",
    readOn: READ_ON,
  },
  "lung-clot-as-back-pain": {
    title: "Lung clot in a woman of 21 on the pill, a week of physiotherapy for back pain (case, Thoracic Key)",
    address:
      "https://thoracickey.com/middle-and-low-back-pain-due-to-pulmonary-embolism-with-ipsilateral-pleural-effusion/",
    readOn: READ_ON,
  },
} as const satisfies Record<string, Source>;
