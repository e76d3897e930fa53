import type { Column } from "./columns";
import { controlOf, isSwitch, type Input } from "./inputs";
import type { Outcome } from "./resolve";
import type { Condition } from "./steps";

/** What a table calls an input. */
export function inputName({ kind, region }: Input): string {
  switch (kind) {
    case "switch":
    case "control":
      return `switch ${region}`;
    case "serving":
      return `${region} serves`;
    case "data":
      return `${region} is heard of`;
    case "target":
      return `load balancer ${region}`;
    case "accelerator":
      return `accelerator to ${region}`;
  }
}

/** What a table calls a column. */
export function columnName({ inputs: [first, ...others] }: Column): string {
  return others.length === 0 ? inputName(first) : `${first.region} healthy`;
}

/** What a table calls the state of a column. */
export function stateName({ inputs: [first, ...others] }: Column, healthy: boolean): string {
  if (others.length > 0) return healthy ? "yes" : "no";
  switch (first.kind) {
    case "switch":
      return healthy ? "set" : "not set";
    case "control":
      return healthy ? "on" : "off";
    case "serving":
    case "data":
      return healthy ? "yes" : "no";
    case "target":
    case "accelerator":
      return healthy ? "healthy" : "unhealthy";
  }
}

/** Regions, or values where a record leads to none, with their shares. */
export function answerName(outcomes: readonly Outcome[]): string {
  if (outcomes.length === 0) return "no answer";
  const shares = new Map<string, number>();
  for (const { record, share } of outcomes) {
    const place = record.region ?? valuesOf(record.answer);
    shares.set(place, (shares.get(place) ?? 0) + share);
  }
  const [only, ...others] = shares.keys();
  if (only !== undefined && others.length === 0) return only;
  return [...shares].map(([place, share]) => `${place} ${Math.round(share * 100)} %`).join(", ");
}

/** What an operator does, or waits for, until a condition holds. */
export function stepText({ input, healthy }: Condition): string {
  const { kind, region, id } = input;
  switch (kind) {
    case "switch":
      return healthy
        ? `set the switch of ${region}: ${object("put-object", id)}`
        : `unset the switch of ${region}: ${object("delete-object", id)}`;
    case "control":
      return `turn the routing ${id} ${healthy ? "on" : "off"}: ${turned(controlOf(id), healthy ? "On" : "Off")}`;
    case "serving":
      return healthy
        ? `promote ${region}, and wait until it serves: ${id}`
        : `stop ${region}, and wait until it serves no longer: ${id}`;
    case "data":
      return `wait until there is ${healthy ? "" : "no "}${id}`;
    case "target":
      return `wait until the load balancer of ${region} has ${healthy ? "healthy" : "no healthy"} targets`;
    case "accelerator":
      return `wait until the accelerator leads to ${region}, to ${healthy ? "healthy" : "no healthy"} targets`;
  }
}

/** Setting the switch is the last step: everything else has to be true by then. */
export function inStepOrder(conditions: readonly Condition[]): readonly Condition[] {
  const isLast = ({ input, healthy }: Condition): boolean => isSwitch(input) && healthy;
  return [...conditions.filter((each) => !isLast(each)), ...conditions.filter(isLast)];
}

function valuesOf(answer: Outcome["record"]["answer"]): string {
  return answer.kind === "values" ? answer.values.join(" ") : answer.kind === "target" ? answer.dnsName : "";
}

/** Writes or deletes the object behind the address of a switch. Nothing is written over: somebody else may be at it. */
function object(operation: "put-object" | "delete-object", id: string): string {
  const found = /^https:\/\/([^/:]+)\.s3\.([a-z0-9-]+)\.amazonaws\.com\/(.+)$/.exec(id);
  if (found === null) return id;
  const [, bucket, region, key] = found;
  const options = operation === "put-object" ? " --if-none-match '*'" : "";
  return `aws s3api ${operation} --region ${region} --bucket ${bucket} --key ${key}${options}`;
}

/**
 * Turns a routing control at the first of the cluster's five endpoints that answers, each signed for in its own region.
 * The file is the output `routing_controls` of the DNS stack.
 *
 * Source: AWS CLI reference, route53-recovery-cluster update-routing-control-states; AWS SDK code examples,
 * UpdateRoutingControlState: one endpoint after another (read 2026-11-27).
 */
function turned(control: string, state: "On" | "Off"): string {
  const arn = `$(jq -r '.arns["${control}"]' routing-controls.json)`;
  return (
    `jq -r '.endpoints[] | .region + " " + .endpoint' routing-controls.json | while read -r region url; do ` +
    `aws route53-recovery-cluster update-routing-control-states --region "$region" --endpoint-url "$url" ` +
    `--update-routing-control-state-entries "RoutingControlArn=${arn},RoutingControlState=${state}" && break; done`
  );
}
