import { plural } from "../../core/plural";
import type { Verb } from "../impact";
import type { ReportedChange, StackReport } from "../report";
import { alike, keyOf } from "./alike";
import { data, dataList, type DiffSection } from "./section";
import { gravity } from "./verdict";

const signs: Readonly<Record<Verb, string>> = {
  delete: "-",
  replace: "-",
  forget: "-",
  update: "!",
  create: "+",
  move: " ",
  import: " ",
};
const verbs = Object.keys(signs);

/** The whole plan of a stack, what goes first, and attributes once where several changes have the same. */
export function wholePlan({ stack, changes, standIns }: StackReport): DiffSection | undefined {
  if (changes.length === 0) return undefined;
  const sorted = changes.toSorted(
    (one, other) => gravity(other) - gravity(one) || verbs.indexOf(one.verb) - verbs.indexOf(other.verb),
  );
  const groups = alike(sorted, ({ verb, details }) => keyOf(verb, details));
  return {
    kind: "diff",
    title: [data(stack), `: ${plural(changes.length, "change")}`],
    note: standIns.length === 0 ? [] : ["uses ", ...dataList(standIns, 20)],
    changes: groups.flatMap((group) => group.map(changeLines)),
    noun: "change",
  };
}

/** The most lines of the attributes of one change. */
const mostAttributes = 40;

function changeLines({ verb, address, details }: ReportedChange, index: number): readonly string[] {
  const head = `${signs[verb]} ${verb} ${address}`;
  if (details.length === 0) return [head];
  if (index > 0) return [`${head}: as above`];
  const more = details.length - mostAttributes;
  const rest = more > 0 ? [`… and ${plural(more, "more attribute")}`] : [];
  return [head, ...[...details.slice(0, mostAttributes), ...rest].map((line) => `    ${line}`)];
}
