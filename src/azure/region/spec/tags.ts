type Tags = Readonly<Record<string, string>>;

/**
 * What the key of a tag may not have. A key of the project may have a slash, but none of the other characters that Azure
 * refuses: < > % & \ ?
 * Source: Azure documentation, Use tags to organize your Azure resources, Limitations. Read 2026-11-27.
 */
export const refusedInKey = /\//;

/** What no key may begin with. Same source. */
export const reservedKeys = /^(?:microsoft|azure|windows)/i;

/**
 * Returns the tags of a DNS zone: the project's own. It takes 15, whose keys have neither spaces nor special signs, nor
 * begin with a digit. Same source.
 */
export function zoneTags(tags: Tags): Record<string, string> {
  return Object.fromEntries(Object.entries(tags).filter(([key]) => key.startsWith("hft-")));
}
