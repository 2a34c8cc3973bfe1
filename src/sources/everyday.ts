import type { Source } from "./source.ts";

const READ_ON = "2026-11-21";

/** Pages for everyday questions: spasticity, heat waves, insurance, who is registered; and the other article. */
export const EVERYDAY_SOURCES = {
  "seed-benefits": {
    title:
      "Massage Therapy Benefits for Muscle Spasms: Relief, Recovery & Prevention. October 2025 (article the product grew from)",
    address: "seed article, read 2026",
    readOn: READ_ON,
  },
  "uclh-spasticity": {
    title: "Spasticity clinic leaflet, National Hospital for Neurology, UCLH (NHS)",
    address:
      "https://www.uclh.nhs.uk/patients-and-visitors/patient-information-pages/spasticity-clinic-information-leaflet",
    readOn: READ_ON,
  },
  "ms-trust-spasms": {
    title: "Spasticity and spasms, MS Trust",
    address: "https://www.mstrust.org.uk/a-z/spasticity-and-spasms",
    readOn: READ_ON,
  },
  "wa-heatwave": {
    title: "Heatwave advice, HealthyWA and WA Department of Health: fluids, and who has to ask how much",
    address: "https://healthywa.wa.gov.au/News/Heatwave-Stay-alert-to-prevent-heat-stress",
    readOn: READ_ON,
  },
  "massage-myotherapy-funds": {
    title: "Health funds and receipts, Massage & Myotherapy Australia",
    address: "https://www.massagemyotherapy.com.au/Home/Health-Funds",
    readOn: READ_ON,
  },
  "extras-remedial-massage": {
    title: "Extras cover for remedial massage, which Medicare does not pay towards, Compare the Market 2023",
    address: "https://www.comparethemarket.com.au/health-insurance/what-is-extras-cover/natural-remedies",
    readOn: READ_ON,
  },
  "physio-medicare": {
    title: "Physiotherapy in Australia: registered by Ahpra; Medicare only in certain cases, HealthSlips 2024",
    address: "https://www.healthslips.com.au/explore/cover/extras-cover/physiotherapy",
    readOn: READ_ON,
  },
  "physio-register": {
    title: "Look up a health practitioner, Physiotherapy Board of Australia",
    address: "https://www.physiotherapyboard.gov.au",
    readOn: READ_ON,
  },
  "massage-dos": {
    title: "Massage, what to ask and when to leave it, after Consumer Reports on Health, September 2012",
    address: "https://vesselwork.org/health/2012-massage-dos-and-donts/",
    readOn: READ_ON,
  },
} as const satisfies Record<string, Source>;
