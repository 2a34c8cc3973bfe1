import type { Source } from "./source.ts";

const READ_ON = "2026-11-21";

/** Articles and patient pages behind what is done for the head, the trunk and the arms. */
export const UPPER_BODY_DOSE_SOURCES = {
  "healthinfo-jaw": {
    title: "Self-care for the jaw, HealthInfo Canterbury: a warm towel for 5 minutes, 5 slow openings, soft food",
    address: "https://www.healthinfo.org.nz/Self-care-for-Temporomandibular-Disorder.htm",
    readOn: READ_ON,
  },
  "luger-2019-breaks": {
    title: "Luger T et al. Extra breaks at work may not change muscle pain. Cochrane 2019 CD012886",
    address: "https://doi.org/10.1002/14651858.CD012886.pub2",
    readOn: READ_ON,
  },
  "slater-2019-posture": {
    title: 'Slater D et al. "Sit up straight": time to re-evaluate. JOSPT 2019;49:562-564',
    address: "https://doi.org/10.2519/jospt.2019.0610",
    readOn: READ_ON,
  },
} as const satisfies Record<string, Source>;
