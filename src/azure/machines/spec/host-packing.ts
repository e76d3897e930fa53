import { entryOf } from "../../../core/catalogue-file";
import type { HostSku } from "../../catalog/dedicated-hosts";
import type { DedicatedHosts } from "./placement-schema";

/** Returns the fault domain of a host by its number from 0: hosts are spread over them in turn. */
export function faultDomainOf(index: number, { faultDomains }: Pick<DedicatedHosts, "faultDomains">): number {
  return index % faultDomains;
}

/**
 * Returns the fewest hosts for a number of machines of one size. Every fault domain must hold its share of them, rounded
 * up: which one gets the odd machine is Azure's choice.
 *
 * @param perHost machines of the size that fit on one host
 */
export function hostsNeeded(perHost: number, machines: number, faultDomains: number): number {
  return Math.ceil(Math.ceil(machines / faultDomains) / perHost) * faultDomains;
}

/** Returns the machines of a size that fit on a host; `undefined` where the host does not run it. */
export function machinesPerHost({ fits }: HostSku, size: string): number | undefined {
  return entryOf(fits, size);
}
