import { chmodSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { ConsumersUnavailable, findGo } from "../../../tools/consumers/build";

/** A PATH whose only program is a Go that claims to be of the given version. */
function pathWithGo(version: string): string {
  const folder = mkdtempSync(path.join(tmpdir(), "consumers-"));
  folders.push(folder);
  const program = path.join(folder, "go");
  writeFileSync(program, `#!/bin/sh\necho "go version ${version} linux/amd64"\n`);
  chmodSync(program, 0o755);
  return folder;
}

const folders: string[] = [];
afterAll(() => folders.forEach((folder) => rmSync(folder, { recursive: true })));

describe("the Go that builds the consumers", () => {
  it("is missed by name", () => {
    expect(() => findGo("")).toThrow(new ConsumersUnavailable("no go on the PATH"));
  });

  it("is refused where Kubernetes needs a newer one", () => {
    const searchPath = pathWithGo("go1.19.8");
    expect(() => findGo(searchPath)).toThrow(/^go is 1\.19\.8, and Kubernetes needs 1\.\d+\.\d+ or newer$/);
  });

  it("is taken where it is newer than the modules need", () => {
    expect(findGo(pathWithGo("go1.99.1")).version).toBe("1.99.1");
  });

  it("is taken as a release candidate too", () => {
    expect(findGo(pathWithGo("go1.99rc1")).version).toBe("1.99");
  });
});
