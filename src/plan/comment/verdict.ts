import { plural } from "../../core/plural";
import { isDanger, type Verb } from "../impact";
import { isRefused, type PlanReport, type ReportedChange } from "../report";

/** What a plan comes to, the worst first: `refused: 1 resource that holds data or orders goes; 3 disturbed`. */
export function verdict({ stacks, gone }: Pick<PlanReport, "stacks" | "gone">): string {
  const changes = stacks.flatMap(({ changes: own }) => own);
  const certain = changes.filter(({ may }) => !may);
  const others = certain.filter((change) => isDanger(change) && !isRefused(change));
  const refused = certain.filter(isRefused).length;
  const clauses = [
    count(stacks.filter(({ error }) => error !== undefined).length, "stack", "could not be planned"),
    refused === 0 ? undefined : `refused: ${refusal(refused)}`,
    tooEarly(changes.filter(({ usesNew }) => usesNew !== undefined).length),
    count(gone.length, "stack", "left unmanaged"),
    count(others.filter(({ verb }) => verb !== "forget").length, "resource", "deleted or replaced"),
    count(others.filter(({ verb }) => verb === "forget").length, "resource", "no longer managed"),
    count(changes.filter(({ verb, may }) => verb === "replace" && may).length, "resource", "may be replaced"),
    count(changes.filter(disturbs).length, "resource", "disturbed"),
  ].filter((clause) => clause !== undefined);
  if (clauses.length > 0) return clauses.join("; ");
  if (changes.some(({ verb }) => verb === "create" || verb === "update")) {
    return "nothing is deleted, replaced or disturbed";
  }
  if (changes.length > 0) return "only the state changes";
  return stacks.some(({ outputs }) => outputs.length > 0) ? "only outputs change" : "no changes";
}

/** Whether an update may be noticed by what runs. */
export function disturbs({ verb, disruption }: ReportedChange): boolean {
  return verb === "update" && disruption !== "live";
}

/** How grave a change is: what nobody allowed, what holds data, what goes, what is let go of; 0 for all else. */
export function gravity(change: ReportedChange): number {
  if (!isDanger(change) || change.may) return 0;
  return 1 + (isRefused(change) ? 4 : 0) + (change.stateful ? 2 : 0) + (change.verb === "forget" ? 0 : 1);
}

const words: readonly (readonly [Verb, string])[] = [
  ["create", "to create"],
  ["update", "to change"],
  ["replace", "to replace"],
  ["delete", "to delete"],
  ["forget", "to forget"],
  ["move", "to move"],
  ["import", "to import"],
];

/** How many changes of each kind there are: `3 to create, 1 to replace, 1 that may be replaced`. */
export function countsText(changes: readonly ReportedChange[]): string {
  const certain = changes.filter(({ verb, may }) => !(may && verb === "replace"));
  const parts = words.map(
    ([verb, text]) => [certain.filter((change) => change.verb === verb).length, text] as const,
  );
  const all = [...parts, [changes.length - certain.length, "that may be replaced"] as const];
  return all.flatMap(([number, text]) => (number > 0 ? [`${number} ${text}`] : [])).join(", ");
}

function refusal(number: number): string {
  return number === 1
    ? "1 resource that holds data or orders goes"
    : `${number} resources that hold data or orders go`;
}

function tooEarly(number: number): string | undefined {
  if (number === 0) return undefined;
  return `refused: ${plural(number, "resource")} ${number === 1 ? "uses" : "use"} what the same apply makes`;
}

function count(number: number, noun: string, what: string): string | undefined {
  return number === 0 ? undefined : `${plural(number, noun)} ${what}`;
}
