import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { machineArchive } from "../../src/tuning/program/machine-archive";
import { readTree, treeDifferences } from "../../tools/lib/file-tree";
import { layOutMachine } from "../../tools/tuning/machine-tree";
import { describeWith } from "../helpers/describe-where";

describeWith(["tar", "gzip"], "the archive of user data", () => {
  const folder = mkdtempSync(path.join(tmpdir(), "hft-archive-"));
  const [laidOut, unpacked] = [path.join(folder, "laid-out"), path.join(folder, "unpacked")];
  afterAll(() => rmSync(folder, { recursive: true }));

  it("holds the files of the repository; if not: npm run tuning:pack", () => {
    layOutMachine(laidOut);
    execFileSync("mkdir", [unpacked]);
    execFileSync("tar", ["--extract", "--gzip", "--directory", unpacked], {
      input: Buffer.from(machineArchive, "base64"),
    });

    expect(readTree(laidOut).size).toBeGreaterThan(5);
    expect(treeDifferences(readTree(laidOut), readTree(unpacked))).toEqual([]);
  });
});
