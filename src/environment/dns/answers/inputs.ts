import { aliases } from "../aliases";
import type { Check, RecordSet, ZoneContent } from "../records";
import { checkOf, groupOf, type Question } from "./zone";

/**
 * What an input tells: whether a person has switched to a region (by an
 * object, or by a routing control), whether the region serves, whether the metric that tells so has data, whether a
 * load balancer has healthy targets, whether an accelerator has, of which Route 53's documentation says nothing.
 */
export type InputKind = "switch" | "control" | "serving" | "data" | "target" | "accelerator";

/**
 * Something that Route 53 observes. Checks that watch the same object, and records that lead to the same load balancer,
 * share one input: they never disagree for longer than a check's interval.
 */
export interface Input {
  readonly id: string;
  readonly kind: InputKind;
  /** The region of the environment of which it tells. */
  readonly region: string | undefined;
  /** AWS region in which it lies. @default where the region is */
  readonly awsRegion?: string | undefined;
}

/** Whether only a person changes an input. */
export function isSwitch({ kind }: Input): boolean {
  return kind === "switch" || kind === "control";
}

/** A check that observes something itself. */
export type ObservingCheck = Exclude<Check, { readonly kind: "calculated" }>;

/** What a check observes: the reading, and for a metric whether there is one. */
export function inputOf(check: ObservingCheck): Input {
  const { region, awsRegion } = check;
  switch (check.kind) {
    case "endpoint": {
      const kind = check.tells === "switched" ? "switch" : "serving";
      return { id: urlOf(check), kind, region, awsRegion };
    }
    case "metric":
      return { id: `alarm ${check.alarm}`, kind: "serving", region, awsRegion };
    case "control":
      return { id: `${controlPrefix}${check.control}`, kind: "control", region, awsRegion };
  }
}

const controlPrefix = "control ";

/** Returns the name of the routing control that an input is. */
export function controlOf(id: string): string {
  return id.slice(controlPrefix.length);
}

/** Returns whether the alarm of a check has data, `undefined` where that changes nothing. */
export function dataOf(check: ObservingCheck): Input | undefined {
  if (check.kind !== "metric" || check.withoutData === "last-known") return undefined;
  return { ...inputOf(check), id: `data of ${inputOf(check).id}`, kind: "data" };
}

/** Returns what Route 53 observes of the target of an alias, `undefined` where it observes nothing. */
export function targetOf({ answer, region }: RecordSet): Input | undefined {
  if (answer.kind !== "target" || !answer.evaluateTargetHealth) return undefined;
  const kind = answer.zoneId === aliases().accelerator.zoneId ? "accelerator" : "target";
  return { id: answer.dnsName, kind, region };
}

/** All inputs on which answers to a question can depend, each once: switches, then the others as records need them. */
export function inputsOf(content: ZoneContent, question: Question): readonly Input[] {
  const found = new Map<string, Input>();
  for (const record of recordsUnder(content, question)) {
    const checks = record.check === undefined ? [] : observersUnder(content, record.check);
    const inputs = [...checks.flatMap((check) => [inputOf(check), dataOf(check)]), targetOf(record)];
    for (const input of inputs) if (input !== undefined) found.set(input.id, input);
  }
  const inputs = [...found.values()];
  return [...inputs.filter(isSwitch), ...inputs.filter((input) => !isSwitch(input))];
}

/** Every record through which answers to a question can lead, each once, parents first. */
export function recordsUnder(content: ZoneContent, question: Question): readonly RecordSet[] {
  const records = new Set<RecordSet>();
  const visit = (record: RecordSet): void => {
    if (records.has(record)) return;
    records.add(record);
    const { answer, type } = record;
    if (answer.kind === "records") groupOf(content, { name: answer.name, type }).forEach(visit);
  };
  groupOf(content, question).forEach(visit);
  return [...records];
}

/** The ids of every check that can decide an answer to a question, children of calculated ones included. */
export function checksUnder(content: ZoneContent, question: Question): readonly string[] {
  const ids = new Set<string>();
  const visit = (id: string): void => {
    if (ids.has(id)) return;
    ids.add(id);
    const check = checkOf(content, id);
    if (check.kind === "calculated") check.of.forEach(visit);
  };
  for (const { check } of recordsUnder(content, question)) if (check !== undefined) visit(check);
  return [...ids];
}

function observersUnder(content: ZoneContent, id: string): readonly ObservingCheck[] {
  const check = checkOf(content, id);
  return check.kind === "calculated" ? check.of.flatMap((child) => observersUnder(content, child)) : [check];
}

function urlOf({
  protocol = "https",
  target,
  port,
  path,
}: Extract<Check, { readonly kind: "endpoint" }>): string {
  const host = target.kind === "name" ? target.name : target.address;
  const url = `${protocol}://${host}${port === (protocol === "https" ? 443 : 80) ? "" : `:${port}`}${path}`;
  return target.kind === "name" ? url : `${url} as ${target.host}`;
}
