/** One EKS-optimized AL2023 release of one Kubernetes version, as the changelog of amazon-eks-ami states it. */
export interface AmiReleaseEntry {
  /** For example `1.35.6-20260714`. */
  readonly release: string;
  readonly amiTypes: readonly string[];
  /** Null where the changelog leaves it out. */
  readonly kernel: string | null;
  /** Null where the changelog leaves it out. */
  readonly enaDriver: string | null;
}

/** The AMI types that nodes without accelerators run: the versions in an entry are theirs. */
const standardAmiTypes = ["AL2023_x86_64_STANDARD", "AL2023_ARM_64_STANDARD"];

/**
 * The releases of the changelog, newest first. Abandoned ones are left out: their heading says so, and no node
 * can be built from them.
 *
 * @throws Error naming the release when the standard AMI types differ in a version
 */
export function amiReleases(changelog: string): readonly AmiReleaseEntry[] {
  return changelog
    .split(/^(?=# )/m)
    .filter((chapter) => /^# AMI Release v\d{8}\s/.test(chapter))
    .flatMap((chapter) => chapter.split(/^<summary><b>Kubernetes /m).slice(1))
    .map(releaseEntry);
}

function releaseEntry(section: string): AmiReleaseEntry {
  const release = /<td[^>]*>(\d+\.\d+\.\d+-\d{8})<\/td>/.exec(section)?.[1];
  if (release === undefined) throw new Error(`no release version in: ${section.slice(0, 80)}`);
  const packages = packageTable(section);
  const version = (name: RegExp): string | null => {
    const found = packages.filter((row) => name.test(row.name)).flatMap((row) => standardVersions(row));
    if (new Set(found).size > 1) throw new Error(`${release}: the standard AMIs differ: ${found.join(", ")}`);
    return found[0] ?? null;
  };
  return {
    release,
    amiTypes: [...(packages[0]?.versions.keys() ?? [])].sort(),
    // The package is named after its series since 6.12: kernel6.12.
    kernel: version(/^kernel[\d.]*$/),
    enaDriver: version(/^ena$/),
  };
}

interface PackageRow {
  readonly name: string;
  /** By AMI type. */
  readonly versions: ReadonlyMap<string, string>;
}

/** The table whose first heading is Package and whose other headings are AMI types; cells span equal neighbours. */
function packageTable(section: string): readonly PackageRow[] {
  const table = section.slice(section.indexOf("<th>Package</th>"));
  const [, ...amiTypes] = cells(table, /<th>([^<]*)<\/th>/g).map(({ text }) => text);
  return table
    .split("<tr>")
    .slice(1)
    .map((row) => {
      const [name, ...spans] = cells(row, /<td(?: colspan="(?<span>\d+)")?>([^<]*)<\/td>/g);
      const versions = spans.flatMap(({ text, span }) => Array<string>(span).fill(text));
      return {
        name: name?.text ?? "",
        versions: new Map(amiTypes.map((type, column) => [type, versions[column] ?? "—"])),
      };
    });
}

function standardVersions({ versions }: PackageRow): readonly string[] {
  return standardAmiTypes.map((type) => versions.get(type) ?? "—").filter((version) => version !== "—");
}

function cells(html: string, pattern: RegExp): readonly { readonly text: string; readonly span: number }[] {
  return [...html.matchAll(pattern)].map((match) => ({
    text: match.at(-1) ?? "",
    span: Number(match.groups?.["span"] ?? 1),
  }));
}
