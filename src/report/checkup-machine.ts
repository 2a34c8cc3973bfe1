import { dayOf, daysBetween, dayText } from "../log/day.ts";
import { plainText } from "../log/words.ts";
import { PHONE_NUMBERS } from "../triage/phone-numbers.ts";
import { ok, found, ownFiles, type Check, type CheckupFacts, type Finding } from "./finding.ts";
import { plural } from "./plural.ts";

/** What is looked at outside the record, in the order it is told. */
export const MACHINE_CHECKS: readonly Check[] = [
  permissions,
  owners,
  sessions,
  settings,
  content,
  phoneNumbers,
  terminal,
  sound,
];

const YEAR_DAYS = 365;

const COLUMNS_LEAST = 40;

function permissions({ folders }: CheckupFacts): Finding {
  const open = [
    ...folders.filter(({ openToOthers }) => openToOthers).map(({ path }) => path),
    ...ownFiles(folders).flatMap(({ path, openToOthers }) => (openToOthers ? [path] : [])),
  ];
  if (open.length === 0) return ok("permissions", "Only you may read your files.");
  const says = `${plural(open.length, "file or folder is", "files and folders are")} not closed to other people on this computer.`;
  // In a closed folder nobody reaches an open file.
  const status = folders.some(({ openToOthers }) => openToOthers) ? "wrong" : "look";
  return {
    ...found(
      status,
      "permissions",
      says,
      "They can be closed to others (mode 0600, folders 0700).",
      open.map(plainText),
    ),
    close: open,
  };
}

function owners({ folders }: CheckupFacts): Finding | null {
  const strange = [
    ...folders.filter(({ state, isMine }) => state !== "missing" && !isMine).map(({ path }) => path),
    ...ownFiles(folders).flatMap(({ path, isMine }) => (isMine ? [] : [path])),
  ];
  if (strange.length === 0) return null;
  const says = `${plural(strange.length, "file or folder belongs", "files and folders belong")} to another user of this computer.`;
  return found(
    "wrong",
    "owners",
    says,
    "Run spasm-coach as yourself, not as an administrator. To give them back: sudo chown YOUR-NAME PATH",
    strange.map(plainText),
  );
}

function sessions({ folders }: CheckupFacts): Finding | null {
  const aside = ownFiles(folders).filter(({ kind, name }) => kind === "session" && name.includes(".damaged"));
  if (aside.length === 0) return null;
  const says = `${plural(aside.length, "session")} that was cut off could not be read, and was set aside.`;
  return found(
    "look",
    "sessions",
    says,
    "It is not in the record. Delete the file if you do not need it.",
    aside.map(({ path }) => plainText(path)),
  );
}

function settings({ settings, keys, country }: CheckupFacts): Finding {
  if (settings === "damaged") {
    return found(
      "look",
      "settings",
      "The settings cannot be read.",
      "Nothing of your record is in them. Your country is asked again.",
    );
  }
  if (settings === "newer") {
    return found(
      "look",
      "settings",
      "The settings are from a newer version.",
      "They are read as far as they are understood, and not changed. Update spasm-coach.",
    );
  }
  if (keys === "damaged") {
    return found(
      "look",
      "settings",
      "The session keys in the settings cannot be used.",
      "The usual keys count. Set them anew: spasm-coach settings set keys usual",
    );
  }
  if (country === null) return ok("settings", "Settings: no country chosen yet; the first session asks.");
  return ok(
    "settings",
    `Settings: ${country === "OTHER" ? "a country that is not in the list" : PHONE_NUMBERS[country].country}.`,
  );
}

function content({ content, now }: CheckupFacts): Finding {
  const says = `The safety questions are of ${dayText(content)}.`;
  if (daysBetween(content, dayOf(now)) <= YEAR_DAYS) return ok("content", says);
  return found("look", "content", `${says} That is over a year ago.`, "Get the newest version of spasm-coach.");
}

function phoneNumbers({ country, now }: CheckupFacts): Finding {
  const all = Object.values(PHONE_NUMBERS)
    .map(({ checkedOn }) => checkedOn)
    .sort();
  const own = country === null || country === "OTHER" ? undefined : PHONE_NUMBERS[country];
  const checkedOn = own?.checkedOn ?? all[0] ?? now.slice(0, 10);
  const what =
    own === undefined ? "The phone numbers" : `The phone numbers for ${own.country} (emergency: ${own.emergency})`;
  const says = `${what} were checked on ${dayText(checkedOn)}.`;
  if (daysBetween(checkedOn, dayOf(now)) <= YEAR_DAYS) return ok("phone-numbers", says);
  return found(
    "look",
    "phone-numbers",
    `${says} That is over a year ago.`,
    "Look your emergency number up again, and get the newest version of spasm-coach.",
  );
}

function terminal({ terminal: { interactive, plain, unicode, size } }: CheckupFacts): Finding {
  if (!interactive) return ok("terminal", "Terminal: none here, so nothing can be asked.");
  const signs = unicode ? "all letters" : "plain letters only";
  const how = plain ? "plain lines" : "drawn screens";
  const says = `Terminal: ${String(size.columns)} by ${String(size.rows)}, ${signs}, ${how}.`;
  if (size.columns >= COLUMNS_LEAST) return ok("terminal", says);
  return found("look", "terminal", says, `A window of ${String(COLUMNS_LEAST)} columns or more is easier to read.`);
}

/** That a program is there does not prove that it sounds; the sound check asks about that. */
function sound({ terminal: { interactive }, sound: { players, voices, isFar } }: CheckupFacts): Finding {
  const details = [...players.map((name) => `player: ${name}`), ...voices.map((name) => `voice: ${name}`)];
  const [player, voice] = [players[0], voices[0]];
  const bell = interactive ? "the bell of the terminal; many keep it silent" : "no terminal here, so no bell";
  const tones = player === undefined ? bell : `tones through ${plainText(player)}`;
  const words = voice === undefined ? "no voice found" : `a voice through ${plainText(voice)}`;
  const far = isFar ? " Over SSH only the bell reaches you." : "";
  return { ...ok("sound", `Sound: ${tones}; ${words}.${far} Everything stands on the screen too.`), details };
}
