import type { Source } from "./source.ts";

const READ_ON = "2026-11-21";

/** Pages on which the phone numbers were seen. */
export const PHONE_SOURCES = {
  "phone-au": {
    title: "What care do I need? healthdirect; 1800MEDICARE launch, City Hub 2026",
    address: "https://www.healthdirect.gov.au/what-care-do-i-need",
    readOn: READ_ON,
  },
  "phone-nz": {
    title: "Healthline, Ministry of Health NZ; Wellington Free Ambulance",
    address:
      "https://www.health.govt.nz/your-health/services-and-support/health-care-services/healthline/common-questions-about-healthline",
    readOn: READ_ON,
  },
  "phone-us": {
    title: "When should I call 911? quoting 911.gov",
    address: "https://www.skowhegan.org/FAQ.aspx?QID=95",
    readOn: READ_ON,
  },
  "phone-ca": {
    title: "811, NWT Health and Social Services; Health PEI; CISSS",
    address: "https://www.hss.gov.nt.ca/en/services/811",
    readOn: READ_ON,
  },
  "phone-gb": {
    title: "Should I ring 999 or 111? West Midlands Ambulance Service",
    address: "https://wmas.nhs.uk/999-or-111/",
    readOn: READ_ON,
  },
  "phone-ie": {
    title: "When to call 112 or 999, HSE",
    address: "https://www2.hse.ie/emergencies/when-to-call-112-or-999/",
    readOn: READ_ON,
  },
  "phone-eu": {
    title: "112, the single European emergency number, European Commission",
    address: "http://europa.eu/rapid/press-release_MEMO-05-363_en.htm",
    readOn: READ_ON,
  },
  "phone-de": {
    title: "116117 on-call doctors, epikurier 1/2020",
    address: "https://www.epikurier.de/archiv/ausgabe-12020/im-notfall-die-richtige-nummer/",
    readOn: READ_ON,
  },
  "phone-fr": {
    title: "Comment alerter les secours, service-public.fr",
    address: "https://www.service-public.fr/particuliers/vosdroits/F33954",
    readOn: READ_ON,
  },
  "phone-nl": {
    title: "In case of emergency, GPinfo.nl",
    address: "https://www.gpinfo.nl/in-case-of-emergency",
    readOn: READ_ON,
  },
  "phone-at": {
    title: "Notruf 144, Stadt Wien; 1450, Health Ministry",
    address: "http://www.wien.gv.at/rettung/notruf.html",
    readOn: READ_ON,
  },
  "phone-pt": {
    title: "SNS24 or 112, Noticias ao Minuto quoting DGS, May 2024",
    address:
      "https://noticiasaominuto.com/en/pais/2564110/nunca-e-demais-recordar-as-informacoes-a-dar-quando-liga-ao-sns24-ou-112",
    readOn: READ_ON,
  },
  "phone-se": {
    title: "1177.se; krisinformation.se",
    address: "https://www.1177.se/stockholm/om-1177/nar-du-ringer-1177/nar-du-ringer-1177/",
    readOn: READ_ON,
  },
  "phone-dk": {
    title: "Alarm 1-1-2, Region Midtjylland",
    address: "https://www.rm.dk/sundhed/akut-sygdom/alarm-1-1-2/",
    readOn: READ_ON,
  },
  "phone-fi": {
    title: "Urgent and emergency health services, Ministry of Social Affairs and Health",
    address: "https://stm.fi/en/urgent-and-emergency-health-services",
    readOn: READ_ON,
  },
  "phone-pl": {
    title: "Numer 999, gov.pl",
    address: "https://gov.pl/web/uw-zachodniopomorski/numer-999",
    readOn: READ_ON,
  },
  "phone-ch": {
    title: "Emergency numbers, ch.ch",
    address: "https://ch.ch/en/road-accident-what-should-i-do",
    readOn: READ_ON,
  },
  "phone-no": {
    title: "Where to get help, helsenorge",
    address: "https://www.helsenorge.no/en/foreigners-in-norway/refugees-and-asylum-seekers/where-to-get-help/",
    readOn: READ_ON,
  },
  "phone-in": {
    title: "112 launch, NDTV, February 2019",
    address:
      "https://www.ndtv.com/india-news/112-india-all-in-one-emergency-helpline-number-to-be-launched-today-1995582",
    readOn: READ_ON,
  },
  "phone-za": {
    title: "Emergency numbers, statuscheck.co.za 2026; trekmedics.org",
    address: "https://statuscheck.co.za/?p=14569",
    readOn: READ_ON,
  },
  "phone-sg": {
    title: "Emergency medical services, SCDF",
    address: "https://www.scdf.gov.sg/home/about-us/information/scdf-emergency-medical-services",
    readOn: READ_ON,
  },
  "phone-jp": {
    title: "Emergency call, Odate City; #7119, Fire and Disaster Management Agency",
    address: "https://www.city.odate.lg.jp/city/foreign-language/english/emergency-call",
    readOn: READ_ON,
  },
  "phone-hk": {
    title: "HKSAR press release, 3 February 2022",
    address: "https://sc.isd.gov.hk/TuniS/www.info.gov.hk/gia/general/202202/03/P2022020300588.htm",
    readOn: READ_ON,
  },
  "phone-my": {
    title: "999, Bernama, November 2025",
    address: "https://web11.bernama.com/en/general/news.php?id=2493946",
    readOn: READ_ON,
  },
  "phone-ph": { title: "Unified 911, PageOne", address: "https://pageone.ph/?p=295372", readOn: READ_ON },
  "phone-cn": {
    title: "120, Beijing Municipal Health Commission, December 2022",
    address: "https://wjw.beijing.gov.cn/Japan/HealthServices/HealthIndication/202212/t20221230_2887831.html",
    readOn: READ_ON,
  },
  "phone-kr": {
    title: "119, Seoul Metropolitan Government",
    address: "http://english.seoul.go.kr/seoul-citizens-call-119-every-12-8-seconds/",
    readOn: READ_ON,
  },
  "phone-br": {
    title: "SAMU 192, Ministry of Health",
    address: "https://www.gov.br/saude/pt-br/campanhas-da-saude/2025/samu-192",
    readOn: READ_ON,
  },
  "phone-mx": {
    title: "911, Michoacan SSP, January 2026",
    address: "https://www.noventagrados.com.mx",
    readOn: READ_ON,
  },
  "phone-il": {
    title: "101, MDA UK",
    address: "https://mdauk.org/ministry-of-health-confirms-mda-as-israels-first-response-organisation/",
    readOn: READ_ON,
  },
} as const satisfies Record<string, Source>;
