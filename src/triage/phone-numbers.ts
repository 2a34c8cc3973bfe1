import type { SourceId } from "../sources/index.ts";

/** The numbers of one country, shown only to people who chose it. */
export interface PhoneNumbers {
  readonly country: string;
  /** What to dial for an ambulance. */
  readonly emergency: string;
  /** The health advice line, or null where no national one was found. */
  readonly adviceLine: string | null;
  readonly sources: readonly [SourceId, ...SourceId[]];
  readonly checkedOn: string;
}

const CHECKED_ON = "2026-11-21";
const entry = (country: string, emergency: string, adviceLine: string | null, source: SourceId): PhoneNumbers => ({
  country,
  emergency,
  adviceLine,
  sources: [source],
  checkedOn: CHECKED_ON,
});

/** By ISO country code. Chosen by the person, never guessed from the language or the network. */
export const PHONE_NUMBERS = {
  AT: entry("Austria", "144 or 112", "1450", "phone-at"),
  AU: entry("Australia", "000", "1800MEDICARE (1800 633 422)", "phone-au"),
  BE: entry("Belgium", "112", null, "phone-eu"),
  BR: entry("Brazil", "192", null, "phone-br"),
  CA: entry("Canada", "911", "811 (in most provinces)", "phone-ca"),
  CH: entry("Switzerland", "144 or 112", null, "phone-ch"),
  CN: entry("China", "120", null, "phone-cn"),
  DE: entry("Germany", "112", "116117", "phone-de"),
  DK: entry("Denmark", "112", null, "phone-dk"),
  ES: entry("Spain", "112", null, "phone-eu"),
  FI: entry("Finland", "112", "116117", "phone-fi"),
  FR: entry("France", "15 or 112", null, "phone-fr"),
  GB: entry("United Kingdom", "999", "111", "phone-gb"),
  GR: entry("Greece", "112", null, "phone-eu"),
  HK: entry("Hong Kong", "999", null, "phone-hk"),
  IE: entry("Ireland", "112 or 999", null, "phone-ie"),
  IL: entry("Israel", "101", null, "phone-il"),
  IN: entry("India", "112", null, "phone-in"),
  IT: entry("Italy", "112", null, "phone-eu"),
  JP: entry("Japan", "119", "#7119 (not in every region)", "phone-jp"),
  KR: entry("South Korea", "119", null, "phone-kr"),
  MX: entry("Mexico", "911", null, "phone-mx"),
  MY: entry("Malaysia", "999", null, "phone-my"),
  NL: entry("Netherlands", "112", null, "phone-nl"),
  NO: entry("Norway", "113", "116117", "phone-no"),
  NZ: entry("New Zealand", "111", "Healthline (0800 611 116)", "phone-nz"),
  PH: entry("Philippines", "911", null, "phone-ph"),
  PL: entry("Poland", "999 or 112", null, "phone-pl"),
  PT: entry("Portugal", "112", "SNS 24 (808 24 24 24)", "phone-pt"),
  SE: entry("Sweden", "112", "1177", "phone-se"),
  SG: entry("Singapore", "995", null, "phone-sg"),
  US: entry("United States", "911", null, "phone-us"),
  ZA: entry("South Africa", "10177 or 112", null, "phone-za"),
} as const satisfies Record<string, PhoneNumbers>;

export type CountryCode = keyof typeof PHONE_NUMBERS;

/** `OTHER` = a country without an entry: the person dials their local number. */
export type Country = CountryCode | "OTHER";

export const LOCAL_EMERGENCY = "your local emergency number (112 works on most mobile phones)";
const LOCAL_ADVICE = "Your own doctor or clinic";
const LOCAL_MATERNITY = "your maternity unit";

/** True for a code with an entry, or `OTHER`. */
export function isCountry(code: string): code is Country {
  return code === "OTHER" || Object.hasOwn(PHONE_NUMBERS, code);
}

/** What to dial. Without a country: words that are right anywhere, and no advice line. */
export function numbersFor(country: Country | null): {
  readonly emergency: string;
  readonly adviceLine: string | null;
} {
  if (country === null || country === "OTHER") return { emergency: LOCAL_EMERGENCY, adviceLine: null };
  return { emergency: PHONE_NUMBERS[country].emergency, adviceLine: PHONE_NUMBERS[country].adviceLine };
}

/** A saying's line with the person's own numbers in place; `maternity` is the number of their own unit. */
export function withNumbers(line: string, country: Country | null, maternity: string | null = null): string {
  const { emergency, adviceLine } = numbersFor(country);
  return line
    .replaceAll("{EMERGENCY}", emergency)
    .replaceAll("{ADVICE}", adviceLine ?? LOCAL_ADVICE)
    .replaceAll("{MATERNITY}", maternity === null ? LOCAL_MATERNITY : `${LOCAL_MATERNITY}, ${maternity},`);
}
