import { isObject, section, stringsOf, type Json, type JsonObject } from "../../src/core/json";
import type { SynthesizedStack } from "../../src/terraform/stacks";

/** Arguments that name a state in each backend, by path. Other arguments say how to reach it. */
const stateAddress: Readonly<Record<string, readonly string[]>> = {
  local: ["path"],
  s3: ["bucket", "key"],
  gcs: ["bucket", "prefix"],
  azurerm: ["storage_account_name", "container_name", "key"],
  remote: ["hostname", "organization", "workspaces.name"],
};

const readPattern =
  /\bdata\.terraform_remote_state\.([A-Za-z_][\w-]*)\.outputs((?:\.[A-Za-z_][\w-]*|\["[^"\]]+"\])*)/g;

export interface RemoteOutputs {
  /** Outputs that a stack reads and the other stack does not have. */
  readonly problems: readonly string[];
  /** Remote states that belong to none of the given stacks, so that nothing is known of their outputs. */
  readonly unchecked: readonly string[];
}

/**
 * Checks what a stack reads from other stacks against the outputs they declare.
 *
 * Unknown values stand for remote state in a plan, and every name fits an unknown value: this closes that gap as
 * far as an output is a literal object, which is how the stacks of this project write theirs.
 */
export function checkRemoteOutputs(
  consumer: JsonObject,
  producers: readonly Pick<SynthesizedStack, "name" | "json">[],
): RemoteOutputs {
  const problems = new Set<string>();
  const unchecked: string[] = [];
  const reads = stringsOf(consumer).flatMap(outputsRead);

  for (const [name, source] of Object.entries(section(section(consumer, "data"), "terraform_remote_state"))) {
    const producer = producers.find(({ json }) => holdsState(json, source));
    if (producer === undefined) {
      unchecked.push(`data.terraform_remote_state.${name}: its stack is not in this directory`);
      continue;
    }
    for (const read of reads.filter(({ state }) => state === name)) {
      if (!declares(section(producer.json, "output"), read.path)) {
        problems.add(`reads output ${read.path.join(".")}, which ${producer.name} does not declare`);
      }
    }
  }
  return { problems: [...problems], unchecked };
}

function outputsRead(text: string): readonly { readonly state: string; readonly path: readonly string[] }[] {
  return [...text.matchAll(readPattern)].map(([, state = "", path = ""]) => ({
    state,
    path: [...path.matchAll(/\.([A-Za-z_][\w-]*)|\["([^"\]]+)"\]/g)].map(
      ([, dotted, quoted = ""]) => dotted ?? quoted,
    ),
  }));
}

function holdsState(producer: JsonObject, source: Json): boolean {
  if (!isObject(source) || typeof source["backend"] !== "string") return false;
  const kind = source["backend"];
  const terraform = section(producer, "terraform");
  const backends = section(terraform, "backend");
  const backend =
    kind === "remote" && "cloud" in terraform ? section(terraform, "cloud") : section(backends, kind);
  const names = stateAddress[kind];
  if (names === undefined || Object.keys(backend).length === 0) return false;
  const config = section(source, "config");
  return names.every((name) => JSON.stringify(at(config, name)) === JSON.stringify(at(backend, name)));
}

function at(config: JsonObject, path: string): Json | undefined {
  return path
    .split(".")
    .reduce<Json | undefined>((value, key) => (isObject(value) ? value[key] : undefined), config);
}

function declares(outputs: JsonObject, [name, ...path]: readonly string[]): boolean {
  if (name === undefined) return true;
  const output = outputs[name];
  if (!isObject(output)) return false;
  let value: Json | undefined = output["value"];
  for (const key of path) {
    if (!isObject(value)) return value !== undefined;
    value = value[key];
  }
  return value !== undefined;
}
