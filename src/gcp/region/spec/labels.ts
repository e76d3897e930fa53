type Tags = Readonly<Record<string, string>>;

/** The longest key and the longest value, in characters. Source: Google Cloud documentation, Requirements for labels. */
export const longestLabel = 63;

/** A key begins with a small letter, or one of a script that has no capitals. Same source. */
export const labelKeyForm = /^[\p{Ll}\p{Lo}]/u;

/**
 * Returns tags as labels: in small letters, and with a hyphen in place of each sign that a label does not take. Rules
 * refuse what a label cannot say.
 */
export function labelsOf(tags: Tags): Record<string, string> {
  const labels = Object.entries(tags).map(([key, value]) => [labelText(key), labelText(value)]);
  return Object.fromEntries(labels) as Record<string, string>;
}

/** Returns the text of a label for one of a tag. Source: Google Cloud documentation, Requirements for labels. */
export function labelText(text: string): string {
  return text.toLowerCase().replace(/[^\p{Ll}\p{Lo}\p{N}_-]/gu, "-");
}
