import { spawnSync } from "node:child_process";
import { buildConsumers } from "./build";

/** Hardware as a kubelet sees it. */
export interface Machine {
  /** Memory domains; the place in the list is the NUMA node's number. */
  readonly numaNodes: readonly {
    readonly socket: number;
    readonly memoryBytes: number;
    /** For each core the numbers of its logical cpus. */
    readonly cores: readonly (readonly number[])[];
  }[];
}

/** A document as an object, or as the YAML or JSON text in which a key may stand twice. */
export type Document = object | string;

export interface KubeletInput {
  readonly name: string;
  /**
   * The KubeletConfiguration: the whole configuration file, or the drop-in where there is a `base`.
   * `apiVersion` and `kind` may be missing, as in a NodeConfig.
   */
  readonly config: Document;
  /** The configuration file below a drop-in; `{}` is one that leaves everything to the defaults. */
  readonly base?: Document;
  /** Required where cpus are reserved or a cpu, memory or topology policy other than none is set. */
  readonly machine?: Machine;
}

export interface ConsumersInput {
  /** Judged by the kubelet of Kubernetes 1.35: strict decoding, validation, and its resource managers. */
  readonly kubelet?: readonly KubeletInput[];
  /** Judged by the API server of Kubernetes 1.35 as objects that are created, up to the admission plugins. */
  readonly objects?: readonly { readonly name: string; readonly object: Document }[];
  /** YAML texts, judged by nodeadm's published type of 2024-02-29: later fields are refused as unknown. */
  readonly nodeConfigs?: readonly { readonly name: string; readonly document: string }[];
}

/** What a consumer holds against one document; no errors is consent. */
export interface Verdict {
  readonly name: string;
  readonly errors: readonly string[];
}

/**
 * Lets the real consumers judge documents: one verdict each, in the order kubelet, objects, NodeConfigs.
 *
 * @throws {@link ConsumersUnavailable} where they cannot be had on this machine
 */
export function consumers(input: ConsumersInput): readonly Verdict[] {
  const program = buildConsumers();
  const result = spawnSync(program, { input: JSON.stringify(input), encoding: "utf8", maxBuffer: 2 ** 26 });
  if (result.error !== undefined) throw result.error;
  if (result.status !== 0) throw new Error(`consumers: exit code ${result.status}\n${result.stderr}`);
  return JSON.parse(result.stdout) as readonly Verdict[];
}
