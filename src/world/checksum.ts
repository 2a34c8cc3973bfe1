import CRC32 from "crc-32";

const BITS = 32;
const HEX = 16;
const DIGITS = 8;

/**
 * The CRC-32 of a text in UTF-8, as eight hexadecimal digits. It finds what happens by accident, and hides nothing. To
 * load what Node has for this, `node:crypto`, takes longer than to read the record of a month.
 */
export function checksum(text: string): string {
  const sum = CRC32.str(text);
  return (sum < 0 ? sum + 2 ** BITS : sum).toString(HEX).padStart(DIGITS, "0");
}
