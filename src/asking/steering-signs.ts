/**
 * Signs that steer a terminal or turn the direction of text, but for the end of a line: the inside of a class of a
 * pattern. By number: a class of Unicode would cost its time at every start.
 */
export const STEERING_SIGNS = String.raw`\u0000-\u0009\u000b-\u001f\u007f-\u009f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069`;
