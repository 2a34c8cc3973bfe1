import { CLINICAL_SOURCES } from "./clinical.ts";
import { LOWER_DOSE_SOURCES } from "./doses-lower.ts";
import { UPPER_BODY_DOSE_SOURCES } from "./doses-upper-body.ts";
import { EVERYDAY_SOURCES } from "./everyday.ts";
import { HEAD_AND_SPINE_SOURCES } from "./head-and-spine.ts";
import { PHONE_SOURCES } from "./phones.ts";
import { STUDY_SOURCES } from "./studies.ts";
import { TRUNK_AND_ARM_SOURCES } from "./trunk-and-arms.ts";

export type { Source } from "./source.ts";

/** Every article, page and guideline the content cites. A mistyped id does not compile. */
export const SOURCES = {
  ...CLINICAL_SOURCES,
  ...HEAD_AND_SPINE_SOURCES,
  ...TRUNK_AND_ARM_SOURCES,
  ...LOWER_DOSE_SOURCES,
  ...UPPER_BODY_DOSE_SOURCES,
  ...STUDY_SOURCES,
  ...EVERYDAY_SOURCES,
  ...PHONE_SOURCES,
} as const;

export type SourceId = keyof typeof SOURCES;
