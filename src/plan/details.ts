import type { Json } from "../core/json";
import { attributeChanges, attributeName, withoutCopies, type AttributeChange } from "./attribute-changes";
import type { ResourceChange } from "./plan";
import { isEmpty, shownValue } from "./shown-value";

/** The most names that one line lists. */
const mostNames = 12;

/** Returns what becomes of the attributes of a change, a line each, without a value that may be secret. */
export function detailsOf({ previous_address: previous, change }: ResourceChange): readonly string[] {
  const moved = previous === undefined ? [] : [`moved from ${previous}`];
  const imported = change.importing === undefined ? [] : ["imported"];
  return [...moved, ...imported, ...(change.after === null ? [] : attributesOf(change))];
}

function attributesOf(change: ResourceChange["change"]): readonly string[] {
  const all = withoutCopies(attributeChanges(change));
  const later = all.filter(({ unknown, replaces }) => unknown && !replaces);
  const told = all.filter((attribute) => !later.includes(attribute));
  const lines = change.before === null ? newLines(told) : told.map(changeLine);
  return [...lines, ...namesLine("known after apply", later)];
}

/** Of a new object only what can be shown, and is more than empty, has a line of its own. */
function newLines(attributes: readonly AttributeChange[]): readonly string[] {
  const open = attributes
    .filter(({ sensitive, after }) => !sensitive && !isEmpty(after ?? null))
    .map((attribute) => ({ attribute, value: shownOf(attribute, attribute.after) }));
  const hidden = open.flatMap(({ attribute, value }) => (value === undefined ? [attribute] : []));
  return [
    ...open.flatMap(({ attribute: { path }, value }) =>
      value === undefined ? [] : [`${attributeName(path)}: ${value}`],
    ),
    ...namesLine("not shown", hidden),
    ...namesLine(
      "sensitive",
      attributes.filter(({ sensitive }) => sensitive),
    ),
  ];
}

function changeLine(attribute: AttributeChange): string {
  const { path, before, after, unknown, sensitive, replaces } = attribute;
  const show = (value: Json | undefined): string => {
    if (value === undefined) return "not set";
    return sensitive ? "(sensitive)" : (shownOf(attribute, value) ?? "(not shown)");
  };
  const next = unknown ? "known after apply" : show(after);
  return `${attributeName(path)}: ${show(before)} → ${next}${replaces ? "  # forces replacement" : ""}`;
}

function shownOf({ path }: AttributeChange, value: Json | undefined): string | undefined {
  return value === undefined ? undefined : shownValue(attributeName(path), value);
}

function namesLine(what: string, attributes: readonly AttributeChange[]): readonly string[] {
  if (attributes.length === 0) return [];
  const names = attributes.slice(0, mostNames).map(({ path }) => attributeName(path));
  const more = attributes.length - names.length;
  return [`${what}: ${names.join(", ")}${more > 0 ? ` and ${more} more` : ""}`];
}
