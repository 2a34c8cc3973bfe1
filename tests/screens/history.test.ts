import { expect, test } from "vitest";
import { history, type HistoryOptions } from "../../src/commands/history.ts";
import type { Event } from "../../src/log/event.ts";
import { fakeWorld } from "../support/fake-world.ts";
import { LOOKING_BACK, THREE_WEEKS } from "../support/three-weeks.ts";

interface Look {
  readonly columns: number;
  readonly unicode?: boolean;
  readonly flags?: Partial<HistoryOptions>;
}

async function screen(events: readonly Event[], { columns, unicode = false, flags = {} }: Look): Promise<string> {
  const { world, printed } = fakeWorld({
    events,
    unicode,
    now: new Date(LOOKING_BACK),
    size: { columns, rows: 400 },
  });
  await history(world, { json: false, ...flags });
  return `\n${printed.join("\n")}\n`;
}

test("three weeks of a desk worker's neck are read from the first line to the last at 80 columns", async () => {
  expect(await screen(THREE_WEEKS, { columns: 80, unicode: true })).toMatchInlineSnapshot(`
    "
    9 sessions, 2 cramps in 3 weeks; pain in the movement 6 -> 3.

    Neck: next session may start now.

    Neck: pain in the movement 6 -> 3: clearly less on your own scale.
      From 6: 4 or lower is clearly less, 8 or higher is clearly more. Between may
      be chance.
      At rest 4 -> 4: the same.
      Session by session, oldest first:
            6│ ● ●
            5│   ○ ● ● ●
            4│┈○┈┈┈○┈┈┈┈┈●┈●┈┈┈┈
            3│       ○   ○   ● ●
            2│             ○ ○ ○
    day after│ + = ? + ? - ? ? +
      ● before · ○ after · ┈ the smallest change that matters
      Day after: better 3 (+), same 1 (=), worse 1 (-), not known 4 (?).
    Bad days tend to get better anyway.

    Of 21 days: 17 with pain or a cramp, 4 with no record. A day with no record may
    have been good or bad.
    November 2026
       Mo Tu We Th Fr Sa Su
     1│                   ·
     2│ 6  4  6  4  5  5  ·
     9│ 5  4  5  ·  4  4  ·
    16│ 4  x  4  4  4  4
    1 to 10: the worst pain told · x: a cramp or spasm, pain not told
    dot: no record

    Cramps a night. After midnight counts to the evening before.
           Mo Tu We Th Fr Sa Su
    26 Oct│                   ·
     2 Nov│ ·  ·  ·  ·  ·  ·  ·
     9 Nov│ ·  1  ·  ·  ·  ·  ·  █ 1
    16 Nov│ ·  1  ·  ·  ·  ·     █ 1
    0: no spasm at all. Dot: not told.

    Neck: sessions by week of the plan, of so many there is room for. Fewer is no
    fault.
     2 Nov│■■■· 3 of 4
     9 Nov│■■■· 3 of 4
    16 Nov│■■■· 3 of 4 so far

    Newest first:
    Fri 20 Nov 21:00  session, neck right, moving 3 -> 2, held 90 s,
                      next day: better
    Thu 19 Nov 19:00  long drive, pain 0, id 3d4e5f
    Wed 18 Nov 21:00  session, neck right, moving 3 -> 2, held 90 s, long meeting
    Tue 17 Nov 23:40  cramp, calf, 4 min 30 s, had not let go
    Mon 16 Nov 21:00  session, neck right, moving 4 -> 2, held 90 s
    Sat 14 Nov 12:15  long drive 1.5 h, bad night, note: new pillow since Thursday,
                      the old one was flat, id 2c3d4e
    Fri 13 Nov 21:00  session, neck both sides, moving 4 -> 3, held 90 s,
                      next day: worse
    Wed 11 Nov 21:00  session (part), neck right, moving 5 -> ?, held 38 s
    Wed 11 Nov 02:10  cramp, calf, 2 min, let go (stretch)
    Mon 9 Nov 21:00   session, neck right, moving 5 -> 3, held 90 s,
                      next day: better
    Sat 7 Nov 18:30   long drive 3 h, pain 5, neck, id 1b2c3d
    Fri 6 Nov 21:00   session, neck right, moving 5 -> 4, held 90 s
    Wed 4 Nov 21:00   session, neck right, moving 6 -> 5, held 90 s, long meeting,
                      next day: same
    Mon 2 Nov 21:00   session, neck right, moving 6 -> 4, held 90 s,
                      next day: better
    Sun 1 Nov 21:00   session (practice), neck right, moving 6 -> 4, held 90 s

    Triggers, in days:
      long drive: noted on 3 days, no whole day yet.
      long meeting: noted on 2 days, no whole day yet.
      bad night: noted on 1 day, no whole day yet.
    Counts only. They do not show what brings it on.
    Too early to compare: 28 more whole days at the least.
    A whole day tells of each trigger, there or not, on good days too: spasm-coach
    log --evening

    What was done, and the pain in the movement after it:
      Neck, neck, soft ball: 8 sessions, 1 less in the middle, from 2 less to 1
        less. Day after: better 4, worse 1.
    Bad days get better anyway, and days differ: this cannot show what helped.

    Practice, not counted: 1
    "
  `);
});

