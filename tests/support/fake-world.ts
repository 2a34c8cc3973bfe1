import type { Back, Form } from "../../src/asking/form.ts";
import type { Size } from "../../src/asking/keys.ts";
import { wrapAll } from "../../src/asking/wrap.ts";
import { EXIT, Interrupted, UserError } from "../../src/exit.ts";
import { monthBefore } from "../../src/log/day.ts";
import type { Event } from "../../src/log/event.ts";
import { isEvent } from "../../src/log/guard.ts";
import { USUAL_KEYS } from "../../src/session/session-keys.ts";
import { HEALTH_QUESTIONS } from "../../src/triage/health/index.ts";
import type { Country } from "../../src/triage/phone-numbers.ts";
import { RED_FLAGS } from "../../src/triage/red-flags/index.ts";
import type {
  Kept,
  KeptKeys,
  LeftOver,
  LogFolder,
  SettingsState,
  SoundChoice,
  Stage,
  StageEvent,
  Upkeep,
  WindowTitle,
  World,
} from "../../src/world/world.ts";

/** 10:00 on a Saturday in Sydney. */
export const MORNING = new Date("2026-11-21T10:00:00+11:00");
export const NEXT_DAY = new Date("2026-11-22T10:00:00+11:00");
const PAGES_MAX = 9;
const OFFSET_MS = 11 * 3_600_000;

export interface FakeOptions {
  /**
   * Keys in order: one character each, or enter, space, backspace. Words are typed letter by letter: "'au'".
   * "#fever" is the key that stands before the line of that sign or health fact, wherever the line is;
   * "none" is `n` on every page of a screen.
   */
  readonly keys?: string;
  readonly now?: Date;
  readonly events?: readonly Event[];
  readonly country?: Country | null;
  readonly settingsState?: SettingsState;
  readonly keptKeys?: KeptKeys;
  readonly logFolder?: LogFolder;
  readonly size?: Size;
  readonly interactive?: boolean;
  readonly unicode?: boolean;
  /** One line an event, as for a screen reader. */
  readonly plain?: boolean;
  /** Keys in a running session, by the seconds of session time at which they are pressed. */
  readonly sessionKeys?: readonly (readonly [seconds: number, key: string])[];
  readonly diskFails?: boolean;
  /** The answer to the sound check, or null when it was not asked yet. */
  readonly sound?: SoundChoice | null;
  /** What there is to sound by. Nothing else than the bell unless told. */
  readonly voice?: boolean;
  /** What earlier runs left unfinished. */
  readonly leftOvers?: readonly Omit<LeftOver, "remove" | "setAside">[];
  readonly texts?: Readonly<Record<string, string>>;
  /** What the editor makes of a text, run after run; an error is one it ends with. Without it none is set. */
  readonly editor?: (text: string, run: number) => string | null | UserError;
  /** The files and folders; nothing is there unless told otherwise. */
  readonly upkeep?: Upkeep;
}

const NOTHING_THERE: Upkeep = {
  folders: () => [],
  record: () => [],
  texts: () => [],
  close: () => [],
  remove: () => [],
};

export interface FakeWorld {
  readonly world: World;
  /** Every screen as it first appeared, then what was printed, in order. */
  readonly shown: string[];
  readonly printed: string[];
  readonly complaints: string[];
  readonly events: Event[];
  readonly kept: Kept[];
  /** New files written, by their path. */
  readonly files: ReadonlyMap<string, string>;
  /** Files of ours written for the person. */
  readonly exported: string[];
  /** Frames of the running session. */
  readonly frames: string[];
  /** Tones by name, what was said in quotes, and flashes, each with the second of the session before it. */
  readonly heard: string[];
  /** The screen was kept on, and let go. */
  readonly awake: string[];
  readonly notices: string[];
  readonly keysPressed: () => number;
  readonly screensAsked: () => number;
  /** Texts on the disk that were not removed. */
  readonly textsKept: readonly { readonly path: string; readonly text: string | null }[];
}

