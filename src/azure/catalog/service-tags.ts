import { entryOf, type CatalogueFile } from "../../core/catalogue-file";
import { regionFacts } from "./regions";

/** A name for addresses of Azure in rules of security groups. Source and date: `data/service-tags.json`. */
export interface ServiceTag {
  readonly tag: string;
  /** The direction in which Azure advises to use it. */
  readonly direction: "inbound" | "outbound" | "both";
  /** Whether it can be narrowed to a region. */
  readonly regional: boolean;
  /** Tags without which the service does not work. */
  readonly needs: readonly string[];
  /** Whether a route may have it. */
  readonly inRoutes: boolean;
}

interface ServiceTagsFile extends CatalogueFile {
  readonly tags: Readonly<
    Record<string, Pick<ServiceTag, "direction" | "regional"> & Partial<Pick<ServiceTag, "needs">>>
  >;
  readonly notInRoutes: readonly string[];
  readonly azureCloudSuffixes: Readonly<Record<string, string>>;
}

/** Returns a tag such as `AzureKeyVault`; `undefined` for one that the catalogue does not list: Azure has more. */
export function serviceTag(tag: string): ServiceTag | undefined {
  const { tags, notInRoutes } = serviceTagsFile();
  const row = entryOf(tags, tag);
  return row && { needs: [], ...row, tag, inRoutes: !notInRoutes.includes(tag) };
}

/** Returns the tags of the catalogue. */
export function serviceTags(): readonly string[] {
  return Object.keys(serviceTagsFile().tags);
}

/** Returns these tags and all that they need, sorted, each once. */
export function withNeeds(tags: readonly string[]): readonly string[] {
  const all = new Set<string>();
  const add = (tag: string): void => {
    if (all.has(tag)) return;
    all.add(tag);
    serviceTag(tag)?.needs.forEach(add);
  };
  tags.forEach(add);
  return [...all].sort();
}

/** Returns a tag of one region, for example `Storage.EastUS`; the tag itself where it has no regions, or this one is not known. */
export function regionalTag(tag: string, region: string): string {
  const facts = regionFacts(region);
  if (facts === undefined || serviceTag(tag)?.regional !== true) return tag;
  const suffix = tag === "AzureCloud" ? entryOf(serviceTagsFile().azureCloudSuffixes, region) : undefined;
  return `${tag}.${suffix ?? facts.displayName.replaceAll(" ", "")}`;
}

function serviceTagsFile(): ServiceTagsFile {
  return require("./data/service-tags.json") as ServiceTagsFile;
}