test("at 40 columns the same three weeks lose no line", async () => {
  expect(await screen(THREE_WEEKS, { columns: 40, unicode: true })).toMatchInlineSnapshot(`
    "
    9 sessions, 2 cramps in 3 weeks; pain in
    the movement 6 -> 3.

    Neck: next session may start now.

    Neck: pain in the movement 6 -> 3:
      clearly less on your own scale.
      From 6: 4 or lower is clearly less, 8
      or higher is clearly more. Between may
      be chance.
      At rest 4 -> 4: the same.
      Session by session, oldest first:
            6│ ● ●
            5│   ○ ● ● ●
            4│┈○┈┈┈○┈┈┈┈┈●┈●┈┈┈┈
            3│       ○   ○   ● ●
            2│             ○ ○ ○
    day after│ + = ? + ? - ? ? +
      ● before · ○ after
      ┈ the smallest change that matters
      Day after: better 3 (+), same 1 (=),
      worse 1 (-), not known 4 (?).
    Bad days tend to get better anyway.

    Of 21 days: 17 with pain or a cramp, 4
    with no record. A day with no record may
    have been good or bad.
    November 2026
       Mo Tu We Th Fr Sa Su
     1│                   ·
     2│ 6  4  6  4  5  5  ·
     9│ 5  4  5  ·  4  4  ·
    16│ 4  x  4  4  4  4
    1 to 10: the worst pain told
    x: a cramp or spasm, pain not told
    dot: no record

    Cramps a night. After midnight counts to
    the evening before.
           Mo Tu We Th Fr Sa Su
    26 Oct│                   ·
     2 Nov│ ·  ·  ·  ·  ·  ·  ·
     9 Nov│ ·  1  ·  ·  ·  ·  ·  █ 1
    16 Nov│ ·  1  ·  ·  ·  ·     █ 1
    0: no spasm at all. Dot: not told.

    Neck: sessions by week of the plan, of
    so many there is room for. Fewer is no
    fault.
     2 Nov│■■■· 3 of 4
     9 Nov│■■■· 3 of 4
    16 Nov│■■■· 3 of 4 so far

    Newest first:
    Fri 20 Nov 21:00  session, neck right,
      moving 3 -> 2, held 90 s,
      next day: better
    Thu 19 Nov 19:00  long drive, pain 0,
      id 3d4e5f
    Wed 18 Nov 21:00  session, neck right,
      moving 3 -> 2, held 90 s, long meeting
    Tue 17 Nov 23:40  cramp, calf,
      4 min 30 s, had not let go
    Mon 16 Nov 21:00  session, neck right,
      moving 4 -> 2, held 90 s
    Sat 14 Nov 12:15  long drive 1.5 h,
      bad night, note: new pillow since
      Thursday, the old one was flat,
      id 2c3d4e
    Fri 13 Nov 21:00  session,
      neck both sides, moving 4 -> 3,
      held 90 s, next day: worse
    Wed 11 Nov 21:00  session (part),
      neck right, moving 5 -> ?, held 38 s
    Wed 11 Nov 02:10  cramp, calf, 2 min,
      let go (stretch)
    Mon 9 Nov 21:00  session, neck right,
      moving 5 -> 3, held 90 s,
      next day: better
    Sat 7 Nov 18:30  long drive 3 h, pain 5,
      neck, id 1b2c3d
    Fri 6 Nov 21:00  session, neck right,
      moving 5 -> 4, held 90 s
    Wed 4 Nov 21:00  session, neck right,
      moving 6 -> 5, held 90 s,
      long meeting, next day: same
    Mon 2 Nov 21:00  session, neck right,
      moving 6 -> 4, held 90 s,
      next day: better
    Sun 1 Nov 21:00  session (practice),
      neck right, moving 6 -> 4, held 90 s

    Triggers, in days:
      long drive: noted on 3 days, no whole
        day yet.
      long meeting: noted on 2 days, no
        whole day yet.
      bad night: noted on 1 day, no whole
        day yet.
    Counts only. They do not show what
    brings it on.
    Too early to compare: 28 more whole days
    at the least.
    A whole day tells of each trigger, there
    or not, on good days too: spasm-coach
    log --evening

    What was done, and the pain in the
    movement after it:
      Neck, neck, soft ball: 8 sessions, 1
        less in the middle, from 2 less to 1
        less. Day after: better 4, worse 1.
    Bad days get better anyway, and days
    differ: this cannot show what helped.

    Practice, not counted: 1
    "
  `);
});

