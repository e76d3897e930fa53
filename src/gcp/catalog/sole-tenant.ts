import { entryOf, type CatalogueFile } from "../../core/catalogue-file";

/** A type of sole-tenant node: a host of one project. Source and date: `data/sole-tenant.json`. */
export interface NodeType extends HostSize {
  /** For example `c2-node-60-240`. */
  readonly type: string;
  /** The series of the machines that it takes. */
  readonly family: string;
  /** Physical cores, more than half the vCPUs; several where the node type runs on several hosts. */
  readonly cores: readonly number[];
}

/** What a host has, or a machine takes of it. */
export interface HostSize {
  readonly vcpus: number;
  readonly memoryMiB: number;
}

interface SoleTenantFile extends CatalogueFile {
  readonly cores: Readonly<Record<string, readonly number[]>>;
}

/** Returns a node type; `undefined` for one that the catalogue does not list. */
export function nodeType(type: string): NodeType | undefined {
  const cores = entryOf(soleTenantFile().cores, type);
  const [, family, vcpus, memoryGiB] = /^([a-z0-9]+)-node-(\d+)-(\d+)$/.exec(type) ?? [];
  if (cores === undefined || family === undefined) return undefined;
  return { type, family, vcpus: Number(vcpus), memoryMiB: Number(memoryGiB) * 1024, cores };
}

/** Returns the node types of a series; empty where the catalogue lists none. */
export function nodeTypesOf(family: string): readonly string[] {
  return Object.keys(soleTenantFile().cores).filter((type) => type.startsWith(`${family}-node-`));
}

/** Returns how many machines fit on a host without overcommitment of CPUs. */
export function machinesPerHost(host: HostSize, machine: HostSize): number {
  return Math.floor(Math.min(host.vcpus / machine.vcpus, host.memoryMiB / machine.memoryMiB));
}

/**
 * Returns the least hosts for a number of machines; `undefined` where a machine does not fit on a host.
 *
 * @param machines those that run at once: the nodes of a pool and, while it is upgraded, its surge
 */
export function hostsFor(host: HostSize, machine: HostSize, machines: number): number | undefined {
  const perHost = machinesPerHost(host, machine);
  return perHost === 0 ? undefined : Math.ceil(machines / perHost);
}

/** Returns the share of a full host's vCPUs that is paid and runs no machine, 0 to 1. */
export function wastedShare(host: HostSize, machine: HostSize): number {
  return 1 - (machinesPerHost(host, machine) * machine.vcpus) / host.vcpus;
}

function soleTenantFile(): SoleTenantFile {
  return require("./data/sole-tenant.json") as SoleTenantFile;
}
