import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { parseArgs } from "node:util";
import type { InstancesFile } from "../../src/aws/catalog/instances-file";
import type { RegionsFile } from "../../src/aws/catalog/regions";
import { isIsoDate } from "../../src/core/iso-date";
import { differences } from "./differences";
import { ec2At, type Ec2 } from "./ec2";
import { catalogueFamilies } from "./families";
import { instancesFile, regionsFile, type Provenance } from "./files";
import { renderFile } from "./render";
import { takeSnapshot } from "./snapshot";

const usage = `usage: npm run catalogue:refresh -- [--endpoint URL] [--check | --as-of YYYY-MM-DD [--source TEXT]] [--out DIR]

  --endpoint  an emulator of EC2; without it AWS is asked, with the ordinary credential chain
  --check     write nothing; exit 1 when EC2's answers differ from the committed files
  --as-of     the day the answers held, written into the files
  --source    where the answers come from, written into the files; needed with --endpoint
  --out       where to write, by default the folder of the committed files`;

const catalogueFolder = path.join("src", "aws", "catalog", "data");
const awsSource =
  "EC2 DescribeInstanceTypes, DescribeInstanceTypeOfferings, DescribeRegions and DescribeAvailabilityZones of AWS";
/** More lines than anyone reads; git shows the rest. */
const printedDifferences = 60;

/** The two files as EC2's answers make them, by file name. */
export interface Refreshed {
  readonly contents: Readonly<Record<string, string>>;
  /** Regions that gave no answer and kept what is committed. */
  readonly kept: readonly string[];
  /** What changed against the committed files, a line each. */
  readonly changes: readonly string[];
}

/** Builds both files from EC2's answers, with the provenance of the committed ones unless another is given. */
export async function refreshed(ec2: Ec2, provenance?: Provenance): Promise<Refreshed> {
  const committed = {
    instances: committedFile<InstancesFile>("instances.json"),
    regions: committedFile<RegionsFile>("regions.json"),
  };
  const snapshot = await takeSnapshot(ec2, catalogueFamilies, committed);
  const instances = instancesFile(snapshot, provenance ?? committed.instances);
  const regions = regionsFile(snapshot, provenance ?? committed.regions);
  return {
    contents: {
      "instances.json": renderFile(instances, { types: 1, familyZoneIds: 2, typeZoneIds: 2 }),
      "regions.json": renderFile(regions, { regions: 1 }),
    },
    kept: snapshot.kept,
    changes: [...differences(committed.instances, instances), ...differences(committed.regions, regions)],
  };
}

/**
 * The command. Run from the root of the repository.
 *
 * @returns the exit code: 0 done or equal, 1 differing or misused
 */
export async function refreshCommand(
  args: readonly string[],
  print: (line: string) => void,
): Promise<number> {
  const { endpoint, check, out, provenance } = readArguments(args);
  const { contents, kept, changes } = await refreshed(ec2At(endpoint), provenance);
  if (kept.length > 0) print(`not enabled in this account, kept as committed: ${kept.join(", ")}`);

  changes.slice(0, printedDifferences).forEach((change) => print(`  ${change}`));
  if (changes.length > printedDifferences) print(`  and ${changes.length - printedDifferences} more`);

  if (!check) {
    for (const [name, content] of Object.entries(contents)) {
      writeFileSync(path.join(out, name), content);
      print(`wrote ${path.join(out, name)}`);
    }
    return 0;
  }
  const differing = Object.entries(contents).filter(([name, content]) => content !== committedText(name));
  differing.forEach(([name]) => print(`${name} differs from EC2's answers`));
  if (differing.length === 0) print(`equal byte for byte: ${Object.keys(contents).join(", ")}`);
  return differing.length === 0 ? 0 : 1;
}

function readArguments(args: readonly string[]) {
  const { values } = parseArgs({
    args: [...args],
    options: {
      endpoint: { type: "string" },
      check: { type: "boolean", default: false },
      "as-of": { type: "string" },
      source: { type: "string" },
      out: { type: "string", default: catalogueFolder },
    },
  });
  const { endpoint, check, out, "as-of": asOf } = values;
  if (check) return { endpoint, check, out, provenance: undefined };
  if (asOf === undefined || !isIsoDate(asOf)) throw new TypeError(`--as-of YYYY-MM-DD is needed\n\n${usage}`);
  const source = values.source ?? (endpoint === undefined ? awsSource : undefined);
  if (source === undefined) throw new TypeError(`--source is needed with --endpoint\n\n${usage}`);
  return { endpoint, check, out, provenance: { asOf, source } };
}

function committedFile<File>(name: string): File {
  return JSON.parse(committedText(name)) as File;
}

function committedText(name: string): string {
  return readFileSync(path.join(catalogueFolder, name), "utf8");
}
