import { judge as applyAcceptances, type Acceptance, type Judgement } from "../core/accept";
import { section } from "../core/json";
import { printed } from "../core/printed";
import { printable } from "../core/printable";
import { policyPrefix, type Problem } from "../core/problem";
import { policies, type PolicyId } from "./policies";
import type { Judge, Policy, Surroundings } from "./policy";
import { resourcesOf, type Resource, type Stack } from "./resource";

/** A resource that a policy does not allow. Its path is the stack, the address and the attribute. */
export interface Finding extends Problem<PolicyId> {
  readonly stack: string;
  readonly address: string;
  readonly attribute: string;
}

/** What is built of one environment, and what the environment states. */
export interface Built {
  readonly stacks: readonly Stack[];
  /** What the environment states of the place of a stack, by the stack's id. */
  readonly standingOf: (stack: string) => Standing;
  /** Every acceptance of the environment, by its place in the list. */
  readonly accept: readonly Acceptance[];
}

/** Judges what is built of one environment, and applies the acceptances that are about policies. */
export function judgeBuilt({ stacks, standingOf, accept }: Built): Judgement {
  const own = accept.map((entry) => (entry.code.startsWith(policyPrefix) ? entry : undefined));
  return applyAcceptances(judgeStacks(stacks, standingOf), own, () => asOf);
}

/** The day on which a source was last read: acceptances expire against it. */
const asOf = Object.values<Policy>(policies)
  .map(({ read = "" }) => read)
  .reduce((one, other) => (one > other ? one : other), "");

/** What an environment states of the place of a stack. */
export type Standing = Pick<Surroundings, "production" | "ofPipeline" | "publicIngresses">;

/**
 * Judges all stacks of one environment, as they will be deployed.
 *
 * @param standingOf what the environment states of the place of a stack, by the stack's id
 */
export function judgeStacks(
  stacks: readonly Stack[],
  standingOf: (stack: string) => Standing,
): readonly Finding[] {
  const read = stacks.map((stack) => ({ stack, resources: resourcesOf(stack) }));
  const anywhere = byType(read.flatMap(({ resources }) => resources));
  return read.flatMap(({ stack, resources }) => {
    const around: Surroundings = {
      ...standingOf(stack.name),
      variables: section(stack.json, "variable"),
      beside: byType(resources),
      anywhere,
      isJudged: (type) => judged.has(type),
    };
    return resources.flatMap((resource) => judgeResource(resource, around, stack.name));
  });
}

/** Judges one resource of a stack. */
function judgeResource(resource: Resource, around: Surroundings, stack: string): readonly Finding[] {
  const { type, address } = resource;
  return [...(judged.get(type) ?? []), ...everyType].flatMap(({ code, judge }) =>
    judge.judge(resource, around).map(({ at, value, remedy }) => {
      const { kind, rule, source } = policies[code];
      const text = typeof value === "string" ? value : printed(value);
      return {
        code,
        kind,
        path: `${stack}.${address}.${at}`,
        rule,
        value: shortened(printable(text)),
        remedy,
        source,
        stack,
        address,
        attribute: at,
      };
    }),
  );
}

interface Asked {
  readonly code: PolicyId;
  readonly judge: Judge;
}

/** What is asked of each type. */
const judged: ReadonlyMap<string, readonly Asked[]> = (() => {
  const map = new Map<string, Asked[]>();
  for (const [code, policy] of Object.entries(policies) as [PolicyId, Policy][]) {
    for (const [type, judges] of Object.entries(policy.of)) {
      map.set(type, [...(map.get(type) ?? []), ...judges.map((judge) => ({ code, judge }))]);
    }
  }
  return map;
})();

const everyType: readonly Asked[] = judged.get("*") ?? [];

function byType(resources: readonly Resource[]): (type: string) => readonly Resource[] {
  const map = new Map<string, Resource[]>();
  for (const resource of resources) {
    const own = map.get(resource.type);
    if (own === undefined) map.set(resource.type, [resource]);
    else own.push(resource);
  }
  return (type) => map.get(type) ?? [];
}

/** A long document says nothing in a report. */
function shortened(text: string): string {
  return text.length <= 120 ? text : `${text.slice(0, 117)}...`;
}
