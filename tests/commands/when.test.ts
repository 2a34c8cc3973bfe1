import { describe, expect, test } from "vitest";
import { readWhen } from "../../src/commands/record/when.ts";
import { EXIT, UserError } from "../../src/exit.ts";
import { clockAt, NOON } from "../support/log-folder.ts";

/** What is understood at noon on Saturday 21 November 2026 in Sydney, unless it is another moment. */
async function understood(text: string, now = NOON): Promise<string> {
  const clock = clockAt(now);
  const { date, taken } = await readWhen(text, clock);
  const stamp = clock.stamp(date);
  return `${stamp.slice(0, 16)}${stamp.slice(-6)}${taken === null ? "" : ` ${taken}`}`;
}

/** The error, in one line. */
async function refusal(text: string, now = NOON): Promise<string> {
  try {
    return await understood(text, now);
  } catch (error) {
    if (error instanceof UserError && error.code === EXIT.usage) return error.what;
    throw error;
  }
}

describe("a time in words", () => {
  test.each([
    ["now", "2026-11-21T12:00+11:00"],
    ["yesterday 9pm", "2026-11-20T21:00+11:00"],
    ["9pm yesterday", "2026-11-20T21:00+11:00"],
    ["40 min ago", "2026-11-21T11:20+11:00"],
    ["half an hour ago", "2026-11-21T11:30+11:00"],
    ["an hour ago", "2026-11-21T11:00+11:00"],
    ["1.5h ago", "2026-11-21T10:30+11:00"],
    ["an hour and 20 minutes ago", "2026-11-21T10:40+11:00"],
    ["2 days ago", "2026-11-19T12:00+11:00"],
    ["9am", "2026-11-21T09:00+11:00"],
    ["at 9am", "2026-11-21T09:00+11:00"],
    ["last night", "2026-11-20T22:00+11:00"],
    ["last night 11pm", "2026-11-20T23:00+11:00"],
    ["last night 2am", "2026-11-21T02:00+11:00"],
    ["this morning", "2026-11-21T06:00+11:00"],
    ["this evening", "2026-11-21T12:00+11:00"],
    ["today", "2026-11-21T12:00+11:00"],
    ["friday", "2026-11-20T12:00+11:00"],
    ["monday", "2026-11-16T12:00+11:00"],
    ["on monday", "2026-11-16T12:00+11:00"],
    ["monday 9pm", "2026-11-16T21:00+11:00"],
    ["20 November", "2026-11-20T12:00+11:00"],
    ["20 nov 2025 21:00", "2025-11-20T21:00+11:00"],
    ["20/11/2026", "2026-11-20T12:00+11:00"],
    ["2026-11-20", "2026-11-20T12:00+11:00"],
    ["2026-11-21", "2026-11-21T12:00+11:00"],
    ["2026-11-20T21:00", "2026-11-20T21:00+11:00"],
    ["2026-11-20 21:00:30", "2026-11-20T21:00+11:00"],
    ["2026-11-20T21:00Z", "2026-11-21T08:00+11:00"],
    ["2026-11-20T21:00+00:00", "2026-11-21T08:00+11:00"],
    ["2026-07-01", "2026-07-01T12:00+10:00"],
    ["1 July", "2026-07-01T12:00+10:00"],
    ["  yesterday\u0000   9pm ", "2026-11-20T21:00+11:00"],
  ])("%j is %s", async (text, expected) => {
    expect(await understood(text)).toBe(expected);
  });

  test("today before noon is not later than now", async () => {
    expect(await understood("2026-11-21", "2026-11-21T08:00:00.000+11:00")).toBe("2026-11-21T08:00+11:00");
  });
});

