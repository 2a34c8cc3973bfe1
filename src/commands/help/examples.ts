/** A line to type after `spasm-coach`, and what it does. */
export interface Example {
  readonly line: string;
  readonly says: string;
}

/** By the command they belong to, the most usual first. docs/manual.md shows every one of them. */
export const EXAMPLES: Readonly<Record<string, readonly Example[]>> = {
  start: [
    { line: "start --cramp", says: "a cramp is on right now" },
    { line: "start neck", says: "a guided session" },
    { line: "start night-cramps", says: "the stretch before bed" },
    { line: "start neck --minutes 5", says: "a short one" },
    { line: "start calf --print", says: "ask, show the whole plan, stop" },
  ],
  triage: [
    { line: "triage calf", says: "the safety questions alone" },
    { line: "triage calf --print --json", says: "every question, for programs" },
  ],
  log: [
    { line: "log long drive, new shoes 5", says: "two triggers, pain 5 of 10" },
    { line: "log stairs 3h --area calf", says: "an amount carries its unit" },
    { line: "log --none", says: "a day without a spasm" },
    { line: "log --evening", says: "tick what was there today" },
    { line: "log", says: "it asks" },
  ],
  edit: [{ line: "edit 3fa9c1 pain=3", says: "the end of the id is enough" }],
  undo: [{ line: "undo", says: "take back what was written last" }],
  history: [
    { line: "history", says: "the last 30 days" },
    { line: "history --json", says: "everything, for programs" },
  ],
  plan: [
    { line: "plan", says: "every plan that is running" },
    { line: "plan --ics plan.ics", says: "a file for your calendar" },
    { line: "plan neck --weekly", says: "ask each week how it has been" },
    { line: 'plan neck --activity "look over my shoulder"', says: "ask each week how well that goes" },
    { line: "plan neck --how-far", says: "ask at each session how far the movement goes" },
  ],
  report: [
    { line: "report --format csv -o record.csv", says: "a table for a spreadsheet" },
    { line: "report --format json -o record.json", says: "the whole record" },
  ],
  doctor: [{ line: "doctor", says: "what is damaged, open to others or old" }],
  wipe: [{ line: "wipe", says: "delete everything, after one typed word" }],
  breaks: [{ line: "breaks --every 30m", says: "a minute on your feet, now and then" }],
  learn: [
    { line: "learn which", says: "what to do, warning signs first" },
    { line: "learn calf", says: "one area" },
    { line: "learn cramps magnesium", says: "any words" },
  ],
  settings: [
    { line: "settings", says: "all of them, and where each comes from" },
    { line: "settings set country AU", says: "whose emergency number is shown" },
    { line: "settings set keys skip=n", says: "another key in a session" },
    { line: "settings get log-folder", says: "one value, for scripts" },
  ],
  completion: [
    { line: "completion bash >> ~/.bashrc", says: "for bash" },
    { line: "completion zsh >> ~/.zshrc", says: "for zsh, below compinit" },
    { line: "completion fish > ~/.config/fish/completions/spasm-coach.fish", says: "for fish" },
    { line: "completion powershell >> $PROFILE", says: "for PowerShell" },
  ],
  help: [
    { line: "help start", says: "one command" },
    { line: "help exit-codes", says: "what a program can rely on" },
    { line: "help privacy", says: "where your data lies" },
    { line: "help screen-readers", says: "how to have it read aloud" },
  ],
};

/** What somebody who has never used it would want to do, most pressing first. */
export const FIRST_EXAMPLES: readonly Example[] = ["start", "log", "history", "learn"].flatMap((command) =>
  (EXAMPLES[command] ?? []).slice(0, command === "start" ? 2 : 1),
);
