import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { readTree } from "../lib/file-tree";
import { layOutMachine, programs } from "./machine-tree";

const target = `${programs}/machine-archive.ts`;

const reproducible = [
  "--format=ustar",
  "--mtime=@0",
  "--owner=0",
  "--group=0",
  "--numeric-owner",
  "--mode=u=rwX,go=rX",
];

/**
 * `npm run tuning:pack` packs the node program and its files into the archive that user data carries. The archive is
 * kept in git, because another version of zlib gives other bytes, which would change user data.
 */
function main(): void {
  const folder = mkdtempSync(path.join(tmpdir(), "hft-pack-"));
  try {
    layOutMachine(folder);
    // Only files: tar would apply mode and time of folders in the archive to the machine's /etc and /usr.
    const files = [...readTree(folder).keys()];
    const tar = execFileSync("tar", [...reproducible, "--create", "--directory", folder, ...files]);
    const archive = execFileSync("gzip", ["-9", "--no-name"], { input: tar }).toString("base64");
    writeFileSync(
      target,
      [
        "// Made by `npm run tuning:pack` from the files beside it; a test compares.",
        "/** The node program, its units and scripts: a gzipped tar archive in base64, to be unpacked at `/`. */",
        "export const machineArchive =",
        `  "${archive}";`,
        "",
      ].join("\n"),
    );
    console.log(`${target}: ${archive.length} characters`);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

main();
