/** Data of a plan, in which no form finds syntax of its own. */
export interface Data {
  readonly data: string;
}

/** Words of this project as they are; data; what stands out; a link; the end of a line within a cell. */
export type Span =
  | string
  | Data
  | { readonly strong: string }
  | { readonly link: string; readonly to: string }
  | typeof lineBreak;

/** A text of a comment, in no form yet. */
export type Text = readonly Span[];

export const lineBreak = { lineBreak: true } as const;

export function data(text: string): Data {
  return { data: text };
}

/** Data separated by commas: the first, and how many more there are. */
export function dataList(texts: readonly string[], most = 8): Text {
  const named = texts.slice(0, most).flatMap((text, index) => [...(index === 0 ? [] : [", "]), data(text)]);
  const more = texts.length - most;
  return more > 0 ? [...named, ` and ${more} more`] : named;
}

interface Titled {
  readonly title: Text;
  /** What its rows are, in the singular, for the line that says how many were left out: `change`. */
  readonly noun: string;
  /** Whether its rows are left out after those of all other sections. @default false */
  readonly cutLast?: boolean;
}

export interface ListSection extends Titled {
  readonly kind: "list";
  readonly items: readonly Text[];
}

export interface TableSection extends Titled {
  readonly kind: "table";
  readonly header: readonly string[];
  readonly rows: readonly (readonly Text[])[];
}

/** What another program said, by what it is about. */
export interface QuoteSection extends Titled {
  readonly kind: "quotes";
  readonly quotes: readonly { readonly of: Text; readonly lines: readonly string[] }[];
}

/** Lines as of a diff, which are collapsed where the form can do that. */
export interface DiffSection extends Titled {
  readonly kind: "diff";
  readonly note: Text;
  readonly changes: readonly (readonly string[])[];
}

/** A section of a comment, its rows in the order of their importance. */
export type Section = ListSection | TableSection | QuoteSection | DiffSection;

/** What a comment says, in no form yet. */
export interface Content {
  readonly title: Text;
  /** What the plan is, in one line. */
  readonly summary: Text;
  readonly sections: readonly Section[];
  /** Where what a form leaves out is to be found. */
  readonly elsewhere: Text;
}

/** A section with an item a line; `undefined` where there is none. */
export function listed<Item>(
  title: Text,
  items: readonly Item[],
  noun: string,
  text: (item: Item) => Text,
): Section | undefined {
  return items.length === 0 ? undefined : { kind: "list", title, items: items.map(text), noun };
}

/** A table of groups, each told by its first item; `undefined` where there is none. */
export function tabled<Item>(
  title: Text,
  header: readonly string[],
  groups: readonly (readonly Item[])[],
  noun: string,
  cells: (group: readonly Item[], first: Item) => readonly Text[],
): TableSection | undefined {
  const rows = groups.flatMap((group) => {
    const [first] = group;
    return first === undefined ? [] : [cells(group, first)];
  });
  return rows.length === 0 ? undefined : { kind: "table", title, header, rows, noun };
}
