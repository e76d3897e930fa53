import fc from "fast-check";
import { mimeDocument, type MimePart } from "../../../src/tuning/cloud-init/mime";

/** Reads a document as RFC 2046 has it: parts stand between lines of the boundary, the last of which ends in `--`. */
function read(document: string): { readonly headers: readonly string[]; readonly parts: MimePart[] } {
  const [head = "", ...rest] = document.split("\n\n");
  const headers = head.split("\n");
  const boundary = /boundary="([^"]+)"/.exec(head)?.[1] ?? "";
  const body = `\n${rest.join("\n\n")}`;
  const [, ...sections] = body.split(`\n--${boundary}`);
  expect(sections.pop()).toBe("--\n");
  const parts = sections.map((section) => {
    const [, type = "", content = ""] = /^\nContent-Type: ([^\n]+)\n\n([^]*)$/.exec(section) ?? [];
    return { type, body: content.trimEnd() };
  });
  return { headers, parts };
}

const cloudConfig: MimePart = { type: "text/cloud-config", body: "#cloud-config\nruncmd: []" };
const nodeConfig: MimePart = { type: "application/node.eks.aws", body: "---\nkind: NodeConfig" };

describe("a MIME document", () => {
  it("begins with the headers by which cloud-init knows it", () => {
    const { headers } = read(mimeDocument([cloudConfig]));

    expect(headers[0]).toBe("MIME-Version: 1.0");
    expect(headers[1]).toMatch(/^Content-Type: multipart\/mixed; boundary="[^"]+"$/);
  });

  it("has its parts in order, each with its type", () => {
    expect(read(mimeDocument([cloudConfig, nodeConfig])).parts).toEqual([cloudConfig, nodeConfig]);
  });

  it("gives back whatever its parts hold", () => {
    const line = fc.stringMatching(/^[ -~]{0,30}$/).filter((text) => !text.includes("==HFT=="));
    const body = fc.array(line, { maxLength: 6 }).map((lines) => lines.join("\n").trimEnd());
    fc.assert(
      fc.property(fc.array(body, { minLength: 1, maxLength: 4 }), (bodies) => {
        const parts = bodies.map((text) => ({ type: "text/plain", body: text }));
        expect(read(mimeDocument(parts)).parts).toEqual(parts);
      }),
    );
  });

  it("has no carriage return, which a shell would take for a letter", () => {
    expect(mimeDocument([cloudConfig, nodeConfig])).not.toContain("\r");
  });

  it("refuses a part that holds the boundary, behind which parts would be lost", () => {
    const [, boundary = ""] = /boundary="([^"]+)"/.exec(mimeDocument([cloudConfig])) ?? [];
    const part = { type: "text/x-shellscript", body: `#!/bin/sh\necho --${boundary}` };

    expect(() => mimeDocument([cloudConfig, part])).toThrow(/text\/x-shellscript.*boundary/);
  });
});
