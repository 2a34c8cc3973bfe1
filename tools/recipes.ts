/** A block of a page that names its file: a whole new file, or lines to add to one (`diff`). */
interface Block {
  readonly language: string;
  readonly path: string;
  readonly text: string;
}

/** Every block of the page, in the order read. */
function blocksOf(page: string): readonly Block[] {
  return [...page.matchAll(/^```(\w+) (\S+)\n(.*?)^```/gms)].map(([, language = "", path = "", text = ""]) => ({
    language,
    path,
    text,
  }));
}

/** The blocks that are whole new files. */
export function newFilesOf(page: string): readonly Block[] {
  return blocksOf(page).filter(({ language }) => language !== "diff");
}

/** The files as they are once every recipe of the page was followed, by path. `read` gives a file as it is now. */
export function followed(page: string, read: (path: string) => string): ReadonlyMap<string, string> {
  const files = new Map(newFilesOf(page).map(({ path, text }) => [path, text]));
  for (const { language, path, text } of blocksOf(page)) {
    if (language === "diff") files.set(path, patched(files.get(path) ?? read(path), text));
  }
  return files;
}

/**
 * The file with the lines of a hunk added. What stays around them has to be there, once; a recipe already followed adds
 * nothing.
 */
export function patched(text: string, hunk: string): string {
  const lines = hunk.split("\n").slice(0, -1);
  const part = (marks: string): string =>
    `\n${lines
      .filter((line) => marks.includes(line.charAt(0)))
      .map((line) => line.slice(1))
      .join("\n")}\n`;
  if (`\n${text}`.includes(part(" +"))) return text;
  const [before, ...after] = `\n${text}`.split(part(" -"));
  const [rest] = after;
  if (before === undefined || rest === undefined || after.length > 1) throw new Error(`not there once:${part(" -")}`);
  return `${before}${part(" +")}${rest}`.slice(1);
}
