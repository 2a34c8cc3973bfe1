const REASONS: Readonly<Record<string, string>> = {
  ENOSPC: "the disk is full",
  EDQUOT: "the disk is full",
  EACCES: "no permission",
  EPERM: "no permission",
  EROFS: "the folder is read-only",
  ENOENT: "the folder is not there",
  ELOOP: "the folder is a link that leads nowhere",
  ENOTFILE: "what is there is no file",
  ENOTDIR: "the folder is a file",
  EEXIST: "the folder is a file",
  EISDIR: "a folder has that name",
};

/** Why the disk did not take it, in words for people. */
export function reasonOf(error: unknown): string {
  return REASONS[codeOf(error)] ?? "the disk did not take it";
}

/** The code the system gives, or nothing. */
export function codeOf(error: unknown): string {
  return error instanceof Error && "code" in error ? String(error.code) : "";
}
