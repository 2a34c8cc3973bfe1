import { choiceForm } from "../asking/choice-form.ts";
import { EXIT, type ExitCode } from "../exit.ts";
import { union } from "../log/lines.ts";
import { plainText } from "../log/words.ts";
import { checkup, isUnreadable } from "../report/checkup.ts";
import type { Finding } from "../report/finding.ts";
import { checkupLines } from "../report/checkup-text.ts";
import { CONTENT_VERSION } from "../triage/content-version.ts";
import { APP_VERSION } from "../version.ts";
import type { Upkeep, World } from "../world/world.ts";

/** Looks at the record, the files, the clock and the terminal. Puts nothing right without being told to. */
export async function doctor(world: World, { json }: { readonly json: boolean }): Promise<ExitCode> {
  const { terminal } = world;
  const upkeep = await world.upkeep();
  const findings = await look(world, upkeep);
  const ending = isUnreadable(findings) ? EXIT.unreadable : EXIT.done;
  if (json) {
    terminal.write(`${JSON.stringify(publicCheckup(findings, world), null, 2)}\n`);
    return ending;
  }
  terminal.print(checkupLines(findings, terminal.size().columns));
  const paths = findings.flatMap(({ close }) => close);
  if (paths.length === 0) return ending;
  if (!terminal.interactive) {
    terminal.print(["", "To have it put right, run spasm-coach doctor in a terminal: it asks first."]);
    return ending;
  }
  terminal.print([""]);
  if (!(await mayClose(world, paths.length))) {
    terminal.print(["Nothing was changed."]);
    return ending;
  }
  return closed(world, upkeep, paths) ? ending : EXIT.notSaved;
}

async function look({ clock, terminal, settings, sounds }: World, upkeep: Upkeep): Promise<readonly Finding[]> {
  const record = upkeep.record();
  const { interactive, plain, unicode } = terminal;
  return checkup({
    now: clock.stamp(clock.now()),
    content: CONTENT_VERSION,
    folders: upkeep.folders(),
    record,
    events: union(record),
    country: await settings.country(),
    settings: settings.state(),
    keys: (await settings.keys()).state,
    terminal: { interactive, plain, unicode, size: terminal.size() },
    sound: sounds.found(),
  });
}

/** The public shape of `doctor --json`, schema 1. */
function publicCheckup(findings: readonly Finding[], { clock }: World): object {
  return {
    schema: 1,
    now: clock.stamp(clock.now()),
    app: APP_VERSION,
    content: CONTENT_VERSION,
    wrong: findings.filter(({ status }) => status === "wrong").length,
    look: findings.filter(({ status }) => status === "look").length,
    checks: findings.map(({ id, status, says, details, advice, close }) => ({
      id,
      status,
      says,
      details,
      do: advice,
      repair: close.length === 0 ? null : { kind: "close-to-others", paths: close },
    })),
  };
}

async function mayClose({ terminal }: World, count: number): Promise<boolean> {
  const what = count === 1 ? "this file or folder" : `these ${String(count)} files and folders`;
  const answer = await terminal.ask(
    choiceForm({
      text: [`Close ${what} to other people now? Nothing in them changes.`],
      back: false,
      inline: true,
      choices: [
        { key: "y", label: "yes", value: true },
        { key: "n", label: "no", value: false },
      ],
    }),
  );
  return answer === true;
}

function closed({ terminal }: World, upkeep: Upkeep, paths: readonly string[]): boolean {
  const left = upkeep.close(paths);
  if (left.length === 0) {
    terminal.print(["Done. Only you may read them now."]);
    return true;
  }
  terminal.complain([
    `${String(left.length)} of them could not be closed: ${left.map(plainText).join(", ")}`,
    "They belong to somebody else, or the disk keeps no such rights (a USB stick often does not).",
  ]);
  return false;
}
