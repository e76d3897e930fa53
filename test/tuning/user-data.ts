/** The parts of a MIME document, by content type. */
export function mimeParts(userData: string): ReadonlyMap<string, string> {
  const [, boundary = ""] = /boundary="(.+)"/.exec(userData) ?? [];
  const parts = userData.split(`--${boundary}`).slice(1, -1);
  return new Map(
    parts.map((part) => {
      const [, type = "", body = ""] = /^\nContent-Type: (.+)\n\n([^]*)$/.exec(part) ?? [];
      return [type, body];
    }),
  );
}

/** User data for people: without the archive of the node program, whose content has tests of its own. */
export function withoutArchive(userData: string): string {
  return userData.replace(/^H4sI[\w+/=\n]+?(?=^END$)/m, "(archive)\n");
}

/** The content of a file that a cloud-config writes. */
export function writtenFile(userData: string, path: string): string | undefined {
  const config = mimeParts(userData).get("text/cloud-config") ?? "";
  const [, lines] =
    new RegExp(`path: ${path}\n(?: {4}\\w.*\n)*? {4}content: \\|\n((?: {6}.*\n)+)`).exec(config) ?? [];
  return lines?.replace(/^ {6}/gm, "");
}