/** A world in memory: real forms, real steps, a clock that stands still but for the session. */
export function fakeWorld(options: FakeOptions = {}): FakeWorld {
  const keys = keysOf(options.keys ?? "");
  const size = options.size ?? { columns: 80, rows: 50 };
  let now = options.now ?? MORNING;
  let atMs = 0;
  let pressed = 0;
  let asked = 0;
  let nextId = 1;
  let country: Country | null = options.country ?? null;
  let keptKeys: KeptKeys = options.keptKeys ?? { keys: USUAL_KEYS, state: "usual" };
  let windowTitle: WindowTitle | null = null;
  let logFolder: LogFolder = options.logFolder ?? {
    path: "/journal",
    origin: { kind: "environment", by: "SPASM_COACH_HOME" },
  };
  let sound: SoundChoice | null = options.sound === undefined ? "tones" : options.sound;
  const shown: string[] = [];
  const printed: string[] = [];
  const complaints: string[] = [];
  const frames: string[] = [];
  const heard: string[] = [];
  const awake: string[] = [];
  const notices: string[] = [];
  const kept: Kept[] = [];
  const textsKept: { path: string; text: string | null }[] = [];
  const exported: string[] = [];
  const leftOvers: LeftOver[] = (options.leftOvers ?? []).map((left) => ({
    ...left,
    remove: () => {
      leftOvers.splice(
        leftOvers.findIndex(({ id }) => id === left.id),
        1,
      );
    },
    setAside: () => {
      leftOvers.splice(
        leftOvers.findIndex(({ id }) => id === left.id),
        1,
      );
    },
  }));
  const events: Event[] = [...(options.events ?? [])];
  const files = new Map<string, string>();

  const stamp = (date: Date): string => `${new Date(date.getTime() + OFFSET_MS).toISOString().slice(0, -1)}+11:00`;
  const print = (lines: readonly string[]): void => {
    const text = wrapAll(lines, size.columns).join("\n");
    printed.push(text);
    shown.push(text);
  };
  const ask = <State, Answer>(form: Form<State, Answer>): Promise<Answer | Back> => {
    asked += 1;
    atMs += 1000;
    let paging = false;
    let pages = 0;
    let state = form.step(form.start, { kind: "shown", atMs, size });
    shown.push(form.view(state, size).join("\n"));
    for (;;) {
      const answer = form.answer(state);
      if (answer !== undefined) {
        if (paging) keys.shift();
        return Promise.resolve(answer);
      }
      paging = keys[0] === "none";
      if (paging && ++pages > PAGES_MAX)
        throw new Error(`"none" does not answer:\n${form.view(state, size).join("\n")}`);
      const wanted = paging ? "n" : keys.shift();
      if (wanted === undefined) return Promise.reject(new Interrupted());
      const key = wanted.startsWith("#") ? keyOf(wanted.slice(1), form.view(state, size)) : wanted;
      pressed += 1;
      atMs += 400;
      state = form.step(state, { kind: "key", key, atMs });
      atMs += 150;
      state = form.step(state, { kind: "quiet", atMs });
    }
  };

  const secondNow = (): string => String(Math.round(sessionMs / 1000));
  const sessionKeys = [...(options.sessionKeys ?? [])];
  let sessionMs = 0;
  const openStage = (): Stage => ({
    redraws: true,
    unicode: false,
    size: () => size,
    draw: (lines) => {
      frames.push(lines.join("\n"));
    },
    flash: () => {
      heard.push("(flash)");
    },
    close: () => undefined,
    next: () => {
      const [next] = sessionKeys;
      if (next !== undefined && next[0] * 1000 <= sessionMs) {
        sessionKeys.shift();
        return Promise.resolve<StageEvent>({ kind: "key", key: next[1] });
      }
      if (frames.at(-1)?.includes("Press Space to go on.") === true) {
        return Promise.resolve<StageEvent>({ kind: "key", key: "space" });
      }
      sessionMs += 250;
      now = new Date(now.getTime() + 250);
      return Promise.resolve<StageEvent>({ kind: "tick", elapsedMs: 250, wallMs: 250 });
    },
  });

  const world: World = {
    clock: {
      now: () => now,
      stamp,
      startOfDay: (day) => new Date(`${day}T03:00:00+11:00`),
      inWords: (date) => stamp(date).slice(0, 16).replace("T", " "),
    },
    terminal: {
      interactive: options.interactive ?? true,
      plain: options.plain ?? false,
      unicode: options.unicode ?? false,
      isOverheard: () => false,
      size: () => size,
      ask,
      print,
      complain: (lines) => complaints.push(...lines),
      write: (text) => printed.push(text),
      openStage,
    },
    journal: {
      read: () => ({ events: [...events], damaged: [], newer: 0 }),
      recent: () => {
        const months = [stamp(now).slice(0, 7), monthBefore(stamp(now).slice(0, 7))];
        return { events: events.filter(({ written }) => months.includes(written.slice(0, 7))), damaged: [], newer: 0 };
      },
      lately: () => ({ events: [...events], damaged: [], newer: 0, older: null }),
      newId: () => `event-${String(nextId++)}`,
      append: (draft, given) => {
        if (options.diskFails === true) throw new UserError("Could not save.", "Free some space.", EXIT.notSaved);
        const id = given ?? `event-${String(nextId++)}`;
        const stamps = {
          v: 1,
          id,
          written: stamp(now),
          zone: "Australia/Sydney",
          content: "2026-11-21",
          app: "test",
          device: "abc123",
        };
        const event: unknown = { ...stamps, ...draft };
        if (!isEvent(event)) throw new Error(`not an event: ${JSON.stringify(event)}`);
        events.push(event);
        return event;
      },
    },
    settings: {
      path: "/settings.json",
      state: () => options.settingsState ?? (country === null ? "none" : "read"),
      country: () => Promise.resolve(country),
      setCountry: (chosen) => {
        country = chosen;
        return Promise.resolve(options.settingsState === "damaged" ? "/settings.json.damaged-1" : null);
      },
      soundOn: () => Promise.resolve(sound),
      setSoundOn: (_terminal, chosen) => {
        sound = chosen;
        return Promise.resolve();
      },
      keys: () => Promise.resolve(keptKeys),
      setKeys: (chosen) => {
        keptKeys = { keys: chosen, state: "chosen" };
        return Promise.resolve(null);
      },
      windowTitle: () => windowTitle,
      setWindowTitle: (chosen) => {
        windowTitle = chosen;
        return Promise.resolve();
      },
      logFolder: () => logFolder,
      setLogFolder: (typed) => {
        const left = logFolder.path;
        logFolder = { path: typed, origin: { kind: "file" } };
        return { now: logFolder, left };
      },
    },
    sounds: {
      here: "test",
      found: () => ({ players: [], voices: options.voice === true ? ["say"] : [], isFar: false }),
      open: ({ voice }) => ({
        tone: (tone) => heard.push(`${secondNow()} ${tone}`),
        say: (text) => {
          if (voice && options.voice === true) heard.push(`${secondNow()} "${text}"`);
        },
        tonesBy: options.voice === true ? "player" : "bell",
        speaks: () => voice && options.voice === true,
        close: () => undefined,
      }),
    },
    machine: {
      keepAwake: () => {
        awake.push("on");
        return () => awake.push("off");
      },
      notify: (text) => notices.push(text),
    },
    overrides: {
      home: { kind: "environment", by: "SPASM_COACH_HOME" },
      plain: { value: false, origin: { kind: "default" } },
    },
    unfinished: {
      keep: (draft) => kept.push(draft),
      clear: () => {
        kept.length = 0;
      },
      leftOvers: () => leftOvers,
    },
    editor: {
      isSet: options.editor !== undefined,
      prepare: (first) => {
        const kept = { path: `/edits/${String(textsKept.length + 1)}/entry.txt`, text: first as string | null };
        let runs = 0;
        textsKept.push(kept);
        return {
          path: kept.path,
          run: () => {
            const made = options.editor?.(kept.text ?? "", ++runs);
            if (made instanceof UserError) return Promise.reject(made);
            kept.text = made ?? null;
            return Promise.resolve();
          },
          text: () => (kept.text === "gone" ? null : kept.text),
          isThere: () => kept.text !== "gone",
          remove: () => {
            textsKept.splice(textsKept.indexOf(kept), 1);
          },
        };
      },
    },
    readText: (path) => Promise.resolve(options.texts?.[path] ?? ""),
    writeNew: (path, pieces) => {
      files.set(path, [...pieces].join(""));
      return Promise.resolve();
    },
    upkeep: () => Promise.resolve(options.upkeep ?? NOTHING_THERE),
    writeExport: (path, text) => {
      if (options.diskFails === true) throw new UserError(`Could not save ${path}.`, "Try again.", EXIT.notSaved);
      exported.push(text);
    },
  };
  return {
    files,
    world,
    shown,
    printed,
    complaints,
    events,
    kept,
    exported,
    frames,
    heard,
    awake,
    notices,
    keysPressed: () => pressed,
    screensAsked: () => asked,
    textsKept,
  };
}

/** The key that stands before the line of a sign or a health fact. */
function keyOf(id: string, screen: readonly string[]): string {
  const line = [...RED_FLAGS, ...HEALTH_QUESTIONS].find((candidate) => candidate.id === id)?.ask;
  const marks = /^(.) \[.\] (.*)$/;
  const found = screen.map((row) => marks.exec(row)).find((row) => line?.startsWith(row?.[2] ?? "-") === true);
  if (found?.[1] === undefined) throw new Error(`no line ${id} on this screen:\n${screen.join("\n")}`);
  return found[1];
}

/** "n y 'au' enter" as single keys. */
function keysOf(text: string): string[] {
  return text
    .split(" ")
    .filter((word) => word !== "")
    .flatMap((word) => (word.startsWith("'") ? [...word.replaceAll("'", "")] : [word]));
}
