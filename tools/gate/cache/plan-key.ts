import { createHash } from "node:crypto";
import type { JsonObject } from "../../../src/core/json";
import type { GateCloud } from "../cloud";

/** Everything that an offline plan depends on: it reads no cloud, no clock and no other state. */
export interface PlanInputs {
  readonly stack: JsonObject;
  /** Hash by relative path of the files beside the stack that it may refer to. */
  readonly assets: Readonly<Record<string, string>>;
  readonly state: JsonObject | undefined;
  /** The caller's values of variables that the stack declares. */
  readonly variables: Readonly<Record<string, string>>;
  readonly run: "validate" | "plan" | "validate and plan";
  readonly show: boolean;
  /** Version and platform of Terraform. */
  readonly terraform: string;
  /** Identity by full source address of each provider. */
  readonly providers: Readonly<Record<string, string>>;
  /** What the gate knows of each cloud, as far as it is data. */
  readonly clouds: readonly GateCloud[];
  /** Hash of the sources of the gate. */
  readonly gate: string;
}

/** The name of a plan's entry in the cache: different for any difference in what it depends on. */
export function planKey(inputs: PlanInputs): string {
  const { gate, terraform, clouds, run, show } = inputs;
  const named = [inputs.assets, inputs.variables, inputs.providers].map(sorted);
  return createHash("sha256")
    .update(JSON.stringify([gate, terraform, clouds, run, show, ...named]))
    .update(JSON.stringify([inputs.stack, inputs.state ?? null]))
    .digest("hex");
}

function sorted(values: Readonly<Record<string, string>>): readonly (readonly [string, string])[] {
  return Object.entries(values).sort(([a], [b]) => (a < b ? -1 : 1));
}
