import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { parseEksAmiRelease } from "../../src/aws/catalog/eks-ami-releases";
import { isIsoDate } from "../../src/core/iso-date";
import { amiReleases, type AmiReleaseEntry } from "./ami-changelog";
import { renderFile } from "./render";

/** Enough to choose one that is neither the newest nor forgotten. */
const keptPerVersion = 6;

const [changelogPath, commit, asOf] = process.argv.slice(2);
if (changelogPath === undefined || commit === undefined || asOf === undefined || !isIsoDate(asOf)) {
  console.error(
    "usage: npm run catalogue:ami-releases -- <CHANGELOG.md of amazon-eks-ami> <its commit> <its date>",
  );
  process.exitCode = 1;
} else {
  const releases = newestOfEach(amiReleases(readFileSync(changelogPath, "utf8")));
  const file = {
    asOf,
    source: `CHANGELOG.md of awslabs/amazon-eks-ami@${commit}`,
    releases: Object.fromEntries(releases.map(({ release, ...facts }) => [release, facts])),
  };
  writeFileSync(
    path.join("src", "aws", "catalog", "data", "eks-ami-releases.json"),
    renderFile(file, { releases: 1 }),
  );
  console.log(`wrote ${releases.length} releases`);
}

/** Of each Kubernetes version that the newest release of the changelog still has: its newest releases. */
function newestOfEach(entries: readonly AmiReleaseEntry[]): readonly AmiReleaseEntry[] {
  const parsed = entries.map((entry) => ({ entry, ...parseEksAmiRelease(entry.release) }));
  const current = parsed.filter(({ releasedOn }) => releasedOn === parsed[0]?.releasedOn);
  return current.flatMap(({ kubernetesVersion }) =>
    parsed
      .filter((candidate) => candidate.kubernetesVersion === kubernetesVersion)
      .slice(0, keptPerVersion)
      .map(({ entry }) => entry),
  );
}