describe("a time that is refused", () => {
  const unreadable = "This is not a time I can read, or no such date: ";
  const future = "That is in the future: ";
  test.each([
    ["", "The time is empty: when was it?"],
    [" \u0007 ", "The time is empty: when was it?"],
    ["tomorrow", `${future}Sun 22 Nov 2026, 12:00.`],
    ["in 2 hours", `${future}Sat 21 Nov 2026, 14:00.`],
    ["9pm", `${future}Sat 21 Nov 2026, 21:00.`],
    ["tonight", `${future}Sat 21 Nov 2026, 22:00.`],
    ["next friday", `${future}Fri 27 Nov 2026, 12:00.`],
    ["2026-11-22", `${future}Sun 22 Nov 2026, 12:00.`],
    ["2026-11-21T12:01", `${future}Sat 21 Nov 2026, 12:01.`],
    ["31 February", `${unreadable}31 February.`],
    ["31 February 2026 9pm", `${unreadable}31 February 2026 9pm.`],
    ["31 June", `${unreadable}31 June.`],
    ["2026-02-31", "There is no such date or time: 2026-02-31."],
    ["2026-02-29T10:00", "There is no such date or time: 2026-02-29T10:00."],
    ["2026-02-31T10:00Z", "There is no such date or time: 2026-02-31T10:00Z."],
    ["2026-11-20T10:00+99:00", "There is no such date or time: 2026-11-20T10:00+99:00."],
    ["2026-11-20T25:00", "There is no such date or time: 2026-11-20T25:00."],
    ["0026-11-20", "There is no such date or time: 0026-11-20."],
    ["yesterday at 25:00", `${unreadable}yesterday at 25:00.`],
    ["foo yesterday", `${unreadable}foo yesterday.`],
    ["yesterday and monday", `${unreadable}yesterday and monday.`],
    ["9am to 10am", `${unreadable}9am to 10am.`],
    ["999999999999999 hours ago", `${unreadable}999999999999999 hours ago.`],
    ["november", `${unreadable}november.`],
    ["soon", `${unreadable}soon.`],
    ["=HYPERLINK(1)", `${unreadable}=HYPERLINK(1).`],
    ["1/2/2026", "1/2/2026 can be read as two dates."],
  ])("%j: %s", async (text, expected) => {
    expect(await refusal(text)).toBe(expected);
  });
});

describe("when the clocks change", () => {
  const back = "The clocks went back: 02:30 came twice. Taken: the first.";
  const forward = "The clocks went forward: there was no 02:30. Taken: 03:30.";
  test.each([
    ["2026-04-05T12:00:00.000+10:00", "2026-04-05T02:30", `2026-04-05T02:30+11:00 ${back}`],
    ["2026-04-05T12:00:00.000+10:00", "5 April 2:30am", `2026-04-05T02:30+11:00 ${back}`],
    ["2026-04-05T12:00:00.000+10:00", "2026-04-05T03:00", "2026-04-05T03:00+10:00"],
    ["2026-04-05T12:00:00.000+10:00", "yesterday 9pm", "2026-04-04T21:00+11:00"],
    ["2026-04-05T12:00:00.000+10:00", "10 hours ago", "2026-04-05T02:00+10:00"],
    ["2026-04-05T12:00:00.000+10:00", "2026-04-05T02:30+10:00", "2026-04-05T02:30+10:00"],
    ["2026-10-04T12:00:00.000+11:00", "2026-10-04T02:30", `2026-10-04T03:30+11:00 ${forward}`],
    ["2026-10-04T12:00:00.000+11:00", "today 2:30am", `2026-10-04T03:30+11:00 ${forward}`],
    ["2026-10-04T12:00:00.000+11:00", "4 October 2:30am", `2026-10-04T03:30+11:00 ${forward}`],
    ["2026-10-04T12:00:00.000+11:00", "2:30am", `2026-10-04T03:30+11:00 ${forward}`],
    ["2026-10-05T12:00:00.000+11:00", "yesterday at 2:30", `2026-10-04T03:30+11:00 ${forward}`],
    ["2026-10-04T12:00:00.000+11:00", "2026-10-04T01:59", "2026-10-04T01:59+10:00"],
    ["2026-10-04T12:00:00.000+11:00", "yesterday", "2026-10-03T12:00+10:00"],
    ["2026-10-04T12:00:00.000+11:00", "10 hours ago", "2026-10-04T01:00+10:00"],
  ])("on %s %j is %s", async (now, text, expected) => {
    expect(await understood(text, now)).toBe(expected);
  });
});