test("a pipe, a screen reader and an old terminal get the same weeks in words, without a drawing", async () => {
  expect(await screen(THREE_WEEKS, { columns: 80 })).toMatchInlineSnapshot(`
    "
    9 sessions, 2 cramps in 3 weeks; pain in the movement 6 -> 3.

    Neck: next session may start now.

    Neck: pain in the movement 6 -> 3: clearly less on your own scale.
      From 6: 4 or lower is clearly less, 8 or higher is clearly more. Between may
      be chance.
      At rest 4 -> 4: the same.
      Session by session, oldest first:
      before    6 6 5 5 5 4 4 3 3
      after     4 5 4 3 ? 3 2 2 2
      Day after: better 3, same 1, worse 1, not known 4.
    Bad days tend to get better anyway.

    Of 21 days: 17 with pain or a cramp, 4 with no record. A day with no record may
    have been good or bad.
      Week of Mon 2 Nov: Mon 6, Tue 4, Wed 6, Thu 4, Fri 5, Sat 5, no record on 1
        day.
      Week of Mon 9 Nov: Mon 5, Tue 4, Wed 5, Fri 4, Sat 4, no record on 2 days.
      Week of Mon 16 Nov: Mon 4, Tue cramp or spasm, Wed 4, Thu 4, Fri 4, Sat 4.

    Cramps a night. After midnight counts to the evening before.
      Week of Mon 9 Nov: 1 on 1 night (Tue 1); not told on 6.
      Week of Mon 16 Nov: 1 on 1 night (Tue 1); not told on 5.

    Neck: sessions by week of the plan, of so many there is room for. Fewer is no
    fault.
      From Mon 2 Nov: 3 of 4.
      From Mon 9 Nov: 3 of 4.
      From Mon 16 Nov: 3 of 4 so far.

    Newest first:
    Fri 20 Nov 21:00  session, neck right, moving 3 -> 2, held 90 s,
                      next day: better
    Thu 19 Nov 19:00  long drive, pain 0, id 3d4e5f
    Wed 18 Nov 21:00  session, neck right, moving 3 -> 2, held 90 s, long meeting
    Tue 17 Nov 23:40  cramp, calf, 4 min 30 s, had not let go
    Mon 16 Nov 21:00  session, neck right, moving 4 -> 2, held 90 s
    Sat 14 Nov 12:15  long drive 1.5 h, bad night, note: new pillow since Thursday,
                      the old one was flat, id 2c3d4e
    Fri 13 Nov 21:00  session, neck both sides, moving 4 -> 3, held 90 s,
                      next day: worse
    Wed 11 Nov 21:00  session (part), neck right, moving 5 -> ?, held 38 s
    Wed 11 Nov 02:10  cramp, calf, 2 min, let go (stretch)
    Mon 9 Nov 21:00   session, neck right, moving 5 -> 3, held 90 s,
                      next day: better
    Sat 7 Nov 18:30   long drive 3 h, pain 5, neck, id 1b2c3d
    Fri 6 Nov 21:00   session, neck right, moving 5 -> 4, held 90 s
    Wed 4 Nov 21:00   session, neck right, moving 6 -> 5, held 90 s, long meeting,
                      next day: same
    Mon 2 Nov 21:00   session, neck right, moving 6 -> 4, held 90 s,
                      next day: better
    Sun 1 Nov 21:00   session (practice), neck right, moving 6 -> 4, held 90 s

    Triggers, in days:
      long drive: noted on 3 days, no whole day yet.
      long meeting: noted on 2 days, no whole day yet.
      bad night: noted on 1 day, no whole day yet.
    Counts only. They do not show what brings it on.
    Too early to compare: 28 more whole days at the least.
    A whole day tells of each trigger, there or not, on good days too: spasm-coach
    log --evening

    What was done, and the pain in the movement after it:
      Neck, neck, soft ball: 8 sessions, 1 less in the middle, from 2 less to 1
        less. Day after: better 4, worse 1.
    Bad days get better anyway, and days differ: this cannot show what helped.

    Practice, not counted: 1
    "
  `);
});
