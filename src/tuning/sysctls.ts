import { entryOf, type CatalogueFile } from "../core/catalogue-file";

/**
 * The scope of a sysctl.
 *
 * - `node`: one value for the machine. A pod with its own network namespace lacks it or can only read it.
 * - `pod`: one value per namespace, which starts with the kernel's default: a value set on the node reaches no pod.
 * - `copied`: one value per namespace, which starts with the node's.
 */
export type SysctlScope = "node" | "pod" | "copied";

/** What the kernel takes for a sysctl. */
export type SysctlForm =
  | {
      readonly kind: "integers";
      /** Not set where it depends on the machine. */
      readonly count?: number | undefined;
      readonly from?: number | undefined;
      readonly to?: number | undefined;
    }
  | { readonly kind: "text" }
  | { readonly kind: "read-only" }
  /** It starts something when it is written, and cannot be read. */
  | { readonly kind: "trigger" };

/** What is known of a sysctl. */
export interface SysctlFacts {
  /** Not set where it was not measured, belongs to one interface, or differs by kernel. */
  readonly scope?: SysctlScope | undefined;
  /** Not set where neither a source nor a kernel told it. */
  readonly form?: SysctlForm | undefined;
}

/** Scope; form, or the number of integers; least and greatest integer. */
type Row = readonly [
  scope: SysctlScope | null,
  form: "text" | "read-only" | "trigger" | "integers" | number | null,
  from?: number | null,
  to?: number | null,
];

interface SysctlsFile extends CatalogueFile {
  /** The versions of Linux that were read, oldest first. */
  readonly kernels: readonly string[];
  /** By key: the first version read that has it, where an older one lacks it. */
  readonly since: Readonly<Record<string, string>>;
  /** By key, or by a key's beginning and `*`: the first version of Linux known to lack it. */
  readonly removed: Readonly<Record<string, string>>;
  /** By key; `*` stands for an interface, `all` or `default`. */
  readonly keys: Readonly<Record<string, Row>>;
}

function sysctlsFile(): SysctlsFile {
  return require("./data/sysctls.json") as SysctlsFile;
}

/** Returns what is known of a sysctl, or undefined for one that no kernel read has. */
export function sysctlFacts(key: string): SysctlFacts | undefined {
  const { keys } = sysctlsFile();
  const named = entryOf(keys, key);
  if (named !== undefined) return factsOf(named);
  const { entry, interfaceName } = ofInterface(key);
  const row = entryOf(keys, entry);
  if (row === undefined) return undefined;
  const facts = factsOf(row);
  // An interface is the node's own or the pod's own.
  return ["all", "default"].includes(interfaceName) ? facts : { form: facts.form };
}

/** Splits the key of an interface, `net.ipv4.conf.eth0.rp_filter`, into its entry and the interface. */
function ofInterface(key: string): { readonly entry: string; readonly interfaceName: string } {
  const [, table, interfaceName = "", last] = /^(net\.\w+\.(?:conf|neigh))\.(.+)\.(\w+)$/.exec(key) ?? [];
  return { entry: `${table}.*.${last}`, interfaceName };
}

/**
 * Returns the first version of Linux read that has a sysctl, where a kernel is as old as one that lacks it; undefined
 * where the kernel has it or none between the two was read.
 */
export function newerThan(kernel: string, key: string): string | undefined {
  const { kernels, since } = sysctlsFile();
  const first = entryOf(since, key) ?? entryOf(since, ofInterface(key).entry);
  if (first === undefined) return undefined;
  const lacking = kernels[kernels.indexOf(first) - 1];
  return lacking !== undefined && ordinal(kernel) <= ordinal(lacking) ? first : undefined;
}

/** A number that orders versions such as `6.12`. */
function ordinal(version: string): number {
  const [major = 0, minor = 0] = version.split(".").map(Number);
  return major * 1000 + minor;
}

/** Returns the names of all known sysctls. */
export function sysctlNames(): readonly string[] {
  return Object.keys(sysctlsFile().keys);
}

/** Returns the first version of Linux known to lack a sysctl that older ones had, for example `5.13`. */
export function removedIn(key: string): string | undefined {
  const { removed } = sysctlsFile();
  const found = Object.keys(removed).find((entry) =>
    entry.endsWith("*") ? key.startsWith(entry.slice(0, -1)) : key === entry,
  );
  return found === undefined ? undefined : removed[found];
}

function factsOf([scope, form, from, to]: Row): SysctlFacts {
  return { scope: scope ?? undefined, form: formOf(form, from ?? undefined, to ?? undefined) };
}

function formOf(form: Row[1], from: number | undefined, to: number | undefined): SysctlForm | undefined {
  if (form === null) return undefined;
  if (typeof form === "number") return { kind: "integers", count: form, from, to };
  return { kind: form };
}

/**
 * Returns the form of a sysctl in readable words where a value does not have it. A number has the kernel's own spelling,
 * without leading zeros or a base, because the node program compares what it reads back.
 */
export function refusedForm(form: SysctlForm, value: string): string | undefined {
  if (form.kind !== "integers") return undefined;
  const { count, from = -Infinity, to = Infinity } = form;
  const words = value.split(" ");
  const fits =
    words.length === (count ?? words.length) &&
    words.every((word) => /^(0|-?[1-9]\d*)$/.test(word) && Number(word) >= from && Number(word) <= to);
  return fits ? undefined : describeForm(form);
}

function describeForm({ count, from, to }: Extract<SysctlForm, { kind: "integers" }>): string {
  const bounds = `${from === undefined ? "" : ` from ${from}`}${to === undefined ? "" : ` to ${to}`}`;
  if (count === 1) return `a whole number${bounds}`;
  return `${count === undefined ? "" : `${count} `}whole numbers${bounds}, with one space between`;
}

/**
 * The sysctls that the kubelet checks on EKS (`protectKernelDefaults`): a node with another value never joins.
 * Source: kubernetes pkg/util/sysctl; amazon-eks-ami, nodeadm/internal/kubelet/config.go, 81fec2e.
 */
const kubeletKeys: readonly string[] = [
  "vm.overcommit_memory",
  "vm.panic_on_oom",
  "kernel.panic",
  "kernel.panic_on_oops",
  "kernel.keys.root_maxkeys",
  "kernel.keys.root_maxbytes",
];

/** Whether the kubelet refuses to start on a changed value. */
export function isCheckedByKubelet(key: string): boolean {
  return kubeletKeys.includes(key);
}
