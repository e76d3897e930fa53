/** One part of multi-part user data. */
export interface MimePart {
  /** For example `text/cloud-config`. */
  readonly type: string;
  readonly body: string;
}

const boundary = "==HFT==";

/**
 * Joins parts to a MIME document for cloud-init, the form of user data that an EKS managed node group requires. EKS
 * appends its own part, so the document has no cluster fields.
 *
 * @throws Error when a part contains the boundary, which would silently drop the parts after it, or a character
 * outside ASCII, which cloud-init garbles
 */
export function mimeDocument(parts: readonly MimePart[]): string {
  for (const { type, body } of parts) {
    if (body.includes(boundary)) throw new Error(`a ${type} part contains the boundary ${boundary}`);
    const [character] = /[^\t\n -~]/u.exec(body) ?? [];
    if (character !== undefined) throw new Error(`a ${type} part contains ${character}, which is not ASCII`);
  }
  return [
    "MIME-Version: 1.0",
    `Content-Type: multipart/mixed; boundary="${boundary}"`,
    "",
    ...parts.flatMap(({ type, body }) => [`--${boundary}`, `Content-Type: ${type}`, "", body.trimEnd(), ""]),
    `--${boundary}--`,
    "",
  ].join("\n");
}
