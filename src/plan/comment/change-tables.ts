import { isDanger } from "../impact";
import type { ReportedChange } from "../report";
import { gathered, keyOf } from "./alike";
import { data, dataList, lineBreak, tabled, type Section, type Text } from "./section";
import { disturbs, gravity } from "./verdict";

/** A change with its stack. */
export type Row = ReportedChange & { readonly stack: string };

/** What goes, is replaced or is no longer managed. */
export function dangers(rows: readonly Row[]): Section | undefined {
  const found = rows.filter((row) => isDanger(row) && !row.may);
  const sorted = found.toSorted((one, other) => gravity(other) - gravity(one));
  const groups = gathered(sorted, (row) =>
    row.stateful || row.heldBy !== undefined
      ? undefined
      : keyOf(row.stack, row.type, row.verb, row.attributes, row.reason),
  );
  const section = tabled(
    ["Danger"],
    ["action", "resource", "construct", "because", "data or orders"],
    groups,
    "row",
    (group, row) => [
      [row.verb],
      resource(group, row),
      group.length > 1 || row.constructPath === undefined ? [] : [data(row.constructPath)],
      cause(row),
      holding(row),
    ],
  );
  return section === undefined ? undefined : { ...section, cutLast: true };
}

/** What begins to use what has no status yet. */
export function tooEarly(rows: readonly Row[]): Section | undefined {
  const groups = gathered(
    rows.filter(({ usesNew }) => usesNew !== undefined),
    (row) => keyOf(row.stack, row.type, row.verb, row.usesNew),
  );
  const title = ["Refused: uses what the same apply makes, before that has a status"];
  return tabled(title, ["action", "resource", "attribute"], groups, "row", (group, row) => [
    [row.verb],
    resource(group, row),
    dataList(row.usesNew ?? []),
  ]);
}

function holding({ stateful, heldBy, allowed }: Row): Text {
  if (allowed !== undefined) return ["allowed: ", data(allowed)];
  if (heldBy !== undefined) return [{ strong: "refused" }, ": used by ", ...dataList(heldBy, 3)];
  return stateful ? [{ strong: "refused" }, ": no ", data("allowDestroy")] : [];
}

/** Terraform's reasons, as far as its names of attributes do not say it better. */
const reasons: Readonly<Record<string, string>> = {
  delete_because_no_resource_config: "no longer configured",
  delete_because_no_module: "its module is no longer configured",
  delete_because_wrong_repetition: "count or for_each came or went",
  delete_because_count_index: "beyond its count",
  delete_because_each_key: "no longer in its for_each",
  delete_because_no_move_target: "moved to what is not configured",
  replace_because_cannot_update: "",
  replace_because_tainted: "tainted",
  replace_by_request: "asked for with -replace",
  replace_by_triggers: "replace_triggered_by",
  deposed: "left over from a replacement",
};

function cause({ verb, attributes, reason = "" }: Row): Text {
  if (verb === "forget") return ["it stays, and nothing manages it"];
  const words = Object.hasOwn(reasons, reason) ? reasons[reason] : undefined;
  const told = words === undefined ? [data(reason)] : [words];
  if (attributes.length === 0) return reason === "" ? [] : told;
  return words === "" || reason === "" ? dataList(attributes) : [...dataList(attributes), ", ", ...told];
}

/** What only may happen. */
export function uncertain(rows: readonly Row[]): Section | undefined {
  const groups = gathered(
    rows.filter(({ may }) => may),
    (row) => keyOf(row.stack, row.type, row.verb, row.attributes),
  );
  const title = ["May be replaced or changed, once values of unapplied stacks are known"];
  return tabled(title, ["action", "resource", "because"], groups, "row", (group, row) => [
    [row.verb],
    resource(group, row),
    dataList(row.attributes),
  ]);
}

const worst = ["replaces", "restarts", "reconnects", "unknown", "live"] as const;

/** What is noticed by what runs. */
export function disruptions(rows: readonly Row[], changeWindow: string | undefined): Section | undefined {
  const found = rows
    .filter(disturbs)
    .toSorted((one, other) => worst.indexOf(one.disruption) - worst.indexOf(other.disruption));
  const groups = gathered(found, (row) =>
    keyOf(row.stack, row.type, row.disruption, row.attributes, row.may),
  );
  const when = changeWindow === undefined ? [] : [`: the change window is ${changeWindow}`];
  return tabled(
    ["Disturbs what runs", ...when],
    ["effect", "resource", "attributes"],
    groups,
    "row",
    (group, row) => [
      [row.disruption === "unknown" ? "not known" : row.disruption, ...(row.may ? [", if at all"] : [])],
      resource(group, row),
      dataList(row.attributes),
    ],
  );
}

/** A resource, or how many of a type there are and the first of them. */
function resource(group: readonly Row[], { stack, type }: Row): Text {
  const addresses = group.map(({ address }) => address);
  if (group.length === 1) return [data(stack), lineBreak, ...dataList(addresses)];
  const names = addresses.map((address) => address.replace(`${type}.`, ""));
  return [data(stack), lineBreak, `${group.length} `, data(type), ": ", ...dataList(names, 3)];
}
